"""What a file says of itself, and that it keeps the standard it names."""

from io import BytesIO

import pikepdf
import pytest

from tests.unit.briefs.papers import desk_of, guide_paper, pdf_of, record_of
from tests.unit.briefs.standards import faults
from tpmmatch.briefs.guide_pages import guide_booklet
from tpmmatch.briefs.record_pages import record_booklet
from tpmmatch.model.call import CallKind
from tpmmatch.model.firm import Firm


@pytest.mark.parametrize("name", ["Ann <b> & Sons ]]>", "فاطمة الزهراء", "王小明"])
def test_title_and_language_are_told_to_programs_as_they_are(name: str) -> None:
    desk = desk_of(language="fr")
    pdf = pdf_of(desk, guide_booklet(desk, [guide_paper(name=name)], Firm()))
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_metadata() as told:
        assert name in told["dc:title"]
        assert told["dc:title"] == str(opened.docinfo.Title)
        assert told["dc:creator"] == ["TPM Match"]
        assert set(told["dc:language"]) == {"fr"}
        assert told["pdfuaid:part"] == "1"


@pytest.mark.parametrize("form", ["", '["shop", "c7"]'])
@pytest.mark.parametrize("kind", [CallKind.INTERVIEW, CallKind.REFERENCE])
def test_guides_and_forms_keep_the_standard(kind: CallKind, form: str) -> None:
    desk = desk_of()
    assert faults(pdf_of(desk, guide_booklet(desk, [guide_paper(kind, form=form)], Firm()))) == []


def test_a_record_keeps_the_standard() -> None:
    desk = desk_of()
    assert faults(pdf_of(desk, record_booklet(desk, record_of(), Firm("Dairy & Sons", ("1 Lane",))))) == []
