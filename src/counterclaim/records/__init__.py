"""Pure data: what a document, a claim, a report and their parts are.  Nothing here reads, writes or decides."""

from counterclaim.records.actor import Actor
from counterclaim.records.claim import Claim, Source
from counterclaim.records.coded import CodedDocument, CoderStamp
from counterclaim.records.codes import (
    MODES,
    ActorKind,
    DateBasis,
    EventType,
    FigureKind,
    Newness,
    Precision,
    Reality,
    RemovedReason,
    Stance,
    WhenBasis,
)
from counterclaim.records.document import Document, Removed, Warned
from counterclaim.records.figure import Figure
from counterclaim.records.mentions import Mentions
from counterclaim.records.place import Place
from counterclaim.records.report import Report
from counterclaim.records.span import Span
from counterclaim.records.when import Published, When

__all__ = [
    "MODES",
    "Actor",
    "ActorKind",
    "Claim",
    "CodedDocument",
    "CoderStamp",
    "DateBasis",
    "Document",
    "EventType",
    "Figure",
    "FigureKind",
    "Mentions",
    "Newness",
    "Place",
    "Precision",
    "Published",
    "Reality",
    "Removed",
    "RemovedReason",
    "Report",
    "Source",
    "Span",
    "Stance",
    "Warned",
    "When",
    "WhenBasis",
]
