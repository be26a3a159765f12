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
from counterclaim.records.copies import Change, Copy, Drift
from counterclaim.records.decision import Decision, Tie
from counterclaim.records.document import Document, Removed, Warned
from counterclaim.records.entry import Entry
from counterclaim.records.figure import Figure
from counterclaim.records.holdings import Holdings
from counterclaim.records.incident import (
    Compared,
    Evidence,
    FirstReport,
    Group,
    Incident,
    Join,
    Range,
    Told,
    Version,
)
from counterclaim.records.ledger_codes import CopyKind, DriftKind, Field, FieldState, SideKind, Verb
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
    "Change",
    "Claim",
    "CodedDocument",
    "CoderStamp",
    "Compared",
    "Context",
    "Control",
    "ControlSense",
    "Copy",
    "CopyKind",
    "DateBasis",
    "Decision",
    "Document",
    "Drift",
    "DriftKind",
    "Entry",
    "EventType",
    "Evidence",
    "Field",
    "FieldState",
    "Figure",
    "FigureKind",
    "FirstReport",
    "Force",
    "ForceStatus",
    "Group",
    "Holdings",
    "Incident",
    "Join",
    "Mentions",
    "Newness",
    "OtherPlace",
    "Place",
    "PlaceDoubt",
    "Precision",
    "Published",
    "Range",
    "Reality",
    "Relation",
    "Removed",
    "RemovedReason",
    "Report",
    "SideKind",
    "Source",
    "Span",
    "Stance",
    "Tie",
    "Told",
    "Verb",
    "Version",
    "Warned",
    "When",
    "WhenBasis",
]
