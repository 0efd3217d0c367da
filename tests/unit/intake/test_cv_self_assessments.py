"""What Europass asks of digital competence is no list of skills."""

from collections.abc import Callable

import pytest

from tpmmatch.intake.cv_self_assessments import without_self_assessments
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]
GRIDS = [
    (
        "Digital skills\tSELF-ASSESSMENT\nInformation processing\tCommunication\tContent creation\tSafety\n"
        "Proficient user\tIndependent user\tBasic user\tBasic user\tIndependent user\n"
        "Levels: Basic user - Independent user - Proficient user\nDigital skills - Self-assessment grid\nJira, Scrum"
    ),
    (
        "Digital skills\nSelbstbeurteilung\nDatenverarbeitung\tKommunikation\tErstellung von Inhalten\tSicherheit\n"
        "Selbstständige Verwendung\tElementare Verwendung\tKompetente Verwendung\nJira, Scrum"
    ),
    (
        "Digital skills\nAutoévaluation\nTraitement de l'information\tCommunication\tCréation de contenu\n"
        "Utilisateur indépendant\tUtilisateur expérimenté\nJira, Scrum"
    ),
    (
        "Digital skills\tAutoevaluación\nTratamiento de la información\tComunicación\tCreación de contenido\n"
        "Usuario básico\tUsuario competente\nJira, Scrum"
    ),
]


@pytest.mark.parametrize("text", GRIDS)
def test_a_grid_is_left_out(lines: Lines, text: str) -> None:
    assert [line.text for line in without_self_assessments(lines(text))] == ["Digital skills", "Jira, Scrum"]


@pytest.mark.parametrize(
    "text",
    [
        "Skills\nCommunication\tProblem solving\tSafety",
        "Skills\nSelf-assessment\nCommunication\nProblem solving",
        "Skills\nSelf-assessment\tCommunication\nSafety",
        "Self-assessment: expert\nCommunication\tSafety\tProblem solving",
    ],
)
def test_skills_of_the_same_words_stay(lines: Lines, text: str) -> None:
    assert without_self_assessments(lines(text)) == lines(text)
