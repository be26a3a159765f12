"""Spot checks over the whole world: what is named in reports of our own writing about real events of 1995 to 2026."""

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.support.grounded import (
    actor_faults,
    actors_at,
    day_faults,
    days_at,
    ground,
    place_faults,
    places_at,
    stand,
)

Report = dict[str, Any]
_FIELDS = ("places", "no_places", "days", "actors")


@cache
def _reports() -> tuple[Report, ...]:
    files = sorted(Path(__file__).parent.glob("*.toml"))
    return tuple(r for f in files for r in tomllib.loads(f.read_text(encoding="utf-8"))["report"])


def _text(report: Report) -> str:
    """A report's text as one paragraph."""
    return " ".join(report["text"].split())


def _rows(field: str) -> list[Any]:
    rows = []
    seen: Counter[str] = Counter()
    for report in _reports():
        seen[report["country"]] += 1
        for row in report.get(field, ()):
            words = row if isinstance(row, str) else row[0]
            name = f"{report['country']} {seen[report['country']]}: {' '.join(words.split())}"
            rows.append(pytest.param(report, row, id=name.encode("ascii", "replace").decode()))
    return rows


@pytest.mark.parametrize(("report", "row"), _rows("places"))
def test_places(report: Report, row: list[Any]) -> None:
    words, country, precision, lat, lon, km = [*row, None, None, None][:6]
    found = ground(_text(report), report["published"])
    faults = {p.text: place_faults(p, country, precision, lat, lon, km) for p in places_at(*found, words)}
    assert not all(faults.values()) or ("?" in country and not faults), faults or f"no place on {words!r}"


@pytest.mark.parametrize(("report", "words"), _rows("no_places"))
def test_names_of_other_things(report: Report, words: str) -> None:
    assert [p.text for p in places_at(*ground(_text(report), report["published"]), words) if p.id] == []


@pytest.mark.parametrize(("report", "row"), _rows("days"))
def test_days(report: Report, row: list[str]) -> None:
    found = days_at(*ground(_text(report), report["published"]), row[0])
    faults = {w.words.text if w.words else "": day_faults(w, row[1], row[2]) for w in found}
    assert not all(faults.values()), faults or f"no day on {row[0]!r}"


@pytest.mark.parametrize(("report", "row"), _rows("actors"))
def test_actors(report: Report, row: list[str]) -> None:
    found = actors_at(*ground(_text(report), report["published"]), row[0])
    faults = [(a.text, actor_faults(a, *row[1:])) for a in found]
    assert not all(wrong for _, wrong in faults), faults or f"no actor on {row[0]!r}"


def test_the_reports_cover_the_world() -> None:
    reports = _reports()
    assert len(reports) >= 70
    assert len({r["country"] for r in reports}) >= 35
    assert {r["style"] for r in reports} == {"wire agency", "ministry statement", "local paper", "monitor's daily"}
    assert all("1995" <= r["published"] <= "2026-12-31" for r in reports)


def test_every_expectation_has_its_words() -> None:
    for report in _reports():
        text = ground(_text(report), report["published"])[0].text
        for field in _FIELDS:
            for row in report.get(field, ()):
                stand(text, row if isinstance(row, str) else row[0])
