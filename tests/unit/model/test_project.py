from tpmmatch.model.project import MethodWish, ProjectKind, read_project
from tpmmatch.model.terms import Money


def test_a_title_is_enough() -> None:
    project = read_project("p", {"title": "A shop", "must_have": None, "weights": None})
    assert project.title == "A shop"
    assert project.kind is ProjectKind.OTHER
    assert project.method_wish is MethodWish.PREFERRED
    assert project.must_have == ()


def test_a_project_reads_what_is_said() -> None:
    project = read_project(
        "p",
        {
            "title": "A shop",
            "kind": "website",
            "must_have": ["tells the truth"],
            "max_day_rate": {"amount": 400, "currency": "EUR"},
            "criteria": [{"label": "Kind", "weight": 2}, {"weight": 1}],
            "weights": {"must:tells the truth": 3, "x": "much"},
        },
    )
    assert project.kind is ProjectKind.WEBSITE
    assert project.max_day_rate == Money(400, "EUR")
    assert [own.label for own in project.criteria] == ["Kind"]
    assert project.weights == (("must:tells the truth", 3.0),)
