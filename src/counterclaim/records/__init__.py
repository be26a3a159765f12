"""Pure data: what a document, a claim, a report and their parts are.  Nothing here reads, writes or decides."""

from counterclaim.records.actor import Actor
from counterclaim.records.claim import Claim, Source
from counterclaim.records.coded import CodedDocument, CoderStamp
from counterclaim.records.codes import (
    MODES,
    SECTORS,
    ActorKind,
    DateBasis,
    EventType,
    FigureKind,
    Newness,
    PlaceDoubt,
    Precision,
    Reality,
    Relation,
    RemovedReason,
    Stance,
    WhenBasis,
)
from counterclaim.records.context import Agreement, Body, Context, Control, Force
from counterclaim.records.context_codes import AgreementKind, AgreementStatus, BodyRole, ControlSense, ForceStatus
from counterclaim.records.document import Document, Removed, Warned
from counterclaim.records.figure import Figure
from counterclaim.records.mentions import Mentions
from counterclaim.records.place import Called, OtherPlace, Place
from counterclaim.records.report import Report
from counterclaim.records.span import Span
from counterclaim.records.when import Published, When

__all__ = [
    "MODES",
    "SECTORS",
    "Actor",
    "ActorKind",
    "Agreement",
    "AgreementKind",
    "AgreementStatus",
    "Body",
    "BodyRole",
    "Called",
    "Claim",
    "CodedDocument",
    "CoderStamp",
    "Context",
    "Control",
    "ControlSense",
    "DateBasis",
    "Document",
    "EventType",
    "Figure",
    "FigureKind",
    "Force",
    "ForceStatus",
    "Mentions",
    "Newness",
    "OtherPlace",
    "Place",
    "PlaceDoubt",
    "Precision",
    "Published",
    "Reality",
    "Relation",
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
