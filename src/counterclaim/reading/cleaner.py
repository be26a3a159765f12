"""Lines of a page -> the lines of the article and what was taken away, each with its reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from counterclaim.reading.blocks import is_page, is_sentence, main_run
from counterclaim.reading.furniture import is_caption, reason_of, without_credit
from counterclaim.records import Removed, RemovedReason

_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The article's lines as they stood in the source (newlines kept between them) and what was removed, in order."""

    text: str
    removed: tuple[Removed, ...]
    page: bool = False
    head: tuple[str, ...] = ()
    """The lines that stood before the article of a whole page, where its headline is looked for."""


def clean(text: str, *, whole_page: bool | None = None) -> Cleaned:
    """Takes furniture lines out of ``text`` (newlines are ``\\n``).

    ``whole_page`` says whether only the main run of sentences is the article; None lets the lines decide.  The lines
    that stay are not changed in any character.
    """
    raw = text.split("\n")
    at = [n for n, line in enumerate(raw) if line.strip()]
    lines = [raw[n].strip() for n in at]
    reasons = _reasons(lines)
    gone = [reason is not None for reason in reasons]
    page = is_page(lines, gone) if whole_page is None else whole_page
    first, last = 0, len(lines)
    if page:
        first, last = main_run(lines, gone)
        if first == last:
            page, first, last = False, 0, len(lines)
    for n in range(len(lines)):
        if reasons[n] is None and not first <= n < last:
            reasons[n] = RemovedReason.FURNITURE
    if all(reason is not None for reason in reasons):
        return Cleaned("", tuple(_removed(lines, reasons)), page, tuple(lines[:first]))
    kept = {at[n] for n, reason in enumerate(reasons) if reason is None}
    return Cleaned(_joined(raw, kept, at), tuple(_removed(lines, reasons)), page, tuple(lines[:first]))


def _reasons(lines: Sequence[str]) -> list[RemovedReason | None]:
    """A reason or None for each line; repeated captions and repeated paragraphs go with their reason."""
    reasons = [reason_of(line) for line in lines]
    captions = {
        _key(form)
        for line, reason in zip(lines, reasons, strict=True)
        if reason is RemovedReason.CAPTION
        for form in (line, without_credit(line))
        if len(form) > 20
    }
    seen: set[str] = set()
    for n, line in enumerate(lines):
        key = _key(line)
        if reasons[n] is None and (key in captions or (is_caption(line) and len(line) < 300)):
            reasons[n] = RemovedReason.CAPTION
        if reasons[n] is None and len(line) > 40 and is_sentence(line):
            if key in seen:
                reasons[n] = RemovedReason.DUPLICATE
            seen.add(key)
    return reasons


def _removed(lines: Sequence[str], reasons: Sequence[RemovedReason | None]) -> list[Removed]:
    return [Removed(line, reason) for line, reason in zip(lines, reasons, strict=True) if reason is not None]


def _joined(raw: Sequence[str], kept: set[int], filled: Sequence[int]) -> str:
    """``raw`` without the filled lines that are not kept and without the blank lines after each of these."""
    if len(kept) == len(filled):
        return "\n".join(raw)
    out: list[str] = []
    dropping = False
    gone = set(filled) - kept
    for n, line in enumerate(raw):
        if n in gone:
            dropping = True
        elif n in kept:
            dropping = False
            out.append(line)
        elif not dropping:
            out.append(line)
    return "\n".join(out).strip("\n")


def _key(line: str) -> str:
    return _SPACES.sub(" ", line).strip().casefold()
