"""Victims' names taken out of an export: persons to whom something was done, in every cell of every file."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

from counterclaim.records.actor import Actor
from counterclaim.records.codes import ActorKind
from counterclaim.records.entry import Entry
from counterclaim.records.holdings import Holdings
from counterclaim.records.report import Report

WITHHELD: Final = "[name withheld]"
ADDRESS_WITHHELD: Final = "[address withheld]"
_WORD: Final = re.compile(r"[^\W\d_]+")
_NAME: Final = re.compile(r"[^\W\d_][\w’'-]*")
_ADDRESS: Final = re.compile(r"\S+://\S+")
_SHORTEST: Final = 3
"""Letters of the shortest part of a name that is taken out alone; shorter ones ("al", "Li") go with the whole name only."""


class Redactor:
    """Knows all victims of a ledger by name and takes them out of rows.

    A name of several words goes wherever it stands, however it is written ("john-doe"); its parts, and names of one
    word, go only from what rests on a document that calls a victim so.  An address that holds a name goes whole.
    Too much may go (a town that a victim shares a name with); what stays is a name that no report gives to a victim.
    """

    def __init__(self, holdings: Holdings) -> None:
        """Reads the names of all documents and of all reports as people corrected them."""
        self._by_document: defaultdict[str, set[str]] = defaultdict(set)
        for coded in holdings.documents():
            self._by_document[coded.document.id].update(_victims(coded.reports))
        for _, entries in holdings.incidents():
            for entry in entries:
                self._by_document[entry.document.id].update(_victims((entry.report,)))
        self._everywhere: defaultdict[str, set[str]] = defaultdict(set)
        for name in set[str]().union(*self._by_document.values()):
            parts = _WORD.findall(name.lower())
            if len(parts) > 1:
                self._everywhere[parts[0]].add(name)

    def take_out(self, rests_on: tuple[Entry, ...] | str | None, row: tuple[Any, ...]) -> tuple[Any, ...]:
        """The row without victims' names; ``rests_on`` are the reports it was made from, or the id of its document."""
        near: set[str] = set()
        if isinstance(rests_on, str):
            near |= self._by_document.get(rests_on, set())
        for entry in rests_on if isinstance(rests_on, tuple) else ():
            near |= self._by_document.get(entry.document.id, set())
        return self._clean(tuple(sorted(near)), row)

    def _clean(self, near: tuple[str, ...], row: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(_each(value, lambda text: self._text(text, near)) for value in row)

    def _text(self, text: str, near: tuple[str, ...]) -> str:
        firsts = {word for word in _WORD.findall(text.lower()) if word in self._everywhere}
        whole = {name for first in firsts for name in self._everywhere[first]} | set(near)
        if not whole:
            return text
        names, parts = _pattern(tuple(sorted(whole, key=lambda name: (-len(name), name)))), _parts(near)
        if "://" in text:
            text = _ADDRESS.sub(lambda found: _address(found.group(), names, parts), text)
        text = names.sub(WITHHELD, text)
        return text if parts is None else parts.sub(WITHHELD, text)


def _victims(reports: Iterable[Report]) -> Iterator[str]:
    """The names of persons to whom something was done: as the text has them and as they are known."""
    for report in reports:
        for actor in report.recipient:
            if actor.kind in {ActorKind.PERSON, ActorKind.CIVILIAN}:
                yield from _names(actor)


def _names(actor: Actor) -> Iterator[str]:
    """A person's names; of civilians only words that look like a name: two capitalised ones, or more, side by side."""
    for words in dict.fromkeys((actor.text, actor.repaired, actor.name)):
        if words is None:
            continue
        capitals = [part for part in _NAME.findall(words) if part[0].isupper()]
        if actor.kind is ActorKind.PERSON and capitals:
            yield words
        elif " ".join(capitals) in words and len(capitals) > 1:
            yield " ".join(capitals)


def _each(value: Any, change: Callable[[str], str]) -> Any:
    """The value with every string in it changed, however deep; keys stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _each(item, change) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_each(item, change) for item in value)
    return value


@lru_cache(maxsize=4096)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the names, however its words are joined and whatever their case."""
    choices = (r"[\W_]+".join(map(re.escape, _WORD.findall(name))) for name in names)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(choices)})(?![^\W\d_])", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _parts(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """Finds any capitalised part of the names that is long enough to stand alone."""
    parts = {part for name in names for part in _WORD.findall(name) if part[0].isupper() and len(part) >= _SHORTEST}
    if not parts:
        return None
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, sorted(parts)))})(?![^\W\d_])")


def _address(address: str, names: re.Pattern[str], parts: re.Pattern[str] | None) -> str:
    bare = parts is not None and re.search(parts.pattern, address, re.IGNORECASE) is not None
    return ADDRESS_WITHHELD if bare or names.search(address) is not None else address
