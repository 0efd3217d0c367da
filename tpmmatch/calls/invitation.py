"""An invitation to a call, as calendars take it: when, how long, with whom, where to dial in; nothing more of them."""

from datetime import UTC, datetime, timedelta

_MADE_BY = "-//TPM Match//Calls//EN"


def invitation(uid: str, title: str, at: datetime, minutes: int, link: str, now: datetime) -> bytes:
    """An iCalendar file with one event. The same call made anew has the same `uid`, so that calendars replace it."""
    from icalendar import Calendar, Event  # noqa: PLC0415 - a tenth of a second to import, for what is seldom wanted

    calendar = Calendar()
    calendar.add("prodid", _MADE_BY)
    calendar.add("version", "2.0")
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", at.astimezone(UTC))
    event.add("dtend", at.astimezone(UTC) + timedelta(minutes=minutes))
    event.add("summary", title)
    if link:
        event.add("location", link)
        event.add("url", link)
    calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data
