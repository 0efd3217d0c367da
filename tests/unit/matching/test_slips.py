import pytest

from tpmmatch.matching.slips import how_many_months, slips


@pytest.mark.parametrize(
    ("text", "late"),
    [
        ("It was meant to run in June. We had a demonstration in September.", True),
        ("Planned for Christmas, opened in February.", True),
        ("Die Kasse sollte im März stehen, sie lief im Juli.", True),
        ("Visée pour avril, effective en septembre.", True),
        ("Tenía que estar en mayo y abrió en octubre.", True),
        ("Planned for May, opened in April.", False),
        ("Planned for May, opened in May.", False),
        ("He promised that it may open in May, and they march on.", False),
        ("She came in June and left in September.", False),
    ],
)
def test_a_month_behind_the_one_that_was_meant_is_late(text: str, late: bool) -> None:
    assert bool(slips(text)) is late


def test_the_later_month_is_where_it_stands() -> None:
    text = "Planned for May, opened in October."
    (found,) = slips(text)
    assert text[found.start : found.end] == "October"


def test_one_month_alone_is_no_slip() -> None:
    assert how_many_months(["It", "opened", "in", "May", "and", "they", "may", "march", "on"]) == 1
    assert how_many_months(["Planned", "for", "May", "opened", "in", "June"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Planned from January to June, delivered in June.",
        "Prévu de janvier à juin, livré en juin.",
        "Geplant von März bis Oktober, fertig im Oktober.",
        "Previsto de enero a junio, entregado en junio.",
        "Planned between January and June, delivered in June.",
        "Planned in January and went live in June.",
        "Geplant im Januar, eröffnet im Mai.",
        "Planned in January and went live in June, on time and on budget.",
        "Geplant im Januar, eröffnet im Mai, pünktlich auf den Tag.",
        "Prévu en janvier, ouvert en mai, dans les délais.",
        "Previsto en enero, se entregó en mayo, a tiempo.",
        "Initially due in October, he delivered in June, four months early.",
        "Started in March as planned; launched in July as promised.",
        "Wie geplant im März gestartet; wie versprochen im Juli online.",
        "Démarré en mars comme prévu ; livré en juillet comme promis.",
        "Empezó en marzo según lo previsto; se entregó en julio según lo prometido.",
    ],
)
def test_praise_for_a_kept_date_is_no_slip(text: str) -> None:
    assert slips(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Planned from January to June, delivered in September.",
        "Geplant von März bis Juni, fertig im Oktober.",
        "Prévu en mai, on a ouvert en octobre.",
        "Planned for May, opened in October and not on time.",
    ],
)
def test_a_slip_behind_a_range_or_a_denial_is_told(text: str) -> None:
    assert len(slips(text)) == 1


def test_a_text_far_too_long_for_a_sentence_or_two_is_not_read() -> None:
    assert slips("Planned for May, opened in October. " * 1_000) == ()
