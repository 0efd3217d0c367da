from tpmmatch.model.profile import SpokenLanguage, document_id, read_profile


def test_a_profile_keeps_its_document_whole() -> None:
    document = {"basics": {"name": "Zoë"}, "x-own": {"kept": [None, ""]}}
    assert read_profile("p", document).document == document


def test_a_profile_reads_what_is_said() -> None:
    profile = read_profile(
        "p",
        {
            "basics": {"name": " Zoë ", "label": None, "location": {"city": "Utrecht", "countryCode": "nl"}},
            "languages": [{"language": "Dutch", "fluency": "Native"}, {"language": ""}, "English"],
        },
    )
    assert (profile.name, profile.label, profile.city, profile.country_code) == ("Zoë", "", "Utrecht", "NL")
    assert profile.languages == (SpokenLanguage("Dutch", "Native"),)


def test_a_broken_document_is_an_empty_profile() -> None:
    profile = read_profile("p", {"basics": [], "meta": "x", "languages": {}})
    assert profile.name == ""
    assert profile.languages == ()


def test_a_number_may_be_an_id() -> None:
    assert document_id({"meta": {"id": 17}}) == "17"
    assert document_id({"meta": {"id": True}}) == ""
    assert document_id({}) == ""


def test_what_cannot_be_meant_counts_as_not_said() -> None:
    odd = {"hours_per_week": 200, "time_zone": "Moon"}
    found = read_profile("a", {"basics": {"location": {"countryCode": "Atlantis"}}, "meta": {"freelance": odd}})
    assert (found.terms.hours_per_week, found.terms.time_zone, found.country_code) == (None, None, "")
