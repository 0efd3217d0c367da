"""What isn't a CV."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.intake import Found
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message

People = Callable[[str, object], list[Found | Note]]

LETTER = """Jonas Brehmfeld
jonas@example.org

Sehr geehrte Frau Kranz,

mit großem Interesse habe ich Ihre Anzeige gelesen. Seit fünfzehn Jahren führe ich Projekte im Mittelstand.
Über ein Gespräch freue ich mich.

Mit freundlichen Grüßen
Jonas Brehmfeld
"""
INVOICE = """Ada Kranz Consulting
ada@example.com

Invoice number 2026-14
Date: 01.10.2026

Project management, 12 days at € 640
Subtotal € 7,680
VAT 20 % € 1,536
Total € 9,216
IBAN AT00 0000 0000 0000
"""
JOB = """Technical Project Manager (m/f/d)

We are looking for somebody who leads our mobile team in Cork.

Your tasks
- Lead a team of eight

Your profile
- Experience with Scrum

What we offer
- Thirty days off

Apply now: jobs@example.com
"""
NOTES = "The meeting began at nine. We spoke about the move of the shop, and that the supplier is late again.\n"
NAMELESS = """WORK EXPERIENCE

project manager | mill ltd | 2019 - 2021
- led it

EDUCATION

bsc, university of x | 2015
"""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (LETTER, "intake_cover_letter"),
        (INVOICE, "intake_invoice"),
        (JOB, "intake_job_advertisement"),
        (NOTES, "intake_cv_nobody"),
        (NAMELESS, "intake_cv_nameless"),
        ("Ada", "intake_cv_no_text"),
        (" \n ", "intake_file_empty"),
    ],
)
def test_each_is_called_by_its_name(people: People, text: str, reason: str) -> None:
    (note,) = people("any.txt", text)
    assert isinstance(note, Note)
    assert isinstance(note.reason, Message)
    assert note.reason.id == reason


def test_a_cv_with_words_of_letters_and_bills_stays_one(people: People, cvs: Path) -> None:
    text = (cvs / "en" / "plain.txt").read_text(
        "utf-8"
    ) + "\n- Wrote invoices, with VAT and total; we offer kind regards.\n"
    (found,) = people("cv.txt", text)
    assert isinstance(found, Found)


REFERENCE = """To whom it may concern

Tamsin Holroyd worked with us as project manager from March 2019 to July 2024, with a budget of EUR 480,000.
We recommend her without reservation.

Fergus MacAllister, Lochside Hotels
f.macallister@lochside.example
"""
TEAM = """Brückner & Partner – IT-Projekte seit 2004

Unser Team

Martina Brückner, Geschäftsführerin
martina@brueckner.example

Holger Seidl, Senior Projektleiter
holger@brueckner.example
"""


@pytest.mark.parametrize(("text", "reason"), [(REFERENCE, "intake_cover_letter"), (TEAM, "intake_several_people")])
def test_what_others_say_of_somebody_is_nobodys_cv(people: People, text: str, reason: str) -> None:
    (note,) = people("text.txt", text)
    assert isinstance(note, Note)
    assert isinstance(note.reason, Message)
    assert note.reason.id == reason


SPEAKERS = """About the speakers

Maria Kranz is a project manager at Mill Systems and lives in Oslo.

Paul Heron teaches software engineering at Northgate University. He was with Pond Labs from 2009 to 2016.

Tickets: hello@example.org
"""


def test_a_page_about_others_with_an_address_is_nobodys_cv(people: People) -> None:
    (note,) = people("text.txt", SPEAKERS)
    assert isinstance(note, Note)
    (found,) = people("text.txt", NAMELESS + "\nada.k@example.com\n")
    assert isinstance(found, Found)


def test_letters_in_neighbouring_languages_are_letters(people: People) -> None:
    text = (
        "Ada Kranz\nada@example.org\n\nPrezados Senhores,\n\nMe apresento como candidata à vaga de vocês.\n\n"
        "Atenciosamente,\nAda Kranz\n"
    )
    [found] = people("a.txt", text)
    assert isinstance(found, Note)
    assert found.reason.id == "intake_cover_letter"


_REFEREES = """Ada Kranz
Project Manager
ada@{host}

WORK EXPERIENCE

Project Manager, Mill Ltd, 2019 - 2021
- Led the move of two shops

SKILLS

Scrum, Jira
{heading}
Bo Hall, Mill Ltd, bo@{host}
Jo Hall, Mill Ltd, jo@{host}
"""


@pytest.mark.parametrize(("host", "heading"), [("example.org", "\nREFERENCES\n"), ("gmx.example", "")])
def test_referees_make_a_cv_none_of_several(people: People, host: str, heading: str) -> None:
    found = people("cv.txt", _REFEREES.format(host=host, heading=heading))[0]
    assert isinstance(found, Found)
    assert found.document["basics"]["email"] == f"ada@{host}"


@pytest.mark.parametrize("host", ["example.org", "web.kranz.example"])
def test_addresses_of_three_at_a_firm_are_of_several(people: People, host: str) -> None:
    found = people("cv.txt", _REFEREES.format(host=host, heading=""))[0]
    assert isinstance(found, Note)
    assert isinstance(found.reason, Message)
    assert found.reason.id == "intake_several_people"


CONTRACTS = {
    "en": """CONSULTANCY AGREEMENT

between

Brightwell Bank plc, London ("the Client")

and

Tamsin Holloway, 14 Clifton Row, Bristol, tamsin@holloway.example ("the Consultant")

1. Services
The Consultant shall act as project manager from 01.01.2026 to 30.06.2026.

2. Fees
The day rate is GBP 600.

3. Termination
Either party may terminate with four weeks notice.
""",
    "de": """Dienstleistungsvertrag

zwischen

Kupfer & Sohn AG, Leipzig – nachfolgend Auftraggeber –

und

Markus Lindner, Ahornweg 3, 70565 Stuttgart, markus@lindner.example – nachfolgend Auftragnehmer –

§ 1 Gegenstand
Der Auftragnehmer übernimmt die Projektleitung vom 01.01.2026 bis 30.06.2026.

§ 2 Vergütung
Der Tagessatz beträgt 950 €.
""",
    "fr": """CONTRAT DE PRESTATION

Entre Mill SA, ci-après le client, et Ada Kranz, ada@kranz.example, ci-après la prestataire

Article 1
La prestataire est chef de projet du 01/01/2026 au 30/06/2026.

Article 2 : résiliation
Un préavis de quatre semaines.
""",
}


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=CONTRACTS.keys())
def test_a_contract_is_nobody(people: People, contract: str) -> None:
    (found,) = people("contract.txt", contract)
    assert isinstance(found, Note)
    assert found.reason.id == "intake_contract"


def test_a_contract_project_manager_is_somebody(people: People) -> None:
    cv = "Ada Kranz\nContract project manager\nada@kranz.example\n\nExperience\nLead, Mill Ltd, 2018 – 2020\n"
    cv += "- Saw the client through the termination of a contract both parties had signed\n\n"
    (found,) = people("cv.txt", f"{cv}Education\nBSc, University of Mill, 2012\n")
    assert isinstance(found, Found)
    assert found.document["basics"]["name"] == "Ada Kranz"


@pytest.mark.parametrize(
    "said", ["Tagessatz: nach Vereinbarung", "Vertragsart: Werkvertrag", "Employment type: contract or permanent"]
)
def test_projects_for_clients_and_contractors_are_somebodys(people: People, said: str) -> None:
    cv = f"Ada Kranz\nProject Manager\nada.kranz@example.org\n{said}\n\nProjekthistorie\n\n"
    cv += "Auftraggeber: Kranz AG\n01/2020 – 12/2021\nProjektleiterin\n- Vergütung der Auftragnehmer neu geregelt\n"
    cv += "- Led the client through the termination of a contract with the contractor\n"
    (found,) = people("cv.txt", cv)
    assert isinstance(found, Found)
    assert found.document["basics"]["name"] == "Ada Kranz"
