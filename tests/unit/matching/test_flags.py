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


@pytest.mark.parametrize("him", ["him", "her", "them"])
@pytest.mark.parametrize("sign", ["unresponsive", "left_early"])
def test_whoever_is_told_of_is_told_of_alike(flagged: Flagged, him: str, sign: str) -> None:
    he = {"him": "He", "her": "She", "them": "They"}[him]
    told = f"{he} stopped answering and our IT company finished the move without {him}."
    assert sign in flagged(told)


def test_they_are_others_where_the_person_is_he_or_she(flagged: Flagged) -> None:
    assert "left_early" in flagged("They left us halfway and our agency had to finish without them.")
    assert "unresponsive" not in flagged("He rang the landlord for us. There was no word from the landlord to them.")


@pytest.mark.parametrize(
    "told",
    [
        "Kim kept us informed. The developers missed the date twice and they hid it.",
        "The vendors stopped answering and they left us halfway.",
    ],
)
def test_they_are_those_who_stand_before(flagged: Flagged, told: str) -> None:
    assert flagged(told) == set()


@pytest.mark.parametrize("he", ["él", "ella"])
def test_in_spanish_he_is_no_article(flagged: Flagged, he: str) -> None:
    assert "unresponsive" in flagged(f"El proveedor se retrasó y {he} dejó de contestar.")


@pytest.mark.parametrize("whose", ["his", "her", "their"])
def test_what_is_somebodys_is_not_the_person(flagged: Flagged, whose: str) -> None:
    assert "hidden_delay" in flagged(f"The worrying message came from {whose} subcontractor.")


@pytest.mark.parametrize(
    ("reference", "sign"),
    [
        ("The opening date moved four times.", "missed_deadline"),
        ("We opened in March instead of November.", "missed_deadline"),
        ("The new shop came three months late.", "missed_deadline"),
        ("Six weeks turned into nine months.", "missed_deadline"),
        ("She did not meet a single deadline.", "missed_deadline"),
        ("The work was never ready on time.", "missed_deadline"),
        ("It took twice as long as agreed.", "missed_deadline"),
        ("Kim kept pushing back the launch.", "missed_deadline"),
        ("We missed the whole Christmas season.", "missed_deadline"),
        ("The final bill was twice the estimate.", "overran_budget"),
        ("In the end we were 30% over budget.", "overran_budget"),
        ("He charged us for extra hours that nobody had ordered.", "overran_budget"),
        ("The costs doubled within a year.", "overran_budget"),
        ("We heard it from the hosting agency first.", "hidden_delay"),
        ("She told us the day before the opening that it would not work.", "hidden_delay"),
        ("We were kept in the dark for two months.", "hidden_delay"),
        ("He had known since April and said nothing.", "hidden_delay"),
        ("All reports were green until the last week.", "hidden_delay"),
        ("She wasn't honest with us about the state of the work.", "hidden_delay"),
        ("I had to chase her for every update.", "unresponsive"),
        ("For weeks without a word, then a long letter of excuses.", "unresponsive"),
        ("Emails weren't answered and he was hard to reach by phone.", "unresponsive"),
        ("Kim stopped replying in August.", "unresponsive"),
        ("Communication was poor from the second month on.", "unresponsive"),
        ("There was no word from him for a month.", "unresponsive"),
        ("The handover never came.", "poor_documentation"),
        ("Kim left us halfway.", "left_early"),
        ("We finished the move without her.", "left_early"),
        ("She quit two weeks before go-live.", "left_early"),
        ("We had to find somebody else to finish the job.", "left_early"),
        ("We ended the contract in June.", "left_early"),
        ("He was rude to our receptionist.", "conflict_caused"),
        ("Half of the team refused to work with him.", "conflict_caused"),
        ("They left us halfway.", "left_early"),
        ("They abandoned us with half the shop built.", "left_early"),
        ("I would not hire him a second time.", "would_not_rehire"),
        ("We can't recommend him.", "would_not_rehire"),
        ("Next time I would want somebody with more experience.", "would_not_rehire"),
        ("We had to redo half of the work.", "poor_result"),
        ("She promised more than she delivered.", "would_not_rehire"),
        ("It ended with lawyers.", "money_dispute"),
        ("He refused to hand over the passwords until we had paid.", "money_dispute"),
        ("He always had an excuse.", "blames_others"),
        ("Decisions lay for weeks.", "weak_control"),
        ("He seldom came to the meetings.", "weak_control"),
        ("In the end we had to plan everything ourselves.", "weak_control"),
        ("She took a commission from the vendor she had proposed to us.", "ethics_doubt"),
        ("He did what he was asked.", "faint_praise"),
        # German
        ("Der Termin wurde dreimal verschoben.", "missed_deadline"),
        ("Kim hielt keinen einzigen Termin ein.", "missed_deadline"),
        ("Die Seite kam vier Monate zu spät.", "missed_deadline"),
        ("Wir haben im März statt im November eröffnet.", "missed_deadline"),
        ("Am Ende kostete es doppelt so viel wie vereinbart.", "overran_budget"),
        ("Das Budget wurde um 40 % überschritten.", "overran_budget"),
        ("Von der Verspätung erfuhren wir vom Lieferanten.", "hidden_delay"),
        ("Er hat uns erst am Vortag informiert.", "hidden_delay"),
        ("Wir mussten ständig nachfragen.", "unresponsive"),
        ("Wochenlang haben wir nichts gehört.", "unresponsive"),
        ("Sie war für uns kaum erreichbar.", "unresponsive"),
        ("Er hat uns mitten im Projekt im Stich gelassen.", "left_early"),
        ("Er ist mitten im Projekt abgesprungen.", "left_early"),
        ("Wir würden ihn nicht wieder engagieren.", "would_not_rehire"),
        ("Wir mussten vieles nachbessern.", "poor_result"),
        ("Er war mit der Aufgabe überfordert.", "weak_control"),
        ("Sie war stets bemüht.", "faint_praise"),
        # French
        ("La date a été repoussée trois fois.", "missed_deadline"),
        ("Le site est arrivé avec quatre mois de retard.", "missed_deadline"),
        ("Le budget a été largement dépassé.", "overran_budget"),
        ("Il ne nous a pas prévenus du retard.", "hidden_delay"),
        ("Nous avons appris le problème par le fournisseur.", "hidden_delay"),
        ("Il fallait sans cesse la relancer.", "unresponsive"),
        ("Elle ne répondait jamais à nos messages.", "unresponsive"),
        ("Il nous a quittés en plein projet.", "left_early"),
        ("Elle nous a lâchés en cours de route.", "left_early"),
        ("Nous ne referions pas appel à lui.", "would_not_rehire"),
        ("Nous avons été très déçus.", "would_not_rehire"),
        # Spanish
        ("La entrega se aplazó tres veces.", "missed_deadline"),
        ("No cumplió los plazos.", "missed_deadline"),
        ("Abrimos con cinco meses de retraso.", "missed_deadline"),
        ("La factura fue el doble de lo acordado.", "overran_budget"),
        ("Nos enteramos del problema por el proveedor.", "hidden_delay"),
        ("Nunca contestaba nuestros correos.", "unresponsive"),
        ("Pasaron semanas sin noticias.", "unresponsive"),
        ("Nos dejó a medias.", "left_early"),
        ("No volveríamos a contratarlo.", "would_not_rehire"),
        ("Tuvimos que rehacer la mitad del trabajo.", "poor_result"),
    ],
)
def test_a_bad_sign_is_found(flagged: Flagged, reference: str, sign: str) -> None:
    assert sign in flagged(reference)


@pytest.mark.parametrize(
    "reference",
    [
        # denied
        "Not a single date was missed.",
        "There were no surprises, no extra invoices and no excuses.",
        "He wasn't late once.",
        "She is rarely late and always prepared.",
        "We never had to chase him for anything.",
        "Nothing was forgotten, nobody was rude.",
        "Kein Termin wurde verschoben.",
        "Wir mussten nie nachfragen.",
        "Aucun retard, aucune surprise sur la facture.",
        "Nunca llegó tarde y nunca tuvimos que insistir.",
        # no to our wishes is no bad sign
        "He said no to us three times and each time it saved money.",
        "She refused two of our wishes, and we are grateful.",
        "She did not let the vendor off the hook.",
        "We did not always agree, but she was right about the freeze.",
        "He argued with our board about the scope, and he was right.",
        # told in good time
        "Kim told us early that it would be two months late.",
        "Two weeks over plan, announced a month before.",
        "It came three weeks late, but we knew it two months before and why.",
        "In February he warned us that we would be 10% over budget, and we agreed to it.",
        "Sie hat uns früh gesagt, dass es zwei Monate zu spät wird.",
        "Elle nous a prévenus très tôt que nous aurions un mois de retard.",
        "Nos avisó con tiempo de que habría dos meses de retraso.",
        # before the person came
        "Before she came the date had moved three times.",
        "We were a year late when Kim took over, and open four months later.",
        "Until he came, nobody answered our calls and the costs doubled every quarter.",
        "Unlike our last agency, which left us halfway, she stayed to the end.",
        "We used to chase the developers for weeks.",
        "Bevor er kam, wurde der Termin dreimal verschoben.",
        "Avant elle, la date avait été repoussée trois fois.",
        "Antes de que ella llegara, la entrega se aplazó tres veces.",
        "The site was two years late. Then he came, and it opened in spring.",
        # somebody else's doing
        "The previous supplier was five months late.",
        "The vendor delivered two months late and Kim still held our opening.",
        "Our bank was four weeks late with the contract.",
        "We were three weeks late with our texts, she was never.",
        "Der Lieferant hat den Termin dreimal verschoben.",
        "Le prestataire avait deux mois de retard.",
        "El proveedor entregó tarde.",
        "Two months late because of the building permit.",
        "One month late, which was our own fault.",
        # supposed
        "Without him we would have been a year late.",
        "If a date slipped twice, we knew why.",
        "She had a plan for everything that could go wrong; two of them did, and we did what her list said.",
        "Ohne sie wären wir Monate zu spät gewesen.",
        "Sans lui, nous aurions eu six mois de retard.",
        "Sin ella habríamos tenido meses de retraso.",
        "We would never have finished it without her.",
        # thanks without end, or the next time
        "I can't recommend her highly enough.",
        "We would not hesitate to hire him again.",
        "I would not want to work with anyone else.",
        "Expensive, and worth every cent.",
        "A month late, and I would hire her again tomorrow.",
        "Wir können sie nur empfehlen.",
        # words that only look bad
        "Mitten im Projekt kam sie dazu und ordnete alles.",
        "Elle est arrivée en plein projet et a tout remis en ordre.",
        "She walked the first week with our drivers and gave up her Sunday for us.",
        "All of the branches were done by the day on the list that she gave us.",
        "Sometimes the line broke off and he rang back.",
        "He left us a clear plan and a tidy archive.",
        "She called the vendor every day until it worked.",
        "She asked us every Friday what worried us.",
        "He moved the date once, with our consent, and kept it.",
        "Months later everything still works.",
        "She cut the budget by a third and our bill went down.",
        "He found out that our agency had billed us twice.",
        "Reports every Monday without fail.",
        "Der Umzug hat geklappt, und Monate später läuft alles.",
        "Elle a trouvé les erreurs du fournisseur avant nous.",
        "Llegó antes que nadie y se fue la última.",
    ],
)
def test_praise_is_no_bad_sign(flagged: Flagged, reference: str) -> None:
    assert flagged(reference) == set()


def test_the_person_is_known_by_name(flagged: Flagged) -> None:
    assert "hidden_delay" in flagged("We learned it from our shops, not from Kim Larsson.")
    assert "hidden_delay" in flagged("We learned of the delay from the staff rather than from Mr Larsson.")
    assert flagged("We learned a lot, not only from Kim.") == set()


def test_what_takes_a_sign_back_does_not_take_back_the_others(flagged: Flagged) -> None:
    assert flagged("She told us early that it would be two months late. She was rude to our staff.") == {
        "conflict_caused"
    }


def test_not_to_have_been_told_early_takes_nothing_back(flagged: Flagged) -> None:
    assert "missed_deadline" in flagged("It was two months late and we were not warned early.")


def test_another_reference_takes_nothing_back(person: Person, read: Read) -> None:
    found = read(person(LED, references=["It came five months late.", "I would hire her again."])).flags
    assert [flag.id for flag in found] == ["missed_deadline"]


def test_somebody_without_a_name_is_read_as_well(document_of: Person, read: Read) -> None:
    document = {"basics": {"label": "Leads projects"}, "references": [{"reference": "He missed the date twice."}]}
    assert [flag.id for flag in read(document_of(document)).flags] == ["missed_deadline"]
