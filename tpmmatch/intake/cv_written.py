"""What an entry says, written into the profile with the place of each value."""

from tpmmatch.intake.cv_draft import Draft, joined
from tpmmatch.intake.cv_entries import told
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.layout import Line

_TOLD: dict[str, tuple[str, str]] = {
    "work": ("summary", "highlights"),
    "projects": ("description", "highlights"),
    "education": ("description", "highlights"),
}


def write_entry(draft: Draft, section: str, entry: Entry, role: Role) -> None:
    """Write an entry of a part with what its head says, its time, and what it tells."""
    values: dict[str, object] = dict(role.values)
    lines = dict(role.lines)
    unsure = set(role.unsure)
    if "roles" in values:
        values["roles"] = [values["roles"]]
    if "keywords" in values:
        values["keywords"] = [word.strip() for word in str(values["keywords"]).split(",") if word.strip()]
    if entry.span is not None and entry.span_line is not None:
        _write_time(values, section, entry)
        lines |= dict.fromkeys(("startDate", "endDate"), entry.span_line)
        if not entry.span.sound:
            unsure |= {"startDate", "endDate"}
        elif entry.asked_end:
            values["endDate"] = entry.asked_end
            unsure.add("endDate")
    paragraphs, points = told(entry.body)
    text, listed = _TOLD[section]
    if section == "education":
        points = points[:12]
    if text and paragraphs:
        values[text], lines[text] = "\n\n".join(map(joined, paragraphs)), paragraphs[0][0]
    if points:
        values[listed], lines[listed] = [joined(point) for point in points], points[0][0]
    _keep_head(section, entry, values, lines, unsure)
    draft.entry(section, values, lines, sorted(unsure))


def _write_time(values: dict[str, object], section: str, entry: Entry) -> None:
    span = entry.span
    if span is None:
        return
    if not (section == "education" and span.single):
        values["startDate"] = span.start
    if not span.open:
        values["endDate"] = span.end


def _keep_head(section: str, entry: Entry, values: dict[str, object], lines: dict[str, Line], unsure: set[str]) -> None:
    """What a head says stays readable where it couldn't be told apart for certain."""
    if section == "work" and unsure & {"name", "position"} and entry.heads:
        head = " | ".join(joined([Line(text)]) for text, _ in entry.heads)
        values["summary"] = f"{head}\n\n{values['summary']}" if values.get("summary") else head
        lines.setdefault("summary", entry.heads[0][1])
