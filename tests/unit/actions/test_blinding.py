"""A blind document tells nobody who it is about: not in its text, outline or metadata, nor anywhere in its bytes."""

import io
import re
import unicodedata
import zlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pikepdf
import pypdfium2
import pytest

from tpmmatch.actions import Store
from tpmmatch.actions.blinding import Blinding, coded_name
from tpmmatch.actions.printing import pdf_name, print_document, who_is_named
from tpmmatch.model.brief import DocumentKind, Order, Section
from tpmmatch.model.call import Answer, Asked, Call, CallKind, FlagNote, Mode, Referee
from tpmmatch.model.profile import read_profile
from tpmmatch.model.project import Project, read_project
from tpmmatch.model.report import Report

TODAY = date(2026, 11, 20)
BringIn = Callable[..., Report]

PEOPLE: dict[str, dict[str, Any]] = {
    "en": {
        "basics": {
            "name": "Siobhán Quirke-Daly", "label": "Chairwoman and project manager", "email": "siobhan@quirke.example",
            "phone": "+353 20 914 2207", "url": "https://quirke.example", "image": "https://quirke.example/me.jpg",
            "birthDate": "1971-03-04", "location": {"city": "Ballina", "region": "Mayo", "countryCode": "IE"},
            "summary": "Siobhán is 55 years old, born in Ballina, and she has led app projects for 31 years.",
        },
        "work": [{"name": "Kestrelworks Ltd", "position": "Project manager",
                  "startDate": "1995-01", "endDate": "2024-05",
                  "highlights": ["Siobhán led the launch of a mobile app; she kept her team of 9 informed.",
                                 "Quirke at Kestrelworks was told of as the calm one."]}],
        "education": [{"institution": "Galway Tech", "area": "Computing", "endDate": "1993-06"}],
        "references": [{"name": "Aoife Brannigan, Kestrelworks",
                        "reference": "She kept every date of the mobile app launch."}],
    },
    "de": {
        "basics": {
            "name": "Annegret Wüstefeld", "label": "Projektleiterin", "email": "a.wuestefeld@example.org",
            "phone": "+49 20 914 2207", "location": {"city": "Bottrop", "countryCode": "DE"},
            "summary": "Frau Wüstefeld, Jahrgang 1968, leitet Projekte für Mobil-Apps. Sie hat 27 Jahre Erfahrung.",
        },
        "work": [{"name": "Zirbelwerk GmbH", "position": "Projektleiterin", "startDate": "2019-01",
                  "highlights": ["Annegret hat den Start einer mobilen App mit ihrem Team geleitet.", "Sie ist gut."]}],
    },
    "fr": {
        "basics": {
            "name": "Maëlle Kerbrat", "label": "Cheffe de projet indépendante", "email": "maelle@kerbrat.example",
            "phone": "06 20 91 42 20", "location": {"city": "Landerneau", "countryCode": "FR"},
            "summary": "Née en 1975, Maëlle Kerbrat est directrice de projets d’applications mobiles.",
        },
        "work": [{"name": "Brumeval SARL", "position": "Cheffe de projet", "startDate": "2018-01",
                  "highlights": ["Elle a dirigé le lancement d’une application mobile, elle est arrivée à temps."]}],
    },
    "es": {
        "basics": {
            "name": "Xiomara Villafañe", "label": "Jefa de proyecto autónoma", "email": "xio@villafane.example",
            "phone": "+34 620 91 42 20", "location": {"city": "Calahorra", "countryCode": "ES"},
            "summary": "Nacida en 1979, Xiomara es directora de proyectos de aplicaciones móviles en Calahorra.",
        },
        "work": [{"name": "Nubelta SL", "position": "Directora de proyecto", "startDate": "2020-01",
                  "highlights": ["Ella dirigió el lanzamiento de una aplicación móvil y fue la jefa del equipo."]}],
    },
}  # fmt: skip
TELLING = {
    "en": ["siobh", "quirke", "daly", "914", "ballina", "mayo", "ireland", "1971", "1995", "1993", "55", "31 years",
           "galway", "brannigan", r"\bshe\b", r"\bher\b", "chairwoman"],
    "de": ["annegret", "wüstefeld", "wuestefeld", "914", "bottrop", "1968", "27 jahre", r"\bfrau\b", "projektleiterin",
           r"\bsie (?:hat|ist)\b", r"\bihrem\b"],
    "fr": ["maëlle", "maelle", "kerbrat", "91 42", "landerneau", "1975", "cheffe", "directrice", "indépendante",
           r"\bnée\b", r"\belle (?:a|est)\b", "arrivée"],
    "es": ["xiomara", "villafañe", "villafane", "91 42", "calahorra", "1979", "jefa", "directora", "autónoma", "nacida",
           r"\bella\b"],
}  # fmt: skip
EMPLOYERS = {"en": "kestrelworks", "de": "zirbelwerk", "fr": "brumeval", "es": "nubelta"}


@pytest.fixture
def project() -> Project:
    return read_project("app", {"title": "Booking app", "kind": "mobile_app", "must_have": ["mobile app launch"]})


@pytest.fixture
def everybody(store: Store, bring_in: BringIn) -> Store:
    people = [{**document, "meta": {"id": f"p-{language}"}} for language, document in PEOPLE.items()]
    bring_in(*people)
    return store


def everything_in(pdf: bytes) -> str:
    """All that a reader or a search finds: text, outline, metadata, names, every stream unpacked."""
    document = pypdfium2.PdfDocument(pdf)
    parts = [page.get_textpage().get_text_bounded() for page in document]
    parts += [entry.get_title() for entry in document.get_toc()]
    parts += document.get_metadata_dict().values()
    document.close()
    parts.append(pdf.decode("latin-1"))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Stream):
                parts.append(thing.read_bytes().decode("latin-1"))
            parts.append(repr(thing))
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            parts.append(zlib.decompress(found[1]).decode("latin-1"))
        except zlib.error:
            continue
    return unicodedata.normalize("NFC", " ".join(parts)).casefold()


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind",
    [DocumentKind.CANDIDATE, DocumentKind.COMPARISON, DocumentKind.CHEAT, DocumentKind.DECISION, DocumentKind.PACK],
)
@pytest.mark.parametrize("language", list(PEOPLE))
def test_nothing_in_a_blind_document_tells_who_it_is(
    everybody: Store, project: Project, kind: DocumentKind, language: str
) -> None:
    order = Order(
        kind, project, TODAY, (f"p-{language}",), language=language, sections=tuple(Section), blind=True,
        hide_employers=True, documents=(DocumentKind.CANDIDATE, DocumentKind.DECISION),
    )  # fmt: skip
    found = everything_in(print_document(everybody, order).pdf)
    told = [word for word in (*TELLING[language], EMPLOYERS[language]) if re.search(word, texts_only(found, word))]
    assert told == []
    assert who_is_named(order, "Somebody").casefold() in found


def texts_only(found: str, word: str) -> str:
    """Figures stand in every stream of a font or of coordinates: they are looked for among the words alone."""
    return found if not word[:1].isdecimal() else found.partition("%pdf-")[0]


@pytest.mark.parametrize("language", list(PEOPLE))
def test_what_was_done_stays_and_employers_do_if_wished(everybody: Store, project: Project, language: str) -> None:
    order = Order(DocumentKind.CANDIDATE, project, TODAY, (f"p-{language}",), language=language, blind=True)
    found = everything_in(print_document(everybody, order).pdf)
    assert EMPLOYERS[language] in found
    assert "app" in found


def test_what_was_heard_in_calls_is_masked_too(project: Project) -> None:
    profile = read_profile("p-en", PEOPLE["en"])
    hidden = Blinding(profile, project.id, TODAY, "en", employers=True)
    call = Call(
        "c", "p-en", CallKind.REFERENCE, Mode.PHONE, datetime(2026, 11, 1, tzinfo=UTC),
        answers=(
            Answer("q", about="must:0", asked=Asked.RATED, rating=4, result="She saved Kestrelworks, said Siobhán."),
        ),
        flags=(FlagNote("unclear", TODAY, "Quirke answered late", "Her line was down"),),
        referee=Referee("Aoife Brannigan", "Owner of Kestrelworks Ltd"),
    )  # fmt: skip
    (told,) = hidden.calls([call])
    assert told.answers[0].result == "They saved [employer], said [name]."
    assert (told.flags[0].evidence, told.flags[0].reply) == ("[name] answered late", "Their line was down")
    assert told.referee == Referee("", "Owner of [employer]")
    assert (told.id, told.person, told.answers[0].about) == ("c", "p-en", "must:0")


def test_the_code_is_the_same_everywhere_and_another_in_another_project() -> None:
    assert coded_name("app", "p", "en") == coded_name("app", "p", "en")
    codes = {coded_name(project, person, "en").split()[1] for project in "ab" for person in "pqr"}
    assert len(codes) == 6
    assert coded_name("app", "p", "de").startswith("Person ")


def test_the_files_name_has_the_code(project: Project) -> None:
    order = Order(DocumentKind.CANDIDATE, project, TODAY, ("p-en",), blind=True)
    name = pdf_name(project, TODAY, who_is_named(order, "Siobhán Quirke"), order.kind)
    assert name == f"brief-booking-app-candidate-{coded_name('app', 'p-en', 'en').split()[1].lower()}-2026-11-20.pdf"
