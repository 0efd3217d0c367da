"""What is decided while the journal is written anew isn't lost, and nobody waits for it."""

from pathlib import Path
from threading import Event, Thread

import pytest

from tpmmatch.actions import reviewing
from tpmmatch.actions.draft_lines import line_of
from tpmmatch.actions.journal import Journal
from tpmmatch.model.review import Draft, State


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "review" / "batch.jsonl")


@pytest.fixture
def drafts(journal: Journal) -> list[Draft]:
    made = [Draft(number, f"{name}.json", name, "{}", f"id:{name}") for number, name in enumerate(("Ann", "Bob", "Cy"))]
    journal.add(map(line_of, made))
    return made


def names(journal: Journal) -> list[str]:
    return [draft.name for draft in journal.drafts()]


def test_who_went_is_gone_at_once_and_from_the_file_when_it_was_written_anew(
    journal: Journal, drafts: list[Draft], tmp_path: Path
) -> None:
    file = tmp_path / "review" / "batch.jsonl"
    journal.add_gone(drafts[:1])
    assert names(journal) == ["Bob", "Cy"]
    assert journal.holds_gone()
    assert "Ann" in file.read_text("utf-8")
    journal.write_anew(lambda: drafts[1:])
    assert (names(journal), journal.holds_gone()) == (["Bob", "Cy"], False)
    assert "Ann" not in file.read_text("utf-8")
    journal.write_anew(list)
    assert list(file.parent.iterdir()) == []


def test_what_is_decided_while_it_is_written_anew_is_there(journal: Journal, drafts: list[Draft]) -> None:
    begun, decided = Event(), Event()

    class Slow(Draft):
        """Somebody whose line is asked for only after another was decided on."""

        @property
        def traces(self) -> tuple[()]:  # type: ignore[override]
            begun.set()
            decided.wait(30)
            return ()

        @traces.setter
        def traces(self, value: object) -> None:
            pass

    left = [drafts[2], Slow(1, "Bob.json", "Bob", "{}", "id:Bob")]
    writer = Thread(target=lambda: journal.write_anew(lambda: left))
    writer.start()
    assert begun.wait(30)
    reviewing.accept(drafts[2])
    journal.add([{"does": "accept", "drafts": [2], "into": ""}])
    decided.set()
    writer.join(30)
    assert [(draft.name, draft.state) for draft in journal.drafts()] == [("Cy", State.ACCEPTED), ("Bob", State.CERTAIN)]


def test_a_folder_that_cannot_be_written_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "review").write_text("a file in the place of the folder", "utf-8")
    journal = Journal(tmp_path / "review" / "batch.jsonl")
    journal.add([{"does": "skip", "drafts": [1]}])
    journal.write_anew(list)
    assert journal.drafts() == []
