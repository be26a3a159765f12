"""The notes of a row: what happened, when and where, according to whom, and who denies it, in our own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.clauses import capital
from counterclaim.exports.days import day_phrase
from counterclaim.exports.formats.accounts import disputed, numbers
from counterclaim.exports.formats.acled.tellers import Tellers, tellers
from counterclaim.exports.phrases import in_a_row
from counterclaim.records.codes import FigureKind
from counterclaim.records.incident import Incident
from counterclaim.records.place import Place

_ACTS: Final[dict[str, str]] = {
    "Government regains territory": "{0} took ground from {1}",
    "Non-state actor overtakes territory": "{0} took ground from {1}",
    "Armed clash": "{0} and {1} clashed",
    "Excessive force against protesters": "{1} used force against {0}",
    "Protest with intervention": "{0} protested and {1} stepped in",
    "Peaceful protest": "{0} protested",
    "Violent demonstration": "{0} demonstrated with violence",
    "Mob violence": "{0} attacked {1}",
    "Chemical weapon": "{0} used a chemical weapon against {1}",
    "Air/drone strike": "{0} struck {1} from the air",
    "Suicide bomb": "{0} carried out a suicide bombing against {1}",
    "Shelling/artillery/missile attack": "{0} fired shells, rockets or missiles at {1}",
    "Remote explosive/landmine/IED": "an explosive device of {0} hit {1}",
    "Grenade": "{0} used grenades against {1}",
    "Sexual violence": "{0} used sexual violence against {1}",
    "Attack": "{0} attacked {1}",
    "Abduction/forced disappearance": "{0} abducted {1}",
    "Agreement": "{0} and {1} came to an agreement",
    "Arrests": "{0} arrested {1}",
    "Change to group/activity": "{0} moved, changed or disarmed forces",
    "Disrupted weapons use": "{0} stopped a weapon of {1}",
    "Looting/property destruction": "{0} destroyed or took property of {1}",
    "Other": "{0} released prisoners, people or goods of {1}",
}
_NOBODY: Final = "others not named"
_CLASSES: Final = ("Civilians (", "Protesters (", "Rioters (")
_UNIDENTIFIED: Final = "Unidentified Armed Group ("
_ASKED: Final[dict[str, str]] = {
    "who": "who did it",
    "whom": "to whom",
    "what": "what it was",
    "whether": "whether it happened",
    "where": "where",
    "when": "when",
    "means": "by what means",
    "figures": "the numbers",
}
"""What versions contradict one another on, by the names of fields."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when a row stands: its place with the words for it, the first and last day (ISO 8601) it may stand for.

    ``rows`` is the number of rows of the incident, over which its dead are divided.
    """

    place: Place
    words: str
    earliest: str
    latest: str
    rows: int


def notes(incident: Incident, act: tuple[str, str, str | None], setting: Setting, outlets: Mapping[str, str]) -> str:
    """The text of one row: ``act`` is its sub-event type with the names of its sides.

    It begins with "On 16 February 2023, according to ..." or "On a day from 8 February 2023 to ..." and quotes no news
    text.  Nothing stands in it without whose word it is; ``outlets`` are those of documents by their ids.
    """
    known = tellers(incident, setting.place, outlets)
    sub, first, second = act
    deed = _ACTS[sub].format(_in_a_sentence(first), _in_a_sentence(second) if second else _NOBODY)
    said = [f"{_when(incident, setting)}, {_word(known)}, {deed} in {setting.words}."]
    if known.denies:
        said.append(f"{capital(in_a_row(known.denies))} {'deny' if len(known.denies) > 1 else 'denies'} it.")
    if known.says and known.doubts:
        said.append(f"{capital(in_a_row(known.doubts))} {'leave' if len(known.doubts) > 1 else 'leaves'} it open.")
    said += [f"{capital(clause)}." for clause in known.apart]
    if figures := numbers(incident, outlets):
        said.append(f"Told: {'; '.join(figures)}.")
    if setting.rows > 1 and numbers(incident, outlets, FigureKind.KILLED):
        said.append(f"The dead are told of {setting.rows} places or days together and divided over as many rows.")
    if fields := disputed(incident):
        said.append(f"The versions contradict one another on: {', '.join(_ASKED[field] for field in fields)}.")
    return " ".join(said)


def _word(known: Tellers) -> str:
    """Whose word it is; where no version tells all of it, that it is put together."""
    if known.says:
        return f"according to {in_a_row(known.says)}"
    if known.doubts:
        return f"as told, but left open, by {in_a_row(known.doubts)}"
    return "as several accounts taken together tell it"


def _when(incident: Incident, setting: Setting) -> str:
    if setting.earliest == setting.latest:
        when = f"On {day_phrase(setting.earliest)}"
    else:
        when = f"On a day from {day_phrase(setting.earliest)} to {day_phrase(setting.latest)}"
    return f"{when} (by the day of publication; no text tells the day)" if incident.days_inferred else when


def _in_a_sentence(name: str) -> str:
    """The name of a side within a sentence: "civilians (Ukraine)", "an unidentified armed group"."""
    if name.startswith(_UNIDENTIFIED):
        return "an unidentified armed group"
    return name[0].lower() + name[1:] if name.startswith(_CLASSES) else name
