"""Firms told from titles."""

from tpmmatch.intake.cv_firms import ends_in_form, is_alone, is_field, is_firm, may_be_field, names_of_firms, says_alone


def test_a_firm_is_known_by_the_surname_of_its_owner() -> None:
    own = names_of_firms("Friederike Asmuth")
    assert is_firm("Asmuth Projektleitung", own)
    assert not is_firm("Freiberufliche Projektleiterin", own)


def test_who_works_alone_names_no_firm() -> None:
    assert [is_alone(text) for text in ("Autónoma", "Indépendante", "Self-employed", "Freelance designer")] == [
        True,
        True,
        True,
        False,
    ]


def test_a_field_of_work_is_no_firm() -> None:
    assert (is_field("Technology"), is_field("Kranz")) == (True, False)


def test_fields_of_work_of_which_firms_make_their_names() -> None:
    assert all(
        map(
            may_be_field,
            (
                "Warehouse Automation and Robotics",
                "Manufacturing Systems",
                "Logistics",
                "Connected Products and Services",
            ),
        )
    )
    assert not any(map(may_be_field, ("Kranz Systems", "Grainger Industrial Supply", "")))


def test_titles_of_who_works_alone() -> None:
    said = ("Freelance designer", "Selbständiger Berater", "Independent consultant", "Consultor autónomo")
    assert all(map(says_alone, said))
    assert not any(map(says_alone, ("Project manager", "Dependent care worker", "Leiterin")))


def test_a_legal_form_behind_a_name_is_told_from_a_place() -> None:
    assert all(map(ends_in_form, ("Nordvik AS", "Kranz Moor OÜ", "Meadow A/S", "Meadow UAB")))
    places = ("Lillesand", "NO", "Boston MA", "Wagga NSW", "Torino TO", "Oslo AS", "WORK AS", "Bad Kranzmoor")
    assert not any(map(ends_in_form, places))
