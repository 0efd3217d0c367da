"""Hyphens at the ends of lines."""

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
        ([GERMAN, "Projekt-", "leiter der Bank"], "Projektleiter der Bank"),
        ([GERMAN, "Einführung von ERP-", "und CRM-Systemen"], "Einführung von ERP- und CRM-Systemen"),
        ([GERMAN, "Leitung der IT\u00ad", "Abteilung"], "Leitung der IT-Abteilung"),
        (["linkedin.com/in/ada\u00ad", "kranz"], "linkedin.com/in/ada-kranz"),
        (["No hyphen here", "and none there"], "No hyphen here and none there"),
    ],
)
def test_the_document_tells_whose_a_hyphen_is(lines: list[str], text: str) -> None:
    assert joined(mended([Line(one) for one in lines])[-2:]) == text
