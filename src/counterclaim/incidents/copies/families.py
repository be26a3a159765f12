"""Families of copies and the likeliest origin of each: a pure function of the members, whatever their order.

An origin is, of all members: the newsroom that others credit; the earliest by day of publication; one that carries an agency's line, before
one that takes its text from another;
the fullest; the least damaged; the first by id.  Each rule decides among those that the rules before left.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.incidents.copies.credits import credited, house, takes_from, wires
from counterclaim.incidents.copies.damage import blemishes
from counterclaim.incidents.copies.likeness import Likeness, compare
from counterclaim.incidents.copies.profile import Profile, profile
from counterclaim.records import Copy, Document


@dataclass(frozen=True, slots=True)
class Member:
    """A document of a family with what bears on where it came from."""

    document: Document
    profile: Profile
    house: str | None
    credits: tuple[str, ...]


def member(document: Document) -> Member:
    """What of ``document`` bears on where it came from."""
    own = house(document.outlet) if document.outlet else None
    return Member(document, profile(document), own, credited(document))


def copies_in(family: Sequence[Document]) -> tuple[Copy, ...]:
    """Each member of a family but its origin as a copy of the origin, by id."""
    members = sorted((member(one) for one in family), key=lambda one: one.document.id)
    origin, why = find_origin(members)
    return tuple(_copy(one, origin, why) for one in members if one is not origin)


def find_origin(members: Sequence[Member]) -> tuple[Member, str]:
    """The likeliest first telling, and what decided."""
    left = list(members)
    for reason, rank in _RULES:
        ranks = rank(left)
        best = min(ranks.values())
        kept = [one for one in left if ranks[one.document.id] == best]
        if len(kept) == 1 and len(left) > 1:
            return kept[0], reason
        left = kept
    return min(left, key=lambda one: one.document.id), "alike in all else; the first by its id"


def _copy(one: Member, origin: Member, why: str) -> Copy:
    found = compare(one.profile, origin.profile)
    reasons = [_how(found), f"origin: {why}"]
    if not found.is_copy:
        reasons.insert(1, f"a copy by way of others of its family (beside the origin: {found.against})")
    if origin.house in one.credits:
        reasons.append(f"credits {origin.house}")
    return Copy(one.document.id, origin.document.id, found.kind, round(found.told, 4), tuple(reasons))


def _how(found: Likeness) -> str:
    return (f"{found.told:.0%} of the shorter one's words and {found.wording:.0%} of its runs of three stand in the other; "
            f"it is {found.size:.0%} as long")  # fmt: skip


def _uncredited(members: Iterable[Member]) -> Mapping[str, float]:
    left = list(members)
    named = {name for one in left for name in one.credits}
    return {one.document.id: float(one.house not in named) for one in left}


def _published(members: Iterable[Member]) -> Mapping[str, float]:
    """Days, unknown ones last: a day that is not known cannot be the earliest."""
    far = float("inf")
    return {m.document.id: m.profile.published.toordinal() if m.profile.published else far for m in members}


def _nearness(members: Iterable[Member]) -> Mapping[str, float]:
    """A wire's text with its line stands nearest to the wire, one that names where it was taken farthest."""
    return {one.document.id: 2.0 if takes_from(one.document) else float(not wires(one.document)) for one in members}


def _shortness(members: Iterable[Member]) -> Mapping[str, float]:
    return {one.document.id: float(-one.profile.size) for one in members}


def _damage(members: Iterable[Member]) -> Mapping[str, float]:
    return {one.document.id: float(len(blemishes(one.profile))) for one in members}


_RULES: Sequence[tuple[str, Callable[[Iterable[Member]], Mapping[str, float]]]] = (
    ("others of the family credit it", _uncredited),
    ("the earliest by its day of publication", _published),
    ("of those of that day, by whom they credit", _nearness),
    ("of those of that day, the fullest", _shortness),
    ("of those of that day and length, the least damaged", _damage),
)
