"""Who reads a case learns what was done, and not by whom."""

from tpmmatch.calls.blinding import blinded, reading

ANNA = {
    "basics": {
        "name": "Anna Ashworth", "email": "anna@example.org", "label": "PM", "image": "https://x.example/a.png",
        "profiles": [{"url": "https://in.example/anna", "username": "annaash"}],
    },
    "work": [{"name": "Dairy Ltd", "position": "Lead", "summary": "Anna led it at Dairy Ltd; call +44 20 7946 0018."}],
    "education": [{"studyType": "BSc", "area": "Maths", "startDate": "1989"}],
}  # fmt: skip


def test_a_profile_is_read_without_picture_and_school_years() -> None:
    told = str(reading(ANNA))
    assert "Lead · Dairy Ltd" in told
    assert "BSc · Maths" in told
    assert "1989" not in told
    assert ".png" not in told


def test_name_contact_and_employers_go_as_asked() -> None:
    notes = ["Ashworth wrote to anna@example.org", "ANNA ASHWORTH of Dairy Ltd", "annaash, https://in.example/anna"]
    told = str(blinded([reading(ANNA), notes], [ANNA], "(they)", ""))
    for secret in ("Anna", "Ashworth", "ASHWORTH", "example.org", "7946", "annaash", "in.example"):
        assert secret not in told
    assert "Dairy Ltd" in told
    assert "Dairy" not in str(blinded([reading(ANNA), notes], [ANNA], "(they)", "(a firm)"))
    assert blinded(notes, [ANNA], "", "") == notes, "nothing was to be hidden"
