"""Days and months of dates written in figures."""

import pytest

from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_day_order import with_days_first
from tpmmatch.intake.layout import Line


@pytest.mark.parametrize(
    ("texts", "start"),
    [
        (["03/04/2019 – 25/12/2020"], "2019-04"),  # a 25th month there is not
        (["03/04/2019 – 12/25/2020"], "2019"),  # here the month stands first, and the reader of dates knows no more
        (["01/04/2019", "01/09/2020", "01/11/2021"], "2019-04"),
        (["03/04/2019"], "2019"),
        (["03/04/2019 - Atualmente"], "2019-04"),
        (["03/04/2019 – Present"], "2019"),
        (["03/04/2019 – Present", "Mother tongue(s)\tGerman"], "2019-04"),
        (["03/04/2019 – Present", "Europass", "Curriculum Vitae"], "2019-04"),
        (["03/04/2019 – Present", "Mother tongue: English"], "2019"),
        (["03/04/2019 – Present", "Moved the Europass portal"], "2019"),
        (["03/04/2019", "Chef de projet pour les clients et les équipes dans une banque des Alpes"], "2019-04"),
    ],
)
def test_other_dates_or_the_language_tell_the_month(texts: list[str], start: str) -> None:
    span = find_span(with_days_first([Line(text) for text in texts])[0].text)
    assert span is not None
    assert span.start == start
