from tpmmatch.intake.reactive import from_reactive, is_reactive
from tpmmatch.intake.shapes import breaches

V4 = {
    "basics": {
        "name": "Ada Kranz", "headline": "Project manager", "email": "ada@example.com", "phone": "1",
        "location": "Graz, Austria", "url": {"label": "", "href": "https://ada.example"},
        "customFields": [{"id": "x", "name": "Rate", "value": "520"}],
    },
    "sections": {
        "summary": {"visible": True, "content": "<p>Leads <strong>CRM</strong> projects &amp; more.</p>"},
        "experience": {
            "visible": True,
            "items": [
                {
                    "visible": True, "company": "Mill Ltd", "position": "Lead", "location": "Graz",
                    "date": "January 2019 to Present", "url": {"href": ""},
                    "summary": "<ul><li><p>Moved 9 sites.</p></li><li><p>On time.</p></li></ul>",
                },
                {"visible": False, "company": "Hidden Ltd"},
            ],
        },
        "education": {"items": [{"institution": "TU Graz", "studyType": "MSc", "date": "August 2012 to May 2016"}]},
        "certifications": {"items": [{"name": "PSM I", "issuer": "Scrum.org", "date": "2020"}]},
        "skills": {"items": [{"name": "Web", "description": "Advanced", "level": 0, "keywords": ["PHP"]}]},
        "languages": {"items": [{"name": "German", "description": "Native", "level": 0}]},
        "projects": {"items": [{"name": "Shop", "description": "Lead", "summary": "<p>Sales up 25%.</p>"}]},
        "profiles": {"items": [{"network": "LinkedIn", "username": "ada", "url": {"href": "https://linkedin.com/in/ada"}}]},
        "volunteer": {"visible": False, "items": [{"organization": "Off"}]},
        "custom": {"a": {"name": "Talks", "items": [{"name": "On CRM", "date": "2021"}]}},
    },
    "metadata": {"template": "ditto"},
}  # fmt: skip


def test_a_document_of_version_4() -> None:
    assert is_reactive(V4)
    found = from_reactive(V4)
    assert found == {
        "basics": {
            "name": "Ada Kranz", "label": "Project manager", "email": "ada@example.com", "phone": "1",
            "url": "https://ada.example", "summary": "Leads CRM projects & more.",
            "location": {"address": "Graz, Austria", "city": "Graz", "countryCode": "AT"},
            "profiles": [{"network": "LinkedIn", "username": "ada", "url": "https://linkedin.com/in/ada"}],
        },
        "work": [
            {"name": "Mill Ltd", "position": "Lead", "location": "Graz", "startDate": "2019-01",
             "summary": "Moved 9 sites.\nOn time."}
        ],
        "education": [
            {"institution": "TU Graz", "studyType": "MSc", "startDate": "2012-08", "endDate": "2016-05"}
        ],
        "certificates": [{"name": "PSM I", "issuer": "Scrum.org", "date": "2020"}],
        "skills": [{"name": "Web", "level": "Advanced", "keywords": ["PHP"]}],
        "languages": [{"language": "German", "fluency": "Native"}],
        "projects": [
            {"name": "Shop", "description": "Lead\nSales up 25%."},
            {"name": "On CRM", "startDate": "2021"},
        ],
        "meta": {"reactive": {"fields": [{"name": "Rate", "value": "520"}]}},
    }  # fmt: skip
    assert breaches(found) == []


def test_a_document_of_version_5_with_two_roles_in_a_firm() -> None:
    roles = [{"position": "Lead", "period": "2022 – Present"}, {"position": "Engineer", "period": "2018 – 2022"}]
    document = {
        "basics": {"name": "Bo", "website": {"url": "https://bo.example"}},
        "summary": {"content": "<p>Ships.</p>"},
        "sections": {
            "experience": {"hidden": False, "items": [{"company": "Acme", "roles": roles}]},
            "education": {"items": [{"school": "TU", "degree": "BSc", "grade": "1.3", "period": "2014 - 2018"}]},
            "certifications": {"items": [{"title": "PMP", "issuer": "PMI", "date": "May 2020"}]},
            "languages": {"items": [{"language": "English", "fluency": "C1", "level": 4}]},
        },
    }
    found = from_reactive(document)
    assert found["work"] == [
        {"name": "Acme", "position": "Lead", "startDate": "2022"},
        {"name": "Acme", "position": "Engineer", "startDate": "2018", "endDate": "2022"},
    ]
    assert found["education"][0]["endDate"] == "2018"
    assert found["certificates"] == [{"name": "PMP", "issuer": "PMI", "date": "2020-05"}]
    assert (found["basics"]["summary"], found["basics"]["url"]) == ("Ships.", "https://bo.example")


def test_a_document_of_version_3() -> None:
    document = {
        "basics": {"name": "Cy", "location": {"city": "Lyon", "country": "France"}, "website": "https://cy.example"},
        "sections": {
            "work": {"items": [{"name": "Acme", "position": "PM", "date": {"start": "2019-02-01", "end": ""}}]}
        },
    }
    found = from_reactive(document)
    assert found["basics"]["location"] == {"city": "Lyon", "countryCode": "FR"}
    assert found["work"] == [{"name": "Acme", "position": "PM", "startDate": "2019-02-01"}]


def test_json_resume_with_a_section_of_its_own_is_not_taken_for_it() -> None:
    assert not is_reactive({"basics": {"name": "Ada"}, "sections": {"a": "b"}})
    assert not is_reactive({"basics": {"name": "Ada"}})
    assert from_reactive({"basics": None, "sections": {"skills": {"items": ["x", None]}}}) == {}
