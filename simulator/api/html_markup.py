"""HTML as Telegram reads it, with its exact complaints (offsets are bytes of UTF-8)."""

import re
from dataclasses import dataclass, field

from simulator.api.errors import bad
from simulator.api.records import Json

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
REFERENCES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot));?")
SPACES = " \t\r\n\v\f\0"
USER_LINK = re.compile(r"tg://user\?id=(\d+)")


def width(text: str) -> int:
    """Length in UTF-16 units, in which entities are measured."""
    return len(text) + sum(character > "\uffff" for character in text)


@dataclass
class Open:
    tag: str
    argument: str
    offset: int
    begin: int  # in `out`, to find the text inside


@dataclass
class Reader:
    text: str
    at: int = 0
    out: list[str] = field(default_factory=list)
    length: int = 0  # of `out` in UTF-16 units
    stack: list[Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    @property
    def here(self) -> str:
        return self.text[self.at] if self.at < len(self.text) else ""

    def write(self, text: str) -> None:
        self.out.append(text)
        self.length += width(text)

    def byte(self, position: int) -> int:
        return len(self.text[:position].encode())

    def while_(self, characters: str, negate: bool = False) -> str:
        """Skip characters of (or, negated, not of) a set; return what was skipped."""
        begin = self.at
        while self.here and (self.here in characters) is not negate:
            self.at += 1
        return self.text[begin : self.at]


def parse(text: str) -> tuple[str, list[Json]]:
    reader = Reader(text)
    while reader.at < len(text):
        stop = re.compile("[<&]").search(text, reader.at)
        reader.write(text[reader.at : stop.start() if stop else len(text)])
        if stop is None:
            break
        reader.at = stop.start()
        if reader.here == "&":
            _reference(reader)
        elif text[reader.at + 1 : reader.at + 2] == "/":
            _end_tag(reader)
        else:
            _start_tag(reader)
    if reader.stack:
        raise _refuse(f'Can\'t find end tag corresponding to start tag "{reader.stack[-1].tag}"')
    return "".join(reader.out), reader.entities


def _refuse(reason: str) -> Exception:
    return bad(f"can't parse entities: {reason}")


def _reference(reader: Reader) -> None:
    character, reader.at = decode_reference(reader.text, reader.at)
    reader.write(character)


def decode_reference(text: str, at: int) -> tuple[str, int]:
    """The character behind `&…;` and where to read on; an unknown reference is just an &."""
    match = REFERENCE.match(text, at)
    if match is None:
        return "&", at + 1
    hexadecimal, decimal, name = match.groups()
    if name:
        return REFERENCES[name], match.end()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if not 0 < code < 0x10FFFF:
        return "&", at + 1
    return chr(code), match.end()


def _start_tag(reader: Reader) -> None:
    begin = reader.at
    where = f"at byte offset {reader.byte(begin)}"
    reader.at += 1
    tag = reader.while_(SPACES + ">", negate=True).lower()
    if not reader.here:
        raise _refuse(f"Unclosed start tag {where}")
    if tag not in TAGS:
        raise _refuse(f'Unsupported start tag "{tag}" {where}')
    argument = ""
    while reader.here != ">":
        reader.while_(SPACES)
        if reader.here == ">":
            break
        argument = _attribute(reader, tag, where, argument)
    reader.at += 1
    if tag == "span" and argument != "spoiler":
        raise _refuse(f'Tag "span" must have class "tg-spoiler" {where}')
    reader.stack.append(Open(tag, argument, reader.length, len(reader.out)))


def _attribute(reader: Reader, tag: str, where: str, argument: str) -> str:
    name = reader.while_(SPACES + "=>/\"'", negate=True)
    if not name:
        raise _refuse(f'Empty attribute name in the tag "{tag}" {where}')
    reader.while_(SPACES)
    if reader.here != "=":
        if not reader.here:
            raise _refuse(f'Unclosed start tag "{tag}" {where}')
        return "1" if (tag, name) == ("blockquote", "expandable") else argument
    reader.at += 1
    reader.while_(SPACES)
    if not reader.here:
        raise _refuse(f'Unclosed start tag "{tag}" {where}')
    value = _attribute_value(reader)
    if not reader.here:
        raise _refuse(f"Unclosed start tag {where}")
    if (tag, name) in {("a", "href"), ("tg-emoji", "emoji-id")}:
        return value
    if (tag, name) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (tag, name) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return "1" if (tag, name) == ("blockquote", "expandable") else argument


def _attribute_value(reader: Reader) -> str:
    quote, begin = reader.here, reader.at
    if quote not in {"'", '"'}:
        while reader.here and (reader.here.isalnum() or reader.here in ".-"):
            reader.at += 1
        if reader.here not in SPACES + ">" or not reader.here:
            raise _refuse(f"Unexpected end of name token at byte offset {reader.byte(begin)}")
        return reader.text[begin : reader.at].lower()
    reader.at += 1
    value = []
    while reader.here and reader.here != quote:
        if reader.here == "&":
            character, reader.at = decode_reference(reader.text, reader.at)
            value.append(character)
        else:
            value.append(reader.here)
            reader.at += 1
    reader.at += 1
    return "".join(value)


def _end_tag(reader: Reader) -> None:
    begin = reader.at
    where = f"at byte offset {reader.byte(begin)}"
    if not reader.stack:
        raise _refuse(f"Unexpected end tag {where}")
    reader.at += 2
    found = reader.while_(SPACES + ">", negate=True)
    reader.while_(SPACES)
    if reader.here != ">":
        raise _refuse(f"Unclosed end tag {where}")
    reader.at += 1
    opened = reader.stack.pop()
    if found and found != opened.tag:
        raise _refuse(f'Unmatched end tag {where}, expected "</{opened.tag}>", found "</{found}>"')
    if reader.length > opened.offset:
        _close(reader, opened)


def _close(reader: Reader, opened: Open) -> None:
    entity: Json = {
        "type": TAGS[opened.tag],
        "offset": opened.offset,
        "length": reader.length - opened.offset,
    }
    if opened.tag == "a":
        url = opened.argument or "".join(reader.out[opened.begin :])
        if not _link(entity, url):
            return
    elif opened.tag == "tg-emoji":
        if not opened.argument.isdigit() or int(opened.argument) == 0:
            raise bad("invalid custom emoji identifier specified")
        entity["custom_emoji_id"] = opened.argument
    elif opened.tag == "blockquote" and opened.argument:
        entity["type"] = "expandable_blockquote"
    elif opened.tag == "code" and opened.argument:
        entity["language"] = opened.argument
    elif opened.tag == "pre" and _is_code_inside(reader.entities, entity):
        entity["language"] = reader.entities.pop()["language"]
    reader.entities.append(entity)


def _link(entity: Json, url: str) -> bool:
    """A link that is no URL leaves plain text behind, without a complaint."""
    if user := USER_LINK.match(url):
        entity.update(type="text_mention", user_id=int(user[1]))
        return True
    if url.startswith("tg://"):
        entity["url"] = url
        return True
    if not re.match(r"(https?://)?[^\s/]+\.[^\s/.]+", url, re.IGNORECASE):
        return False
    entity["url"] = url if "://" in url else f"http://{url}"
    return True


def _is_code_inside(entities: list[Json], pre: Json) -> bool:
    if not entities:
        return False
    last = entities[-1]
    return "language" in last and all(last[key] == pre[key] for key in ("offset", "length"))
