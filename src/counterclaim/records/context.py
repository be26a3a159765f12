"""The context of an article: agreements, bodies, forces and control of territory, each as the text tells it."""

from dataclasses import dataclass

from counterclaim.records.actor import Actor
from counterclaim.records.codes import Reality
from counterclaim.records.context_codes import AgreementKind, AgreementStatus, BodyRole, ControlSense, ForceStatus
from counterclaim.records.figure import Figure
from counterclaim.records.place import Place
from counterclaim.records.span import Span
from counterclaim.records.when import When


@dataclass(frozen=True, slots=True)
class Agreement:
    """A treaty, truce or deal: its name, parties, brokers and day, and what the text says of it.

    ``when`` is the day of the agreement, not of its breach.  ``status`` is told by ``status_words``, done by ``by``, and
    took place or not as ``reality`` says (a treaty that was *not* signed: signed, negated).  ``clause`` is the part of it
    that is named ("Article 5"); ``terms`` are the words for what is done under it.  Parties, brokers and day may come
    from another row of the same agreement; ``why`` says so.  ``same_as`` is the id of the first such row.
    """

    id: str
    name: Span
    kind: AgreementKind
    parties: tuple[Actor, ...]
    brokers: tuple[Actor, ...]
    when: When | None
    status: AgreementStatus | None
    status_words: Span | None
    by: tuple[Actor, ...]
    reality: Reality | None
    clause: Span | None
    terms: tuple[Span, ...]
    same_as: str | None
    evidence: Span
    said_by: tuple[str, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A body of states or organisations with those of its members that are named, or a mediator that acts alone.

    ``actor`` is who the body itself is, where that is known; ``chairs`` are members that lead it; ``conflict`` are the
    words for what it deals with.
    """

    id: str
    name: Span
    actor: tuple[Actor, ...]
    role: BodyRole | None
    members: tuple[Actor, ...]
    chairs: tuple[Actor, ...]
    conflict: Span | None
    evidence: Span
    said_by: tuple[str, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Force:
    """Troops, ships, weapons or a base: whose, what, how many, where, and whether they are there, sent or gone.

    Of a withdrawal ``where`` is the place that was left.
    """

    id: str
    owner: tuple[Actor, ...]
    what: Span
    number: Figure | None
    where: tuple[Place, ...]
    status: ForceStatus | None
    status_words: Span | None
    when: When | None
    reality: Reality
    evidence: Span
    said_by: tuple[str, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Control:
    """Who holds, took or lost a place, from whom, and when or since when.

    ``holder`` is who holds it after what is told, ``from_whom`` who held it before; ``what`` are the words for the
    ground ("part of the province"), ``places`` the places among them.
    """

    id: str
    sense: ControlSense
    words: Span
    holder: tuple[Actor, ...]
    from_whom: tuple[Actor, ...]
    what: Span
    places: tuple[Place, ...]
    when: When | None
    since: When | None
    reality: Reality
    evidence: Span
    said_by: tuple[str, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What an article tells beside its events; each list in the order of the text.

    In every row ``evidence`` is the sentence, ``said_by`` holds the ids of the claims whose content tells it (empty: the
    outlet's own voice), ``why`` the rules and lexicon entries that decided.
    """

    agreements: tuple[Agreement, ...] = ()
    bodies: tuple[Body, ...] = ()
    forces: tuple[Force, ...] = ()
    control: tuple[Control, ...] = ()
