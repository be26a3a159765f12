"""How things are named in a ledger, so that a name outlasts runs of the coder and does not depend on order."""

import hashlib
from collections import Counter
from collections.abc import Iterable

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


def document_of(key: str) -> str:
    """The id of the document whose report ``key`` names."""
    return key.partition("/")[0]


def incident_id(founder: str, attempt: int) -> str:
    """The id of an incident called after the entry ``founder``; ``attempt`` counts from 0 past ids that are taken."""
    return "i" + _digest(founder if attempt == 0 else f"{founder}\x1f{attempt}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
