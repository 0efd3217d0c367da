import pytest

from tpmmatch.intake.vcard_lines import Card, cards_in


def card(*lines: str | bytes, newline: bytes = b"\r\n") -> Card:
    body = [line if isinstance(line, bytes) else line.encode("utf-8") for line in lines]
    [found] = cards_in(newline.join([b"BEGIN:VCARD", *body, b"END:VCARD", b""]))
    return found


def texts(found: Card, name: str) -> list[str]:
    return [one.value() for one in found.all(name)]


@pytest.mark.parametrize("newline", [b"\r\n", b"\n", b"\r"])
def test_folded_lines_are_one(newline: bytes) -> None:
    found = card("NOTE:This goes ", " on and", "\t on", newline=newline)
    assert texts(found, "NOTE") == ["This goes on and on"]


def test_quoted_printable_with_its_soft_line_breaks_and_charset() -> None:
    found = card(
        "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=", "=F6rg;;;", "NOTE;QUOTED-PRINTABLE:a=0D=0Ab"
    )
    assert found.all("N")[0].parts()[:2] == ["Müller", "Jörg"]
    assert texts(found, "NOTE") == ["a\nb"]
    assert not found.damaged


def test_letters_of_windows_are_read_and_told() -> None:
    found = card("FN:Müller".encode("cp1252"))
    assert texts(found, "FN") == ["Müller"]
    assert found.damaged


def test_groups_types_and_what_is_preferred() -> None:
    found = card(
        "item1.EMAIL;TYPE=home:b@x.example", 'EMAIL;TYPE="work,pref":a@x.example', "TEL;CELL;PREF:1", "tel;PREF=1:2"
    )
    assert texts(found, "EMAIL") == ["a@x.example", "b@x.example"]
    assert texts(found, "TEL") == ["1", "2"]


@pytest.mark.parametrize("line", ["NOTE" + " ;" * 5_000, "see" + " ; and ;" * 5_000 + '"', "NOTE" + ';"' * 5_000])
def test_a_line_of_semicolons_ends_soon_and_is_damaged(line: str) -> None:
    found = card(line, "FN:Ada")
    assert [one.name for one in found.properties] == ["FN"]
    assert found.damaged


@pytest.mark.parametrize(
    "line", ["TEL ;CELL ; PREF : 1", 'TEL; TYPE = "cell;x:y" ;PREF: 1', "TEL ; ; PREF ;:1", "TEL : 1"]
)
def test_blanks_around_parameters_are_none_of_them(line: str) -> None:
    assert texts(card(line), "TEL") == ["1"]
    assert ("PREF" in card(line).properties[0].parameters) == ("PREF" in line)


def test_escapes_and_parts() -> None:
    found = card(r"ADR:;;1\; Mill Lane\, left;Graz;;8010;Austria", r"NOTE:one\ntwo\\three", r"CATEGORIES:a\,b,c")
    assert found.all("ADR")[0].parts()[2:4] == ["1; Mill Lane, left", "Graz"]
    assert texts(found, "NOTE") == ["one\ntwo\\three"]
    assert found.all("CATEGORIES")[0].items() == ["a,b", "c"]


def test_pictures_are_passed_over_even_if_their_lines_arent_indented() -> None:
    found = card("PHOTO;ENCODING=BASE64:aGFsbG8", "d2VsdA==", "FN:Ada")
    assert [one.name for one in found.properties] == ["FN"]
    assert not found.damaged


def test_an_assistants_card_inside_is_left_out_though_the_name_stands_before_it() -> None:
    inside = b"BEGIN:VCARD\nFN:Ada\nAGENT:\nBEGIN:VCARD\nFN:Agent\nEND:VCARD\nTITLE:Lead\nEND:VCARD\n"
    (card,) = cards_in(inside)
    assert card.whole
    assert [one.value() for one in card.properties] == ["Ada", "", "Lead"]


def test_an_agents_card_inside_and_an_end_that_was_forgotten() -> None:
    inside = b"BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nFN:Agent\nEND:VCARD\nFN:Ada\nEND:VCARD\n"
    assert [texts(one, "FN") for one in cards_in(inside)] == [["Ada"]]
    forgotten = b"BEGIN:VCARD\nFN:Ada\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n"
    assert [(texts(one, "FN"), one.whole) for one in cards_in(forgotten)] == [(["Ada"], False), (["Bo"], True)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_and_wide_letters(encoding: str) -> None:
    [found] = cards_in("BEGIN:VCARD\nFN:Zoë\nEND:VCARD\n".encode(encoding))
    assert texts(found, "FN") == ["Zoë"]


def test_what_cannot_be_read_is_passed_over_and_told() -> None:
    found = card("FN:Ada", "no property at all", "NOTE;CHARSET=KLINGON:x")
    assert texts(found, "FN") == ["Ada"]
    assert found.damaged
