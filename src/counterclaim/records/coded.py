"""A coded document: what one run of the coder makes of one document."""

from dataclasses import dataclass, field

from counterclaim.records.claim import Claim
from counterclaim.records.context import Context
from counterclaim.records.document import Document, Warned
from counterclaim.records.report import Report


@dataclass(frozen=True, slots=True)
class CoderStamp:
    """Which coder made a record: its version and the sha256 of each model it used, by name."""

    version: str
    models: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CodedDocument:
    """A document with its claims, reports, context and warnings: one line of ``counterclaim code --format jsonl``."""

    document: Document
    claims: tuple[Claim, ...]
    reports: tuple[Report, ...]
    warnings: tuple[Warned, ...]
    coder: CoderStamp
    context: Context = field(default_factory=Context)
