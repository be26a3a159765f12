"""Names, figures and dates that are others in the copy, outside of quotations."""

from collections.abc import Iterator, Sequence
from typing import Final

from counterclaim.incidents.copies.days import days_between
from counterclaim.incidents.copies.particulars import Kind, Particular, look_alike
from counterclaim.incidents.copies.profile import Profile, Sentence
from counterclaim.incidents.drift.matches import Beside, Match, changes, inside, span_of
from counterclaim.incidents.drift.parties import one_party
from counterclaim.incidents.drift.places_of_words import counts_the_same, in_one_place, only_names
from counterclaim.records import CodedDocument, Drift, DriftKind, Span

_KINDS: Final = {Kind.NAME: DriftKind.NAME, Kind.NUMBER: DriftKind.FIGURE, Kind.DAY: DriftKind.DATE}
# A name of fewer letters is not compared with another one in its place.
_SHORTEST: Final = 3
_WHAT: Final = {Kind.NAME: "name", Kind.NUMBER: "figure", Kind.DAY: "date"}
# Endings that turn a land's name into the word for its people, and one into many: "Armenia", "Armenians" are one, and so
# are "Adviser" and "Advisor".
_PEOPLES: Final = ("ians", "ian", "ans", "an", "ns", "n", "is", "i", "ese", "ish", "ers", "er", "ors", "or", "e", "a")


def find_altered(
    beside: Beside, speakers: Sequence[Drift], origin: CodedDocument, copy: CodedDocument
) -> Iterator[Drift]:
    """Particulars of a sentence for which its counterpart has another; ``speakers`` that changed are no names that did.

    A name that became the same other one again is told of once.
    """
    named: set[tuple[str, str]] = set()
    for match in beside.matches:
        if not match.alone or not beside.told(match):
            continue
        for kind in Kind:
            for before, after in _swapped(match, kind, beside):
                drift = _drift(beside, match, before, after)
                if _told_already(drift, speakers) or (before.value, after.value) in named:
                    continue
                if kind is Kind.NAME:
                    if _is_renamed(before, after, drift, origin, copy):
                        continue
                    named.add((before.value, after.value))
                yield drift


def _is_renamed(
    before: Particular, after: Particular, drift: Drift, origin: CodedDocument, copy: CodedDocument
) -> bool:
    """Whether both names stand for one party ("Khartoum", "Sudan"), and the second is not the first one damaged."""
    if look_alike(before.folded, after.folded) or drift.before is None or drift.after is None:
        return False
    return one_party(origin, copy, drift.before, drift.after)


def _swapped(match: Match, kind: Kind, beside: Beside) -> list[tuple[Particular, Particular]]:
    left = _alone(match.before, match.after, kind, beside.skipped_before)
    right = _alone(match.after, match.before, kind, beside.skipped_after)
    if kind is Kind.NAME:
        return _names(match, left, right, beside)
    left, right = _moved(left, beside.copy, kind), _moved(right, beside.origin, kind)
    if kind is Kind.DAY:
        return [(a, b) for a in left for b in right if in_one_place(match, a, b) and _apart(a, b, beside)]
    pairs = [(a, b) for a in left for b in right if counts_the_same(match, a, b, worded=beside.worded)]
    firsts = {id(a): next(b for one, b in pairs if one is a) for a, _ in pairs}
    return [(a, b) for a, b in pairs if firsts[id(a)] is b and next(one for one, other in pairs if other is b) is a]


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
        twin = next((r for r in rest if look_alike(name.folded, r.folded) and not _one_people(name, r)), None)
        if twin is not None:
            found.append((name, twin))
            rest.remove(twin)
    done = {id(p) for pair in found for p in pair}
    for name in left:
        for other in right:
            if id(name) in done or id(other) in done or _one_people(name, other):
                continue
            if _in_place(match, name, other, beside):
                found.append((name, other))
                done |= {id(name), id(other)}
    return sorted(found, key=lambda pair: pair[0].first)


def _in_place(match: Match, name: Particular, other: Particular, beside: Beside) -> bool:
    """Whether one name stands just where the other stood.

    A rewrite calls things by other names ("Baku"): there only a name counts that the copy has nowhere any more.
    """
    # Initials are an abbreviation of something; which, the words around do not say.
    if min(len(name.folded), len(other.folded)) < _SHORTEST or _shortened(name.folded, other.folded):
        return False
    for before, after in match.blocks:
        if name.first in before and other.first in after and len(before) == len(after):
            same = before.index(name.first) == after.index(other.first) and only_names(match, before, after)
            anew = other.value not in beside.origin.values and name.value not in beside.copy.values and len(before) == 1
            return same and (beside.worded or anew)
    return False


def _shortened(one: str, other: str) -> bool:
    """Whether one is the other's beginning: "Ark.", "Arkansas"."""
    return one.startswith(other) or other.startswith(one)


def _one_people(one: Particular, other: Particular) -> bool:
    """Whether the two differ by an ending alone; of places an s is part of the name ("Goris", "Gori")."""
    if not (one.place or other.place) and one.value.removesuffix("s") == other.value.removesuffix("s"):
        return True
    return any(a == b for a in _stems(one.value) for b in _stems(other.value) if len(a) >= 4)


def _stems(name: str) -> set[str]:
    return {name} | {name.removesuffix(ending) for ending in _PEOPLES}


def _apart(one: Particular, other: Particular, beside: Beside) -> bool:
    if one.told is None or other.told is None or one.told.relative != other.told.relative:
        both = beside.origin.published and beside.copy.published
        if not both or one.told is None or other.told is None:
            return False
    return bool(days_between(one.told, beside.origin.published, other.told, beside.copy.published))


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
