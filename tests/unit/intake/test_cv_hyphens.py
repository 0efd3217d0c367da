"""Hyphens at the ends of lines."""

import time

import pytest

from tpmmatch.intake.cv_draft import joined
from tpmmatch.intake.cv_hyphens import mended
from tpmmatch.intake.layout import Line

GERMAN = "Die Leitung der Projekte mit dem Team und der Technik"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["We run cloud services and native apps.", "Built cloud\u00ad", "native tools"], "Built cloud-native tools"),
        (["We run the tests.", "Devel\u00ad", "oping a plan"], "Developing a plan"),
        (["Cross-functional is the word.", "A cross\u00ad", "functional team"], "A cross-functional team"),
        (["Ran the shop.", "A community\u00ad", "driven development"], "A community-driven development"),
        (["Ran the shop.", "Built a web\u00ad", "based tool"], "Built a web-based tool"),
        (["The user-facing part.", "Some vendor\u00ad", "facing work"], "Some vendor-facing work"),
        (["The self-paced part.", "Some self\u00ad", "taught skills"], "Some self-taught skills"),
        (["Ran the shop.", "Cut the num\u00ad", "bers of tickets"], "Cut the numbers of tickets"),
        (["Ran the shop.", "A trans\u00ad", "oriented part"], "A transoriented part"),
        (["Ran the shop.", "All sub\u00ad", "missions)"], "All submissions)"),
        (["A multi-site team.", "For multi\u00ad", "national shops"], "For multinational shops"),
        (["An inter-office team.", "For inter\u00ad", "national shops"], "For international shops"),
        (["Some over-the-counter work.", "Will over\u00ad", "see the whole"], "Will oversee the whole"),
        (["The web-based part.", "Ran a web\u00ad", "site alone"], "Ran a website alone"),
        (["An on-site team.", "Ran a web\u00ad", "site alone"], "Ran a website alone"),
        (["Ran the shop.", "Built a user\u00ad", "centred tool"], "Built a user-centred tool"),
        (["Ran the shop.", "The empha\u00ad", "sized parts"], "The emphasized parts"),
        (["Ran the shop.", "The hypothe\u00ad", "sized cause"], "The hypothesized cause"),
        (["Ran the shop.", "Small and medium-", "sized firms"], "Small and medium-sized firms"),
        (["Ran the shop.", "A right-", "sized office"], "A right-sized office"),
        (["Ran the shop.", "The group-", "wide rollout"], "The group-wide rollout"),
        (["Ran the shop.", "A well-", "known firm"], "A well-known firm"),
        (["Ran the shop.", "Some cross-", "border work"], "Some cross-border work"),
        (["Ran the shop.", "Some multi-", "vendor work"], "Some multi-vendor work"),
        (["Ran the shop.", "Some vendor-", "neutral work"], "Some vendor-neutral work"),
        (["Ran the shop.", "A fast-", "growing firm"], "A fast-growing firm"),
        (["Ran the shop.", "A cross-", "country team"], "A cross-country team"),
        (["Ran the shop.", "The counter\u00ad", "party agreed"], "The counterparty agreed"),
        ([GERMAN, "Projekt-", "leiter der Bank"], "Projektleiter der Bank"),
        ([GERMAN, "Einführung von ERP-", "und CRM-Systemen"], "Einführung von ERP- und CRM-Systemen"),
        ([GERMAN, "Leitung der IT\u00ad", "Abteilung"], "Leitung der IT-Abteilung"),
        (["linkedin.com/in/ada\u00ad", "kranz"], "linkedin.com/in/ada-kranz"),
        (["No hyphen here", "and none there"], "No hyphen here and none there"),
    ],
)
def test_the_document_tells_whose_a_hyphen_is(lines: list[str], text: str) -> None:
    assert joined(mended([Line(one) for one in lines])[-2:]) == text


def test_many_broken_words_are_read_in_time() -> None:
    texts = [f"w{number}x abc{number}x def-" if number % 2 else f"ghi{number}x more" for number in range(12_000)]
    begun = time.process_time()
    assert len(mended([Line(text) for text in ["The team and the shop of Mill.", *texts]])) == 12_001
    assert time.process_time() - begun < 3
