"""What a head says of a job."""

import pytest

from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.layout import Line


def test_the_first_value_stays_and_what_may_be_wrong_is_marked() -> None:
    role, line = Role(), Line("Mill, Kranz")
    role.say("name", "Mill", line, sure=False)
    role.say("name", "Kranz", line)
    role.say("position", "", line)
    assert (role.values, role.lines, role.unsure) == ({"name": "Mill"}, {"name": line}, {"name"})


@pytest.mark.parametrize("text", ["Apr. 18", "II", "4 J.", "März 2018"])
def test_a_time_is_never_surely_a_name(text: str) -> None:
    role = Role()
    role.say("name", text, Line(text))
    assert role.unsure == {"name"}
