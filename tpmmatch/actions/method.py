"""How the order is worked out, for owners: as a page, as text and as data, from the rules that are in use."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from tpmmatch.matching import load_rules
from tpmmatch.matching.method import method_of
from tpmmatch.model.method import Block, Grid, Method, Paragraph, Points
from tpmmatch.model.words import Words, message
from tpmmatch.wording import say

_COMMAND = "tpmmatch method"


@cache
def method_page(language: str = "en") -> Method:
    """The page, all its words said in a language."""

    def said(words: Iterable[Words]) -> tuple[str, ...]:
        return tuple(say(item, language) for item in words)

    def spoken(block: Block) -> Block:
        if isinstance(block, Paragraph):
            return Paragraph(say(block.words, language))
        if isinstance(block, Points):
            return replace(block, items=said(block.items))
        return Grid(said(block.head), tuple(said(row) for row in block.rows))

    page = method_of(load_rules())
    chapters = (
        replace(chapter, title=say(chapter.title, language), blocks=tuple(map(spoken, chapter.blocks)))
        for chapter in page.chapters
    )
    return replace(page, title=say(page.title, language), chapters=tuple(chapters))


def how_it_is_worked_out(language: str = "en") -> str:
    """The page as Markdown; its first line tells which command writes it."""
    page = method_page(language)
    written = say(message("method_written", command=_COMMAND, version=page.rules), language)
    parts = [f"*{written}*", f"# {page.title}"]
    for chapter in page.chapters:
        parts += [f"## {chapter.title}", *("\n".join(_markdown(block)) for block in chapter.blocks)]
    return "\n\n".join(parts) + "\n"


def method_document(language: str = "en") -> dict[str, Any]:
    """The page as one JSON document, with all constants as numbers."""
    page = method_page(language)
    chapters = [
        {"id": chapter.id, "title": chapter.title, "blocks": [_document(block) for block in chapter.blocks]}
        for chapter in page.chapters
    ]
    numbers = {group: dict(constants) for group, constants in page.numbers.items()}
    return {"rules": page.rules, "title": page.title, "chapters": chapters, "numbers": numbers}


def _markdown(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield str(block.words)
    elif isinstance(block, Points):
        for place, item in enumerate(block.items, 1):
            yield f"{f'{place}.' if block.counted else '-'} {item}"
    else:
        for cells in (block.head, ["---"] * len(block.head), *block.rows):
            # What would end a cell is written so that it doesn't.
            yield f"| {' | '.join(str(cell).replace('|', '&#124;') for cell in cells)} |"


def _document(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"text": block.words}
    if isinstance(block, Points):
        return {"points": list(block.items)}
    return {"head": list(block.head), "rows": [list(row) for row in block.rows]}
