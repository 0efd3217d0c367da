"""`brief`: one PDF of the people named, else of the first, where nothing of the owner's is lost."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tpmmatch.actions import open_store, settings
from tpmmatch.model.brief import Paper, Section

Run = Callable[..., Any]

TODAY = ("--today", "2026-11-22")


@pytest.fixture
def filled(run: Run, three: Path) -> Run:
    run("import", three)
    return run


def pages(path: str) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def test_the_first_three_are_printed_in_their_order(filled: Run, need: Path) -> None:
    Path("out").mkdir()
    answer = filled("brief", need, "-o", "out/brief.pdf", *TODAY)
    assert (answer.code, answer.out, answer.err) == (0, "3 pages written to out/brief.pdf\n", "")
    assert "Bo Bell" in pages("out/brief.pdf")[0]
    assert [file.name for file in Path("out").iterdir()] == ["brief.pdf"]


def test_the_first_alone_is_one_page(filled: Run, need: Path) -> None:
    assert filled("brief", need, "--top", 1, "-o", "brief.pdf", *TODAY).out == "1 page written to brief.pdf\n"
    assert len(pages("brief.pdf")) == 1


def test_people_named_are_printed_once_each_in_the_order_given(filled: Run, need: Path) -> None:
    named = ("--person", "c", "--person", "a", "--person", "c")
    assert filled("brief", need, *named, "-o", "brief.pdf", *TODAY).out == "2 pages written to brief.pdf\n"
    first, second = pages("brief.pdf")
    assert "Cy Cole" in first
    assert "Ann Archer" in second


def test_nobody_to_print_writes_nothing(run: Run, need: Path) -> None:
    answer = run("brief", need, "-o", "brief.pdf")
    assert (answer.code, answer.out) == (2, "")
    assert "nobody to print" in answer.err
    assert not Path("brief.pdf").exists()


@pytest.mark.parametrize("words", [("--person", "nobody"), ("--person", "a", "--person", ""), ("--person", "\udcff")])
def test_somebody_unknown_and_nothing_is_written(filled: Run, need: Path, words: tuple[str, ...]) -> None:
    answer = filled("brief", need, *words, "-o", "brief.pdf", *TODAY)
    assert answer.code == 2
    assert "There is no person" in answer.err
    assert not Path("brief.pdf").exists()


def test_a_file_that_exists_is_overwritten_only_when_told(filled: Run, need: Path) -> None:
    Path("brief.pdf").write_bytes(b"mine")
    refused = filled("brief", need, "-o", "brief.pdf", *TODAY)
    assert refused.code == 2
    assert "--force" in refused.err
    assert Path("brief.pdf").read_bytes() == b"mine"
    assert filled("brief", need, "-o", "brief.pdf", "--force", *TODAY).code == 0
    assert len(pages("brief.pdf")) == 3


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_a_folder_is_no_place_for_a_file(filled: Run, need: Path, force: tuple[str, ...]) -> None:
    Path("folder").mkdir()
    answer = filled("brief", need, "-o", "folder", *force, *TODAY)
    assert answer.code == 2
    assert "is a folder" in answer.err
    assert list(Path("folder").iterdir()) == []


def test_a_folder_that_isnt_there_is_told_and_not_made(filled: Run, need: Path) -> None:
    answer = filled("brief", need, "-o", "some/missing/brief.pdf", *TODAY)
    assert (answer.code, answer.out) == (2, "")
    assert "There is no folder “some/missing”" in answer.err
    assert not Path("some").exists()


@pytest.mark.parametrize("place", ["need.json/brief.pdf", "x" * 300])
def test_a_place_that_cant_be_written_is_told(filled: Run, need: Path, place: str) -> None:
    answer = filled("brief", need, "-o", place, *TODAY)
    assert (answer.code, answer.out) == (2, "")
    assert "couldn't be written" in answer.err


@pytest.mark.parametrize(
    "words",
    [["--paper", "a5"], ["--kind", "poem"], ["--top", "0"], ["--sections", "why,salary"], ["--sections", ","], []],
)
def test_wrong_use_is_told_before_any_work(filled: Run, need: Path, words: list[str]) -> None:
    place = ["-o", "brief.pdf"] if words else []
    answer = filled("brief", need, *words, *place)
    assert answer.code == 2
    assert answer.err.startswith("usage: tpmmatch brief")
    assert not Path("brief.pdf").exists()


def test_only_the_parts_asked_for_are_printed(filled: Run, need: Path) -> None:
    assert filled("brief", need, "--top", 1, "--sections", "questions, why", "-o", "brief.pdf", *TODAY).code == 0
    (text,) = pages("brief.pdf")
    assert "Why" in text
    assert "for the call" in text
    assert "you ask" not in text
    assert "Nothing found that speaks against" not in text
    told = filled("brief", need, "--sections", "salary", "-o", "other.pdf").err
    assert "Choose from: why, terms, unknown, mind, questions" in told


def test_what_is_set_counts_unless_something_else_is_asked_for(
    filled: Run, need: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        settings.call_firm(store, "Kaas & Zonen", "Dijk 3\n8601 Sneek", now)
        settings.set_sections(store, [Section.TERMS], now)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert filled("brief", need, "--top", 1, "-o", "us.pdf", *TODAY).code == 0
    (text,) = pages("us.pdf")
    assert "Kaas & Zonen" in text
    assert "Dijk 3 · 8601 Sneek" in text
    assert "Mind" not in text
    assert round(float(pypdf.PdfReader("us.pdf").pages[0].mediabox.width)) == 612
    with closing(open_store(str(tmp_path / "people.sqlite"))) as store:
        settings.set_paper(store, Paper.A4, now)
    filled("brief", need, "--top", 1, "--sections", "mind", "-o", "a4.pdf", *TODAY)
    assert round(float(pypdf.PdfReader("a4.pdf").pages[0].mediabox.width)) == 595
    (text,) = pages("a4.pdf")
    assert "Mind" in text
    assert "you ask" not in text


def test_the_fairness_test_has_no_parts(filled: Run, need: Path) -> None:
    answer = filled("brief", need, "--kind", "fairness", "--sections", "why", "-o", "brief.pdf", *TODAY)
    assert answer.code == 2
    assert "printed whole" in answer.err


@pytest.mark.slow
def test_papers_for_a_meeting_hold_what_is_asked_for(filled: Run, need: Path) -> None:
    usual = filled("brief", need, "--kind", "pack", "-o", "usual.pdf", *TODAY)
    whole = filled("brief", need, "--kind", "pack", "--documents", "all", "--each-guide", "-o", "all.pdf", *TODAY)
    assert (usual.code, whole.code) == (0, 0)
    assert "Fairness test" in pages("usual.pdf")[0].partition("ready to be printed")[2]
    assert "ready to be printed" not in pages("all.pdf")[0]
    assert len(pages("usual.pdf")) < len(pages("all.pdf")) / 2
    wrong = filled("brief", need, "--kind", "pack", "--documents", "need,lunch", "-o", "no.pdf", *TODAY)
    assert wrong.code == 2
    assert "“lunch” is no document of a pack" in wrong.err


@pytest.mark.parametrize(
    ("words", "option"),
    [
        (("--each-guide",), "--each-guide"),
        (("--kind", "guide", "--each-guide"), "--each-guide"),
        (("--kind", "pack", "--documents", "need,cheat", "--each-guide"), "--each-guide"),
        (("--documents", "need"), "--documents"),
        (("--kind", "comparison", "--documents", "all"), "--documents"),
        (("--described",), "--described"),
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_what_doesnt_belong_to_a_document_is_refused(
    filled: Run, need: Path, words: tuple[str, ...], option: str, language: str
) -> None:
    answer = filled("brief", need, *words, "--language", language, "-o", "brief.pdf", *TODAY)
    assert (answer.code, answer.out) == (2, "")
    assert f"`{option}`" in answer.err
    assert "--kind" in answer.err
    assert not Path("brief.pdf").exists()


def test_what_belongs_to_meeting_papers_is_taken_there(filled: Run, need: Path) -> None:
    words = ("--kind", "pack", "--top", 1, "--documents", "need,guide", "--each-guide", "--described")
    assert filled("brief", need, *words, "-o", "pack.pdf", *TODAY).code == 0


def test_papers_of_a_decided_project_have_no_guides_unless_asked_for(filled: Run, need: Path) -> None:
    filled("project", "add", need)
    words = ("--kind", "pack", "--top", 1, "--each-guide", "-o", "pack.pdf", *TODAY)
    assert filled("brief", "app", *words).code == 0
    Path("pack.pdf").unlink()
    assert filled("decide", "app", "b", "--rating", "4", "--reason", "Answered plainly").code == 0
    for language, chosen in {"en": "chosen", "de": "gewählt", "fr": "choisi", "es": "elegido"}.items():
        answer = filled("brief", "app", *words, "--language", language)
        assert (answer.code, answer.out) == (2, "")
        assert all(told in answer.err for told in (chosen, "Booking app", "`--each-guide`", "`--documents`"))
        assert not Path("pack.pdf").exists()
    assert filled("brief", "app", *words, "--documents", "decision,guide").code == 0
