"""Why incidents are left out, explained: what each reason of ``left-out.csv`` means and what can be done about it."""

from typing import Final

from counterclaim.exports.formats.acled.cuts import COARSE
from counterclaim.exports.formats.acled.rows import NO_ACTOR
from counterclaim.exports.formats.acled.sub_events import NO_FIGHT, NO_KIND, NO_TARGET, NO_WAY, NOT_CODED, ONE_SIDE
from counterclaim.exports.formats.checks import UNSOUND
from counterclaim.exports.formats.claims import SILENT
from counterclaim.exports.formats.ged import NO_FORCE
from counterclaim.exports.formats.ged import TOO_LONG as YEARS
from counterclaim.exports.formats.ged.deaths import NO_NUMBER, NOBODY, WORDS_ONLY
from counterclaim.exports.formats.ged.parties import NO_OTHER, NO_PARTY
from counterclaim.exports.formats.incidents import (
    FUTURE,
    NO_COUNTRY,
    NO_DAY,
    NO_EVENT,
    NO_PLACE,
    NO_POINT,
    OPEN_DAY,
    TOO_LONG,
)
from counterclaim.exports.formats.one_row import LONG
from counterclaim.exports.formats.plover import NO_ACTOR as NO_DOER
from counterclaim.exports.formats.plover import NO_RECIPIENT

_NOT_SO: Final = "Most independent texts tell it so, not as something that took place; the format `claims` has it."
REASONS: Final[dict[str, dict[str, str]]] = {
    "": {
        **dict.fromkeys(NO_EVENT.values(), _NOT_SO),
        FUTURE: "It lies after the day of publication of the texts that tell it.",
        NO_DAY: "No text tells a day. `--news-days` gives such news the days from two before its publication to it.",
        LONG: "The format has single days only; a span of more than 31 days is none.",
        TOO_LONG: "ACLED's rule, which others here follow: what is known to more than a month only has no row.",
        OPEN_DAY: "Only a first or only a last day is told: 'since March', 'by Friday'.",
        UNSOUND: "Its days run back, its numbers do not rise or its point is none: a fault of ours. `detail` says which.",
    },
    "acled": {
        NOT_CODED: "Words, demands, sanctions and the like, whatever is known of them.",
        NO_PLACE: "No text says where.",
        NO_POINT: "Places are named, and the gazetteer has none of them or several; `detail` names them.",
        NO_COUNTRY: "Sea, a line between states, or an area that no country is known for.",
        COARSE: "ACLED codes no event of which only the country is known.",
        NO_ACTOR: "Neither who did it nor to whom is told.",
        NO_TARGET: "An attack from near of which no target is told could be a battle or violence against civilians.",
        NO_KIND: "Whether a side is armed is not known, on which the sub-event type hangs.",
        NO_FIGHT: "Something was taken, from nobody armed: it may be ground or goods.",
        NO_WAY: "ACLED's sub-event type hangs on how it was done, which is not told.",
        ONE_SIDE: "Only one party to the agreement is known.",
    },
    "claims": {SILENT: "There is no version of it to write."},
    "plover": {
        NO_DOER: "PLOVER requires an actor; nobody is named.",
        NO_RECIPIENT: "The manual codes this type only where somebody is named to whom it is done.",
    },
    "ged": {
        YEARS: "UCDP has events of at most a year.",
        NO_FORCE: "UCDP has events of armed force only; this one is of another type.",
        NO_PLACE: "No text says where.",
        NO_POINT: "Places are named, and the gazetteer has none of them or several; `detail` names them.",
        NO_COUNTRY: "Sea, a line between states, or an area that no country is known for.",
        NO_NUMBER: "UCDP has events with at least one dead; nobody tells of any.",
        WORDS_ONLY: "'Dozens', 'several': UCDP has no number for such words, and we make none up.",
        NOBODY: "All versions tell of no dead.",
        NO_PARTY: "Nobody organised is named who did it.",
        NO_OTHER: "Neither an opponent nor civilians are named.",
    },
}
"""By format ("" for what all share): each reason with its explanation."""


def explained(form: str) -> dict[str, str]:
    """The reasons that can stand in ``left-out.csv`` of a format and that are explained."""
    return {**REASONS[""], **REASONS.get(form, {})}
