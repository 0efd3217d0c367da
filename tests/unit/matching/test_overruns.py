import pytest

from tpmmatch.matching.overruns import COSTLY, LATE, LEFT, overruns


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Planned nine months, took 22 in the end.", LATE),
        ("Agreed 12 weeks, took 5 months.", LATE),
        ("Contract said 14 weeks. It came to 41.", LATE),
        ("Aus vier Monaten wurden elf.", LATE),
        ("Geplant 5 Monate, realisiert in 16.", LATE),
        ("Prévu en huit semaines, terminé en vingt.", LATE),
        ("5 meses previstos, 13 reales.", LATE),
        ("The quote of 30k became 48k.", COSTLY),
        ("We agreed on thirty-eight thousand and the last invoice took us past seventy.", COSTLY),
        ("Ausgangswert 0,8 Mio., Schlussrechnung 1,5 Mio.", COSTLY),
        ("Le devis de 30 000 € est devenu 52 000 €.", COSTLY),
        ("Presupuesto inicial, 18.000. Factura final, 33.450.", COSTLY),
        ("My mandate ended in month 4 of 12.", LEFT),
        ("Projektleitung bis Woche elf von sechsundzwanzig.", LEFT),
        ("Jusqu'au mois 5 de 14.", LEFT),
        ("Proyecto hasta el mes cinco de catorce.", LEFT),
    ],
)
def test_numbers_that_outgrow_the_plan_tell(text: str, sign: str) -> None:
    assert [found.sign for found in overruns(text)] == [sign]


@pytest.mark.parametrize(
    "text",
    [
        "Planned 20 weeks, took 21.",
        "Budget 310.000 Euro, abgerechnet 304.500 Euro.",
        "We lost eight days instead of thirty-five.",
        "Grew the sales from 100k to 300k.",
        "Planned in 2019, opened in 2021.",
        "Drei Wochen nach Plan fertig, in Woche fünf angekündigt.",
        "Open in 3 of 12 shops.",
        "Left in week 11 of 12.",
        "Two vendors, nine shops.",
    ],
)
def test_other_numbers_tell_nothing(text: str) -> None:
    assert overruns(text) == ()


def test_a_sign_stands_where_the_second_number_stands() -> None:
    text = "Voté 30 000, payé 52 000 au bout."
    (found,) = overruns(text)
    assert text[found.start : found.end] == "52 000"
