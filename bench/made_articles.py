"""Coded articles of the made-up war: each tells of several happenings, names who says so, and some are reprinted.

What a coder would have made of them is made with them, so that a ledger of any size can be filled without coding.  Words
are drawn from a large vocabulary as words of a language are (the nth as often as 1/n), names and numbers as freely, so that
two articles are alike only where one reprints the other.  All follows from a seed.
"""

import hashlib
import random
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from itertools import accumulate, islice
from typing import Any, Final

from bench.made_war import war
from counterclaim.records import (
    Claim,
    CodedDocument,
    CoderStamp,
    Document,
    Entry,
    Published,
    Report,
    Source,
    Span,
    Stance,
)

REPORTS: Final = 5
"""Reports of an article: open reports of war hold some ten, a flash one or two."""
REPRINTED: Final = 0.12
"""The share of articles that others reprint, one to three times each."""
DENIED: Final = 0.25
VOCABULARY: Final = 30_000
STAMP: Final = CoderStamp("made up", ())


def articles(reports: int, seed: int = 1) -> Iterator[tuple[CodedDocument, bytes]]:
    """Articles with about ``reports`` reports in all, each with the bytes it is read from; days go by as they come."""
    chance = random.Random(seed)
    words = _Words(chance)
    told = (entry for entry, _ in war(2 * reports, seed) if entry.origin == entry.document.id)
    made = 0
    while made < reports:
        # Reports of one happening come one after another: dealt out, they stand in articles of different outlets.
        heap = list(islice(told, REPORTS * REPORTS))
        for place in range(REPORTS):
            article = _article(heap[place::REPORTS], words, chance)
            for coded in (article, *_reprints(article, chance)):
                yield _read(coded)
                made += REPORTS
                if made >= reports:
                    return


class _Words:
    """Draws sentences of words, names and numbers that say nothing."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._words = [_name(chance, n) for n in range(VOCABULARY)]
        self._weights = list(accumulate(1 / (n + 1) for n in range(VOCABULARY)))

    def sentence(self) -> str:
        """Twenty words or so, with a person's name and two numbers."""
        drawn = self._chance.choices(self._words, cum_weights=self._weights, k=self._chance.randrange(12, 24))
        name = " ".join(word.capitalize() for word in self._chance.choices(self._words, k=2))
        drawn[3:3] = [name, "told", str(self._chance.randrange(3, 9000))]
        drawn.append(str(self._chance.randrange(3, 900)))
        return " ".join(drawn).capitalize() + "."


def _name(chance: random.Random, number: int) -> str:
    """A word of two to four syllables, no two alike."""
    parts = [chance.choice("bdgklmnprstvz") + chance.choice("aeiou") for _ in range(2 + number % 3)]
    return "".join(parts) + chance.choice("nrslt") + "".join("abcdefghij"[int(digit)] for digit in str(number))


def _article(told: list[Entry], words: _Words, chance: random.Random) -> CodedDocument:
    """One article that tells what ``told`` tells, a paragraph each."""
    text, claims, reports = "", [], []
    for number, entry in enumerate(told, 1):
        paragraph, claimed, report = _paragraph(entry, number, chance)
        claims += [_moved(claim, len(text)) for claim in claimed]
        reports.append(_moved(report, len(text)))
        text += f"{paragraph} {words.sentence()} {words.sentence()}\n\n"
    first = told[0].document
    title = text[: text.index(" near ")]
    document = Document(first.id, title, text, first.outlet, f"https://n.example/{first.id}", "en", first.published, "")
    return CodedDocument(document, tuple(claims), tuple(reports), (), STAMP)


def _paragraph(entry: Entry, number: int, chance: random.Random) -> tuple[str, list[Claim], Report]:
    """The first sentence of a report's text with those who say and deny it, and the report moved to match."""
    first = entry.document.text.removesuffix(".").partition(" died.")[0]
    doer, target = first.split(" ")[0], entry.report.recipient[0].text
    teller = target if chance.random() < 0.7 else doer
    head, text = f"{teller} said that ", f"{teller} said that {first} died."
    report = _moved(entry.report, len(head))
    claims = [_claim(f"c{number}", text, teller, "said", report.anchor, Stance.ASSERTS, entry)]
    denied = chance.random() < DENIED
    if denied:
        at = len(text) + 1
        text += f" {doer} denied it."
        claims.append(_claim(f"c{number}d", text, doer, "denied", report.anchor, Stance.DENIES, entry, at))
    names = tuple(claim.id for claim in claims)
    # Formats that list countries leave out a place of a country that there is not.
    where = tuple(replace(place, country=report.recipient[0].country) for place in report.where)
    return text, claims, replace(report, id=f"r{number}", where=where, said_by=names[:1], denied_by=names[1:])


def _claim(  # noqa: PLR0913, PLR0917 - the parts of a claim
    name: str, text: str, who: str, cue: str, content: Span, stance: Stance, entry: Entry, at: int = 0
) -> Claim:
    known = next(
        actor for actor in (*entry.report.actor, *entry.report.recipient, None) if actor is None or actor.text == who
    )
    actor = () if known is None else (replace(known, start=at, end=at + len(who)),)
    said = text.index(cue, at)
    return Claim(
        name,
        None,
        Source(who, at, at + len(who), actor),
        Span.of(text, said, said + len(cue)),
        (content,),
        stance,
        False,
    )


def _moved(value: Any, by: int) -> Any:
    """A record with all its spans so many characters further on."""
    if isinstance(value, tuple):
        return tuple(_moved(item, by) for item in value)
    if not is_dataclass(value):
        return value
    changed = {field.name: _moved(getattr(value, field.name), by) for field in fields(value)}
    for name in ("start", "end"):
        if name in changed:
            changed[name] += by
    return replace(value, **changed)  # type: ignore[type-var]


def _reprints(article: CodedDocument, chance: random.Random) -> Iterator[CodedDocument]:
    """The same article in other outlets, a day later or two, without its last sentence or with a credit below it."""
    if chance.random() >= REPRINTED:
        return
    for number in range(1, 1 + chance.randrange(1, 4)):
        made = article.document
        later = date.fromisoformat(made.published.date or "") + timedelta(days=1 + number % 2)
        text = made.text + f"Source: {made.outlet}" if number % 2 else made.text
        day = Published(later.isoformat(), made.published.basis)
        name = f"{made.id}r{number}"
        document = replace(
            made, id=name, text=text, outlet=f"paper {number}", url=f"https://n.example/{name}", published=day
        )
        yield replace(article, document=document)


def _read(coded: CodedDocument) -> tuple[CodedDocument, bytes]:
    """The article with the bytes that it is read from."""
    source = f"{coded.document.id}\n{coded.document.text}".encode()
    digest = hashlib.sha256(source).hexdigest()
    return replace(coded, document=replace(coded.document, sha256=digest)), source
