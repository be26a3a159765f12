"""Who a person is on the day of a text: in office, out of it, or not yet there.

PLOVER's sector for those who left an office of state is ELI ("former government officials"); its manual names it.
"""

from collections.abc import Sequence
from typing import Final

from counterclaim.grounding.actors.tables import Identity, Term, fold
from counterclaim.records import ActorKind

FORMER: Final = "ELI"
_SAME: Final = {"pm": "prime minister", "premier": "prime minister", "defense": "defence", "spokeswoman": "spokesman",
                "spokesperson": "spokesman"}  # fmt: skip
_OFFICIAL: Final = frozenset({ActorKind.STATE, ActorKind.MILITARY, ActorKind.IGO})


def holds(term: Term, day: str) -> bool:
    """Whether an office is held on a day (ISO 8601); an end that the table leaves open has not come."""
    return term.first <= day and (not term.last or day <= term.last)


def standing(terms: Sequence[Term], day: str | None) -> Identity:
    """Who a person is on a day: the holder of the office last taken, or of none any more, or of none yet.

    Without a day it is the first office of the table.
    """
    if day is None:
        return terms[0].identity
    held = [t for t in terms if holds(t, day)]
    if held:
        return max(held, key=lambda t: t.first).identity
    past = [t for t in terms if t.last and t.last < day]
    if past:
        return once(max(past, key=lambda t: t.last).identity)
    return private(min(terms, key=lambda t: t.first).identity, None)


def once(who: Identity) -> Identity:
    """Somebody who has left an office of a state or of a body between states; a man of an armed group stays its man."""
    return private(who, FORMER)


def private(who: Identity, sector: str | None) -> Identity:
    """An officer as a person without office; the state is kept."""
    if who.kind not in _OFFICIAL:
        return who
    return Identity(slug(who.name or ""), who.name, who.country, ActorKind.PERSON, sector)


def slug(name: str) -> str:
    """The id of a person or a body that no table gives one: "jane-example"."""
    return "-".join("".join(c if c.isalnum() else " " for c in fold(name)).split())


def is_called(term: Term, title: str) -> bool:
    """Whether a title in a text ("minister", "foreign minister", "premier") is that of an office."""
    return _plain(title) <= _plain(term.office)


def _plain(title: str) -> frozenset[str]:
    said = " ".join(fold(word) for word in title.split())
    return frozenset(word for key in said.split() for word in _SAME.get(key, key).split())
