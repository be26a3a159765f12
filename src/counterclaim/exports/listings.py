"""Lists for the terminal: documents, incidents, hits of a search, decisions, copies with what changed in them."""

from collections.abc import Iterable, Sequence
from typing import IO, Any, Final

from rich.padding import Padding
from rich.text import Text

from counterclaim.exports.incident.words import headline, numbers_words
from counterclaim.exports.labels import type_label
from counterclaim.exports.phrases import count_phrase, parties_phrase, places_phrase, range_phrase
from counterclaim.exports.table import console, put, safe
from counterclaim.records import Copy, Decision, Drift, Entry, Incident, Verb

_MARKED: Final = "bold yellow"
_INDENT: Final = (0, 0, 0, 4)
_MARKS: Final = {"=": ("", "", ""), "-": ("[-", "-]", "red"), "+": ("{+", "+}", "green")}
"""How a piece of a comparison is set off, also without colour, and its colour."""


def list_incidents(incidents: Iterable[Incident], stream: IO[str], width: int | None = None) -> int:
    """Prints incidents in two lines each: id, day and on what it is contested; what was done, where, the dead, the texts.

    Returns how many there were.
    """
    target = console(stream, width)
    count = 0
    for incident in incidents:
        count += 1
        days = range_phrase(incident.earliest, incident.latest) or "no day"
        head = Text.assemble((incident.id, "bold"), f"  {days}")
        if incident.contested:
            head.append(f"  contested: {', '.join(incident.contested_on)}", style=_MARKED)
        where = places_phrase(incident.where)
        told = f"{incident.origins} of {count_phrase(incident.articles, 'text')}"
        rest = " · ".join(part for part in (where, *numbers_words(incident), told) if part)
        put(target, head, _indented(f"{headline(incident)} · {rest}"))
    note = f"{count_phrase(count, 'incident')}; “2 of 3 texts”: three tell it, two of them independently"
    put(target, Text(note if count else "No incident fits.", style="dim"))
    return count


def list_entries(entries: Sequence[tuple[Entry, str | None]], stream: IO[str], width: int | None = None) -> None:
    """Prints reports as they stand in two lines each: key, incident and what a person decided; what the report tells."""
    target = console(stream, width)
    for entry, incident in entries:
        report = entry.report
        head = Text.assemble((entry.key, "bold"), f"  in {incident}" if incident else "  in no incident")
        if decided := ", ".join(part for part in (entry.verdict or "", *entry.decided) if part):
            head.append(f"  decided: {decided}", style=_MARKED)
        what = f"{parties_phrase(report)}: {type_label(report.type, report.mode)} “{report.anchor.text}”"
        put(target, head, _indented(what))


def list_documents(documents: Iterable[Any], copies: Sequence[Copy], stream: IO[str], width: int | None = None) -> int:
    """Prints documents in short (``ledger.Listed``), with the origin of those that are copies; returns how many."""
    origins = {copy.document: copy for copy in copies}
    target = console(stream, width)
    count = 0
    for document in documents:
        count += 1
        head = f"  {document.day or 'no day'}  {_line(document.outlet or 'no outlet')}"
        head += f"  {count_phrase(document.reports, 'report')}"
        put(target, Text.assemble((document.id, "bold"), head), _indented(document.title or "no title"))
        if copy := origins.get(document.id):
            put(target, _indented(f"copy of {copy.origin} ({copy.kind}, {copy.likeness:.0%})"))
    if not count:
        put(target, Text("The ledger holds no document yet."))
    return count


def list_hits(hits: Sequence[Any], stream: IO[str], width: int | None = None) -> None:
    """Prints what a search found (``ledger.Hit``): each document with a piece of its text, the words found set off."""
    target = console(stream, width)
    for hit in hits:
        put(target, Text(f"{hit.document}  {hit.day or 'no day'}  {safe(hit.outlet or 'no outlet')}", style="bold"))
        if hit.title:
            put(target, _indented(hit.title))
        piece, last = Text(), hit.start
        for start, end in hit.marks:
            piece.append(_line(hit.snippet[last - hit.start : start - hit.start]))
            piece.append(_line(hit.snippet[start - hit.start : end - hit.start]), style=_MARKED)
            last = end
        piece.append(_line(hit.snippet[last - hit.start :]))
        put(target, Padding(piece, _INDENT))
    put(
        target, Text(count_phrase(len(hits), "document") if hits else "No document holds all these words.", style="dim")
    )


def list_decisions(decisions: Iterable[Decision], stream: IO[str], width: int | None = None) -> int:
    """Prints decisions in two lines each, oldest first: number, moment, who, what; about what, and why.

    ``decisions`` holds those that take others back, so that those are marked.  Returns how many.
    """
    held = list(decisions)
    target = console(stream, width)
    taken = _taken_back(held)
    for decision in held:
        what = "" if decision.field is None else f" {decision.field}: {_change(decision)}"
        head = Text.assemble((str(decision.number), "bold"), f"  {decision.at}  {safe(decision.by)}: ")
        head.append(safe(f"{decision.verb}{what}"))
        if decision.number in taken:
            head.append(f"  taken back by {taken[decision.number]}", style=_MARKED)
        put(target, head, _indented(" · ".join(part for part in (_about(decision), decision.reason) if part)))
    if not held:
        put(target, Text("Nothing was decided."))
    return len(held)


def _taken_back(decisions: Sequence[Decision]) -> dict[int, int]:
    """The numbers of the decisions that stand taken back, each with that of the decision that does it."""
    found: dict[int, int] = {}
    for decision in sorted(decisions, key=lambda one: -one.number):
        if decision.verb is Verb.UNDO and decision.number not in found:
            found.setdefault(int(decision.about[0]), decision.number)
    return found


def _about(decision: Decision) -> str:
    if decision.verb is Verb.UNDO:
        return f"decision {decision.about[0]}"
    more = f" and {len(decision.about) - 1} more" if len(decision.about) > 1 else ""
    return f"{decision.about[0]}{more}"


def list_copies(copies: Sequence[Copy], drifts: Sequence[Drift], stream: IO[str], width: int | None = None) -> None:
    """Prints each copy with its origin, why it is held to be one, and what changed on the way."""
    target = console(stream, width)
    for copy in copies:
        put(target, Text(f"{copy.document} copies {copy.origin} ({copy.kind}, {copy.likeness:.0%})", style="bold"))
        for why in copy.why:
            put(target, Padding(Text(safe(why), style="dim"), _INDENT))
        for drift in drifts:
            if drift.copy == copy.document:
                put(target, _drift(drift))
    note = count_phrase(len(copies), "copied document") if copies else "No document copies another."
    put(target, Text(note, style="dim"))


def _drift(drift: Drift) -> Padding:
    """One change: its note, then the words, with what fell away in [-...-] and what came in {+...+}."""
    text = Text(f"{drift.kind}: {safe(drift.note)}")
    if any(change.op == "=" for change in drift.changes):
        for n, change in enumerate(drift.changes):
            text.append(" " if n else "\n")
            opened, closed, style = _MARKS[change.op]
            text.append(f"{opened}{_line(change.text)}{closed}", style=style)
    return Padding(text, _INDENT)


def _change(decision: Decision) -> str:
    return f"{_short(decision.was)} → {_short(decision.value)}"


def _short(value: Any) -> str:
    """A value of a field in few words: codes as they are, of actors, places and days what names them."""
    if isinstance(value, list):
        return ", ".join(_short(one) for one in value) or "nothing"
    if isinstance(value, dict):
        if "earliest" in value:
            return f"{value['earliest'] or '?'}/{value['latest'] or '?'}"
        if "low" in value:
            return f"{value['kind']} {value['low'] if value['low'] is not None else '?'}–{value['high'] or '?'}"
        return str(value.get("name") or value.get("text"))
    return "nothing" if value is None else str(value)


def _indented(words: str) -> Padding:
    return Padding(Text(_line(words)), _INDENT)


def _line(words: str) -> str:
    """Words on one line; a blank at an edge stays, for a piece of a line may end in one."""
    if not words.strip():
        return " " if words else ""
    return f"{' ' * words[0].isspace()}{safe(words)}{' ' * words[-1].isspace()}"
