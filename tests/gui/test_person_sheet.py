"""A person to read."""

from tpmmatch.model.profile import read_profile
from ui.pages.person_sheet import person_html


def test_what_was_learned_is_told_with_the_studies() -> None:
    studies = [
        {"studyType": "BSc", "institution": "TU Graz", "description": "On tides", "highlights": ["Prize of 2009"]},
        {"courses": ["Risk at work <2019>"]},
    ]
    said = person_html(read_profile("p", {"basics": {"name": "Ada Kranz"}, "education": studies}))
    for part in ("TU Graz", "On tides", "Prize of 2009", "Courses", "Risk at work &lt;2019&gt;"):
        assert part in said
