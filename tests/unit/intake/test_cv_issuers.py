"""Who gives a certificate, in its line and in one of its own."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.intake.cv_certificates import read_certificates
from tpmmatch.intake.cv_draft import Draft
from tpmmatch.intake.cv_issuers import is_issuer, parted_issuer
from tpmmatch.intake.layout import Line

Lines = Callable[[str], list[Line]]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("PMI", True),
        ("Scrum.org, 2019", True),
        ("Issued by AXELOS", True),
        ("Aussteller: Scrum Alliance · 03/2020", True),
        ("Délivré par PeopleCert", True),
        ("PMP", False),
        ("Microsoft Certified Azure Administrator", False),
        ("2019", False),
    ],
)
def test_issuers(text: str, issuer: bool) -> None:
    assert is_issuer(text) is issuer


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("PMP (PMI)", ("PMP", "PMI")),
        ("AgilePM Foundation (APMG)", ("AgilePM Foundation", "APMG")),
        ("PRINCE2 Practitioner AXELOS", ("PRINCE2 Practitioner", "AXELOS")),
        ("PSM I Scrum.org", ("PSM I", "Scrum.org")),
        ("Project Management Professional (PMP)", ("Project Management Professional (PMP)", "")),
        ("Certified SAP Associate SAP", ("Certified SAP Associate SAP", "")),
        ("AWS", ("AWS", "")),
        ("ITIL Foundation / AXELOS", ("ITIL Foundation", "AXELOS")),
        ("Product Owner für SAP", ("Product Owner für SAP", "")),
        ("Product Owner SAP", ("Product Owner", "SAP")),
        ("Scrum Master PMI", ("Scrum Master", "PMI")),
        ("Leading SAFe SAP", ("Leading SAFe", "SAP")),
        ("Certificate of Scrum Master by Udemy", ("Certificate of Scrum Master", "Udemy")),
        ("Scrum Master for Salesforce", ("Scrum Master for Salesforce", "")),
        ("PRINCE2 und SAP", ("PRINCE2 und SAP", "")),
        ("PRINCE2 and AWS", ("PRINCE2 and AWS", "")),
        ("ITIL Foundation & AWS", ("ITIL Foundation & AWS", "")),
        ("PMP issued by PMI", ("PMP", "PMI")),
        ("PMP délivré par PMI", ("PMP", "PMI")),
        ("CSM, ausgestellt von Mill Academy", ("CSM", "Mill Academy")),
        ("Datenschutzbeauftragter (TÜV)", ("Datenschutzbeauftragter (TÜV)", "")),
    ],
)
def test_an_issuer_behind_a_name(text: str, parts: tuple[str, str]) -> None:
    assert parted_issuer(text) == parts


@pytest.mark.parametrize(
    ("text", "certificates"),
    [
        (
            "PMP\nPMI\nPRINCE2 Practitioner\nAXELOS, 2016",
            [("PMP", "PMI", None), ("PRINCE2 Practitioner", "AXELOS", "2016")],
        ),
        ("PMP 2018\nPMI\nCSM 2020\nScrum Alliance", [("PMP", "PMI", "2018"), ("CSM", "Scrum Alliance", "2020")]),
        (
            "PMI\nPMP\nCAPM\nAXELOS\nITIL 4 Foundation",
            [("PMP", "PMI", None), ("CAPM", "PMI", None), ("ITIL 4 Foundation", "AXELOS", None)],
        ),
        (
            "PMP (2017) | Leading SAFe (2020) | CSM",
            [("PMP", None, "2017"), ("Leading SAFe", None, "2020"), ("CSM", None, None)],
        ),
        ("PMP (PMI); PSM I (Scrum.org, 2019)", [("PMP", "PMI", None), ("PSM I", "Scrum.org", "2019")]),
        (
            "PRINCE2 Foundation (2015), ITIL 4 Foundation (2019)",
            [("PRINCE2 Foundation", None, "2015"), ("ITIL 4 Foundation", None, "2019")],
        ),
        ("PRINCE2 Practitioner | AXELOS | 2016", [("PRINCE2 Practitioner", "AXELOS", "2016")]),
        ("PMP | Project Management Institute | 2016", [("PMP", "Project Management Institute", "2016")]),
        ("PMP\nausgestellt von PMI, 2019", [("PMP", "PMI", "2019")]),
        ("PMP (issued by PMI, 2019)", [("PMP", "PMI", "2019")]),
        ("PRINCE2 Foundation, Practitioner", [("PRINCE2 Foundation, Practitioner", None, None)]),
        ("PRINCE2 Foundation, Practitioner, 2019", [("PRINCE2 Foundation, Practitioner", None, "2019")]),
        ("PMP | PMI, 2016", [("PMP", "PMI", "2016")]),
        ("PSM I | Mill Academy, 2016", [("PSM I", "Mill Academy", "2016")]),
        ("PMP 2022, Green Belt 2019", [("PMP", None, "2022"), ("Green Belt", None, "2019")]),
        ("PMP (2022), Green Belt (2019)", [("PMP", None, "2022"), ("Green Belt", None, "2019")]),
        ("PMP 2022, PMI 2022", [("PMP", "PMI", "2022")]),
        ("PMP 2022, gültig bis 2025", [("PMP", None, "2022")]),
        ("PMP (Project Management Professional), 2019", [("PMP (Project Management Professional)", None, "2019")]),
        ("PMP, Project Management Professional, PMI", [("PMP (Project Management Professional)", "PMI", None)]),
        ("CSM (Certified ScrumMaster), 2020", [("CSM (Certified ScrumMaster)", None, "2020")]),
        ("Certified ScrumMaster (CSM) PeopleCert 2017", [("Certified ScrumMaster (CSM)", "PeopleCert", "2017")]),
        ("PMP 2019, Recertified 2022", [("PMP", None, "2019")]),
        ("PMP (2016)\niSAQB CPSA-F (2019)", [("PMP", None, "2016"), ("iSAQB CPSA-F", None, "2019")]),
        ("Planned: PMP", [("Planned: PMP", None, None)]),
        ("In Vorbereitung: PMP", [("In Vorbereitung: PMP", None, None)]),
        ("Scrum: PSM I, PSPO I", [("PSM I", None, None), ("PSPO I", None, None)]),
        ("Microsoft Certified: Azure Fundamentals", [("Microsoft Certified: Azure Fundamentals", None, None)]),
        ("IPMA Level C, PSM I", [("IPMA Level C", None, None), ("PSM I", None, None)]),
        ("PMP, IPMA Level C", [("PMP", None, None), ("IPMA Level C", None, None)]),
        ("IPMA Level C, 2019\tPSM I, 2021", [("IPMA Level C", None, "2019"), ("PSM I", None, "2021")]),
        ("Lean Manufacturing (60 horas), CEPYME", [("Lean Manufacturing", "CEPYME", None)]),
        ("Change Coach (APMG\nInternational), 2019", [("Change Coach", "APMG International", "2019")]),
        ("PMP 2019, Vienna 2019", [("PMP", None, "2019")]),
        ("Change Management 2019, Prosci 2019", [("Change Management", "Prosci", "2019")]),
        (
            "IPMA Level C, PSM I, ITIL 4 Foundation",
            [("IPMA Level C", None, None), ("PSM I", None, None), ("ITIL 4 Foundation", None, None)],
        ),
        (
            "Certified ScrumMaster (2019), iSAQB CPSA-F (2016)",
            [("Certified ScrumMaster", None, "2019"), ("iSAQB CPSA-F", None, "2016")],
        ),
        (
            "IHK-Projektleiter (2012), PMP (2018)",
            [("IHK-Projektleiter", None, "2012"), ("PMP", None, "2018")],
        ),
        ("ITIL 4, Axelos, valid until 2026", [("ITIL 4", "Axelos", None)]),
    ],
)
def test_certificates_with_their_issuers(
    lines: Lines, text: str, certificates: list[tuple[str, str | None, str | None]]
) -> None:
    read_certificates(draft := Draft(), lines(text))
    found = [(one["name"], one.get("issuer"), one.get("date")) for one in draft.document["certificates"]]
    assert found == certificates


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("PMP\nISTQB\nITIL\nTOGAF", ["PMP", "ISTQB", "ITIL", "TOGAF"]),
        ("ISTQB\nPMP\nITIL\nTOGAF", ["ISTQB", "PMP", "ITIL", "TOGAF"]),
        ("PMP\nISTQB\nITIL\nAWS", ["PMP", "ISTQB", "ITIL", "AWS"]),
        ("PMP\nISTQB", ["PMP", "ISTQB"]),
        ("- IPMA\n- PRINCE2\n- ITIL", ["IPMA", "PRINCE2", "ITIL"]),
        ("- PRINCE2\n- IPMA (2015)\n- ITIL\n- AWS\n- SAP", ["PRINCE2", "IPMA", "ITIL", "AWS", "SAP"]),
        ("PRINCE2\nIPMA (2015)\nITIL\nAWS\nSAP", ["PRINCE2", "IPMA", "ITIL", "AWS", "SAP"]),
    ],
)
def test_a_certificate_named_as_who_gives_it_stays_one(lines: Lines, text: str, names: list[str]) -> None:
    read_certificates(draft := Draft(), lines(text))
    found = draft.document["certificates"]
    assert [one["name"] for one in found] == names
    assert not any(one.get("issuer") for one in found)
    assert [one["name"] for one in found if one.get("date")] == ["IPMA"] * ("2015" in text)


@pytest.mark.parametrize(
    ("text", "certificates"),
    [
        ("- PMP\n  PMI\n- CAPM\n  PMI", [("PMP", "PMI"), ("CAPM", "PMI")]),
        ("- PMP\n- Issued by PMI\n- CSM", [("PMP", "PMI"), ("CSM", None)]),
        ("PMP\nPMI, 2016\nCSM\nScrum Alliance, 2018", [("PMP", "PMI"), ("CSM", "Scrum Alliance")]),
        ("PMI\n- PMP\n- CAPM", [("PMP", "PMI"), ("CAPM", "PMI")]),
        ("Issued by PMI\nPMP\nCAPM", [("PMP", "PMI"), ("CAPM", "PMI")]),
        ("- PMP\n  PMI\n- ITIL", [("PMP", "PMI"), ("ITIL", None)]),
        ("PRINCE2\nAXELOS\nITIL", [("PRINCE2", "AXELOS"), ("ITIL", None)]),
    ],
)
def test_who_gives_certificates_is_told_by_looks_and_order(
    lines: Lines, text: str, certificates: list[tuple[str, str | None]]
) -> None:
    read_certificates(draft := Draft(), lines(text))
    assert [(one["name"], one.get("issuer")) for one in draft.document["certificates"]] == certificates


def test_long_lines_are_read_in_time(lines: Lines) -> None:
    begun = time.process_time()
    for lead in ("Issued by ", "PMP, "):
        read_certificates(Draft(), lines("PMP\n" + lead + "a, " * 8_000))
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("PMP | ISTQB | ITIL", ["PMP", "ISTQB", "ITIL"]),
        ("PMP · ISTQB · ITIL", ["PMP", "ISTQB", "ITIL"]),
        ("PMP / ISTQB / ITIL", ["PMP", "ISTQB", "ITIL"]),
        ("CSM/CSPO", ["CSM", "CSPO"]),
        ("PSM I / PSM II", ["PSM I", "PSM II"]),
        ("PMP | CBAP | ITIL", ["PMP", "CBAP", "ITIL"]),
        ("PMP (2019) | ISTQB (2012) | ITIL (2010)", ["PMP", "ISTQB", "ITIL"]),
        ("- PMP | ISTQB | ITIL\n- PRINCE2 | IPMA | CSM", ["PMP", "ISTQB", "ITIL", "PRINCE2", "IPMA", "CSM"]),
    ],
)
def test_short_names_that_signs_part_are_several(lines: Lines, text: str, names: list[str]) -> None:
    draft = Draft()
    read_certificates(draft, lines(text))
    assert [(item["name"], item.get("issuer", "")) for item in draft.document["certificates"]] == [
        (name, "") for name in names
    ]


@pytest.mark.parametrize("text", ["PMP | CSM | MBA", "TOGAF | COBIT | MSP | XYZ"])
def test_what_is_a_certificate_gives_none(lines: Lines, text: str) -> None:
    draft = Draft()
    read_certificates(draft, lines(text))
    assert draft.document["certificates"] == [{"name": name} for name in text.split(" | ")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PMP | PMI", "PMP"),
        ("PMP / PMI", "PMP"),
        ("PMP | PMI | 2019", "PMP"),
        ("PMP | PMI | USA", "PMP"),
        ("PRINCE2 | APMG | UK", "PRINCE2"),
        ("CISM | ISACA", "CISM"),
        ("PMP | XYZ", "PMP"),
        ("AWS | SAA | 2020", "AWS"),
        ("PSM I | Scrum.org | 2019", "PSM I"),
        ("PSM I/II", "PSM I/II"),
        ("PSM I / PSM II / III", "PSM I / PSM II / III"),
        ("PMP / CSM / TUM", "PMP / CSM / TUM"),
        ("PMP/CSM/ETH", "PMP/CSM/ETH"),
        ("PMP / CSM / MBA", "PMP / CSM / MBA"),
        ("ITIL v3/v4", "ITIL v3/v4"),
        ("SAP / ABAP", "SAP / ABAP"),
        ("PRINCE2 Foundation / Practitioner", "PRINCE2 Foundation / Practitioner"),
        ("Certified Scrum Master / Product Owner", "Certified Scrum Master / Product Owner"),
        ("ISO 9001 / ISO 27001 Lead Auditor", "ISO 9001 / ISO 27001 Lead Auditor"),
    ],
)
def test_who_gives_one_and_where_make_no_list(lines: Lines, text: str, name: str) -> None:
    draft = Draft()
    read_certificates(draft, lines(text))
    assert [item["name"] for item in draft.document["certificates"]] == [name]


@pytest.mark.parametrize(
    "table",
    [
        "Certificate\tObtained\tValid until\nPMP\t2019\t2025\nCSM\t03/2018\t03/2026",
        "Zertifikat\tGültig bis\tErworben am\nPMP\t2025\t2019\nCSM\t03/2026\t03/2018",
        "2019\t2025\tPMP\n03/2018\t03/2026\tCSM",
        "PMP\t–\t2019\nCSM\t03/2018\t–",
        "PMP\t2019\tCSM\t03/2018",
        "2019\tPMP\t03/2018\tCSM",
    ],
)
def test_a_day_is_neither_a_name_nor_who_gives_a_certificate(lines: Lines, table: str) -> None:
    draft = Draft()
    read_certificates(draft, lines(table))
    assert draft.document["certificates"] == [{"name": "PMP", "date": "2019"}, {"name": "CSM", "date": "2018-03"}]


@pytest.mark.parametrize(
    "row", ["PMP\t03/2019\tgültig bis\t03/2025", "PMP\t03/2019\tPMI\t03/2025", "PMP\t03/2025\tPMI\t03/2019"]
)
def test_how_long_a_certificate_holds_is_none_of_its_own(lines: Lines, row: str) -> None:
    draft = Draft()
    read_certificates(draft, lines(row))
    assert [(one["name"], one["date"]) for one in draft.document["certificates"]] == [("PMP", "2019-03")]


def test_names_that_nobody_knows_are_certificates_before_those_that_are_known(lines: Lines) -> None:
    draft = Draft()
    read_certificates(draft, lines("PMP\t2019\tDesign Thinking\t2018\nIPMA Level B\t2015\tKanban Coach\t2014"))
    assert [one["name"] for one in draft.document["certificates"]] == [
        "PMP",
        "Design Thinking",
        "IPMA Level B",
        "Kanban Coach",
    ]


def test_a_certificate_by_words_of_firms_gives_none(lines: Lines) -> None:
    draft = Draft()
    read_certificates(draft, lines("PMP\t2019\tITIL Foundation\t2016\nCSM\t2018\tIHK München\t2017"))
    assert [(one["name"], one.get("issuer")) for one in draft.document["certificates"]] == [
        ("PMP", None),
        ("ITIL Foundation", None),
        ("CSM", "IHK München"),
    ]


@pytest.mark.parametrize(
    "head", ["Nom\tAnnée", "Intitulé\tOrganisme\tAnnée", "Nombre\tEntidad\tAño", "Zertifikat | Jahr"]
)
def test_what_heads_the_columns_is_no_certificate(lines: Lines, head: str) -> None:
    row = "PMP\tPMI\t2019" if head.count("\t") > 1 else "PMP\t2019"
    read_certificates(draft := Draft(), lines(f"{head}\n{row}"))
    assert [one["name"] for one in draft.document["certificates"]] == ["PMP"]


def test_who_gives_a_certificate_takes_turns_with_it_below_its_day(lines: Lines) -> None:
    text = "avr. 2018\tPMP\nProject Management Institute\nmai 2021\tSAFe 5 Agilist\nScaled Agile\n"
    read_certificates(draft := Draft(), lines(f"{text}févr. 2011\tTOEIC 945\nETS"))
    assert [tuple(one.values()) for one in draft.document["certificates"]] == [
        ("PMP", "Project Management Institute", "2018-04"),
        ("SAFe 5 Agilist", "Scaled Agile", "2021-05"),
        ("TOEIC 945", "ETS", "2011-02"),
    ]


def test_certificates_of_which_some_tell_their_year_are_not_given_by_one_another(people: Callable[..., Any]) -> None:
    text = "PRINCE2 Practitioner 2019\nIPMA\nITIL Foundation 2017\nScrum Master PSM I"
    (found,) = people("cv.txt", f"Ada Kranz\nada@example.org\n\nSkills\nJira\n\nCertificates\n{text}\n")
    names = [one["name"] for one in found.document["certificates"]]
    assert "Scrum Master PSM I" in names


def given(lines: list[Line]) -> list[tuple[str, str]]:
    draft = Draft()
    read_certificates(draft, lines)
    return [(one["name"], one.get("issuer", "")) for one in draft.document["certificates"]]


def test_what_stands_in_other_print_below_each_certificate_gives_it() -> None:
    texts = ["Professional Scrum Master II", "Scrum.org, 2022", "Lean Green Belt", "Mill Institute of Quality, 2017"]
    lines = [Line(text, size=9.5, bold=n % 2 == 0) for n, text in enumerate(texts)]
    assert given(lines) == [
        ("Professional Scrum Master II", "Scrum.org"),
        ("Lean Green Belt", "Mill Institute of Quality"),
    ]


def test_what_stands_close_below_each_certificate_gives_it() -> None:
    texts = [
        "PMP (2012)",
        "Project Management Institute",
        "SAFe 5 Agilist (2021)",
        "Mill Agile, Inc.",
        "Green Belt (2016)",
    ]
    lines = [Line(text, size=9, gap=0.44 if n in {1, 3} else 0.96) for n, text in enumerate(texts)]
    assert given(lines)[:2] == [("PMP", "Project Management Institute"), ("SAFe 5 Agilist", "Mill Agile")]


def test_a_wrapped_certificate_of_which_some_is_bold_is_one() -> None:
    texts = ["Project Management", "Professional (PMP), Project", "Management Institute, 2012", "SAFe 5 Agilist, 2021"]
    gaps = [0.96, 0.55, 0.55, 0.98]
    lines = [
        Line(text, box=(0, 0, 100, 9), size=9, bold=not n, gap=gap)
        for n, (text, gap) in enumerate(zip(texts, gaps, strict=True))
    ]
    assert len(given(lines)) == 2
