"""CVs in JSON of forms that people and programs thought up themselves."""

from typing import Any

import pytest

from tpmmatch.intake.json_own import from_own

JOB = {"title": "Lead", "company": "Kranz AG", "period": "Mar 2019 - Present"}


def moved(document: dict[str, Any]) -> dict[str, Any]:
    found = from_own(document)
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ({"personalInfo": {"fullName": "Ada Kranz"}}, "Ada Kranz"),
        ({"contact_info": {"first_name": "Ada", "last_name": "Kranz"}}, "Ada Kranz"),
        ({"personal_information": {"name": "Ada", "surname": "Kranz"}}, "Ada Kranz"),
        ({"Header": {"Name": "Ada Kranz"}}, "Ada Kranz"),
        ({"name": {"first": "Ada", "last": "Kranz"}}, "Ada Kranz"),
        ({"name": "Ada Kranz", "email": "ada@example.org"}, "Ada Kranz"),
    ],
)
def test_who_it_is_may_stand_under_many_names(said: dict[str, Any], name: str) -> None:
    found = moved(said | {"experience": [JOB]})
    assert found["basics"]["name"] == name
    assert found["work"] == [{"position": "Lead", "name": "Kranz AG", "startDate": "2019-03"}]


@pytest.mark.parametrize(
    ("job", "wanted"),
    [
        (
            {"jobTitle": "Lead", "companyName": "Kranz AG", "startDate": "01/2019", "endDate": "now"},
            {"position": "Lead", "name": "Kranz AG", "startDate": "2019-01"},
        ),
        (
            {"role": "Lead", "employer": "Kranz AG", "from": "2017", "to": 2019, "current": False},
            {"position": "Lead", "name": "Kranz AG", "startDate": "2017", "endDate": "2019", "current": False},
        ),
        (
            {"position": "Lead", "organization": "Kranz AG", "dates": "2019-09-2022-03", "bullets": ["Led", "Cut"]},
            {
                "position": "Lead",
                "name": "Kranz AG",
                "startDate": "2019-09",
                "endDate": "2022-03",
                "highlights": ["Led", "Cut"],
            },
        ),
        (
            {"title": "Lead", "company": "Kranz AG", "start_date": "2019-05", "is_current": True, "summary": "Led."},
            {"position": "Lead", "name": "Kranz AG", "startDate": "2019-05", "summary": "Led.", "is_current": True},
        ),
        (
            {"title": "Lead", "company": "Kranz AG", "duration": "seven months", "description": "Led."},
            {"position": "Lead", "name": "Kranz AG", "summary": "Led.", "duration": "seven months"},
        ),
    ],
)
def test_a_job_by_many_names(job: dict[str, Any], wanted: dict[str, Any]) -> None:
    wanted = {key: value for key, value in wanted.items() if value and key != "is_current"}
    found = moved({"name": "Ada Kranz", "work_experience": [job]})["work"][0]
    assert {key: value for key, value in found.items() if key != "is_current"} == wanted


def test_roles_at_one_firm_are_jobs() -> None:
    roles = [{"title": "Lead", "period": "2020 - 2022"}, {"title": "Developer", "period": "2018 - 2020"}]
    found = moved({"info": {"name": "Ada Kranz"}, "experience": [{"name": "Kranz AG", "roles": roles}]})
    assert [(job["position"], job["name"], job["endDate"]) for job in found["work"]] == [
        ("Lead", "Kranz AG", "2022"),
        ("Developer", "Kranz AG", "2020"),
    ]


def test_a_wrapper_is_opened_and_the_rest_is_kept() -> None:
    inner = {
        "contact": {"name": "Ada Kranz", "email": "ada@example.org", "linkedin": "in/ada", "visa": "none"},
        "summary": {"text": "Leads."},
        "experience": [JOB],
        "education": {"school": "TU Wien", "degree": "BSc", "time": "2010-2014"},
        "skills": {"tools": [{"name": "Jira", "level": 5}], "methods": ["Scrum"]},
        "certifications": ["PMP"],
        "references": [],
        "hobbies": ["chess"],
    }
    assert moved({"resume": inner}) == {
        "basics": {
            "visa": "none",
            "name": "Ada Kranz",
            "email": "ada@example.org",
            "summary": "Leads.",
            "profiles": [{"network": "LinkedIn", "url": "in/ada"}],
        },
        "work": [{"position": "Lead", "name": "Kranz AG", "startDate": "2019-03"}],
        "education": [{"institution": "TU Wien", "studyType": "BSc", "startDate": "2010", "endDate": "2014"}],
        "skills": {"tools": ["Jira"], "methods": ["Scrum"]},
        "certificates": [{"name": "PMP"}],
        "meta": {"own": {"references": [], "hobbies": ["chess"]}},
    }


@pytest.mark.parametrize(
    "document",
    [
        {"info": {"title": "Shop", "contact": {"name": "Ada Kranz"}}, "paths": {}},  # how a program is spoken to
        {"name": "shop", "author": {"name": "Ada Kranz"}, "contributors": [{"name": "Olga Beispiel"}]},
        {
            "name": "Kranz AG",
            "contact": {"email": "jobs@example.org"},
            "jobs": [{"title": "Lead", "company": "Kranz AG"}],
        },
        {"personalInfo": {"name": ""}, "experience": [JOB]},  # a form that nobody has filled in
        {"personalInfo": {"name": "{{ full_name }}"}, "experience": [JOB]},
        {"personalInfo": {"name": "[Your Name]"}, "experience": [JOB]},
        {"name": "<name>", "experience": [JOB]},
        {"first_name": "Your", "last_name": "Surname", "experience": [JOB]},
        {"personalInfo": {"name": "Ada Kranz"}, "experience": [{"title": "", "company": ""}]},
        {"header": {"name": "Ada Kranz"}, "experience": "ten years"},
        {"name": "resume", "nodes": [{"name": "Mail", "position": [1, 2]}]},
    ],
)
def test_what_only_has_some_of_the_names_is_none(document: dict[str, Any]) -> None:
    assert from_own(document) is None


def test_where_nobody_worked_elsewhere_internships_are_the_work() -> None:
    intern = {"Title": "Intern", "Company": "Mill Ltd", "Duration": "2018 - 2019"}
    placed = moved({"name": "Ada Kranz", "Internships": [intern]})
    assert placed["work"] == [{"position": "Intern", "name": "Mill Ltd", "startDate": "2018", "endDate": "2019"}]
    both = moved({"name": "Ada Kranz", "Internships": [intern], "work": [JOB]})
    assert both["work"] == [{"position": "Lead", "name": "Kranz AG", "startDate": "2019-03"}]
    assert both["meta"]["own"] == {"Internships": [intern]}
