"""Whom an address means that several people write from: they are told apart by their names."""

from tpmmatch.likeness.words import plain

_BY_MAIL = "mail:"


def is_by_mail(identity: str) -> bool:
    """Whether somebody is known by an address."""
    return identity.startswith(_BY_MAIL)


def with_name(identity: str, name: str) -> str:
    """ "mail:info@x.de" → "mail:info@x.de ann berg"; an address has no space, so that this is no other one."""
    return f"{identity} {plain(name)}"


def other_way(identity: str, name: str) -> str:
    """The same person by the address alone, or by it and the name, whichever this isn't; empty if by no address."""
    if not is_by_mail(identity):
        return ""
    mail, space, _ = identity.partition(" ")
    return mail if space else with_name(identity, name)
