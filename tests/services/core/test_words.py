"""What is left of words once the invisible is taken away."""

import pytest

from services.core import words


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("  Анна \n  Б. ", "Анна Б."),
        ("<b>Анна</b> & «Б»", "<b>Анна</b> & «Б»"),
        ("\u202eанна\u202c", "анна"),
        ("Ан\u200bна\ufeff", "Анна"),
        ("نور", "نور"),
        ("👩\u200d🚀 Лена", "👩\u200d🚀 Лена"),
        ("🙂", "🙂"),
        ("🪾 \U0001faff", "🪾 \U0001faff"),  # newer than the tables of some Python
        ("\u200b\u200d\u2060", ""),
        ("\u3164\u2800 \u115f", ""),
        ("\u0301\u0301", ""),
        ("\u3164Ким", "Ким"),
        ("\ud83d", ""),
        ("\x00\x07", ""),
    ],
)
def test_a_line_keeps_what_can_be_seen(written: str, left: str) -> None:
    assert words.line(written) == left


def test_several_lines_keep_their_paragraphs() -> None:
    assert words.lines(" Привет!\n\n\n\n Я\u200b Анна. \r\n") == "Привет!\n\nЯ Анна."
