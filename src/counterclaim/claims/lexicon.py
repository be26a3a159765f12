"""The cue lexicon: which words bring a claim, in which frame, with which stance.

The tables are our own writing (data/cues/*.tsv).  Frames of a verb:

``that`` a clause as complement; ``quote`` an inserted, following or preceding quotation or reported main clause;
``np`` the object; ``ing`` a gerund; ``to`` an infinitive of the speaker's own act; ``objto`` an object with what it is
to do; ``p:X`` what follows the preposition X; ``p:X+to`` the same with an infinitive ("called on them to stop");
``o:X`` the object together with a phrase under X ("accused them of it"); ``as`` the object with "as ..."; ``pred`` the
object with a predicate; ``tell`` the object is the one spoken to, never the content.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from counterclaim.errors import ModelError
from counterclaim.records import Stance

FOLDER: Final = Path(__file__).parent.parent / "data" / "cues"

SPEECH: Final = "speech"
ATTITUDE: Final = "attitude"
EVIDENCE: Final = "evidence"
ISSUE: Final = "issue"
ALLEGATION: Final = "allegation"
TOLL: Final = "toll"
TRADED: Final = "traded"
WEAK: Final = "weak"
"""Verbs that bring an attribution too rarely for a rule: kept for a learned tagger, never used here."""


@dataclass(frozen=True, slots=True)
class Verb:
    """One row of the verb table: the frames it takes and the stance each gives to its content."""

    particle: str | None
    frames: dict[str, Stance]
    stance: Stance
    group: str


@dataclass(frozen=True, slots=True)
class Noun:
    """One row of the noun table."""

    stance: Stance
    kind: str


@cache
def verbs() -> dict[str, tuple[Verb, ...]]:
    """Lemma -> its rows; rows with a particle stand first."""
    found: dict[str, list[Verb]] = {}
    for lemmas, frames, stance, group in rows("verbs.tsv", 4):
        for word in lemmas.split():
            lemma, _, particle = word.partition("+")
            row = Verb(particle or None, _frames(frames, Stance(stance)), Stance(stance), group)
            found.setdefault(lemma, []).append(row)
    return {lemma: tuple(sorted(rows, key=lambda r: r.particle is None)) for lemma, rows in found.items()}


@cache
def nouns() -> dict[str, tuple[Noun, ...]]:
    """Lemma -> its rows (a "report" is both what is said and what carries it)."""
    found: dict[str, list[Noun]] = {}
    for lemmas, stance, kind in rows("nouns.tsv", 3):
        for lemma in lemmas.split():
            found.setdefault(lemma, []).append(Noun(Stance(stance), kind))
    return {lemma: tuple(rows) for lemma, rows in found.items()}


@cache
def forms() -> dict[str, str]:
    """Inflected form -> verb lemma, by the regular rules: for texts in capitals, whose tags cannot be trusted."""
    found: dict[str, str] = {}
    for lemma in verbs():
        stem = lemma.removesuffix("e")
        soft = lemma[:-1] + "i" if lemma.endswith("y") and lemma[-2:-1] not in "aeo" else stem
        for form in (lemma, f"{lemma}s", f"{soft}es", f"{soft}ed", f"{stem}ing"):
            found.setdefault(form, lemma)
    return found | {"said": "say", "told": "tell", "wrote": "write", "thought": "think", "found": "find"}


def _frames(column: str, stance: Stance) -> dict[str, Stance]:
    pairs = (word.partition("=") for word in column.split())
    return {frame: Stance(own) if own else stance for frame, _, own in pairs}


def rows(name: str, width: int) -> Iterator[list[str]]:
    """The rows of a table in data/cues; raises ModelError E511 where it is missing or a row has another width."""
    path = FOLDER / name
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ModelError("E511", f"the cue table {path} cannot be read: {error}") from error
    for line in lines:
        if line and not line.startswith("#"):
            row = line.split("\t")
            if len(row) != width:
                raise ModelError("E511", f"the cue table {path} has a row of {len(row)} columns: {line[:60]!r}")
            yield row
