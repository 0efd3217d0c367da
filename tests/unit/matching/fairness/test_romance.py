"""French and Spanish sentences told of a man and of a woman."""

import pytest

from tpmmatch.matching.fairness.lists import Gender
from tpmmatch.matching.fairness.romance import in_romance

FRENCH = [
    ("Il nous a fait renoncer à la moitié.", "Elle nous a fait renoncer à la moitié."),
    ("Il est arrivé à temps, et avec lui tout est clair.", "Elle est arrivée à temps, et avec elle tout est clair."),
    ("Le chef de projet indépendant parle au directeur.", "La cheffe de projet indépendante parle à la directrice."),
    ("Le rapport du chef de projet.", "Le rapport de la cheffe de projet."),
    ("Chef de projet CRM indépendant – HubSpot", "Cheffe de projet CRM indépendante – HubSpot"),
    ("Chargé de projet TI, PME", "Chargée de projet TI, PME"),
    ("Monsieur Dupont est père.", "Madame Dupont est mère."),
    ("Il est venu deux fois.", "Elle est venue deux fois."),
    ("Il y a un responsable.", "Il y a une responsable."),
]
SPANISH = [
    ("Jefe de proyecto web", "Jefa de proyecto web"),
    ("El director técnico habló con él.", "La directora técnica habló con ella."),
    ("Él es muy organizado.", "Ella es muy organizada."),
    ("Hablamos del jefe de proyecto.", "Hablamos de la jefa de proyecto."),
    ("Se lo dijo al director.", "Se lo dijo a la directora."),
    ("El señor García es consultor autónomo.", "La señora García es consultora autónoma."),
    ("Padre de dos niñas.", "Madre de dos niñas."),
    ("Él ha sido responsable.", "Ella ha sido responsable."),
]


@pytest.mark.parametrize(("man", "woman"), FRENCH)
def test_french(man: str, woman: str) -> None:
    assert in_romance(man, "fr", Gender.WOMAN) == woman
    assert in_romance(woman, "fr", Gender.MAN) == man


@pytest.mark.parametrize(("man", "woman"), SPANISH)
def test_spanish(man: str, woman: str) -> None:
    assert in_romance(man, "es", Gender.WOMAN) == woman
    assert in_romance(woman, "es", Gender.MAN) == man


@pytest.mark.parametrize("text", ["Il faut le dire.", "Elle a dit non quand il le fallait.", "Il y a trop de risques."])
def test_nobody_stays_nobody(text: str) -> None:
    assert in_romance(text, "fr", Gender.WOMAN) == text


def test_there_is_no_third_form() -> None:
    assert in_romance("Cheffe de projet", "fr", Gender.NEITHER) == "Cheffe de projet"


def test_with_care_only_callings_of_that_language_change() -> None:
    assert (
        in_romance("Director of projects, il fait tout", "es", Gender.WOMAN, sure=True)
        == "Director of projects, il fait tout"
    )
    assert in_romance("Jefe de proyecto", "es", Gender.WOMAN, sure=True) == "Jefa de proyecto"
