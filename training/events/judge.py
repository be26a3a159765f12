"""Holds the package against the 48 marked articles that no training sees, with the event reader and without it.

To run it:  python -m training.events.judge [--shared ../shared]

An event is found where a report of its type stands in its sentence, one to one, overlapping words first.  ``dyad`` asks for
actor and recipient too, ``told`` for reality and newness besides (the speaker is not marked).  A party agrees where at least
half of those marked and half of those coded overlap in the text or have one identity; marked words that name nobody known
agree with an empty side.  The marks are language models', by one brief: they tell which of two versions is better.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from counterclaim.events import EventReader, find_reports
from counterclaim.language import Layers
from counterclaim.records import Actor, Mentions, Report
from training.events.advice import Adviser
from training.events.marked import Item, Span, read_items
from training.events.texts import days, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

KEPT = Path(__file__).parent / "kept"


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--shared", type=Path, default=Path("../shared"))
    a = p.parse_args()
    day, named = days(a.shared), texts(a.shared)
    items = [(item, day(item.name)) for path in sorted(KEPT.glob("*.txt")) for item in read_items(path, named)]
    adviser, reader = Adviser(None), EventReader()
    for name, second in (("frames and rules alone", None), ("with the reader", reader)):
        counts: Counter[str] = Counter()
        for item, published in items:
            document, layers, mentions, claims = adviser.stages(item.name, item.text, published)
            reports = find_reports(document, layers, mentions, claims, reader=second)
            counts += judged(item, layers, mentions, reports)
        print(f"{name}: {_line(counts)}", flush=True)


def judged(item: Item, layers: Layers, mentions: Mentions, reports: Sequence[Report]) -> Counter[str]:
    """What agrees between the marks of one article and its reports."""
    counts = Counter(marked=len(item.events), coded=len(reports))
    pairs = sorted(_pairs(item, layers, reports), key=lambda pair: pair[0], reverse=True)
    used: set[tuple[str, int]] = set()
    for _, i, j in pairs:
        if ("mark", i) in used or ("report", j) in used:
            continue
        used |= {("mark", i), ("report", j)}
        event, report = item.events[i], reports[j]
        actor = agree(event.actors, report.actor, mentions.actors)
        recipient = agree(event.recipients, report.recipient, mentions.actors)
        reality, newness = event.reality is report.reality, event.newness is report.newness
        counts += Counter(found=1, actor=actor, recipient=recipient, reality=reality, newness=newness,
                          mode=event.mode == report.mode, dyad=actor and recipient,
                          told=actor and recipient and reality and newness)  # fmt: skip
    return counts


def _pairs(item: Item, layers: Layers, reports: Sequence[Report]) -> Iterator[tuple[bool, int, int]]:
    """Marks and reports of one type in one sentence, and whether their words overlap."""
    for i, event in enumerate(item.events):
        for j, report in enumerate(reports):
            span = (report.anchor.start, report.anchor.end)
            if report.type is event.type and _sentence(layers, span) == _sentence(layers, event.anchor):
                yield _overlap(event.anchor, span), i, j


def _sentence(layers: Layers, span: Span) -> int:
    inside = layers.at(*span)
    return layers.sentence_of(inside[0]).i if inside else -1


def agree(marked: list[Span], coded: Sequence[Actor], mentions: Sequence[Actor]) -> bool:
    """Whether the parties of one side agree (see the module)."""
    known = [{m.id for m in mentions if m.id and _overlap((m.start, m.end), span)} for span in marked]
    if not marked:
        return all(a.id in {None, "unknown-armed"} for a in coded)
    if not [a for a in coded if a.id != "unknown-armed"]:
        return not any(known)
    hits = [[_overlap((a.start, a.end), s) or a.id in k or a.country in k for a in coded]
            for s, k in zip(marked, known, strict=True)]  # fmt: skip
    share = (
        sum(any(row) for row in hits) / len(marked),
        sum(any(column) for column in zip(*hits, strict=True)) / len(coded),
    )
    return min(share) >= 0.5


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _line(c: Counter[str]) -> str:
    f1 = {k: 2 * c[k] / max(1, c["marked"] + c["coded"]) for k in ("found", "dyad", "told")}
    shares = {k: c[k] / max(1, c["found"]) for k in ("actor", "recipient", "reality", "newness", "mode")}
    precision, recall = c["found"] / max(1, c["coded"]), c["found"] / max(1, c["marked"])
    whole = f"{c['marked']} marked, events {precision:.3f}/{recall:.3f}/{f1['found']:.3f}"
    return " ".join([whole, *(f"{k} {v:.3f}" for k, v in ({"dyad": f1["dyad"], "told": f1["told"]} | shares).items())])


if __name__ == "__main__":
    main()
