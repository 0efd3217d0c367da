"""What filters ask of people, as an extract tells it."""

from tpmmatch.matching.facets import facets_of
from tpmmatch.matching.stored import read_documents
from tpmmatch.vocabulary import load_vocabulary


def test_a_special_method_is_its_family_too_and_a_little_of_a_language_is_none() -> None:
    document = {
        "work": [
            {"position": "Project manager", "name": "Firm", "summary": "Led the relaunch of a web shop with Scrum."}
        ],
        "languages": [{"language": "German", "fluency": "native"}, {"language": "Polish", "fluency": "basic"}],
    }
    (stored,) = read_documents([document])
    found = facets_of(stored, load_vocabulary())
    assert found.languages == ["lang_de"]
    assert {"agile", "scrum"} <= set(found.methods)
    assert "web_development" in found.areas or "website" in found.areas
    assert all(not load_vocabulary().concepts[area].broader for area in found.areas)
