"""Intake: files -> readings -> coded documents in the ledger, skipping what it has, with one process or several."""

import hashlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from counterclaim.errors import CounterclaimError, InputError
from counterclaim.ledger import Store
from counterclaim.reading import Reading, read_bytes
from counterclaim.reading.files import read_source
from counterclaim.records import CodedDocument
from counterclaim.settings import Settings

if TYPE_CHECKING:
    from counterclaim.pipeline import Coder

STDIN = "-"
_AHEAD = 4
"""Documents handed to each process before the first is waited for."""
_LOOK = 1.0
"""Seconds between two looks whether the parent of a process lives."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be added: its name, the code of the error and its words."""

    name: str
    code: str
    message: str


@dataclass(slots=True)
class Added:
    """What a call of ``add`` did: ids of the documents added, names of inputs that were there already, failures."""

    added: list[str] = field(default_factory=list)
    there: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller knows of the documents: day of publication, outlet, address."""

    published: str | None = None
    outlet: str | None = None
    url: str | None = None

    def read(self, source: bytes, name: str) -> Reading:
        """The article in ``source``; raises what ``read_bytes`` raises."""
        return read_bytes(source, name=name, published=self.published, outlet=self.outlet, url=self.url)


@dataclass(frozen=True, slots=True)
class Input:
    """An input as read: the bytes, the article in them, and the story of where they came from."""

    name: str
    source: bytes
    reading: Reading
    story: dict[str, Any]


Step = Callable[[str], None]


def take_in(
    store: Store, coder: "Coder", names: Sequence[str], given: Given, *, workers: int = 1, step: Step = lambda _: None
) -> Added:
    """Reads, codes and stores the inputs one by one; each is in the ledger, whole, before ``step`` is called for it.

    ``names`` are paths, or "-" for standard input.  An input that cannot be read or coded is a failure and does not stop the
    others; whatever made the ledger refuse to be written does (OutputError).  ``workers`` processes code, this one writes;
    their number changes nothing in the ledger.
    """
    done = Added()
    with _coding(coder, workers) as code:
        for new, outcome in code(_inputs(store, coder, names, given, done, step)):
            keep(store, new, outcome, done)
            step(new.name)
    return done


def _inputs(
    store: Store, coder: "Coder", names: Sequence[str], given: Given, done: Added, step: Step
) -> Iterator[Input]:
    """The inputs that are not in the ledger, coded by this coder, yet."""
    for name in names:
        try:
            source = sys.stdin.buffer.read() if name == STDIN else read_source(Path(name))
            story = {"how": "standard input" if name == STDIN else "file", "path": name, "given": asdict(given)}
            if _has(store, coder, source, given):
                done.there.append(name)
                step(name)
                continue
            new = Input(name, source, given.read(source, name), story)
        except InputError as problem:
            done.failed.append(Failure(name, problem.code, problem.message))
            step(name)
            continue
        if store.has(new.reading.document, coder.stamp):
            done.there.append(name)
            step(name)
        else:
            yield new


def _has(store: Store, coder: "Coder", source: bytes, given: Given) -> bool:
    """Whether these very bytes were added with the same knowledge of them: then they need not even be read."""
    for name in store.documents_from(hashlib.sha256(source).hexdigest()):
        if store.story(name).get("given") == asdict(given) and store.has(store.document(name), coder.stamp):
            return True
    return False


def keep(store: Store, new: Input, outcome: "CodedDocument | Failure", done: Added) -> None:
    """Puts what coding gave into the ledger, and what became of it into ``done``."""
    if isinstance(outcome, Failure):
        done.failed.append(outcome)
        return
    try:
        fresh = store.add(outcome, new.source, new.story)
    except InputError as problem:
        done.failed.append(Failure(new.name, problem.code, problem.message))
        return
    if fresh:
        done.added.append(store.id_of(outcome.document))
    else:
        done.there.append(new.name)


Coding = Callable[[Iterator[Input]], Iterator[tuple[Input, "CodedDocument | Failure"]]]


@contextmanager
def _coding(coder: "Coder", workers: int) -> Iterator[Coding]:
    """How inputs are coded: here, or by processes with a coder each; in the order of the inputs either way."""
    if workers <= 1:
        yield lambda inputs: ((new, code_one(coder, new.name, new.reading)) for new in inputs)
        return
    pool = ProcessPoolExecutor(workers, initializer=_start, initargs=(coder.settings, os.getpid()))
    try:
        with _held_back():
            pool.submit(_be_ready)
        yield lambda inputs: _ahead(pool, inputs, _AHEAD * workers)
    except BrokenProcessPool as problem:
        what = "a process that codes was ended from outside (no memory left?); what was added before is kept"
        raise CounterclaimError("E902", f"{what}: make the call again with fewer --workers") from problem
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _held_back() -> Iterator[None]:
    """Holds Ctrl+C back for a moment: one that came while the processes start would leave them waiting for ever.

    They inherit it, and so leave Ctrl+C to their parent from the first.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _be_ready() -> None:
    """What a pool is given first, so that its processes start."""


def _ahead(
    pool: ProcessPoolExecutor, inputs: Iterator[Input], ahead: int
) -> Iterator[tuple[Input, "CodedDocument | Failure"]]:
    waiting: list[tuple[Input, Any]] = []
    for new in inputs:
        waiting.append((new, pool.submit(_code_here, new.name, new.reading)))
        if len(waiting) > ahead:
            first, future = waiting.pop(0)
            yield first, future.result()
    for first, future in waiting:
        yield first, future.result()


_own: "list[Coder]" = []
"""The coder of a process of the pool, made when it starts."""


def _start(settings: Settings, parent: int) -> None:
    """Makes ready a process of the pool: Ctrl+C is its parent's to answer, and without its parent it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from counterclaim.pipeline import Coder

    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    _own[:] = [Coder(settings)]


def _end_with(parent: int) -> None:
    """Ends this process once ``parent`` has been killed: a pool's processes would wait for work for ever."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)


def _code_here(name: str, reading: Reading) -> "CodedDocument | Failure":
    return code_one(_own[0], name, reading)


def code_one(coder: "Coder", name: str, reading: Reading) -> "CodedDocument | Failure":
    """The coded document, or why it could not be coded; raises what stops all work, such as a model that is not there."""
    try:
        return coder.code(reading)
    except InputError as problem:
        return Failure(name, problem.code, problem.message)
    except CounterclaimError:
        raise
    except Exception as fault:  # noqa: BLE001 - the boundary: a fault of ours with one text must not cost the others
        return Failure(name, "E901", f"Counterclaim failed here ({type(fault).__name__}: {fault}); please report it")
