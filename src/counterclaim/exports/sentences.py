"""An incident in one or two sentences: what happened according to whom, and who says otherwise.

Nothing is told without its speaker that only a side tells.  What the outlets tell in their own voice stands alone; where
they tell nothing, the account with the most independent origins comes first, with its side's name.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from counterclaim.exports.days import days_phrase
from counterclaim.exports.labels import type_label
from counterclaim.exports.phrases import place_phrase
from counterclaim.records import (
    Actor,
    EventType,
    Field,
    Incident,
    Place,
    Range,
    Reality,
    Relation,
    SideKind,
    Told,
    Version,
)

MOST_SIDES: Final = 4
"""So many other accounts are told of one by one; the rest is counted."""

_TO_WHOM: Final[dict[EventType, str]] = {
    EventType.AGREE: "with",
    EventType.CONSULT: "with",
    EventType.SUPPORT: "for",
    EventType.CONCEDE: "to",
    EventType.COOPERATE: "with",
    EventType.AID: "to",
    EventType.RETREAT: "in favour of",
    EventType.REQUEST: "to",
    EventType.REJECT: "towards",
    EventType.ASSAULT: "on",
}
"""What stands before the recipient; "against" for all other types."""

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
_NOBODY: Final = frozenset({"nobody named", "not named"})
_ONLY_NOBODY: Final = "somebody not named"
_COMPARED: Final = (Field.WHO, Field.WHOM, Field.WHAT, Field.WHERE, Field.WHEN)
_BARE: Final = frozenset({Relation.DISTANCE, Relation.DIRECTION, Relation.NEAR, Relation.BETWEEN, Relation.COAST})
"""Relations whose words need no preposition: "10 km south of Goris", "near Mosul"."""


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
    others = [version for version in incident.versions if version is not lead]
    clauses = {version.id: _clause(version, lead, incident) for version in others}
    agreeing = [version for version in others if clauses[version.id] == ""]
    told = f"{_head(lead, incident)}{_according((lead, *agreeing))}."
    differing = [version for version in others if clauses[version.id]]
    shown = [clauses[version.id] for version in differing[:most]]
    if len(differing) > most:
        shown.append(f"{len(differing) - most} more accounts differ")
    return f"{_capital(told)} {_capital('; '.join(shown))}." if shown else _capital(told)


def _lead(incident: Incident) -> Version | None:
    """The account to begin with: the outlets' own, else the one with the most origins; None where none tells the event."""
    telling = [version for version in incident.versions if version.told and not _denies(version)]
    order = {
        kind: place for place, kind in enumerate((SideKind.PARTY, SideKind.THIRD, SideKind.OUTLET, SideKind.UNNAMED))
    }
    own = [version for version in telling if version.kind is SideKind.OUTLET and _is_so(version)]
    ranked = sorted(telling, key=lambda one: (-_origins(one), order[one.kind], one.id))
    return next(iter(own or ranked), None)


def _origins(version: Version) -> int:
    return max((told.origins for told in version.told), default=0)


def _values(version: Version, field: Field) -> list[str]:
    return [told.value for told in version.told if told.field is field]


def _labels(version: Version, field: Field) -> list[str]:
    return list(dict.fromkeys(told.label for told in version.told if told.field is field))


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
    event, mode = (incident.type, incident.mode) if what is None else _event(what)
    when = _days(next(iter(_values(version, Field.WHEN)), ""))
    parts = [
        type_label(event, mode),
        _parties(event, _labels(version, Field.WHO), _labels(version, Field.WHOM)),
        " and ".join(_where(label, incident.where) for label in _labels(version, Field.WHERE)[:2]),
    ]
    deed = " ".join(part for part in parts if part)
    deed_told = f"{when}, {deed}" if when else deed
    if not _is_so(version):
        deed_told += f" ({_MARKS[_values(version, Field.WHETHER)[0]]})"
    figures = _figures(told for told in version.told if told.field is Field.FIGURES)
    return ", ".join((deed_told, *figures))


def _event(value: str) -> tuple[EventType, str | None]:
    """The type and mode of a value of WHAT: "ASSAULT/aerial"."""
    kind, _, mode = value.partition("/")
    return EventType(kind), mode or None


def _days(value: str) -> str:
    """The days of a value of WHEN: "2022-09-13/2022-09-13"."""
    first, _, last = value.partition("/")
    return days_phrase(first or None, last or None)


def _parties(event: EventType, who: Sequence[str], whom: Sequence[str]) -> str:
    """Who and to whom: "by Azerbaijan on Armenia", "between France and Russia"."""
    doers = _listed(_ONLY_NOBODY if label in _NOBODY else label for label in who)
    if event is EventType.CONSULT and len(who) > 1 and not whom:
        return f"between {doers}"
    by = f"by {doers}" if who else ""
    to = f"{_TO_WHOM.get(event, 'against')} {_listed(whom)}" if whom else ""
    return " ".join(part for part in (by, to) if part)


def _where(label: str, places: Iterable[Place]) -> str:
    """A place with its preposition and, where the incident's places name it, its country."""
    for place in places:
        if label in {place.name, place.text}:
            phrase = place_phrase(place)
            if place.relation in _BARE:
                return phrase
            return f"{'in' if place.relation is None else 'on'} {phrase}"
    return f"in {label}"


def _according(versions: Sequence[Version]) -> str:
    """Whose account it is; nothing where the outlets tell it in their own voice."""
    if any(version.kind is SideKind.OUTLET for version in versions):
        return ""
    named = [version.name for version in versions if version.kind is not SideKind.UNNAMED]
    return f", according to {_listed(named)}" if named else ", according to somebody not named"


def _clause(version: Version, lead: Version, incident: Incident) -> str:
    """How an account differs from the leading one; "" where it does not."""
    name, several = _speaker(version), version.kind is SideKind.OUTLET
    says = []
    whether = [value for value in _values(version, Field.WHETHER) if value not in _values(lead, Field.WHETHER)]
    if whether and not (_is_so(version) and _is_so(lead)):
        says += [_PUT_AS[value] for value in whether if value in _PUT_AS]
    for field in _COMPARED:
        says += [_put(told, incident) for told in _new(version, lead, field)]
    says += _figures(_new(version, lead, Field.FIGURES))
    told = f"{'say' if several else 'says'}: {', '.join(says)}" if says else ""
    if _denies(version):
        return f"{name} {'deny' if several else 'denies'} it{' and ' if told else ''}{told}"
    return f"{name} {told}" if told else ""


def _speaker(version: Version) -> str:
    if version.kind is SideKind.OUTLET:
        return "outlets themselves"
    return "somebody not named" if version.kind is SideKind.UNNAMED else version.name


def _new(version: Version, lead: Version, field: Field) -> list[Told]:
    """What this account says of a field and the leading one does not."""
    known = set(_values(lead, field))
    return [told for told in version.told if told.field is field and told.value not in known]


def _put(told: Told, incident: Incident) -> str:
    label = told.label
    if told.field is Field.WHO:
        return f"by {_ONLY_NOBODY if label in _NOBODY else label}"
    if told.field is Field.WHOM:
        return f"{_TO_WHOM.get(incident.type, 'against')} {label}"
    if told.field is Field.WHAT:
        return type_label(*_event(told.value))
    if told.field is Field.WHERE:
        return _where(label, incident.where)
    return _days(told.value) if told.field is Field.WHEN else label


def _figures(several: Iterable[Told]) -> list[str]:
    """The numbers of one account, those of one kind with "or" between them: ["at least 49 killed or 51 killed"]."""
    kinds: dict[str, dict[str, None]] = {}
    for told in several:
        kinds.setdefault(told.value.partition(" ")[0], {})[told.label] = None
    return [" or ".join(labels) for labels in kinds.values()]


def _without_account(incident: Incident) -> str:
    """An incident that no account tells as an event: what was reported of it, and who denies it."""
    deed = " ".join(
        part
        for part in (
            type_label(incident.type, incident.mode),
            _parties(incident.type, _names(incident.actor), _names(incident.recipient)),
            " and ".join(_where(place.name or place.text, incident.where) for place in incident.where[:2]),
            days_phrase(incident.earliest, incident.latest),
            f"({_MARKS[incident.reality]})" if incident.reality in _MARKS and not incident.versions else "",
        )
        if part
    )
    figures = "".join(f", {range_words(one)}" for one in incident.figures if not incident.versions)
    denying = [_speaker(version) for version in incident.versions if _denies(version)]
    if denying:
        return _capital(f"{_listed(denying)} {'denies' if len(denying) == 1 else 'deny'}: {deed}.")
    return f"Reported: {deed}{figures}."


def range_words(figure: Range) -> str:
    """A number of an incident in words: "49 to 71 killed", "at least 49 killed"."""
    if figure.low is None:
        return (
            f"{figure.kind.value}: no number known"
            if figure.high is None
            else f"at most {figure.high} {figure.kind.value}"
        )
    if figure.high is None:
        return f"at least {figure.low} {figure.kind.value}"
    number = str(figure.low) if figure.low == figure.high else f"{figure.low} to {figure.high}"
    return f"{number} {figure.kind.value}"


def _names(actors: Iterable[Actor]) -> list[str]:
    return list(dict.fromkeys(actor.name or actor.text for actor in actors))


def _listed(words: Iterable[str]) -> str:
    several = list(dict.fromkeys(words))
    return several[0] if len(several) == 1 else f"{', '.join(several[:-1])} and {several[-1]}" if several else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
