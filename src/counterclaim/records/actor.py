"""An actor: a country, a body, a group or a person that does, suffers or says something."""

from dataclasses import dataclass

from counterclaim.records.codes import ActorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """The words that name an actor (offsets into ``Document.text``) and who that is.

    ``id`` is an ISO 3166 alpha-3 code for states and their organs, a Wikidata id, or a slug; None where it is not known.
    ``country`` is the alpha-3 code of the state it belongs to; ``sector`` a PLOVER sector (GOV, MIL, REB, CVL ...).
    """

    text: str
    start: int
    end: int
    id: str | None = None
    name: str | None = None
    country: str | None = None
    kind: ActorKind = ActorKind.UNKNOWN
    sector: str | None = None
    repaired: str | None = None
