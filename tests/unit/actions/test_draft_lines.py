"""A draft comes back from its line as it was."""

import json
from dataclasses import fields
from pathlib import Path

from tpmmatch.actions.draft_lines import draft_of, line_of
from tpmmatch.model.review import Alike, Decision, Draft, Form, Origin, Traced
from tpmmatch.model.words import message


def same(one: Draft, other: Draft) -> bool:
    return all(getattr(one, field.name) == getattr(other, field.name) for field in fields(Draft))


def test_all_of_a_draft_comes_back() -> None:
    draft = Draft(
        7, "zip/ann.pdf", "Ann Łęcka", '{"basics":{}}', "mail:ann@example.com",
        Origin(Path("/x/1.csv"), "zip", "table", Form.LINES, ((Path("/x/1.csv"), "zip/Profile.csv"),)),
        keeps_original=True,
        warnings=(message("intake_hidden_text", letters=3),),
        traces=(Traced("/basics/name", 0, (1.0, 2.0, 3.0, 4.5), "Ann", sure=False),),
        doubts=(message("review_nameless"),),
        alike=(Alike("p-1", "Anne", (message("like_mail", mail="ann@example.com"),)),),
        known="p-2", first="b.pdf", decision=Decision.UPDATE, into="p-1", corrected=True,
        read='{"basics":{"name":"A."}}', read_as="hash:1",
        typed=frozenset({"/basics/name", "/work/0/name"}),
    )  # fmt: skip
    assert same(draft, draft_of(json.loads(json.dumps(line_of(draft)))))


def test_a_refusal_comes_back() -> None:
    draft = Draft(0, "x.pdf", "", "{}", "", reason=message("intake_locked"))
    assert same(draft, draft_of(json.loads(json.dumps(line_of(draft)))))
