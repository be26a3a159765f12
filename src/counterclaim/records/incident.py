"""An incident: the reports of one happening, joined, with its versions side by side."""

from dataclasses import dataclass

from counterclaim.records.actor import Actor
from counterclaim.records.codes import EventType, FigureKind, Newness, Reality, Stance
from counterclaim.records.ledger_codes import Field, FieldState, SideKind
from counterclaim.records.place import Place


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a document of the ledger: ``text`` stands at ``start:end`` of document ``document``; ``entry`` is a key."""

    document: str
    entry: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Told:
    """What one version says of one field.

    ``value`` is made for comparing (an actor's or a place's id, "2022-09-13/2022-09-13", "killed 49/", "happened"),
    ``label`` for reading; ``stance`` is that of the claims it rests on, None in the outlet's own voice.  ``evidence`` are
    the words, ``origins`` the number of independent texts they stand in: copies of one text count once.
    """

    field: Field
    value: str
    label: str
    stance: Stance | None
    evidence: tuple[Evidence, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Version:
    """One side's account of an incident.

    ``id`` and ``name`` are those of the actor whose account it is: the state for all its organs and officers, else the
    organisation or person; of OUTLET and UNNAMED the word itself.  ``told`` is in the order of ``Field``; what the side says
    did not happen has the field WHETHER and the value "negated".  ``entries`` are the keys of the reports it rests on.
    """

    kind: SideKind
    id: str
    name: str
    told: tuple[Told, ...]
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """How the versions of an incident stand to one another on one field; ``values`` are the labels, once each.

    ``apart`` are the ids of the versions that another one contradicts (DISPUTED) or that say something else (DIFFERS).
    """

    field: Field
    state: FieldState
    values: tuple[str, ...]
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Range:
    """What all versions of an incident make of a number: low <= best <= high, None where none is known.

    ``high`` is None where a version leaves it open and no other bounds it.  ``rule`` says in words how the three came about;
    ``state`` how the versions stand to one another on this kind of figure.
    """

    kind: FigureKind
    low: int | None
    best: int | None
    high: int | None
    rule: str
    state: FieldState = FieldState.ONE_VERSION


@dataclass(frozen=True, slots=True)
class Join:
    """Why a report stands in its incident: it was joined with ``other`` (both keys of entries).

    ``score`` is the strength of the tie, 0 to 1; ``why`` the evidence for it, in words; ``decision`` the number of the
    person's decision, where one joined them.
    """

    entry: str
    other: str
    score: float
    why: tuple[str, ...]
    decision: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Reports of one happening, before anything is said of them: keys in ascending order, and what joins them.

    ``joins`` has one for every key but one, so that they hold the group together.
    """

    keys: tuple[str, ...]
    joins: tuple[Join, ...]


@dataclass(frozen=True, slots=True)
class FirstReport:
    """The first report of an incident: day of publication (ISO 8601, None where unknown), outlet, document and key."""

    day: str | None
    outlet: str | None
    document: str
    entry: str


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening as all reports of it tell it.

    ``id`` never changes and is never given out again.  ``type`` to ``newness`` are what a table with one line an incident
    shows: of each field the value that most independent origins tell, ``why`` says how it was chosen; ``earliest`` and
    ``latest`` are days (ISO 8601), both None where no report tells one.  ``contested`` where one version denies or
    contradicts another on one of ``contested_on``.  ``origins`` is the number of independent texts, ``articles``
    that of all.  ``changed`` is the newest day or moment that bears on it: of publication, or of a decision (ISO 8601).
    ``days_inferred`` where no report tells a day and somebody asked for those that news leaves open
    (``incidents/news_days.py``).
    """

    id: str
    family: str
    type: EventType
    mode: str | None
    actor: tuple[Actor, ...]
    recipient: tuple[Actor, ...]
    where: tuple[Place, ...]
    earliest: str | None
    latest: str | None
    means: tuple[str, ...]
    figures: tuple[Range, ...]
    reality: Reality
    newness: Newness
    versions: tuple[Version, ...]
    compared: tuple[Compared, ...]
    contested: bool
    contested_on: tuple[Field, ...]
    articles: int
    origins: int
    first: FirstReport
    changed: str | None
    entries: tuple[str, ...]
    joins: tuple[Join, ...]
    why: tuple[str, ...]
    days_inferred: bool = False
