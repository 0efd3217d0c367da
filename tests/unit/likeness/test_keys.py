"""Keys are few, the same on every machine, and don't gather whole offices."""

from collections.abc import Callable

from tpmmatch.likeness.keys import keys_of
from tpmmatch.likeness.traits import read_traits
from tpmmatch.model.document import Document

Someone = Callable[..., Document]


def keys(document: Document) -> frozenset[int]:
    return keys_of(read_traits("", document))


def test_they_are_the_same_everywhere(someone: Someone) -> None:
    # blake2b("mail\0anna@berg.de", 8 bytes), signed
    assert keys(someone("", email="anna@berg.de")) == {1380746602916560841}


def test_an_office_does_not_meet(someone: Someone) -> None:
    office = {"email": "info@agency.de", "phone": "+49 30 1234567", "url": "https://agency.de"}
    assert not keys(someone("Anna Berg", **office)) & keys(someone("Peter Schulze", **office))


def test_they_stay_few(someone: Someone) -> None:
    jobs = [(f"Firm{number}", "Lead", f"20{number:02}-01", "") for number in range(20)]
    assert len(keys(someone("Anna Maria Luise Sophie Antonia Berg", *jobs, city="Ulm", email="a@b.de"))) < 80
