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
        ("Cœur-Joly, Loïse; 650 €", "iso8859_15", "ISO-8859-15"),
        ("Paweł Żak; Małgorzata Wójcik; Łódź", "cp1250", "Windows-1250"),
        ("Dvořák, Šimůnek; Růžička", "cp1250", "Windows-1250"),
        ("Jörg Müller; René Süß", "mac_roman", "Mac Roman"),
        ("Иван Петров; Москва", "cp1251", "Windows-1251"),
        ("Jörg Müller; Käthe Groß; Änne Übel", "cp850", "MS-DOS 850"),
        ("François Noël; Hélène Peña", "cp850", "MS-DOS 850"),
        ("Þorgerður Sigurðardóttir; Guðrún Þórðardóttir", "cp1252", "Windows-1252"),
        ("Çağrı Yıldız; Ayşe İnan; Gülşen Şahin", "cp1254", "Windows-1254"),
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


@pytest.mark.parametrize("damaged", ["Jörg Müller\n".encode("cp1252"), "Bö".encode()[:-1] + b";\n", b"\xff\n"])
def test_a_line_that_is_damaged_spoils_no_other(damaged: bytes) -> None:
    sound = "Jörg Müller; Zoë Źródło\n" * 20
    text, warnings = decode(sound.encode() + damaged + sound.encode())
    assert text.startswith(sound)
    assert text.endswith(sound)
    assert [warning.id for warning in warnings] == ["intake_characters_lost"]


def test_a_text_cut_inside_a_letter_in_a_cell_of_its_own_spoils_no_other() -> None:
    text, warnings = decode("Bo;üüü".encode()[:-1] + ";\nJörg;x\n".encode())
    assert text == "Bo;üü�;\nJörg;x\n"
    assert [warning.id for warning in warnings] == ["intake_characters_lost"]


def test_old_text_with_a_little_of_unicode_in_it_stays_old() -> None:
    old = "Jörg Müller; Käthe Groß\n" * 20
    text, warnings = decode(old.encode("cp1252") + "Zoë\n".encode())
    assert text.startswith(old)
    assert [warning.id for warning in warnings] == ["intake_encoding_guessed"]


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
