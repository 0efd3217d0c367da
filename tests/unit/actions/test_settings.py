"""What the owner sets lies with the data, can be undone, and is refused in words where it can't be."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from tpmmatch.actions import Store, backups, history, open_store, settings
from tpmmatch.errors import UserError
from tpmmatch.model.brief import FIRST_PAGE, Paper, Section
from tpmmatch.model.firm import Firm
from tpmmatch.wording import say


def test_a_new_store_has_no_firm(store: Store) -> None:
    assert settings.firm(store) == Firm()
    assert not settings.firm(store).said


def test_name_and_address_are_kept_tidy(store: Store, now: datetime) -> None:
    settings.call_firm(store, "  Kaas &  Zonen ", "Dijk 3\n\n  8601 Sneek \n", now)
    assert settings.firm(store) == Firm("Kaas & Zonen", ("Dijk 3", "8601 Sneek"))
    assert settings.firm(store).said


@pytest.mark.parametrize(
    ("name", "address", "why"),
    [("x" * 121, "", "firm_name_long"), ("", "x" * 121, "firm_address_long"), ("", "a\n" * 7, "firm_address_long")],
)
def test_what_no_letter_has_room_for_is_refused(store: Store, now: datetime, name: str, address: str, why: str) -> None:
    with pytest.raises(UserError) as refused:
        settings.call_firm(store, name, address, now)
    assert refused.value.id == why
    assert settings.firm(store) == Firm()


def test_what_is_typed_on_is_one_step_and_can_be_undone(store: Store, now: datetime) -> None:
    settings.call_firm(store, "Ka", "", now)
    settings.call_firm(store, "Kaas", "", now + timedelta(seconds=20))
    (step,) = history.steps(store)
    assert say(history.told(step)) == "Changed the settings"
    history.undo(store, now)
    assert settings.firm(store).name == ""
    history.redo(store, now)
    assert settings.firm(store).name == "Kaas"


def test_a_logo_goes_where_the_data_goes(store: Store, now: datetime, tmp_path: Path) -> None:
    Image.new("RGB", (90, 30), "navy").save(tmp_path / "logo.jpg")
    settings.set_logo(store, tmp_path / "logo.jpg", now)
    logo = settings.firm(store).logo
    assert logo.startswith(b"\x89PNG")
    backups.back_up(store, tmp_path / "backup.sqlite", force=False)
    other = open_store(str(tmp_path / "other.sqlite"))
    backups.restore(other, tmp_path / "backup.sqlite", now)
    assert settings.firm(other).logo == logo
    other.close()
    settings.set_logo(store, None, now)
    assert settings.firm(store).logo == b""
    history.undo(store, now)
    assert settings.firm(store).logo == logo


def test_a_bad_picture_leaves_the_logo(store: Store, now: datetime, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"no picture")
    with pytest.raises(UserError):
        settings.set_logo(store, tmp_path / "logo.png", now)
    assert history.steps(store) == []


def test_spoilt_settings_are_as_if_nothing_were_set(store: Store) -> None:
    with store.work() as unit:
        for name, value in (("firm", 7), ("firm_logo", "no base64 ü"), ("paper", "a3"), ("brief_sections", "x")):
            unit.settings.set(name, value)
        unit.commit()
    assert settings.firm(store) == Firm()
    assert settings.paper(store, "") is Paper.A4
    assert settings.sections(store) == FIRST_PAGE


@pytest.mark.parametrize(("country", "paper"), [("US", "letter"), ("ca", "letter"), ("NL", "a4"), ("", "a4")])
def test_the_paper_is_that_of_the_country_until_it_is_chosen(
    store: Store, now: datetime, country: str, paper: str
) -> None:
    assert settings.paper(store, country) == paper
    settings.set_paper(store, Paper.A4, now)
    assert settings.paper(store, country) is Paper.A4


def test_parts_of_a_brief_keep_the_order_of_the_page(store: Store, now: datetime) -> None:
    settings.set_sections(store, [Section.QUESTIONS, Section.WHY], now)
    assert settings.sections(store) == (Section.WHY, Section.QUESTIONS)


def test_a_brief_has_at_least_one_part_and_only_known_ones(store: Store, now: datetime) -> None:
    with pytest.raises(UserError, match="sections_none"):
        settings.set_sections(store, [], now)
    with pytest.raises(UserError, match="sections_unknown") as refused:
        settings.named_sections(["why", "salary"])
    assert "why, terms, unknown, mind, questions" in say(refused.value)
