"""An address that several people write from means each of them by the name beside it."""

from tpmmatch.likeness.mailboxes import is_by_mail, other_way, with_name


def test_both_ways_lead_to_each_other() -> None:
    by_name = with_name("mail:info@x.de", "Jörg  Müller")
    assert by_name == with_name("mail:info@x.de", "jörg müller") != with_name("mail:info@x.de", "Ann Berg")
    assert other_way("mail:info@x.de", "Jörg Müller") == by_name
    assert other_way(by_name, "whoever") == "mail:info@x.de"


def test_who_has_an_id_is_known_by_it() -> None:
    assert not is_by_mail("id:mail of x")
    assert other_way("id:mail of x", "Ann Berg") == ""
