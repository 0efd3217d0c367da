"""Files that others wrote: each is taken in or refused with a sentence."""

import json
from pathlib import Path

import pytest

from tpmmatch.cli import main


def test_every_json_resume_file_is_taken_or_refused_with_a_sentence(
    real_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = real_data / "json-resume"
    files = {str(file.relative_to(folder)) for file in folder.rglob("*.json")}
    code = main(["import", str(folder), "--json", "--data", str(tmp_path / "people.sqlite")])
    out, err = capsys.readouterr()
    report = json.loads(out)
    told = {item["source"].split("#")[0].split(":")[0] for items in report.values() for item in items}
    assert code == 1, "some of them are no people"
    assert files <= told
    assert all(item["reason"].endswith((".", ")")) for item in report["refused"])
    assert "Traceback" not in err
    assert sum(len(report[what]) for what in ("added", "updated", "unchanged")) >= 15
