"""People in few words."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.model.document import Document

Someone = Callable[..., Document]


@pytest.fixture
def someone() -> Someone:
    """A document: a name, jobs as (firm, title, start, end), profiles as links, and what else stands in basics."""

    def make(name: str, *jobs: tuple[str, str, str, str], links: tuple[str, ...] = (), **basics: Any) -> Document:  # noqa: ANN401 - any field
        keys = ("name", "position", "startDate", "endDate")
        work = [{key: value for key, value in zip(keys, job, strict=True) if value} for job in jobs]
        city = {"location": {"city": basics.pop("city")}} if "city" in basics else {}
        profiles = [{"network": "", "url": link} for link in links]
        return {"basics": {"name": name, **city, "profiles": profiles, **basics}, "work": work}

    return make
