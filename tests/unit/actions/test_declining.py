"""Saying no: politely, for how far somebody came, in four languages, and never with a reason that is unlawful."""

from collections.abc import Callable
from datetime import datetime
from email import message_from_bytes, policy
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from tests.unit.actions.hiring import hold
from tpmmatch.actions import Store, projects
from tpmmatch.actions.deciding import decide, set_stage
from tpmmatch.actions.declining import decline_draft, decline_text, draft_name, save_draft, touched_on
from tpmmatch.errors import UserError
from tpmmatch.model.call import CallKind
from tpmmatch.model.decision import Closeness, Stage
from tpmmatch.model.report import Report
from tpmmatch.wording import LANGUAGES


@pytest.fixture
def shop(store: Store, bring_in: Callable[..., Report], person: Callable[..., dict[str, Any]], now: datetime) -> str:
    bring_in(person("anna", email="anna@example.com"), person("boris"), person("cleo"))
    return projects.save(store, {"title": "Cheese & web shop"}, now).id


def test_the_text_goes_by_how_far_somebody_came(store: Store, shop: str, now: datetime) -> None:
    assert decline_text(store, shop, "anna").closeness is Closeness.NEVER_MET
    hold(store, shop, "anna", CallKind.SCREEN, {}, now)
    found = decline_text(store, shop, "anna")
    assert (found.closeness, found.to) == (Closeness.AFTER_CALL, "anna@example.com")
    assert found.text.startswith("Hello Person anna,\n\nThank you for the time")
    hold(store, shop, "anna", CallKind.INTERVIEW, {}, now)
    assert decline_text(store, shop, "anna").closeness is Closeness.FINALIST
    set_stage(store, shop, "boris", Stage.PHONED, now)
    assert decline_text(store, shop, "boris").closeness is Closeness.AFTER_CALL
    set_stage(store, shop, "cleo", Stage.REFERENCES, now)
    assert decline_text(store, shop, "cleo").closeness is Closeness.FINALIST
    assert decline_text(store, shop, "cleo", closeness=Closeness.NEVER_MET).closeness is Closeness.NEVER_MET


def test_every_text_names_the_project_and_touches_on_nothing_that_must_not_count(store: Store, shop: str) -> None:
    for language, closeness in product(LANGUAGES, Closeness):
        found = decline_text(store, shop, "anna", language, closeness)
        assert "Cheese & web shop" in found.subject
        assert "Cheese & web shop" in found.text
        assert touched_on(f"{found.subject}\n{found.text}") == "", (language, closeness)


def test_what_must_not_be_written_is_noticed() -> None:
    assert touched_on("Your accent worried us.\nWe wanted a woman.") == "origin or native language, gender"
    assert touched_on("Ihr Akzent hat uns gestört.", "de")


@pytest.mark.parametrize(
    ("line", "ground"),
    [
        ("We found you a bit too old.", "age"),
        ("We decided for a younger candidate.", "age"),
        ("Sie sind uns zu alt.", "age"),
        ("Wir haben uns für einen jüngeren Bewerber entschieden.", "age"),
        ("Vous êtes trop vieux.", "age"),
        ("Es usted demasiado mayor.", "age"),
        ("We chose a man for this job.", "gender"),
        ("Preferimos a un hombre.", "gender"),
        ("Because you are pregnant we can't take you.", "family or pregnancy"),
        ("As a mother of two you may be away often.", "family or pregnancy"),
        ("Als Mutter von zwei Kindern fallen Sie oft aus.", "family or pregnancy"),
        ("Because you are from Poland.", "origin or native language"),
        ("Your English isn't native.", "origin or native language"),
        ("Sie sind kein Muttersprachler.", "origin or native language"),
        ("À cause de votre voile.", "religion"),
        ("You are in a trade union.", "union membership"),
        ("Because you are gay.", "sexual orientation"),
        ("You went to a Jewish school, which our owner doesn't like.", "religion"),
        ("A Muslim festival keeps you away in spring.", "religion"),
        ("Sie gingen auf eine katholische Schule.", "religion"),
    ],
)
def test_what_must_not_count_is_noticed_in_statements_too(line: str, ground: str) -> None:
    assert ground in touched_on(line)


@pytest.mark.parametrize(
    "line",
    [
        "We chose a person with more years in web shops, who is nearer to our trade.",
        "Thank you for the time you took for us; our budget is too small for your rate.",
        "Wir haben uns für eine Person mit mehr Erfahrung mit Kassen entschieden. Sie sind uns zu teuer.",
        "Nous avons choisi une personne qui connaît mieux les boutiques en ligne.",
        "Hemos elegido a una persona con más experiencia en tiendas.",
        "Your work for the Catholic school and the Jewish museum was a joy to hear of.",
        "Sie haben die katholische Schule sehr gut begleitet.",
    ],
)
def test_what_may_count_is_passed_over(line: str) -> None:
    assert not touched_on(line)


@pytest.mark.usefixtures("shop")
def test_the_name_of_a_project_or_person_is_no_remark(store: Store, now: datetime) -> None:
    project = projects.save(store, {"title": "Catholic care app"}, now).id
    found = decline_text(store, project, "anna")
    written = f"{found.subject}\n{found.text}"
    assert touched_on(written, "en", found.names) == ""
    assert touched_on(f"{written}\nYou are Catholic.", "en", found.names) == "religion"


def test_a_single_word_of_a_name_is_no_remark(
    store: Store, shop: str, bring_in: Callable[..., Report], person: Callable[..., dict[str, Any]]
) -> None:
    bring_in(person("jude", name="Jude Bellini"))
    names = decline_text(store, shop, "jude").names
    assert touched_on("Dear Jude,", "en", names) == ""
    assert touched_on("Dear Jude, you are Catholic.", "en", names) == "religion"


def test_all_that_a_line_touches_on_is_named() -> None:
    assert touched_on("Your accent worried us, and you are too old.") == "origin or native language, age"


def test_a_draft_is_a_mail_to_be_sent(tmp_path: Path) -> None:
    path = tmp_path / draft_name("Anna / Ö", "de")
    save_draft(decline_draft("anna@example.com", "Your\ninterest", "Hello Łucja,\n\nthank you"), path, force=False)
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert (mail["To"], mail["Subject"], mail["X-Unsent"]) == ("anna@example.com", "Your interest", "1")
    assert mail.get_content().replace("\r\n", "\n").strip() == "Hello Łucja,\n\nthank you"
    with pytest.raises(UserError):
        save_draft(b"", path, force=False)


@pytest.mark.parametrize("to", ["", "nobody", "a@b@c", "x\nBcc: all@example.com", '"', "ü@example.com", "@"])
def test_an_address_that_is_none_is_left_to_the_owner(to: str) -> None:
    mail = message_from_bytes(decline_draft(to, "Subject", "Text"), policy=policy.default)
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Subject"


def test_whoever_is_chosen_is_not_declined(store: Store, shop: str, now: datetime) -> None:
    decide(store, shop, "anna", 4, "Free at once", now, now.date())
    with pytest.raises(UserError, match="decline_chosen"):
        decline_text(store, shop, "anna")
    decide(store, shop, "boris", 5, "Better", now, now.date())
    assert decline_text(store, shop, "anna").closeness is Closeness.FINALIST


def test_who_or_what_is_gone_is_told(store: Store, shop: str) -> None:
    with pytest.raises(UserError, match="person_not_found"):
        decline_text(store, shop, "nobody")
    with pytest.raises(UserError, match="project_not_found"):
        decline_text(store, "none", "anna")
