"""The tasks for places, plain, wide and of gold spans: ``{doc_id, date, text, toponyms}`` -> ``{doc_id, toponyms}``.

A toponym of the output is ``{start, end, geonameid, lat, lon}``.  ``run`` finds toponyms itself and gives the bare names,
as the sets mark them; ``run_gold`` takes the spans that the input gives and resolves them.  A place from Natural Earth or
of our own has no ``geonameid``; one that is not known has no coordinate.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.items import Failed, Row, each, json_lines, text_field
from counterclaim.grounding.places import PlaceFinder
from counterclaim.grounding.places.gazetteer import Entry
from counterclaim.language import Parser
from counterclaim.records import Place


def run(input_path: Path, wide: bool = False, parser: Any = None) -> Iterator[Row | Failed]:
    """End to end: the literal places of every document of a JSON-lines file.

    ``wide`` adds adjectives ("Armenian") and names inside organisations' names, as LGL and GeoWebNews mark them.
    ``parser`` stands in for the language parser.
    """
    parser, finder = parser or Parser(), PlaceFinder()

    def work(row: Row) -> Row:
        found = finder.toponyms(parser.parse(text_field(row, "text")))
        kept = [(t, e) for t, e in found if wide or not (t.people or t.embedded)]
        return {"doc_id": text_field(row, "doc_id"), "toponyms": [_row(t.start, t.end, e) for t, e in kept]}

    return each(json_lines(input_path), lambda row: text_field(row, "doc_id"), work)


def run_wide(input_path: Path) -> Iterator[Row | Failed]:
    """``run`` with ``wide``."""
    return run(input_path, wide=True)


def run_gold(input_path: Path, parser: Any = None) -> Iterator[Row | Failed]:
    """Resolution alone: the places that the given spans are."""
    parser, finder = parser or Parser(), PlaceFinder()

    def work(row: Row) -> Row:
        text = text_field(row, "text")
        marked = [(t["start"], t["end"]) for t in row["toponyms"] if t.get("start") is not None]
        # LGL holds spans that lie before the text's beginning.
        spans = [(start, end) for start, end in marked if 0 <= start < end <= len(text)]
        places = finder.resolve(text, spans, parser.parse(text))
        rows = [_row(start, end, place) for (start, end), place in zip(spans, places, strict=True)]
        return {"doc_id": text_field(row, "doc_id"), "toponyms": rows}

    return each(json_lines(input_path), lambda row: text_field(row, "doc_id"), work)


def _row(start: int, end: int, place: Entry | Place | None) -> Row:
    if place is None or place.id is None or place.lat is None:
        return {"start": start, "end": end, "geonameid": None, "lat": None, "lon": None}
    scheme, _, number = place.id.partition(":")
    known = int(number) if scheme == "geonames" else None
    return {"start": start, "end": end, "geonameid": known, "lat": place.lat, "lon": place.lon}
