import pytest

from tpmmatch.intake.encodings import decode, is_wide, named_charset
from tpmmatch.intake.found import Refused


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_without_a_word(name: str) -> None:
    assert decode("Name;Jörg Źródło".encode(name)) == ("Name;Jörg Źródło", ())


def test_windows_text_is_read_and_told() -> None:
    text, warnings = decode("Jörg – 520 €".encode("cp1252"))
    assert text == "Jörg – 520 €"
    assert [warning.id for warning in warnings] == ["intake_encoding_guessed"]


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        ("Jürgen Groß; François Noël; Peña", "cp1252", "Windows-1252"),
        ("“Name” – 520 €; £520", "cp1252", "Windows-1252"),
        ("Paweł Żak; Małgorzata Wójcik; Łódź", "cp1250", "Windows-1250"),
        ("Dvořák, Šimůnek; Růžička", "cp1250", "Windows-1250"),
        ("Jörg Müller; René Süß", "mac_roman", "Mac Roman"),
        ("Иван Петров; Москва", "cp1251", "Windows-1251"),
    ],
)
def test_what_older_programs_write_is_told_by_its_letters(text: str, encoding: str, told: str) -> None:
    found, warnings = decode(text.encode(encoding))
    assert found == text
    assert [warning.values["encoding"] for warning in warnings] == [told]


def test_utf8_cut_off_inside_a_letter_keeps_all_before_it() -> None:
    text, warnings = decode("Zoë Müller ü".encode()[:-1])
    assert text == "Zoë Müller "
    assert [warning.id for warning in warnings] == ["intake_characters_lost"]


def test_half_a_letter_in_utf16_is_told() -> None:
    text, warnings = decode(b"\xff\xfea\x00\x00\xd8")
    assert (text, [warning.id for warning in warnings]) == ("a�", ["intake_characters_lost"])


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"PK\x03\x04zip", b"\x00\x01\x02\x00\x00\x03\x00" * 9])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        decode(data)
    assert refused.value.reason.id == "intake_not_text"


def test_wide_text_is_told_by_its_beginning() -> None:
    assert is_wide("{".encode("utf-16"))
    assert is_wide("{}".encode("utf-16-be"))
    assert not is_wide("{".encode("utf-8-sig"))


@pytest.mark.parametrize(
    ("name", "used"),
    [
        ("UTF-8", "UTF-8"),
        ("iso-8859-1", "iso-8859-1"),
        ("windows-1252", "windows-1252"),
        ("Shift_JIS", "Shift_JIS"),
        ("gb18030", "gb18030"),
        ("punycode", "utf-8"),
        ("idna", "utf-8"),
        ("unicode_escape", "utf-8"),
        ("zlib", "utf-8"),
        ("", "utf-8"),
    ],
)
def test_only_what_text_is_written_in_is_a_charset(name: str, used: str) -> None:
    assert named_charset(name, "utf-8") == used
