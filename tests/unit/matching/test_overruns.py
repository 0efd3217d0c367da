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


@pytest.mark.parametrize(
    "text",
    [
        "Originally planned for 3000 users, the platform finally went live with 12000 users.",
        "Ursprünglich für 3000 Nutzer geplant, am Ende live mit 12000 Nutzern.",
        "Prévu pour 3000 utilisateurs, finalement livré à 12000 utilisateurs.",
        "Previsto para 3000 usuarios, al final entregado a 12000 usuarios.",
        "Migrated planned 1200 products, finally 3400 products live.",
        "Budget 200k; planned for 20 shops, live in 60.",
        "Estimated the effort of 40 tickets; completed 80 within budget.",
        "Planned the budget for 10 suppliers and invoiced 30 clients.",
        "Planned a pilot of 3 months and then a rollout of 12 months, both finished on time.",
        "Planned a pilot of 3 months and then a finished rollout of 12 months.",
        "Planned 2 weeks of training and delivered 4 weeks of support.",
        "2 Wochen Schulung geplant und 4 Wochen Betreuung geliefert.",
        "Prévu 2 semaines de formation et livré 4 semaines de support.",
        "Previstas 2 semanas de formación y entregadas al final 4 semanas de soporte.",
        "Planned: 2 months. Handed over a team of 6, live in 4 countries.",
    ],
)
def test_numbers_of_different_things_tell_nothing(text: str) -> None:
    assert overruns(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Initial contract of 50k grew to 200k as the client kept extending.",
        "Aus dem Auftrag über 50k wurden 200k, weil der Kunde ihn verlängerte.",
        "Mandat initial de 3 mois, finalement prolongé de 9 mois par le client.",
        "Contrato inicial de 3 meses, al final ampliado a 9 meses por el cliente.",
        "the quote was 30k, and after we doubled the scope the invoice was 60k",
        "Das Angebot war 30k; wir haben den Umfang verdoppelt, die Rechnung war 60k.",
        "Le devis était de 30k, nous avons doublé le périmètre et la facture finale était de 60k.",
        "El presupuesto era de 30k, duplicamos el alcance y la factura final fue de 60k.",
        "Managed a budget of 150k; the client then signed a follow-up of 400k.",
        "Budget von 150k verantwortet; am Ende unterschrieb der Kunde einen Folgeauftrag von 400k.",
        "Left the client in month 12 of 24 after delivering early.",
        "Den Kunden in Monat 12 von 24 verlassen, vorzeitig fertig.",
        "A quitté le client au mois 12 de 24, livré en avance.",
        "Dejó al cliente en el mes 12 de 24, terminado antes de tiempo.",
    ],
)
def test_growth_that_the_client_wanted_tells_nothing(text: str) -> None:
    assert overruns(text) == ()


def test_many_numbers_in_a_row_are_not_read() -> None:
    assert overruns("Quote 30k, invoice 90k. " * 10_000) == ()
