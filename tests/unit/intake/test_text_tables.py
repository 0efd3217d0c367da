"""Tables in files of text."""

import pytest

from tpmmatch.intake.text_tables import is_table


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("Name\tE-Mail\tOrt\nAda Kranz\tada@example.com\tGraz\n", True),
        ("name,email,phone\nAda Kranz,ada@example.com,1\n", True),
        ("\ufeffVorname;Nachname\nAda;Kranz\n", True),
        ("Ada Kranz, Graz, ada@example.com\nProject Manager, Agile, Scrum\n", False),
        ("Name: Ada Kranz\nEmail: ada@example.com\n", False),
        ("Freelancers, November\nby: desk\n\nNo.\tName\tE-Mail\n1\tAda Kranz\tada@example.com\n", True),
        ("Freelancers\nName;E-Mail;Telefon 1;Telefon 2;Satz (EUR, 8 h)\nAda Kranz;ada@example.com;1;2;3\n", True),
        ("Freelancers\nName;E-Mail;Frei 2026;Satz 2026\nAda Kranz;ada@example.com;Mai;900\n", True),
        ("Leute\nName,E-Mail,Quelle,Status,Prio\nAda Kranz,ada@example.com,Messe,neu,1\n", True),
        ("Ada Kranz\nPhone, Email\n", False),
        ("Ada Kranz\nE-Mail: ada@example.com, Phone: +43 1 5550123\nLinz, Austria\nAgile, fast\n", False),
        ("Ada Kranz\nProject Manager, Email, Linz\nAgile, quick, calm\n", False),
        ("Name, Email\n", False),
        ("", False),
    ],
)
def test_a_first_line_that_names_columns_begins_a_table(text: str, table: bool) -> None:
    assert is_table(text.encode()) is table
