"""What runs along with the pages."""

from dataclasses import replace

import pytest

from tpmmatch.intake.layout import Line
from tpmmatch.intake.running import is_page_number, without_page_numbers, without_running


def at(text: str, page: int, top: float) -> Line:
    return Line(text, page=page, box=(0, top, 100, top + 10))


def test_page_numbers_and_repeated_heads_are_left_out() -> None:
    pages = [
        [at("Ada Kranz", 0, 20), at("Led the move.", 0, 400), at("Ada Kranz – 1/2", 0, 810)],
        [at("Ada Kranz", 1, 20), at("Led another.", 1, 400), at("Ada Kranz – 2/2", 1, 810)],
    ]
    assert [line.text for line in without_running(pages, [842, 842])] == ["Ada Kranz", "Led the move.", "Led another."]


def test_a_number_in_the_middle_stays() -> None:
    assert len(without_running([[at("12", 0, 400)]], [842])) == 1


def test_a_foot_that_names_the_document_beside_its_number_is_left_out_and_words_stay() -> None:
    foot = at("May 2025\tAda Kranz · Résumé\t1 of 1", 0, 810)
    assert without_running([[at("Led it.", 0, 400), foot]], [842]) == [at("Led it.", 0, 400)]
    told = at("Delivered\tphase 1 of 2 stores", 0, 810)
    assert without_running([[told]], [842]) == [told]


def test_a_foot_far_from_the_edge_is_repeated_and_an_address_in_it_told_once() -> None:
    foot = [at("Mill Lane 4 – 8010 Graz", 0, 690), at("ada@example.org", 0, 705), at("Résumé", 0, 720)]
    pages = [[at("Led it.", page, 400), *(replace(line, page=page) for line in foot)] for page in (0, 1)]
    assert len(without_running(pages, [842, 842])) == 8  # nothing parts them from what is told
    for lines in pages:
        lines[1] = replace(lines[1], gap=9.0)
    kept = [(line.page, line.text) for line in without_running(pages, [842, 842])]
    assert kept == [(0, "Led it."), (0, "Mill Lane 4 – 8010 Graz"), (0, "ada@example.org"), (1, "Led it.")]


def test_the_head_of_a_later_page_that_only_names_whose_cv_it_is_is_left_out() -> None:
    first = [at("Curriculum vitae", 0, 20), at("PERSONAL\tAda Kranz", 0, 60), at("Led it.", 0, 400)]
    for head in ("Curriculum vitae\tAda Kranz", "Ada Kranz | CV | 2", "Ada Kranz – Page 2"):
        assert without_running([first, [at(head, 1, 20), at("Led that.", 1, 400)]], [842, 842])[3:] == [
            at("Led that.", 1, 400)
        ]
    for told in ("Mill Ltd\tAda Kranz", "Ada Kranz Prize", "CV"):
        assert at(told, 1, 20) in without_running([first, [at(told, 1, 20), at("Led that.", 1, 400)]], [842, 842])


def test_a_page_counted_in_words_is_told_anywhere() -> None:
    assert is_page_number("Page 1 of 2")
    assert is_page_number("– Seite 3 –")
    assert is_page_number("© European Union, 2002-2024 | europass.cedefop.europa.eu   Page 1 / 2")
    assert is_page_number("© Unión Europea, 2002-2018 | europass.cedefop.europa.eu Página 1 / 2")
    assert is_page_number("Page 1 / 2 - Curriculum vitae of Ada Kranz")
    assert not is_page_number("Copyright law and contracts")
    assert not is_page_number("Page layout of 2 magazines")


TOLD = [Line(text) for text in ("Jane Kranz, PMP", "(a) 2016 Led the merger", "(b) 2017 Built the PMO")]


@pytest.mark.parametrize(
    "text",
    [
        "(c) 2019 Jane Kranz",
        "(c) Jane Kranz, 2020",
        "Copyright 2019 Jane Kranz",
        "Copyright Jane Kranz 2020",
        "Copyright (c) 2019 Jane Kranz",
        "Copyright 2019",
        "Copyright © Ada Kranz, 2019",
        "© Kranz Consulting GmbH & Co. KG 2019",
        "© 2019 Mill, all rights reserved",
        "© 2024 Ada Kranz. Alle Rechte vorbehalten",
        "© 2024 by Ada Kranz",
        "© ada kranz 2024",
        "© Ada Kranz | 2024",
        "© by Ada Kranz (2024)",
        "© Ada Kranz - 2024",
        "© Ada Kranz, Stand: 03/2024",
        "© European Communities, 2003 20060628",
        "© Europäische Union, 2002-2018 | http://europass.cedefop.europa.eu",
        "© Unión Europea, 2002-2013 | http://europass.cedefop.europa.eu Página 1 / 2",
        "(c) European Union, 2002-2024",
        "(c) European Communities, 2003",
        "Page 1 / 2 © European Union, 2002-2024",
    ],
)
def test_a_line_of_whose_form_it_is_is_left_out(text: str) -> None:
    assert without_page_numbers([*TOLD, Line(text)]) == TOLD


@pytest.mark.parametrize(
    "text",
    [
        "(c) Rolled out SAP in 2021",
        "(c) 2018 Ran the merger of two units",
        "(c) 2018 Led Migration",
        "(c) 2018 - 2020 Ran the merger",
        "© Lot AG relaunch in 2020, led 12 people",
        "© Mark for rights management 2015",
        "©Cast Pro since 2019, Jira, SAP",
        "(C) Certified trainer 2019",
        "(c) 2019: SAP in three towns",
        "(c) European Union funds of 2014",
        "Copyright law in agile projects, Springer 2019",
        "Copyright manager, Mill Ltd, 2015",
        "Copyright Law Reform 2012",
        "Copyright 2012 reform project for the EU",
        "Copyright reform 2012 – lead of the project",
    ],
)
def test_a_point_of_a_list_and_what_tells_of_copyright_stay(text: str) -> None:
    assert without_page_numbers([*TOLD, Line(text)]) == [*TOLD, Line(text)]


def test_a_foot_that_says_whose_cv_a_page_is_of_is_left_out() -> None:
    texts = ["Ada Kranz", "Interests: chess", "Page 1 - Curriculum vitæ of", "Ada Kranz"]
    kept = without_page_numbers([Line(text) for text in texts])
    assert [line.text for line in kept] == texts[:2]
