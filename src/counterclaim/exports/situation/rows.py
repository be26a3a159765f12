"""The rows of a survey: plain data, each with the incidents and the words of documents it rests on.

``incidents`` are always ids of incidents, ``quotes`` words of documents; days are ISO 8601 and None where none is told.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.exports.situation.asked import Situation
from counterclaim.records import Change, Document, Incident, Reality

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document: ``text`` stands at ``start:end`` of the text of ``document`` (an id)."""

    document: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Side:
    """Whose account or deed it is: the id of an actor with its name; the id is empty for an outlet and for nobody named."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Teller:
    """One side that says or denies something, with its words."""

    side: Side
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class DayRow:
    """What happened on a day.

    ``label`` is the day, or the words for what has no single day (``day`` is None then: a range of more than a month, a
    range open on one side, no day at all).  ``incidents`` are those told of this day alone, ``possible`` those told of
    several days of which this is one.  ``families`` counts ``incidents``; ``articles`` and ``origins`` are the documents
    and the independent texts that tell them.
    """

    day: str | None
    label: str
    incidents: Ids
    possible: Ids
    families: tuple[tuple[str, Ids], ...]
    contested: Ids
    articles: int
    origins: int


@dataclass(frozen=True, slots=True)
class AccountRow:
    """What one side says that another did on a day, and how the other answers.

    Every incident of ``alleged`` is in one of ``denied``, ``confirmed`` (the other confirms it), ``conceded`` (the other
    tells it of itself) and ``unanswered`` (no account of the other is held).  ``label`` stands for days that are none.
    """

    teller: Side
    accused: Side
    day: str | None
    label: str
    alleged: Ids
    denied: Ids
    confirmed: Ids
    conceded: Ids
    unanswered: Ids


@dataclass(frozen=True, slots=True)
class AllegationRow:
    """An incident that one side tells of another, or that somebody denies: who says, denies and doubts it."""

    incident: Incident
    said: tuple[Teller, ...]
    denied: tuple[Teller, ...]
    doubted: tuple[Teller, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ActRow:
    """An incident of diplomacy: a contact, a demand, a threat or an accord, with who says, denies and doubts it."""

    incident: Incident
    said: tuple[Teller, ...]
    denied: tuple[Teller, ...]
    doubted: tuple[Teller, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """What texts say of an agreement; ``by`` are those who signed, broke or ended it, ``day`` is that of the agreement."""

    name: str
    kind: str
    parties: str
    days: str
    status: str
    by: str
    reality: Reality | None
    clause: str
    tellers: str
    published: Ids
    origins: int
    incidents: Ids
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ForceRow:
    """Troops, ships, weapons or a base as texts tell of them."""

    owner: str
    what: str
    number: str
    where: str
    status: str
    days: str
    reality: Reality
    tellers: str
    published: Ids
    origins: int
    incidents: Ids
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ControlRow:
    """Who holds, took or lost which ground, according to whom; ``since`` is since when it is held, where told."""

    ground: str
    sense: str
    holder: str
    from_whom: str
    days: str
    since: str
    reality: Reality
    tellers: str
    published: Ids
    origins: int
    incidents: Ids
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class TollRow:
    """A figure of one incident: low <= best <= high by ``rule``, and what each side says in its own words."""

    incident: Incident
    kind: str
    low: int | None
    best: int | None
    high: int | None
    rule: str
    contested: bool
    said: tuple[tuple[Side, str], ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SideTollRow:
    """All figures of one kind in one side's own account, of what was done to ``suffered`` (names of sides).

    ``largest`` is the largest single low figure, ``low`` and ``high`` the sums over the incidents; ``high`` is None where
    a figure is open above.  ``contested`` are incidents whose figures another version disputes.  ``note`` says what the
    sums leave open.
    """

    teller: Side
    suffered: str
    kind: str
    largest: int | None
    low: int | None
    high: int | None
    contested: Ids
    note: str
    incidents: Ids
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place with all that happened there; ``off_map`` says why it has no disc on the map, and is empty where it has."""

    key: str
    name: str
    country: str | None
    precision: str
    lat: float | None
    lon: float | None
    radius_km: float | None
    off_map: str
    incidents: Ids
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A document that is a copy of another (ids of documents)."""

    document: str
    origin: str
    kind: str
    likeness: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DriftRow:
    """What changed between a copy and its origin (ids of documents)."""

    kind: str
    note: str
    origin: str
    copy: str
    before: str
    after: str
    changes: tuple[Change, ...]
    incidents: Ids
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A document of the selection: ``number`` is its footnote; ``copy_of`` the document it copies."""

    number: int
    document: str
    title: str
    outlet: str
    day: str | None
    url: str
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """What a part of the view does not show, why, and where it is found instead."""

    what: str
    reason: str
    number: int
    incidents: Ids


@dataclass(frozen=True, slots=True)
class Survey:
    """All tables of a situation.

    ``sides`` are the parties, or without any those that most is told of; ``numbers`` gives each incident a short number,
    from 1 in the order of the days; ``documents`` are those that the quotes point into, by id.
    """

    situation: Situation
    question: str
    sides: tuple[Side, ...]
    incidents: tuple[Incident, ...]
    numbers: Mapping[str, int]
    documents: Mapping[str, Document]
    days: tuple[DayRow, ...]
    accounts: tuple[AccountRow, ...]
    allegations: tuple[AllegationRow, ...]
    contacts: tuple[ActRow, ...]
    demands: tuple[ActRow, ...]
    threats: tuple[ActRow, ...]
    accords: tuple[ActRow, ...]
    agreements: tuple[AgreementRow, ...]
    forces: tuple[ForceRow, ...]
    control: tuple[ControlRow, ...]
    tolls: tuple[TollRow, ...]
    side_tolls: tuple[SideTollRow, ...]
    places: tuple[PlaceRow, ...]
    copies: tuple[CopyRow, ...]
    drifts: tuple[DriftRow, ...]
    sources: tuple[SourceRow, ...]
    left_out: tuple[LeftOutRow, ...]
