"""Copies by a second hand: precision and recall (``python -m bench.copies_hand``).

The texts were written without sight of the generator of ``bench.copies_made``.

Of each of the 26 reports in ``bench.copies_hand_texts`` there is the original and
* ``republished``: another outlet's headline, byline and dateline, a link and a line of rights at the end;
* ``cut``: its first three paragraphs, under another headline;
* ``merged``: this report and the first three paragraphs of the next, which another outlet ran as one;
* ``paraphrase``, ``back``: worded by hand, for eight each; ``update``: the same outlet's story a day later, for five.
Beside them stand the sixty look-alikes of ``bench.copies_hand_alike``.  A pair is right where the one is told from the
other; a merged text is a copy of each of its two; an update is no copy, because it reports new facts.
"""

import json
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from bench.copies_hand_alike import SERIES
from bench.copies_hand_texts import BACK, ORIGINALS, PARAPHRASED, UPDATED
from counterclaim.incidents.copies import find_copies
from counterclaim.incidents.copies.finder import are_copies
from counterclaim.records import DateBasis, Document, Published

_FURNITURE = (
    ("Herald News Desk", "What we know so far", "Read more on our website.", "All rights reserved."),
    (
        "By Our Foreign Staff",
        "Tension mounts as both sides trade blame",
        "Sign up for our newsletter.",
        "(c) The Courier",
    ),
    ("Agencies", "World reacts with alarm", "Follow us for updates.", "This story has been edited for style."),
)


def make() -> tuple[list[Document], dict[str, tuple[str, str]]]:
    """All documents; of each its report's name and its kind ("original", "cut", ...)."""
    made: list[Document] = []
    of: dict[str, tuple[str, str]] = {}

    def add(name: str, kind: str, text: str, day: str, outlet: str) -> None:
        ident = f"{name}/{kind}"
        made.append(Document(ident, None, text, outlet, None, "en", Published(day, DateBasis.GIVEN), ""))
        of[ident] = (name, kind)

    names = list(ORIGINALS)
    for n, (name, (day, text)) in enumerate(ORIGINALS.items()):
        add(name, "original", text, day, "Agency")
        paragraphs = text.strip().split("\n\n")
        byline, title, link, rights = _FURNITURE[n % len(_FURNITURE)]
        later = (date.fromisoformat(day) + timedelta(days=n % 2)).isoformat()
        add(name, "republished", "\n\n".join([title, byline, *paragraphs, link, rights]), later, "Herald")
        add(name, "cut", "\n\n".join([f"{title}: report", *paragraphs[:3]]), day, "Courier")
    for name, other in list(pairwise(names))[::3]:
        day, text = ORIGINALS[name]
        both = text.strip() + "\n\n" + "\n\n".join(ORIGINALS[other][1].split("\n\n")[:3])
        add(name, f"merged with {other}", both, max(day, ORIGINALS[other][0]), "Gazette")
    for kind, texts in (("paraphrase", PARAPHRASED), ("back", BACK)):
        for name, text in texts.items():
            add(name, kind, text, ORIGINALS[name][0], "Tribune")
    for name, (day, text) in UPDATED.items():
        add(name, "update", text, day, "Agency")
    for series, rows in SERIES.items():
        for n, (day, text) in enumerate(rows):
            add(f"{series} {n}", "alike", text, day, "Agency")
    return made, of


def right(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two documents, by report and kind, are copies of one another."""
    if "update" in {one[1], other[1]}:
        return False
    return bool(_reports(one) & _reports(other))


def _reports(one: tuple[str, str]) -> set[str]:
    return {one[0]} | ({one[1].removeprefix("merged with ")} if one[1].startswith("merged") else set())


def measure() -> dict[str, object]:
    """Recall by kind over pairs of an original and its copy; wrong pairs, compared two by two and within families."""
    documents, of = make()
    found, wanted = Counter[str](), Counter[str]()
    missed: list[str] = []
    wrong: list[str] = []
    held = 0
    for n, one in enumerate(documents):
        for other in documents[n + 1 :]:
            mine, theirs = of[one.id], of[other.id]
            expected, got = right(mine, theirs), are_copies(one, other)
            held += got
            if expected and mine[1] == "original":
                kind = theirs[1].split()[0]
                wanted[kind] += 1
                found[kind] += got
                if not got:
                    missed.append(f"{one.id} {other.id}")
            if got and not expected:
                wrong.append(f"{one.id} {other.id}")
    links = find_copies(documents)
    loose = [f"{c.origin} {c.document}" for c in links if not right(of[c.origin], of[c.document])]
    return {
        "documents": len(documents),
        "recall": {kind: f"{found[kind]}/{wanted[kind]}" for kind in sorted(wanted)},
        "recall_all": round(found.total() / wanted.total(), 4),
        "pairs_held": held,
        "precision": round(1 - len(wrong) / held, 4),
        "wrong": wrong,
        "missed": missed,
        "links_by_families_alone": loose,
    }


if __name__ == "__main__":
    print(json.dumps(measure(), indent=1))
