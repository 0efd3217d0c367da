"""What tells somebody from others is read from wherever a document keeps it."""

from tpmmatch.likeness.traits import firm_of, read_traits, telling


def test_addresses_and_numbers_that_stand_beside_are_read_too() -> None:
    document = {
        "basics": {"email": "a@x.de", "phone": "0170 1234567", "location": {"countryCode": "DE"}},
        "meta": {"also": {"email": ["b@x.de"]}, "vcard": {"emails": ["info@x.de"], "phones": ["+49 30 765432"]}},
    }
    traits = read_traits("a", document)
    assert traits.mails == {"a@x.de", "b@x.de", "info@x.de"}
    assert traits.own_mails == {"a@x.de", "b@x.de"}
    assert [phone.digits for phone in traits.phones] == ["1701234567", "30765432"]


def test_a_firm_is_known_without_its_legal_form() -> None:
    assert firm_of("The Müller & Söhne GmbH & Co. KG") == "muller sohne"
    assert firm_of("Freelance (various clients)") == firm_of("GmbH") == ""


def test_what_is_odd_is_not_said() -> None:
    traits = read_traits("", {"basics": {"name": ["no"], "phone": 7}, "work": [{"name": "Acme", "startDate": "soon"}]})
    assert (traits.name.words, traits.phones, traits.jobs[0].starts) == ((), (), "")


def test_what_everybody_of_the_trade_says_tells_nobody() -> None:
    assert telling("senior it project manager") == frozenset()
    assert telling("hydrogen project manager") == {"hydrogen"}
