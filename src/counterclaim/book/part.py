"""A part of a ledger, as the rooms that show and export it may read it: Holdings over a snapshot."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from counterclaim.book.collecting import uncollected
from counterclaim.book.describing import Describer, maker
from counterclaim.incidents.news_days import with_news_days
from counterclaim.incidents.selection import Selection, sides_of, taking_part
from counterclaim.ledger import Kept, Outline, Question, Store
from counterclaim.ledger.view import View
from counterclaim.records import CodedDocument, Copy, Decision, Drift, Entry, Incident, Verb

_PAGE: Final = 500
"""Incidents whose entries are read together."""


class Part:
    """The incidents that a selection asks for, with the documents, copies and decisions that bear on them.

    Read from one snapshot, so that what is written meanwhile does not mix in; numbers of exports are given out by
    ``store``.  ``around``: also incidents in which only one of the parties takes part, where a document that tells of
    them tells of two of the parties: what a situation needs (who called whom, who demanded what).  ``news_days``: news of
    which no text tells the day gets the days that its publication leaves open (``incidents/news_days.py``).
    """

    def __init__(
        self, store: Store, view: View, selection: Selection, *, around: bool = False, news_days: bool = False
    ) -> None:
        self._store = store
        self._view = view
        self._selection = selection
        self._around = around
        self._news_days = news_days
        self._describer = Describer(view)

    @property
    def question(self) -> str:
        """What was asked for, in words."""
        return self._selection.words + (
            "; news without a day: the days up to its publication" if self._news_days else ""
        )

    def incidents(self) -> Iterator[tuple[Incident, tuple[Entry, ...]]]:
        """The incidents asked for, each with its entries; by earliest day (unknown ones last), then first report."""
        for page in self._pages():
            keys = (key for incident in page for key in incident.entries)
            entries = {entry.key: entry for entry in self._view.entries(keys)}
            for incident in page:
                yield incident, tuple([entries[key] for key in incident.entries])

    def described(self) -> Iterator[Incident]:
        """The incidents asked for, without their entries, in the same order."""
        for page in self._pages():
            yield from page

    def _pages(self) -> Iterator[list[Incident]]:
        for at in range(0, len(self._order), _PAGE):
            names = [name for _, name in self._order[at : at + _PAGE]]
            found = self._described(names)
            yield [found[name] for name in names]

    def documents(self) -> Iterator[CodedDocument]:
        """The documents that tell of the incidents, as the last run coded them, by id; of everything all documents."""
        if self._is_everything:
            yield from self._view.coded_documents()
        else:
            for name in sorted(self._documents):
                yield self._view.coded_document(name)

    def copies(self) -> Iterator[Copy]:
        """The copies among the documents, by id."""
        return self._view.copies(None if self._is_everything else self._documents)

    def drifts(self) -> Iterator[Drift]:
        """What changed in the copies among the documents."""
        return self._view.drifts(None if self._is_everything else self._documents)

    def decisions(self) -> Iterator[Decision]:
        """The decisions that bear on the incidents and their reports, by number; of everything all."""
        if self._is_everything:
            yield from self._view.decisions()
            return
        about = {name for _, name in self._order} | self._keys
        bearing: set[int] = set()
        for decision in self._view.decisions():
            meant = decision.verb is Verb.UNDO and int(decision.about[0]) in bearing
            if meant or about.intersection(decision.about):
                bearing.add(decision.number)
                yield decision

    def issue(self, series: str, items: tuple[str, ...]) -> Mapping[str, int]:
        """The number of each item in a series, given out by the ledger once."""
        return self._store.issue(series, items)

    def issued(self, series: str) -> tuple[str, ...]:
        """Every item that was ever given a number in a series."""
        return self._store.issued(series)

    def withdrawn(self, series: str, kept: frozenset[str]) -> tuple[tuple[int, str, str], ...]:
        """What was issued and stands no more.

        Of a part of a ledger: also what the incidents asked for no longer show, but not what was merely not asked for.
        Rows that only ``news_days`` gives are not withdrawn where they were not asked for.
        """
        gone = [(row, row[1].partition("/")[0]) for row in self._store.withdrawn(series, kept)]
        if not gone:
            return ()
        asked = {name for _, name in self._order}
        living = {one.id for one in self._view.incidents() if self._stands(one)}
        aside = living - asked
        if not self._news_days:
            aside |= {name for _, name in gone if name in living and self._has_news_days_alone(name)}
        return tuple(row for row, name in gone if name not in aside)

    def _has_news_days_alone(self, name: str) -> bool:
        """Whether an incident has days only where those of news without a day are asked for."""
        return with_news_days(self._describer.incident(name)).days_inferred

    def _described(self, names: Sequence[str]) -> dict[str, Incident]:
        found = self._describer.incidents(names)
        return {name: with_news_days(found[name]) for name in names} if self._news_days else found

    @cached_property
    def _is_everything(self) -> bool:
        return self._selection == Selection()

    @cached_property
    def _order(self) -> list[tuple[tuple[bool, str, str], str]]:
        """The ids of the incidents asked for, each after what it is ordered by."""
        names = [kept.id for kept in self._view.incidents() if self._stands(kept)]
        found: list[tuple[tuple[bool, str, str], str]] = []
        with uncollected():
            outlines = {} if self._news_days else self._view.outlines(maker())
            unread = []
            for name in names:
                outline = outlines.get(name)
                if outline is None or not self._is_everything:
                    if outline is None or self._may_be_asked(outline):
                        unread.append(name)
                else:
                    found.append((_place(outline.earliest, outline.latest, outline.founder), name))
            for at in range(0, len(unread), _PAGE):
                page = self._described(unread[at : at + _PAGE])
                asked = (incident for incident in page.values() if self._asked(incident))
                found += [(_place(one.earliest, one.latest, one.entries[0]), one.id) for one in asked]
        return sorted(found)

    def _may_be_asked(self, outline: Outline) -> bool:
        """Whether an incident of this outline can be one that ``_asked`` holds for: days, family and dispute are known."""
        return self._selection.may_hold(
            outline.earliest, outline.latest, outline.reported, outline.family, contested=outline.contested
        )

    def _stands(self, kept: Kept) -> bool:
        """Whether an incident is one: a person rejected neither it nor all of its reports."""
        return kept.verdict is not Verb.REJECT and not self._rejected.issuperset(kept.keys)

    @cached_property
    def _rejected(self) -> frozenset[str]:
        """The keys of the reports that a person rejected."""
        return frozenset(self._view.find()) - frozenset(self._view.find(Question(rejected=False)))

    def _asked(self, incident: Incident) -> bool:
        if self._selection.holds(incident):
            return True
        return (
            self._around
            and self._selection.without_parties.holds(incident)
            and bool(taking_part(incident) & {*self._selection.parties})
            and any(key.partition("/")[0] in self._on_two for key in incident.entries)
        )

    @cached_property
    def _on_two(self) -> frozenset[str]:
        """The documents that tell of two of the parties."""
        parties = {*self._selection.parties}
        met: dict[str, set[str]] = {}
        for entry in self._view.entries():
            met.setdefault(entry.document.id, set()).update(sides_of(entry.report) & parties)
        return frozenset(name for name, of in met.items() if len(of) >= min(2, len(parties)))

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(key for kept in self._view.incidents(name for _, name in self._order) for key in kept.keys)

    @cached_property
    def _documents(self) -> frozenset[str]:
        return frozenset(key.partition("/")[0] for key in self._keys)


def _place(earliest: str | None, latest: str | None, first: str) -> tuple[bool, str, str]:
    """What an incident is ordered by: its earliest day (unknown ones last), then its first report."""
    day = earliest or latest
    return day is None, day or "", first
