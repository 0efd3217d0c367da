"""`call opinion`: a case goes out, is rated, comes back; the passphrase is never an argument."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, object], Path]
SECRET = "four unrelated words"  # noqa: S105 - made up


@pytest.fixture
def held(run: Run, three: Path, need: Path, write: Write) -> str:
    """An interview that was rated."""
    run("import", three)
    run("project", "add", need)
    somebody = run("people", "--json").json[0]["id"]
    planned = run("call", "plan", "app", somebody, "--kind", "interview", "--json").json
    rated = [item | {"asked": "rated", "rating": 1 + n % 5} for n, item in enumerate(planned["answers"])]
    run("call", "record", "app", write("held.json", planned | {"answers": rated}))
    return "c1"


@pytest.mark.slow
def test_there_and_back(run: Run, held: str, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = run("call", "opinion", "export", "app", held, "-o", "a.tpmcase")
    assert (refused.code, "--passphrase-file" in refused.err) == (2, True)
    monkeypatch.setenv("TPMMATCH_PASSPHRASE", SECRET)
    assert run("call", "opinion", "export", "app", held, "-o", "a.tpmcase").code == 0
    assert SECRET not in Path("a.tpmcase").read_text()
    shown = run("call", "opinion", "open", "a.tpmcase")
    assert "\n[0] " in shown.out
    form = run("call", "opinion", "open", "a.tpmcase", "--json").json
    own = [1 + n % 5 for n in range(len(form["judged"]))]
    judged = [each | {"asked": "rated", "rating": n} for each, n in zip(form["judged"], own, strict=True)]
    ratings = write("ratings.json", form | {"judged": judged})
    back = run("call", "opinion", "open", "a.tpmcase", "--ratings", ratings, "--rater", "Ute", "-o", "b.tpmcase")
    assert back.code == 0
    early = run("call", "opinion", "merge", "b.tpmcase", "--json").json
    assert (early["waits_for"], early["lines"]) == ("you", []), "the first rater isn't done"
    run("call", "record", "app", write("held.json", run("call", "list", "app", "--json").json[0]), "--finish")
    both = run("call", "opinion", "merge", "b.tpmcase", "--json").json
    assert [line["own"] for line in both["lines"]] == [line["theirs"] for line in both["lines"]] == own
    assert both["alpha"] == 1.0
    assert "Krippendorff" in run("call", "opinion", "merge", "b.tpmcase").out


def test_what_opens_nothing_is_told(run: Run, held: str, write: Write) -> None:
    secret = write("secret.txt", f"{SECRET}\n")
    run("call", "opinion", "export", "app", held, "-o", "a.tpmcase", "--passphrase-file", secret)
    wrong = write("wrong.txt", "other words here")
    for file, words in ((wrong, "not the passphrase"), ("gone.txt", "--passphrase-file")):
        answer = run("call", "opinion", "open", "a.tpmcase", "--passphrase-file", file)
        assert (answer.code, words in answer.err) == (2, True)
    foreign = run("call", "opinion", "open", secret, "--passphrase-file", secret)
    assert (foreign.code, "no file of a second opinion" in foreign.err) == (2, True)
    bad = run("call", "opinion", "open", "a.tpmcase", "--ratings", secret, "-o", "b", "--passphrase-file", secret)
    assert (bad.code, "can’t be read as ratings" in bad.err) == (2, True)
    assert run("call", "opinion").code == 2
