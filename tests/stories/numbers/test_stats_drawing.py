"""The chart as a phone shows it: 313 pixels wide, maybe in grey."""

from io import BytesIO

import pytest
from PIL import Image

from views.numbers import stats_drawing
from views.numbers.stats_drawing import GREEN, RED, SOFT, Sketch


def sketch(months: int, *nps: int | None) -> Sketch:
    return Sketch(
        months=("июнь", "июль", "авг.", "сент.", "окт.", "нояб.")[:months],
        residents=(12, 25, 31, 30, 44, 52)[:months],
        joined=(12, 14, 8, 2, 16, 10)[:months],
        left=(5, 1, 2, 3, 2, 4)[:months],
        nps=nps or (None,) * months,
        firm=(True,) * months,
        residents_label="Соседи",
        joined_label="Пришли",
        left_label="Ушли",
        nps_label="NPS",
    )


def drawn(what: Sketch) -> Image.Image:
    return Image.open(BytesIO(stats_drawing.draw(what))).convert("RGB")


def rgb(color: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(color.removeprefix("#")))


def test_words_are_as_large_as_a_phone_needs() -> None:
    points_to_pixels = stats_drawing.DPI / 72
    assert drawn(sketch(6)).width == 1080
    assert stats_drawing.WORDS * points_to_pixels >= 32


@pytest.mark.parametrize("months", [2, 3, 6])
def test_however_few_months_there_are_no_third_is_empty(months: int) -> None:
    page = drawn(sketch(months))
    green = rgb(SOFT[GREEN])
    bars = {x for x in range(page.width) for y in range(page.height)
            if page.getpixel((x, y)) == green}  # fmt: skip
    assert min(bars) < page.width / 3
    assert max(bars) > page.width * 2 / 3


def test_who_came_and_who_left_differ_in_grey() -> None:
    came, left = (
        Image.new("RGB", (1, 1), SOFT[one]).convert("L").tobytes() for one in (GREEN, RED)
    )
    assert abs(came[0] - left[0]) >= 64


def test_a_chart_without_scores_has_no_empty_band_for_them() -> None:
    assert drawn(sketch(2)).height < drawn(sketch(2, 72, 33)).height
