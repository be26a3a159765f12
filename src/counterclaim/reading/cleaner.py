"""Lines of a page -> the lines of the article and what was taken away, each with its reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from counterclaim.reading.blocks import is_page, main_run
from counterclaim.reading.evidence import ends, is_sentence
from counterclaim.reading.furniture import reason_of, without_credit
from counterclaim.reading.patterns import PROMOTION_HEADING
from counterclaim.records import Removed, RemovedReason

_END: Final = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}\s*$")
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The article's lines as they stood in the source (newlines kept between them) and what was removed, in order."""

    text: str
    removed: tuple[Removed, ...]
    page: bool = False
    head: tuple[str, ...] = ()
    """The lines that stood before the article of a whole page, where its headline is looked for."""


def clean(text: str, *, whole_page: bool | None = None, from_html: bool = False) -> Cleaned:
    """Takes furniture lines out of ``text`` (newlines are line feeds).

    ``whole_page`` says whether only the main run of sentences is the article; None lets the lines decide.  ``from_html``
    says that menus are gone already.  The lines that stay are not changed in any character.
    """
    raw = text.split("\n")
    units = wrapped(raw) if is_wrapped(raw) else [(n, n + 1) for n, line in enumerate(raw) if line.strip()]
    lines = [" ".join(line.strip() for line in raw[first:last]) for first, last in units]
    reasons = _reasons(lines, menus=not from_html)
    gone = [reason is not None for reason in reasons]
    page = is_page(lines, gone) if whole_page is None else whole_page
    first, last = main_run(lines, gone) if page else (0, len(lines))
    if first == last:
        page, first, last = False, 0, len(lines)
    for n in range(len(lines)):
        if reasons[n] is None and not first <= n < last:
            reasons[n] = RemovedReason.FURNITURE
    words = ["\n".join(raw[a:b]).strip() for a, b in units]
    removed = tuple(Removed(line, reason) for line, reason in zip(words, reasons, strict=True) if reason is not None)
    kept = [unit for unit, reason in zip(units, reasons, strict=True) if reason is None]
    return Cleaned(_joined(raw, kept, units), removed, page, tuple(lines[:first]))


def is_wrapped(raw: Sequence[str]) -> bool:
    """Whether the lines were broken at a fixed width: many long ones end in mid-sentence and go on in lower case."""
    pairs = [(a, b) for a, b in pairwise(raw) if len(a) >= 40 and b.strip()]
    broken = sum(not _END.search(a) and b.lstrip()[:1].islower() for a, b in pairs)
    return broken >= 5 and broken >= len(pairs) * 0.4


def wrapped(raw: Sequence[str]) -> list[tuple[int, int]]:
    """The paragraphs of wrapped lines, as first and last (exclusive) line: a long line that ends no sentence goes on."""
    units: list[tuple[int, int]] = []
    width = sorted(len(line.rstrip()) for line in raw)[int(len(raw) * 0.9)]
    for n, line in enumerate(raw):
        if not line.strip():
            continue
        before = raw[n - 1].rstrip() if n else ""
        goes_on = bool(before.strip()) and (len(before) >= 0.75 * width or line.lstrip()[:1].islower())
        if units and units[-1][1] == n and goes_on:
            units[-1] = (units[-1][0], n + 1)
        else:
            units.append((n, n + 1))
    return units


def _reasons(lines: Sequence[str], *, menus: bool) -> list[RemovedReason | None]:
    """A reason or None for each line; repeated captions and repeated paragraphs go with their reason."""
    reasons = [reason_of(line, menus=menus) for line in lines]
    if len(lines) > 1 and reasons[0] is RemovedReason.PROMOTION and len(lines[0].split()) >= 5:
        reasons[0] = None  # a headline may begin with "Watch:" or "Analysis:"
    _promoted(lines, reasons)
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
        if reasons[n] is None and key in captions:
            reasons[n] = RemovedReason.CAPTION
        if reasons[n] is None and len(line) > 40 and is_sentence(line):
            if key in seen:
                reasons[n] = RemovedReason.DUPLICATE
            seen.add(key)
    return reasons


def _promoted(lines: Sequence[str], reasons: list[RemovedReason | None]) -> None:
    """Gives the headlines under a heading of promoted stories its reason, up to the next sentence (six at most)."""
    left = 0
    for n, line in enumerate(lines):
        if reasons[n] is RemovedReason.PROMOTION and PROMOTION_HEADING.match(line):
            left = 6
        elif reasons[n] is None and left and not ends(line) and len(line.split()) >= 3:
            reasons[n] = RemovedReason.PROMOTION
            left -= 1
        elif reasons[n] is None:
            left = 0


def _joined(raw: Sequence[str], kept: Sequence[tuple[int, int]], units: Sequence[tuple[int, int]]) -> str:
    """``raw`` without the units that are not kept and without the blank lines after each of these."""
    if len(kept) == len(units):
        return "\n".join(raw)
    out: list[str] = []
    staying, at = set(kept), 0
    for first, last in units:
        if (first, last) in staying:
            out.extend(raw[at:last] if out else raw[first:last])
        elif out:
            # The blank lines before a removed unit stay, those after it go.
            out.extend(raw[at:first])
        at = last
        if (first, last) not in staying:
            while at < len(raw) and not raw[at].strip():
                at += 1
    return "\n".join(out).strip("\n")


def _key(line: str) -> str:
    return _SPACES.sub(" ", line).strip().casefold()
