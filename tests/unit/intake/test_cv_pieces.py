"""Pieces of heads."""

import pytest

from tpmmatch.intake.cv_pieces import labelled, pieces_of
from tpmmatch.intake.layout import Line


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Planerin bei Pleiße Getriebebau GmbH in Leipzig", ["Planerin", "Pleiße Getriebebau GmbH", "Leipzig"]),
        ("Planerin bei kranz Schweiz AG", ["Planerin", "kranz Schweiz AG"]),
        ("Planerin bei kranz und anderen", ["Planerin bei kranz und anderen"]),
        ("Analista de datos en Fintech - Nexo", ["Analista de datos en Fintech", "Nexo"]),
        ("Projectmanager bij Waterland, Hoorn", ["Projectmanager", "Waterland", "Hoorn"]),
        ("Responsabile presso Officine Nere, Lecco", ["Responsabile", "Officine Nere", "Lecco"]),
        ("Hulp bij de verkoop, Waterland", ["Hulp bij de verkoop", "Waterland"]),
        ("Jefe de proyecto en Nexo - Madrid", ["Jefe de proyecto", "Nexo", "Madrid"]),
        ("Head of Sales in Europe, Mill", ["Head of Sales in Europe", "Mill"]),
        ("Consultor funcional. Empresa: Nexo (Madrid).", ["Consultor funcional", "Nexo (Madrid)"]),
        ("MSc, University of Texas at Dallas", ["MSc", "University of Texas at Dallas"]),
        ("Teacher at University of Leeds", ["Teacher", "University of Leeds"]),
        ("Lead, Mill of Leeds at Kranz", ["Lead", "Mill of Leeds", "Kranz"]),
        ("Intérim (Nord, Sud) – Soudeur", ["Intérim (Nord, Sud)", "Soudeur"]),
        ("Developer, Casa do Código, Porto.", ["Developer", "Casa do Código", "Porto"]),
        ("Gerente, Nexo, S.L.", ["Gerente", "Nexo, S.L."]),
        ("Officer (4.7 yrs), Mill", ["Officer", "Mill"]),
        ("Akustikgeselle / Pavel Hörgeräte GmbH, Kiel", ["Akustikgeselle", "Pavel Hörgeräte GmbH", "Kiel"]),
        ("Developer / IT Consultant, Mill", ["Developer / IT Consultant", "Mill"]),
        ("Kranz AG / Mill GmbH", ["Kranz AG / Mill GmbH"]),
        ("Support and Services / Mill GmbH", ["Support and Services", "Mill GmbH"]),
        ("Translator, Subtitler, and Controller – Mill", ["Translator, Subtitler, and Controller", "Mill"]),
        ("Lead, Heron, and Sons Ltd", ["Lead", "Heron", "and Sons Ltd"]),
        ("Officer (2 Jahre 3 Monate) – Mill", ["Officer", "Mill"]),
        ("Officer (3 teams) – Mill", ["Officer (3 teams)", "Mill"]),
        ("Officer | Full-time | Mill", ["Officer", "Mill"]),
        ("Mill · Teilzeit, 80 %", ["Mill"]),
        ("Contract Manager – Mill – CDI", ["Contract Manager", "Mill"]),
        ("Full-time", ["Full-time"]),
        ("Mill Moves (Malmö, Sweden)", ["Mill Moves", "Malmö", "Sweden"]),
        ("Lead, Mill (Palo Alto, CA)", ["Lead", "Mill", "Palo Alto", "CA"]),
        ("Lead (planning, IT)", ["Lead (planning, IT)"]),
        ("Tejas Borja, Lliria (Spain)", ["Tejas Borja", "Lliria (Spain)"]),
        ("Lead\tin Mill.Cloud, Graz", ["Lead", "Mill.Cloud", "Graz"]),
        ("Lead\tat Kranz", ["Lead", "Kranz"]),
        ("@Kranz Moves", ["Kranz Moves"]),
        ("Lead @Kranz Moves", ["Lead", "Kranz Moves"]),
        ("Cheffe de projet à la Société du Moulin", ["Cheffe de projet", "Société du Moulin"]),
        ("Assistante à la direction, Moulin", ["Assistante à la direction", "Moulin"]),
        ("Moulin (Banque) 📍 Brest", ["Moulin (Banque)", "Brest"]),
        ("Lead ☎ Mill", ["Lead", "Mill"]),
        ("Tester FPI. For two shops", ["Tester FPI", "For two shops"]),
        ("Mill S.A. Kranz", ["Mill S.A. Kranz"]),
        ("Mill S.A. Graz", ["Mill S.A.", "Graz"]),
        ("Lead at Mill Ltd Leeds", ["Lead", "Mill Ltd", "Leeds"]),
        ("in Vivo Labs", ["Vivo Labs"]),
        ("In Vivo Labs", ["In Vivo Labs"]),
        ("Lead, in charge of the shop", ["Lead", "in charge of the shop"]),
        ("Kranz https://kranz.example.org/about", ["Kranz"]),
        ("www.kranz.example.org", ["www.kranz.example.org"]),
        ("Mill. Inc (part time)", ["Mill. Inc (part time)"]),
        ("Dr. rer. pol. Wirtschaft, Mill Inc.", ["Dr. rer. pol. Wirtschaft", "Mill Inc."]),
    ],
)
def test_signs_and_little_words_part_a_head(text: str, pieces: list[str]) -> None:
    assert [piece.text for piece in pieces_of([(text, Line(text))])] == pieces


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Nombre y dirección de la empresa o empleador", "employer"),
        ("Name und Art der Bildungs- oder Ausbildungseinrichtung", "school"),
        ("Nom et type de l’établissement d’enseignement ou de formation", "school"),
        ("Intitulé du certificat ou diplôme délivré", "degree"),
    ],
)
def test_labels_of_the_european_form_are_known(label: str, meaning: str) -> None:
    assert labelled(Line(f"{label}\tKranz")) == (meaning, "Kranz")


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Lavoro o posizione ricoperti", "position"),
        ("Nome e indirizzo del datore di lavoro", "employer"),
        ("Principali attività e responsabilità", "duties"),
        ("Função ou cargo ocupado", "position"),
        ("Nome e endereço do empregador", "employer"),
        ("Entidad empleadora", "employer"),
        ("Organismo", "employer"),
    ],
)
def test_labels_of_forms_are_known_in_neighbours_tongues(label: str, meaning: str) -> None:
    assert labelled(Line(f"{label}: Kranz")) == (meaning, "Kranz")
    assert labelled(Line(f"{label} nuevo: Kranz")) is None


def test_a_label_says_what_a_line_is() -> None:
    assert labelled(Line("Arbeitgeber: Kranz AG")) == ("employer", "Kranz AG")
    assert labelled(Line("Erfolg: 12 Filialen")) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("City: Graz | Country: Austria", ("place", "Graz, Austria")),
        ("Ort: Graz | Land: Österreich", ("place", "Graz, Österreich")),
        ("Field of study: Law | Final grade: 1.3 | Level in EQF: EQF level 7", ("area", "Law")),
        ("Location: Graz | Role: Lead", ("place", "Graz | Role: Lead")),
        ("Employer: Kranz AG | Mill Ltd", ("employer", "Kranz AG | Mill Ltd")),
        ("Tools: Jira | Website: Drupal", ("tools", "Jira | Website: Drupal")),
    ],
)
def test_further_labels_beside_a_value_are_no_part_of_it(text: str, said: tuple[str, str]) -> None:
    assert labelled(Line(text)) == said
