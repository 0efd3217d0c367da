"""How the order is worked out, as text, as data, and as the page that lies in the repository."""

from pathlib import Path

import pytest

from tpmmatch.actions.method import how_it_is_worked_out, method_document, method_page
from tpmmatch.matching import load_rules

PAGE = Path(__file__).resolve().parents[3] / "docs" / "how-it-is-worked-out.md"


def test_the_page_in_the_repository_is_in_step() -> None:
    text = PAGE.read_text("utf-8")
    assert "`tpmmatch method`" in text.splitlines()[0]
    assert text == how_it_is_worked_out(), f"write it anew: tpmmatch method > docs/{PAGE.name}"


def test_the_text_is_markdown_with_whole_tables() -> None:
    lines = how_it_is_worked_out().splitlines()
    assert lines[2] == "# How this is worked out"
    assert len([line for line in lines if line.startswith("## ")]) == len(method_page().chapters)
    tables = [place for place, line in enumerate(lines) if line.startswith("| ---")]
    assert len(tables) > 20
    for place in tables:
        assert lines[place - 1].count("|") == lines[place].count("|") == lines[place + 1].count("|")
        assert lines[place - 2] == ""
    assert any(line.startswith("1. ") for line in lines)


def test_the_document_holds_every_constant_as_a_number() -> None:
    document, rules = method_document(), load_rules()
    assert document["rules"] == rules.version
    assert document["numbers"]["fit"] == dict(rules.fit)
    shapes = {tuple(block) for chapter in document["chapters"] for block in chapter["blocks"]}
    assert shapes == {("text",), ("points",), ("head", "rows")}
    assert len({chapter["id"] for chapter in document["chapters"]}) == len(document["chapters"])


@pytest.mark.parametrize(
    ("language", "title"), [("de", "So wird gerechnet"), ("fr", "Comment c’est calculé"), ("es", "Cómo se calcula")]
)
def test_the_page_is_told_in_each_language(language: str, title: str) -> None:
    page, english = method_page(language), method_page()
    assert page.title == title
    assert [chapter.id for chapter in page.chapters] == [chapter.id for chapter in english.chapters]
    told, same = how_it_is_worked_out(language).splitlines(), set(how_it_is_worked_out().splitlines())
    assert [line for line in told if line in same and any(map(str.isalpha, line))] == []
