"""How things are named in a ledger, so that a name outlasts runs of the coder and does not depend on order."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from counterclaim.records import Document, Report

_DIGITS = 12


def document_id(document: Document) -> str:
    """The id of a document in a ledger: "d" and 12 hex digits, made of its bytes, address, outlet and day.

    The same file read twice is one document; the same words from another outlet or address are another.
    """
    facts = (document.sha256, document.url, document.outlet, document.published.date)
    return "d" + _digest("\x1f".join("\x00" if fact is None else fact for fact in facts))


def entry_keys(document: str, reports: Iterable[Report]) -> tuple[str, ...]:
    """The key of each report of a coding, as ``Entry.key`` says, in their order; ``document`` is the ledger's id."""
    seen: Counter[str] = Counter()
    keys = []
    for report in reports:
        key = f"{document}/{report.anchor.start}-{report.anchor.end}/{report.type}"
        seen[key] += 1
        keys.append(key if seen[key] == 1 else f"{key}/{seen[key]}")
    return tuple(keys)


def keys_kept(
    keys: Sequence[str], reports: Sequence[Report], before: Iterable[str], decided: Mapping[str, Report]
) -> tuple[str, ...]:
    """``keys`` (as ``entry_keys`` gives them), changed where a report that was ``decided`` about would get another's.

    One word can have several reports, a teller each, and a new run may tell one more or one less or in another order: a
    decided key goes to the report most like the one that the person saw, and to none where none is like it.  A report that
    is alone in both runs keeps its key, whatever became of it.  ``before`` are the keys that stood.
    """
    made = list(keys)
    several = {_word_of(key) for key in before if key != _word_of(key)}
    places: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        places.setdefault(_word_of(key), []).append(place)
    for word, of_word in places.items():
        seen = {key: report for key, report in decided.items() if _word_of(key) == word}
        if seen and (len(of_word) > 1 or word in several):
            _share(made, word, {place: reports[place] for place in of_word}, seen)
    return tuple(made)


def are_keys_of(document: str, reports: Sequence[Report], keys: Sequence[str]) -> bool:
    """Whether every key names the word and type of its report, and no key two."""
    wanted = (_word_of(key) for key in entry_keys(document, reports))
    return len(set(keys)) == len(keys) and tuple(map(_word_of, keys)) == tuple(wanted)


def document_of(key: str) -> str:
    """The id of the document whose report ``key`` names."""
    return key.partition("/")[0]


def incident_id(founder: str, attempt: int) -> str:
    """The id of an incident called after the entry ``founder``; ``attempt`` counts from 0 past ids that are taken."""
    return "i" + _digest(founder if attempt == 0 else f"{founder}\x1f{attempt}")


def _word_of(key: str) -> str:
    """A key without what tells reports of one word and type apart."""
    return "/".join(key.split("/")[:3])


def _share(made: list[str], word: str, reports: Mapping[int, Report], seen: Mapping[str, Report]) -> None:
    """Gives the reports of one word, by place, their keys: the most alike pairs first, the others the first free ones."""
    pairs = sorted(
        (-alike, key, place)
        for key, was in seen.items()
        for place, report in reports.items()
        if (alike := _alike(was, report))
    )
    given: dict[int, str] = {}
    for _, key, place in pairs:
        if place not in given and key not in given.values():
            given[place] = key
    free = (
        key for n in range(1, len(reports) + len(seen) + 1) if (key := word if n == 1 else f"{word}/{n}") not in seen
    )
    for place in reports:
        made[place] = given.get(place) or next(free)


def _alike(one: Report, other: Report) -> int:
    """In how many of the fields on which tellers differ two reports are the same: 0 where another did it."""
    doers, others = ({actor.id or actor.text for actor in report.actor} for report in (one, other))
    if doers != others and doers and others:
        return 0
    pairs = (
        (one.reality, other.reality),
        (one.mode, other.mode),
        ({actor.id for actor in one.recipient}, {actor.id for actor in other.recipient}),
        ({(f.kind, f.low, f.high) for f in one.figures}, {(f.kind, f.low, f.high) for f in other.figures}),
        ({place.id for place in one.where}, {place.id for place in other.where}),
    )
    return 1 + (doers == others) + sum(a == b for a, b in pairs)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
