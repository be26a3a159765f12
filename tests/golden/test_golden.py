"""The golden reports through the whole pipeline: promises that always hold, and what a good coder must find."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import counterclaim as cc
from counterclaim.records.check import find_faults
from counterclaim.records.json import from_json, to_json
from counterclaim.records.schema import coded_document_schema

FOLDER = Path(__file__).resolve().parent
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))


@cache
def expected(name):
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


@cache
def coder():
    return cc.Coder()


def code(name):
    reading = cc.read(FOLDER / f"{name}.txt", published=expected(name)["published"], outlet="Example Wire")
    return coder().code(reading)


@cache
def coded(name):
    return code(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_record_keeps_its_promises(name):
    assert find_faults(coded(name)) == ()


@pytest.mark.parametrize("name", NAMES)
def test_the_record_fits_its_schema_and_comes_back(name):
    data = to_json(coded(name))
    Draft202012Validator(coded_document_schema()).validate(data)
    assert from_json(json.loads(json.dumps(data))) == coded(name)


@pytest.mark.parametrize("name", NAMES)
def test_coding_twice_gives_the_same(name):
    assert code(name) == coded(name)


@pytest.mark.parametrize("name", NAMES)
def test_furniture_is_set_aside_and_not_coded(name):
    document = coded(name).document
    removed = [line.text for line in document.removed]
    for words in expected(name).get("removed", []):
        assert any(words in line for line in removed), f"{words!r} is still in the text"
        assert words not in document.text


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_lost(name):
    """Every word of the file stands in the text, in the title or among the removed lines."""
    document = coded(name).document
    kept = " ".join([document.text, document.title or "", *(line.text for line in document.removed)])
    words = set(re.findall(r"\w+", (FOLDER / f"{name}.txt").read_text("utf-8")))
    assert words - set(re.findall(r"\w+", kept)) == set()


@pytest.mark.parametrize("name", NAMES)
def test_days_are_never_those_of_publication_by_default(name):
    for report in coded(name).reports:
        if report.when is not None and report.when.words is None:
            assert (report.when.earliest, report.when.latest) == (None, None)


def cases(kind):
    return [
        pytest.param(name, wanted, id=f"{name}: {wanted['anchor' if kind == 'reports' else 'content']}")
        for name in NAMES
        for wanted in expected(name)[kind]
        if not wanted.get("optional")
    ]


@pytest.mark.parametrize(("name", "wanted"), cases("claims"))
def test_claims(name, wanted):
    record = coded(name)
    at = spot(record.document.text, wanted["content"])
    near = [claim for claim in record.claims if any(touch(at, piece) for piece in claim.content)]
    assert any(claim_fits(claim, wanted) for claim in near), [told(claim) for claim in near] or "no claim there"


def told(claim):
    source = claim.source
    return (
        (source.text, sorted(map(str, ids(source.actor))), str(claim.stance))
        if source
        else (None, [], str(claim.stance))
    )


@pytest.mark.parametrize(("name", "wanted"), cases("reports"))
def test_reports(name, wanted):
    record = coded(name)
    at = spot(record.document.text, wanted["anchor"])
    near = [report for report in record.reports if touch(at, report.anchor)]
    assert near, "no report there"
    faults = [report_faults(record, report, wanted) for report in near]
    assert [] in faults, min(faults, key=len)


def spot(text, words):
    """Where the first of ``words`` stands as a whole word (after the headline, where the body has it too)."""
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    assert found, f"{words!r} is not in the text"
    body = text.find("\n")
    return next((span for span in found if span[0] > body), found[0])


def touch(at, span):
    return span.start < at[1] and at[0] < span.end


def ids(actors):
    """The states that actors belong to, or who they are where they belong to none."""
    return {actor.country or actor.id for actor in actors}


def one_of(value, wanted):
    return value in wanted if isinstance(wanted, list) else value == wanted


def source_fits(source, wanted):
    if wanted is None or source is None:
        return source is None and wanted is None
    names = {source.text, *(name for actor in source.actor for name in (actor.id, actor.name, actor.country) if name)}
    return wanted in names or any(wanted.casefold() in name.casefold() for name in names if len(wanted) > 3)


def claim_fits(claim, wanted):
    return (
        source_fits(claim.source, wanted["source"])
        and one_of(claim.stance, wanted["stance"])
        and ("verbatim" not in wanted or claim.verbatim == wanted["verbatim"])
    )


def report_faults(record, report, wanted):
    """What of ``wanted`` does not hold of ``report``: (field, wanted, found)."""
    found = {
        "type": str(report.type),
        "mode": report.mode,
        "reality": str(report.reality),
        "newness": str(report.newness),
        "when": [report.when.earliest, report.when.latest] if report.when else None,
    }
    faults = [
        (field, wanted[field], found[field])
        for field in found
        if field in wanted and not (found[field] == wanted[field] or one_of(found[field], wanted[field]))
    ]
    faults += [
        (field, wanted[field], sorted(map(str, ids(getattr(report, field)))))
        for field in ("actor", "recipient")
        if field in wanted and not set(wanted[field]) <= ids(getattr(report, field))
    ]
    faults += [
        (field, wanted[field], tellers(record, getattr(report, field)))
        for field in ("said_by", "denied_by")
        if field in wanted and tellers(record, getattr(report, field)) != set(wanted[field])
    ]
    places = [place.text for place in report.where]
    if not all(any(words in place for place in places) for words in wanted.get("where", [])):
        faults.append(("where", wanted["where"], places))
    figures = [[str(figure.kind), figure.low, figure.high] for figure in report.figures]
    missing = [figure for figure in wanted.get("figures", []) if figure not in figures]
    if missing:
        faults.append(("figures", missing, figures))
    return faults


def tellers(record, names):
    claims = {claim.id: claim for claim in record.claims}
    sources = [claims[name].source for name in names]
    return set().union(*(ids(source.actor) if source else {None} for source in sources))
