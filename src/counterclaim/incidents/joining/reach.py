"""What a new, changed or lost report bears on: the reports that have to be grouped anew with it."""

from collections.abc import Callable, Iterable, Sequence

from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.blocks import Keys, keys_of, meet
from counterclaim.incidents.joining.judge import judge
from counterclaim.incidents.joining.telling import Telling, telling
from counterclaim.incidents.joining.ties import partners
from counterclaim.records import Entry, Tie


def reach(
    touched: Sequence[Entry], find: Callable[[Sequence[str], Sequence[str]], Iterable[Entry]], ties: Sequence[Tie] = ()
) -> tuple[Entry, ...]:
    """``touched`` and every entry with a chain of joinable pairs or ties of one incident to one of them, by key.

    ``find(blocks, keys)`` returns the entries of the ledger with any of these blocks or keys.  To group what is returned
    gives, for these entries, what to group the whole ledger gives.  Where an entry has gone or changed, ``touched`` must
    hold the others of its old incident too.
    """
    tied: dict[str, set[str]] = {}
    for key, others in partners(ties):
        tied.setdefault(key, set()).update(others)
    found = {entry.key: entry for entry in touched}
    waiting = list(found.values())
    while waiting:
        entry = waiting.pop()
        one = telling(entry)
        keys, bound = keys_of(one), tied.get(entry.key, set())
        for other in find(sorted(keys), sorted(bound)):
            if other.key not in found and (other.key in bound or _joinable(one, keys, other)):
                found[other.key] = other
                waiting.append(other)
    return tuple(found[key] for key in sorted(found))


def _joinable(one: Telling, keys: Keys, entry: Entry) -> bool:
    other = telling(entry)
    if not meet(keys, keys_of(other)):
        return False
    verdict = judge(one, other)
    return verdict is not None and verdict.points >= t.NEED
