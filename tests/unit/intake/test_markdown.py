"""Markdown as hosts of code and makers of sites write it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.intake.files import Place
from tpmmatch.intake.markdown import plainer
from tpmmatch.intake.plain import read_text

Write = Callable[[str, object], Path]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Kranz AG<br/>\nWien", ["Kranz AG", "Wien"]),
        ("**Lead**<br>Kranz AG", ["**Lead**", "Kranz AG"]),
        ('<div class="job">\n  <div class="title">Lead <span>(3 yrs)</span></div>\n</div>', ["Lead (3 yrs)"]),
        ("<h2>Work</h2><ul><li>one</li><li>two</li></ul>", ["## Work", "- one", "- two"]),
        ("<table><tr><td>2019</td><td>Lead</td></tr></table>", ["2019\tLead"]),
        ("| a<br>b | c |", ["| a, b | c |"]),
        ('<a href="mailto:ada@example.org">write</a>', ["[write](mailto:ada@example.org)"]),
        ("<ada@example.org> · <https://ada.example.org>", ["ada@example.org · https://ada.example.org"]),
        ("[Kranz AG][1] in Wien\n\n[1]: https://kranz.example.org", ["Kranz AG in Wien", ""]),
        ("![me](me.png) Ada <img src='x.png'>", [" Ada "]),
        ("[![Built](b.svg)](https://b.example.org)\n# Ada", ["", "# Ada"]),
        ('+++\ntitle = "CV"\nauthor = "Ada Kranz"\nweight = 1\n+++\n\n# Work', ["# CV", "Ada Kranz", "", "", "# Work"]),
        ("<!-- ## Old\n\n### Nobody -->Ada", ["Ada"]),
        ("<style>\n.a { color: red }\n</style>\nAda", ["", "Ada"]),
        ("{% include head.html %}Ada {{ site.mail }}\n{:toc}", ["Ada ", ""]),
        ("Since 2019\n:   *Lead at Kranz AG*", ["Since 2019", "*Lead at Kranz AG*"]),
        ("LEAD\n: \n*Kranz AG*", ["LEAD", "*Kranz AG*"]),
        ("R&amp;D lead\\\nWien", ["R&D lead", "Wien"]),
        ("#Work#\n\n##Kranz AG", ["# Work#", "", "## Kranz AG"]),
        ("#[Ada Kranz](x)\n\n##Work\n\n### Kranz AG", ["# [Ada Kranz](x)", "", "## Work", "", "### Kranz AG"]),
        (
            "*Lead at the Mill\n  of [Graz](http://graz.example.org)*",
            ["*Lead at the Mill of [Graz](http://graz.example.org)*"],
        ),
        (
            "`2018` **Lead**, *Centre for\nSound, [Mill](http://mill.example.org)*, Graz",
            ["`2018` **Lead**, *Centre for Sound, [Mill](http://mill.example.org)*, Graz"],
        ),
        ("## :gear: Work\n:house: Graz :telephone: 77", ["## Work", "Graz 77"]),
        ("```text\nAda Kranz\n```", ["Ada Kranz"]),
        ("```\n- Scrum\n```\nend", ["- Scrum", "end"]),
        ("Ada\n```html\n<h1>Olga Beispiel</h1>\n```\nend", ["Ada", "end"]),
    ],
)
def test_what_is_seen_of_it_is_left(written: str, seen: list[str]) -> None:
    assert plainer(written).split("\n") == seen


@pytest.mark.parametrize(
    "text",
    [
        "List<String> and a < b > c, <unknown>",
        "#1 in sales",
        "*Lead\nPlace: Graz*",
        "Led 3 *teams\nand 4 others",
        "Kranz*, Graz\n*2019*",
        "from 9:15:30 to std::string::size a:b:c",
        "* one\n* two",
        "## Work\n\n#scrum #kanban",
        "09:00 : stand-up",
        "[ ] open [1] as noted",
        "Ada {at} example.org",
        "---\n\nAda Kranz\n\n---\n\nLead",
    ],
)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert plainer(text) == text


def test_settings_say_who_it_is() -> None:
    settings = "---\nlayout: page\ntitle: 'CV of Ada Kranz'\nname: Ada Kranz\npermalink: /cv\nlinks:\n"
    text = settings + "  - text: <span>✉</span> ada@example.org\n---\n\n## Work\n"
    assert plainer(text).split("\n") == [
        "# CV of Ada Kranz",
        "# Ada Kranz",
        "✉ ada@example.org",
        "",
        "",
        "## Work",
        "",
    ]


def test_only_markdown_is_read_as_such(write: Write) -> None:
    content = "Ada Kranz\n#1 <b>bold</b>\n"
    read = {name: read_text(Place(write(name, content), name)).lines[1].text for name in ("a.txt", "a.md")}
    assert read == {"a.txt": "#1 <b>bold</b>", "a.md": "#1 bold"}


def test_rows_of_tables_stand_in_strokes_and_a_lone_head_is_a_heading() -> None:
    table = "Education | ;)\n---|:---:\n2010 - 2014 | TU Graz\nAda | Kranz\n\nGraz | Linz"
    assert plainer(table).split("\n")[:4] == [
        "### Education",
        "| ---|:---: |",
        "| 2010 - 2014 | TU Graz |",
        "| Ada | Kranz |",
    ]
    assert plainer(table).endswith("\n\nGraz | Linz")
    headed = "| When | What |\n| --- | --- |\n| 2010 | TU Graz |"
    assert plainer(headed) == headed
    assert plainer("Work\n---\n| Lead | Kranz AG") == "Work\n---\n| Lead | Kranz AG"


def test_a_heading_set_in_the_middle_stays_one() -> None:
    assert plainer("# <center>Ada Kranz</center>") == "# Ada Kranz"
    assert plainer("# Ada Kranz<br>Lead") == "# Ada Kranz\nLead"


def test_a_line_without_an_end_is_read_too() -> None:
    """Programs write pictures into the text, and whole pages into a line; looking back from each sign takes hours."""
    picture = f"![Ada](data:image/png;base64,{'iVBOR' * 100_000})"
    told = "Led teams *of ten* people. " * 20_000
    assert plainer(f"# Ada Kranz\n{picture}\n{told}\n# Work") == f"# Ada Kranz\n{picture}\n{told}\n# Work"
