"""An incident in one or two sentences: what happened according to whom, and who says otherwise.

Nothing is told without its speaker that only a side tells, and nobody is named for more than was said.  What outlets tell
in their own voice stands alone; where they tell nothing, the account with the most independent origins comes first, with
its side's name.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from counterclaim.exports.clauses import (
    NOBODY,
    capital,
    days_of,
    event_of,
    figures,
    name,
    parties,
    places,
    put,
    range_words,
)
from counterclaim.exports.days import days_phrase
from counterclaim.exports.labels import type_label
from counterclaim.exports.phrases import in_a_row
from counterclaim.records import Actor, Field, Incident, Reality, SideKind, Told, Version

MOST_SIDES: Final = 4
"""So many accounts that differ are told of one by one; the rest is counted."""

_SO: Final = frozenset({Reality.HAPPENED.value, Reality.ONGOING.value})
_PUT_AS: Final[dict[str, str]] = {
    Reality.HAPPENED.value: "it happened",
    Reality.ONGOING.value: "it is going on",
    Reality.PLANNED.value: "it is planned",
    Reality.DEMANDED.value: "it is demanded",
    Reality.THREATENED.value: "it is threatened",
    Reality.HYPOTHETICAL.value: "it is only supposed",
    Reality.DOUBTFUL.value: "it is open whether it happened",
}
_MARKS: Final[dict[str, str]] = {
    Reality.NEGATED.value: "said not to have happened",
    Reality.PLANNED.value: "planned",
    Reality.DEMANDED.value: "demanded",
    Reality.THREATENED.value: "threatened",
    Reality.HYPOTHETICAL.value: "supposed",
    Reality.DOUBTFUL.value: "in doubt",
}
_KINDS: Final = (SideKind.PARTY, SideKind.THIRD, SideKind.OUTLET, SideKind.UNNAMED)
_TOLD_APART: Final = (Field.WHO, Field.WHOM, Field.WHAT, Field.WHERE, Field.WHEN)
_COMPARED: Final = (*_TOLD_APART, Field.FIGURES, Field.WHETHER)


class _Others(NamedTuple):
    """The accounts beside the leading one: who tells all of it, who a part of it, and how the others differ."""

    same: list[Version]
    less: list[Version]
    clauses: list[str]


def tell(incident: Incident) -> str:
    """The incident in one or two sentences; ends with a full stop."""
    return _tell(incident, MOST_SIDES)


def tell_all(incident: Incident) -> str:
    """The same, however many accounts there are."""
    return _tell(incident, len(incident.versions))


def _tell(incident: Incident, most: int) -> str:
    lead = _lead(incident)
    if lead is None:
        return _without_account(incident)
    others = _others(lead, incident)
    told = f"{_head(lead, incident)}{_according((lead, *others.same))}."
    further = others.clauses[:most]
    if len(others.clauses) > most:
        further.append(f"{len(others.clauses) - most} more accounts differ")
    if others.less:
        further.append(_also(others.less))
    return f"{capital(told)} {capital('; '.join(further))}." if further else capital(told)


def _lead(incident: Incident) -> Version | None:
    """The account to begin with: the outlets' own, else the one with the most origins; None where none tells the event."""
    telling = [version for version in incident.versions if version.told and not _denies(version)]
    own = [version for version in telling if version.kind is SideKind.OUTLET and _is_so(version)]
    ranked = sorted(telling, key=lambda one: (-_origins(one), _KINDS.index(one.kind), one.id))
    return next(iter(own or ranked), None)


def _others(lead: Version, incident: Incident) -> _Others:
    others = _Others([], [], [])
    for version in incident.versions:
        if version is lead:
            continue
        clause = _clause(version, lead, incident)
        if clause:
            others.clauses.append(clause)
        elif lead.kind is not SideKind.OUTLET and not any(_new(lead, version, field) for field in _COMPARED):
            others.same.append(version)
        elif version.told:
            others.less.append(version)
    return others


def _origins(version: Version) -> int:
    return max((told.origins for told in version.told), default=0)


def _values(version: Version, field: Field) -> list[str]:
    return [told.value for told in version.told if told.field is field]


def _labels(version: Version, field: Field) -> list[str]:
    return list(dict.fromkeys(told.label for told in version.told if told.field is field))


def _new(version: Version, other: Version, field: Field) -> list[Told]:
    """What one account says of a field and the other does not."""
    known = set(_values(other, field))
    return [told for told in version.told if told.field is field and told.value not in known]


def _denies(version: Version) -> bool:
    """Whether all that this side says of WHETHER is that it did not happen."""
    whether = _values(version, Field.WHETHER)
    return bool(whether) and set(whether) == {Reality.NEGATED.value}


def _is_so(version: Version) -> bool:
    whether = _values(version, Field.WHETHER)
    return not whether or not _SO.isdisjoint(whether)


def _head(version: Version, incident: Incident) -> str:
    """What this account tells: "on 13 September 2022, shelling or rockets by Azerbaijan on Armenia in Goris, Armenia"."""
    what = next(iter(_values(version, Field.WHAT)), None)
    event, mode = (incident.type, incident.mode) if what is None else event_of(what)
    when = days_of(next(iter(_values(version, Field.WHEN)), ""))
    parts = (
        type_label(event, mode),
        parties(event, mode, _labels(version, Field.WHO), _labels(version, Field.WHOM)),
        places(_labels(version, Field.WHERE), incident.where),
        "" if _is_so(version) else f"({_MARKS[_values(version, Field.WHETHER)[0]]})",
    )
    deed = " ".join(part for part in parts if part)
    return ", ".join((*([when] if when else []), deed, *figures(version.told)))


def _according(versions: Sequence[Version]) -> str:
    """Whose account it is; nothing where the outlets tell it in their own voice."""
    if versions[0].kind is SideKind.OUTLET:
        return ""
    named = [_speaker(version) for version in versions if version.kind is not SideKind.UNNAMED]
    return f", according to {in_a_row(named) or NOBODY}"


def _also(versions: Sequence[Version]) -> str:
    """Who tells a part of the leading account, and nothing else."""
    verb = "tells" if len(versions) == 1 and not _is_several(versions[0]) else "tell"
    return f"{in_a_row(map(_speaker, versions))} {verb} of it, too"


def _clause(version: Version, lead: Version, incident: Incident) -> str:
    """How an account differs from the leading one; "" where it does not."""
    says = []
    whether = [told.value for told in _new(version, lead, Field.WHETHER)]
    if whether and not (_is_so(version) and _is_so(lead)):
        says += [_PUT_AS[value] for value in whether if value in _PUT_AS]
    for field in _TOLD_APART:
        new = _new(version, lead, field)
        if field is Field.WHERE and new:
            says.append(places([told.label for told in new], incident.where))
        else:
            says += [put(told, incident) for told in new]
    says += figures(_new(version, lead, Field.FIGURES))
    ending = "" if _is_several(version) else "s"
    told = f"say{ending}: {', '.join(says)}" if says else ""
    if _denies(version):
        denial = "deny it" if _is_several(version) else "denies it"
        return f"{_speaker(version)} {denial}{' and ' if told else ''}{told}"
    return f"{_speaker(version)} {told}" if told else ""


def _speaker(version: Version) -> str:
    if version.kind is SideKind.OUTLET:
        return "outlets themselves"
    return NOBODY if version.kind is SideKind.UNNAMED else name(version.name)


def _is_several(version: Version) -> bool:
    """Whether a side takes the plural: outlets, and classes of people, which bear small letters ("rebels (Syria)")."""
    if version.kind is SideKind.UNNAMED:
        return False
    return version.kind is SideKind.OUTLET or version.name[:1].islower()


def _without_account(incident: Incident) -> str:
    """An incident that no account tells as an event: what was reported of it, and who denies it."""
    denying = [version for version in incident.versions if _denies(version)]
    parts = (
        type_label(incident.type, incident.mode),
        parties(incident.type, incident.mode, _names(incident.actor), _names(incident.recipient)),
        places([place.name or place.text for place in incident.where], incident.where),
        days_phrase(incident.earliest, incident.latest),
        f"({_MARKS[incident.reality]})" if incident.reality in _MARKS and not denying else "",
    )
    deed = " ".join(part for part in parts if part)
    if denying:
        verb = "denies" if len(denying) == 1 and not _is_several(denying[0]) else "deny"
        return capital(f"{in_a_row(map(_speaker, denying))} {verb}: {deed}.")
    return f"Reported: {', '.join((deed, *filter(None, map(range_words, incident.figures))))}."


def _names(actors: Sequence[Actor]) -> list[str]:
    return list(dict.fromkeys(actor.name or actor.text for actor in actors))
