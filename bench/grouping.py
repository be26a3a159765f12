"""What the joining of reports costs as a ledger grows (``python -m bench.grouping [COUNT ...]``).

Prints for each number of reports of a made-up war: processor seconds, seconds a thousand reports, megabytes at the highest,
groups, and how well the groups agree with what happened (B3; of our own making, so a check and no measure of quality).
Beside it stands the time to sort as many reports' texts, so that the ratio travels between machines.  The last lines are of
a rush: all reports are of one happening.
"""

import json
import resource
import sys
import time
from collections import Counter
from typing import Final

from bench.made_war import rush, war
from counterclaim.incidents.joining import group
from counterclaim.records import Group

COUNTS: Final = (1_000, 3_000, 10_000, 30_000, 100_000)
RUSHES: Final = (300, 1_000, 3_000)


def measure(count: int) -> dict[str, float]:
    """One point of the curve."""
    made = list(war(count))
    entries = [entry for entry, _ in made]
    began = time.process_time()
    groups = group(entries)
    took = time.process_time() - began
    began = time.process_time()
    for _ in range(10):
        sorted(entry.document.text[::-1] for entry in entries)
    sort = (time.process_time() - began) / 10
    high = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    precision, recall = b_cubed(groups, {entry.key: number for entry, number in made})
    return {"reports": count, "s": round(took, 2), "s_a_thousand": round(1000 * took / count, 3),
            "sorts": round(took / sort),
            "mb": round(high), "groups": len(groups), "b3_precision": precision, "b3_recall": recall}  # fmt: skip


def measure_rush(count: int) -> dict[str, float]:
    """The same of one happening that ``count`` reports tell."""
    entries = list(rush(count))
    began = time.process_time()
    groups = group(entries)
    took = time.process_time() - began
    return {"rush": count, "s": round(took, 2), "s_a_thousand": round(1000 * took / count, 3), "groups": len(groups)}


def b_cubed(groups: tuple[Group, ...], truth: dict[str, int]) -> tuple[float, float]:
    """B3 precision and recall of ``groups`` against the number of each key's happening."""
    sizes = Counter(truth.values())
    precision = recall = 0.0
    for one in groups:
        within = Counter(truth[key] for key in one.keys)
        precision += sum(n * n / len(one.keys) for n in within.values())
        recall += sum(n * n / sizes[number] for number, n in within.items())
    return round(precision / len(truth), 4), round(recall / len(truth), 4)


if __name__ == "__main__":
    for count in [int(word) for word in sys.argv[1:]] or COUNTS:
        sys.stdout.write(json.dumps(measure(count)) + "\n")
        sys.stdout.flush()
    for count in () if sys.argv[1:] else RUSHES:
        sys.stdout.write(json.dumps(measure_rush(count)) + "\n")
        sys.stdout.flush()
