from pathlib import Path

import pytest

from tpmmatch.intake.files import Place
from tpmmatch.intake.linkedin_names import column_of, is_idle_folder, is_yes, tables_among


@pytest.mark.parametrize(
    ("file", "name", "stamp"),
    [
        ("Profile.csv", "profile", ""),
        ("Email Addresses.csv", "emailaddresses", ""),
        ("PhoneNumbers.csv", "phonenumbers", ""),
        ("Recommendations_Received_07-12-2024.csv", "recommendationsreceived", "07 12 2024"),
        ("Receipts_v2.csv", "receiptsv2", ""),
        ("Positionen (2).csv", "positions", "2"),
        ("Compétences.csv", "skills", ""),
        ("Direcciones de correo electrónico.csv", "emailaddresses", ""),
    ],
)
def test_tables_are_known_by_their_names(file: str, name: str, stamp: str) -> None:
    [found] = tables_among([Place(Path(file), f"Export/{file}")])
    assert (found.name, found.stamp) == (name, stamp)


def test_a_list_of_ones_own_is_no_table_of_an_export() -> None:
    assert tables_among([Place(Path("x.csv"), name) for name in ("people.csv", "2024.csv", "My profile.csv")]) == []


def test_columns_mean_what_they_mean_in_their_table() -> None:
    assert column_of("profile", "Nombre") == "first name"
    assert column_of("skills", "Nombre") == "name"
    assert column_of("positions", "Startdatum") == "started on"
    assert column_of("education", "Startdatum") == "start date"
    assert column_of("skills", "Something else") == "something else"


def test_further_words() -> None:
    assert is_yes("Sí")
    assert not is_yes("Nein")
    assert is_idle_folder("Jobs/Saved Jobs.csv")
    assert not is_idle_folder("People/list.csv")
