"""Toponyms found and resolved: jsonl of {doc_id, date, text, toponyms} -> {doc_id, toponyms: [{start, end, geonameid, ...}]}.

``run`` finds toponyms itself and gives the bare names, as the sets mark them; ``run_gold`` takes the spans that the input
gives and resolves them.  A place from Natural Earth or of our own has no ``geonameid``; one not known has no coordinate.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from counterclaim.grounding.places import PlaceFinder
from counterclaim.grounding.places.recognise import Toponym
from counterclaim.language import Layers, Parser


def run(input_path: Path, parser: Parser | None = None) -> Iterator[dict[str, Any]]:
    """End to end: for each document its literal toponyms and the places they are."""
    finder = PlaceFinder()
    for doc, layers in _documents(input_path, parser or Parser()):
        found = finder.toponyms(layers)
        yield {"doc_id": doc["doc_id"], "toponyms": [_row(t.start, t.end, e) for t, e in found if wanted(t)]}


def run_gold(input_path: Path, parser: Parser | None = None) -> Iterator[dict[str, Any]]:
    """Resolution alone: the places that the given spans are."""
    finder = PlaceFinder()
    for doc, layers in _documents(input_path, parser or Parser()):
        marked = [(t["start"], t["end"]) for t in doc["toponyms"] if t.get("start") is not None]
        # LGL holds spans that lie before the text's beginning.
        spans = [(start, end) for start, end in marked if 0 <= start < end <= len(doc["text"])]
        places = finder.resolve(doc["text"], spans, layers)
        yield {
            "doc_id": doc["doc_id"],
            "toponyms": [_row(start, end, place) for (start, end), place in zip(spans, places, strict=True)],
        }


def wanted(toponym: Toponym) -> bool:
    """Whether a toponym is a literal place: no adjective ("Armenian"), no name inside an organisation's."""
    return not toponym.people and not toponym.embedded


def _documents(path: Path, parser: Parser) -> Iterator[tuple[Mapping[str, Any], Layers]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                doc = json.loads(line)
                yield doc, parser.parse(doc["text"])


def _row(start: int, end: int, place: Any) -> dict[str, Any]:
    if place is None or place.lat is None:
        return {"start": start, "end": end, "geonameid": None, "lat": None, "lon": None}
    scheme, _, number = place.id.partition(":")
    known = int(number) if scheme == "geonames" else None
    return {"start": start, "end": end, "geonameid": known, "lat": place.lat, "lon": place.lon}
