"""What a new, changed or lost report bears on: the reports that have to be grouped anew with it."""

from collections.abc import Callable, Iterable, Sequence

from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.blocks import Keys, keys_of, meet
from counterclaim.incidents.joining.judge import judge
from counterclaim.incidents.joining.telling import Telling, telling
from counterclaim.incidents.joining.ties import partners
from counterclaim.incidents.joining.words import News, news_of
from counterclaim.records import Entry, Tie

Find = Callable[[Sequence[str], Sequence[str]], Iterable[Entry]]
"""Given blocks and keys, the entries held that have any of these blocks or these keys."""


def reach(touched: Sequence[Entry], find: Find, ties: Sequence[Tie] = ()) -> tuple[Entry, ...]:
    """``touched`` and every entry with a chain of joinable pairs or ties of one incident to one of them, by key.

    To group what is returned gives, for these entries, what to group the whole ledger gives.  Where an entry has gone,
    has changed or has lost a tie, ``touched`` must hold the others of its old incident too.
    """
    tied: dict[str, set[str]] = {}
    for key, others in partners(ties):
        tied.setdefault(key, set()).update(others)
    ready = _Ready()
    found = {entry.key: entry for entry in touched}
    waiting = list(found.values())
    while waiting:
        entry = waiting.pop()
        blocks, bound = sorted(ready(entry)[1]), tied.get(entry.key, set())
        for other in find(blocks, sorted(bound)):
            if other.key not in found and (other.key in bound or _joinable(ready(entry), ready(other))):
                found[other.key] = other
                waiting.append(other)
    return tuple(found[key] for key in sorted(found))


class _Ready:
    """Entries made ready for comparing, each once."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[Telling, Keys]] = {}
        self._texts: dict[str, News] = {}

    def __call__(self, entry: Entry) -> tuple[Telling, Keys]:
        if entry.key not in self._made:
            if entry.document.id not in self._texts:
                self._texts[entry.document.id] = news_of(entry.document)
            one = telling(entry, self._texts)
            self._made[entry.key] = one, keys_of(one)
        return self._made[entry.key]


def _joinable(a: tuple[Telling, Keys], b: tuple[Telling, Keys]) -> bool:
    if not meet(a[1], b[1]):
        return False
    verdict = judge(a[0], b[0])
    return verdict is not None and verdict.points >= t.NEED
