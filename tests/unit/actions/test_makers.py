"""Every kind of document has somebody who makes it."""

from tpmmatch.actions.makers import MAKERS
from tpmmatch.model.brief import DocumentKind


def test_every_kind_has_its_maker() -> None:
    assert list(MAKERS) == list(DocumentKind)
