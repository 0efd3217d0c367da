"""What may be a name, and how it is written."""

import pytest

from tpmmatch.intake.cv_name_written import as_name, name_in_small_letters, turned_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Kranz", "Ada Kranz"),
        ("ANNA-LENA KRÜGER", "Anna-Lena Krüger"),
        ("JUAN DE LA CRUZ", "Juan de la Cruz"),
        ("Héloïse DE LA FRESNAYE", "Héloïse de la Fresnaye"),
        ("JEAN LE GOFF", "Jean Le Goff"),
        ("Anna van der KRANZ", "Anna van der Kranz"),
        ("Profil: Ada Kranz", "Ada Kranz"),
        ("Hello, I'm Ada Kranz", "Ada Kranz"),
        ("Alice Cook", "Alice Cook"),
        ("Max Maurer", "Max Maurer"),
        ("Maximilian Oberhuber-", ""),
        ("Lebenslauf – Jonas Brehmfeld", "Jonas Brehmfeld"),
        ("Dr. Ada Kranz, PMP", "Ada Kranz"),
        ("Maëlle O'Connor", "Maëlle O'Connor"),
        ("Ada So", "Ada So"),
        ("Wien, AT", ""),
        ("Kranz Graz AT", ""),
        ("Curriculum Vitae", ""),
        ("Project Manager", ""),
        ("Kranz Maschinenbau GmbH", ""),
        ("Berlin Deutschland", ""),
        ("Work Experience", ""),
        ("ada kranz", ""),
        ("Ada", ""),
        ("Dr. med. Ada Kranz", "Ada Kranz"),
        ("Prof. Dr. rer. nat. Ada Kranz", "Ada Kranz"),
        ("Dipl.-Kfm. Max Kranz", "Max Kranz"),
        ("Mag. Ada Kranz", "Ada Kranz"),
        ("Ada Kranz RN BSN", "Ada Kranz"),
        ("ADA KRANZ PhD", "Ada Kranz"),
        ("Kurzprofil Ada Kranz", "Ada Kranz"),
        ("Dr. Phil Kranz", "Phil Kranz"),
        ("Univ.-Prof. DI Dr. Ada Kranz", "Ada Kranz"),
        ("DI Ada Kranz", "Ada Kranz"),
        ("DI MARCO LUCA", "di Marco Luca"),
        ("Di Marco Luca", "Di Marco Luca"),
        ("Dr.ssa Giulia Conti", "Giulia Conti"),
        ("Dott. Luca Conti", "Luca Conti"),
        ("Dott.ssa Giulia Conti", "Giulia Conti"),
        ("Ada v. Kranz", "Ada v. Kranz"),
        ("Dipl.-Wirt.-Ing. (FH) Sönke v. Oertzen", "Sönke v. Oertzen"),
        ("Ada V. Kranz", "Ada V. Kranz"),
        ("ADA V. KRANZ", "Ada V. Kranz"),
        ("v. Kranz", ""),
        ("Ada v. kranz", ""),
        ("Nur Aisyah binti Ahmad Tarmizi", "Nur Aisyah binti Ahmad Tarmizi"),
        ("NUR AISYAH BINTI AHMAD", "Nur Aisyah binti Ahmad"),
        ("ADA M. KRANZ JR.", "Ada M. Kranz Jr."),
        ("JOSÉ LUIS KRANZ SR.", "José Luis Kranz Sr."),
        ("ADA KRANZ JR", "Ada Kranz Jr."),
        ("Ada Kranz III", "Ada Kranz III"),
        ("SR. ADA KRANZ", "Ada Kranz"),
        ("Phil Kranz", "Phil Kranz"),
        ("Mag Kranz", "Mag Kranz"),
        ("Curriculum Vitae of Ada Kranz BA (Hons) FCIPD", "Ada Kranz"),
        ("Ada Lee Fnp", "Ada Lee Fnp"),
        ("Bo Li", "Bo Li"),
        ("Lin Ma", "Lin Ma"),
        ("Kit Harper", "Kit Harper"),
        ("Dea Kranz", "Dea Kranz"),
        ("Ana Sá", "Ana Sá"),
        ("Maria Ek", "Maria Ek"),
        ("Tu Nguyen", "Tu Nguyen"),
        ("Max Bauer", "Max Bauer"),
        ("Dr. Ofelia Hartmann", "Ofelia Hartmann"),
        ("Dr. Vonda Hall", "Vonda Hall"),
        ("Curriculum Vitae de Ada Kranz", "Ada Kranz"),
        ("Omar al-Farsi", "Omar al-Farsi"),
        ("Maria della Torre", "Maria della Torre"),
        ("Ada Kranz / Lead Engineer", "Ada Kranz"),
        ("Ada Kranz -CV- short", "Ada Kranz"),
        ("Ada Kranz's Resume", "Ada Kranz"),
        ("Ada Kranz Lebenslauf", "Ada Kranz"),
        ("\U0001f575\ufe0f\u2642\ufe0f ADA KRANZ", "Ada Kranz"),
        ("👋🏼 Hi, I'm Ada Kranz", "Ada Kranz"),
        ("Hi there 👋, I'm Ada Kranz", "Ada Kranz"),
        ("Hola, soy Ada Kranz 👋", "Ada Kranz"),
        ("Bonjour, je suis Ada Kranz !", "Ada Kranz"),
        ("Hallo, ich bin Ada Kranz", "Ada Kranz"),
        ("Hi there, I'm hiring", ""),
        ('Ada "Addy" Kranz', "Ada Kranz"),
        ("A D A K", ""),
        ("TCP/IP Kranz", ""),
        ("Project Resume", ""),
        ("Ada ROY", "Ada Roy"),
        ("ADA ERP", "Ada Erp"),
        ("Anna Jordan", ""),
        ("Anna Burmeister", ""),
        ("Uni Kranz", ""),
        ("Kranz Ltd", ""),
        ("ETH Kranz", ""),
        ("QA IT", ""),
        ("New York", ""),
        ("Berlin, DE", ""),
    ],
)
def test_what_may_be_a_name(text: str, name: str) -> None:
    assert as_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Robert J. Kranz III", "Robert J. Kranz III"),
        ("ROBERT KRANZ III", "Robert Kranz III"),
        ("Robert Kranz, Jr.", "Robert Kranz Jr."),
        ("Robert Kranz Sr., PMP", "Robert Kranz Sr."),
        ("Dipl.-Ing. (FH) Ada Kranz, MBA", "Ada Kranz"),
        ("Dipl.-Wirt.-Ing. (TU) Ada Kranz", "Ada Kranz"),
        ("陳大文 (Ben Chan)", "Ben Chan"),
        ("陳大文 Ben Chan", "Ben Chan"),
        ("María del Carmen de la Cruz Ruiz", "María del Carmen de la Cruz Ruiz"),
        ("Beraterprofil Ada Kranz", "Ada Kranz"),
        ("Consultant Profile – Ada Kranz", "Ada Kranz"),
        ("M. Kranz", "M. Kranz"),
        ("M. Louis Kranz", "Louis Kranz"),
        ("Skill Matrix", ""),
        ("Anna Levita", "Anna Levita"),
    ],
)
def test_what_stands_around_names(text: str, name: str) -> None:
    assert as_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kranz, Ada", "Ada Kranz"),
        ("van der Kranz, Ada Maria", "Ada Maria van der Kranz"),
        ("Leeds, England", ""),
        ("Kranz, Graz", ""),
        ("Kranz, Projektleiterin", ""),
        ("Kranz GmbH, Vertrieb", ""),
        ("Ada Kranz, Ottensen", ""),
        ("Kranz, Ada, PMP", ""),
        ("Jira, Confluence", ""),
        ("Java, Python", ""),
        ("Adobe, Photoshop", ""),
        ("Deutsch, Englisch", ""),
        ("Excel, Word", ""),
        ("Deutsch, Anna", "Anna Deutsch"),
        ("English, Mary", "Mary English"),
        ("English, Fluent", ""),
        ("López, Germán", "Germán López"),
        ("Single, Tom", "Tom Single"),
        ("Ledig, Deutsch", ""),
        ("Verheiratet, Kinder", ""),
        ("Leadership, Communication", ""),
    ],
)
def test_names_turned_round(text: str, name: str) -> None:
    assert turned_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ada van kranz-moor", "Ada van Kranz-Moor"),
        ("ada@b.de kranz", ""),
        ("hello world", ""),
        ("münchen berlin", ""),
        ("deutsch englisch", ""),
    ],
)
def test_names_in_small_letters(text: str, name: str) -> None:
    assert name_in_small_letters(text) == name


@pytest.mark.parametrize("name", ["Núria Capdevila i Roig", "José Ortega y Gasset"])
def test_a_small_word_joins_the_names_of_both_families(name: str) -> None:
    assert as_name(name) == name
