"""The rows of a page and their pieces."""

from tests.unit.intake.page_words import cell, texts
from tpmmatch.intake.page_rows import rows_of, text_of
from tpmmatch.intake.pdf_words import Word


def words(top: float, *placed: tuple[float, str]) -> list[Word]:
    """Words in a row; a letter is half as wide as high."""
    return [
        Word(text, left, top, left + 5 * len(text), top + 10, 10, bold=False, hidden=False) for left, text in placed
    ]


def read(*rows: list[Word]) -> list[str]:
    return [text_of(row.pieces) for row in rows_of([word for row in rows for word in row])]


def test_a_wide_gap_parts_what_stands_in_a_row_and_a_narrow_one_does_not() -> None:
    assert read(words(100, (40, "Ada"), (58, "Kranz"), (120, "Graz"))) == ["Ada Kranz\tGraz"]


def test_a_word_broken_within_a_piece_is_whole() -> None:
    assert read(words(100, (40, "Projekt\u00ad"), (83, "leiter"))) == ["Projektleiter"]


def test_an_ampersand_that_a_page_left_in_markup_is_one() -> None:
    assert read(words(100, (40, "R&amp;D"), (80, "&amp;"), (110, "Graz"), (133, "&c"))) == ["R&D & Graz &c"]


STRETCHED = (40, "Master,"), (95, "Mill"), (135, "Systems,"), (195, "Graz")


def test_a_line_stretched_to_the_width_of_its_column_is_one_piece() -> None:
    below = [words(112 + 12 * number, (40, "told"), (65, "x" * 30)) for number in range(2)]
    assert read(words(100, *STRETCHED), *below)[0] == "Master, Mill Systems, Graz"
    # With a date at the margin behind it, that stands farther off.
    dated = words(100, *STRETCHED, (400, "2019"))
    assert read(dated, *below)[0] == "Master, Mill Systems, Graz\t2019"


def test_a_stretched_line_that_goes_on_below_is_one_piece_wherever_it_ends() -> None:
    dated = words(100, (40, "Lead,"), (80, "Mill"), (115, "Systems,"), (400, "2019"))
    assert read(dated, words(112, (40, "Graz"))) == ["Lead, Mill Systems,\t2019", "Graz"]


def test_words_evenly_far_apart_that_end_where_no_line_does_stay_apart() -> None:
    below = [words(112 + 12 * number, (40, "told"), (63, "x" * (20 + 7 * number))) for number in range(2)]
    assert read(words(100, *STRETCHED), *below)[0] == "Master,\tMill\tSystems,\tGraz"


def test_a_table_and_a_row_of_contacts_stay_apart_although_they_end_at_the_margin() -> None:
    table = [words(100 + 12 * number, (40, f"B{number}"), (65, "C1"), (90, "A2"), (115, "B1")) for number in range(4)]
    assert read(*table) == [f"B{number}\tC1\tA2\tB1" for number in range(4)]
    contacts = words(100, (40, "Graz"), (80, "ada@example.org"), (175, "Austria"))
    below = [words(112 + 12 * number, (40, "told"), (63, "x" * 29 + "yz"[number])) for number in range(2)]
    for word in (*below[0][1:], *below[1][1:]):
        word.right = contacts[-1].right
    assert read(contacts, *below)[0] == "Graz\tada@example.org\tAustria"


def test_a_heading_may_reach_up_to_what_it_heads_where_all_other_rows_begin_there() -> None:
    below = [words(112 + 12 * number, (140, "Moved"), (168, "all"), (186, "shops")) for number in range(3)]
    headed = [words(160 + 12 * number, (40, name), (140, "told")) for number, name in enumerate(("Skills", "Profil"))]
    heading = words(148, (60, "Berufserfahrung"), (140, "Mill"), (163, "Ltd"))
    assert (
        read(heading, *below, *headed, words(190, (40, "Sprachen"), (140, "Deutsch")))[3] == "Berufserfahrung\tMill Ltd"
    )


def test_an_abbreviation_set_wide_behind_a_word_apart_is_a_piece_of_its_own() -> None:
    words_apart = words(100, (40, "Confluence"), (102, "MS"), (119, "Project"))
    for word in words_apart:
        word.spacing = 0.1
    assert read(words_apart) == ["Confluence\tMS Project"]


def test_a_compound_keeps_its_hyphen_where_a_capital_goes_on() -> None:
    assert read(words(100, (40, "Self\u00ad"), (68, "Service"))) == ["Self-Service"]


def test_tags_that_stand_evenly_in_a_row_are_pieces() -> None:
    tags = [words(100 + 12 * n, (40, "SAFe"), (76, "SQL"), (107, "Java"), (143, "Jira")) for n in range(4)]
    assert read(*tags)[0] == "SAFe\tSQL\tJava\tJira"
    time = words(100, (40, "July"), (76, "2010"), (112, "-"), (133, "May"), (164, "2014"))
    below = [words(112 + 12 * number, (40, "told"), (64, "x" * 24)) for number in range(2)]
    assert read(time, *below)[0] == "July 2010 - May 2014"


def test_a_headline_in_small_print_close_behind_a_large_name_stands_by_itself() -> None:
    name = cell(40, 100, "Ada Kranz", size=22, bold=True)
    found = texts(name, cell(name[-1].right + 8, 108, "Project Manager", size=12))
    assert found == ["Ada Kranz\tProject Manager"]


NAME = (40, "Ada"), (76, "Kranz")


def test_a_headline_in_small_print_right_behind_the_name_stands_apart() -> None:
    big = [Word(text, left, 98, left + 10 * len(text), 118, 20, bold=True, hidden=False) for left, text in NAME]
    small = words(106, (134, "Project"), (172, "Manager"))
    below = words(140, (40, "ada@example.org"))
    assert read([*big, *small], below)[0] == "Ada Kranz\tProject Manager"
    titled = words(106, (134, "MSc"))
    assert read([*big, *titled], below)[0] == "Ada Kranz MSc"


def test_a_family_name_in_smaller_print_stays_with_the_first_names() -> None:
    below = words(140, (40, "ada@example.org"))

    def beside(first: str, *others: str) -> str:
        left, large = 40.0, []
        for text in first.split():
            large.append(Word(text, left, 98, left + 10 * len(text), 118, 20, bold=True, hidden=False))
            left = large[-1].right + 6
        small, left = [], left + 2
        for text in others:
            small += words(106, (left, text))
            left = small[-1].right + 3
        return read([*large, *small], below)[0]

    assert beside("Maria Elena", "Kranz", "Lind") == "Maria Elena Kranz Lind"
    assert beside("Ada Kranz", "born", "Lind,", "Graz") == "Ada Kranz\tborn Lind, Graz"
    assert beside("Dr. Anna", "von", "Weber") == "Dr. Anna von Weber"
    assert beside("Maria Elena", "Jordan", "Meister") == "Maria Elena Jordan Meister"
