"""What people call a firm."""

import pytest

from tpmmatch.matching.fairness.firms import shorter


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Klein & Co.", "Klein"),
        ("Klein & Co. KG", "Klein"),
        ("Klein et Cie", "Klein"),
        ("Klein & Company", "Klein"),
        ("Klein & Partner mbB", "Klein"),
        ("AB Volvo", "Volvo"),
        ("AB Volvo (publ)", "Volvo"),
        ("A/S Norden", "Norden"),
        ("OOO Romashka", "Romashka"),
        ("ООО «Ромашка»", "Ромашка"),
        ("PT. Telkom Tbk", "Telkom"),
        ("PT Telkom", "Telkom"),
        ("Oy Fazer Ab", "Fazer"),
        ("SARL Dupont", "Dupont"),
        ("Xylo GmbH i.G.", "Xylo"),
        ("Xylo GmbH i. L.", "Xylo"),
        ("Xylo gGmbH", "Xylo"),
        ("Xylo Ges.m.b.H.", "Xylo"),
        ("Xylo e. K.", "Xylo"),
        ("Xylo PartG mbB", "Xylo"),
        ("Xylo S. A. de C. V.", "Xylo"),
        ("Xylo, s.r.o.", "Xylo"),
        ("Xylo d.o.o.", "Xylo"),
        ("Xylo Kft.", "Xylo"),
        ("Xylo Sdn. Bhd.", "Xylo"),
        ("Xylo Pvt. Ltd.", "Xylo"),
        ("Xylo A.Ş.", "Xylo"),
        ("Burren Foods, Inc.", "Burren Foods"),
        ("株式会社トヨタ", "トヨタ"),
        ("华为技术有限公司", "华为技术"),
    ],
)
def test_a_firm_without_its_legal_form(name: str, called: str) -> None:
    assert list(shorter(name))[-1] == called


@pytest.mark.parametrize(
    "name",
    ["Volvo", "The Learning Company", "As Good As New", "Pt Cruisers", "The Group Ltd", "Consulting GmbH", "AG", "Ltd.",
     "AB Testing", "Smith & Sons", "", "&", "& Co."],
)  # fmt: skip
def test_what_is_no_form_stays_and_what_all_firms_are_called_is_no_name(name: str) -> None:
    assert list(shorter(name)) == []
