"""The invitation, read back as a calendar reads it."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from tpmmatch.calls.invitation import invitation

AT = datetime.fromisoformat("2027-01-04T10:30+01:00")
NOW = datetime(2026, 12, 20, 8, tzinfo=UTC)


def event(data: bytes) -> Event:
    (found,) = Calendar.from_ical(data).walk("VEVENT")
    assert isinstance(found, Event)
    return found


def test_it_says_when_how_long_and_where() -> None:
    found = event(invitation("p-c1@tpmmatch", "Phone call with Ann: CRM", AT, 20, "https://meet.example/abc", NOW))
    assert found["UID"] == "p-c1@tpmmatch"
    assert found["SUMMARY"] == "Phone call with Ann: CRM"
    assert found["LOCATION"] == found["URL"] == "https://meet.example/abc"
    assert found.decoded("DTSTART") == AT
    assert found.decoded("DTEND") - found.decoded("DTSTART") == timedelta(minutes=20)
    assert found.decoded("DTSTAMP") == NOW


def test_without_a_link_there_is_none() -> None:
    found = event(invitation("u", "Call", AT, 20, "", NOW))
    assert "LOCATION" not in found
    assert "URL" not in found


def test_a_name_breaks_no_line() -> None:
    """Commas, semicolons and line breaks in a name or a title are escaped, and long lines folded as the norm asks."""
    title = "Call with Ann; Bo, Cy\nDTEND:19700101T000000Z " + "ä" * 200
    data = invitation("u", title, AT, 20, "", NOW)
    assert event(data)["SUMMARY"] == title
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.count(b"\r\nDTEND:") == 1
