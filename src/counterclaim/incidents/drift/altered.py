"""Names, figures and dates that are others in the copy, outside of quotations."""

from collections.abc import Iterator, Sequence
from typing import Final

from counterclaim.incidents.copies.days import days_between
from counterclaim.incidents.copies.particulars import Kind, Particular, look_alike
from counterclaim.incidents.copies.profile import Profile, Sentence
from counterclaim.incidents.copies.words import stem
from counterclaim.incidents.drift.matches import Beside, Match, changes, inside, span_of
from counterclaim.records import Drift, DriftKind, Span

_KINDS: Final = {Kind.NAME: DriftKind.NAME, Kind.NUMBER: DriftKind.FIGURE, Kind.DAY: DriftKind.DATE}
_WHAT: Final = {Kind.NAME: "name", Kind.NUMBER: "figure", Kind.DAY: "date"}
# Endings that turn a land's name into the word for its people: "Armenia", "Armenians" are one.
_PEOPLES: Final = ("ans", "an", "ns", "n", "is", "i", "ese", "ish", "e", "a")
# A figure with another unit behind it may be the same length or warmth: not compared.
_UNITS: Final = {
    unit: name
    for name, units in {
        "km": "km kilometer kilometers kilometre kilometres", "mi": "mile miles", "m": "meter meters metre metres m",
        "ft": "foot feet", "acre": "acre acres", "ha": "hectare hectares", "dollar": "dollar dollars", "euro": "euro euros",
        "percent": "percent",
    }.items()
    for unit in units.split()
}  # fmt: skip


def find_altered(beside: Beside, speakers: Sequence[Drift]) -> Iterator[Drift]:
    """Particulars of a sentence for which its counterpart has another; ``speakers`` that changed are no names that did."""
    for match in beside.matches:
        if not match.alone:
            continue
        for kind in Kind:
            for before, after in _swapped(match, kind, beside):
                drift = _drift(beside, match, before, after)
                if not _told_already(drift, speakers):
                    yield drift


def _swapped(match: Match, kind: Kind, beside: Beside) -> list[tuple[Particular, Particular]]:
    left = _alone(match.before, match.after, kind, beside.quoted_before)
    right = _alone(match.after, match.before, kind, beside.quoted_after)
    if kind is Kind.NAME:
        return _names(match, left, right, beside)
    left, right = _moved(left, beside.copy, kind), _moved(right, beside.origin, kind)
    if kind is Kind.DAY:
        return [(a, b) for a, b in zip(left, right, strict=False) if _apart(a, b, beside)]
    pairs = [(a, b) for a in left for b in right if _counts_the_same(match, a, b)]
    firsts = {id(a): next(b for one, b in pairs if one is a) for a, _ in pairs}
    return [(a, b) for a, b in pairs if firsts[id(a)] is b and next(one for one, other in pairs if other is b) is a]


def _counts_the_same(match: Match, one: Particular, other: Particular) -> bool:
    """Whether two numbers stand in one place: the same word follows, or each stands where the other stood."""
    if _unit(match.before, one) != _unit(match.after, other):
        return False
    first, second = (
        match.before.folded[one.last + 1 : one.last + 2],
        match.after.folded[other.last + 1 : other.last + 2],
    )
    if first and second and stem(first[0]) == stem(second[0]):
        return True
    return any(
        one.first in before and other.first in after and before.index(one.first) == after.index(other.first)
        for before, after in match.blocks
        if len(before) == len(after)
    )


def _alone(one: Sentence, other: Sentence, kind: Kind, quoted: tuple[tuple[int, int], ...]) -> list[Particular]:
    """Particulars that the other sentence does not have; words in quotation marks are compared as quotations."""
    held = {p.value for p in other.particulars if p.kind is kind}
    if kind is Kind.NAME:
        held |= {word.folded for word in other.words}
    return [
        p
        for p in one.particulars
        if p.kind is kind
        and p.value not in held
        and not (kind is Kind.NAME and one.words[p.first].folded in held)
        and not inside(quoted, one.words[p.first].start, one.words[p.last].end)
    ]


def _moved(found: list[Particular], other: Profile, kind: Kind) -> list[Particular]:
    """Without those that the other text tells in another sentence of its own, where nothing else shows that they differ."""
    held = {p.value for sentence in other.sentences for p in sentence.particulars if p.kind is kind}
    fresh = [p for p in found if p.value not in held]
    return fresh or found


def _names(
    match: Match, left: list[Particular], right: list[Particular], beside: Beside
) -> list[tuple[Particular, Particular]]:
    """Damaged names first, then names in the same place of the sentence."""
    found = []
    rest = [p for p in right if p.value not in beside.origin.values]
    for name in left:
        twin = next(
            (r for r in rest if look_alike(name.folded, r.folded) and not _one_people(name.value, r.value)), None
        )
        if twin is not None:
            found.append((name, twin))
            rest.remove(twin)
    done = {id(p) for pair in found for p in pair}
    for name in left:
        for other in right:
            if id(name) in done or id(other) in done or _one_people(name.value, other.value):
                continue
            if _in_place(match, name, other, beside):
                found.append((name, other))
                done |= {id(name), id(other)}
    return sorted(found, key=lambda pair: pair[0].first)


def _in_place(match: Match, name: Particular, other: Particular, beside: Beside) -> bool:
    """Whether one name stands just where the other stood.

    A rewrite calls things by other names ("Baku"): there only a name counts that the copy has nowhere any more.
    """
    for before, after in match.blocks:
        if name.first in before and other.first in after and len(before) == len(after):
            same = before.index(name.first) == after.index(other.first)
            anew = other.value not in beside.origin.values and name.value not in beside.copy.values and len(before) == 1
            return same and (beside.worded or anew)
    return False


def _one_people(one: str, other: str) -> bool:
    return any(a == b for a in _stems(one) for b in _stems(other) if len(a) >= 4)


def _stems(name: str) -> set[str]:
    return {name} | {name.removesuffix(ending) for ending in _PEOPLES}


def _apart(one: Particular, other: Particular, beside: Beside) -> bool:
    if one.told is None or other.told is None or one.told.relative != other.told.relative:
        both = beside.origin.published and beside.copy.published
        if not both or one.told is None or other.told is None:
            return False
    return bool(days_between(one.told, beside.origin.published, other.told, beside.copy.published))


def _unit(sentence: Sentence, number: Particular) -> str | None:
    after = number.last + 1
    return _UNITS.get(sentence.words[after].folded) if after < len(sentence.words) else None


def _drift(beside: Beside, match: Match, before: Particular, after: Particular) -> Drift:
    one = match.before.words[before.first : before.last + 1]
    other = match.after.words[after.first : after.last + 1]
    first, second = span_of(beside.origin.text, one), span_of(beside.copy.text, other)
    damaged = before.kind is Kind.NAME and look_alike(before.folded, after.folded)
    note = f"the {_WHAT[before.kind]} {first.text!r} {'is damaged to' if damaged else 'became'} {second.text!r}"
    compared = changes(beside.origin.text, one, beside.copy.text, other)
    return Drift(_KINDS[before.kind], beside.origin.id, beside.copy.id, first, second, compared, note)


def _told_already(drift: Drift, others: Sequence[Drift]) -> bool:
    return any(_touch(drift.before, o.before) or _touch(drift.after, o.after) for o in others)


def _touch(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.overlaps(other.start, other.end)
