"""Guilt that stands elsewhere in the text than the deed: charges, claims of responsibility, a group named beside it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bench.muc4.perpetrators import ACCUSED, ACCUSED_BY_AUTHORITIES, AUTHORITY, CLAIMED, names_of, stands_in, sureness

Record = Mapping[str, Any]

_CREDIT: Final = re.compile(r"claim|admit|accept|assum|took|takes?\b|acknowledg|own")
_DEED: Final = re.compile(r"responsib|credit|attack|kill|murder|bomb|kidnap|assassin|death")


@dataclass(frozen=True, slots=True)
class Attribution:
    """An organisation that the text holds guilty, how surely, and where it says so."""

    names: tuple[str, ...]
    confidence: str
    at: int


def attributions(coded: Record) -> list[Attribution]:
    """What a coded document says of anybody's guilt, in the order of the text."""
    return sorted({*_admitted(coded), *_charged(coded)}, key=lambda one: one.at)


def beside(coded: Record, start: int) -> list[Attribution]:
    """The armed organisations that the record names in the sentence around ``start``."""
    text = coded["document"]["text"]
    first, last = stands_in(text, start)
    found = {}
    for actor in _actors(coded):
        if first <= actor["start"] < last and actor["kind"] in {"rebel", "militia"} and (names := names_of(actor)):
            found[names[0]] = Attribution(tuple(names), sureness(text[first:last]), actor["start"])
    return list(found.values())


def _charged(coded: Record) -> Iterator[Attribution]:
    for report in coded["reports"]:
        if report["type"] == "ACCUSE" and report["reality"] in {"happened", "ongoing"}:
            state = any(actor["sector"] in AUTHORITY for actor in report["actor"])
            for actor in report["recipient"]:
                if names := names_of(actor):
                    yield Attribution(tuple(names), ACCUSED_BY_AUTHORITIES if state else ACCUSED, actor["start"])


def _admitted(coded: Record) -> Iterator[Attribution]:
    text = coded["document"]["text"]
    for claim in coded["claims"]:
        cue = ((claim["cue"] or {}).get("text") or "").lower()
        if claim["source"] is None or claim["stance"] not in {"confirms", "asserts"} or not _CREDIT.search(cue):
            continue
        first, last = stands_in(text, claim["source"]["start"])
        if _DEED.search(text[first:last]):
            for actor in claim["source"]["actor"]:
                if names := names_of(actor):
                    yield Attribution(tuple(names), CLAIMED, claim["source"]["start"])


def _actors(coded: Record) -> Iterator[Record]:
    for report in coded["reports"]:
        yield from report["actor"]
        yield from report["recipient"]
    for claim in coded["claims"]:
        if claim["source"]:
            yield from claim["source"]["actor"]
