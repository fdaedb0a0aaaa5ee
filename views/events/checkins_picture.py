"""The picture for the door: a QR code to scan, and below it the digits to type, as large."""

import asyncio
from collections.abc import AsyncGenerator
from io import BytesIO

import segno
from aiogram import Bot
from aiogram.types import InputFile
from segno import writers

SCALE = 24  # pixels to a module: about as wide as a phone's screen
BORDER = 4
# Three modules wide and five high, as on a calculator; drawn at twice their size.
DIGITS = {
    "0": ("###", "#.#", "#.#", "#.#", "###"),
    "1": (".#.", "##.", ".#.", ".#.", "###"),
    "2": ("###", "..#", "###", "#..", "###"),
    "3": ("###", "..#", "###", "..#", "###"),
    "4": ("#.#", "#.#", "###", "..#", "..#"),
    "5": ("###", "#..", "###", "..#", "###"),
    "6": ("###", "#..", "###", "#.#", "###"),
    "7": ("###", "..#", "..#", "..#", "..#"),
    "8": ("###", "#.#", "###", "#.#", "###"),
    "9": ("###", "#.#", "###", "..#", "###"),
}
SIZE = 2
GAP = "." * 3


class DoorPicture(InputFile):
    """Drawn when it is sent, and not in the way of others."""

    def __init__(self, link: str, code: str) -> None:
        super().__init__(filename="door.png")
        self.link = link
        self.code = code

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:
        yield await asyncio.to_thread(draw, self.link, self.code)


def draw(link: str, code: str) -> bytes:
    """A PNG; whoever scans it opens the link."""
    drawn = segno.make_qr(link, error="m")
    width = len(drawn.matrix[0])
    blank = bytearray(width)
    rows = [*drawn.matrix, *[blank] * BORDER, *digits(code, width)]
    out = BytesIO()
    # Not `save`: that knows codes only, and the digits are ours.
    writers.write_png(  # type: ignore[attr-defined]
        rows, (width, len(rows)), out, scale=SCALE, border=BORDER
    )
    return out.getvalue()


def digits(code: str, width: int) -> list[bytearray]:
    rows = []
    for row in range(5):
        line = GAP.join("".join(dot * SIZE for dot in DIGITS[one][row]) for one in code)
        rows += [bytearray(dot == "#" for dot in line.center(width, "."))] * SIZE
    return rows
