"""Dated streams of news with large stories, for measuring ``find_stories`` where no such set is open.

Every stand-in is made of open texts of ``../shared/bench``, which are read and never stored.  ``streams`` composes the
events of ECB+ into stories of 4 to 300 pseudo-articles among unrelated dated articles; ``muc4`` and ``aquaint`` are true
articles with an approximate gold.  A made stream is no news: its articles share sentences more often than rewrites do.
"""

import gzip
import hashlib
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final

from bench.muc4.truecase import Truecaser
from bench.muc4.wire import unwrap
from counterclaim.records.codes import DateBasis
from counterclaim.records.document import Document
from counterclaim.records.when import Published

SHARED: Final = Path(__file__).resolve().parents[2] / "shared" / "bench"
FIRST: Final = date(2014, 1, 1)
SIZES: Final = (4, 300)
"""Documents of a made story; the logarithm is spread normally about ``_TYPICAL``, which makes the mean about 40."""

_TYPICAL: Final = 22
_SPREAD: Final = 1.05
_STAMP: Final = re.compile(
    r"(?:\d\d? ?: ?\d\d|\b(?:Published|Posted|Updated|Last modified)\b|\b20\d\d ?\.?$)", re.IGNORECASE
)
_SUBJECTS: Final = (
    ("embass", "Nairobi bombings"), ("Slepian", "Slepian"), ("Kopp", "Slepian"), ("anti-abortion", "Slepian"),
    ("Elian", "Elian Gonzalez"), ("NATO", "NATO enlargement"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gold:
    """A document, the story it belongs to, and whether it counts (False: noise, which only disturbs)."""

    document: Document
    story: str
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Source:
    """The sentences and titles of one event: ``texts`` holds those of each document."""

    topic: str
    texts: tuple[tuple[str, ...], ...]
    titles: tuple[str, ...]


def ecb() -> list[Gold]:
    """ECB+ as it is: tokenised, undated."""
    return [
        Gold(_document(row["doc_id"], None, row["text"], None), row["incident"])
        for row in _rows("incidents/ecbplus.jsonl.gz")
    ]


def sources() -> dict[str, Source]:
    """The events of ECB+ with their sentences as a newspaper prints them."""
    texts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    titles: dict[str, list[str]] = defaultdict(list)
    topics: dict[str, str] = {}
    for row in _rows("incidents/ecbplus.jsonl.gz"):
        lines = [printed(line) for line in row["text"].split("\n") if not line.startswith("http")]
        lines = [line for line in lines if line and not (len(line) < 80 and _STAMP.search(line))]
        plus = row["incident"].endswith("plus")
        if plus and len(lines) > 1:
            titles[row["incident"]].append(lines.pop(0))
        elif lines:
            titles[row["incident"]].append(" ".join(lines[0].split()[:11]))
        if lines:
            texts[row["incident"]].append(tuple(lines))
            topics[row["incident"]] = row["topic"]
    return {name: Source(topics[name], tuple(texts[name]), tuple(titles[name])) for name in sorted(texts)}


def printed(line: str) -> str:
    """A tokenised line as it would be printed."""
    line = line.replace("``", '"').replace("''", '"')
    line = re.sub(r" (n't|['’](?:s|re|ve|ll|d|m|t)?)(?= |$)", r"\1", line)
    line = re.sub(r"(?<=\w) ([’'-]) (?=\w)", r"\1", line)
    line = re.sub(r" ([.,;:!?%)\]])", r"\1", line)
    line = re.sub(r"([(\[$£]) ", r"\1", line)
    return re.sub(r'" ([^"]*?) "', r'"\1"', " ".join(line.split()))


@dataclass(frozen=True, slots=True)
class Making:
    """How a stream is made: the ``days`` it lasts; ``twins``: the two events of a topic begin in one week; sentences of an
    article, least and most; the ``drawn`` texts that one article draws on; the shares of reprints and of background; up to
    ``filler`` sentences of other matter, the same for all articles that open with one text; the days that a story
    ``lasts``, one of these, and the share of its documents that come thick at its beginning, ``early``.
    """

    days: int = 365
    twins: bool = False
    length: tuple[int, int] = (4, 12)
    drawn: int = 3
    reprints: float = 0.15
    background: float = 0.15
    filler: int = 0
    lasts: tuple[int, ...] = (1, 2, 3, 4, 7, 10, 14)
    early: float = 0.7


def stream(seed: int, making: Making) -> list[Gold]:
    """Made stories, with noise.

    A story's documents come thick on the first two days.  Each draws its sentences from some of the event's texts, those
    told about its time (a story moves on), and opens with an opening of one of them.
    """
    chance = random.Random(seed)
    events = sources()
    begins: dict[str, int] = {}
    made: list[Gold] = []
    for name, source in events.items():
        first = begins.setdefault(source.topic if making.twins else name, chance.randrange(making.days - 30))
        own = first + (chance.randrange(7) if making.twins else 0)
        other = [e for n, e in events.items() if e.topic == source.topic and n != name]
        made += _story(chance, name, (source, other[0] if other else source), own, making)
    return made + noise(chance, making.days)


def noise(chance: random.Random, days: int, most: int = 1500) -> list[Gold]:
    """Unrelated articles with a day of the stream; each a story of its own, none counted."""
    found = [
        (path.stem, None, path.read_text("utf-8")) for path in sorted((SHARED / "claims/polnear/train/text").iterdir())
    ]
    for name in ("places/lgl.jsonl", "times/timebank.jsonl"):
        found += [(row["doc_id"], row.get("title"), row["text"]) for row in _rows(name)]
    chance.shuffle(found)
    return [
        Gold(_document(f"noise-{name}", title, text, _day(chance.randrange(days))), f"noise-{name}", counts=False)
        for name, title, text in found[:most]
    ]


def undated(made: list[Gold]) -> list[Gold]:
    """The same without days."""
    return [replace(one, document=replace(one.document, published=Published(None, DateBasis.NONE))) for one in made]


def titles_only(made: list[Gold]) -> list[Gold]:
    """The same with nothing but titles, or the first twelve words."""
    return [replace(one, document=replace(one.document, title=None, text=one.document.title
            or " ".join(one.document.text.split()[:12]))) for one in made]  # fmt: skip


def muc4() -> list[Gold]:
    """MUC-4's documents of one incident; one story are those whose incident has one day, place and type."""
    keys: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for row in _rows("events/muc4/templates.jsonl.gz"):
        slots = row["slots"]
        if slots["MESSAGE: TEMPLATE"][0].strip() != "*":
            day, place, kind = (slots[f"INCIDENT: {name}"][0] for name in ("DATE", "LOCATION", "TYPE"))
            keys[row["id"]].append((day.split(" / ")[0].strip("- "), place.split(" (")[0], kind))
    caser = Truecaser()
    made = []
    for row in _rows("events/muc4/documents.jsonl.gz"):
        of = keys.get(row["doc_id"], [])
        if len(set(of)) == 1 and of[0][0] and of[0][1] not in {"", "-"}:
            wire = unwrap(row["text"])
            place = wire.place.title() if wire.place else None
            document = _document(row["doc_id"], None, caser.truecase(wire.text), wire.published)
            made.append(Gold(replace(document, dateline_place=place), "|".join(of[0])))
    return made


def aquaint() -> list[Gold]:
    """The four long subjects of AQUAINT TimeML (months each, not one event), told apart by a word."""
    made = []
    for row in _rows("times/aquaint.jsonl"):
        subject = next((name for word, name in _SUBJECTS if word in row["text"]), None)
        if subject:
            made.append(Gold(_document(row["doc_id"], None, row["text"].strip(), row["dct"][:10]), subject))
    return made


def _story(chance: random.Random, name: str, told: tuple[Source, Source], first: int, making: Making) -> list[Gold]:
    source, other = told
    size = round(min(max(chance.lognormvariate(0, _SPREAD) * _TYPICAL, SIZES[0]), SIZES[1]))
    last = chance.choice(making.lasts)
    texts = list(source.texts)
    chance.shuffle(texts)
    aside = {text: _filler(chance, making.filler) for text in texts}
    made: list[Gold] = []
    for number in range(size):
        day = min(int(chance.expovariate(1)), last) if chance.random() < making.early else chance.randrange(last + 1)
        at = int(day / (last + 1) * len(texts))
        near = [texts[min(max(int(chance.gauss(at, len(texts) / 3)), 0), len(texts) - 1)] for _ in range(making.drawn)]
        if made and chance.random() < making.reprints:
            text = chance.choice(made).document.text.split("\n")
            lines = text[: max(2, len(text) - chance.randint(0, 3))]
        else:
            lines = _lines(chance, near, chance.randint(*making.length))
            if chance.random() < making.background:
                lines += _lines(chance, [chance.choice(other.texts)], chance.randint(1, 3))
            lines += aside[near[0]]
        document = _document(f"{name}-{number:03}", chance.choice(source.titles), "\n".join(lines), _day(first + day))
        made.append(Gold(document, name))
    return made


def _lines(chance: random.Random, near: list[tuple[str, ...]], size: int) -> list[str]:
    opening = near[0][: chance.randint(1, 2)]
    pool = [line for line in dict.fromkeys(line for text in near for line in text) if line not in opening]
    rest = chance.sample(pool, min(len(pool), max(0, size - len(opening))))
    return [*opening, *rest]


def _filler(chance: random.Random, most: int) -> tuple[str, ...]:
    """Some sentences in a row of an article that is no noise of the stream."""
    if not most:
        return ()
    lines = chance.choice(_asides())
    begin = chance.randrange(max(1, len(lines) - most))
    return lines[begin : begin + chance.randint(most // 3, most)]


@cache
def _asides() -> tuple[tuple[str, ...], ...]:
    texts = [path.read_text("utf-8") for path in sorted((SHARED / "claims/polnear/dev/text").iterdir())]
    texts += [row["text"] for row in _rows("places/gwn.jsonl")]
    return tuple(tuple(re.split(r"(?<=[.!?])\s+", " ".join(text.split()))) for text in texts)


def _day(number: int) -> str:
    return (FIRST + timedelta(number)).isoformat()


def _document(name: str, title: str | None, text: str, day: str | None) -> Document:
    published = Published(day, DateBasis.GIVEN if day else DateBasis.NONE)
    return Document(name, title, text, None, None, "en", published, hashlib.sha256(text.encode()).hexdigest())


def _rows(name: str) -> Iterator[dict[str, Any]]:
    content = (SHARED / name).read_bytes()
    text = gzip.decompress(content).decode("utf-8") if name.endswith(".gz") else content.decode("utf-8")
    for line in text.split("\n"):
        if line.strip():
            yield json.loads(line)
