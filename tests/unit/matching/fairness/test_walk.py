"""Every text of a document is seen, but ids and terms; the document stays as it is."""

from tpmmatch.matching.fairness.walk import all_texts, changed

DOCUMENT = {
    "basics": {"name": "a", "n": 1},
    "work": [{"highlights": ["b", None, ["c"]]}],
    "meta": {"id": "x"},
    "own": "d",
}


def test_every_text_is_changed() -> None:
    seen = []
    told = changed(DOCUMENT, lambda path, value: seen.append((path, value)) or value.upper())  # type: ignore[func-returns-value]
    assert told == {
        "basics": {"name": "A", "n": 1}, "work": [{"highlights": ["B", None, ["C"]]}], "meta": {"id": "x"}, "own": "D",
    }  # fmt: skip
    assert seen[1] == (("work", "highlights"), "b")
    assert list(all_texts(DOCUMENT)) == ["a", "b", "c", "d"]
