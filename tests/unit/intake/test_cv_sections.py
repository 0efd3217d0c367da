"""The parts of a CV by their headings."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


def test_parts_in_the_order_of_reading(lines: Lines) -> None:
    sections = split(lines("Ada Kranz\n\nExperience\nManager, Mill Ltd\n\nSprachen\nDeutsch"))
    assert [(section.name, [line.text for line in section.lines]) for section in sections] == [
        ("top", ["Ada Kranz"]),
        ("work", ["Manager, Mill Ltd"]),
        ("languages", ["Deutsch"]),
    ]


def test_each_column_keeps_its_thread_over_the_pages() -> None:
    page = [
        Line("Skills", column=1, gap=1),
        Line("Scrum", column=1),
        Line("Experience", column=2, gap=1),
        Line("Mill", column=2),
    ]
    following = [Line("Kanban", page=1, column=1), Line("Kranz", page=1, column=2)]
    sections = {section.name: [line.text for line in section.lines] for section in split([*page, *following])}
    assert sections == {"top": [], "skills": ["Scrum", "Kanban"], "work": ["Mill", "Kranz"]}


def test_unknown_headings_of_the_same_looks_end_a_part(lines: Lines) -> None:
    text = lines("Experience\nManager, Mill Ltd\n\nEducation\nBSc\n\nOdd Ends\nOn scaling")
    looks = [
        replace(line, size=14.0 if line.text in {"Experience", "Education", "Odd Ends"} else 10.0) for line in text
    ]
    assert [section.name for section in split(looks)] == ["top", "work", "education", "other"]


def test_a_label_with_its_words_in_one_line(lines: Lines) -> None:
    sections = split(lines("Ada Kranz\nLanguages: German, English\nExperience\nLanguages: Python, Rust"))
    assert [(section.name, len(section.lines)) for section in sections] == [("top", 1), ("languages", 1), ("work", 1)]


def test_a_heading_at_the_left_of_its_first_line_is_parted_and_a_term_is_not(lines: Lines) -> None:
    sections = split(lines("Ada Kranz\nSprachen\tDeutsch\nTagessatz\t820 EUR"))
    assert [(section.name, [line.text for line in section.lines]) for section in sections] == [
        ("top", ["Ada Kranz"]),
        ("languages", ["Deutsch", "Tagessatz\t820 EUR"]),
    ]


def test_a_firm_below_room_is_no_heading(lines: Lines) -> None:
    text = lines("Ada Kranz\n\nExperience\nManager\n2019 – 2021\n\nSuvanto Software\nLead\n2015 – 2018\n\nSkills\nSAP")
    marked = [replace(line, level=1 if line.text in {"Experience", "Skills"} else 0) for line in text]
    assert [section.name for section in split(marked)] == ["top", "work", "skills"]


def test_headings_of_a_column_may_look_otherwise_than_those_of_the_text() -> None:
    body = [Line(text, level=1) if text.isupper() else Line(text) for text in ("WORK", "Mill", "EDUCATION", "BSc")]
    bar = [Line(text, column=1) for text in ("Skills", "Jira", "Languages", "German")]
    assert [section.name for section in split([*body, *bar])] == ["top", "work", "education", "skills", "languages"]


def test_a_job_in_the_looks_of_headings_stays_in_its_part(lines: Lines) -> None:
    work = "Experience\nFenland — Laboratory Assistant\nJan 2014 – Aug 2016"
    plain = lines(f"Ada Kranz\n\n{work}\n\nSkills\nGlass\nMy own garden\nRoses")
    bold = [replace(line, bold=line.text in BOLD) for line in plain]
    assert [section.name for section in split(bold)] == ["top", "work", "skills", "other"]


BOLD = {"Experience", "Fenland — Laboratory Assistant", "Skills", "My own garden"}


def test_languages_among_skills_are_languages_unless_they_are_programmed_in(lines: Lines) -> None:
    sections = split(lines("Skills\nTools\tJira\nLanguages\tGerman, English\nMethods\tScrum"))
    assert {section.name: [line.text for line in section.lines] for section in sections if section.lines} == {
        "skills": ["Tools\tJira", "Methods\tScrum"],
        "languages": ["German, English"],
    }
    assert [section.name for section in split(lines("Skills\nLanguages\tJava, SQL")) if section.lines] == ["skills"]


def test_a_study_that_names_a_part_begins_none(lines: Lines) -> None:
    text = "Ada Kranz\n\nEducation\n\nBSc in Information Technology\nMill University\n\nUseful Skills\nSQL"
    assert [section.name for section in split(lines(text))] == ["top", "education", "skills"]


def test_a_subject_in_the_words_of_a_heading_begins_none(lines: Lines) -> None:
    text = "Ada Kranz\n\nAusbildung\n2006 – 2010\nTechnik\nHTL Weiz\nMatura\n2010 – 2014\nTU Graz\nTechnik\nBachelor"
    assert [section.name for section in split(lines(text))] == ["top", "education"]


def test_a_subject_that_begins_like_a_heading_over_its_degree_begins_none() -> None:
    texts = ["Ada Kranz", "Formation", "INSA Lyon", "Informatique et télécommunications", "Diplôme d'ingénieur"]
    lines = [Line(text, size=12, bold=text == "Formation", gap=1) for text in texts]
    assert [section.name for section in split(lines)] == ["top", "education"]


MARKED = [
    Line("Ada Kranz", level=1),
    Line("Experience", level=2, gap=1),
    Line("Lead, Mill Ltd", level=3, gap=1),
    Line("Skills: Jira, SAP", gap=1),
    Line("Skills", level=3, gap=1),
    Line("Scrum"),
    Line("Lead, Kranz AG", level=3, gap=1),
    Line("Led it."),
    Line("Education", level=2, gap=1),
    Line("TU Wien", level=3),
]


def test_where_headings_are_marked_a_label_below_a_job_heads_nothing() -> None:
    parts = [(section.name, [line.text for line in section.lines]) for section in split(MARKED)]
    assert parts[1] == ("work", ["Lead, Mill Ltd", "Skills: Jira, SAP"])
    plain = [replace(line, level=0) for line in MARKED[:4]]
    assert [section.name for section in split(plain)] == ["top", "work", "skills"]


def test_a_heading_beside_one_within_a_part_goes_on_with_that_part() -> None:
    parts = [(section.name, [line.text for line in section.lines]) for section in split(MARKED)]
    assert parts[2:] == [
        ("skills", ["Scrum"]),
        ("work", ["Lead, Kranz AG", "Led it."]),
        ("education", ["TU Wien"]),
    ]
    apart = [replace(line, level=2 if line.text == "Skills" else line.level) for line in MARKED]
    assert "Lead, Kranz AG" in [line.text for line in split(apart)[2].lines]


def test_a_label_that_comes_again_and_again_heads_nothing(lines: Lines) -> None:
    jobs = ("Lead, Mill", "Planner, Kranz", "Clerk, Bau")
    text = "Experience\n\n" + "\n\n".join(f"{job}\n\nSKILLS: Jira, SAP" for job in jobs)
    assert [section.name for section in split(lines(text))] == ["top", "work"]
    once = "Experience\n\nLead, Mill\n\nSKILLS: Jira, SAP"
    assert [section.name for section in split(lines(once))] == ["top", "work", "skills"]


TOLD = [
    "Training and mentoring juniors",
    "Projekte und Budgets",
    "Tools and methods introduced",
    "Engagement and retention",
    "Achievements / results",
    "Training and Support GmbH",
    "Kontakt & Co KG",
]


@pytest.mark.parametrize("told", TOLD)
def test_what_a_job_tells_in_words_of_a_heading_begins_no_part(lines: Lines, told: str) -> None:
    text = f"Experience\nManager, Mill Ltd, 2019 – 2021\n{told}\nWrote plans\n\nClerk, Kranz AG, 2016 – 2018"
    (_, work) = split(lines(text))
    assert [line.text for line in work.lines if line.text in {told, "Clerk, Kranz AG, 2016 – 2018"}] == [
        told,
        "Clerk, Kranz AG, 2016 – 2018",
    ]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Education and Training", "education"),
        ("Skills & Tools", "skills"),
        ("Ausbildung und Studium", "education"),
        ("Certificates and further training", "certificates"),
        ("Formation et langues", "education"),
        ("SKILLS AND ODD ENDS", "skills"),
    ],
)
def test_headings_of_several_words_begin_a_part_wherever_they_stand(lines: Lines, heading: str, part: str) -> None:
    sections = split(lines(f"Experience\nManager, Mill Ltd, 2019 – 2021\n{heading}\nMill\nBank\nHill"))
    assert [section.name for section in sections] == ["top", "work", part]


def test_a_heading_of_which_only_the_first_word_is_known_stands_apart(lines: Lines) -> None:
    text = "Experience\nManager, Mill Ltd, 2019 – 2021\n\nTraining and mentoring\nMill\nBank\nHill"
    assert [section.name for section in split(lines(text))] == ["top", "work", "courses"]
    bold = [replace(line, gap=0.0, bold=line.text.startswith("Training")) for line in lines(text)]
    assert [section.name for section in split(bold)] == ["top", "work", "courses"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Internships", "work"),
        ("Praktika", "work"),
        ("Prácticas profesionales", "work"),
        ("Stages et emplois", "work"),
        ("Engineering Experience", "work"),
        ("Consulting experience", "work"),
        ("Current Role", "work"),
        ("Scholarships", "awards"),
        ("Schulische Laufbahn", "education"),
        ("Open Source Contributions", "projects"),
        ("Professional Affiliations", "other"),
    ],
)
def test_what_stands_below_a_heading_of_its_own_is_no_study(heading: str, name: str, lines: Lines) -> None:
    parts = split(lines(f"Ada Kranz\n\nEducation\nBSc Logistics, TU Graz, 2014\n\n{heading}\nBuyer, Mill Ltd, 2015"))
    assert [part.name for part in parts] == ["top", "education", name]


@pytest.mark.parametrize(
    "line", ["User Experience", "Head of Customer Experience", "Ten years of experience, all told"]
)
def test_not_all_experience_is_work(line: str, lines: Lines) -> None:
    parts = split(lines(f"Ada Kranz\n\nSkills\nJira\n\n{line}\nFigma"))
    assert [part.name for part in parts] == ["top", "skills"]


def test_a_firm_is_no_part_of_what_its_name_ends_with() -> None:
    text = [
        Line("Experience", level=1, gap=1),
        Line("Merrow Technology", level=2, gap=1),
        Line("Software developer", level=3),
        Line("2018 – 2020", bold=True),
        Line("Education", level=1, gap=1),
        Line("BSc Physics"),
        Line("Other Technology", level=1, gap=1),
        Line("Python, Rust"),
    ]
    sections = {section.name: [line.text for line in section.lines] for section in split(text)}
    assert sections["work"] == ["Merrow Technology", "Software developer", "2018 – 2020"]
    assert sections["skills"] == ["Python, Rust"]


def test_tools_that_are_named_for_several_jobs_head_nothing(lines: Lines) -> None:
    told = "Lead, Mill\t2019 – 2021\n• Led it.\n\nTools: Rust\n\nTester, Kranz AG\t2015 – 2018\n\nTools: Java\n"
    (_, work) = split(lines(f"Experience\n{told}"))
    assert len(work.lines) == 5
    *_, work, skills = split(lines("Experience\nLead, Mill\t2019 – 2021\n\nTools: Rust, Jira"))
    assert (work.name, skills.name) == ("work", "skills")


def test_a_title_at_the_left_of_its_firm_heads_no_part(lines: Lines) -> None:
    text = "Experience\nIT/Security Auditor\tMill | 2019 – 2021\n• Led it.\n"
    assert [section.name for section in split(lines(text)) if section.lines] == ["work"]


@pytest.mark.parametrize(
    ("heading", "below", "names"),
    [
        ("BRIGHTWATER", "Manager\n2015 – 2018", ["work", "education"]),
        ("BRIGHTWATER", "2015 – 2018\nManager", ["work", "education"]),
        ("PASTIMES", "Chess and cards\n2015 – 2018", ["work", "other", "education"]),
        ("PASTIMES", "Chess and cards\nManager", ["work", "other", "education"]),
    ],
)
def test_a_firm_in_capitals_over_a_title_and_a_time_heads_no_part(
    heading: str, below: str, names: list[str], lines: Lines
) -> None:
    text = f"EXPERIENCE\nLead, Mill\n2019 – 2021\n- Led it.\n\n{heading}\n{below}\n\nEDUCATION\nBSc Physics, 2010"
    assert [section.name for section in split(lines(text)) if section.lines] == names


@pytest.mark.parametrize(("gap", "names"), [(0.1, ["work"]), (1.5, ["work", "work"])])
def test_the_last_word_of_a_head_that_was_too_long_heads_no_part(gap: float, names: list[str]) -> None:
    style = {"bold": True, "size": 11.0}
    text = [
        Line("Experience", gap=1, **style),
        Line("Lead, Mill", size=11.0),
        Line("2019 – 2021", size=11.0),
        Line("Consultant of the board and interim head of all works / Second", gap=1, **style),
        Line("Mandate", gap=gap, **style),
        Line("Moved all shops to one till.", size=11.0),
    ]
    assert [section.name for section in split(text) if section.lines][:2] == names


def test_a_heading_below_a_line_of_a_form_begins_its_part() -> None:
    wish = "Gewünschte Beschäftigung\tLeiterin von Projekten, gern mit halber Zeit"
    text = [
        Line("Persönliche Daten", size=11.0),
        *(Line(one, bold=True, size=11.0) for one in (wish, "Berufserfahrung")),
    ]
    assert [section.name for section in split([*text, Line("Lead, Mill", size=11.0)])][-1] == "work"


@pytest.mark.parametrize("place", [[], ["New York, NY"]])
def test_a_marked_firm_that_ends_as_a_heading_does_is_of_the_work(place: list[str]) -> None:
    marked = [("Ada Kranz", 1), ("Experience", 1), ("Mill Technology", 2), *((text, 0) for text in place)]
    marked += [("Tester", 3), ("2019 – 2021", 0), ("Education", 1), ("Languages", 1)]
    parts = split([Line(text, level=level, gap=1.0) for text, level in marked])
    assert "skills" not in [part.name for part in parts]
    assert "Mill Technology" in [line.text for part in parts if part.name == "work" for line in part.lines]


@pytest.mark.parametrize("below", ["• Go", "Databases", "Tester"])
def test_a_marked_heading_over_no_marked_title_stays_one(below: str) -> None:
    marked = [("Ada Kranz", 1), ("Experience", 1), ("Cook, Inn", 0), ("Education", 1), ("BSc", 0)]
    marked += [("Mill Technology", 2), (below, 0), ("Languages", 1)]
    assert "skills" in [part.name for part in split([Line(text, level=level, gap=1.0) for text, level in marked])]


def test_a_long_line_set_as_headings_are_ends_a_list_only() -> None:
    def placed(*texts: str) -> list[Line]:
        return [
            Line(text, size=9, bold=text[0] != "-", box=(0, 9.0 * n, 9, 9.0 * n + 9)) for n, text in enumerate(texts)
        ]

    title = "What I would like to do next"
    after_list = split(placed("Languages", "- French", "Skills", "- Jira", "- SQL", title, "- Less"))
    assert [section.name for section in after_list] == ["top", "languages", "skills", "other"]
    after_work = split(placed("Skills", "- Jira", "Work", "- 2019 – 2021 Lead, Mill", "- Led it", title, "- Less"))
    assert [section.name for section in after_work] == ["top", "skills", "work"]


def test_a_label_below_a_long_line_that_is_a_heading_of_its_own_begins_its_part() -> None:
    study = "Dipl.-Ing. Elektrotechnik, Universität Stuttgart (2001 – 2007)"
    rows = [f"Ausbildung\t{study}", "Sprachen\tDeutsch (C2), Englisch (C1)", "Zertifikate\tPMP (2015)"]
    parts = split([Line(row, size=11) for row in rows])
    assert [(part.name, [line.text for line in part.lines]) for part in parts[1:]] == [
        ("education", [study]),
        ("languages", ["Deutsch (C2), Englisch (C1)"]),
        ("certificates", ["PMP (2015)"]),
    ]
    # What is too long for its line goes on below, as before.
    wrapped = split([Line("Work", size=14), Line("x" * 60, size=11), Line("Languages", size=11), Line("Told", size=11)])
    assert [part.name for part in wrapped] == ["top", "work"]


def test_a_list_goes_on_in_the_second_column_below_a_heading_over_both() -> None:
    lines = [Line("Skills", size=14, bold=True), Line("Scrum", column=1), Line("Kanban", column=2)]
    (_, skills) = split(lines)
    assert [line.text for line in skills.lines] == ["Scrum", "Kanban"]


def test_a_heading_at_the_left_of_a_row_begins_a_part_with_some_room_above() -> None:
    lines = [
        Line("WORK EXPERIENCE", size=12, bold=True),
        Line("Tester, Mill Ltd", size=10),
        Line("EDUCATION", size=12, bold=True, gap=1.5),
        Line("BSc, TU Graz", size=10),
        Line("Digital competence\tSQL, Jira", size=10, gap=0.7),
    ]
    assert [part.name for part in split(lines)] == ["top", "work", "education", "skills"]


def test_a_label_in_capitals_with_its_words_heads_nothing(lines: Lines) -> None:
    text = "WORK EXPERIENCE\nTester, Mill Ltd\n\nCERTIFICATES\nPMP\nSCRUM: PSM I, PSPO I\nPRINCE2"
    assert [part.name for part in split(lines(text))] == ["top", "work", "certificates"]


@pytest.mark.parametrize("label", ["Projects:", "Key projects:", "Projekte (Auszug):"])
@pytest.mark.parametrize("gap", [0.1, 1.0])
def test_a_list_of_projects_within_a_job_begins_no_part(label: str, gap: float) -> None:
    texts = ("WORK EXPERIENCE", "2018 – today", "Lead, Mill Ltd", label, "• Billing", "2013 – 2017", "Tester, Kranz AG")
    lines = [Line(text, gap=gap if text == label else 0.3) for text in texts]
    assert [part.name for part in split(lines)] == ["top", "work"]
    last = [*lines[:5], Line("LANGUAGES", gap=1.0), Line("English")]
    names = ["top", "work", "languages"] if gap < 0.5 else ["top", "work", "projects", "languages"]
    assert [part.name for part in split(last)] == names


def test_a_count_of_projects_close_within_a_job_begins_no_part() -> None:
    texts = (
        "WORK EXPERIENCE",
        "Lead, Mill Ltd, 2018 – 2020",
        "Projects (3)",
        "• Billing",
        "Tester, Kranz AG, 2013 – 2017",
    )
    assert [part.name for part in split([Line(text, gap=0.1) for text in texts])] == ["top", "work"]


def test_a_heading_below_a_line_that_cannot_end_so_heads_nothing() -> None:
    texts = [
        "Ada Kranz",
        "Formación",
        "Máster en Dirección y Gestión de",
        "Proyectos",
        "Universidad de Mill",
        "Idiomas",
    ]
    lines = [Line(text, size=10, bold=True, gap=0.4 if text == "Proyectos" else 1) for text in texts]
    assert [part.name for part in split(lines)] == ["top", "education", "languages"]


def test_a_heading_in_capitals_below_a_line_that_cannot_end_so_heads_nothing() -> None:
    texts = ["Ada Kranz", "Competencias", "SCRUM", "GESTIÓN DE", "PROYECTOS", "JIRA", "Idiomas"]
    lines = [Line(text, size=10, gap=0.4 if text.isupper() else 1) for text in texts]
    assert [part.name for part in split(lines)] == ["top", "skills", "languages"]


def test_a_row_of_tools_within_a_job_begins_no_part(lines: Lines) -> None:
    job = "Lead, Mill Ltd, 2018 – 2020\nTools and technologies\tJira\n- Moved all shops"
    text = f"WORK EXPERIENCE\n{job}\nTester, Kranz AG, 2013 – 2017\n\nLANGUAGES\nEnglish"
    assert [part.name for part in split(lines(text))] == ["top", "work", "languages"]


@pytest.mark.parametrize("above", ["Mill Ltd, Wilmington, DE", "Wrote a plug-in", "Scrum, Jira,"])
def test_a_heading_that_looks_as_all_else_below_a_line_that_may_end_so_is_one(above: str) -> None:
    texts = ["Ada Kranz", "Experience", "Lead, 2019 – 2021", above, "Education", "BSc Physics, 2012"]
    lines = [Line(text, size=10, gap=0.3) for text in texts]
    assert [part.name for part in split(lines)] == ["top", "work", "education"]
