"""Bad signs told between the lines: a family a line, and beside each what only sounds like it."""

from collections.abc import Callable

import pytest

from tpmmatch.matching import Reading
from tpmmatch.model.profile import Profile

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]
Flagged = Callable[[str], set[str]]

LED = "Led the introduction of a CRM for a dentist."


@pytest.fixture
def flagged(person: Person, read: Read) -> Flagged:
    """The bad signs in one reference about Kim Larsson."""

    def find(reference: str) -> set[str]:
        return {flag.id for flag in read(person(LED, references=[reference])).flags}

    return find


@pytest.mark.parametrize(
    ("sign", "told", "harmless"),
    [
        # learned late, or from others
        ("hidden_delay", "I would have liked to hear that in autumn.", "We heard all of it from her, and early."),
        ("hidden_delay", "It was our baker who mentioned that nothing was ordered.", "It was she who mentioned it."),
        ("hidden_delay", "Davon erfuhren wir durch den Hauswart.", "Davon erfuhren wir von ihr."),
        ("hidden_delay", "C'est notre boulanger qui nous a appris le retard.", "C'est elle qui nous a tout appris."),
        ("hidden_delay", "Nos enteramos por la vecina.", "Nos enteramos por ella."),
        # dates that slip
        (
            "missed_deadline",
            "The till was meant to run in June. We saw it in September.",
            "Planned for May, open in May.",
        ),
        ("missed_deadline", "The deadline came and went.", "Our neighbours came and went; he stayed."),
        ("missed_deadline", "Aus Ostern wurde Pfingsten.", "Aus dem Streit wurde Freundschaft."),
        ("missed_deadline", "Le site n'a ouvert qu'en novembre.", "Le site a ouvert en novembre."),
        ("missed_deadline", "Cada lunes faltaban dos semanas.", "Cada lunes traía su lista."),
        # out of reach
        ("unresponsive", "We know his voicemail by heart.", "The landlord's voicemail was full, he drove there."),
        ("unresponsive", "Ab Mai erreichten wir vor allem seine Mailbox.", "Nie seine Mailbox, immer er selbst."),
        ("unresponsive", "Son répondeur est très poli.", "Jamais de répondeur avec lui."),
        ("unresponsive", "Casi siempre salía el contestador.", "Nunca salió el contestador."),
        # gone, and finished by others
        ("left_early", "An opportunity arose for him in May.", "A new opportunity for our shop, thanks to him."),
        ("left_early", "It was finished by my daughter.", "It was finished by the end of May."),
        ("left_early", "Fertiggestellt hat es dann mein Schwager.", "Fertiggestellt hat es dann er selbst."),
        ("left_early", "Il nous a quittés à mi-parcours.", "À mi-parcours, il nous a montré le plan."),
        ("left_early", "Lo acabó mi sobrino.", "Lo acabó ella el viernes."),
        # the contract
        ("money_dispute", "Since then our contracts have a new clause.", "Our contracts are short, so is his."),
        ("money_dispute", "Nos avocats respectifs se sont entendus.", "Sans avocat, et sans un mot de trop."),
        ("money_dispute", "Über den Rest haben sich die Anwälte verständigt.", "Der Anwalt der Nachbarn fand nichts."),
        # not used, or made again
        ("poor_result", "The plan lies in a drawer.", "The old plan lay in a drawer until she came."),
        ("poor_result", "Das Konzept liegt im Regal.", "Das Konzept hängt in jeder Werkstatt."),
        ("poor_result", "Le rapport prend la poussière.", "Le rapport précédent prenait la poussière."),
        ("poor_result", "Seguimos con la libreta de siempre.", "Ya no usamos la libreta."),
        # blame and quarrels
        (
            "conflict_caused",
            "Since May such meetings are held in separate rooms.",
            "The rooms are ready, thanks to her.",
        ),
        ("conflict_caused", "Acabó a gritos con el pintor.", "Ni un grito en ocho meses."),
        # money
        ("overran_budget", "I was asked what the second loan was for.", "The bank asked for her number."),
        ("overran_budget", "We agreed on £38,000 and signed off £61,000.", "We agreed on £38,000 and paid £37,900."),
        ("overran_budget", "Angeboten 24.000, abgerechnet 51.300.", "Angeboten 24.000, abgerechnet 24.300."),
    ],
)
def test_a_sign_told_discreetly_is_found_and_its_near_miss_is_not(
    flagged: Flagged, sign: str, told: str, harmless: str
) -> None:
    assert sign in flagged(told)
    assert flagged(harmless) == set()


@pytest.mark.parametrize(
    "reference",
    [
        "The old tool lay in a drawer for three years. Everybody works with the new one.",
        "I expected a binder that gathers dust, and got nine pages that hang in the workshop.",
        "She missed one deadline in two years, and had said so before.",
        "The door supplier vanished in week three. She found a replacement within the week.",
        "Der Küchenlieferant antwortete wochenlang nicht.",
        "The lawsuit with the maker was there when he started.",
        "The other quotes were twice the price.",
        "Llegó tarde una vez, a la comida.",
    ],
)
def test_trouble_of_others_or_once_in_years_is_none(flagged: Flagged, reference: str) -> None:
    assert flagged(reference) == set()


@pytest.fixture
def betrayed(document_of: Person, read: Read) -> Callable[[str], list[tuple[str, str]]]:
    """The bad signs, with the places of their quotes, in one line of work of one's own."""

    def find(line: str) -> list[tuple[str, str]]:
        work = {"position": "Project manager", "highlights": ["Led the move of an office.", line]}
        flags = read(document_of({"basics": {"name": "Kim Larsson"}, "work": [work]})).flags
        return [(flag.id, flag.quote.source) for flag in flags]

    return find


@pytest.mark.parametrize(
    ("sign", "line"),
    [
        ("missed_deadline", "Plan re-baselined four times with full alignment of all."),
        ("missed_deadline", "Planned nine months, took 22 in the end."),
        ("missed_deadline", "Der Terminplan wurde fünfmal fortgeschrieben."),
        ("missed_deadline", "Cinco meses previstos, trece reales."),
        ("left_early", "The contract was ended by mutual agreement before acceptance."),
        ("left_early", "The mandate ended in month 4 of 12 and the client went on."),
        ("left_early", "La mission a été interrompue au printemps."),
        ("money_dispute", "The litigation is ongoing, so no details."),
        ("hidden_delay", "The status was green throughout, then the delay came."),
        ("overran_budget", "Das Budget wuchs von anfangs 90 T€ auf zum Abschluss 205 T€."),
        ("poor_result", "The portal was never implemented by the client."),
    ],
)
def test_a_line_of_ones_own_work_betrays_itself(
    betrayed: Callable[[str], list[tuple[str, str]]], sign: str, line: str
) -> None:
    assert (sign, "/work/0/highlights/1") in betrayed(line)


@pytest.mark.parametrize(
    "line",
    [
        "Took over a plan that had been re-baselined four times.",
        "Inherited a project whose contract had ended by mutual agreement before acceptance.",
        "Planned 20 weeks, took 21.",
        "Shipped two weeks late; the owner was told in week three and agreed.",
        "Hard to reach suppliers, missed deadlines, budget overruns: that is what I am called for.",
        "Reprise d'un projet dont la mission avait été interrompue.",
        "Grew the sales of the shop from 100k to 300k.",
        "Settled a dispute over fees between a builder and a baker.",
    ],
)
def test_trouble_taken_over_and_small_slips_betray_nothing(
    betrayed: Callable[[str], list[tuple[str, str]]], line: str
) -> None:
    assert betrayed(line) == []


def test_what_references_and_own_words_tell_alike_counts_once(person: Person, read: Read) -> None:
    flags = read(person("Plan re-baselined four times.", references=["The date moved four times."])).flags
    assert [(flag.id, flag.quote.source) for flag in flags] == [("missed_deadline", "/references/0/reference")]
