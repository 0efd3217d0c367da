"""Numbers that ring."""

import pytest

from tpmmatch.intake.cv_phones import phone_in


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("budgets of up to 12.500.000 EUR, +49 151 5550123", "+49 151 5550123"),
        ("a budget of 2 500 000 euros", ""),
        ("turnover of € 948 555 012", ""),
        ("3 200 000 units sold", ""),
        ("Available 03.2026 - 05.2026", ""),
        ("01/2019 12/2020", ""),
        ("01/2019\t12/2020\tConsultant", ""),
        ("Tagessatz: 900-1100", ""),
        ("Rate 900-1100, Tel. 040 5550123", "040 5550123"),
        ("Tel. 0221 – 555 01 23", "0221 – 555 01 23"),
        ("+49 (0) 221 – 555 01 23", "+49 (0) 221 – 555 01 23"),
        ("0221–5550123", "0221–5550123"),
        ("030|555 0123", "030|555 0123"),
        ("+49 171 5550123 – 0221 5550123", "+49 171 5550123"),
        ("05 2019 – 11 2021", ""),
        ("07 2010 – 11 2021 Mobil 0664 5550123", "0664 5550123"),
        ("Day rate\t+43 664 5550123", "+43 664 5550123"),
        ("Fax: 040 5550199", ""),
        ("Fax: 040 5550199 | Tel. 040 5550123", "040 5550123"),
        ("Tel. 040 5550123, Fax -199", "040 5550123"),
        ("Emergency contact: Bo Hall, +49 151 5550199", ""),
        ("Emergency planning | 0171 5550123", "0171 5550123"),
        ("612-555-2047", "612-555-2047"),
        ("Tel: 55501234, free from 2026", "55501234"),
        ("948.555.012", "948.555.012"),
        ("655 550 123", "655 550 123"),
        ("Móvil 8 555 012", "8 555 012"),
        ("+ 49 170 5550123", "+49 170 5550123"),
    ],
)
def test_money_times_and_other_peoples_numbers_are_no_phones(text: str, phone: str) -> None:
    assert phone_in(text) == phone


def test_a_number_goes_on_in_no_other_cell() -> None:
    assert phone_in("118\t553 82 07") != "118 553 82 07"
