"""Degrees, schools and subjects, told apart."""

import pytest

from tpmmatch.intake.cv_studies import read_study
from tpmmatch.intake.layout import Line


@pytest.mark.parametrize(
    ("text", "degree", "area", "school"),
    [
        ("Dipl.-Ing. (FH), Hochschule Ulm", "Dipl.-Ing. (FH)", None, "Hochschule Ulm"),
        ("Hochschule Ulm, Dipl.-Ing. (FH)", "Dipl.-Ing. (FH)", None, "Hochschule Ulm"),
        ("Diplom-Betriebswirt (FH), Fachhochschule Ulm", "Diplom-Betriebswirt (FH)", None, "Fachhochschule Ulm"),
        ("Diplom-Ingenieur (TU) Maschinenbau, TU Wien", "Diplom-Ingenieur (TU)", "Maschinenbau", "TU Wien"),
        ("Diplom-Ingenieur (FH)", "Diplom-Ingenieur (FH)", None, None),
        ("High school diploma, Nordlicht School", "High school diploma", None, "Nordlicht School"),
        ("University diploma in Physics, University of Leeds", "University diploma", "Physics", "University of Leeds"),
        # schools as before
        ("Diplom, Fachhochschule Ulm (FH)", "Diplom", None, "Fachhochschule Ulm (FH)"),
        ("Diplom, Technikum Wien (FH)", "Diplom", None, "Technikum Wien (FH)"),
        ("MSc (Physics), Master School of Leeds", "MSc", "Physics", "Master School of Leeds"),
        ("Master School of Leeds", None, None, "Master School of Leeds"),
    ],
)
def test_degrees_that_name_a_kind_of_school(
    text: str, degree: str | None, area: str | None, school: str | None
) -> None:
    values = read_study([(text, Line(text))]).values
    assert (values.get("studyType"), values.get("area"), values.get("institution")) == (degree, area, school)
