"""What firms do, in capitals behind their names."""

from tpmmatch.intake.cv_branches import without_branches
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.layout import Line


def firms(*heads: str) -> list[str]:
    """The first lines of heads, without what is taken away behind them."""
    entries = [Entry(heads=[(text, Line(text)), ("Testeur", Line("Testeur"))]) for text in heads]
    without_branches(entries)
    return [entry.heads[0][0] for entry in entries]


def test_what_a_firm_does_is_taken_away() -> None:
    heads = (
        "Nordwind — AÉRONAUTIQUE",
        "Système M — GRANDE DISTRIBUTION",
        "Kranz — CONSEIL & AUDIT",
        "Pré — MAROQUINERIE",
    )
    assert firms(*heads) == ["Nordwind", "Système M", "Kranz", "Pré"]


def test_firms_in_capitals_stay() -> None:
    for heads in (
        ("Projet Alpha — NORDWIND", "Projet Beta — KRANZ"),
        ("Direction Achats — BANQUE KRANZ", "Direction Ventes — CONSEIL PRÉ"),
        ("Lyon — BANQUE KRANZ", "Paris — BANQUE PRÉ"),
        ("Testeur — CONSEIL KRANZ", "Architecte — BANQUE PRÉ"),
        ("Kranz — CONSEIL & AUDIT", "Nordwind"),
        ("Kranz — CONSEIL & AUDIT",),
        ("KRANZ — CONSEIL & AUDIT", "PRÉ — BANQUE"),
        ("Kranz — Conseil et audit", "Pré — Banque"),
    ):
        assert firms(*heads) == list(heads)
