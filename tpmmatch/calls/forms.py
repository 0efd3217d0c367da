"""Which call a PDF form belongs to: what stands hidden in it, and whether it still fits the call as it is kept."""

import hashlib
import json

from tpmmatch.model.call import Call


def form_name(project: str, call: Call) -> str:
    """The project, the call, and a digest of its questions, in plain letters."""
    asked = [[answer.question, answer.about] for answer in call.answers]
    digest = hashlib.sha256(json.dumps(asked).encode("ascii")).hexdigest()[:16]
    return json.dumps([project, call.id, digest])


def call_named(name: str) -> tuple[str, str]:
    """The ids of the project and of the call that a form names; empty where it names none."""
    try:
        found = json.loads(name)
    except ValueError:
        return "", ""
    if not isinstance(found, list) or len(found) != 3 or not all(isinstance(part, str) for part in found):
        return "", ""
    return found[0], found[1]
