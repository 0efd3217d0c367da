import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.intake import Found, read_people
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
