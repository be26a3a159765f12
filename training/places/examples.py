"""Examples for the ranker: names of marked texts, their candidates' features, and which candidates are right."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from counterclaim.grounding.places.candidates import Candidates
from counterclaim.grounding.places.features import features
from counterclaim.grounding.places.finder import PlaceFinder
from counterclaim.grounding.places.gazetteer import Gazetteer
from counterclaim.grounding.places.recognise import recognise
from counterclaim.grounding.places.relations import Matrix
from counterclaim.grounding.places.scene import Scene
from counterclaim.grounding.places.toponym import Toponym
from counterclaim.language import Parser

NEAR_KM: Final = 161.0  # 100 miles, as places are scored everywhere
_MOST_WEIGHT: Final = 3  # a name counts as often as it is marked, but a text's one theme is not the whole lesson
# GeoWebNews marks schools, shops and metaphors too; these are its names of places.
_NAMED: Final = {"Literal", "Mixed", "Coercion", "Metonymic", "Literal_Modifier", "Embedded_Literal"}
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Example:
    """One name of one text: ``looks`` candidates x features, ``near`` and ``exact`` whether each candidate is right."""

    text: str
    name: str
    looks: Matrix
    hand: Matrix
    near: Matrix
    exact: Matrix
    weight: float


def examples(path: Path, given: bool) -> Iterator[Example]:
    """The examples of a marked set; ``given``: at the marked spans, else at the names found in the text."""
    parser, gazetteer = Parser(), Gazetteer()
    finder, candidates = PlaceFinder(gazetteer), Candidates(gazetteer)
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        row = json.loads(line)
        text, marked = row["text"], {(t["start"], t["end"]): t for t in row["toponyms"] if _usable(t, row["text"])}
        found = recognise(parser.parse(text), gazetteer)
        if given:
            own = [finder.given(text, *span) for span in marked]
            found = (*own, *(t for t in found if not any(_overlap(t, g) for g in own)))
        yield from _of_text(row["doc_id"], text, found, marked, candidates)


def _usable(toponym: Mapping[str, Any], text: str) -> bool:
    start, end = toponym.get("start"), toponym.get("end")
    if start is None or not 0 <= start < end <= len(text) or toponym["lat"] is None:
        return False
    return "type" not in toponym or (toponym["type"] in _NAMED and text[start].isupper())


def _of_text(
    doc: str, text: str, found: Sequence[Toponym], marked: Mapping[Span, Any], candidates: Candidates
) -> Iterator[Example]:
    scene = Scene(text, found, (), candidates)
    evidence = scene.evidence()
    if evidence is None:
        return
    looks = features(scene.names, scene.relations, evidence)
    bounds = np.cumsum([0, *map(len, scene.rows)])
    gold: dict[int, list[Mapping[str, Any]]] = {}
    for t, k in zip(found, scene.of_toponym, strict=True):
        if (t.start, t.end) in marked and scene.rows[k]:
            gold.setdefault(k, []).append(marked[t.start, t.end])
    for k, right in gold.items():
        a, b = bounds[k], bounds[k + 1]
        near = np.array([any(_near(e.lat, e.lon, g) for g in right) for e in scene.rows[k]], dtype=float)
        exact = np.array([any(e.number == g["geonameid"] for g in right) for e in scene.rows[k]], dtype=float)
        # What is the same entry is right however far apart two sources put a country's middle.
        yield Example(doc, scene.names[k].name, looks[a:b], evidence.score[a:b], np.maximum(near, exact), exact,
                      float(min(_MOST_WEIGHT, len(right))))  # fmt: skip


def _near(lat: float | None, lon: float | None, gold: Mapping[str, Any]) -> bool:
    if lat is None or lon is None:
        return False
    p, q = math.radians(lat), math.radians(gold["lat"])
    step = math.radians(lon - gold["lon"])
    half = math.sin((p - q) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(step / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half))) <= NEAR_KM


def _overlap(a: Toponym, b: Toponym) -> bool:
    return a.start < b.end and b.start < a.end
