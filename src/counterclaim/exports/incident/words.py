"""What an incident says of itself in plain words, the same in the terminal and on the page."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from counterclaim.exports.labels import REALITIES, type_label
from counterclaim.exports.phrases import OUTLET_VOICE, between, count_phrase, places_phrase, range_phrase, readable_name
from counterclaim.records import (
    Copy,
    Document,
    Entry,
    EventType,
    Field,
    FieldState,
    FigureKind,
    Incident,
    Range,
    Reality,
    SideKind,
    Told,
    Version,
)

STATES: Final[dict[FieldState, str]] = {
    FieldState.AGREED: "agreed",
    FieldState.DISPUTED: "disputed",
    FieldState.DIFFERS: "differs",
    FieldState.ONE_VERSION: "one version",
    FieldState.SILENT: "silent",
}
KINDS: Final[dict[SideKind, str]] = {SideKind.PARTY: "party", SideKind.THIRD: "third party"}
"""What a side is, where its name does not say it already."""
_UNKNOWN_DAY: Final = "day not known"


def version_name(version: Version) -> str:
    """Whose account it is: "Armenia", "the outlet itself", "nobody named"."""
    if version.kind is SideKind.OUTLET:
        return OUTLET_VOICE
    return "nobody named" if version.kind is SideKind.UNNAMED else readable_name(version.name) or version.name


def told_label(told: Told) -> str:
    """What one version says of a field, as a person reads it."""
    if told.field is Field.WHAT:
        kind, _, mode = told.value.partition("/")
        return type_label(EventType(kind), mode or None)
    if told.field is Field.WHETHER:
        return REALITIES[Reality(told.value)]
    if told.field is Field.WHEN:
        earliest, _, latest = told.value.partition("/")
        return range_phrase(earliest or None, latest or None)
    if told.field is Field.FIGURES:
        return told.label.replace(f" {figure_kind(told)}", "", 1)
    return told.label


def field_name(told: Told) -> str:
    """The name of its row: the field, of a figure what it counts."""
    return figure_kind(told).value if told.field is Field.FIGURES else told.field.value


def figure_kind(told: Told) -> FigureKind:
    """What a figure counts: the first word of its value."""
    return FigureKind(told.value.partition(" ")[0])


def headline(incident: Incident) -> str:
    """Who did it to whom: "Azerbaijan → Armenia: shelling or rockets".

    What is not told as having happened says so: "United States → Iran: attack (threatened)".
    """
    parties = between(incident.actor, incident.recipient)
    what = type_label(incident.type, incident.mode)
    if incident.reality not in {Reality.HAPPENED, Reality.ONGOING}:
        what = f"{what} ({REALITIES[incident.reality]})"
    return f"{parties}: {what}" if parties else what


def facts(incident: Incident) -> tuple[str, ...]:
    """Where, when, how many and whether, as far as they are known."""
    where = places_phrase(incident.where)
    when = range_phrase(incident.earliest, incident.latest) if incident.earliest or incident.latest else ""
    numbers = "; ".join(numbers_words(incident))
    return tuple(fact for fact in (where, when, numbers, REALITIES[incident.reality], incident.newness.value) if fact)


def numbers_words(incident: Incident) -> tuple[str, ...]:
    """Its figures, each kind once; of a kind that is told in words alone the words: "“dozens” wounded"."""
    found: dict[str, None] = {}
    for figure in incident.figures:
        words = in_words(incident, figure.kind) if figure.low is figure.best is figure.high is None else ()
        found |= dict.fromkeys(words or (range_words(figure),))
    return tuple(found)


def in_words(incident: Incident, kind: FigureKind) -> tuple[str, ...]:
    """What versions tell of a kind of figure, each once."""
    told = (one for version in incident.versions for one in version.told if one.field is Field.FIGURES)
    return tuple(dict.fromkeys(one.label for one in told if figure_kind(one) is kind))


def range_words(figure: Range) -> str:
    """The three numbers of a figure: "killed 49 (12 to 60)", "killed 49 or more"."""
    low, best, high, kind = figure.low, figure.best, figure.high, figure.kind.value
    if best is None or low is None:
        return f"{kind}: no number" if high is None else f"{kind}: at most {high:,}"
    if high is None:
        return f"{kind} {best:,} ({low:,} or more)" if low != best else f"{kind} {best:,} or more"
    return f"{kind} {best:,}" if low == high else f"{kind} {best:,} ({low:,} to {high:,})"


def verdict(incident: Incident) -> str:
    """Whether the versions contradict one another, and on what."""
    if incident.contested:
        return f"contested on {', '.join(incident.contested_on)}"
    return "one version" if len(incident.versions) == 1 else "not contested"


def counted(incident: Incident) -> str:
    """How many texts tell it, and how many of them on their own."""
    articles = count_phrase(incident.articles, "article")
    return f"{articles}, {count_phrase(incident.origins, 'independent text')}"


def first_told(incident: Incident) -> str:
    """Who reported it first, and on which day."""
    first = incident.first
    return f"first reported {day_words(first.day)} by {first.outlet or 'an outlet not known'} ({first.document})"


def day_words(day: str | None) -> str:
    """An ISO day as a person writes it."""
    return range_phrase(day, day) if day is not None else _UNKNOWN_DAY


def place_of(name: str, documents: Mapping[str, Document]) -> str:
    """Which document it is: "Example Wire, 13 Sep 2022, d1"."""
    document = documents.get(name)
    if document is None:
        return name
    outlet = document.outlet or "outlet not known"
    return f"{outlet}, {day_words(document.published.date)}, {name}"


def documents_of(entries: Iterable[Entry]) -> dict[str, Document]:
    """The documents of an incident by their ids."""
    return {entry.document.id: entry.document for entry in entries}


def copied(entries: Sequence[Entry], copies: Sequence[Copy]) -> tuple[str, ...]:
    """A line for each document that copies another: "d2 copies d1 (reprint, likeness 0.93: ...)"."""
    known = {copy.document: copy for copy in copies}
    lines = []
    for document, origin in sorted({(entry.document.id, entry.origin) for entry in entries}):
        if document == origin:
            continue
        copy = known.get(document)
        more = f" ({copy.kind}, likeness {copy.likeness:.2f}: {'; '.join(copy.why)})" if copy is not None else ""
        lines.append(f"{document} copies {origin}{more}")
    return tuple(lines)


def ties(incident: Incident) -> tuple[str, ...]:
    """A line for each tie that holds the incident together: which two reports, how strong, why, and who decided it."""
    return tuple(
        f"{join.entry} with {join.other}, {join.score:.2f}: {'; '.join(join.why) or 'no reason given'}"
        + (f" (decision {join.decision})" if join.decision is not None else "")
        for join in incident.joins
    )


def chosen(incident: Incident) -> tuple[str, ...]:
    """A line for each value of the head: by which rule it was chosen."""
    return (*incident.why, *(f"{one.kind}: {one.rule}" for one in incident.figures))
