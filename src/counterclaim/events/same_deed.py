"""The day of "the blast" is that of the blast told of before it."""

from dataclasses import replace
from typing import Final

from counterclaim.language import Layers
from counterclaim.records import EventType, Newness, Reality, Report, When

_DEEDS: Final = frozenset(
    "attack assault blast explosion bombing strike airstrike raid shelling bombardment ambush shooting clash".split()
)
_POINTERS: Final = frozenset("the this these those".split())
_ANOTHER: Final = frozenset({"amod", "nmod", "nummod", "poss", "relcl"})
_NEAR: Final = 3
"""So many sentences on, the words may well mean another deed."""


def days_carried(layers: Layers, reports: tuple[Report, ...]) -> tuple[Report, ...]:
    """``reports`` with the day of an earlier one where an assault without a day is told as that one ("the attack")."""
    done: list[Report] = []
    for report in reports:
        if report.type is EventType.ASSAULT and report.when is None and _is_news(report) and _points(layers, report):
            day = _day_before(layers, report, done)
            report = replace(report, when=day, why=(*report.why, "when: that of the deed before")) if day else report
        done.append(report)
    return tuple(done)


def _is_news(report: Report) -> bool:
    return report.reality is Reality.HAPPENED and report.newness is Newness.NEW


def _points(layers: Layers, report: Report) -> bool:
    """Whether the words, or the subject of their verb, are a bare "the attack": nothing sets it apart from another."""
    for i in layers.at(report.anchor.start, report.anchor.end):
        for k in (i, *layers.children(i, "nsubj", "nsubjpass")):
            determined = any(layers.tokens[d].lower in _POINTERS for d in layers.children(k, "det"))
            if layers.tokens[k].lemma in _DEEDS and determined and not layers.children(k, *_ANOTHER):
                return True
    return False


def _day_before(layers: Layers, report: Report, before: list[Report]) -> When | None:
    """The one day that the assaults of the last sentences have; None where they have none, or more."""
    here = _sentence(layers, report)
    dated = [r for r in before if r.type is EventType.ASSAULT and r.when is not None and r.when.earliest is not None]
    near = [r for r in dated if _is_news(r) and 0 <= here - _sentence(layers, r) <= _NEAR]
    days = {(r.when.earliest, r.when.latest) for r in near if r.when is not None}
    return near[-1].when if len(days) == 1 and not _elsewhere(report, near[-1]) else None


def _sentence(layers: Layers, report: Report) -> int:
    return layers.tokens[layers.at(report.anchor.start, report.anchor.end)[0]].sent


def _elsewhere(a: Report, b: Report) -> bool:
    """Whether both name places, and no place is the same."""
    here, there = ({p.id or p.text for p in r.where} for r in (a, b))
    return bool(here and there) and not here & there
