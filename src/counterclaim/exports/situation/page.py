"""One page that holds a situation: figures, timeline, map, incidents with versions side by side, tables, documents.

The page asks nothing of any network: styles, drawings and script stand inside it, and its content security policy allows
the style sheet and the script by their hashes and nothing else.  The filters are plain form fields that the style sheet
reads; the script adds a count, keys within the drawings and opens what a link leads into.
"""

from importlib.resources import files
from typing import Final

from counterclaim.exports.html import hash_of
from counterclaim.exports.markup import Html, element, joined
from counterclaim.exports.phrases import count_phrase
from counterclaim.exports.situation.asked import title
from counterclaim.exports.situation.chart_map import on_map, world_map
from counterclaim.exports.situation.headline import foremost, headline
from counterclaim.exports.situation.lanes import Lanes
from counterclaim.exports.situation.page_cards import Cards
from counterclaim.exports.situation.page_filters import filter_rules, filters
from counterclaim.exports.situation.page_tables import Tables
from counterclaim.exports.situation.rows import Survey
from counterclaim.exports.situation.sheets import sheets
from counterclaim.exports.situation.svg import patterns, several_days, swatch
from counterclaim.exports.situation.timeline import timeline
from counterclaim.records import Incident

MOST_CARDS: Final = 400
"""So many incidents have cards and marks: the contested first, then those of most origins."""

_OUTLINES: Final = (
    "Outlines: Natural Earth 4.1 (2018), public domain, which draws who holds the ground in fact; no judgement of ours. "
    "Coarse: off by a few kilometres."
)


def page(survey: Survey) -> str:
    """The whole page as a string."""
    lanes = Lanes(survey)
    style, script = f"{_asset('page.css')}{filter_rules(lanes)}", _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{hash_of(style)}'; script-src '{hash_of(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    head = element(
        "head",
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="referrer" content="no-referrer">'),
        element("title", f"{title(survey.situation)} · Counterclaim"),
        element("style", Html(style)),
    )
    body = element(
        "body",
        element("a", "Skip to the incidents", href="#incidents", class_="skip"),
        patterns(lanes.several),
        element("main", *_parts(survey, lanes)),
        element(
            "footer",
            "Coded by machine from the documents listed; no version is taken for true.",
        ),
        element("script", Html(script)),
    )
    return f"<!doctype html>\n{element('html', head, body, lang='en')}\n"


def _parts(survey: Survey, lanes: Lanes) -> list[Html]:
    shown = foremost(survey, MOST_CARDS)
    tables = Tables(survey, lanes, frozenset(one.id for one in shown))
    found = sheets(survey)
    parts = [_head(survey), _contents([(one.name, one.heading) for one in found if one.lines], bool(shown))]
    if shown:
        parts += [filters(lanes), _timeline(survey, lanes, tables, shown), _map(survey, lanes, tables)]
    parts.append(_incidents(survey, shown, Cards(survey, lanes, tables)))
    parts += [tables.section(sheet) for sheet in found]
    return parts


def _head(survey: Survey) -> Html:
    figures = (
        element("div", element("dt", figure.words), element("dd", f"{figure.number:,}")) for figure in headline(survey)
    )
    return element(
        "header",
        element("h1", title(survey.situation), dir="auto"),
        element("p", f"Asked for: {survey.question}", class_="facts", dir="auto"),
        element("dl", *figures, class_="headline"),
        class_="head",
    )


def _contents(found: list[tuple[str, str]], any_shown: bool) -> Html:
    drawn = [("timeline-section", "Timeline"), ("map-section", "Map")] if any_shown else []
    links = (*drawn, ("incidents", "Incidents"), *found)
    items = (element("li", element("a", words, href=f"#{name}")) for name, words in links)
    return element("nav", element("ul", *items), aria_label="Parts of the page", class_="contents")


def _timeline(survey: Survey, lanes: Lanes, tables: Tables, shown: tuple[Incident, ...]) -> Html:
    drawn = timeline(survey, lanes, shown)
    apart = [row for row in survey.days if row.day is None]
    notes = [element("p", f"{row.label}: ", tables.links(row.incidents), class_="note") for row in apart]
    if not drawn:
        drawn = element("p", "No incident has a day to be drawn at.", class_="empty")
    keys = element("p", *(swatch(lane, lanes.names[lane]) for lane in _used(survey, lanes)), class_="legend")
    extra = element("p", several_days(), element("span", "≠ contested", class_="key"), class_="legend")
    inside = (
        element("h2", "Timeline", id="timeline-heading"),
        keys,
        extra,
        element("div", drawn, class_="wide"),
        *notes,
    )
    return element("section", *inside, id="timeline-section", aria_labelledby="timeline-heading")


def _map(survey: Survey, lanes: Lanes, tables: Tables) -> Html:
    drawn = world_map(survey, lanes)
    heading = element("h2", "Map", id="map-heading")
    if not drawn:
        inside = joined(heading, element("p", "No incident has a place to be drawn at.", class_="empty"))
    else:
        _, outside = on_map(survey)
        apart = [(row.name, row.incidents, "outside this map") for row in outside]
        apart += [(row.name, row.incidents, row.off_map) for row in survey.places if row.off_map]
        items = (element("li", f"{name} ({why}): ", tables.links(ids), dir="auto") for name, ids, why in apart)
        notes = element("ul", *items, class_="apart", aria_label="Places not on the map") if apart else ""
        inside = joined(heading, element("div", drawn, class_="wide"), element("p", _OUTLINES, class_="note"), notes)
    return element("section", inside, id="map-section", aria_labelledby="map-heading")


def _incidents(survey: Survey, shown: tuple[Incident, ...], cards: Cards) -> Html:
    heading = element("h2", count_phrase(len(survey.incidents), "incident"), id="incidents-heading")
    left = len(survey.incidents) - len(shown)
    note = ""
    if left:
        words = (
            f"{len(shown)} have a card here, the contested first and then those of most independent origins; {left} more "
            "stand in tables/incidents.csv, their versions in tables/versions.csv, and in the counts of this page."
        )
        note = element("p", words, class_="more")
    if not shown:
        note = element("p", "No incident of these parties and days is held.", class_="empty")
    status = element("p", "", id="shown", role="status", class_="note")
    inside = (heading, note, status, *(cards.card(one) for one in shown))
    return element("section", *inside, id="incidents", aria_labelledby="incidents-heading")


def _used(survey: Survey, lanes: Lanes) -> tuple[int, ...]:
    """The lanes that any incident stands in."""
    used = {lanes.lane(incident) for incident in survey.incidents}
    return tuple(lane for lane in (*range(1, lanes.several + 1), 0) if lane in used)


def _asset(name: str) -> str:
    return (files("counterclaim") / "exports" / "situation" / "page" / name).read_text("utf-8")
