"""``Ledger``: the verbs of the command line as methods, their results as dataclasses and as data frames."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Self

from counterclaim.book import values
from counterclaim.book.describing import Describer, withdrawn
from counterclaim.book.intake import Added, Given, Input, Step, code_one, keep, take_in
from counterclaim.book.names import Kind, kind_of
from counterclaim.book.part import Part
from counterclaim.book.upkeep import bring_up
from counterclaim.errors import UsageError
from counterclaim.exports.formats import Exported, export
from counterclaim.exports.phrases import count_phrase
from counterclaim.exports.situation import FORMATS, Situation, print_situation, write_situation
from counterclaim.incidents.selection import Selection
from counterclaim.ledger import EDITABLE, Change, Hit, Kept, Listed, Question, Store
from counterclaim.reading import Reading, find_inputs
from counterclaim.records import CodedDocument, Copy, Decision, Drift, Entry, Incident, Verb
from counterclaim.settings import Settings

if TYPE_CHECKING:
    import pandas as pd

    from counterclaim.pipeline import Coder

EVERYTHING = Selection()
USER = "COUNTERCLAIM_USER"
"""The environment variable that names the person who decides, where the account's name is not theirs."""


class Ledger:
    """A ledger file: documents, what the machine made of them, and what people decided.

        with Ledger("war.ledger") as ledger:
            ledger.add("pages/")
            for incident in ledger.incidents(Selection(parties=("ARM", "AZE"))):
                print(incident.id, incident.earliest, incident.contested_on)

    A context manager.  Opening makes the file where there is none (unless ``create`` is False); the models are loaded at
    the first ``add``.  Every call that writes is durable when it returns.  Raises InputError E130 to E136 for a file that
    is no sound ledger, OutputError E610 to E615 where it cannot be written.
    """

    def __init__(self, path: Path | str, *, create: bool = True, settings: Settings | None = None) -> None:
        self.path = Path(path)
        self._settings = settings
        self._coder: Coder | None = None
        self._store = Store(self.path, create=create)

    def __enter__(self) -> Self:
        """The ledger itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes it."""
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self._store.close()

    # Documents

    def add(
        self,
        *paths: Path | str,
        published: str | None = None,
        outlet: str | None = None,
        url: str | None = None,
        workers: int = 1,
        step: Step = lambda _: None,
    ) -> Added:
        """Reads, codes and keeps the articles in files, folders and globs; skips what is there already.

        Each is kept by itself, so that a call that was killed goes on where it stopped when it is made again.  Then copies
        are sought and incidents brought up to date.  ``step`` is called with the name of each input when it is done.
        Raises InputError for a path that names nothing, UsageError E202 for one address for several inputs.
        """
        names = [str(path) for path in find_inputs([str(path) for path in paths])]
        return self.add_inputs(names, Given(published, outlet, url), workers=workers, step=step)

    def add_inputs(self, names: Sequence[str], given: Given, *, workers: int = 1, step: Step = lambda _: None) -> Added:
        """``add`` for inputs that are files, or "-" for standard input."""
        if given.url is not None and len(names) > 1:
            raise UsageError("E202", f"an address is that of one article, but {len(names)} inputs are given")
        done = take_in(self._store, self.coder, names, given, workers=workers, step=step)
        bring_up(self._store)
        return done

    def add_text(
        self, text: str, *, published: str | None = None, outlet: str | None = None, url: str | None = None
    ) -> Added:
        """Codes and keeps a pasted text."""
        source = text.encode()
        given = Given(published, outlet, url)
        reading = given.read(source, "text")
        new = Input("text", source, reading, {"how": "text", "path": None, "given": asdict(given)})
        done = Added()
        keep(self._store, new, self.coder.code(reading), done)
        bring_up(self._store)
        return done

    def recode(self, *, step: Step = lambda _: None) -> Added:
        """Codes again the documents that the present coder has not coded; decisions stay, as ``would_change`` shows.

        The text that is coded is the one in the ledger, as first read: what was decided points into it.  A document that
        cannot be coded is a failure, keeps the coding that it has, and does not stop the others.
        """
        done = Added()
        for document in list(self._store.documents()):
            if not self._store.has(document, self.coder.stamp):
                reading = Reading(document, self._store.coded_document(document.id).warnings)
                story = self._store.story(document.id)
                new = Input(document.id, self._store.source(document.id), reading, story)
                keep(self._store, new, code_one(self.coder, document.id, reading), done)
            step(document.id)
        bring_up(self._store)
        return done

    def documents(self) -> Iterator[Listed]:
        """Every document in short, by day of publication."""
        return self._store.listed()

    def document(self, name: str) -> CodedDocument:
        """A document with its claims, reports and context as the machine coded it; raises UsageError E240."""
        return self._store.coded_document(name)

    def decided_document(self, name: str) -> CodedDocument:
        """A document with its reports as they now stand, those that a person rejected left out; raises UsageError E240."""
        standing = (entry.report for entry in self.entries_of(name) if entry.verdict is not Verb.REJECT)
        return replace(self._store.coded_document(name), reports=tuple(standing))

    def uncoded(self) -> tuple[str, ...]:
        """The ids of the documents that the present coder has not coded."""
        return tuple(one.id for one in self._store.documents() if not self._store.has(one, self.coder.stamp))

    def count(self) -> str:
        """What the ledger holds, in words: "5 documents (1 of them copied), 36 reports ..."."""
        self._freshen()
        documents, copies = sum(1 for _ in self._store.listed()), sum(1 for _ in self._store.copies())
        held = sum(1 for kept in self._store.incidents() if kept.keys)
        return ", ".join(
            (
                f"{count_phrase(documents, 'document')} ({copies} of them copied)",
                count_phrase(len(self._store.find()), "report"),
                count_phrase(held, "incident"),
                count_phrase(self._store.last_decision(), "decision"),
            )
        )

    def entry(self, key: str) -> Entry:
        """A report as it now stands; raises UsageError E240 where nothing of this key stands."""
        return self._store.entry(key)

    def entries_of(self, document: str) -> tuple[Entry, ...]:
        """The reports of a document as they now stand, in the order of the text."""
        return self._store.entries_of(document)

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """The documents that hold all words, best first: ``"exact words"``, ``-without``; raises UsageError E246."""
        return self._store.search(words, limit)

    def copies(self, documents: Collection[str] | None = None) -> tuple[Copy, ...]:
        """Every document, or of ``documents`` every one, that is held to be a copy of another, by id."""
        self._freshen()
        return tuple(self._store.copies(documents))

    def drifts(self, documents: Collection[str] | None = None) -> tuple[Drift, ...]:
        """What changed between copies, those of ``documents`` or all, and their origins."""
        self._freshen()
        return tuple(self._store.drifts(documents))

    # Incidents

    def incidents(self, selection: Selection = EVERYTHING) -> Iterator[Incident]:
        """The incidents that ``selection`` asks for, by earliest day, then first report."""
        with self._part(selection) as part:
            yield from part.described()

    def has_party(self, party: str) -> bool:
        """Whether any report has an actor or recipient of this id or country."""
        return bool(self._store.find(Question(parties=(party,))))

    def incident(self, name: str) -> Incident:
        """One incident; raises UsageError E240 where there is none of this id, E247 where it was withdrawn."""
        self._freshen()
        return Describer(self._store).incident(name)

    def incident_of(self, key: str) -> str | None:
        """The id of the incident in which a report stands; None of a rejected one.  Raises UsageError E240."""
        self._freshen()
        return None if self._store.entry(key).verdict is Verb.REJECT else self._store.incident_of(key)

    # Decisions

    def decide(
        self,
        verb: Verb | str,
        *about: str,
        by: str | None = None,
        field: str | None = None,
        value: Any = None,
        reason: str | None = None,
        seen: int | None = None,
        at: str | None = None,
    ) -> Decision:
        """Keeps a decision about reports (keys) or an incident (id); raises UsageError E240 to E247, and keeps nothing.

        ``verb`` as in ``Verb``: SAME takes reports and incidents (all their reports are meant), APART reports.  ``value``
        of an EDIT is JSON data, or text in one of the short forms of ``book/values.py``.  ``by`` is the person: by default
        COUNTERCLAIM_USER, else the name of the account; ``at`` the moment (ISO 8601, UTC), by default now.  ``seen`` is the
        number of the newest decision that the person had before them: where the same was decided since, nothing is kept.
        """
        verb = _verb(verb)
        _check_value(verb, about, field, value)
        if verb is Verb.SAME:
            about = tuple(dict.fromkeys(key for name in about for key in self._keys_of(name)))
        if verb is Verb.EDIT and isinstance(value, str) and field is not None and len(about) == 1:
            entry = self._store.entry(about[0])
            value = values.from_words(field, value, entry, self._store.coded_document(entry.document.id))
        made = self._store.decide(
            verb, about, _person(by), at or _now(), field=field, value=value, reason=reason, seen=seen
        )
        bring_up(self._store)
        return made

    def split(self, incident: str, *keys: str, by: str | None = None, reason: str) -> tuple[Decision, ...]:
        """Takes the reports ``keys`` out of an incident into one of their own; returns the decisions that say so.

        Those that go stay together, and so do those that remain; taking back the last decision lets the evidence decide.
        Raises UsageError E240 for a report that is not in the incident, E241 where none or all of them would go, E247 where
        the incident was withdrawn.
        """
        held = self._standing(incident).keys
        strange = [key for key in keys if key not in held]
        if strange:
            raise UsageError("E240", f"{strange[0]} is no report of {incident}")
        rest = tuple(key for key in held if key not in keys)
        if not keys or not rest:
            raise UsageError("E241", f"a split takes some of the {len(held)} reports of {incident} and leaves some")
        person, now = _person(by), _now()
        made = [
            self._store.decide(Verb.SAME, side, person, now, reason=reason) for side in (keys, rest) if len(side) > 1
        ]
        made.append(self._store.decide(Verb.APART, (keys[0], rest[0]), person, now, reason=reason))
        bring_up(self._store)
        return tuple(made)

    def undo(self, number: int, *, by: str | None = None, reason: str | None = None, at: str | None = None) -> Decision:
        """Takes a decision back; taking back an undo restores.  Raises UsageError E240, E243 or E245."""
        made = self._store.undo(number, _person(by), at or _now(), reason=reason)
        bring_up(self._store)
        return made

    def history(self, about: str | None = None) -> tuple[Decision, ...]:
        """The decisions about a report, an incident or a document, by number; of None all.

        Raises UsageError E240 for a name of nothing that is or was there.
        """
        if about is None:
            return tuple(self._store.decisions())
        found = self._store.history(about)
        if not found:
            look = {
                Kind.REPORT: self._store.entry,
                Kind.INCIDENT: self._store.incident,
                Kind.DOCUMENT: self._store.document,
            }
            look[kind_of(about)](about)
        return found

    def would_change(self) -> tuple[Change, ...]:
        """What the last run of the coder has otherwise than a person decided; the person's value stands."""
        return tuple(self._store.would_change())

    # Out of the ledger

    def export(
        self,
        format: str,  # noqa: A002 - as exports.formats has it
        folder: Path | str,
        selection: Selection = EVERYTHING,
        *,
        raw: bool = False,
        redact: bool = False,
        bom: bool = False,
        news_days: bool = False,
    ) -> Exported:
        """Writes the incidents asked for in a format, as ``exports.formats.export`` says: a whole folder or none.

        ``news_days``: news of which no text tells the day gets the days from two before its publication to it.
        """
        with self._part(selection, news_days=news_days) as part:
            return export(part, format, Path(folder), raw=raw, redact=redact, bom=bom)

    def situation(
        self,
        parties: Sequence[str],
        folder: Path | str,
        *,
        first: str | None = None,
        last: str | None = None,
        formats: tuple[str, ...] = FORMATS,
    ) -> tuple[Path, ...]:
        """Writes what passed between some parties in a span of days: one page, Markdown, tables (``exports/situation``).

        In it are also incidents in which one of them takes part alone, where a document that tells of two of them tells it.
        """
        asked = Situation(tuple(parties), first, last)
        with self._part(Selection(asked.parties, first, last), around=True) as part:
            return write_situation(part, asked, Path(folder), formats)

    def print_situation(
        self, parties: Sequence[str], stream: IO[str], *, first: str | None = None, last: str | None = None
    ) -> None:
        """Prints a situation as tables."""
        asked = Situation(tuple(parties), first, last)
        with self._part(Selection(asked.parties, first, last), around=True) as part:
            print_situation(part, asked, stream)

    def frame(self, name: str, selection: Selection = EVERYTHING) -> "pd.DataFrame":
        """One table ("incidents", "versions", "reports", "claims" ...) as a data frame; UsageError E266, E267."""
        from counterclaim.exports.frames import frame

        with self._part(selection) as part:
            return frame(part, name)

    def verify(self, progress: Callable[[int, int], None] | None = None) -> tuple[str, ...]:
        """Every fault of the file, as a line: damaged bytes, spans without their words, links that lead nowhere."""
        return tuple(self._store.verify(progress))

    @property
    def coder(self) -> "Coder":
        """The coder, loaded when it is first needed."""
        if self._coder is None:
            from counterclaim.pipeline import Coder

            self._coder = Coder(self._settings or Settings.read(os.environ))
        return self._coder

    @contextmanager
    def _part(self, selection: Selection, *, around: bool = False, news_days: bool = False) -> Iterator[Part]:
        self._freshen()
        with self._store.snapshot() as view:
            yield Part(self._store, view, selection, around=around, news_days=news_days)

    def _freshen(self) -> None:
        """Ends what an ``add`` or a decision that was killed left undone."""
        stale = self._store.stale()
        if stale.entries or stale.documents:
            bring_up(self._store)

    def _keys_of(self, name: str) -> tuple[str, ...]:
        """The reports that a name means: one by its key, all of an incident by its id."""
        return (name,) if kind_of(name) is Kind.REPORT else self._standing(name).keys

    def _standing(self, name: str) -> Kept:
        """The living incident of this id; E247 where it was withdrawn, for its reports may be anywhere now."""
        self._freshen()
        kept = self._store.incident(name)
        if not kept.living:
            raise withdrawn(kept)
        return kept


def _verb(verb: Verb | str) -> Verb:
    try:
        return Verb(verb)
    except ValueError as problem:
        raise UsageError("E241", f"{verb!r} is no decision; these are: {', '.join(Verb)}") from problem


def _check_value(verb: Verb, about: Sequence[str], field: str | None, value: Any) -> None:
    """Refuses (E241) what the record would keep without a word, or say less clearly."""
    if verb is not Verb.EDIT:
        if value is not None:
            raise UsageError("E241", f"{verb} sets no value; edit does")
        return
    for name in about:
        if kind_of(name) is not Kind.REPORT:
            raise UsageError("E241", f"edit is about one report, not about {name}; show {name} lists its reports")
    if field is not None and field not in EDITABLE:
        raise UsageError("E241", f"{field!r} is no field that can be set; these can: {', '.join(EDITABLE)}")


def _person(by: str | None) -> str:
    if by is not None:
        return by
    name = os.environ.get(USER, "")
    if name.strip():
        return name
    try:
        return getuser()
    except (OSError, KeyError) as problem:
        raise UsageError("E243", f"who decides? name the person, or set {USER}") from problem


def _now() -> str:
    return datetime.now(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"
