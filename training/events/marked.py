r"""Training texts with marked events, read into characters.

An item begins with ``= `` and its text on one line (``\n`` for a line break), or ``= #`` and the name of a text that stands
elsewhere.  Each line below it is one event, in four fields:

    TYPE[/mode] REALITY NEWNESS | anchor | actors | recipients

A field is words copied from the text (``@2``: their second occurrence) or, for texts that are not ours to copy, characters
``17-25``; several are joined by `` ; ``; ``-`` stands for none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from counterclaim.records.codes import MODES, EventType, Newness, Reality

Span = tuple[int, int]
Texts = Callable[[str], str | None]
_AT = re.compile(r"(.*?)(?:@(\d+))?", re.DOTALL)
_CHARS = re.compile(r"(\d+)-(\d+)")


@dataclass
class MarkedEvent:
    """One event of an item; spans are character offsets into its text, end-exclusive."""

    type: EventType
    mode: str | None
    reality: Reality
    newness: Newness
    anchor: Span
    actors: list[Span]
    recipients: list[Span]


@dataclass
class Item:
    """A text and the events marked in it, each once."""

    name: str
    text: str
    events: list[MarkedEvent] = field(default_factory=list)


def read_items(path: Path, texts: Texts) -> Iterator[Item]:
    """The items of a file; ``texts`` gives the text of a name, or None where it cannot be had: such items are left out.

    Raises ValueError, with the line, for what cannot be read.
    """
    item: Item | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        try:
            if line.startswith("= "):
                if item is not None:
                    yield item
                item = _begun(line[2:].strip(), f"{path.stem}-{number}", texts)
            elif line.strip() and item is not None:
                item.events.append(read_event(line, item.text))
        except ValueError as error:
            raise ValueError(f"{path.name}, line {number}: {error}") from error
    if item is not None:
        yield item


def read_event(line: str, text: str) -> MarkedEvent:
    """One line of an item over ``text``; raises ValueError where it is not understood."""
    fields = [f.strip() for f in line.split(" | ")]
    if len(fields) != 4 or len(fields[0].split()) != 3:
        raise ValueError(f"not four fields: {line!r}")
    label, reality, newness = fields[0].split()
    name, _, mode = label.partition("/")
    kind = EventType(name)
    if mode and mode not in MODES[kind]:
        raise ValueError(f"{mode} is no mode of {name}")
    anchor = find(fields[1], text)
    actors, recipients = ([find(w, text) for w in f.split(" ; ") if w.strip() != "-"] for f in fields[2:])
    return MarkedEvent(kind, mode or None, Reality(reality), Newness(newness), anchor, actors, recipients)


def find(words: str, text: str) -> Span:
    """Where ``words`` stand in ``text``; raises ValueError where they do not."""
    words = words.strip()
    chars = _CHARS.fullmatch(words)
    if chars:
        return int(chars[1]), int(chars[2])
    match = _AT.fullmatch(words)
    wanted, nth = (match[1], int(match[2] or 1)) if match else (words, 1)
    at = _nth(wanted, text, nth)
    if at < 0:
        raise ValueError(f"not in the text: {words!r}")
    return at, at + len(wanted)


def _nth(wanted: str, text: str, nth: int) -> int:
    """The place of the nth ``wanted`` as whole words; where there are fewer, the nth at all; -1 where there is none."""
    whole = [m.start() for m in re.finditer(r"(?<!\w)" + re.escape(wanted) + r"(?!\w)", text)]
    places = whole if len(whole) >= nth else [m.start() for m in re.finditer(re.escape(wanted), text)]
    return places[nth - 1] if len(places) >= nth else -1


def _begun(head: str, name: str, texts: Texts) -> Item | None:
    if not head.startswith("#"):
        return Item(name, head.replace("\\n", "\n"))
    text = texts(head[1:])
    return None if text is None else Item(head[1:], text)
