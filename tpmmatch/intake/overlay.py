"""What was changed in a short form of a document, carried over into the whole of it."""

from collections.abc import Mapping
from typing import Any

from tpmmatch.model.document import Document


def laid_over(base: Document, now: Mapping[str, Any], then: Mapping[str, Any]) -> Document:
    """`base`, with all in which its short form `now` differs from what its short form was `then`.

    Of a list of objects, such as work, the short form knows the first at the most.
    """
    found = dict(base)
    for key in [*now, *(key for key in then if key not in now)]:
        mine, was, whole = now.get(key), then.get(key), base.get(key)
        if mine == was:
            continue
        if isinstance(mine, Mapping) and isinstance(whole, Mapping):
            found[key] = laid_over(dict(whole), mine, was if isinstance(was, Mapping) else {})
        elif key == "work" and isinstance(whole, list) and _are_objects(mine, was, whole[:1]):
            found[key] = [laid_over(whole[0], mine[0], was[0]), *whole[1:]] if mine and was else whole
        elif mine is None:
            found.pop(key, None)
        else:
            found[key] = mine
    return found


def _are_objects(*lists: object) -> bool:
    return all(isinstance(one, list) and all(isinstance(item, Mapping) for item in one) for one in lists)
