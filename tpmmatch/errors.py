"""Errors that are the world's fault. Anything else that is raised is a bug of ours."""

from collections.abc import Mapping


class UserError(Exception):
    """Something outside the program stands in the way; its text is fit to show.

    It carries a message id of `resources/i18n` and the values for it; `tpmmatch.wording` makes
    the sentence. `str()` gives the id alone, so that no personal data reaches a log.
    """

    def __init__(self, id: str, /, **values: object) -> None:
        super().__init__(id)
        self.id = id
        self.values: Mapping[str, object] = values


class StoreError(UserError):
    """The disk or the server takes nothing for now: the same may be asked for again, as it was."""


class Cancelled(Exception):  # noqa: N818 - not an error: the owner asked to stop
    """The person asked for work to stop; what was acknowledged before is kept."""
