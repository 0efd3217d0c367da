"""What our speed is held against: SQLite's full-text search, bm25s, and the least that a slider has to do."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from tpmmatch.matching.arrays import Floats
from tpmmatch.model.project import Project

FIRST = 50  # as many as a search gives


def asked(need: Project) -> str:
    """The words of a need: title, description and must-haves."""
    return " ".join((need.title, need.description, *need.must_have))


def words_of(text: str) -> list[str]:
    """Each word once."""
    return list(dict.fromkeys(re.findall(r"\w+", text.casefold())))


def fts5(texts: Iterable[str], need: Project, file: Path) -> Callable[[], Sequence[object]]:
    """The first people by `ORDER BY bm25()`, the words joined by OR; the texts lie in a file, as they would."""
    connection = sqlite3.connect(file)
    connection.execute("CREATE VIRTUAL TABLE people USING fts5(text)")
    connection.executemany("INSERT INTO people (text) VALUES (?)", ((text,) for text in texts))
    connection.commit()
    query = "SELECT rowid FROM people WHERE people MATCH ? ORDER BY bm25(people) LIMIT ?"
    words = " OR ".join(f'"{word}"' for word in words_of(asked(need)))
    return lambda: connection.execute(query, (words, FIRST)).fetchall()


def bm25s(texts: Iterable[str], need: Project) -> Callable[[], Sequence[object]] | None:
    """The first people by bm25s, the query's words cut each time; None where it isn't installed."""
    try:
        import bm25s as library  # noqa: PLC0415 - an extra, `tpmmatch[bench]`
    except ImportError:
        return None
    retriever = library.BM25()
    retriever.index(library.tokenize(list(texts), stopwords=None, show_progress=False), show_progress=False)

    def search() -> Sequence[object]:
        query = library.tokenize([asked(need)], stopwords=None, show_progress=False, return_ids=False)
        found: Sequence[object] = retriever.retrieve(query, k=FIRST, show_progress=False)
        return found

    return search


def one_pass(values: Floats, weights: Sequence[float]) -> Callable[[], object]:
    """One float32 pass over people × criteria, and one argsort."""
    matrix, factors = np.ascontiguousarray(np.nan_to_num(values).T), np.array(weights, np.float32)
    return lambda: np.argsort(matrix @ factors)
