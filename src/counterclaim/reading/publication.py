"""The day a text was published: given, from metadata, stated in the text, inferred from inner evidence, or unknown."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from counterclaim.reading.days import FULL_DATE, WEEKDAYS, Day, day_of, find_day
from counterclaim.records import DateBasis, Published, Removed, RemovedReason

_LABEL: Final = re.compile(
    r"(?<![\w-])(?:published|posted|date(?: of publication)?|issued|released|first published|created)\b[^\d\n]{0,24}$",
    re.IGNORECASE,
)
_UPDATE: Final = re.compile(r"(?:updated?|modified|edited)\b[^\d\n]{0,24}$", re.IGNORECASE)
_LEADING: Final = re.compile(rf"\W{{0,3}}{FULL_DATE}(?!,?\s(?-i:[a-z]))", re.IGNORECASE)
_BEFORE_EVENT: Final = re.compile(
    r"(?:\b(?:on|since|of|from|until|till|in|by|before|after|dated|for|the|through|to|between|and)|[,(–-])\s?$",
    re.IGNORECASE,
)
_URL_DAY: Final = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?!\d)")
_NAMED: Final = re.compile(r"\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_FIRST: Final = "1990-01-01"


def plausible(day: str | None, today: date | None = None) -> bool:
    """Whether ``day`` lies between 1990 and tomorrow, where the web's news lies."""
    limit = ((today or datetime.now(UTC).date()) + timedelta(days=1)).isoformat()
    return day is not None and _FIRST <= day <= limit


def day_in_url(url: str | None) -> str | None:
    """The day in an address such as ``/2022/09/13/``, or None."""
    found = _URL_DAY.search(url or "")
    try:
        return date(*(int(part) for part in found.groups())).isoformat() if found else None
    except ValueError:
        return None


def published(
    given: str | None,
    metadata: str | None,
    edges: Sequence[str],
    text: str,
    dateline_day: str | None,
    removed: Sequence[Removed],
) -> Published:
    """The day of publication by the strongest evidence at hand; ``note`` says what it was.

    ``edges`` are the lines of the source around the start and the end of the article, where stamps stand; ``removed`` is
    what the cleaner took away.
    """
    if given:
        return Published(given, DateBasis.GIVEN)
    if plausible(metadata):
        return Published(metadata, DateBasis.METADATA)
    if stated := _stated(edges, dateline_day):
        return stated
    return _inferred(text, removed) or Published(None, DateBasis.NONE)


def _stated(edges: Sequence[str], dateline_day: str | None) -> Published | None:
    """A labelled day, a day that a line begins with, one with its weekday early in a line, a dateline's, an update's."""
    for line in edges:
        day = find_day(line[:300])
        if day and plausible(day.iso) and _LABEL.search(line[max(0, day.start - 60) : day.start]):
            return Published(day.iso, DateBasis.TEXT, f"stated: {line[: day.end][-60:].strip()}")
    for line in edges:
        found = _LEADING.match(line)
        if found and plausible(day_of(found)):
            return Published(day_of(found), DateBasis.TEXT, f"stated: {found.group().strip()}")
    for line in edges:
        day = find_day(line[:160])
        if day and plausible(day.iso) and _agrees(day) and not _BEFORE_EVENT.search(line[: day.start]):
            return Published(day.iso, DateBasis.TEXT, f"stated: {line[day.start : day.end]}")
    day = find_day(dateline_day or "")
    if day and plausible(day.iso):
        return Published(day.iso, DateBasis.TEXT, f"dateline: {dateline_day}")
    for line in edges:
        tail = line[-300:]
        day = find_day(tail)
        if day and plausible(day.iso) and _UPDATE.search(tail[max(0, day.start - 60) : day.start]):
            return Published(day.iso, DateBasis.TEXT, f"last update: {tail[day.start : day.end]}")
    return None


def _agrees(day: Day) -> bool:
    """Whether a weekday is named with the day, and is that day's."""
    return day.weekday is not None and date.fromisoformat(day.iso).weekday() == day.weekday


def _inferred(text: str, removed: Sequence[Removed]) -> Published | None:
    """The first day on or after the latest dated caption that is the weekday the text is about.

    News names the days of its week: the day of publication is taken to be the named weekday from which the other named
    ones lie the fewest days back.  One weekday alone says too little (it may be any day's event), and so do weekdays more
    than three days apart.
    """
    captions = [day for item in removed if item.reason is RemovedReason.CAPTION and (day := find_day(item.text))]
    latest = max((day.iso for day in captions if plausible(day.iso)), default=None)
    named = {WEEKDAYS.index(name.lower()) for name in _NAMED.findall(text)}
    if latest is None or len(named) < 2 or any(year > latest[:4] for year in _YEAR.findall(text)):
        return None
    last = min(named, key=lambda day: max((day - other) % 7 for other in named))
    if max((last - other) % 7 for other in named) > 3:
        return None
    start = date.fromisoformat(latest)
    guess = (start + timedelta(days=(last - start.weekday()) % 7)).isoformat()
    note = f"inferred: a caption is dated {latest}, and {WEEKDAYS[last].title()} is the latest weekday the text names"
    return Published(guess, DateBasis.INFERRED, note) if plausible(guess) else None
