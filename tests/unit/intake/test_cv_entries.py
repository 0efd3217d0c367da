"""Entries by their dates."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tpmmatch.intake.cv_entries import entries_of, told
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]

FORMS = {
    "in the first line": "Manager, Mill Ltd\t2019 – 2021\n• Led it.\n\nLead, Kranz AG\t2015 – 2018\n• Led that.",
    "before": "2019 – 2021\tManager, Mill Ltd\n• Led it.\n2015 – 2018\tLead, Kranz AG\n• Led that.",
    "below": "Mill Ltd\nManager\n2019 – 2021\n• Led it.\n\nKranz AG\nLead\n2015 – 2018\n• Led that.",
    "alone above": "2019 – 2021\nManager\nMill Ltd\n• Led it.\n\n2015 – 2018\nLead\nKranz AG\n• Led that.",
    "beside what is told": "Manager, Mill Ltd\n• Led it.\t2019 – 2021\n\nLead, Kranz AG\n• Led that.\t2015 – 2018",
    "stacked": "2019\tManager\n– 2021\tMill Ltd\n• Led it.\n\n2015\tLead\n– 2018\tKranz AG\n• Led that.",
    "broken": "2019 –\tManager, Mill Ltd\n2021\tLed it.\n\n2015 –\tLead, Kranz AG\n2018\tLed that.",
}


@pytest.mark.parametrize("form", FORMS)
def test_wherever_the_dates_stand(lines: Lines, form: str) -> None:
    entries = entries_of(lines(FORMS[form]))
    assert [(entry.span and entry.span.start, entry.span and entry.span.end) for entry in entries] == [
        ("2019", "2021"),
        ("2015", "2018"),
    ]
    for entry, words in zip(entries, ({"Mill Ltd", "Manager"}, {"Kranz AG", "Lead"}), strict=True):
        head = " ".join(text for text, _ in entry.heads)
        assert all(word in head for word in words)
        assert [line.text.lstrip("• ") for line in entry.body] in (["Led it."], ["Led that."])


def test_a_short_word_with_a_dot_ends_no_head_beside_a_time(lines: Lines) -> None:
    entries = entries_of(
        lines("2019 – 2021\tNurse, Hospital of St. Florian, Linz.\n2015 – 2018\tCook, Mill Inn, Graz.")
    )
    assert [entry.heads[0][0] for entry in entries] == [
        "Nurse, Hospital of St. Florian, Linz.",
        "Cook, Mill Inn, Graz.",
    ]
    told = "Lead, Mill Ltd\t2019 – 2021\n2020\tMoved the shop, all of it. Led the team."
    assert len(entries_of(lines(told))) == 1


def test_a_year_in_a_sentence_begins_no_entry(lines: Lines) -> None:
    entries = entries_of(
        lines(
            "Manager, Mill Ltd\t2019 – 2021\n"
            "In 2020 the team doubled and moved to a new house by the river\nof the town in 2021."
        )
    )
    assert len(entries) == 1


def test_projects_may_have_no_dates(lines: Lines) -> None:
    entries = entries_of(lines("DevFlow\n• A tool.\n\nTransit App\t2022\n• Another."), dateless=True)
    assert [(entry.heads[0][0], entry.span is not None) for entry in entries] == [
        ("DevFlow", False),
        ("Transit App", True),
    ]


def test_points_and_paragraphs(lines: Lines) -> None:
    paragraphs, points = told(lines("A word before.\n• One that\ngoes on\n• Two\n\nA word after."))
    assert [[line.text for line in each] for each in paragraphs] == [["A word before."], ["A word after."]]
    assert [[line.text for line in each] for each in points] == [["One that", "goes on"], ["Two"]]


def test_a_school_below_a_degree_and_its_field_belongs_to_the_head(lines: Lines) -> None:
    (entry,) = entries_of(lines("BA, Business Administration\t2006\nUniversity of Leeds"), dateless=True)
    assert [text for text, _ in entry.heads] == ["BA, Business Administration", "University of Leeds"]


def test_the_time_at_the_end_counts_not_the_year_within_a_title(lines: Lines) -> None:
    (entry,) = entries_of(lines("Beraterin, ab 2015 Leiterin, 07/2014 – 03/2018"))
    assert entry.span is not None
    assert (entry.span.start, entry.span.end) == ("2014-07", "2018-03")


def test_two_titles_in_a_line_name_no_firm_yet(lines: Lines) -> None:
    (entry,) = entries_of(lines("2011 – 2018\nBeraterin, später Projektleiterin\nLeinetal\n• Led it."))
    assert [text for text, _ in entry.heads] == ["Beraterin, später Projektleiterin", "Leinetal"]


def test_a_firm_before_a_slash_and_a_year(lines: Lines) -> None:
    (entry,) = entries_of(lines("Diplom Betriebswirtschaft\nFachhochschule Ulm / 2006"), dateless=True)
    assert [text for text, _ in entry.heads] == ["Diplom Betriebswirtschaft", "Fachhochschule Ulm"]


def test_the_dot_that_latex_sets_behind_a_head_belongs_to_no_sentence(lines: Lines) -> None:
    (entry,) = entries_of(lines("2016 – 2020\tDeveloper, Casa do Código, Porto.\n• Ran it."))
    assert [text for text, _ in entry.heads] == ["Developer, Casa do Código, Porto."]


def test_the_dot_behind_a_head_after_a_colon_belongs_to_no_sentence(lines: Lines) -> None:
    (entry,) = entries_of(lines("Since august 2012 : Developer at Blue Sky (Paris, France).\nMade what there was."))
    assert [text for text, _ in entry.heads] == ["Developer at Blue Sky (Paris, France)."]


def test_a_sentence_with_a_year_begins_no_entry(lines: Lines) -> None:
    text = "Manager, Mill Ltd, 2019 – 2021\nMoved to Graz. The shop opened there in May 2020."
    assert len(entries_of(lines(text))) == 1


def test_what_one_has_below_is_told_where_the_others_say_all_beside_their_times(lines: Lines) -> None:
    text = "Illustrator (since 2018)\nChildren's books, posters\n\nArt Director – Whale Agency (2013–2018)\n\n"
    first, *_ = entries_of(lines(text + "Designer – Print Ltd (2010–2013)"))
    assert [text for text, _ in first.heads] == ["Illustrator"]
    assert [line.text for line in first.body] == ["Children's books, posters"]


def test_a_marked_heading_with_a_year_begins_an_entry() -> None:
    marked = [
        Line("Lead, Kranz AG 2018-2019", level=3, gap=1),
        Line("• Led it", gap=1),
        Line("Festival GmbH 2008", level=3, gap=1),
        Line("• Sold tickets"),
    ]
    assert [[text for text, _ in entry.heads] for entry in entries_of(marked)] == [
        ["Lead, Kranz AG"],
        ["Festival GmbH"],
    ]
    told = [Line(line.text, gap=line.gap) for line in marked]
    assert len(entries_of(told)) == 1


def test_a_date_of_which_words_go_on_begins_no_entry(lines: Lines) -> None:
    assert entries_of(lines("2009-10 of experience")) == []


def test_a_school_below_a_degree_that_names_a_kind_of_school(lines: Lines) -> None:
    (entry,) = entries_of(lines("Diplom-Betriebswirtin (FH)\t2008 – 2012\nFachhochschule Ulm"), dateless=True)
    assert [text for text, _ in entry.heads] == ["Diplom-Betriebswirtin (FH)", "Fachhochschule Ulm"]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Lead, Mill (Graz, Austria, since 2019)", "Lead, Mill (Graz, Austria)"),
        ("2019 – 2021, Mill (Graz, Austria)", "Mill (Graz, Austria)"),
        ("Lead, Mill (2019 – 2021)", "Lead, Mill"),
    ],
)
def test_a_bracket_stays_whole_without_the_time_in_it(lines: Lines, text: str, head: str) -> None:
    (entry,) = entries_of(lines(f"{text}\n• Led it."))
    assert [text for text, _ in entry.heads] == [head]


@pytest.mark.parametrize("label", ["Technologies", "Tech stack", "Project"])
def test_tools_below_a_time_are_told(lines: Lines, label: str) -> None:
    (entry,) = entries_of(lines(f"Lead - Mill\n2019 – 2021\n{label}: Rust, Jira\n• Led it."))
    assert [text for text, _ in entry.heads] == ["Lead - Mill"]
    assert [line.text for line in entry.body] == [f"{label}: Rust, Jira", "• Led it."]


def test_a_title_with_a_full_stop_below_a_time_is_of_the_head(lines: Lines) -> None:
    (entry,) = entries_of(lines("Mill\n2019 – 2021\nCo-founder and lead developer.\nWe sold bread. I led it."))
    assert [text for text, _ in entry.heads] == ["Mill", "Co-founder and lead developer"]
    assert [line.text for line in entry.body] == ["We sold bread. I led it."]
    (told,) = entries_of(lines("Tester, Mill\n2019 – 2021\nHelped the lead developer.\n• Led it."))
    assert [text for text, _ in told.heads] == ["Tester, Mill"]
    (more,) = entries_of(lines("Mill\n2019 – 2021\nWorked with a lead developer of shops in three towns."))
    assert [text for text, _ in more.heads] == ["Mill"]


@pytest.mark.parametrize(
    "told",
    ["We worked with a manager.", "Reported to the managing director.", "Ich half dem Projektleiter.", "And."],
)
def test_a_sentence_that_ends_with_a_title_is_none(lines: Lines, told: str) -> None:
    (entry,) = entries_of(lines(f"Mill\n2019 – 2021\n{told}\n• Led it."))
    assert [text for text, _ in entry.heads] == ["Mill"]
    assert entry.body[0].text == told


def test_the_last_word_of_a_sentence_begins_no_entry(lines: Lines) -> None:
    text = "Lead, Mill\t2019 – 2021\nThe mill went out of business for good, as all the others did, in\nOctober 2021."
    assert len(entries_of(lines(text))) == 1


def test_a_long_head_behind_its_time_is_one(lines: Lines) -> None:
    head = "Research fellow, School of Law, Politics and Sociology, University of Merrow, Leeds, United Kingdom."
    entries = entries_of(lines(f"2013 – 2015\t{head}\n\n2011\tGuest, Mill Institute, Graz"))
    assert [entry.heads[0][0] for entry in entries] == [head, "Guest, Mill Institute, Graz"]
    told = "Led the move of three houses to the new system, of which the first went live in spring, the last later."
    assert len(entries_of(lines(f"Lead, Mill\t2013 – 2015\n2014\t{told}"))) == 1


def test_a_long_sentence_behind_a_time_is_no_head(lines: Lines) -> None:
    built = "Built the portal for the University of Graz with a team of ten and moved its data in half a year"
    moved = "Moved all data of the three schools in Graz and Linz for the manager of the new portal, by night"
    assert entries_of(lines(f"2013 – 2015\t{built}\n2011 – 2013\t{moved}")) == []


def test_a_long_head_that_begins_with_a_title_is_one(lines: Lines) -> None:
    head = "Marked Fellow in Applied Meadow Research at the Institute of Hay, Straw and Barns, University of Graz"
    assert len(entries_of(lines(f"2013 – 2015\t{head}"))) == 1


def test_what_is_told_of_a_firm_below_its_heading_is_none_of_the_head(lines: Lines) -> None:
    text = lines("Meadow\nA young shop. Graz, Austria. https://meadow.example.org\n2019 – 2021\nLead\n• Led it.")
    text[0] = replace(text[0], level=3)
    (entry,) = entries_of(text)
    assert [text for text, _ in entry.heads] == ["Meadow", "Lead"]
    assert entry.body[0].text.startswith("A young shop.")
    text[1] = replace(text[1], text="Lead, Part of Mill Inc.")
    (titled,) = entries_of(text)
    assert titled.heads[1][0] == "Lead, Part of Mill Inc."


def test_the_kind_of_a_job_may_stand_before_its_title(lines: Lines) -> None:
    text = "june 2011 – august 2011\n{}: Tester at Mill\n\nUI with care.\n"
    (entry,) = entries_of(lines(text.format("Internship")))
    assert [head for head, _ in entry.heads] == ["Internship: Tester at Mill"]
    (entry,) = entries_of(lines(text.format("Guests")))
    assert not entry.heads


def test_a_rank_with_a_dot_behind_a_title_is_of_the_head(lines: Lines) -> None:
    (entry,) = entries_of(lines("Kranz AG\t2015 – 2020\nPMO Sr.\n• Ran it"))
    assert [text for text, _ in entry.heads] == ["Kranz AG", "PMO Sr."]
    (entry,) = entries_of(lines("Kranz AG\t2015 – 2020\nReported to Kranz Sr.\n• Ran it"))
    assert [text for text, _ in entry.heads] == ["Kranz AG"]


@pytest.mark.parametrize("word", ["aufgaben", "Aufgaben", "tasks:"])
def test_what_leads_to_duties_tells_nothing_itself(lines: Lines, word: str) -> None:
    paragraphs, points = told(lines(f"{word}\n- Led it\n- Ran it with all\ntasks"))
    assert paragraphs == []
    assert [[line.text for line in point] for point in points] == [["Led it"], ["Ran it with all", "tasks"]]


def test_a_firm_below_since_when_somebody_was_more_is_that_of_the_job(
    people: Callable[[str, object], list[Any]],
) -> None:
    text = (
        "Seit 2015 Projektleiter\nSeit 2019 Mitglied der Leitung\nKranz AG, Thun\nLeitung aller Projekte\n\n"
        "2007 – 2014 Informatiker\nMill AG, Bern\nBetrieb der Server"
    )
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nBerufserfahrung\n{text}\n\nSprachen\nDeutsch")
    first, second = found.document["work"]
    assert (first["position"], first["name"], first["startDate"]) == ("Projektleiter", "Kranz AG", "2015")
    assert "Seit 2019 Mitglied der Leitung" in first["summary"]
    assert (second["position"], second["name"]) == ("Informatiker", "Mill AG")


@pytest.mark.parametrize("told", ["Coached teams. Was away from 03/2020 to 11/2020.", "Sold it. On leave 2019 – 2020."])
def test_a_time_at_the_end_of_several_sentences_begins_no_job(
    people: Callable[[str, object], list[Any]], told: str
) -> None:
    text = f"Lead\nMill Ltd, London\n01/2018 – present\n{told}\nMoved the shop."
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nExperience\n{text}\n\nSkills\nScrum, Jira")
    (job,) = found.document["work"]
    assert job["summary"] == f"{told} Moved the shop."


@pytest.mark.parametrize("degree", ["Dipl. Bauingenieurin FH", "Dipl. Architekt HTL"])
def test_a_school_stands_below_a_degree_that_says_of_what_kind_it_is(
    people: Callable[[str, object], list[Any]], degree: str
) -> None:
    text = f"2002 – 2006\n{degree}\nBerner Fachhochschule\n\n1998 – 2002\nLehre als Zeichner, Kranz, Bern"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nAusbildung\n{text}\n\nSprachen\nDeutsch, Englisch")
    first, second = found.document["education"]
    assert (first["studyType"], first["institution"]) == (degree, "Berner Fachhochschule")
    assert (second["studyType"], second["institution"]) == ("Lehre als Zeichner", "Kranz")


def test_a_firm_in_small_letters_with_its_legal_form_is_one(people: Callable[[str, object], list[Any]]) -> None:
    text = "Consultant\tOkt. 2021 – heute\nkranz systems ag, Leipzig\n• Leitung\n• Führung"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nBerufserfahrung\n{text}\n\nSprachen\nDeutsch, Englisch")
    (job,) = found.document["work"]
    assert (job["position"], job["name"], job["location"]) == ("Consultant", "kranz systems ag", "Leipzig")
    assert all(trace.sure for trace in found.traces)


@pytest.mark.parametrize("firm", ["Kranz Maschinen GmbH, Graz", "Kranz AG"])
def test_a_firm_far_below_its_title_is_the_jobs(people: Callable[[str, object], list[Any]], firm: str) -> None:
    text = f"2015 – 2018\tLeiterin\n\n\n{firm}\n- Leitung"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nBerufserfahrung\n{text}\n\nSprachen\nDeutsch, Englisch")
    (job,) = found.document["work"]
    assert (job["position"], job["name"]) == ("Leiterin", firm.partition(",")[0])


@pytest.mark.parametrize("firm", ["Kranz", "Kranz Technologies et Services"])
def test_a_firm_stands_below_a_title_with_its_town_at_the_margin(
    people: Callable[[str, object], list[Any]], firm: str
) -> None:
    text = f"2016 – 2020\tCheffe de projet\tLyon\n{firm}\nMise en place d’une plateforme pour les caisses."
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nExpérience\n{text}\n\nLangues\nAnglais, Allemand")
    (job,) = found.document["work"]
    assert (job["position"], job["name"], job["location"]) == ("Cheffe de projet", firm, "Lyon")
    assert job["summary"].startswith("Mise en place")


@pytest.mark.parametrize("told", ["Mise en place d’une plateforme", "Einführung SAP", "Migration", "Built it."])
def test_what_is_told_below_a_town_at_the_margin_is_no_firm(
    people: Callable[[str, object], list[Any]], told: str
) -> None:
    text = f"2016 – 2020\tCheffe de projet\tLyon\n{told}"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nExpérience\n{text}\n\nLangues\nAnglais, Allemand")
    (job,) = found.document["work"]
    assert "name" not in job


def test_a_town_close_below_a_whole_head_is_where_the_job_was(people: Callable[[str, object], list[Any]]) -> None:
    text = "Ada Kranz\nada@example.com\n\nExperience\n\nLead\t2019 – 2021\nMill Ltd\nLeeds\nLed six teams.\n"
    (found,) = people("cv.txt", text)
    (job,) = found.document["work"]
    assert (job["position"], job["name"], job["location"]) == ("Lead", "Mill Ltd", "Leeds")
    assert job["summary"] == "Led six teams."


def test_a_field_behind_a_titles_comma_is_no_firm_above_one(lines: Lines) -> None:
    first = "2019 – 2021\nSenior Project Manager, Ticketing and Payments\nMill Digital Services Ltd\nLed it all."
    (entry,) = entries_of(lines(first))
    assert [text for text, _ in entry.heads] == [
        "Senior Project Manager, Ticketing and Payments",
        "Mill Digital Services Ltd",
    ]
    (other,) = entries_of(lines("2019 – 2021\nManager, Kranz\t Graz\nMill Digital Services Ltd"))
    assert [text for text, _ in other.heads] == ["Manager, Kranz\t Graz"]


def test_a_long_head_beside_its_time_is_one(lines: Lines) -> None:
    head = "Senior Project Manager, Ticketing and Payments and more, FirstGroup Digital Services Limited – Bristol"
    (entry,) = entries_of(lines(f"{head}\t2019 – 2021\n• Led it."))
    assert [text for text, _ in entry.heads] == [head]


def test_a_subject_and_a_long_title_in_bold_may_stand_far_below() -> None:
    school = [Line("2008 – 2012\tMill University"), Line("BSc (Hons)", gap=0.9), Line("Computer Science", gap=1.5)]
    assert [text for text, _ in entries_of(school)[0].heads][1:] == ["BSc (Hons)", "Computer Science"]
    title = "Consultor sénior de sistemas de gestión de almacenes"
    job = [Line("Mill Ltd", bold=True), Line("2008 – 2012", gap=0.5), Line(title, bold=True, gap=2.4), Line("Led it.")]
    assert [text for text, _ in entries_of(job)[0].heads] == ["Mill Ltd", title]


def test_what_stands_below_a_title_with_its_firm_is_told_of_the_job(people: Callable[[str, object], list[Any]]) -> None:
    jobs = "2019 – 2021 Lead, Mill Ltd\nBank Group Leeds\n• Moved it\n\n2015 – 2019 Tester, Kranz AG\n• Tested it"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nExperience\n\n{jobs}\n\nSkills\nJira\n")
    assert found.document["work"][0]["summary"] == "Bank Group Leeds"


def test_a_firm_behind_a_titles_comma_stays_it_over_another(people: Callable[[str, object], list[Any]]) -> None:
    job = "2019 – 2021\nConsultant, Accenture\nData Services AG\n• Moved all shops"
    other = "2015 – 2019\nTester, Kranz AG\nGraz\n• Tested it"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nExperience\n\n{job}\n\n{other}\n\nSkills\nJira\n")
    first = found.document["work"][0]
    assert (first["position"], first["name"]) == ("Consultant", "Accenture")


def test_a_head_gets_the_lines_that_most_have_though_its_title_has_a_field(lines: Lines) -> None:
    told = "• Led it."
    jobs = f"2020 – 2022\tProjektleiterin\nDräger\nOrt: Lübeck\n{told}\n\n"
    jobs += f"2018 – 2020\tProjektmanagerin, Interoperabilität\nPhilips Mill\nOrt: Hamburg\n{told}\n\n"
    jobs += f"2015 – 2018\tMitarbeiterin\nKranz\nOrt: Lübeck\n{told}"
    assert [[text for text, _ in entry.heads][1:2] for entry in entries_of(lines(jobs))] == [
        ["Dräger"],
        ["Philips Mill"],
        ["Kranz"],
    ]


def test_a_head_gets_no_sentence_that_it_seems_to_lack(lines: Lines) -> None:
    jobs = "2020 – 2022\tLead\nMill\nOrt: Graz\n• Led it.\n\n"
    jobs += "2018 – 2020\tTester, Mill Ltd\nWas there for two years\n• Led it.\n\n"
    jobs += "2015 – 2018\tCook\nKranz\nOrt: Linz\n• Cooked."
    entries = entries_of(lines(jobs))
    assert [text for text, _ in entries[1].heads] == ["Tester, Mill Ltd"]
