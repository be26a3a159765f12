"""Everything that a survey reads of the holdings, read once and put in order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.situation.rows import Ids, Quote
from counterclaim.records import (
    CodedDocument,
    Copy,
    Document,
    Drift,
    Entry,
    Evidence,
    Holdings,
    Incident,
    Span,
    Stance,
    Told,
    Version,
)

_OPEN: Final = frozenset({Stance.DOUBTS, Stance.ASKS})


@dataclass(frozen=True, slots=True)
class Gathered:
    """Incidents by day and id; entries by key; documents, and which of them are copies, by id.

    ``at`` are, of each document, the anchors of its entries with their incidents, in the order of the text.
    """

    incidents: tuple[Incident, ...]
    numbers: Mapping[str, int]
    entries: Mapping[str, Entry]
    coded: Mapping[str, CodedDocument]
    documents: Mapping[str, Document]
    copies: Mapping[str, Copy]
    drifts: tuple[Drift, ...]
    at: Mapping[str, tuple[tuple[Span, str], ...]]

    @classmethod
    def of(cls, holdings: Holdings) -> "Gathered":
        """Reads all of ``holdings``."""
        pairs = sorted(holdings.incidents(), key=lambda pair: (pair[0].earliest or pair[0].latest or "~", pair[0].id))
        coded = {one.document.id: one for one in sorted(holdings.documents(), key=lambda one: one.document.id)}
        entries = {entry.key: entry for _, found in pairs for entry in found}
        documents = {entry.document.id: entry.document for entry in entries.values()}
        documents |= {name: one.document for name, one in coded.items()}
        anchors: dict[str, list[tuple[Span, str]]] = {}
        for incident, found in pairs:
            for entry in found:
                anchors.setdefault(entry.document.id, []).append((entry.report.anchor, incident.id))
        return cls(
            incidents=tuple(incident for incident, _ in pairs),
            numbers={incident.id: number for number, (incident, _) in enumerate(pairs, 1)},
            entries=entries,
            coded=coded,
            documents=dict(sorted(documents.items())),
            copies={copy.document: copy for copy in sorted(holdings.copies(), key=lambda copy: copy.document)},
            drifts=tuple(sorted(holdings.drifts(), key=_drift_key)),
            at={name: tuple(sorted(spots, key=_spot_key)) for name, spots in anchors.items()},
        )

    def within(self, document: str, spans: Iterable[Span]) -> Ids:
        """The incidents whose words stand inside one of ``spans`` of a document, by number."""
        spots, held = self.at.get(document, ()), tuple(spans)
        return self.ordered(name for anchor, name in spots if any(s.overlaps(anchor.start, anchor.end) for s in held))

    def ordered(self, ids: Iterable[str]) -> Ids:
        """Ids of incidents, each once, by number."""
        return tuple(sorted(set(ids), key=self.numbers.__getitem__))

    def origin(self, document: str) -> str:
        """The document that ``document`` is a copy of, or itself."""
        return self.copies[document].origin if document in self.copies else document

    def telling(self, incidents: Iterable[Incident]) -> tuple[int, int]:
        """The number of documents that tell the incidents, and of the independent texts among them."""
        found = [self.entries[key] for one in incidents for key in one.entries if key in self.entries]
        return len({entry.document.id for entry in found}), len({entry.origin for entry in found})

    def day(self, document: str) -> str | None:
        """The day on which a document was published (ISO 8601), where that is known."""
        return self.documents[document].published.date if document in self.documents else None


def quote(evidence: Evidence) -> Quote:
    """The words behind what a version tells."""
    return Quote(evidence.document, evidence.text, evidence.start, evidence.end)


def told_quotes(told: Iterable[Told]) -> tuple[Quote, ...]:
    """The words behind several fields, each once, in the order told."""
    return tuple(dict.fromkeys(quote(evidence) for one in told for evidence in one.evidence))


def denies(version: Version) -> bool:
    """Whether a version says that the incident, or what another tells of it, did not happen."""
    return any(told.stance is Stance.DENIES or told.value == "negated" for told in version.told)


def doubts(version: Version) -> bool:
    """Whether a version doubts or asks, and says nothing of its own."""
    return all(told.stance in _OPEN for told in version.told)


def denial_quotes(version: Version) -> tuple[Quote, ...]:
    """The words with which a version denies."""
    return told_quotes(told for told in version.told if told.stance is Stance.DENIES or told.value == "negated")


def _spot_key(spot: tuple[Span, str]) -> tuple[int, int, str]:
    return spot[0].start, spot[0].end, spot[1]


def _drift_key(drift: Drift) -> tuple[str, str, str, int, int, str]:
    before, after = drift.before, drift.after
    starts = (before.start if before else -1, after.start if after else -1)
    return drift.origin, drift.copy, drift.kind.value, *starts, drift.note
