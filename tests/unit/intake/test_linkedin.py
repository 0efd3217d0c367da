import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.intake import Found, people_at, read_people
from tpmmatch.model.report import Note
from tpmmatch.wording import say

Write = Callable[[str, object], Path]

TABLES = {
    "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles,Websites,Instant Messengers\n"
    'Ada,Kranz,,,Mar 3,Project manager,Leads CRM projects.,IT,,"Graz, Styria, Austria",,'
    '"[COMPANY:https://ada.example]",\n',
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    "Mill Ltd,Lead,Moved 9 sites.,Graz,Nov 2022,\nOld AG,PM,,,Jan 2019,Oct 2022\n",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\nTU Graz,2007,2012,,MSc,\n",
    "Skills.csv": "Name\nScrum\nSAP\n",
    "Languages.csv": "Name,Proficiency\nGerman,Native or bilingual proficiency\n",
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number\nPSM I,,Scrum.org,May 2020,,7\n",
    "Projects.csv": "Title,Description,Url,Started On,Finished On\nShop,Sales up.,,Jan 2020,Mar 2021\n",
    "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\nold@x.example,Yes,No,\n"
    "ada@x.example,Yes,Yes,\n",
    "PhoneNumbers.csv": "Extension,Number,Type\n,+43 316 1,Mobile\n",
    "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
    "Bo,Bell,Mill Ltd,CEO,Always on time.,,VISIBLE\n",
    "Connections.csv": 'Notes:\n"Some addresses are missing"\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position\n"
    "Cy,Dorn,https://www.linkedin.com/in/cy,,Acme,PM\n",
    "Ad_Targeting.csv": "Member Age\n35-54\n",
}  # fmt: skip


@pytest.mark.parametrize(
    ("place", "location"),
    [
        ("Los Angeles, CA", {"city": "Los Angeles"}),
        ("Graz, Styria, Austria", {"city": "Graz", "countryCode": "AT"}),
        ("Austria", {"countryCode": "AT"}),
        ("London Area, United Kingdom", {"region": "London Area", "countryCode": "GB"}),
    ],
)
def test_the_letters_of_a_state_are_no_country(place: str, location: object, write: Write) -> None:
    write("export/Profile.csv", f'First Name,Last Name,Headline,Geo Location\nAda,Kranz,PM,"{place}"\n')
    folder = write("export/Positions.csv", TABLES["Positions.csv"]).parent
    [found] = read_people(folder)
    assert isinstance(found, Found)
    assert found.document["basics"]["location"] == location


@pytest.fixture
def export(write: Write) -> Path:
    for name, text in TABLES.items():
        write(f"export/{name}", text)
    return write("export/mine.csv", "name,mail\nEve Frey,eve@example.com\n").parent


def test_a_folder_is_one_person_and_own_files_beside_it_are_read(export: Path) -> None:
    ada, eve = (one for one in read_people(export) if isinstance(one, Found))
    assert eve.document["basics"]["name"] == "Eve Frey"
    assert ada.document == {
        "basics": {
            "name": "Ada Kranz",
            "label": "Project manager",
            "email": "ada@x.example",
            "phone": "+43 316 1",
            "url": "https://ada.example",
            "summary": "Leads CRM projects.",
            "location": {"city": "Graz", "countryCode": "AT"},
        },
        "work": [
            {"name": "Mill Ltd", "position": "Lead", "location": "Graz", "startDate": "2022-11",
             "summary": "Moved 9 sites."},
            {"name": "Old AG", "position": "PM", "startDate": "2019-01", "endDate": "2022-10"},
        ],
        "education": [{"institution": "TU Graz", "studyType": "MSc", "startDate": "2007", "endDate": "2012"}],
        "certificates": [{"name": "PSM I", "date": "2020-05", "issuer": "Scrum.org"}],
        "skills": [{"name": "Scrum"}, {"name": "SAP"}],
        "languages": [{"language": "German", "fluency": "Native or bilingual proficiency"}],
        "references": [{"name": "Bo Bell, CEO, Mill Ltd", "reference": "Always on time."}],
        "projects": [
            {"name": "Shop", "description": "Sales up.", "startDate": "2020-01", "endDate": "2021-03"}
        ],
    }  # fmt: skip
    [told] = ada.warnings
    assert "left out: connections." in say(told)


def test_an_archive_is_the_same_person(export: Path, write: Write) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in TABLES.items():
            archive.writestr(f"Basic_Export/{name}", text)
    [zipped] = read_people(write("Basic_Export.zip", data.getvalue()))
    folder = next(iter(read_people(export)))
    assert isinstance(zipped, Found)
    assert isinstance(folder, Found)
    assert zipped.document == folder.document
    assert zipped.source == "Basic_Export.zip/Basic_Export"


def test_the_list_of_connections_by_itself_is_a_list_of_people(export: Path) -> None:
    [found] = read_people(export / "Connections.csv")
    assert isinstance(found, Found)
    assert found.document["basics"]["profiles"] == [{"network": "LinkedIn", "url": "https://www.linkedin.com/in/cy"}]


def test_an_export_of_nobody_is_told(write: Write) -> None:
    write("x/Profile.csv", "First Name,Last Name\n")
    folder = write("x/Skills.csv", "Name\nScrum\n").parent
    [found] = read_people(folder)
    assert isinstance(found, Note)
    assert "names nobody" in say(found.reason)


@pytest.mark.parametrize("above", ["\n", "\r\n\r\n", "Notes:\n\n", ",,\n"])
def test_what_stands_above_a_header_stops_nobody(export: Path, write: Write, above: str) -> None:
    whole = only([next(iter(read_people(export)))])
    for name, text in TABLES.items():
        write(f"export/{name}", above + text)
    ada, eve = (one for one in read_people(export) if isinstance(one, Found))
    assert ada.document == whole
    assert eve.document["basics"]["name"] == "Eve Frey"


def archive_of(tables: dict[str, str], folder: str = "") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in tables.items():
            archive.writestr(f"{folder}{name}", text)
    return data.getvalue()


def only(found: object) -> dict[str, object]:
    [one] = found  # type: ignore[misc]
    assert isinstance(one, Found), one
    return one.document


@pytest.mark.parametrize(
    "renamed", ["{}_07-12-2024", "{} (1)", "2024-07-12_{}", "{}_20240712", "LinkedIn_{}", "{} - Kopie"]
)
def test_names_with_a_stamp_are_known(write: Write, export: Path, renamed: str) -> None:
    for name, text in TABLES.items():
        write(f"stamped/{renamed.format(name.removesuffix('.csv'))}.csv", text)
    whole = next(iter(read_people(export)))
    assert isinstance(whole, Found)
    assert only(read_people(export.parent / "stamped")) == whole.document


def test_an_archive_in_an_archive_is_one_person(write: Write) -> None:
    inner = archive_of(TABLES, "Complete_LinkedInDataExport_07-12-2024/")
    with zipfile.ZipFile(packed := io.BytesIO(), "w") as archive:
        archive.writestr("Complete_LinkedInDataExport_07-12-2024.zip.zip", inner)
    assert only(read_people(write("mails.zip", packed.getvalue())))["basics"]["name"] == "Ada Kranz"  # type: ignore[index]


def test_files_named_one_by_one_are_one_person(export: Path) -> None:
    paths = [export / name for name in ("Positions.csv", "Profile.csv", "Skills.csv", "Email Addresses.csv")]
    [found] = people_at(paths, export)
    assert isinstance(found, Found)
    assert found.document["basics"]["email"] == "ada@x.example"
    assert len(found.document["work"]) == 2


def test_two_members_in_one_folder_are_two(write: Write) -> None:
    for name, text in TABLES.items():
        write(f"both/{name}", text)
        write(f"both/{name.replace('.csv', ' (1).csv')}", text.replace("Ada,", "Bea,").replace("ada@", "bea@"))
    found = list(read_people(write("both/note.txt", "").parent))
    assert [one.document["basics"]["email"] for one in found if isinstance(one, Found)] == [
        "bea@x.example",
        "ada@x.example",
    ]


def test_tables_in_folders_of_an_export_are_nobody(write: Write, export: Path) -> None:
    write("export/Jobs/Job Applications.csv", "Application Date,Contact Email,Company Name\n1/2/24,x@y.example,Acme\n")
    write("export/Verifications/Verifications.csv", "First name,Last name\nAda,Kranz\n")
    assert [one.document["basics"]["name"] for one in read_people(export) if isinstance(one, Found)] == [
        "Ada Kranz",
        "Eve Frey",
    ]
    assert not any(isinstance(one, Note) for one in read_people(export))


GERMAN = {
    "Profil.csv": "Vorname;Nachname;Überschrift;Zusammenfassung;Standort\n"
    "Ada;Kranz;Projektleiterin;Führt.;Graz, Austria\n",
    "Positionen.csv": "Name des Unternehmens;Titel;Beschreibung;Ort;Begonnen am;Beendet am\n"
    "Mill GmbH;Leiterin;Neun Standorte.;Graz;März 2022;\n",
    "Ausbildung.csv": "Name der Hochschule;Startdatum;Enddatum;Abschluss\nTU Graz;2007;2012;MSc\n",
    "Kenntnisse.csv": "Name\nScrum\nSAP\n",
    "Sprachen.csv": "Name;Sprachkenntnisse\nDeutsch;Muttersprache\n",
    "E-Mail-Adressen.csv": "E-Mail-Adresse;Bestätigt;Primär\nalt@x.example;Ja;Nein\nada@x.example;Ja;Ja\n",
    "Kontakte.csv": "Vorname;Nachname\nCy;Dorn\n",
}  # fmt: skip


def test_an_export_in_german_is_the_same_person(write: Write) -> None:
    for name, text in GERMAN.items():
        write(f"Export/{name}", text)
    document = only(read_people(write("Export/.hidden", "").parent))
    assert document == {
        "basics": {
            "name": "Ada Kranz", "label": "Projektleiterin", "summary": "Führt.", "email": "ada@x.example",
            "location": {"city": "Graz", "countryCode": "AT"},
        },
        "work": [
            {"name": "Mill GmbH", "position": "Leiterin", "location": "Graz", "startDate": "2022-03",
             "summary": "Neun Standorte."},
        ],
        "education": [{"institution": "TU Graz", "studyType": "MSc", "startDate": "2007", "endDate": "2012"}],
        "skills": [{"name": "Scrum"}, {"name": "SAP"}],
        "languages": [{"language": "Deutsch", "fluency": "Muttersprache"}],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("profile", "positions", "skills"),
    [
        (
            "Profil.csv|Prénom,Nom,Résumé\nAda,Kranz,Dirige.\n",
            "Postes.csv|Nom de l'entreprise,Titre,Date de début\nMill,PM,mars 2022\n",
            "Compétences.csv|Nom\nScrum\n",
        ),
        (
            "Perfil.csv|Nombre,Apellidos,Extracto\nAda,Kranz,Dirige.\n",
            "Puestos.csv|Nombre de la empresa,Cargo,Fecha de inicio\nMill,PM,marzo 2022\n",
            "Aptitudes.csv|Nombre\nScrum\n",
        ),
    ],
)
def test_exports_in_french_and_spanish(write: Write, profile: str, positions: str, skills: str) -> None:
    for each in (profile, positions, skills):
        name, text = each.split("|", 1)
        path = write(f"x/{name}", text)
    document = only(read_people(path.parent))
    assert document["basics"] == {"name": "Ada Kranz", "summary": "Dirige."}
    assert document["work"] == [{"name": "Mill", "position": "PM", "startDate": "2022-03"}]
    assert document["skills"] == [{"name": "Scrum"}]


def test_courses_are_kept_with_the_studies(export: Path, write: Write) -> None:
    write("export/Courses.csv", "Name,Number\nRisk in Projects,PM-4\nAgile Contracts,\n")
    (found, *_) = [one for one in read_people(export) if isinstance(one, Found)]
    assert found.document["education"][-1] == {"courses": ["Risk in Projects", "Agile Contracts"]}


def test_certificates_behind_the_name_stand_with_the_others(write: Write) -> None:
    folder = write("export/Profile.csv", 'First Name,Last Name,Headline\nAda,"Kranz, PMP®, PSM I 🚀",PM\n').parent
    write("export/Positions.csv", TABLES["Positions.csv"])
    write("export/Certifications.csv", TABLES["Certifications.csv"])
    [found] = read_people(folder)
    assert isinstance(found, Found)
    assert found.document["basics"]["name"] == "Ada Kranz"
    assert [one["name"] for one in found.document["certificates"]] == ["PSM I", "PMP"]
