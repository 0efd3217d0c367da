"""What the places in a person's document are called, in the owner's words."""

from itertools import pairwise

from tpmmatch.model.words import Message, Words, message

_FIELDS = frozenset(
    [
        "name",
        "label",
        "email",
        "phone",
        "url",
        "image",
        "summary",
        "location",
        "city",
        "region",
        "address",
        "postalCode",
        "countryCode",
        "day_rate",
        "available_from",
        "hours_per_week",
        "time_zone",
        "work_mode",
        "position",
        "startDate",
        "endDate",
        "description",
        "institution",
        "area",
        "studyType",
        "fluency",
        "level",
        "date",
        "issuer",
        "highlights",
        "keywords",
        "courses",
        "roles",
        "entity",
        "type",
        "organization",
        "title",
        "awarder",
        "publisher",
        "releaseDate",
        "reference",
        "language",
        "network",
        "username",
        "score",
    ]
)
_SECTIONS = frozenset(
    [
        "work",
        "volunteer",
        "education",
        "awards",
        "certificates",
        "publications",
        "skills",
        "languages",
        "interests",
        "references",
        "projects",
        "profiles",
    ]
)


def field_of(pointer: str) -> Words:
    """ "/work/2/position" as "third job: role"; what has no name of its own is called as the document calls it."""
    parts = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    field: Words = Message(f"field_{parts[-1].lower()}") if parts[-1] in _FIELDS else parts[-1]
    for section, number in pairwise(parts):
        if section in _SECTIONS and number.isdigit():
            return message("field_of_entry", section=Message(f"section_{section}"), number=int(number) + 1, field=field)
    return field
