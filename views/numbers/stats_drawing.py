"""The chart itself, drawn in a process of its own: this module must never import aiogram."""

import io
import os
import signal
from dataclasses import dataclass
from multiprocessing import parent_process
from threading import Thread
from typing import Any

# A point is a pixel then. A phone shows 1080 of them 313 wide: smaller words would be unreadable.
DPI = 72
WIDTH, WORDS, LARGE = 1080, 34, 46
MARGIN, TITLE, FOOT = 40, 58, 74  # around the bands, above each of them, below the last
PAPER, INK, PALE = "#FBF9F5", "#3C4043", "#B4B2AB"
# Who came is dark and who left is pale, so that they differ in grey, too.
BLUE, GREEN, RED, VIOLET = "#2F619A", "#2C6E49", "#B5482C", "#66529A"
SOFT = {BLUE: "#DFE9F3", GREEN: "#3F8A61", RED: "#F2BBA8"}


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
    """A PNG as wide as a phone's screen: residents, who came and went, NPS where there is any."""
    # Slow to load, and only this process needs it; without pyplot there is no global state.
    from matplotlib import rc_context  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    bands = [(draw_residents, 260), (draw_changes, 270)]
    if any(value is not None for value in sketch.nps):
        bands.append((draw_nps, 210))
    height = sum(tall + TITLE for _, tall in bands) + FOOT
    with rc_context({"font.family": "DejaVu Sans", "font.size": WORDS, "text.color": INK}):
        figure = Figure(figsize=(WIDTH / DPI, height / DPI), dpi=DPI, facecolor=PAPER)
        top = height
        for paint, tall in bands:
            top -= TITLE + tall
            place = (MARGIN / WIDTH, top / height, 1 - 2 * MARGIN / WIDTH, tall / height)
            band = figure.add_axes(place)
            clear(band, len(sketch.months))
            paint(band, sketch)
        band.set_xticks(range(len(sketch.months)), sketch.months, color=INK)
        band.get_xticklabels()[-1].set_fontweight("bold")
        page = io.BytesIO()
        figure.savefig(page, format="png", facecolor=PAPER)
    return page.getvalue()


def clear(band: Any, months: int) -> None:
    """No frame, no ticks, no grid: every value is written beside its mark.

    However few months there are, they share the whole width.
    """
    band.set_facecolor(PAPER)
    band.tick_params(length=0, pad=14)
    band.set_xticks([])
    band.set_yticks([])
    band.set_xlim(-0.5, months - 0.5)
    for side in band.spines.values():
        side.set_visible(False)


def title(band: Any, text: str, color: str) -> Any:
    return band.annotate(
        text, (0, 1), (0, 8), xycoords="axes fraction", textcoords="offset points",
        color=color, fontweight="bold", va="bottom",
    )  # fmt: skip


def say(band: Any, text: str, spot: tuple[float, float], color: str, **style: Any) -> None:
    """Write a value above its mark, or under it."""
    under, gap = style.pop("under", False), style.pop("gap", 8)
    band.annotate(
        text,
        spot,
        (0, -gap if under else gap),
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
    band.set_ylim(floor, top + span * 0.65)
    band.fill_between(places, values, floor, color=SOFT[BLUE], linewidth=0)
    band.plot(places, values, color=BLUE, linewidth=6, marker="o", markersize=16, clip_on=False)
    for place, value in enumerate(values):
        newest = place == len(values) - 1
        style = {"fontsize": LARGE, "fontweight": "bold"} if newest else {}
        say(band, str(value), (place, value), BLUE, gap=14, **style)


def draw_changes(band: Any, sketch: Sketch) -> None:
    places = range(len(sketch.months))
    came = title(band, sketch.joined_label, GREEN)
    band.annotate(
        sketch.left_label, (1, 0), (28, 0), xycoords=came, textcoords="offset points",
        color=RED, fontweight="bold", va="bottom",
    )  # fmt: skip
    tallest, deepest = max(*sketch.joined, 1), max(*sketch.left, 0)
    whole = tallest + deepest
    below = 0.55 if deepest else 0.05  # room for the words under the bars
    band.set_ylim(-deepest - whole * below, tallest + whole * 0.55)
    width = min(len(places) / 8, 0.5)
    band.bar(places, sketch.joined, width, color=SOFT[GREEN])
    band.bar(places, [-value for value in sketch.left], width, color=SOFT[RED])
    band.axhline(0, color=PALE, linewidth=2)
    for place, joined, left in zip(places, sketch.joined, sketch.left, strict=True):
        if joined:
            say(band, f"+{joined}", (place, joined), GREEN, gap=5)
        if left:
            say(band, signed(-left), (place, -left), RED, gap=6, under=True)


def draw_nps(band: Any, sketch: Sketch) -> None:
    """A value rests on enough scores where its mark is filled."""
    title(band, sketch.nps_label, VIOLET)
    band.set_ylim(-175, 175)
    known = [(place, value) for place, value in enumerate(sketch.nps) if value is not None]
    band.axhline(0, color=PALE, linewidth=2, linestyle=(0, (2, 3)))
    band.plot(*zip(*known, strict=True), color=VIOLET, linewidth=4)
    for at, (place, value) in enumerate(known):
        fill = VIOLET if sketch.firm[place] else PAPER
        band.plot(
            [place], [value], "o", color=VIOLET, markersize=17, markeredgewidth=3,
            markerfacecolor=fill,
        )  # fmt: skip
        # Where the line bends, the outer side is free, if the one of zero is not there.
        beside = [other for _, other in known[max(at - 1, 0) : at + 2]]
        under = value < sum(beside) / len(beside) and not 0 <= value < 70
        say(band, signed(value), (place, value), VIOLET, gap=12, under=under)
