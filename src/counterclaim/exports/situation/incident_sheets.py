"""The tables of incidents: counts, accounts, allegations, contacts, demands, threats, accords, figures, versions."""

from collections.abc import Iterable, Sequence
from typing import Final

from counterclaim.exports.labels import REALITIES
from counterclaim.exports.phrases import actor_phrase, listed, range_phrase
from counterclaim.exports.situation.gathered import quote
from counterclaim.exports.situation.rows import ActRow, AllegationRow, Survey
from counterclaim.exports.situation.sheet import Cell, Line, Sheet, count, days, line, number, span, told_by, what
from counterclaim.exports.situation.standing import told_words
from counterclaim.records import Actor, Incident

_ACT: Final = ("No.", "Day", "Who", "Whom", "What", "Where", "According to", "Denied or doubted by")
_TELLING: Final = ("Articles", "Origins")


def incident_sheet(survey: Survey) -> Sheet:
    """One line an incident."""
    columns = (
        *("No.", "Day", "Family", "What", "Who", "Whom", "Where", "Reality", "Contested on", *_TELLING),
        *("First reported", "First outlet"),
    )
    lines = (
        line(
            (
                *(_number(survey, one), days(one), one.family, what(one), _actors(one.actor), _actors(one.recipient)),
                *(_places(one), REALITIES[one.reality], "; ".join(one.contested_on), *_telling(one)),
                *(_day(one.first.day), one.first.outlet or ""),
            ),
            (one.id,),
        )
        for one in survey.incidents
    )
    note = "All incidents of the situation; a field holds what most independent texts tell."
    return Sheet("incidents", "Incidents", note, "No incidents.", columns, tuple(lines))


def version_sheet(survey: Survey) -> Sheet:
    """One line for every field of every version of every incident, with its words."""
    columns = ("No.", "Side", "Kind of side", "Field", "What it says", "Stance", "Origins")
    lines = (
        line(
            (
                *(_number(survey, one), version.name, version.kind.value, told.field.value, told_words(told)),
                *(told.stance.value if told.stance is not None else "", str(told.origins)),
            ),
            (one.id,),
            tuple(quote(evidence) for evidence in told.evidence),
        )
        for one in survey.incidents
        for version in one.versions
        for told in version.told
    )
    return Sheet("versions", "Versions", "Every field as each side tells it.", "No versions.", columns, tuple(lines))


def day_sheet(survey: Survey) -> Sheet:
    """Counts by day, a column for each family."""
    families = tuple(sorted({incident.family for incident in survey.incidents}))
    columns = ("Day", "Incidents", *families, "Possible besides", "Contested", *_TELLING)
    lines = []
    for row in survey.days:
        counts = dict(row.families)
        cells: tuple[str | Cell, ...] = (
            *(span(row.first, row.last, row.label), count(row.incidents)),
            *(count(counts.get(family, ())) for family in families),
            *(count(row.possible), count(row.contested), str(row.articles), str(row.origins)),
        )
        lines.append(line(cells, (*row.incidents, *row.possible)))
    note = (
        "Incidents told of just that day or range, by family; “possible besides” are those told of a range that the day "
        "lies in: they are counted in the range's own row. "
        "Articles and origins are the documents, and the independent texts among them, that tell the incidents."
    )
    return Sheet("days", "Counts by day", note, "Nothing to count.", columns, tuple(lines))


def account_sheet(survey: Survey) -> Sheet:
    """What each side says that another did, by day, and how the other answers."""
    columns = ("According to", "Says of", "Day", "Alleged", "Denied", "Confirmed", "Conceded", "No answer held")
    lines = tuple(
        line(
            (
                *(row.teller.name, row.accused.name, span(row.first, row.last, row.label), count(row.alleged)),
                *(count(row.denied), count(row.confirmed), count(row.conceded), count(row.unanswered)),
            ),
            row.alleged,
        )
        for row in survey.accounts
    )
    note = (
        "Incidents of force that one side says another did, by day, and the other's own account of them: it denies them, "
        "confirms them, tells them of itself, or no account of it is held."
    )
    return Sheet("accounts", "Counts by side's account", note, "No side tells of another.", columns, lines)


def allegation_sheet(survey: Survey) -> Sheet:
    """Who says and who denies what."""
    lines = tuple(_act(survey, row, ("; ".join(row.incident.contested_on),)) for row in survey.allegations)
    note = "Each incident that one side tells of another, or that somebody denies."
    columns = (*_ACT, "Contested on", *_TELLING)
    return Sheet("allegations", "Allegations and denials", note, "Nobody alleges or denies anything.", columns, lines)


def act_sheets(survey: Survey) -> tuple[Sheet, ...]:
    """Contacts, demands, threats and accords."""
    told = (
        ("contacts", "Contacts", "Talks, visits and telephone calls: who with whom.", survey.contacts),
        ("demands", "Demands", "Demands and appeals: who of whom, and what for.", survey.demands),
        ("threats", "Threats", "Threats, by the one who makes them.", survey.threats),
        ("accords", "What was agreed", "Agreements, promises and ceasefires as incidents.", survey.accords),
    )
    return tuple(
        Sheet(name, heading, note, "None told.", (*_ACT, *_TELLING), tuple(_act(survey, row) for row in rows))
        for name, heading, note, rows in told
    )


def toll_sheet(survey: Survey) -> Sheet:
    """The figures of each incident."""
    lines = tuple(
        line(
            (
                *(_number(survey, row.incident), days(row.incident), row.kind, number(row.low), number(row.best)),
                *(number(row.high), "disputed" if row.contested else ""),
                *("; ".join(f"{side.name}: {label}" for side, label in row.said), row.rule),
            ),
            (row.incident.id,),
            row.quotes,
        )
        for row in survey.tolls
    )
    columns = ("No.", "Day", "Kind", "Low", "Best", "High", "Disputed", "As each side says", "Rule")
    note = "An empty high is open above. Nothing here is added up across incidents or sides."
    return Sheet("tolls", "Figures by incident", note, "No figures told.", columns, lines)


def side_toll_sheet(survey: Survey) -> Sheet:
    """The figures of each side's own account."""
    lines = tuple(
        line(
            (
                *(row.teller.name, row.suffered or "not told", row.kind, count(row.incidents), number(row.largest)),
                *(number(row.low), number(row.high), count(row.contested), row.note),
            ),
            row.incidents,
            row.quotes,
        )
        for row in survey.side_tolls
    )
    columns = (
        *("According to", "Done to", "Kind", "Incidents", "Largest single", "Sum of lows", "Sum of highs"),
        *("Disputed", "Note"),
    )
    note = "Each row holds one side's own figures. Rows tell of the same people and must not be added to one another."
    return Sheet("side_tolls", "Figures by side's account", note, "No figures told.", columns, lines)


def _act(survey: Survey, row: ActRow | AllegationRow, more: Iterable[str] = ()) -> Line:
    one = row.incident
    cells: tuple[str | Cell, ...] = (
        *(_number(survey, one), days(one), _actors(one.actor), _actors(one.recipient), what(one), _places(one)),
        *(told_by(row.said), _against(row), *more, *_telling(one)),
    )
    return line(cells, (one.id,), row.quotes)


def _against(row: ActRow | AllegationRow) -> str:
    doubted = told_by(row.doubted)
    return ", ".join(part for part in (told_by(row.denied), f"{doubted} (in doubt)" if doubted else "") if part)


def _number(survey: Survey, one: Incident) -> Cell:
    return Cell(str(survey.numbers[one.id]), (one.id,))


def _telling(one: Incident) -> tuple[str, str]:
    return str(one.articles), str(one.origins)


def _places(incident: Incident) -> str:
    return "; ".join(dict.fromkeys(place.name or place.text for place in incident.where))


def _actors(actors: Sequence[Actor]) -> Cell:
    """Several actors as a sentence has them; in files with "; " between."""
    return Cell(listed(actors), plain="; ".join(dict.fromkeys(map(actor_phrase, actors))))


def _day(day: str | None) -> Cell:
    return Cell(range_phrase(day, day), plain=day) if day is not None else Cell("not known", plain="")
