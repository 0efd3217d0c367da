"""Names that only a mail address proves."""

from dataclasses import replace

import pytest

from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_name import read_name
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Layout, Line


def name(*texts: str) -> str | None:
    draft = Draft()
    read_name(draft, Layout([Line(text) for text in texts]), "cv.txt")
    found: str | None = draft.document.get("basics", {}).get("name")
    return found


@pytest.mark.parametrize(
    ("line", "mail", "expected"),
    [
        ("Thackeray, Imogen", "imogen.thackeray@example.org", "Imogen Thackeray"),
        ("THACKERAY, Imogen", "ithackeray@example.org", "Imogen Thackeray"),
        ("de la Cruz, Imogen Anne", "imogen.delacruz@example.org", "Imogen Anne de la Cruz"),
        ("Krüger, Ada", "krueger_ada7@example.org", "Ada Krüger"),
        ("imogen thackeray", "imogen.thackeray@example.org", "Imogen Thackeray"),
        ("anna kranz-moor", "anna.kranzmoor@example.org", "Anna Kranz-Moor"),
    ],
)
def test_a_name_turned_round_or_in_small_letters_is_told_by_the_mail(line: str, mail: str, expected: str) -> None:
    assert name(line, mail) == expected
    assert name("Curriculum vitae", line, f"Mail: {mail}") == expected


@pytest.mark.parametrize(
    ("line", "mail"),
    [
        ("Thackeray, Imogen", "hello@example.org"),
        ("Leeds, England", "england.leeds@example.org"),
        ("Brightwater, Graz", "graz@brightwater.example.org"),
        ("imogen thackeray", "ithackeray@example.org"),
        ("product manager", "product.manager@example.org"),
        ("web shop", "webshop@example.org"),
        ("Jira, Scrum", "jira.scrum.kranz@example.org"),
    ],
)
def test_what_the_mail_does_not_say_is_no_name(line: str, mail: str) -> None:
    assert name(line, mail) is None


def test_a_name_as_it_is_usually_written_stays() -> None:
    assert name("Ada Kranz", "Mill, Leeds", "ada.kranz@example.org") == "Ada Kranz"


@pytest.mark.parametrize("line", ["Thackeray, Imogen", "imogen thackeray"])
def test_a_headline_and_an_address_prove_it_too(line: str) -> None:
    assert name(line, "imo.thackeray@example.org", "Project manager") == "Imogen Thackeray"
    assert name(line, "Project manager", "+44 7700 900123") == "Imogen Thackeray"
    assert name(line, "Project manager", "2019 – 2021") is None


@pytest.mark.parametrize(
    "mail",
    ["info@thackeray-consulting.example", "it@post.example", "thackeray@post.example"],
)
def test_a_surname_or_initials_in_an_address_tell_a_name_turned_round(mail: str) -> None:
    assert name("THACKERAY, Imogen", mail, "Project manager") == "Imogen Thackeray"


def test_a_firm_in_small_letters_is_not_told_by_its_box() -> None:
    assert name("blue harbour", "info@post.example", "Project manager") is None
    assert name("imogen thackeray", "info@thackeray.example", "Project manager") == "Imogen Thackeray"


@pytest.mark.parametrize("line", ["Deutsch, Anna", "English, Mary", "Swift, Anna", "Kinder, Eva", "López, Germán"])
def test_a_surname_may_be_a_word_of_lists(line: str) -> None:
    last, first = line.split(", ")
    assert name(line, "Project manager", f"office@{fold(last)}.example") == f"{first} {last}"


@pytest.mark.parametrize(
    "line",
    ["Strategy, Execution", "Umsetzung, Strategie", "Results, Leadership", "Pilotage, Stratégie", "Deutsch, Anna"],
)
@pytest.mark.parametrize("reached", ["info@kranz.example", "+43 664 1234567"])
def test_a_slogan_is_no_certain_name(line: str, reached: str) -> None:
    assert name(line, "Project manager", "Graz", reached) is None


@pytest.mark.parametrize("line", ["Thackeray, Imogen", "Execution, Strategy"])
def test_the_box_of_a_firm_alone_tells_no_name_turned_round(line: str) -> None:
    assert name(line, "office@post.example", "Project manager") is None


@pytest.mark.parametrize(("source", "sure"), [("cv.txt", False), ("imogen-thackeray.txt", True)])
@pytest.mark.parametrize("line", ["Thackeray, Imogen", "imogen thackeray"])
def test_beside_a_mail_address_of_another_it_is_only_likely(line: str, source: str, sure: bool) -> None:
    draft = Draft()
    read_name(draft, Layout([Line(text) for text in (line, "tom.ellery@example.org", "Project manager")]), source)
    told = [(trace.text, trace.sure) for trace in draft.traces if trace.pointer == "/basics/name"]
    assert told == [("Imogen Thackeray", sure)]


@pytest.mark.parametrize("line", ["Jira, Confluence", "hello world", "Verheiratet, Kinder", "English, Fluent"])
def test_a_list_above_a_headline_is_no_name(line: str) -> None:
    assert name(line, "Project manager", "+44 7700 900123") is None


def test_whom_the_mail_names_comes_before_a_tool_in_large_print() -> None:
    large = Line("Adobe Photoshop", size=20, box=(40, 10, 200, 30))
    lines = [replace(large, text=text, size=10) for text in ("Jane Kranz", "jane.kranz@example.org", "Project manager")]
    draft = Draft()
    read_name(draft, Layout([large, *lines]), "cv.pdf")
    assert draft.document["basics"]["name"] == "Jane Kranz"
