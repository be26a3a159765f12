"""The guard: two texts in the same words may tell of two happenings (a monitor's daily reports, an agency's flashes).

The rules, in the order in which they are asked; each is a sentence of ``another_happening``'s answer:

1. The day of the lead is another, as far as words and days of publication tell.  In a long text of which all else agrees
   two things are slips: the day before or after, where the days of publication did not move with it; and the same words
   ("on Tuesday") in a reprint that came late.
2. The place of the lead is another, and neither text names the other's place anywhere.  Where the lead keeps one of
   several places of a long text, the other is a slip.
3. A fifth or more of the names, numbers and days of what both texts tell differ, and at least three.

A name that looks like the other's ("Gori", "Goris") is a slip, and so is a single number or a speaker that differs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterclaim.incidents.copies.alignment import Pair
from counterclaim.incidents.copies.days import Told, days_between
from counterclaim.incidents.copies.limits import DAYS_APART, DAYS_APART_UNTOLD, LEAD_SENTENCES, MOULD_FEWEST, MOULD_SHARE, SLIP_AMONG
from counterclaim.incidents.copies.particulars import Kind, Particular, look_alike
from counterclaim.incidents.copies.profile import Profile, Sentence

# Two sentences this alike are one mould: a number that differs is in the same place of both.
_MOULD = 0.75


@dataclass(frozen=True, slots=True)
class Swap:
    """A particular of one text where the other has another one in its place.

    ``listed`` where it stands in a list ("Goris, Kapan and Jermuk") with a name that the other text keeps.
    """

    before: Particular
    after: Particular
    lead: bool
    listed: bool


@dataclass(frozen=True, slots=True)
class Balance:
    """What two texts that tell the same have in common and not: particulars ``kept``, and swapped for others."""

    kept: int
    swaps: tuple[Swap, ...]


def another_happening(one: Profile, other: Profile, pairs: Sequence[Pair], *, wording: bool) -> str | None:
    """Why the two texts tell of two happenings, or None; ``wording`` where they do it in the same words.

    ``pairs`` are the sentences that go together, of ``one`` and of ``other``.
    """
    balance = weigh(one, other, pairs)
    slips = balance.kept >= SLIP_AMONG * max(1, len(balance.swaps))
    if _on_other_days(one, other, slips=slips):
        return "the lead's day is another"
    places = [s for s in balance.swaps if s.lead and s.before.kind is Kind.NAME and _is_place(s, wording=wording)]
    if places and not (slips and all(swap.listed for swap in places)):
        return f"the lead's place is another ({places[0].before.value}, {places[0].after.value})"
    differing = len(balance.swaps)
    if differing >= MOULD_FEWEST and differing >= MOULD_SHARE * (differing + balance.kept):
        return f"{differing} of {differing + balance.kept} names, numbers and days differ"
    return None


def _is_place(swap: Swap, *, wording: bool) -> bool:
    """Whether two names are places; in the same wording any names are but speakers, else words must lead to a place."""
    if wording and not swap.before.speaks and not swap.after.speaks:
        return True
    return swap.before.place and swap.after.place and swap.before.sure and swap.after.sure


def _on_other_days(one: Profile, other: Profile, *, slips: bool) -> bool:
    """Rule 1: whether the leads tell of two days; False where nothing says which days they are."""
    first, second = _lead_days(one), _lead_days(other)
    published = (other.published - one.published).days if one.published and other.published else None
    if not first and not second:
        return published is not None and abs(published) > DAYS_APART_UNTOLD and not slips
    apart = [
        (days, mine == theirs)
        for mine in first
        for theirs in second
        if (days := days_between(mine, one.published, theirs, other.published)) is not None
    ]
    if not apart:
        return False
    days, same_words = min(apart)
    if same_words:
        return days > DAYS_APART and not slips
    return days > 1 or (days == 1 and not (slips and not published))


def _lead_days(text: Profile) -> list[Told]:
    """The days of the first sentence of the lead that tells one."""
    for sentence in text.sentences[:LEAD_SENTENCES]:
        if days := [p.told for p in sentence.particulars if p.told and (p.told.day or p.told.relative)]:
            return days
    return []


def weigh(one: Profile, other: Profile, pairs: Iterable[Pair]) -> Balance:
    """Counts what is kept and what is swapped over all sentences that go together."""
    kept = 0
    swaps: list[Swap] = []
    for pair in pairs:
        mine, theirs = one.sentences[pair.one], other.sentences[pair.other]
        lead = min(pair.one, pair.other) < LEAD_SENTENCES
        same, changed = _compare(mine, theirs, one, other, mould=pair.alike >= _MOULD)
        kept += same
        swaps += [Swap(before, after, lead, _listed(mine, before, theirs)) for before, after in changed]
    return Balance(kept, tuple(swaps))


def _listed(sentence: Sentence, particular: Particular, other: Sentence) -> bool:
    names = {p.first: p.value for p in sentence.particulars if p.kind is Kind.NAME}
    inside = [n for n, word in enumerate(sentence.words) if n in names or word.folded == "and"]
    run = [n for n in inside if all(m in inside for m in range(min(n, particular.first), max(n, particular.first)))]
    # An "and" at an edge belongs to what follows: "in Goris, Armenia, and killed".
    while run and run[-1] not in names:
        run.pop()
    while run and run[0] not in names:
        run.pop(0)
    kept = {p.value for p in other.particulars}
    return any(n not in names for n in run) and any(names[n] in kept for n in run if n in names)


def _compare(
    mine: Sentence, theirs: Sentence, one: Profile, other: Profile, *, mould: bool
) -> tuple[int, list[tuple[Particular, Particular]]]:
    kept = 0
    swapped: list[tuple[Particular, Particular]] = []
    for kind in Kind:
        first = _of_kind(mine, kind, other.lower if one.capitals else frozenset())
        second = _of_kind(theirs, kind, one.lower if other.capitals else frozenset())
        both = {p.value for p in first} & {p.value for p in second}
        kept += len(both)
        left = [p for p in first if _missing(p, both, other, mould=mould)]
        right = [p for p in second if _missing(p, both, one, mould=mould)]
        if kind is Kind.DAY:
            left, right = _days_apart(left, right, one, other)
        if kind is Kind.NAME:
            left, right, slips = _without_slips(left, right)
            kept += slips
        swapped += zip(left, right, strict=False)
    return kept, swapped


def _of_kind(sentence: Sentence, kind: Kind, small: frozenset[str]) -> list[Particular]:
    """The particulars of one kind, each value once; of a text in capitals only words that the other never writes small."""
    found = {p.value: p for p in reversed(sentence.particulars) if p.kind is kind}
    if kind is Kind.NAME and small:
        found = {v: p for v, p in found.items() if sentence.words[p.first].folded not in small}
    return sorted(found.values(), key=lambda p: p.first)


def _missing(particular: Particular, both: set[str], other: Profile, *, mould: bool) -> bool:
    """Whether the other text has none of this: a name anywhere, a number in the sentence where both are one mould."""
    if particular.value in both:
        return False
    if particular.kind is Kind.DAY or (particular.kind is Kind.NUMBER and mould):
        return True
    return particular.value not in other.values and particular.key not in other.content


def _days_apart(
    left: list[Particular], right: list[Particular], one: Profile, other: Profile
) -> tuple[list[Particular], list[Particular]]:
    """Those days that no day of the other sentence can be."""
    pairs = [
        (a, b)
        for a, b in zip(left, right, strict=False)
        if a.told and b.told and days_between(a.told, one.published, b.told, other.published)
    ]
    return [a for a, _ in pairs], [b for _, b in pairs]


def _without_slips(left: list[Particular], right: list[Particular]) -> tuple[list[Particular], list[Particular], int]:
    """Names without those that look like one another, and how many these were."""
    rest = list(right)
    alone = []
    for name in left:
        twin = next((r for r in rest if look_alike(name.value, r.value)), None)
        if twin is None:
            alone.append(name)
        else:
            rest.remove(twin)
    return alone, rest, len(left) - len(alone)
