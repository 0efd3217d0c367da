from tpmmatch.intake.table_fingerprints import fingerprint, said_before, within
from tpmmatch.model.table import TableWishes


def test_blank_columns_at_the_sides_make_no_other_headers() -> None:
    assert within(["", "name", "", "mail", ""], 1) == ["name", "", "mail"]
    assert within(["", "name"], 0) == ["", "name"], "a column without a header that holds something counts"
    assert within([], 0) == []


def test_what_stands_in_a_first_row_is_no_header() -> None:
    assert fingerprint(["ada"], bare=True) != fingerprint(["ada"], bare=False)


def test_what_was_said_is_shifted_to_where_the_columns_are() -> None:
    wishes = TableWishes(remembered={"now": {"A": "name", "AA": "city"}, "then": {"B": "email"}})
    assert said_before(wishes, "now", "then", 2) == {2: "name", 28: "city"}
    assert said_before(wishes, "other", "then", 2) == {1: "email"}, "kept by its own letters in earlier versions"
    assert said_before(wishes, "other", "another", 0) is None
