"""Incidents against MUC-4's answer key: recall, precision and F of type, stage, organisation and confidence.

As in 1992: the templates of a document are mapped one to one by what they hold; a pair needs at least a partial match of
type; the fillers of a slot are correct (1), partial (.5), incorrect, missing or spurious; recall is points over what the
key has, precision points over what the system gave; optional templates and fillers cost nothing where they are left
out; a filler without a partner counts against recall in the key, against precision in the system.
Plain figures count the fillers of spurious templates as spurious ("all templates"), those with ``_mm`` do not
("matched/missing").

Where it differs from the official scorer:

- the mapping is greedy by shared content, and a pair may share its type alone where one side names nobody; in 1992 a
  person at the keyboard judged whether strings match, here words do;
- only five slots take part, so a mapping rests on less than the official one, which weighed all of them;
- a type is partial only where ATTACK is given for a more special one; of the organisation a name that is part of the
  other is partial; a confidence is correct only with its organisation;
- the official report of 1991 leaves spurious templates out of its rows of slots; if that of 1992 does so too, its
  figures stand nearer to those with ``_mm``.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bench.muc4.templates import Fill, Template

Counts = dict[str, float]
SLOTS: Final = ("type", "stage", "org", "confidence")
_WORD: Final = re.compile(r"[^\W_]+")
_EMPTY: Final = frozenset("the a an of and in members member de la el".split())


@dataclass(slots=True)
class _Tally:
    """Points and sizes of one slot in one document."""

    points: float = 0.0
    possible: float = 0.0
    given: float = 0.0
    spurious: float = 0.0


def counts(gold: Sequence[Template], system: Sequence[Mapping[str, Any]]) -> Counts:
    """The counts of one document: for each slot its points, possible, given, and given in spurious templates."""
    tallies = {slot: _Tally() for slot in SLOTS}
    pairs = align(gold, system)
    for left, right in pairs:
        _add_pair(tallies, gold[left], system[right])
    for at, template in enumerate(gold):
        if at not in {left for left, _ in pairs} and not template.optional:
            _add_missing(tallies, template)
    for at, one in enumerate(system):
        if at not in {right for _, right in pairs}:
            for slot in SLOTS:
                tallies[slot].spurious += len(one["organisations"]) if slot in {"org", "confidence"} else 1
    return {f"{slot}.{name}": getattr(tally, name) for slot, tally in tallies.items() for name in _Tally.__slots__}


def figures(parts: Sequence[Counts], sample: Iterable[int]) -> dict[str, float]:
    """Recall, precision and F of every slot over the documents of ``sample``, both ways."""
    drawn = list(sample)
    found: dict[str, float] = {}
    for slot in SLOTS:
        points, possible, given, spurious = (sum(parts[i][f"{slot}.{n}"] for i in drawn) for n in _Tally.__slots__)
        for way, size in (("", given + spurious), ("_mm", given)):
            recall, precision = points / possible if possible else 0.0, points / size if size else 0.0
            both = recall + precision
            found |= {f"{slot}{way}_r": recall, f"{slot}{way}_p": precision,
                      f"{slot}{way}_f1": 2 * recall * precision / both if both else 0.0}  # fmt: skip
    return found


def align(gold: Sequence[Template], system: Sequence[Mapping[str, Any]]) -> list[tuple[int, int]]:
    """Pairs of templates and incidents, the best first; each in one pair at most."""
    weights = [(_likeness(one, other), -i, -j) for i, one in enumerate(gold) for j, other in enumerate(system)]
    pairs: list[tuple[int, int]] = []
    for weight, i, j in sorted(weights, reverse=True):
        if weight > 0 and not any(-i == left or -j == right for left, right in pairs):
            pairs.append((-i, -j))
    return pairs


def same_name(names: Iterable[str], fill: Fill | frozenset[str]) -> float:
    """1 where a name is one of the filler's forms, .5 where one holds the other, else 0."""
    forms = [_words(form) for form in (fill.forms if isinstance(fill, Fill) else fill)]
    best = 0.0
    for name in map(_words, names):
        for form in forms:
            if name and name == form:
                return 1.0
            best = max(best, 0.5 if name and form and (name < form or form < name) else 0.0)
    return best


def _likeness(template: Template, one: Mapping[str, Any]) -> float:
    """How well an incident fits a template; 0 where they may not be mapped."""
    type_points = _type_points(template, one["type"])
    if not type_points:
        return 0.0
    named = [*template.targets, *template.people, *template.organisations]
    given = [*one["targets"], *one["people"], *(name for o in one["organisations"] for name in o["names"])]
    shared = sum(any(_words(text) & _words(form) for text in given for form in fill.forms) for fill in named)
    if named and given and not shared:
        return 0.0
    stage = template.stage is None or one["stage"] in template.stage.forms
    return type_points + shared + 0.5 * stage - 0.1 * template.optional


def _type_points(template: Template, given: str) -> float:
    if template.type is None:
        return 0.0
    if given in template.type.forms:
        return 1.0
    return 0.5 if given == "ATTACK" else 0.0


def _add_pair(tallies: Mapping[str, _Tally], template: Template, one: Mapping[str, Any]) -> None:
    for slot, points, fill in (
        ("type", _type_points(template, one["type"]), template.type),
        ("stage", float(template.stage is not None and one["stage"] in template.stage.forms), template.stage),
    ):
        tallies[slot].points += points
        tallies[slot].given += 1
        tallies[slot].possible += fill is not None
    _add_organisations(tallies, template, one["organisations"])


def _add_organisations(tallies: Mapping[str, _Tally], template: Template, given: Sequence[Mapping[str, Any]]) -> None:
    names, sure = tallies["org"], tallies["confidence"]
    matched: list[tuple[float, int, int]] = sorted(
        ((same_name(o["names"], fill), -i, -j) for i, fill in enumerate(template.organisations)
         for j, o in enumerate(given)), reverse=True)  # fmt: skip
    left, right = set(range(len(template.organisations))), set(range(len(given)))
    for points, i, j in matched:
        if points and -i in left and -j in right:
            left.discard(-i)
            right.discard(-j)
            names.points += points
            names.possible += 1
            sure.possible += 1
            sure.points += _sure(template, template.organisations[-i], given[-j])
    missing = sum(not template.organisations[i].optional for i in left)
    names.possible += missing
    sure.possible += missing
    names.given += len(given)
    sure.given += len(given)


def _sure(template: Template, organisation: Fill, one: Mapping[str, Any]) -> float:
    """Whether the confidence is one of those that the key gives for this organisation."""
    for fill in template.confidences:
        if not fill.about or fill.about & organisation.forms or same_name(fill.about, organisation):
            return float(one["confidence"] in fill.forms)
    return 0.0


def _add_missing(tallies: Mapping[str, _Tally], template: Template) -> None:
    tallies["type"].possible += template.type is not None and not template.type.optional
    tallies["stage"].possible += template.stage is not None and not template.stage.optional
    firm = sum(not fill.optional for fill in template.organisations)
    tallies["org"].possible += firm
    tallies["confidence"].possible += firm


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _EMPTY
