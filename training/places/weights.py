"""Searches for the pulls of evidence.

    python -m training.places.weights LGL.jsonl GEOWEBNEWS.jsonl

Prints how many of the marked names get a place within 161 km with the shipped pulls, then what one step of one pull at a
time changes, best first; the shipped ones are such that no step gains half a point on the whole.  A third set, our own
sentences (training/sentences/places.tsv), keeps names that the world knows from going to a small town of the reporter's
own state.  It writes nothing: who changes a pull does it in resolve.py, and reads the places that changed.
"""

import argparse
import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Final

from counterclaim.grounding.places.candidates import Candidates
from counterclaim.grounding.places.finder import PlaceFinder
from counterclaim.grounding.places.gazetteer import Entry, Gazetteer
from counterclaim.grounding.places.recognise import recognise
from counterclaim.grounding.places.resolve import PULLS, Pulls
from counterclaim.grounding.places.scene import Scene
from counterclaim.language import Parser
from training.places.examples import Mark, is_name, is_right, overlap

OWN: Final = Path(__file__).resolve().parents[1] / "sentences" / "places.tsv"
_STEPS: Final = (0.67, 1.5)
_MOST_WEIGHT: Final = 3  # a name counts as often as it is marked, but no text is one name's alone
_PRIZE: Final = (1.0, 2.0, 0.5)  # LGL's local news is not what Counterclaim reads; our own sentences are few


class Marked:
    """A marked text whose names can be resolved again and again."""

    def __init__(self, text: str, marks: Sequence[Mark], parser: Parser, gazetteer: Gazetteer) -> None:
        """Finds the names of ``text`` and gives those at ``marks`` to them."""
        finder = PlaceFinder(gazetteer)
        own = [finder.given(text, m["start"], m["end"]) for m in marks]
        rest = [t for t in recognise(parser.parse(text), gazetteer) if not any(overlap(t, m) for m in marks)]
        self.scene = Scene(text, [*own, *rest], (), Candidates(gazetteer))
        self.wanted: dict[int, list[Mark]] = {}
        for k, mark in zip(self.scene.of_toponym, marks, strict=False):
            if self.scene.rows[k]:
                self.wanted.setdefault(k, []).append(mark)

    def score(self, pulls: Pulls) -> tuple[float, float]:
        """How many names are right, and how many there are; each counts as often as it is marked, thrice at most."""
        evidence = self.scene.evidence(pulls)
        right = total = 0.0
        for k, marks in self.wanted.items():
            a, b = self.scene.relations.bounds[k], self.scene.relations.bounds[k + 1]
            weight = min(_MOST_WEIGHT, len(marks))
            total += weight
            if evidence is not None:
                entry = self.scene.rows[k][int(evidence.score[a:b].argmax())]
                right += weight * any(_fits(entry, mark) for mark in marks)
        return right, total


def _fits(entry: Entry, mark: Mark) -> bool:
    return is_right(entry, mark) if mark["lat"] is not None else entry.country == mark["country"]


def _own() -> Iterator[tuple[str, list[Mark]]]:
    with OWN.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            start = row["text"].index(row["words"])
            at: dict[str, Any] = {"start": start, "end": start + len(row["words"]), "geonameid": None}
            at |= {
                "lat": float(row["lat"]) if row["lat"] else None,
                "lon": float(row["lon"] or 0),
                "country": row["country"],
            }
            yield row["text"], [at]


def _set(path: Path) -> Iterator[tuple[str, list[Mark]]]:
    for line in filter(None, path.read_text(encoding="utf-8").split("\n")):
        row: Mapping[str, Any] = json.loads(line)
        yield row["text"], [m for m in row["toponyms"] if is_name(m, row["text"])]


def shares(sets: Sequence[Sequence[Marked]], pulls: Pulls) -> list[float]:
    """The share of right names in each set."""
    found = []
    for texts in sets:
        scores = [text.score(pulls) for text in texts]
        found.append(sum(r for r, _ in scores) / sum(n for _, n in scores))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Searches for the pulls of evidence.")
    parser.add_argument("sets", nargs=2, type=Path, help="LGL and GeoWebNews, JSON lines")
    language, gazetteer = Parser(), Gazetteer()
    sources = [*map(_set, parser.parse_args().sets), _own()]
    sets = [[Marked(text, marks, language, gazetteer) for text, marks in source] for source in sources]
    base = shares(sets, PULLS)
    print("shipped", *(f"{share:.4f}" for share in base))
    rows = []
    for field in fields(Pulls):
        for step in _STEPS:
            value = getattr(PULLS, field.name) * step
            pulls = replace(PULLS, **{field.name: round(value) if field.type is int else value})
            now = shares(sets, pulls)
            gain = sum(p * (n - b) for p, n, b in zip(_PRIZE, now, base, strict=True))
            rows.append((gain, field.name, value, now))
    for gain, name, value, now in sorted(rows, reverse=True):
        print(f"{gain:+.4f} {name} {value:g}", *(f"{share:.4f}" for share in now))


if __name__ == "__main__":
    main()
