"""The notes of a row: what happened, when and where, who says so and who denies it, in our own words."""

from typing import Final

from counterclaim.exports.formats.accounts import accounts, disputed, numbers
from counterclaim.exports.formats.english import day_in_words, listed
from counterclaim.records.incident import Incident

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


def notes(incident: Incident, sub: str, sides: tuple[str, str | None], setting: tuple[str, str, str], rows: int) -> str:
    """The text of one row; ``setting`` is the place and the first and last day the row may stand for (ISO 8601).

    ``rows`` is the number of rows of the incident.  The text begins with "On 16 February 2023, ..." or "On a day from 8
    February 2023 to ..." and quotes no news text.
    """
    place, earliest, latest = setting
    if earliest == latest:
        when = f"On {day_in_words(earliest)}"
    else:
        when = f"On a day from {day_in_words(earliest)} to {day_in_words(latest)}"
    if incident.days_inferred:
        when += " (by the day of publication; no text tells the day)"
    first, second = sides
    act = _ACTS[sub].format(first, second or _NOBODY)
    divided = (f"The dead are divided over {rows} rows.",) if rows > 1 and numbers(incident) else ()
    return " ".join((f"{when}, {act} in {place}.", *_told(incident), *divided))


def _told(incident: Incident) -> list[str]:
    """Who says so, who denies it, what numbers are told, and what the versions differ on."""
    known = accounts(incident)
    tellers = [*known.says, *(["somebody not named"] if known.unnamed else [])]
    if known.outlet or not tellers:
        tellers.append("the outlets themselves" if tellers else "the outlets that report it")
    says = f"According to {listed(tellers)}"
    denies = f"; {listed(known.denies)} {'deny' if len(known.denies) > 1 else 'denies'} it" if known.denies else ""
    said = [f"{says}{denies}."]
    if figures := numbers(incident):
        said.append(f"Told: {'; '.join(figures)}.")
    if fields := disputed(incident):
        said.append(f"The versions contradict one another on: {', '.join(fields)}.")
    return said
