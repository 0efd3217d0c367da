"""What the owner did, kept so that it can be undone, done again and told.

Each repository tells, before it writes, what a record was; when the unit is committed under a name, that makes a step.
A part of a step holds the side of a record that isn't in the store: what it was before, or, once the step is undone,
what it was after. Undoing changes the two sides over, and so does doing it again; a record that somebody changed
meanwhile stops it.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from tpmmatch.errors import UserError
from tpmmatch.model.history import Naming, Step, StepState
from tpmmatch.store.schema import PARTS, STEPS

_BLOCK = 500
_TURN = update(PARTS).where(PARTS.c.key == bindparam("of")).values(other=bindparam("side"), present=bindparam("now"))


def digest_of(text: str) -> bytes:
    """What tells a text from any other."""
    return hashlib.sha256(text.encode()).digest()


class Recorded(Protocol):
    """A repository whose records can be put back as they were, each as one text."""

    def contents(self, ids: Sequence[str]) -> dict[str, str]:
        """Those of these records that are there, whole."""
        ...

    def digests(self, ids: Sequence[str]) -> dict[str, bytes]:
        """What tells the contents of those that are there from any others."""
        ...

    def put_back(self, contents: Mapping[str, str | None], now: datetime) -> None:
        """Make each record what it was; None takes it away."""
        ...


class Steps:
    """The steps of one unit of work."""

    def __init__(self, connection: Connection, naming: Naming | None) -> None:
        self._connection, self._naming = connection, naming
        self._kinds: dict[str, Recorded] = {}
        self._before: dict[tuple[str, str], str | None] = {}

    def keep(self, kind: str, records: Recorded) -> None:
        """From now on records of this kind are put back by this repository."""
        self._kinds[kind] = records

    def note(self, kind: str, ids: Iterable[str]) -> None:
        """These records are about to change."""
        if self._naming is None:
            return
        new = [id for id in dict.fromkeys(ids) if (kind, id) not in self._before]
        known = self._kinds[kind].contents(new)
        self._before |= {(kind, id): known.get(id) for id in new}

    def note_new(self, kind: str, ids: Iterable[str]) -> None:
        """These records are about to be made."""
        if self._naming is not None:
            self._before |= {(kind, id): None for id in ids if (kind, id) not in self._before}

    def close(self) -> None:
        """Keep what was noted as a step, or as more of one."""
        naming = self._naming
        if naming is None or not self._before:
            return
        if naming.key is None:
            naming.key = self._going_on(naming) or self._begin(naming)
        self._write(naming.key)
        self._before.clear()

    def last(self, state: StepState) -> Step | None:
        """The step that is next to be undone, if done, or to be done again, if undone."""
        order = STEPS.c.key.desc() if state is StepState.DONE else STEPS.c.key
        return next(iter(self._steps(select(STEPS).where(STEPS.c.state == state).order_by(order).limit(1))), None)

    def all(self, limit: int) -> list[Step]:
        """The latest steps, the newest first."""
        return self._steps(select(STEPS).order_by(STEPS.c.key.desc()).limit(limit))

    def of(self, kind: str, ids: Sequence[str], limit: int) -> list[Step]:
        """The latest steps that touched any of these records or were about one, but for what was undone."""
        touching = select(PARTS.c.step_key).where(PARTS.c.kind == kind, PARTS.c.id.in_(ids))
        here = STEPS.c.key.in_(touching) | STEPS.c.about.in_(ids)
        query = select(STEPS).where(here, STEPS.c.state != StepState.UNDONE)
        return self._steps(query.order_by(STEPS.c.key.desc()).limit(limit))

    def turn(self, step: Step, now: datetime) -> None:
        """Undo the step, or do it again: each record's two sides change places.

        Raises `UserError` if a record isn't any more what the step left.
        """
        query = select(PARTS.c.key, PARTS.c.kind, PARTS.c.other.is_(None)).where(PARTS.c.step_key == step.key)
        parts = self._connection.execute(query).all()
        # What hangs on another record goes before it and comes back after it.
        for kind in reversed(self._kinds):
            self._turn_kind(kind, [key for key, of, gone in parts if gone and of == kind], now)
        for kind in self._kinds:
            self._turn_kind(kind, [key for key, of, gone in parts if not gone and of == kind], now)
        state = StepState.UNDONE if step.state is StepState.DONE else StepState.DONE
        self._connection.execute(update(STEPS).where(STEPS.c.key == step.key).values(state=state))

    def close_older(self, than: datetime) -> int:
        """Let go of what older steps would need to be undone; they are still told of. How many."""
        old = (STEPS.c.at < than) & (STEPS.c.state != StepState.CLOSED)
        self._connection.execute(delete(STEPS).where(old, STEPS.c.state == StepState.UNDONE))
        keys = select(STEPS.c.key).where(old)
        self._connection.execute(update(PARTS).where(PARTS.c.step_key.in_(keys)).values(other=None))
        return self._connection.execute(update(STEPS).where(old).values(state=StepState.CLOSED)).rowcount

    def forget(self, kind: str, id: str) -> bool:
        """Take a record out of all steps; False if none touched it."""
        self._connection.execute(update(STEPS).where(STEPS.c.about == id).values(about=""))
        found = delete(PARTS).where(PARTS.c.kind == kind, PARTS.c.id == id)
        return self._connection.execute(found).rowcount > 0

    def forget_below(self, kind: str, folder: str) -> None:
        """Take all records whose ids begin with this folder out of all steps."""
        mine = PARTS.c.id.startswith(f"{folder}/", autoescape=True)
        self._connection.execute(delete(PARTS).where(PARTS.c.kind == kind, mine))

    def restorable(self, kind: str) -> set[str]:
        """The records of a kind that a step may bring back."""
        there = PARTS.c.other.is_not(None)
        return set(self._connection.scalars(select(PARTS.c.id).where(PARTS.c.kind == kind, there)))

    def made(self, step: Step, kind: str) -> dict[str, bool]:
        """The records of a kind that a step touched, and whether they weren't there before."""
        query = select(PARTS.c.id, PARTS.c.other.is_(None)).where(PARTS.c.step_key == step.key, PARTS.c.kind == kind)
        return {id: bool(is_new) for id, is_new in self._connection.execute(query)}

    def side(self, step: Step, kind: str, id: str) -> str | None:
        """What a step holds of one record; None if nothing, or if the record wasn't there."""
        here = (PARTS.c.step_key == step.key) & (PARTS.c.kind == kind) & (PARTS.c.id == id)
        found: str | None = self._connection.scalar(select(PARTS.c.other).where(here))
        return found

    def sides(self, kind: str, ids: Sequence[str]) -> set[str]:
        """What steps hold of these records."""
        here = (PARTS.c.kind == kind) & PARTS.c.id.in_(ids) & PARTS.c.other.is_not(None)
        return set(self._connection.scalars(select(PARTS.c.other).where(here)))

    def forget_whole(self, what: str, kind: str, id: str) -> None:
        """Take away all steps of this sort that touched a record, with what they hold of others."""
        touching = select(PARTS.c.step_key).where(PARTS.c.kind == kind, PARTS.c.id == id)
        self._connection.execute(delete(STEPS).where(STEPS.c.what == what, STEPS.c.key.in_(touching)))

    def others(self, kind: str) -> set[str]:
        """The kept sides of a kind of record."""
        there = PARTS.c.other.is_not(None)
        return set(self._connection.scalars(select(PARTS.c.other).where(PARTS.c.kind == kind, there)))

    def rewrite(self, kind: str, texts: Mapping[str, str], digest: Callable[[str], bytes] = digest_of) -> None:
        """Put other texts in the place of some, as if records of this kind had never been but so."""
        for old, new in texts.items():
            here = update(PARTS).where(PARTS.c.kind == kind)
            self._connection.execute(here.where(PARTS.c.other == old).values(other=new))
            before, now = digest(old), digest(new)
            self._connection.execute(here.where(PARTS.c.present == before).values(present=now))

    def _going_on(self, naming: Naming) -> int | None:
        last = self.last(StepState.DONE) if naming.within and self.last(StepState.UNDONE) is None else None
        same = last and (last.what, last.about) == (naming.what, naming.about)
        if last is None or not same or naming.at - last.at > naming.within:
            return None
        self._connection.execute(update(STEPS).where(STEPS.c.key == last.key).values(at=naming.at))
        return last.key

    def _begin(self, naming: Naming) -> int:
        """A new step; what was undone before can't be done again after it."""
        self._connection.execute(delete(STEPS).where(STEPS.c.state == StepState.UNDONE))
        values = {"at": naming.at, "what": naming.what, "about": naming.about, "state": StepState.DONE}
        numbers = json.dumps(dict(naming.numbers))
        key: int = self._connection.execute(
            insert(STEPS).values(values | {"numbers": numbers}).returning(STEPS.c.key)
        ).scalar_one()
        return key

    def _write(self, key: int) -> None:
        """The first side noted of a record is the one to go back to."""
        self._connection.execute(
            update(STEPS).where(STEPS.c.key == key).values(numbers=json.dumps(dict(self._named.numbers)))
        )
        for kind, records in self._kinds.items():
            ids = [id for noted, id in self._before if noted == kind]
            for block in (ids[start : start + _BLOCK] for start in range(0, len(ids), _BLOCK)):
                self._write_block(key, kind, block, records.digests(block))

    def _write_block(self, key: int, kind: str, ids: Sequence[str], present: Mapping[str, bytes]) -> None:
        here = (PARTS.c.step_key == key) & (PARTS.c.kind == kind)
        known = set(self._connection.scalars(select(PARTS.c.id).where(here, PARTS.c.id.in_(ids))))
        rows = [
            {"step_key": key, "kind": kind, "id": id, "other": self._before[kind, id], "present": present.get(id)}
            for id in ids
            if id not in known
        ]
        if rows:
            self._connection.execute(insert(PARTS), rows)
        for id in known:
            self._connection.execute(update(PARTS).where(here, PARTS.c.id == id).values(present=present.get(id)))

    @property
    def _named(self) -> Naming:
        if self._naming is None:
            raise RuntimeError("a step without a name")
        return self._naming

    def _turn_kind(self, kind: str, keys: Sequence[int], now: datetime) -> None:
        for start in range(0, len(keys), _BLOCK):
            self._turn_block(self._kinds[kind], keys[start : start + _BLOCK], now)

    def _turn_block(self, records: Recorded, keys: Sequence[int], now: datetime) -> None:
        parts = self._connection.execute(select(PARTS).where(PARTS.c.key.in_(keys))).all()
        ids = [part.id for part in parts]
        present, contents = records.digests(ids), records.contents(ids)
        if any(present.get(part.id) != part.present for part in parts):
            raise UserError("history_changed_since")
        records.put_back({part.id: part.other for part in parts}, now)
        then = records.digests(ids)
        sides = [{"of": part.key, "side": contents.get(part.id), "now": then.get(part.id)} for part in parts]
        self._connection.execute(_TURN, sides)

    def _steps(self, query: Any) -> list[Step]:  # noqa: ANN401 - a select of whole steps
        rows = self._connection.execute(query).all()
        counts = (
            select(PARTS.c.step_key, PARTS.c.kind, func.count())
            .where(PARTS.c.step_key.in_([row.key for row in rows]))
            .group_by(PARTS.c.step_key, PARTS.c.kind)
        )
        touched: dict[int, dict[str, int]] = {}
        for key, kind, count in self._connection.execute(counts):
            touched.setdefault(key, {})[kind] = count
        return [
            Step(
                row.key, row.what, row.at, json.loads(row.numbers), row.about,
                StepState(row.state), touched.get(row.key, {}),
            )
            for row in rows
        ]  # fmt: skip
