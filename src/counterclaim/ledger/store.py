"""The record as an object: one ledger file, opened for reading and writing."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from counterclaim.ledger import adding, copies, deciding, groups, issuing, kept
from counterclaim.ledger.faults import coded
from counterclaim.ledger.opening import open_ledger
from counterclaim.ledger.stale import Stale, save_bands, save_blocks
from counterclaim.ledger.transaction import transaction
from counterclaim.ledger.verify import Progress, verify
from counterclaim.ledger.view import View
from counterclaim.records import CodedDocument, Copy, Decision, Drift, Group, Incident, Verb


class Store(View):
    """A ledger that is open; a context manager.

    Every call that writes is one transaction, on disk when it returns; one that raises has changed nothing.  A store is
    used by the thread that opened it; any number of processes may read while one writes.  All calls raise InputError
    E133 where the file proves damaged, OutputError E610 to E613 where it cannot be written.
    """

    def __init__(self, path: Path | str, *, create: bool = True, wait: float = 5.0) -> None:
        """Opens the ledger, makes it where ``create`` and there is no file; an older one is brought up, with a backup.

        ``wait`` are the seconds for which to wait for another that writes.  Raises InputError E130 to E134.
        """
        place = Path(path)
        super().__init__(place, open_ledger(place, create=create, wait=wait))
        self._wait = wait

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes it."""
        self.close()

    def close(self) -> None:
        """Closes the ledger; the last one to close folds the log into the file."""
        with coded(self.path):
            self._db.close()

    @contextmanager
    def snapshot(self) -> Iterator[View]:
        """The ledger as it is now, on a connection of its own: what is written meanwhile is not seen."""
        with closing(open_ledger(self.path, create=False, wait=self._wait)) as db:
            with coded(self.path):
                db.execute("pragma query_only = on")
                db.execute("begin")
                db.execute("select mark from meta").fetchone()  # a transaction sees what is there when it first reads
            yield View(self.path, db)

    def verify(self, progress: Progress | None = None) -> Iterator[str]:
        """Every fault of the ledger, as one line; nothing where it is whole.  ``progress`` gets (done, of how many)."""
        with coded(self.path):
            yield from verify(self._db, progress)

    def add(self, document: CodedDocument, source: bytes, story: Mapping[str, Any]) -> bool:
        """Adds a coded document read from the bytes ``source``; ``story`` is JSON data that says where they came from.

        False where the ledger has the document by the same coder.  Raises InputError E135 where it has it with another
        text, E136 where the record does not hold.
        """
        with coded(self.path):
            return adding.add(self._db, document, source, story)

    def decide(  # noqa: PLR0913 - the fields of a decision
        self,
        verb: Verb,
        about: Sequence[str],
        by: str,
        at: str,
        *,
        field: str | None = None,
        value: Any = None,
        reason: str | None = None,
        seen: int | None = None,
    ) -> Decision:
        """Keeps a decision of ``by`` at the moment ``at`` (ISO 8601, UTC); the fields are those of ``Decision``.

        With ``seen``, the number of the newest decision the person had before them, it refuses (E244) where somebody
        decided the same since.  Raises UsageError E240 to E244, and then nothing has changed.
        """
        with coded(self.path):
            wish = deciding.Wish(Verb(verb), tuple(about), by, at, field, value, reason, seen)
            return deciding.decide(self._db, wish)

    def undo(self, number: int, by: str, at: str, *, reason: str | None = None) -> Decision:
        """Takes a decision back; taking an UNDO back restores.  Raises UsageError E240, E242, E243 or E245."""
        with coded(self.path):
            return deciding.undo(self._db, number, by, at, reason)

    def save_blocks(self, blocks: Mapping[str, Iterable[str]]) -> None:
        """Keeps, by key of an entry, the blocks under which it meets others, in place of those it had."""
        with coded(self.path), transaction(self._db):
            save_blocks(self._db, blocks)

    def save_bands(self, bands: Mapping[str, Iterable[str]]) -> None:
        """Keeps, by id of a document, the bands under which it meets likely copies, in place of those it had."""
        with coded(self.path), transaction(self._db):
            save_bands(self._db, bands)

    def save_copies(
        self,
        found: Sequence[Copy],
        documents: Collection[str],
        since: Stale,
        drifts: Sequence[Drift] = (),
        drifted: Collection[str] = (),
    ) -> None:
        """Keeps what is now known of ``documents``; those that ``found`` does not name are copies of nothing.

        Entries of documents whose origin changes become stale; what changed after ``since`` was read stays stale.  What
        ``drifts`` tells of the copies ``drifted`` is kept with it, or neither: once a document is no longer stale,
        nobody would seek it again.
        """
        with coded(self.path), transaction(self._db):
            copies.save_copies(self._db, found, documents, since)
            copies.save_drifts(self._db, drifts, drifted)

    def save_drifts(self, found: Sequence[Drift], documents: Collection[str]) -> None:
        """Keeps what changed in the copies ``documents``, in place of what was known."""
        with coded(self.path), transaction(self._db):
            copies.save_drifts(self._db, found, documents)

    def save_groups(self, found: Sequence[Group], regrouped: Collection[str], since: Stale) -> None:
        """Keeps ``found``, the groups made of the entries ``regrouped``; ids of incidents live on (``ledger/groups.py``).

        Raises OutputError E615 where an incident has entries that were not regrouped: others changed it meanwhile.
        """
        with coded(self.path), transaction(self._db):
            groups.save_groups(self._db, found, regrouped, since)

    def save_described(self, told: Sequence[Incident], since: Stale, by: str = "") -> None:
        """Keeps descriptions of incidents, made of the ledger as ``since`` found it, until what they rest on changes.

        ``by`` names the program that described, down to its wording: another one does not read them.
        """
        with coded(self.path), transaction(self._db):
            kept.save_described(self._db, told, since.mark, by)

    def issue(self, series: str, items: Sequence[str]) -> Mapping[str, int]:
        """The number of each item in a series, as ``Holdings.issue`` says."""
        with coded(self.path), transaction(self._db):
            return issuing.issue(self._db, series, items)
