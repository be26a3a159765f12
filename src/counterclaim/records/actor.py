"""An actor: a country, a body, a group or a person that does, suffers or says something."""

from dataclasses import dataclass

from counterclaim.records.codes import ActorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """The words that name an actor (offsets into ``Document.text``) and who that is.

    ``id`` is an ISO 3166 alpha-3 code for states and their organs, a Wikidata id, or a slug; None where it is not known.
    ``country`` is the alpha-3 code of the state it belongs to; ``sector`` a PLOVER sector (GOV, MIL, REB, CVL ...).
    ``cow`` and ``gw`` are the numbers of ``country`` in the lists of states of Correlates of War and of Gleditsch and Ward
    on the day of publication; without a day, only where the number never changed.  ``wikidata`` is the Wikidata item of
    ``id``, where one is known: for an organ or officer of a state, that of the state.
    """

    text: str
    start: int
    end: int
    id: str | None = None
    name: str | None = None
    country: str | None = None
    kind: ActorKind = ActorKind.UNKNOWN
    sector: str | None = None
    cow: int | None = None
    gw: int | None = None
    wikidata: str | None = None
    repaired: str | None = None
