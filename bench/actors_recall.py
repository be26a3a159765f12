"""How many gold actors, recipients and sources are among the mentions found in their sentence.

usage: python bench/actors_recall.py [--misses]
Reads ../shared/bench/events/reports (59 open texts) and compares with its own rule, score_reports.same_actor.  This
is a ceiling for the events stage: what is no mention can be nobody's actor.
"""

import importlib.util
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from counterclaim.grounding import ground_of
from counterclaim.grounding.actors import ActorFinder
from counterclaim.grounding.places import PlaceFinder
from counterclaim.language import Layers, Parser
from counterclaim.records import DateBasis, Document, Published

REPORTS = Path(__file__).resolve().parents[2] / "shared" / "bench" / "events"
ROLES = ("actor", "recipient", "said_by")


def main() -> None:
    """Prints recall by role, then the misses where asked."""
    spec = importlib.util.spec_from_file_location("score_reports", REPORTS / "score_reports.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer in {REPORTS}")
    rules = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(rules)
    articles = {a["id"]: a for a in _read("articles.jsonl")}
    parser, places, finder = Parser(), PlaceFinder(), ActorFinder()
    counts: Counter[str] = Counter()
    spent = 0.0
    characters = 0
    for gold in _read("gold.jsonl"):
        article = articles[gold["id"]]
        text = article["text"]
        document = Document(gold["id"], article.get("title"), text, article.get("outlet"), None, "en",
                            Published(gold.get("published"), DateBasis.GIVEN), "")  # fmt: skip
        layers = parser.parse(text)
        begin = time.process_time()
        mentions = finder.find(document, layers, ground_of(places.survey(document, layers)))
        spent += time.process_time() - begin
        characters += len(text)
        found = [{"id": m.id, "name": m.name, "text": m.text, "sector": m.sector, "kind": m.kind.value,
                  "country": m.country, "start": m.start} for m in mentions]  # fmt: skip
        for event in gold["events"]:
            _count(rules, event, gold["id"], text, layers, found, counts)
    for role in ROLES:
        total = max(counts[role], 1)
        near, here = counts[role + " near"] / total, counts[role + " here"] / total
        print(f"{role:10} {total:4}  in the sentence {here:.3f}  or the one before {near:.3f}")
    print(f"{1000 * spent / (characters / 2000):.1f} ms per 2,000 characters")


def _count(
    rules: Any, event: dict[str, Any], ident: str, text: str, layers: Layers, found: list[dict[str, Any]],
    counts: Counter[str],
) -> None:  # fmt: skip
    _, where = rules.place(text, rules.sentences(text), event["anchor"])
    if where is None:
        return
    sentences = [s for s in layers.sentences if s.start < where[1] and where[0] < s.end]
    if not sentences:
        return
    low, high = sentences[0].start, sentences[-1].end
    before = layers.sentences[max(0, sentences[0].i - 1)].start
    here = [m for m in found if low <= m["start"] < high]
    near = [m for m in found if before <= m["start"] < high]
    for role in ROLES:
        value = event.get(role)
        for gid in rules.ids([value] if isinstance(value, str) else value):
            if gid["id"] == "unnamed":
                continue
            counts[role] += 1
            counts[role + " here"] += any(rules.same_actor(gid, m) for m in here)
            hit = any(rules.same_actor(gid, m) for m in near)
            counts[role + " near"] += hit
            if not hit and "--misses" in sys.argv:
                words = "; ".join(f"{m['text']}={m['id']}" for m in here)
                print(f"{ident[:30]} {role} {gid['id']} | {event['anchor']}\n    {text[low:high]}\n    [{words}]")


def _read(name: str) -> list[dict[str, Any]]:
    with (REPORTS / "reports" / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


if __name__ == "__main__":
    main()
