"""Examples for the chance of a place: what speaks for each place found in marked texts, and whether it is right."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from counterclaim.grounding.places.candidates import Candidates
from counterclaim.grounding.places.gazetteer import Entry, Gazetteer
from counterclaim.grounding.places.recognise import recognise
from counterclaim.grounding.places.scene import Scene
from counterclaim.grounding.places.toponym import Toponym
from counterclaim.language import Parser
from counterclaim.records import PlaceDoubt

NEAR_KM: Final = 161.0  # 100 miles, as places are scored everywhere
# GeoWebNews marks schools, shops and metaphors too; these are its names of places.
_NAMED: Final = {"Literal", "Mixed", "Coercion", "Metonymic", "Literal_Modifier", "Embedded_Literal"}
Mark = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """One place found in one text: its ``looks`` and whether it is ``right``."""

    text: str
    looks: tuple[float, ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked text resolved: its ``examples``, and how many places its marks hold."""

    examples: tuple[Example, ...]
    marks: int


def read(path: Path) -> list[Marked]:
    """The texts of a marked set (JSON lines), each with the places that Counterclaim finds in it."""
    parser, gazetteer = Parser(), Gazetteer()
    candidates = Candidates(gazetteer)
    texts = []
    for line in filter(None, path.read_text(encoding="utf-8").split("\n")):
        row = json.loads(line)
        found = recognise(parser.parse(row["text"]), gazetteer)
        named = [t for t in row["toponyms"] if is_name(t, row["text"])]
        other = [t for t in row["toponyms"] if t.get("start") is not None and t not in named]
        scene = Scene(row["text"], found, (), candidates)
        texts.append(Marked(tuple(_examples(row["doc_id"], scene, found, named, other)), len(named)))
    return texts


def is_name(mark: Mark, text: str) -> bool:
    """Whether a mark holds the name of a place with a coordinate."""
    start, end = mark.get("start"), mark.get("end")
    if start is None or not 0 <= start < end <= len(text) or mark["lat"] is None:
        return False
    return "type" not in mark or (mark["type"] in _NAMED and text[start].isupper())


def _examples(
    doc: str, scene: Scene, found: Sequence[Toponym], named: Sequence[Mark], other: Sequence[Mark]
) -> Iterator[Example]:
    for t, k, standing in zip(found, scene.of_toponym, scene.believed(), strict=True):
        if t.embedded or t.people or isinstance(standing, PlaceDoubt):
            continue
        entry = scene.rows[k][standing.best]
        marks = [g for g in named if overlap(t, g)]
        if marks or not any(overlap(t, g) for g in other):
            yield Example(doc, standing.looks, any(is_right(entry, g) for g in marks))


def is_right(entry: Entry, mark: Mark) -> bool:
    """Whether a place is the marked one, or within 161 km of it."""
    if entry.number == mark["geonameid"]:
        return True
    if entry.lat is None or entry.lon is None:
        return False
    p, q = math.radians(entry.lat), math.radians(mark["lat"])
    step = math.radians(entry.lon - mark["lon"])
    half = math.sin((p - q) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(step / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half))) <= NEAR_KM


def overlap(found: Toponym, mark: Mark) -> bool:
    """Whether a place found shares a character with a mark."""
    return found.start < mark["end"] and mark["start"] < found.end
