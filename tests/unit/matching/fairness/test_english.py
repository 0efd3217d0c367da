"""English sentences told of another gender, as a reader would write them."""

import pytest

from tpmmatch.matching.fairness.english import in_english
from tpmmatch.matching.fairness.lists import Gender

SENTENCES = [
    ("He calls back, he knows us.", "She calls back, she knows us.", "They call back, they know us."),
    ("We would not engage him again.", "We would not engage her again.", "We would not engage them again."),
    ("We trusted his plan, and the work was his.", "We trusted her plan, and the work was hers.",
     "We trusted their plan, and the work was theirs."),
    ("He's good and he's led two moves himself.", "She's good and she's led two moves herself.",
     "They’re good and they’ve led two moves themselves."),
    ("Is he late? He doesn't worry.", "Is she late? She doesn't worry.", "Are they late? They don’t worry."),
    ("Mr Zgraggen left a handbook.", "Ms Zgraggen left a handbook.", "Mx Zgraggen left a handbook."),
    ("A bright and likeable man.", "A bright and likeable woman.", "A bright and likeable person."),
    ("He always carries the risk.", "She always carries the risk.", "They always carry the risk."),
    ("Ask him. Father of two, two years of paternity leave.", "Ask her. Mother of two, two years of maternity leave.",
     "Ask them. Parent of two, two years of parental leave."),
]  # fmt: skip


@pytest.mark.parametrize(("man", "woman", "neither"), SENTENCES)
def test_each_sentence_has_three_tellings(man: str, woman: str, neither: str) -> None:
    assert in_english(man, Gender.WOMAN) == woman
    assert in_english(woman, Gender.MAN) == man
    assert in_english(man, Gender.NEITHER) == in_english(woman, Gender.NEITHER) == neither


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("I told her about it and gave her two weeks.", "I told him about it and gave him two weeks."),
        ("Her own plan, her team, her first launch.", "His own plan, his team, his first launch."),
        ("Nothing rattles her.", "Nothing rattles him."),
        ("We briefed her directly.", "We briefed him directly."),
    ],
)
def test_her_is_him_or_his(told: str, other: str) -> None:
    assert in_english(told, Gender.MAN) == other


@pytest.mark.parametrize("gender", list(Gender))
@pytest.mark.parametrize(
    "text",
    [
        "Forty man-days for MAN on the Isle of Man",
        "MS Project and Ms Project",
        "Scrum Master",
        "he/she",
        "The shepherd's sheet",
    ],
)
def test_what_tells_of_nobody_stays(text: str, gender: Gender) -> None:
    assert in_english(text, gender) == text
