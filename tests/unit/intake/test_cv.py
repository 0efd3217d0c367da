"""The same person in every layout gives the same profile."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.intake import Found, read_people
from tpmmatch.model.document import mapping

FOLDER = Path(__file__).parents[2] / "data" / "cv"
FILES = sorted(path for path in FOLDER.glob("*/*.*") if path.suffix not in {".json", ".py"})
People = Callable[[str, object], list[Any]]


def profile(path: Path) -> Found:
    (found,) = read_people(path)
    assert isinstance(found, Found), found
    return found


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_one_profile_of_all_layouts(path: Path) -> None:
    expected = json.loads((path.parent / "expected.json").read_text("utf-8"))
    document = profile(path).document
    basics = document["basics"]
    digits = "".join(filter(str.isdigit, basics["phone"]))
    assert [basics[key] for key in ("name", "email", "summary")] == [
        expected[key] for key in ("name", "email", "summary")
    ]
    assert basics["label"].casefold() == expected["label"].casefold()  # capitals don't say which letters are small
    assert digits == "".join(filter(str.isdigit, expected["phone"]))
    assert basics["location"]["city"] == expected["city"]
    assert basics["profiles"][0]["network"] == "LinkedIn"
    keys = ("position", "name", "startDate", "endDate")
    assert [{key: job.get(key, "") for key in keys} for job in document["work"]] == expected["work"]
    assert [point for job in document["work"] for point in job["highlights"]] == expected["highlights"]
    assert document["languages"] == expected["languages"]
    assert [entry["name"] for entry in document["certificates"]] == expected["certificates"]
    skills = [skill["name"] for skill in document["skills"]]
    # LinkedIn prints three of them.
    assert skills == (expected["skills"][:3] if "linkedin" in path.name else expected["skills"])


@pytest.mark.parametrize("name", ["one_column.pdf", "plain.docx"])
def test_terms_are_read_where_they_are_said(cvs: Path, name: str) -> None:
    terms = mapping(profile(cvs / "de" / name).document["meta"])["freelance"]
    assert terms == {"day_rate": {"amount": 850, "currency": "EUR"}, "available_from": "2027-01-04"}


def test_every_value_has_a_place_on_a_page(cvs: Path) -> None:
    found = profile(cvs / "en" / "side_bar_left.pdf")
    places = {trace.pointer: trace for trace in found.traces}
    assert {
        "/basics/name",
        "/basics/email",
        "/work/0/position",
        "/work/2/endDate",
        "/languages/1/fluency",
    } <= places.keys()
    for trace in found.traces:
        left, top, right, bottom = trace.box
        assert 0 <= left < right < 600
        assert 0 <= top < bottom < 842
    assert places["/basics/email"].box[2] < 190 < places["/basics/name"].box[0]


def test_what_is_not_sure_is_marked_and_not_in_the_profile(people: People) -> None:
    text = "Ada Kranz\nada@example.com\n\nEXPERIENCE\n\nQuiet Meadow | Blue Heron\n2019 - 2021\n- Led it.\n"
    (found,) = people("cv.txt", text)
    assert found.document["work"] == [
        {"startDate": "2019", "endDate": "2021", "summary": "Quiet Meadow | Blue Heron", "highlights": ["Led it."]}
    ]
    assert [warning.id for warning in found.warnings] == ["intake_cv_unsure"]
    assert {trace.pointer for trace in found.traces if not trace.sure} == {"/work/0/name", "/work/0/position"}


def test_several_roles_at_one_firm_have_its_name_and_their_own_times(people: People) -> None:
    (found,) = people(
        "cv.txt",
        "Ada Kranz\nada@example.com\n\nEXPERIENCE\nMill Works (2012 – 2020)\n"
        "Programme manager, 2016 – 2020\n- Led it.\nBusiness analyst, 2012 – 2016\n- Asked.\n"
        "\nEDUCATION\nBSc Physics, University of Leeds, 2011\n",
    )
    assert isinstance(found, Found)
    jobs = [(job["name"], job["position"], job["startDate"], job["endDate"]) for job in found.document["work"]]
    assert jobs == [
        ("Mill Works", "Programme manager", "2016", "2020"),
        ("Mill Works", "Business analyst", "2012", "2016"),
    ]


def test_titles_below_their_firms_are_told_by_the_surest_entry(people: People) -> None:
    (found,) = people(
        "cv.txt",
        "Ada Kranz\nada@example.com\n\nBERUFSERFAHRUNG\n2018 – heute\nMarkisen Bruns\nWanderfalke\n\n2011 – 2017\n"
        "Leinetal GmbH\nProjektleiterin\n\nSPRACHEN\nDeutsch\n",
    )
    assert isinstance(found, Found)
    assert [job.get("name") for job in found.document["work"]] == ["Markisen Bruns", "Leinetal GmbH"]


def jobs_in(people: People, text: str) -> list[tuple[str | None, str | None]]:
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.com\n\nExperience\n{text}")
    return [(job.get("position"), job.get("name")) for job in found.document["work"]]


def test_a_job_that_names_nobody_is_not_with_the_firm_below_the_title_before(people: People) -> None:
    text = "2019 – 2021\nManager\nMill Ltd, Graz\n\n2015 – 2018\nLead\n- Led that\n"
    assert jobs_in(people, text) == [("Manager", "Mill Ltd"), ("Lead", None)]


def test_a_firm_above_several_roles_is_that_of_all(people: People) -> None:
    text = "Mill Ltd, Graz\t2015 – today\nManager (2019 – today)\n- Led it\nLead (2015 – 2018)\n- Led that\n"
    assert jobs_in(people, text) == [("Manager", "Mill Ltd"), ("Lead", "Mill Ltd")]


def test_places_behind_firms_tell_the_order_of_rare_trades(people: People) -> None:
    text = "Luthier\nPavane, Portland, OR\n2018 – today\n\nFalconer\nCastle Drum, Mystic, CT\n2012 – 2018\n"
    assert jobs_in(people, text) == [("Luthier", "Pavane"), ("Falconer", "Castle Drum")]


def test_rare_trades_without_any_sign_are_left_open(people: People) -> None:
    assert (
        jobs_in(people, "Luthier, Pavane\n2018 – today\n\nFalconer, Castle Drum\n2012 – 2018\n") == [(None, None)] * 2
    )


def test_a_time_with_a_full_stop_behind_it(people: People) -> None:
    text = "2014-today. Teacher, Mill School.\n2010-2014. Teacher, Kranz School.\n2009. Wrote a book.\n"
    assert jobs_in(people, text) == [("Teacher", "Mill School"), ("Teacher", "Kranz School")]


def test_a_name_of_a_firm_that_is_a_profession_follows_the_order_of_the_others(people: People) -> None:
    text = "Architecte\nAtelier Quartz Sàrl / 2019 - 2021\n\nDessinatrice\nBureau Morand Architectes / 2014 - 2019\n"
    assert jobs_in(people, text) == [
        ("Architecte", "Atelier Quartz Sàrl"),
        ("Dessinatrice", "Bureau Morand Architectes"),
    ]


def test_a_time_without_work_is_no_job(people: People) -> None:
    text = "2020 – heute\tPlaner, Mill GmbH\n2017 – 2019\tElternzeit\n2015 – 2016\tElternzeitvertretung, Kranz AG\n"
    assert [name for _, name in jobs_in(people, text)] == ["Mill GmbH", "Kranz AG"]


def test_a_head_below_a_sentence_has_as_many_lines_as_the_first(people: People) -> None:
    text = (
        "Head Gardener\nHarewood Manor, Leeds\n2018 - today\nLeads a team of six.\n"
        "Under Gardener\nCastle Fenwick, York\n2014 - 2018\nKept the rose walk\nand helped the manager\n"
        "Pond Yard, York\n2012 - 2014\n"
    )
    assert jobs_in(people, text)[:2] == [("Head Gardener", "Harewood Manor"), ("Under Gardener", "Castle Fenwick")]


def test_a_client_with_a_time_of_its_own_employs_nobody(people: People) -> None:
    text = "Kranz Consulting Ltd\t2015 – today\nProject manager\nClient: Mill Water – a move (2020 – 2022)\n"
    assert jobs_in(people, text) == [("Project manager", "Kranz Consulting Ltd")]
    text = "Position: Project manager\nClient: Mill Water\nPeriod: 2015 – 2018\n"
    assert jobs_in(people, text) == [("Project manager", "Mill Water")]


def test_work_below_a_heading_that_may_be_of_a_summary(people: People) -> None:
    (found,) = people(
        "cv.txt",
        "Ada Kranz\nada@example.com\n\nCareer summary\n\nMill Ltd\t2015 – today\nManager\n\n"
        "Pond plc\t2008 – 2015\nLead\n\nSkills\nSQL\n",
    )
    assert isinstance(found, Found)
    assert [(job["position"], job["name"]) for job in found.document["work"]] == [
        ("Manager", "Mill Ltd"),
        ("Lead", "Pond plc"),
    ]


def test_a_name_that_a_hyphen_breaks_in_plain_text(people: People) -> None:
    (found,) = people(
        "cv.txt",
        "Anna-Katharina Oberhuber-\nSteinbauer\nanna.oberhuber@example.com\n\nSprachen\nDeutsch, Englisch\n",
    )
    assert isinstance(found, Found)
    assert found.document["basics"]["name"] == "Anna-Katharina Oberhuber-Steinbauer"


def test_a_line_of_nothing_but_a_place_to_break_begins_no_project(people: People) -> None:
    head = "Ada Kranz\nada.kranz@example.org\n\nSkills\n\nScrum\n\n"
    (found,) = people("cv.txt", f"{head}Projects\n\n\u00ad\nData hub for Kranz AG\nBuilt it in spring\n")
    assert isinstance(found, Found), found
    assert found.document["basics"]["name"] == "Ada Kranz"


def test_jobs_under_different_headings_are_told_each_by_their_own(people: People) -> None:
    (found,) = people(
        "cv.md",
        "# Ada Kranz\n\nada@example.org\n\n## Research experience\n**Thesis on mills**\nMill School\n"
        "Advised by Olga Beispiel • August 2018\n**Mills and tills**\n\n## Work experience\n**Software engineer**\n"
        "Redstone – a till for everybody, Graz\nApril 2019 – Present\n- Led it.\n\n**Founder**\nkranz.io – plans\n"
        "March 2018 – April 2019\n- Built it.\n",
    )
    jobs = [(job.get("position"), job.get("name"), job["startDate"]) for job in found.document["work"]]
    assert jobs[1:] == [("Software engineer", "Redstone", "2019-04"), ("Founder", "kranz.io", "2018-03")]


def test_several_jobs_make_a_cv_without_an_address(people: People) -> None:
    text = "<h1>Ada Kranz</h1><h2>Werdegang</h2><p>2019 – heute<br>Projektleiterin, Kranz AG</p>"
    more = "<p>2015 – 2018<br>Planerin, Mill GmbH</p>"
    (one,) = people("cv.html", f"<html><body>{text}</body></html>")
    (two,) = people("cv.html", f"<html><body>{text}{more}</body></html>")
    assert not isinstance(one, Found)
    assert isinstance(two, Found)
    assert len(two.document["work"]) == 2


@pytest.mark.parametrize(
    "other",
    [
        "Freelance project manager\n2015 – 2018",
        "Freiberuflicher Projektleiter\n2015 – 2018",
        "Independent consultant\n2015 – 2018",
        "Bicycle courier\n2011 – 2012",
        "Tester\n01/2015 – 08/2018",
    ],
)
def test_who_works_alone_or_at_another_time_is_not_with_the_firm_before(people: People, other: str) -> None:
    text = f"Kranz AG\nProject manager\n2019 – 2021\n- Led it\n\n{other}\n- Helped\n"
    assert jobs_in(people, text) == [("Project manager", "Kranz AG"), (other.partition("\n")[0], None)]


@pytest.mark.parametrize("time", ["2015 – 2018", "05/2018 – 12/2018", "2017 – 2019", "2021 – today"])
def test_who_goes_on_where_the_time_before_ends_is_with_the_firm_before(people: People, time: str) -> None:
    text = f"Kranz AG\nProject manager\n2019 – 2021\n- Led it\n\nTester\n{time}\n- Helped\n"
    assert jobs_in(people, text) == [("Project manager", "Kranz AG"), ("Tester", "Kranz AG")]


def test_roles_within_the_whole_time_at_a_firm_may_leave_gaps(people: People) -> None:
    text = "Mill Ltd, Graz\t2012 – 2020\nManager (2018 – 2020)\n- Led it\nLead (2012 – 2015)\n- Led that\n"
    more = "Baker, 2008 – 2011\n- Baked\n"
    assert jobs_in(people, text + more) == [("Manager", "Mill Ltd"), ("Lead", "Mill Ltd"), ("Baker", None)]


def test_jobs_without_dates_are_kept(people: People) -> None:
    text = "Project manager, Mill Ltd (current)\n- Led it\n\nTester, Kranz AG, 2015 – 2018\n- Tried it\n"
    assert jobs_in(people, text) == [("Project manager", "Mill Ltd"), ("Tester", "Kranz AG")]
    assert jobs_in(people, text.replace(", 2015 – 2018", "")) == jobs_in(people, text)


def test_which_of_two_titles_without_a_date_names_a_firm_is_left_open(people: People) -> None:
    assert jobs_in(people, "Sculptor in residence\nJunior engineer\n- Led it\n") == [("Junior engineer", None)]


def test_a_number_of_months_in_a_table_is_no_phone_and_its_head_no_job(people: People) -> None:
    table = "Von\tBis\tFirma\tFunktion\n01/2021\theute\tAllegro\tProjektleiter\n09/2015\t12/2020\tComarch SA\tTester"
    (found,) = people("cv.txt", f"Ada Kranz\nada@kranz.example\nBerufserfahrung\n{table}\n")
    assert [(job["name"], job["position"], job["startDate"]) for job in found.document["work"]] == [
        ("Allegro", "Projektleiter", "2021-01"),
        ("Comarch SA", "Tester", "2015-09"),
    ]
    assert not [trace.pointer for trace in found.traces if not trace.sure]
