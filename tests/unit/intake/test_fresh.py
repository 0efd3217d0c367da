from tpmmatch.intake.fresh import from_fresh, is_fresh

ADA = {
    "name": "Ada Kranz",
    "meta": {"format": "FRESH@0.6.0", "version": "0.4.0"},
    "info": {"label": "Project manager", "brief": "Leads CRM projects."},
    "contact": {"email": "ada@example.com", "phone": "1", "website": "https://ada.example"},
    "location": {"city": "Graz", "country": "Austria", "code": "8010"},
    "employment": {
        "summary": "Twelve years.",
        "history": [
            {"employer": "Mill Ltd", "position": "Lead", "start": "2019-02", "end": "current", "summary": "Led it.",
             "highlights": ["Moved 9 sites"], "keywords": ["CRM"]}
        ],
    },
    "projects": [{"title": "Shop", "role": "Lead", "start": "2020", "end": "2021", "summary": "Sales up."}],
    "skills": {"sets": [{"name": "Methods", "level": "expert", "skills": ["Scrum"]}], "list": [{"name": "x"}]},
    "education": {"level": "master", "history": [{"institution": "TU Graz", "title": "MSc", "start": "2007"}]},
    "languages": [{"language": "German", "level": "Native"}],
    "recognition": [{"title": "Prize", "from": "Guild", "date": "2018"}],
    "testimonials": [{"name": "Bo", "quote": "On time."}],
    "social": [{"network": "LinkedIn", "user": "ada", "url": "https://linkedin.com/in/ada"}],
    "disposition": {"travel": 10},
}  # fmt: skip


def test_a_whole_document() -> None:
    assert is_fresh(ADA)
    assert from_fresh(ADA) == {
        "basics": {
            "name": "Ada Kranz", "label": "Project manager", "email": "ada@example.com", "phone": "1",
            "url": "https://ada.example", "summary": "Leads CRM projects.",
            "location": {"postalCode": "8010", "city": "Graz", "countryCode": "AT"},
            "profiles": [{"network": "LinkedIn", "username": "ada", "url": "https://linkedin.com/in/ada"}],
        },
        "work": [
            {"name": "Mill Ltd", "position": "Lead", "startDate": "2019-02", "summary": "Led it.",
             "highlights": ["Moved 9 sites"], "keywords": ["CRM"]}
        ],
        "education": [{"institution": "TU Graz", "studyType": "MSc", "startDate": "2007"}],
        "awards": [{"title": "Prize", "awarder": "Guild", "date": "2018"}],
        "skills": [{"name": "Methods", "level": "expert", "keywords": ["Scrum"]}],
        "languages": [{"language": "German", "fluency": "Native"}],
        "references": [{"name": "Bo", "reference": "On time."}],
        "projects": [
            {"name": "Shop", "description": "Sales up.", "roles": ["Lead"], "startDate": "2020", "endDate": "2021"}
        ],
        "meta": {"format": "FRESH@0.6.0", "version": "0.4.0", "fresh": {"disposition": {"travel": 10}}},
    }  # fmt: skip


def test_what_is_no_fresh() -> None:
    assert not is_fresh({"basics": {"name": "Ada"}, "meta": {"format": "FRESH@1"}})
    assert not is_fresh({"name": "Ada"})
    assert is_fresh({"name": "Ada", "employment": {"history": []}})


def test_any_nonsense_in_it_does_no_harm() -> None:
    odd = dict.fromkeys(ADA, 7) | {"meta": {"format": "FRESH"}, "employment": {"history": [None, {"employer": 3}]}}
    assert from_fresh(odd)["work"] == [{"name": 3}]


def test_one_of_several_numbers() -> None:
    contact = {"email": ["ada@example.com", "b@example.com"], "phone": [{"label": "mobile", "number": "12"}]}
    assert from_fresh(ADA | {"contact": contact})["basics"]["phone"] == "12"
    assert from_fresh(ADA | {"contact": contact})["basics"]["email"] == "ada@example.com"
