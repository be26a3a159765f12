"""A situation as Markdown: for a person to read, as text or on GitHub; documents are footnotes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from counterclaim.exports.labels import REALITIES
from counterclaim.exports.markup import web_address
from counterclaim.exports.phrases import count_phrase, listed
from counterclaim.exports.places import place_details
from counterclaim.exports.situation.asked import title
from counterclaim.exports.situation.gathered import told_quotes
from counterclaim.exports.situation.headline import foremost, headline
from counterclaim.exports.situation.rows import Quote, Survey
from counterclaim.exports.situation.sheet import Line, Sheet, days, what
from counterclaim.exports.situation.sheets import sheets
from counterclaim.exports.situation.sides import version_side
from counterclaim.exports.situation.words import Sources, source_line
from counterclaim.exports.table import safe
from counterclaim.records import Field, FieldState, Incident, Version

MOST_LINES: Final = 200
MOST_INCIDENTS: Final = 300
"""So many incidents have a part of their own, the contested first; the files hold them all."""

_MOST_QUOTES: Final = 2
_MARKS: Final = re.compile(r"([\\`*_\[\]|~$])")
_STARTS: Final = re.compile(r"([@#])(?=\w)")
_ADDRESS: Final = re.compile(r":(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_EMOJI: Final = re.compile(r":(?=[a-z0-9_+-]+:)")
_STATES: Final = {
    FieldState.AGREED: "= agreed",
    FieldState.DISPUTED: "**≠ differs**",
    FieldState.ONE_VERSION: "one version",
    FieldState.SILENT: "silent",
}
_NOT_HERE: Final = frozenset({"documents"})
"""Tables whose rows stand as footnotes."""

_Numbers = Mapping[str, str]
"""The number of each incident, by its id; a link to its part where it has one."""


def markdown(survey: Survey) -> str:
    """The whole view as one text that ends with a line break."""
    return "\n".join(_lines(survey)).rstrip("\n") + "\n"


def plain(words: str) -> str:
    """``words`` on one line so that GitHub shows them as they are: no markup, mention, link, emoji or HTML in them."""
    text = safe(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _MARKS.sub(r"\\\1", text)
    text = _EMOJI.sub("&#58;", text)
    text = _ADDRESS.sub(lambda found: "&#58;" if found.group() == ":" else "&#46;", text)
    # GitHub looks for mentions and numbers of issues after it has read entities; only a break in the text stops that.
    return _STARTS.sub(r"\1<!-- -->", text)


def _lines(survey: Survey) -> Iterator[str]:
    sources, shown = Sources(survey), foremost(survey, MOST_INCIDENTS)
    numbers = {name: str(number) for name, number in survey.numbers.items()}
    numbers |= {one.id: f"[{survey.numbers[one.id]}](#n{survey.numbers[one.id]})" for one in shown}
    yield from (f"# {plain(title(survey.situation))}", "", f"Asked for: {plain(survey.question)}", "")
    yield from (f"- **{figure.number}** {figure.words}" for figure in headline(survey))
    for sheet in sheets(survey):
        if sheet.name not in _NOT_HERE:
            yield from _sheet(sheet, numbers, sources)
    yield from _incidents(survey, shown, sources)
    yield from ("", "## Documents", "")
    for row in survey.sources:
        address = web_address(row.url)
        where = f" <{address}>" if address else f" {plain(row.url)}" if row.url else ""
        name = f" “{plain(row.title)}”." if row.title else ""
        copy = f" A copy of {plain(sources.words(row.copy_of))}." if row.copy_of is not None else ""
        yield f"[^s{row.number}]: {plain(source_line(row))}.{name}{where}{copy}"


def _sheet(sheet: Sheet, numbers: _Numbers, sources: Sources) -> Iterator[str]:
    yield from ("", f"## {plain(sheet.heading)}", "")
    if not sheet.lines:
        yield plain(sheet.empty)
        return
    shown = sheet.lines[:MOST_LINES]
    kept = [at for at in range(len(sheet.columns)) if any(line.cells[at].text for line in shown)]
    numbered = sheet.columns[0] == "No."
    linked = not numbered and any(line.incidents for line in shown)
    sourced = any(line.quotes for line in shown)
    columns = [sheet.columns[at] for at in kept] + ["Which"] * linked + ["Documents"] * sourced
    yield from (plain(sheet.note), "", _row(columns), _row("---" for _ in columns))
    for line in shown:
        cells = [_cell(line, at, numbers) for at in kept]
        cells += [", ".join(numbers[name] for name in line.incidents)] * linked
        cells += [_notes(line.quotes, sources)] * sourced
        yield _row(cells)
    if len(sheet.lines) > len(shown):
        yield from ("", f"{len(sheet.lines) - len(shown)} more lines stand in tables/{sheet.name}.csv.")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(line: Line, at: int, shown: _Numbers) -> str:
    """The words of a cell; the number of an incident leads to its part, where it has one."""
    if line.cells[at].incidents == line.incidents and len(line.incidents) == 1 and at == 0:
        return shown[line.incidents[0]]
    return plain(line.cells[at].text)


def _notes(quotes: tuple[Quote, ...], sources: Sources) -> str:
    """The footnotes of the documents that words stand in."""
    found = sorted({sources.row(quote.document).number for quote in quotes})
    return " ".join(f"[^s{number}]" for number in found)


def _incidents(survey: Survey, shown: tuple[Incident, ...], sources: Sources) -> Iterator[str]:
    yield from ("", "## Incidents")
    if len(survey.incidents) > len(shown):
        left = len(survey.incidents) - len(shown)
        yield from ("", f"{left} more stand in tables/incidents.csv, their versions in tables/versions.csv.")
    for incident in shown:
        yield from _incident(survey, incident, sources)


def _incident(survey: Survey, incident: Incident, sources: Sources) -> Iterator[str]:
    number = survey.numbers[incident.id]
    doers, targets = listed(incident.actor), listed(incident.recipient)
    parties = f"{doers} → {targets}" if targets else doers
    yield from ("", f'<a id="n{number}"></a>', "", f"### {number}. {plain(what(incident))}: {plain(parties)}", "")
    where = "; ".join(dict.fromkeys(place_details(place) for place in incident.where))
    contested = f"**≠ contested on: {', '.join(incident.contested_on)}**" if incident.contested else "not contested"
    facts = (
        *(plain(days(incident).text), plain(where) or "place not told", REALITIES[incident.reality], contested),
        *(count_phrase(incident.articles, "article"), count_phrase(incident.origins, "independent origin")),
        f"`{re.sub('[`|]', '', safe(incident.id))}`",
    )
    yield " · ".join(facts)
    yield from _versions(incident)
    for version in incident.versions:
        for quote in told_quotes(version.told)[:_MOST_QUOTES]:
            yield from ("", _quoted(version, quote, sources))


def _versions(incident: Incident) -> Iterator[str]:
    """The versions side by side, where there are two or more."""
    if len(incident.versions) < 2:
        return
    states = {one.field: _STATES[one.state] for one in incident.compared}
    yield from ("", _row(("Field", *(plain(version_side(one).name) for one in incident.versions), "How they stand")))
    yield _row("---" for _ in range(len(incident.versions) + 2))
    for field in Field:
        cells = [_told(version, field) for version in incident.versions]
        if any(cells):
            yield _row((field.value, *(cell or "– silent" for cell in cells), states.get(field, "")))


def _told(version: Version, field: Field) -> str:
    return "; ".join(plain(told.label) for told in version.told if told.field is field)


def _quoted(version: Version, quote: Quote, sources: Sources) -> str:
    """Words with a few of those around them, whose account it is, and the document."""
    placed = sources.placed(quote)
    before, after = plain(placed.before), plain(placed.after)
    gap = " " if before and placed.before[-1:].isspace() else ""
    ahead = " " if after and placed.after[:1].isspace() else ""
    words = f"“{before}{gap}**{plain(placed.words)}**{ahead}{after}”"
    source = f"{plain(source_line(placed.source))}[^s{placed.source.number}]"
    return f"> {words} — {plain(version_side(version).name)}, in {source}"
