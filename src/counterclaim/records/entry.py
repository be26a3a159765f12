"""An entry: one report of a ledger as it now stands, with all that is needed to read it alone."""

from dataclasses import dataclass

from counterclaim.records.claim import Claim
from counterclaim.records.document import Document
from counterclaim.records.ledger_codes import Verb
from counterclaim.records.report import Report


@dataclass(frozen=True, slots=True)
class Entry:
    """A report with its document and claims, a person's decisions laid over what the machine made.

    ``key`` names it across runs of the coder: "<document id>/<start>-<end>/<TYPE>", of the anchor, with "/2", "/3" where a
    document has several such.  ``claims`` are those that ``said_by`` and ``denied_by`` name, with the claims they are
    the content of, in the order of the text.  ``origin`` is the id of the document that this one is a copy of, or its own.
    ``verdict`` is ACCEPT, REJECT or UNSURE where a person said so; ``decided`` names the fields that a person set.
    """

    key: str
    document: Document
    report: Report
    claims: tuple[Claim, ...]
    origin: str
    verdict: Verb | None = None
    decided: tuple[str, ...] = ()
