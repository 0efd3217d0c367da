"""What is told of a woman and of a man reads the same afterwards."""

import pytest

from tpmmatch.matching.fairness.neutral import neutral


@pytest.mark.parametrize(
    ("language", "titled", "woman", "man"),
    [
        ("en", False, "She led her team and they trusted her.", "He led his team and they trusted him."),
        ("en", True, "Chairwoman of the board", "Chairman of the board"),
        ("de", True, "Projektleiterin", "Projektleiter"),
        ("de", False, "Sie hat das Projekt mit ihrem Team geleitet.", "Er hat das Projekt mit seinem Team geleitet."),
        ("de", False, "Frau Weber kam dazu.", "Herr Weber kam dazu."),
        ("fr", True, "Cheffe de projet indépendante", "Chef de projet indépendant"),
        ("fr", False, "Elle est arrivée à temps.", "Il est arrivé à temps."),
        ("fr", False, "Je suis indépendante et certifiée ici.", "Je suis indépendant et certifié ici."),
        ("es", True, "Directora técnica", "Director técnico"),
        ("es", False, "Ella fue la jefa del proyecto.", "Él fue el jefe del proyecto."),
    ],
)  # fmt: skip
def test_women_and_men_are_told_of_alike(language: str, titled: bool, woman: str, man: str) -> None:
    told = neutral(woman, language, titled=titled)
    assert told == neutral(man, language, titled=titled)
    assert told not in (woman, man)


@pytest.mark.parametrize("text", ["", "Migrated 120 shops in 9 days.", "Datenmigration, 17.200 Konten"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert neutral(text, "en") == text


def test_english_reads_well() -> None:
    assert neutral("She leads the team and her plan holds.", "en") == "They lead the team and their plan holds."
