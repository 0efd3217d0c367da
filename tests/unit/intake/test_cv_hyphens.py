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
        ([GERMAN, "Projekt-", "leiter der Bank"], "Projektleiter der Bank"),
        ([GERMAN, "Einführung von ERP-", "und CRM-Systemen"], "Einführung von ERP- und CRM-Systemen"),
        ([GERMAN, "Leitung der IT\u00ad", "Abteilung"], "Leitung der IT-Abteilung"),
        (["linkedin.com/in/ada\u00ad", "kranz"], "linkedin.com/in/ada-kranz"),
        (["No hyphen here", "and none there"], "No hyphen here and none there"),
    ],
)
def test_the_document_tells_whose_a_hyphen_is(lines: list[str], text: str) -> None:
    assert joined(mended([Line(one) for one in lines])[-2:]) == text
