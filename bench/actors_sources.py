"""Whether the mention on the words of a gold source is the gold actor: names, organs, persons and pronouns.

usage: python bench/actors_sources.py [--misses]
Reads the claims of ../shared/bench/events/reports and ../shared/bench/claims/stance.open.jsonl.  A source counts as
found where any mention shares characters with its words, and as right where the widest such mention (or one of two on
the same words) is the gold actor by score_reports.same_actor.  Sources coded "unnamed" are left out.
"""

import importlib.util
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from counterclaim.grounding import ground_of
from counterclaim.grounding.actors import ActorFinder
from counterclaim.grounding.places import PlaceFinder
from counterclaim.language import Parser
from counterclaim.records import Actor, DateBasis, Document, Published

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
PRONOUNS = frozenset("he she it they we i his her its their".split())


def main() -> None:
    """Prints how many sources are found and right, pronouns apart, then the misses where asked."""
    spec = importlib.util.spec_from_file_location("score_reports", BENCH / "events" / "score_reports.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer in {BENCH}")
    rules = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(rules)
    parser, places, finder = Parser(), PlaceFinder(), ActorFinder()
    counts: Counter[str] = Counter()
    for ident, text, outlet, title, claims in _texts():
        document = Document(ident, title, text, outlet, None, "en", Published(None, DateBasis.NONE), "")
        layers = parser.parse(text)
        actors = finder.find(document, layers, ground_of(places.survey(document, layers)))
        for claim in claims:
            _count(rules, ident, text, claim, actors, counts)
    for sort in ("pronouns", "others"):
        total, found, right = counts[sort], counts[sort + " found"], counts[sort + " right"]
        print(f"{sort:9} {total:4}  found {found / max(total, 1):.3f}  right of found {right / max(found, 1):.3f}")


def _texts() -> list[tuple[str, str, str | None, str | None, list[dict[str, Any]]]]:
    reports = BENCH / "events" / "reports"
    articles = {a["id"]: a for a in _read(reports / "articles.jsonl")}
    rows = []
    for gold in _read(reports / "gold.jsonl"):
        article = articles[gold["id"]]
        rows.append((gold["id"], article["text"], article.get("outlet"), article.get("title"), gold["claims"]))
    return rows + [(r["id"], r["text"], None, None, r["claims"]) for r in _read(BENCH / "claims" / "stance.open.jsonl")]


def _count(
    rules: Any, ident: str, text: str, claim: dict[str, Any], actors: tuple[Actor, ...], counts: Counter[str]
) -> None:
    """Counts each source of one claim."""
    sources, gold = claim.get("source"), claim.get("source_id")
    gold = ",".join(gold) if isinstance(gold, list) else gold
    if not sources or not gold or gold == "unnamed":
        return
    for source in sources if isinstance(sources, list) else [sources]:
        where = _place(text, source, claim.get("cue") or "")
        if where is None:
            continue
        sort = "pronouns" if source.lower().split()[0] in PRONOUNS else "others"
        top = _widest(actors, *where)
        right = any(rules.same_actor({"id": part}, _row(a)) for a in top for part in re.split(r"[,+]", gold))
        counts.update({sort: 1, sort + " found": bool(top), sort + " right": right})
        if not right and "--misses" in sys.argv:
            print(f"{ident[:24]} gold {gold} | {source} | {[(a.text, a.id) for a in top]}")
            print(f"    ...{text[max(0, where[0] - 160) : where[1] + 60]!r}")


def _widest(actors: tuple[Actor, ...], start: int, end: int) -> list[Actor]:
    """The identified mentions that share most characters with some words."""
    shared = {a: min(a.end, end) - max(a.start, start) for a in actors if a.start < end and start < a.end}
    most = max(shared.values(), default=0)
    return [a for a, width in shared.items() if width == most and a.id is not None]


def _row(actor: Actor) -> dict[str, Any]:
    return {"id": actor.id, "name": actor.name, "text": actor.text, "country": actor.country, "kind": actor.kind.value}


def _place(text: str, source: str, cue: str) -> tuple[int, int] | None:
    """The words of a source, at the place nearest to the cue."""
    spots = [m.start() for m in re.finditer(r"(?<!\w)" + re.escape(source) + r"(?!\w)", text)]
    cues = [m.start() for m in re.finditer(re.escape(cue), text)] if cue else []
    if not spots:
        return None
    start = min(spots, key=lambda s: min((abs(c - s) for c in cues), default=s))
    return start, start + len(source)


def _read(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


if __name__ == "__main__":
    main()
