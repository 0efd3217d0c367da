"""What is painted under a word and what only goes around it: frames, rules, chips, shadows, clipped areas."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import FILL_EVEN_ODD, FILL_NON_ZERO, Canvas

from tpmmatch.intake import pdf_ground
from tpmmatch.intake.pdf_ground import Ground

Page = Callable[[str, Callable[[Canvas], None]], Path]
BLACK, WHITE, BLUE = (0, 0, 0), (255, 255, 255), (26, 51, 102)
TOP, LAST = 842, 10**6


def is_lost(path: Path, colour: tuple[int, ...], x: float = 200, y: float = 700) -> bool:
    """Whether a word there, in points from the lower left corner, can't be seen."""
    document = pypdfium2.PdfDocument(path)
    try:
        return Ground(document[0]).swallows(colour, x - 20, TOP - y - 6, x + 20, TOP - y + 6, LAST)
    finally:
        document.close()


def fill(canvas: Canvas, colour: tuple[int, ...], alpha: float = 1.0) -> None:
    canvas.setFillColorRGB(*(share / 255 for share in colour), alpha=alpha)


def ring(canvas: Canvas, inner: float = 1.0) -> None:
    """A border as it is written for pages of the web: the outer box and the inner one, filled between them."""
    path = canvas.beginPath()
    path.rect(100, 680, 200, 40)
    path.rect(100 + inner, 680 + inner, 200 - 2 * inner, 40 - 2 * inner)
    canvas.drawPath(path, stroke=0, fill=1, fillMode=FILL_EVEN_ODD)


def test_a_frame_in_the_colour_of_what_it_goes_around_hides_nothing(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        fill(canvas, BLACK)
        ring(canvas)

    path = page("a.pdf", draw)
    assert not is_lost(path, BLACK)
    assert is_lost(path, WHITE)  # nothing is painted inside it
    assert is_lost(path, BLACK, x=120, y=680.5) is False  # on the frame's line, which is thinner than the word


def test_a_frame_with_turned_inside_counts_as_one_by_the_other_rule(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        fill(canvas, BLACK)
        path = canvas.beginPath()
        path.rect(100, 680, 200, 40)
        for step, (x, y) in enumerate([(101, 681), (101, 719), (299, 719), (299, 681)]):
            (path.lineTo if step else path.moveTo)(x, y)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1, fillMode=FILL_NON_ZERO)

    assert not is_lost(page("a.pdf", draw), BLACK)


def test_two_boxes_of_one_path_that_overlap_are_both_painted_by_the_other_rule(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        fill(canvas, BLACK)
        path = canvas.beginPath()
        path.rect(100, 680, 200, 40)
        path.rect(101, 681, 198, 38)
        canvas.drawPath(path, stroke=0, fill=1, fillMode=FILL_NON_ZERO)

    path = page("a.pdf", draw)
    assert is_lost(path, BLACK)
    assert not is_lost(path, WHITE)


def test_a_rule_that_is_what_a_clip_leaves_of_a_box_hides_nothing(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        fill(canvas, BLACK)
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(100, 680, 200, 2)
        canvas.clipPath(clip, stroke=0, fill=0)
        canvas.rect(100, 680, 200, 40, stroke=0, fill=1)
        canvas.restoreState()

    path = page("a.pdf", draw)
    assert not is_lost(path, BLACK)
    assert is_lost(path, WHITE)


def test_a_box_with_round_corners_is_painted_and_one_moved_and_turned_is_where_it_is_seen(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        fill(canvas, BLUE)
        canvas.roundRect(100, 680, 200, 40, 12, stroke=0, fill=1)
        canvas.translate(240, 500)
        canvas.rotate(90)
        canvas.rect(-20, -60, 40, 200, stroke=0, fill=1)

    path = page("a.pdf", draw)
    assert is_lost(path, BLUE)
    assert not is_lost(path, WHITE)
    assert not is_lost(path, WHITE, y=500)
    assert is_lost(path, WHITE, y=600)


def test_a_white_frame_over_a_dark_bar_leaves_the_bar_under_its_words(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        fill(canvas, BLUE)
        canvas.rect(0, 0, 400, 842, stroke=0, fill=1)
        fill(canvas, WHITE)
        ring(canvas)

    path = page("a.pdf", draw)
    assert not is_lost(path, WHITE)
    assert is_lost(path, BLUE)


@pytest.mark.parametrize(("alpha", "lost"), [(0.15, False), (0.95, True)])
def test_a_light_film_over_a_dark_bar_is_as_dark_as_it_looks(page: Page, alpha: float, lost: bool) -> None:
    def draw(canvas: Canvas) -> None:
        fill(canvas, BLUE)
        canvas.rect(0, 0, 400, 842, stroke=0, fill=1)
        fill(canvas, WHITE, alpha)
        canvas.rect(100, 680, 200, 40, stroke=0, fill=1)

    assert is_lost(page("a.pdf", draw), WHITE) is lost


def test_a_thin_line_through_a_word_neither_hides_it_nor_shows_what_is_hidden(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        fill(canvas, BLACK)
        canvas.rect(100, 699.5, 200, 1, stroke=0, fill=1)
        canvas.rect(199, 400, 2, 300, stroke=0, fill=1)

    path = page("a.pdf", draw)
    assert not is_lost(path, BLACK)
    assert not is_lost(path, BLACK, y=500)
    assert is_lost(path, WHITE)
    assert is_lost(path, WHITE, y=500)


def test_white_on_white_stays_hidden_inside_frames_and_on_white_boxes(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        fill(canvas, BLACK)
        ring(canvas, inner=3)
        canvas.rect(100, 600, 200, 40, stroke=0, fill=1)
        fill(canvas, WHITE)
        canvas.rect(101, 601, 198, 38, stroke=0, fill=1)  # a frame of another make

    path = page("a.pdf", draw)
    assert is_lost(path, WHITE)
    assert is_lost(path, WHITE, y=620)
    assert not is_lost(path, BLACK, y=620)


def test_what_is_too_crooked_to_tell_hides_nothing(page: Page) -> None:
    def draw(canvas: Canvas) -> None:
        fill(canvas, BLACK)
        path = canvas.beginPath()
        path.moveTo(100, 680)
        for step in range(900):
            path.lineTo(100 + step / 4.5, 680 + 40 * (step % 2))
        canvas.drawPath(path, stroke=0, fill=1)

    assert not is_lost(page("a.pdf", draw), BLACK)


def test_a_page_that_takes_too_long_hides_nothing_more(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    path = page("a.pdf", lambda canvas: canvas.rect(100, 680, 200, 40, stroke=0, fill=1))
    assert is_lost(path, BLACK)
    monkeypatch.setattr(pdf_ground, "_EFFORT", 0)
    assert not is_lost(path, BLACK)


def test_words_look_only_at_what_is_painted_in_their_part_of_the_page(
    page: Page, calls: Callable[[Callable[[], object]], int]
) -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(3000):
            canvas.rect(number % 590, number % 840, 2, 2, stroke=0, fill=1)

    document = pypdfium2.PdfDocument(page("a.pdf", draw))
    ground = Ground(document[0])
    ground.swallows(BLACK, 10, 10, 50, 20, LAST)  # all that is read once
    assert calls(lambda: ground.swallows(BLACK, 300, 300, 340, 312, LAST)) < 1500
