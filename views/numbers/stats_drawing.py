"""The chart itself, drawn in a process of its own: this module must never import aiogram."""

import io
import os
import signal
from dataclasses import dataclass
from multiprocessing import parent_process
from threading import Thread
from typing import Any

SIZE, DPI = (10.8, 7.2), 100
SLOTS = 6
PAPER, INK, PALE = "#FBF9F5", "#3C4043", "#B4B2AB"
BLUE, GREEN, RED, VIOLET = "#35679F", "#4B8F5F", "#C4644A", "#73609F"
SOFT = {BLUE: "#E6EDF4", GREEN: "#8DBF9A", RED: "#E6A893"}


@dataclass(frozen=True)
class Sketch:
    """What to draw, one value a month, the newest last; every word is ready to be shown.

    `nps` is None for a month without scores; `firm` tells which rest on enough of them.
    """

    months: tuple[str, ...]
    residents: tuple[int, ...]
    joined: tuple[int, ...]
    left: tuple[int, ...]
    nps: tuple[int | None, ...]
    firm: tuple[bool, ...]
    residents_label: str
    joined_label: str
    left_label: str
    nps_label: str
    no_scores_label: str


def accompany() -> None:
    """Prepare the drawing process: Ctrl+C is for the bot, and when that goes, so does this."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=follow, daemon=True).start()


def follow() -> None:
    """A killed bot cannot ask its process to leave, and would orphan it."""
    if parent := parent_process():
        parent.join()
        os._exit(0)


def draw(sketch: Sketch) -> bytes:
    """A PNG of 1080×720: residents above, who came and went below them, NPS at the bottom."""
    # Slow to load, and only this process needs it; without pyplot there is no global state.
    from matplotlib import rc_context  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    with rc_context({"font.family": "DejaVu Sans", "font.size": 20, "text.color": INK}):
        figure = Figure(figsize=SIZE, dpi=DPI, facecolor=PAPER)
        bands = figure.subplots(3, 1, sharex=True, gridspec_kw={"height_ratios": [5, 4.2, 3]})
        figure.subplots_adjust(left=0.04, right=0.96, top=0.925, bottom=0.085, hspace=0.36)
        for band in bands:
            clear(band, len(sketch.months))
        draw_residents(bands[0], sketch)
        draw_changes(bands[1], sketch)
        draw_nps(bands[2], sketch)
        bands[2].set_xticks(range(len(sketch.months)), sketch.months, color=INK)
        bands[2].get_xticklabels()[-1].set_fontweight("bold")
        page = io.BytesIO()
        figure.savefig(page, format="png", facecolor=PAPER)
    return page.getvalue()


def clear(band: Any, months: int) -> None:
    """No frame, no ticks, no grid: every value is written beside its mark."""
    middle = (months - 1) / 2
    band.set_facecolor(PAPER)
    band.tick_params(length=0, pad=12)
    band.set_yticks([])
    band.set_xlim(middle - SLOTS / 2 - 0.05, middle + SLOTS / 2 + 0.05)
    for side in band.spines.values():
        side.set_visible(False)


def title(band: Any, text: str, color: str) -> Any:
    return band.annotate(
        text, (0, 1.02), xycoords="axes fraction", color=color, fontweight="bold", va="bottom"
    )


def say(band: Any, text: str, spot: tuple[float, float], color: str, **style: Any) -> None:
    """Write a value above its mark, or under it."""
    under = style.pop("under", False)
    band.annotate(
        text,
        spot,
        (0, -style.pop("gap", 8) if under else style.pop("gap", 8)),
        textcoords="offset points",
        ha="center",
        va="top" if under else "bottom",
        color=color,
        **style,
    )


def signed(value: int) -> str:
    """With a real minus, which is as wide as a plus."""
    return str(value).replace("-", "−")


def draw_residents(band: Any, sketch: Sketch) -> None:
    values, places = sketch.residents, range(len(sketch.months))
    title(band, sketch.residents_label, BLUE)
    # A range of at least a third of the top keeps a small change looking small.
    top = max(values)
    span = max(top - min(values), top / 3, 3)
    floor = top - span * 1.3
    band.set_ylim(floor, top + span * 0.5)
    band.fill_between(places, values, floor, color=SOFT[BLUE], linewidth=0)
    band.plot(places, values, color=BLUE, linewidth=4, marker="o", markersize=11, clip_on=False)
    for place, value in enumerate(values):
        newest = place == len(values) - 1
        style = {"fontsize": 27, "fontweight": "bold"} if newest else {}
        say(band, str(value), (place, value), BLUE, gap=11, **style)


def draw_changes(band: Any, sketch: Sketch) -> None:
    places = range(len(sketch.months))
    came = title(band, sketch.joined_label, GREEN)
    band.annotate(
        sketch.left_label, (1, 0), (18, 0), xycoords=came, textcoords="offset points",
        color=RED, fontweight="bold", va="bottom",
    )  # fmt: skip
    tallest, deepest = max(*sketch.joined, 1), max(*sketch.left, 0)
    whole = tallest + deepest
    band.set_ylim(-deepest - whole * 0.34, tallest + whole * 0.48)
    band.bar(places, sketch.joined, width=0.5, color=SOFT[GREEN])
    band.bar(places, [-value for value in sketch.left], width=0.5, color=SOFT[RED])
    band.axhline(0, color=PALE, linewidth=1.5)
    for place, joined, left in zip(places, sketch.joined, sketch.left, strict=True):
        if joined:
            say(band, f"+{joined}", (place, joined), GREEN, gap=4)
        if left:
            say(band, signed(-left), (place, -left), RED, gap=5, under=True)


def draw_nps(band: Any, sketch: Sketch) -> None:
    title(band, sketch.nps_label, VIOLET)
    band.set_ylim(-115, 115)
    known = [(place, value) for place, value in enumerate(sketch.nps) if value is not None]
    if not known:
        middle = (len(sketch.months) - 1) / 2
        say(band, sketch.no_scores_label, (middle, 0), PALE, gap=0)
        return
    band.axhline(0, color=PALE, linewidth=1.5, linestyle=(0, (2, 3)))
    band.plot(*zip(*known, strict=True), color=VIOLET, linewidth=2.5)
    for place, value in known:
        fill = VIOLET if sketch.firm[place] else PAPER
        band.plot([place], [value], "o", color=VIOLET, markersize=12, markerfacecolor=fill)
        say(band, signed(value), (place, value), VIOLET, gap=10, under=-60 < value < 0)
