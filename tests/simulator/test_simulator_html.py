"""HTML, offsets and what Telegram finds by itself."""

from typing import Any

import pytest

from simulator.api.entities import detected, formatted
from simulator.api.errors import ApiError

REFUSALS = {
    "<br>": 'Unsupported start tag "br" at byte offset 0',
    "я < b": 'Unsupported start tag "" at byte offset 3',
    "x <b": "Unclosed start tag at byte offset 2",
    "<a href": 'Unclosed start tag "a" at byte offset 0',
    '<a href="x"': "Unclosed start tag at byte offset 0",
    '<a ="x">y</a>': 'Empty attribute name in the tag "a" at byte offset 0',
    "<a href=x/>y</a>": "Unexpected end of name token at byte offset 8",
    "<span>x</span>": 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    "x</b>": "Unexpected end tag at byte offset 1",
    "<b>x</b": "Unclosed end tag at byte offset 4",
    "<b>я</i>": 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"',
    "<b>x": 'Can\'t find end tag corresponding to start tag "b"',
}


def read(text: str) -> Any:
    return formatted({"text": text, "parse_mode": "HTML"}, "text", lambda _: None, required=True)


@pytest.mark.parametrize("html", REFUSALS)
def test_broken_html_is_refused_in_telegrams_words(html: str) -> None:
    with pytest.raises(ApiError) as refused:
        read(html)
    assert refused.value.description == f"Bad Request: can't parse entities: {REFUSALS[html]}"


def test_offsets_are_utf16() -> None:
    text, entities = read("😀 <b>Йога</b> &lt;3 &amp; <i>чай</i>")
    assert text == "😀 Йога <3 & чай"
    assert entities == [
        {"type": "bold", "offset": 3, "length": 4},
        {"type": "italic", "offset": 13, "length": 3},
    ]


def test_nested_tags_and_arguments() -> None:
    _, entities = read(
        '<b>a<i>b</i></b><a href="http://example.org/?a=1&amp;b=2">c</a>'
        '<pre><code class="language-python">d</code></pre><blockquote expandable>e</blockquote>'
        '<span class="tg-spoiler">f</span><a href="nonsense">g</a>'
    )
    kinds = [entity["type"] for entity in entities]
    assert kinds == ["bold", "italic", "text_link", "pre", "expandable_blockquote", "spoiler"]
    assert entities[2]["url"] == "http://example.org/?a=1&b=2"
    assert entities[3]["language"] == "python"


def test_the_ends_are_stripped_and_entities_move_along() -> None:
    assert read("\n <b> x</b> \n")[0] == "x"
    assert read("\n <b>x</b>\n")[1] == [{"type": "bold", "offset": 0, "length": 1}]


def test_commands_links_and_mentions_are_found() -> None:
    text = "/start@bot 😀 @anna https://example.org/x, #йога a@b.ru"
    assert [entity["type"] for entity in detected(text)] == [
        "bot_command",
        "mention",
        "url",
        "hashtag",
        "email",
    ]
    assert detected("1/2 and/or 5 @ 6") == []
