"""Closed lists of codes for what a ledger holds beside coded documents: copies, drift, incidents, decisions."""

from enum import StrEnum


class CopyKind(StrEnum):
    """How a document copies another.

    REPRINT the same words but for a headline, a byline or a cut; EXCERPT part of the other, or the other with more;
    REWRITE the same telling in other words; BACK_TRANSLATION a rewrite that reads like one, word for word.
    """

    REPRINT = "reprint"
    EXCERPT = "excerpt"
    REWRITE = "rewrite"
    BACK_TRANSLATION = "back-translation"


class DriftKind(StrEnum):
    """What differs between a copy and what it was copied from."""

    QUOTATION = "quotation"
    SPEAKER = "speaker"
    HEDGE = "hedge"
    DENIAL = "denial"
    FIGURE = "figure"
    NAME = "name"
    DATE = "date"


class SideKind(StrEnum):
    """Whose account a version is: a party's to the incident, a third party's, the outlet's own, or nobody's named."""

    PARTY = "party"
    THIRD = "third party"
    OUTLET = "outlet"
    UNNAMED = "unnamed"


class Field(StrEnum):
    """What versions of one incident can agree or differ on."""

    WHO = "who"
    WHOM = "whom"
    WHAT = "what"
    WHETHER = "whether"
    WHERE = "where"
    WHEN = "when"
    MEANS = "means"
    FIGURES = "figures"


class FieldState(StrEnum):
    """How the versions of an incident stand to one another on a field.

    AGREED two versions or more, none that differs; DISPUTED at least two that cannot both hold; DIFFERS at least two that
    say different things which can both hold (drones, artillery); ONE_VERSION told by one version only; SILENT told by none.
    """

    AGREED = "agreed"
    DISPUTED = "disputed"
    DIFFERS = "differs"
    ONE_VERSION = "one version"
    SILENT = "silent"


class Verb(StrEnum):
    """What a person can decide.

    ACCEPT, REJECT, UNSURE a report, claim or incident; EDIT a field of a report; SAME joins reports into one incident,
    APART keeps them out of one; NOTE writes a remark; UNDO takes an earlier decision back (also an UNDO).
    """

    ACCEPT = "accept"
    REJECT = "reject"
    UNSURE = "unsure"
    EDIT = "edit"
    SAME = "same"
    APART = "apart"
    NOTE = "note"
    UNDO = "undo"
