"""The texts an event rests on, as lists in one cell: outlets, days, headlines, and whom they name as the source."""

from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.records.document import Document
from counterclaim.records.entry import Entry


@dataclass(frozen=True, slots=True)
class Texts:
    """Cells whose items are separated by "; " (a semicolon within an item becomes a comma); None where there are none."""

    articles: str | None
    outlets: str | None
    days: str | None
    headlines: str | None
    original: str | None


def texts(entries: tuple[Entry, ...]) -> Texts:
    """The lists of an incident's texts, in the order of its reports; each item once but for days."""
    documents = tuple({entry.document.id: entry.document for entry in entries}.values())
    return Texts(
        joined(map(_article, documents)),
        joined(document.outlet for document in documents),
        "; ".join(document.published.date or "" for document in documents).strip("; ") or None,
        joined(document.title for document in documents),
        joined(original_sources(entries)),
    )


def original_sources(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Whom the texts name as those who say so, in the texts' words; each once."""
    found: dict[str, None] = {}
    for entry in entries:
        for claim in entry.claims:
            if claim.id in entry.report.said_by and claim.source is not None:
                found[claim.source.repaired or claim.source.text] = None
    return tuple(found)


def joined(items: Iterable[str | None]) -> str | None:
    """The items separated by "; ", each once; None where there are none."""
    return "; ".join(dict.fromkeys(item.replace(";", ",") for item in items if item)) or None


def _article(document: Document) -> str:
    return ", ".join(part for part in (document.outlet, document.published.date, document.title) if part)
