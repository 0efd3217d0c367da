"""Columns beside one another, and what only stands beside what it is of."""

from tests.unit.intake.page_words import cell, flush, row, texts
from tpmmatch.intake.page_rows import rows_of
from tpmmatch.intake.page_sides import is_beside_bar
from tpmmatch.intake.pdf_words import Word

CONTACT = ["Contact", "8 Mill Lane", "Leeds LS1 4AP", "+44 113 496 0182", "ada@example.com"]
TONGUES = ["Languages", "English", "German"]
SKILLS = ["Skills", "Scrum", "Jira", "SAP", "Budgets", "Tests", "Change management", "Kanban"]


def jobs(top: float) -> list[list[Word]]:
    """Three jobs, each with its time, its firm and its town in a row."""
    rows = [row(top, (180, "Experience"), size=14)]
    for number, firm in enumerate(("Mill Ltd", "Kranz AG", "Voss Ltd")):
        below = top + 28 + 42 * number
        rows += [row(below, (180, f"201{3 * number}–201{3 * number + 3}"), (290, firm), (500, "Leeds"))]
        rows += [row(below + 14 * line, (290, text)) for line, text in enumerate(("Lead", "Moved all shops"), 1)]
    return rows


def test_a_side_bar_set_flush_right_with_headings_is_a_column() -> None:
    bar = [*CONTACT, *TONGUES, *SKILLS]
    beside = [flush(165, 100 + 14 * number, text) for number, text in enumerate(bar)]
    found = texts(*beside, *jobs(100))
    assert found[:16] == bar
    assert found[16:20] == ["Experience", "2010–2013\tMill Ltd\tLeeds", "Lead", "Moved all shops"]


def test_labels_set_flush_right_stay_beside_what_they_are_of() -> None:
    labels = ["2019–2021", "2015–2019", "2012–2015", "Languages", "Skills"]
    told = ["Lead, Mill Ltd", "Lead, Kranz AG", "Tester, Voss Ltd", "English, German", "Scrum, Jira, SAP"]
    rows = [[*flush(165, 100 + 14 * n, label), *cell(180, 100 + 14 * n, told[n])] for n, label in enumerate(labels)]
    assert texts(*rows) == [f"{label}\t{text}" for label, text in zip(labels, told, strict=True)]


def test_an_address_beside_the_first_parts_is_a_column() -> None:
    address = [row(100 + 14 * number, (40, text)) for number, text in enumerate(CONTACT[1:])]
    parts = [row(98, (180, "Profile"), size=14), row(114, (180, "Moves shops to new cash desks, quietly."))]
    parts += [row(126, (180, "Experience"), size=14)]
    parts += [row(142 + 14 * number, (180, f"Moved shop {number} to a new cash desk.")) for number in range(6)]
    found = texts(*address, *parts)
    assert found[:4] == CONTACT[1:]
    assert found[4:7] == ["Profile", "Moves shops to new cash desks, quietly.", "Experience"]


def test_an_address_beside_who_somebody_is_parts_no_times_from_their_jobs() -> None:
    right = [
        "Ada Kranz",
        "Moves shops to new cash desks, quietly",
        "and leaves teams that work without her",
        "for good.",
    ]
    jobs = [
        (f"{2009 + 3 * n} – {2012 + 3 * n}", ["Project Manager", "Mill Ltd, Graz", "— Moved shops"]) for n in range(3)
    ]
    head = [row(100 + 14 * number, (180, text)) for number, text in enumerate(right)]
    head += [
        row(107 + 14 * number, (40, text)) for number, text in enumerate(["0171 2345678", "ada@example.com", "Graz"])
    ]
    parts = [row(190, (40, "Experience"), size=12)]
    for number, (time, told) in enumerate(jobs):
        top = 214 + 60 * number
        parts += [row(top, (40, time)), *(row(top + 14 * n, (180, text)) for n, text in enumerate(told))]
    parts += [row(400, (40, "Languages"), size=12), row(424, (40, "English"), (180, "Native"))]
    found = texts(*head, *parts)
    assert found[:8] == ["0171 2345678", "ada@example.com", "Graz", *right, "Experience"]
    assert found[8:10] == ["2009 – 2012\tProject Manager", "Mill Ltd, Graz"]
    assert found[-1] == "English\tNative"


def test_points_beside_points_below_other_lists_stay_in_the_order_of_their_part() -> None:
    rows = [row(100 + 14 * n, (40, text)) for n, text in enumerate(["Languages", "English", "German", "Skills"])]
    rows += [row(156 + 14 * n, (40, f"○ Skill {n}"), (300, f"○ Tool {n}")) for n in range(5)]
    found = texts(*rows, row(760, (514, "1/2")))
    assert found[3:-1] == ["Skills", *(f"○ Skill {n}\t○ Tool {n}" for n in range(5))]


def test_headings_at_the_left_below_an_address_stay_beside_what_they_head() -> None:
    headings = {100: "8 Mill Lane", 114: "48012 Bilbao", 142: "Perfil", 170: "Experiencia", 184: "profesional"}
    headings |= {254: "Idiomas", 282: "Competencias"}
    told = {100 + 14 * number: f"What stands beside it all the way, row {number}" for number in range(15)}
    told = {top: text for top, text in told.items() if top not in {114, 184}}
    found = texts(
        *(row(top, (40, text)) for top, text in headings.items()), *(row(top, (160, t)) for top, t in told.items())
    )
    assert f"Perfil\t{told[142]}" in found
    assert f"Idiomas\t{told[254]}" in found


def test_points_beside_points_may_stand_beside_their_heading_and_above_a_time() -> None:
    rows = [row(100, (40, "Skills"), (120, "○ Skill 0"), (300, "○ Tool 0"))]
    rows += [row(100 + 14 * n, (120, f"○ Skill {n}"), (300, f"○ Tool {n}")) for n in range(1, 6)]
    rows.append(row(200, (40, "Volunteering"), (120, "Mentor, Mill Club"), (460, "2019 – today")))
    assert texts(*rows)[:2] == ["Skills\t○ Skill 0\t○ Tool 0", "○ Skill 1\t○ Tool 1"]


def test_headings_at_the_left_below_a_whole_address_stay_beside_what_they_head() -> None:
    left = ["8 Mill Lane", "Leeds", "England", "+44 113 496 0182", "ada@example.com", "ada-kranz", "Profile", "Work"]
    left += ["Education", "Languages"]
    tops = [100 + 12 * number for number in range(6)] + [200, 240, 300, 340]
    told = [row(200 + 14 * number, (160, f"What stands beside it all the way, row {number}")) for number in range(12)]
    named = [row(106, (160, "Ada Kranz"), size=20), row(140, (160, "Project manager"), size=14)]
    found = texts(*(row(top, (40, text)) for top, text in zip(tops, left, strict=True)), *named, *told)
    assert "Profile\tWhat stands beside it all the way, row 0" in found


def test_three_parts_beside_one_another_are_read_one_after_the_other() -> None:
    rows = [row(100, (40, "SKILLS"), (210, "LANGUAGES"), (380, "CERTIFICATES"), size=12, bold=True)]
    columns = (["Scrum", "Jira", "SAP", "SQL", "Tests"], ["English", "German", "French"], ["PMP", "PRINCE2", "ITIL"])
    for number in range(5):
        cells = [
            (left, texts_[number]) for left, texts_ in zip((40, 210, 380), columns, strict=True) if number < len(texts_)
        ]
        rows.append(row(120 + 14 * number, *cells))
    assert texts(*rows) == ["SKILLS", *columns[0], "LANGUAGES", *columns[1], "CERTIFICATES", *columns[2]]


def test_a_table_of_labels_is_one_though_a_cell_reads_like_a_heading() -> None:
    assert texts(
        row(100, (40, "Certificats")),
        row(120, (40, "2020"), (160, "PMP")),
        row(134, (40, "2019"), (160, "Professional Scrum Product Owner I")),
        row(168, (40, "Langues")),
        row(188, (40, "Français"), (160, "Langue maternelle")),
        row(202, (40, "Anglais"), (160, "C1")),
        row(236, (40, "Compétences")),
        row(256, (40, "Méthodes"), (160, "Gestion de projet, Scrum, Kanban, Jira, GitLab")),
        row(270, (160, "Gestion des risques")),
    )[4:6] == ["Français\tLangue maternelle", "Anglais\tC1"]


def test_headings_over_titles_with_times_at_the_margin_head_parts_beside_a_bar() -> None:
    main = row(100, (40, "Experience")) + row(120, (40, "Manager"), (260, "01/2010 – 01/2011"))
    main += row(140, (40, "Projects")) + row(160, (40, "Window of the port"), (300, "2022"))
    bar = row(90, (400, "EDUCATION"), size=14) + row(110, (400, "BSc")) + row(128, (400, "SKILLS"), size=14)
    assert is_beside_bar(rows_of(main + bar), 400)
    times = row(120, (40, "2010 – 2011")) + row(160, (40, "2012"))
    assert not is_beside_bar(rows_of(row(100, (40, "Experience")) + row(140, (40, "Projects")) + times + bar), 400)


def test_labels_set_flush_right_on_the_lines_they_are_of_are_no_bar() -> None:
    heads = ["2010 – 2012", "2007 – 2010", "Languages", "Databases", "Tools", "Systems", "English", "German"]
    told = ["MSc Physics", "BSc Physics", "Java, SQL", "Oracle", "Jira", "Linux", "native", "B2"]
    parts = {0: "Education", 2: "Computer skills", 6: "Languages"}
    rows, top = [], 100.0
    for number, (head, text) in enumerate(zip(heads, told, strict=True)):
        if number in parts:
            rows.append(row(top + 10, (180, parts[number]), size=13))
            top += 30
        rows.append([*flush(165, top, head), *cell(180, top, text)])
        top += 14
    assert [text for text in texts(*rows) if text not in parts.values()] == [
        f"{head}\t{text}" for head, text in zip(heads, told, strict=True)
    ]
