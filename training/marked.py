"""Our own training sentences: passages with inline marks, read into text and spans.

One item a line: the marked passage, a tab, then the stances ("1 asserts 2 denies").  `{S1:...}` is the source of claim 1,
`{Q1:...}` its cue, `{C1:...}` a piece of its content, `{H1:...}` the relayer of a chain; marks nest.  A passage without a
claim has an empty second column.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

STANCES = ("asserts", "denies", "confirms", "doubts", "demands", "promises", "threatens", "asks")
_MARK = re.compile(r"\{([SQCH])(\d+):|\}")
_STANCE = re.compile(r"(\d+) ([a-z]+)")

Span = tuple[int, int]


@dataclass
class MarkedClaim:
    """One attribution of a passage; spans are character offsets into its text, end-exclusive."""

    stance: str
    source: Span | None = None
    cue: Span | None = None
    contents: list[Span] = field(default_factory=list)
    relayer: Span | None = None


@dataclass
class Passage:
    """A passage of our own writing and the claims marked in it."""

    text: str
    claims: list[MarkedClaim]


def read_marked(line: str) -> Passage:
    """Read one line; ValueError says what is wrong with its marks or stances."""
    marked, tab, column = line.partition("\t")
    if not tab:
        raise ValueError("no tab between the passage and its stances")
    claims = {int(n): MarkedClaim(stance) for n, stance in _stances(column)}
    text, at, open_marks = "", 0, []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark.group() != "}":
            open_marks.append((mark.group(1), int(mark.group(2)), len(text)))
        elif open_marks:
            role, number, start = open_marks.pop()
            _put(claims, role, number, _trimmed(text, start))
        else:
            raise ValueError("a closing brace too many")
    text += marked[at:]
    if open_marks or "{" in text:
        raise ValueError("a mark that never closes")
    for number, claim in claims.items():
        if claim.cue is None or not claim.contents:
            raise ValueError(f"claim {number} lacks its cue or its content")
        claim.contents.sort()
    return Passage(text, [claims[n] for n in sorted(claims)])


def read_file(path: Path) -> list[Passage]:
    """Every passage of a file of marked lines, in order."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [read_marked(line) for line in lines if line.strip()]


def kept_out(text: str) -> bool:
    """Whether a passage is one of the tenth that no training sees: by its own words, so that other passages move nothing."""
    return hashlib.sha256(text.encode()).digest()[0] % 10 == 7


def _stances(column: str) -> list[tuple[str, str]]:
    found = _STANCE.findall(column)
    if " ".join(f"{n} {s}" for n, s in found) != column.strip():
        raise ValueError(f"stances not understood: {column!r}")
    for _, stance in found:
        if stance not in STANCES:
            raise ValueError(f"no such stance: {stance}")
    return found


def _put(claims: dict[int, MarkedClaim], role: str, number: int, span: Span) -> None:
    if number not in claims:
        raise ValueError(f"claim {number} has marks but no stance")
    claim = claims[number]
    if role == "C":
        claim.contents.append(span)
        return
    name = {"S": "source", "Q": "cue", "H": "relayer"}[role]
    if getattr(claim, name) is not None:
        raise ValueError(f"claim {number} has two marks {role}")
    setattr(claim, name, span)


def _trimmed(text: str, start: int) -> Span:
    """The mark's span without white space at its edges; an empty mark is an error."""
    words = text[start:]
    if not words.strip():
        raise ValueError("an empty mark")
    return start + len(words) - len(words.lstrip()), len(text.rstrip())
