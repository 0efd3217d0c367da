"""Plain text, Markdown and rich text."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Refused
from tpmmatch.intake.plain import read_rtf, read_text

Write = Callable[[str, object], Path]


def texts(path: Path) -> list[str]:
    return [line.text for line in read_text(Place(path, path.name)).lines]


def test_signs_of_markdown_are_understood(write: Write) -> None:
    path = write(
        "a.md", "# Ada Kranz\n\n**Lead** of [Mill](https://mill.example.org)\n\n* one\n- two\n\n| a | b |\n|---|---|\n"
    )
    assert texts(path) == ["Ada Kranz", "Lead of Mill", "• one", "• two", "a\tb"]
    layout = read_text(Place(path, "a.md"))
    assert (layout.lines[0].level, layout.links) == (1, ("https://mill.example.org",))


def test_headings_without_a_space_are_some_in_plain_text_too(write: Write) -> None:
    written = "#Ada Kranz\n##Lead\n\n##Work\n#1 in sales\n"
    assert [(line.text, line.level) for line in read_text(Place(write("a.txt", written), "a.txt")).lines] == [
        ("Ada Kranz", 1),
        ("Lead", 2),
        ("Work", 2),
        ("#1 in sales", 0),
    ]
    assert texts(write("b.txt", "Ada Kranz\n#Scrum\n")) == ["Ada Kranz", "#Scrum"]


def test_a_number_of_a_phone_is_no_point(write: Write) -> None:
    assert texts(write("a.txt", "+ 49 170 5550123\n+ one\n* 24 months\n- 2 teams\n")) == [
        "+ 49 170 5550123",
        "• one",
        "• 24 months",
        "• 2 teams",
    ]


def test_underlined_headings_and_wide_gaps(write: Write) -> None:
    assert texts(write("a.txt", "WORK\n====\n\nManager      2019 - 2021\n\x0cnext\x07 page")) == [
        "WORK",
        "Manager\t2019 - 2021",
        "next page",
    ]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("**Kranz AG** Lead of Sales", "Kranz AG\tLead of Sales"),
        ("__Kranz AG__ *Lead*", "Kranz AG\tLead"),
        ("`2017-19` **Kranz AG**", "2017-19\tKranz AG"),
        ("**Lead**, *Centre for Sound, Mill*, Graz", "Lead\tCentre for Sound, Mill, Graz"),
        ("**Lead**, 2019 and *later*", "Lead, 2019 and later"),
        ("Lead, Kranz AG ------------------ Wien", "Lead, Kranz AG\tWien"),
        ("Lead, Kranz AG.............. 2019 - 2021", "Lead, Kranz AG\t2019 - 2021"),
    ],
)
def test_print_and_leaders_set_apart(write: Write, written: str, seen: str) -> None:
    assert texts(write("a.md", written)) == [seen]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("**Led** ten people", "Led ten people"),
        ("**City:** Wien", "City: Wien"),
        ("I led **Kranz AG** Wien", "I led Kranz AG Wien"),
        ("`git` was used", "git was used"),
        ("and so on ... Then more", "and so on ... Then more"),
        ("2019 -- 2021", "2019 -- 2021"),
    ],
)
def test_print_within_what_is_told_is_only_print(write: Write, written: str, seen: str) -> None:
    assert texts(write("a.md", written)) == [seen]


def test_windows_letters_are_read_and_told(write: Write) -> None:
    path = write("a.txt", "Jörg Müller".encode("cp1252"))
    layout = read_text(Place(path, "a.txt"))
    assert (layout.text, [warning.id for warning in layout.warnings]) == ("Jörg Müller", ["intake_encoding_guessed"])


def test_rich_text(write: Write) -> None:
    path = write("a.rtf", rb"{\rtf1\ansi Ada \b Kranz\b0\par J\u246?rg{\pict\wmetafile8 0102}\par}")
    assert [line.text for line in read_rtf(Place(path, "a.rtf")).lines] == ["Ada Kranz", "Jörg"]


@pytest.mark.parametrize(
    "sign",
    [
        rb"{\listtext\pard\plain\ltrch\fs20\hich\af2\loch\f2 \'a7\tab}",  # as Word writes it, and LibreOffice
        rb"{\listtext\f2 \u-3929 ?\tab}",
        rb"{\listtext\pard\plain \u61623\'b7\tab}",
        rb"{\pntext\f1\'b7\tab}{\*\pn\pnlvlblt\pnf1\pnindent0{\pntxtb\'b7}}",  # as WordPad does
        rb"{\listtext\f2 v\tab}",
        rb"{\listtext\f2 \'fc\tab}",
        rb"{\f2 \'a7}\tab ",
        rb"\u183? ",
    ],
)
def test_points_in_fonts_of_signs_are_points(write: Write, sign: bytes) -> None:
    fonts = (
        rb"{\fonttbl{\f0\fswiss Arial;}{\f1\fnil\fcharset2 Symbol;}"
        rb"{\f2\fbidi \fnil\fcharset2\fprq2{\*\panose 05}Wingdings;}}"
    )
    listed = rb"{\listtext\f0 1.\tab}\f0 First\par {\listtext\f0 b\tab}Second\par \'a7 5 of the law\par "
    path = write("a.rtf", rb"{\rtf1\ansi\ansicpg1252" + fonts + listed + sign + rb"\f0 Led two teams\par}")
    lines = [line.text for line in read_rtf(Place(path, "a.rtf")).lines]
    assert [line.replace("\t", " ") for line in lines] == [
        "1. First",
        "b Second",
        "§ 5 of the law",
        "• Led two teams",
    ]


def test_a_plus_before_a_number_to_ring_is_no_point(write: Write) -> None:
    text = "+ 49 170 1234567\n+ (0049) 170 1234567\n+ 3 years of Scrum\n+ led two teams\n"
    assert texts(write("a.txt", text)) == [
        "+ 49 170 1234567",
        "+ (0049) 170 1234567",
        "• 3 years of Scrum",
        "• led two teams",
    ]


def test_rich_text_of_nothing_but_ends_of_lines_is_read_in_time(write: Write) -> None:
    path = write("a.rtf", rb"{\rtf1\ansi Ada Kranz\par " + rb"\par " * 20_000 + b" end}")
    begun = time.process_time()
    assert read_rtf(Place(path, "a.rtf")).lines[0].text == "Ada Kranz"
    assert time.process_time() - begun < 4


@pytest.mark.parametrize("content", [rb"{\rtf1\ansi cut", b"", rb"{\rtf1\ansi Ada \u99999999999? Kranz}"])
def test_cut_rich_text_is_refused(write: Write, content: bytes) -> None:
    with pytest.raises(Refused):
        read_rtf(Place(write("a.rtf", content), "a.rtf"))


def test_a_huge_text_is_refused(write: Write) -> None:
    with pytest.raises(Refused) as refused:
        read_text(Place(write("a.txt", b"x" * 6_000_000), "a.txt"))
    assert refused.value.reason.id == "intake_text_too_long"


def test_what_is_told_behind_a_firm_in_print_is_a_line_of_its_own(write: Write) -> None:
    told = "Led the move of all the shops of the group to one till, with thirty people in four towns of Styria."
    assert texts(write("a.md", f"**Kranz AG** {told}")) == ["Kranz AG", told]
