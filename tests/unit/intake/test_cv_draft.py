"""A profile while it is written."""

from tpmmatch.intake.cv_draft import Draft, joined, tidy
from tpmmatch.intake.layout import Line

LINE = Line("Ada Kranz", page=1, box=(10, 20, 30, 40))


def test_each_value_remembers_its_place() -> None:
    draft = Draft()
    draft.basic("name", "Ada Kranz", LINE)
    draft.basic("name", "Somebody Else", LINE)
    draft.entry("work", {"name": "Mill", "position": "Lead"}, {"name": LINE, "position": LINE}, unsure=["position"])
    assert draft.document == {"basics": {"name": "Ada Kranz"}, "work": [{"name": "Mill"}]}
    assert [(trace.pointer, trace.page, trace.box, trace.sure) for trace in draft.traces] == [
        ("/basics/name", 1, (10, 20, 30, 40), True),
        ("/work/0/name", 1, (10, 20, 30, 40), True),
        ("/work/0/position", 1, (10, 20, 30, 40), False),
    ]


def test_what_is_not_sure_is_left_out() -> None:
    draft = Draft()
    draft.basic("name", "Ada Kranz", LINE, sure=False)
    draft.entry("skills", {"name": "Jira"}, {"name": LINE}, unsure=["name"])
    assert draft.document == {"basics": {}}


def test_lines_are_joined_without_their_hyphens() -> None:
    assert joined([Line("deve\u00ad"), Line("loping"), Line("it")]) == "developing it"
    assert joined([Line("cloud\u00ad"), Line("Native")]) == "cloud-Native"
    assert tidy("ﬁnance\t  ofﬁce") == "finance office"


def test_a_summary_that_goes_on_has_one_place() -> None:
    draft = Draft()
    draft.more_of_summary("Leads teams.", Line("Leads teams.", page=1))
    draft.more_of_summary("Plans moves.", Line("Plans moves.", page=2))
    assert draft.document["basics"] == {"summary": "Leads teams.\n\nPlans moves."}
    assert [(trace.pointer, trace.page) for trace in draft.traces] == [("/basics/summary", 2)]
