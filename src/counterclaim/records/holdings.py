"""Holdings: what may be read of a ledger, or of a part of one, by the rooms that show and export it."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from counterclaim.records.coded import CodedDocument
from counterclaim.records.copies import Copy, Drift
from counterclaim.records.decision import Decision
from counterclaim.records.entry import Entry
from counterclaim.records.incident import Incident


class Holdings(Protocol):
    """Everything in an order that depends on what is held alone, never on the order in which it came.

    Rejected reports are not among the entries of an incident; a rejected incident is not among the incidents.
    """

    @property
    def question(self) -> str:
        """What was asked for, in words: "everything", "from 2022-09-12 to 2022-09-14, ARM, AZE"."""

    def incidents(self) -> Iterator[tuple[Incident, tuple[Entry, ...]]]:
        """Every incident with its entries in the order of ``Incident.entries``; by earliest day, then id."""

    def documents(self) -> Iterator[CodedDocument]:
        """Every document as the last run coded it, by id."""

    def copies(self) -> Iterator[Copy]:
        """Every document that is a copy, by id."""

    def drifts(self) -> Iterator[Drift]:
        """What changed between copies and their origins."""

    def decisions(self) -> Iterator[Decision]:
        """Every decision, by number."""

    def issue(self, series: str, items: tuple[str, ...]) -> Mapping[str, int]:
        """The number of each item in a series ("acled"), from 1: given out once, in the order of ``items``, never again.

        An item names one row of an export: the id of an incident, "/", and which of its rows it is ("i3f.../1").
        """

    def issued(self, series: str) -> tuple[str, ...]:
        """Every item that was ever given a number in a series, of the whole ledger; by number."""

    def withdrawn(self, series: str, kept: frozenset[str]) -> tuple[tuple[int, str, str], ...]:
        """The (number, item, moment) of the items once issued that are not among ``kept``; by number.

        ``moment`` is that of the decision or the newest day that bears on it (ISO 8601).  Of a part of a ledger, items of
        incidents that the ledger still has outside that part are not withdrawn, only not asked for.
        """
