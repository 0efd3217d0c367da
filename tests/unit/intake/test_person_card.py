from tpmmatch.intake.person_card import card_of, escaped, plain_card_of
from tpmmatch.intake.vcard_lines import cards_in


def test_a_card_is_read_as_it_was_written() -> None:
    document = {
        "basics": {
            "name": "Zoë; Kranz, Dr.",
            "email": "z@example.com",
            "summary": "a\\b\nc, d; e",
            "location": {"city": "Graz"},
        }
    }
    [card] = cards_in(card_of(document).encode("utf-8"))
    assert card.all("FN")[0].value() == "Zoë; Kranz, Dr."
    assert card.all("NOTE")[0].value() == "a\\b\nc, d; e"
    assert card.all("ADR")[0].parts()[3] == "Graz"
    assert not card.damaged


def test_nothing_known_is_still_a_card() -> None:
    [card] = cards_in(plain_card_of({"basics": None, "work": [3]}).encode("utf-8"))
    assert [one.name for one in card.properties] == ["VERSION", "FN"]


def test_no_text_ends_its_line() -> None:
    assert escaped("a\r\nEND:VCARD\rb\x00\ud83d") == "a\\nEND:VCARD b ?"
