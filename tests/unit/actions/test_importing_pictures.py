"""What was read off a picture waits to be looked at, unless it is asked for."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from tpmmatch.actions import Store, exporting, importing, reviewing
from tpmmatch.cli import main
from tpmmatch.intake import recognising
from tpmmatch.model.review import State
from tpmmatch.wording import say

pytestmark = [
    pytest.mark.skipif(not recognising.program(), reason="Tesseract isn't on this machine"),
    pytest.mark.slow,
]
CV = Path(__file__).parents[2] / "data" / "cv" / "en" / "one_column.pdf"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    page = pdfium.PdfDocument(CV)[0].render(scale=200 / 72).to_pil().convert("L")
    page.save(path := tmp_path / "photo.png")
    return path


def test_a_picture_waits_to_be_looked_at(
    store: Store, photo: Path, write: Callable[[str, object], Path], tmp_path: Path, now: datetime
) -> None:
    list_ = write("list.csv", "Name,E-mail\nAnn Berg,ann@berg.de\n")
    report = importing.import_people(store, [photo, list_], now)
    assert (len(report.added), [note.source for note in report.refused]) == (1, ["photo.png"])
    assert "--pictures" in say(report.refused[0].reason)
    taken = importing.import_people(store, [photo], now, pictures=True)
    assert len(taken.added) == 1
    exporting.export(store, [taken.added[0].id], out := tmp_path / "out.json", force=False)
    assert not importing.import_people(store, [out], now).refused, "what goes out and comes back was looked at"


def test_among_what_is_decided_on_a_picture_is_left_out_too(store: Store, photo: Path, tmp_path: Path) -> None:
    for asked, state in ((False, State.SKIPPED), (True, State.ACCEPTED)):
        (draft,) = reviewing.read_batch(store, [photo], tmp_path / "space")
        reviewing.decide([draft], [], [], pictures=asked)
        assert draft.state is state


def test_a_dry_run_says_that_a_picture_is_held_back(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["import", str(photo), "--dry-run", "--data", str(tmp_path / "people.sqlite")]
    main(command)
    told = capsys.readouterr().out
    assert told.startswith("held: ")
    assert "--pictures" in told
    main([*command, "--json"])
    (draft,) = json.loads(capsys.readouterr().out)["drafts"]
    assert draft["state"] == "held"
    assert all(place["picture"] for place in draft["places"])
    main([*command, "--skip", "photo.png", "--json"])
    assert json.loads(capsys.readouterr().out)["drafts"][0]["state"] == "skipped"
