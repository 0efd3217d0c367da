from tpmmatch.intake.rich_text import plain_text


def test_paragraphs_and_items_become_lines() -> None:
    marked = "<p>Led&nbsp;it.</p><ul><li><p>One</p></li><li>Two &lt;3</li></ul>end<script>alert(1)</script>"
    assert plain_text(marked) == "Led it.\nOne\nTwo <3\nend"


def test_text_without_marks_stays_as_it_is() -> None:
    assert plain_text("a < b,  c > d\n R&D") == "a < b,  c > d\n R&D"
