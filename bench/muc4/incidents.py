"""The reports of a coded document -> MUC-4's incidents: one for all reports of one happening."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bench.muc4.attribution import attributions, beside
from bench.muc4.kinds import kind_of, stage_of
from bench.muc4.perpetrators import organisations_of, surest
from bench.muc4.relevance import is_relevant

Record = Mapping[str, Any]

_NEXT: Final = 300
_NEAR: Final = 600
"""How many characters apart two reports may stand and yet be one happening: with targets of their own, and without."""
_PLAIN: Final = frozenset(
    "the a an of in and several people persons person individuals group two three four five one his her".split()
)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


@dataclass(slots=True)
class Incident:
    """Reports of one happening, and what they say together."""

    type: str
    stage: str
    at: int
    anchors: list[int] = field(default_factory=list)
    places: set[str] = field(default_factory=set)
    days: set[tuple[str, str]] = field(default_factory=set)
    targets: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    organisations: list[dict[str, Any]] = field(default_factory=list)

    def as_row(self) -> dict[str, Any]:
        """The incident for the scorer."""
        return {"type": self.type, "stage": self.stage, "organisations": self.organisations, "people": self.people,
                "targets": self.targets}  # fmt: skip


def incidents_of(coded: Record) -> list[dict[str, Any]]:
    """The incidents of a coded document (docs/record.md) in the order of the text."""
    claims = {claim["id"]: claim for claim in coded["claims"]}
    found: list[Incident] = []
    for report in sorted(coded["reports"], key=lambda one: one["anchor"]["start"]):
        one = _incident(report, claims, coded["document"])
        if one is None:
            continue
        same = next((other for other in reversed(found) if _is_same(other, one)), None)
        if same is None:
            found.append(one)
        else:
            _merge(same, one)
    _attribute(found, coded)
    return [one.as_row() for one in found]


def _attribute(found: list[Incident], coded: Record) -> None:
    """Gives incidents whose reports name no organisation what the text says of guilt elsewhere."""
    said = attributions(coded)
    for one in found:
        if one.organisations:
            continue
        near = [attribution for at in one.anchors for attribution in beside(coded, at)]
        for attribution in said or near:
            if not any(o["names"][0] == attribution.names[0] for o in one.organisations):
                one.organisations.append({"names": list(attribution.names), "confidence": attribution.confidence})


def _incident(report: Record, claims: Mapping[str, Record], document: Record) -> Incident | None:
    kind, stage = kind_of(report), stage_of(report)
    if kind is None or stage is None or not is_relevant(report, document["published"]["date"]):
        return None
    when = report["when"] or {}
    days = {(when["earliest"], when["latest"])} if when.get("earliest") and when.get("latest") else set()
    return Incident(
        kind,
        stage,
        report["anchor"]["start"],
        [report["anchor"]["start"]],
        {place["name"] or place["text"] for place in report["where"] if place["precision"] != "country"},
        days,
        [actor["text"] for actor in report["recipient"]],
        [actor["text"] for actor in report["actor"] if actor["text"] != report["anchor"]["text"]],
        organisations_of(report, claims, document["text"]),
    )


def _is_same(one: Incident, other: Incident) -> bool:
    """Whether two incidents may be one: no field contradicts, and one ties them together."""
    if one.stage != other.stage or not _fits(one.type, other.type):
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    if one.days and other.days and not any(a[0] <= b[1] and b[0] <= a[1] for a in one.days for b in other.days):
        return False
    if one.type == other.type and one.organisations and other.organisations and one.places & other.places:
        return True
    apart = abs(one.at - other.at)
    if _words(one.targets) & _words(other.targets):
        return True
    if one.targets and other.targets:
        return apart < _NEXT
    return bool(one.places & other.places) or apart < _NEAR


def _fits(one: str, other: str) -> bool:
    return one == other or "ATTACK" in {one, other}


def _merge(one: Incident, other: Incident) -> None:
    """Takes ``other`` into ``one``; the more special type holds."""
    one.type = other.type if one.type == "ATTACK" else one.type
    one.at = other.at
    one.anchors += other.anchors
    one.places |= other.places
    one.days |= other.days
    one.targets += [words for words in other.targets if words not in one.targets]
    one.people += [words for words in other.people if words not in one.people]
    for organisation in other.organisations:
        same = next((o for o in one.organisations if o["names"][0] == organisation["names"][0]), None)
        if same is None:
            one.organisations.append(organisation)
        else:
            same["confidence"] = surest([same["confidence"], organisation["confidence"]])


def _words(texts: list[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.lower())} - _PLAIN
