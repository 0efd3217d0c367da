"""Rate and start in the words of a mail."""

from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.intake import Found, read_people
from tpmmatch.intake.mail_terms import Letter, terms_in, with_terms
from tpmmatch.model.document import mapping

DAY = date(2026, 11, 27)
MARCH = "2027-03-01"
RATE = {"amount": 620, "currency": "EUR"}
BOTH = {"day_rate": RATE, "available_from": MARCH}
CV = "Ada Kranz\nada@example.com\n\nExperience\nManager, Mill Ltd, Graz, 2019 - today\n\nLanguages\nGerman (native)\n"


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("My day rate is €620, free from 1 March.", {"day_rate": RATE, "available_from": MARCH}),
        ("Currently my daily rate would be\n620 EUR plus VAT.", {"day_rate": RATE}),
        ("I charge EUR 620 per day. I can start on December 7th.", {"day_rate": RATE, "available_from": "2026-12-07"}),
        ("Day rate: €620\nAvailable from: 1 March 2028", {"day_rate": RATE, "available_from": "2028-03-01"}),
        ("Mein Tagessatz liegt bei 620 € netto, verfügbar ab 1. März.", {"day_rate": RATE, "available_from": MARCH}),
        ("Ab dem 01.03.2027 bin ich wieder frei.", {"available_from": MARCH}),
        ("Ich berechne 620 Euro pro Tag. Ich kann ab März 2027 starten.", {"day_rate": RATE, "available_from": MARCH}),
        ("Mon TJM est de 620 € HT, disponible à partir du 1er mars.", {"day_rate": RATE, "available_from": MARCH}),
        ("Je peux commencer le 1er mars 2027.", {"available_from": MARCH}),
        ("Mi tarifa diaria es de 620 €. Libre a partir del 1 de marzo.", {"day_rate": RATE, "available_from": MARCH}),
        ("My day rate is €620. I can't come on Fridays. Not before noon. Free from 1 March.", BOTH),
        ("Gern für Sie ab 1. März verfügbar. Mein Tagessatz: 620 € zzgl. MwSt. Keine Reisekosten.", BOTH),
        ("My day rate is €620 excl. VAT, with a 10% discount for projects over six months.", {"day_rate": RATE}),
        ("I am fully booked until February and available from 1 March.", {"available_from": MARCH}),
        ("My CV is attached and I am available from 1 March.", {"available_from": MARCH}),
        ("My day rate of €620 applies; I am free from 1 March.", BOTH),
        ("Mi tarifa diaria es de 1.250 €.", {"day_rate": {"amount": 1250, "currency": "EUR"}}),
    ],
)  # fmt: skip
def test_plain_words_are_taken(text: str, terms: dict[str, Any]) -> None:
    assert terms_in(Letter(text, "", DAY)) == terms


@pytest.mark.parametrize(
    "text",
    [
        "Is my day rate of €620 still fine?",
        "Mein Tagessatz von 850 € gilt ab 2027.",
        "My day rate of €700 is valid only from next year.",
        "Dès 2027, mon TJM est de 620 €.",
        "My day rate is between €600 and €700.",
        "My day rate is €600 to 700.",
        "My day rate is 620.",
        "Our budget is €620 a day, from 1 March.",
        "I am not available from 1 March.",
        "Leider nicht verfügbar ab 1. März.",
        "My day rate is €620. For you my day rate is €580.",
        "Thanks!\n\nOn Monday Bo wrote:\n> My day rate is €620.",
        "Are you free from 1 March?",
        "Mein Tagessatz ist verhandelbar.",
        "I am free on 3 December for a call.",
        "I am free from 3 December for a quick call.",
        "I am available on 3 December for an interview.",
        "Verfügbar ab 3. Dezember für ein Gespräch.",
        "Disponible à partir du 3 décembre pour un entretien.",
        "Disponible desde el 3 de diciembre para una llamada.",
        "My colleague is available from 1 March.",
        "Mein Kollege ist verfügbar ab 1. März.",
        "Ma collègue est disponible à partir du 1er mars.",
        "Mi compañera está disponible a partir del 1 de marzo.",
        "I won't be available from 1 March.",
        "I won’t be available from 1 March.",
        "Je ne suis plus disponible à partir du 1er mars.",
        "Ya no estoy disponible desde el 1 de marzo.",
        "My day rate is no longer €500 but €620.",
        "Mein Tagessatz ist nicht mehr 500 €, sondern 620 €.",
        "Mon TJM n'est plus de 500 €.",
        "Mi tarifa diaria ya no es de 500 €.",
        "My last day rate was €500.",
        "My previous day rate of €500 was low.",
        "Mein Tagessatz war bisher 500 €.",
        "Mon TJM était de 500 €.",
        "Mi tarifa diaria era de 500 €.",
        "My day rate is €75 per hour.",
        "Mein Tagessatz: 75 € pro Stunde.",
        "Mon TJM : 75 € de l'heure.",
        "Mi tarifa diaria: 75 €/h.",
        "My day rate is €1.2k.",
        "My day rate is €600/700.",
        "My day rate is EUR 600 / EUR 700.",
        "My day rate is at least €600.",
        "Mein Tagessatz liegt bei mindestens 600 €.",
        "Mon TJM est au moins de 600 €.",
        "Mi tarifa diaria es de al menos 600 €.",
        "Your day rate: €500",
        "Our agency's day rate: €800.",
        "Your offer: day rate: €500.",
        "My day rate is €700, but I could do 600 for you.",
        "My day rate is usually €700; for this project €600.",
        "My day rate is €600 remote, €750 on site.",
        "Mein Tagessatz beträgt 850 € bei Remote-Arbeit, vor Ort 950 €.",
        "My day rate is €9,000 a month.",
        "My half day rate is €350.",
        "My ideal day rate is €800.",
        "I could lower my day rate to €500.",
        "If the project runs longer than a year, my day rate is €550.",
        "Mi tarifa diaria es de 400 € si trabajo en remoto.",
        "Thanks\n________________________________\nFrom: Bo Rad\nSent: Monday\n\nDay rate: €400",
        "Danke\n\nVon: Bo Rad\nGesendet: Montag\nAn: mich\n\nTagessatz: 400 €",
        "Anna is available from 1 March 2027.",
        "Anna is on holiday and free from 1 March 2027.",
        "I know that Anna is available from 1 March 2027.",
        "Ich weiß, dass Anna ab 1. März verfügbar ist.",
        "The product is available from 1 March 2027.",
        "Das Produkt ist ab dem 1. März 2027 verfügbar.",
        "I might be available from 1 March.",
        "I would be available from 1 March if the other client cancels.",
        "Earliest I can start on 1 March, more likely 1 April.",
        "Ich bin voraussichtlich ab dem 1. März verfügbar.",
        "Je serai peut-être disponible à partir du 1er mars.",
        "Quizás esté disponible a partir del 1 de marzo.",
    ],
)
def test_what_is_not_plain_is_left_alone(text: str) -> None:
    assert terms_in(Letter(text, "", DAY)) == {}


@pytest.mark.parametrize(
    ("text", "sent", "start"),
    [
        ("Verfügbar ab 1. November.", DAY, "2026-11-01"),
        ("Verfügbar ab 1. August.", DAY, "2027-08-01"),
        ("I am free from 1 December.", date(2027, 1, 5), "2026-12-01"),
        ("I can start on 29 February.", date(2027, 11, 27), "2028-02-29"),
    ],
)
def test_a_day_without_a_year_is_the_next_or_one_just_passed(text: str, sent: date, start: str) -> None:
    assert terms_in(Letter(text, "", sent)) == {"available_from": start}


def test_a_day_without_a_year_is_nothing_where_nobody_knows_when_it_was_written() -> None:
    assert terms_in(Letter("I am free from 1 March.")) == {}


def mail(folder: Path, body: str, sender: str = "Ada Kranz <ada@example.com>", *, attached: int = 1) -> Path:
    one = EmailMessage()
    one["From"], one["To"], one["Subject"] = sender, "me@example.com", "My CV"
    one["Date"] = "Fri, 27 Nov 2026 10:00:00 +0000"
    one.set_content(body)
    for number in range(attached):
        text = CV.replace("Ada", "Ada Zoe") if number else CV
        one.add_attachment(text.encode(), maintype="text", subtype="plain", filename=f"cv{number}.txt")
    (folder / "mail.eml").write_bytes(bytes(one))
    return folder / "mail.eml"


def terms_of(path: Path) -> list[dict[str, Any]]:
    found = [item for item in read_people(path) if isinstance(item, Found)]
    return [mapping(mapping(item.document.get("meta")).get("freelance")) for item in found]


SAID = "Dear Sam,\n\nplease find my CV attached. My day rate is €620, free from 1 March.\n\nKind regards\nAda\n"


def test_the_mail_tells_the_terms_of_who_is_attached_and_that_is_said(tmp_path: Path) -> None:
    path = mail(tmp_path, SAID)
    assert terms_of(path) == [{"day_rate": RATE, "available_from": MARCH}]
    (found,) = read_people(path)
    assert isinstance(found, Found)
    assert [warning.id for warning in found.warnings] == ["intake_terms_of_mail"]


def test_the_signature_below_a_cv_in_the_mail_itself_tells_them_too(tmp_path: Path) -> None:
    body = f"Hi Sam,\n\n{CV}\nKind regards\nAda Kranz\nDay rate: €620\nAvailable from: 1 March 2027\n"
    assert terms_of(mail(tmp_path, body, attached=0)) == [{"day_rate": RATE, "available_from": MARCH}]


def test_who_writes_of_somebody_else_or_of_several_tells_nobodys_terms(tmp_path: Path) -> None:
    assert terms_of(mail(tmp_path, SAID, "Bo Rad <bo@example.org>")) == [{}]
    assert terms_of(mail(tmp_path, SAID, attached=2)) == [{}, {}]


def test_what_the_cv_says_itself_stays() -> None:
    own = {"day_rate": {"amount": 700, "currency": "EUR"}}
    document = {"basics": {"name": "Ada Kranz"}, "meta": {"freelance": own}}
    found = with_terms(Found(document, "x", "cv.txt"), Letter(SAID, "Kranz, Ada", DAY))
    assert found.document["meta"]["freelance"] == {**own, "available_from": MARCH}
