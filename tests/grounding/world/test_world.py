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
_HERE = Path(__file__).parent
_TESTS = {
    "places": "test_places",
    "no_places": "test_names_of_other_things",
    "off_map": "test_places_that_the_gazetteer_lacks",
    "days": "test_days",
    "actors": "test_actors",
}


def _read(pattern: str, key: str) -> list[dict[str, Any]]:
    """The rows under one key of all files of this folder whose names fit a pattern."""
    files = sorted(_HERE.glob(pattern))
    return [row for f in files for row in tomllib.loads(f.read_text(encoding="utf-8")).get(key, ())]


@cache
def _reports() -> tuple[Report, ...]:
    return tuple(_read("*.toml", "report"))


@cache
def _limits() -> dict[str, str]:
    """Why an expectation is not met, by the id of its test: the rows of limits_*.toml."""
    return {row["test"]: row["reason"] for row in _read("limits_*.toml", "limit")}


def _id(report: Report, nth: int, row: Any) -> str:
    words = row if isinstance(row, str) else row[0]
    return f"{report['country']} {nth}: {' '.join(words.split())}".encode("ascii", "replace").decode()


def _text(report: Report) -> str:
    """A report's text as one paragraph."""
    return " ".join(report["text"].split())


def _rows(field: str) -> list[Any]:
    """A field's expectations; one that a limit names is expected to fail, and to be taken off the list once it does not."""
    rows = []
    seen: Counter[str] = Counter()
    for report in _reports():
        seen[report["country"]] += 1
        for row in report.get(field, ()):
            name = _id(report, seen[report["country"]], row)
            why = _limits().get(f"{_TESTS[field]}[{name}]")
            marks = [] if why is None else [pytest.mark.xfail(strict=True, reason=why)]
            rows.append(pytest.param(report, row, id=name, marks=marks))
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


@pytest.mark.parametrize(("report", "words"), _rows("off_map"))
def test_places_that_the_gazetteer_lacks(report: Report, words: str) -> None:
    """Such words may stand without a place and with a doubt; a namesake elsewhere is never guessed."""
    found = places_at(*ground(_text(report), report["published"]), words)
    assert [(p.text, p.id) for p in found if p.id or not p.doubt] == []


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
        for field in _TESTS:
            for row in report.get(field, ()):
                stand(text, row if isinstance(row, str) else row[0])


def test_every_limit_is_that_of_an_expectation() -> None:
    tests = {f"{test}[{row.id}]" for field, test in _TESTS.items() for row in _rows(field)}
    assert set(_limits()) <= tests
    assert all(_limits().values())
