"""The door to packaged files opens on what is there, and on nothing outside."""

import pytest

from tpmmatch import resources


def test_a_packaged_file_is_read() -> None:
    assert resources.read_text("icons/app.svg").startswith("<svg")


def test_names_come_in_order_and_lead_back_to_their_files() -> None:
    names = resources.names("i18n/en", ".toml")
    assert "i18n/en/cli.toml" in names
    assert names == sorted(names)
    assert all(resources.path(name).is_file() for name in names)


@pytest.mark.parametrize("name", ["../pyproject.toml", "icons/../../run.py", "/etc/hostname"])
def test_a_name_that_leaves_the_folder_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a resource"):
        resources.path(name)
