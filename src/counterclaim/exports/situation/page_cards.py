"""The card of an incident on the page: its versions side by side, denials, words, and why it is one incident."""

from typing import Final

from counterclaim.exports.labels import NEWNESS, REALITIES, STANCES, type_code
from counterclaim.exports.markup import Html, element, joined
from counterclaim.exports.phrases import count_phrase, places_phrase, range_phrase
from counterclaim.exports.places import place_details
from counterclaim.exports.situation.gathered import denial_quotes, denies, told_quotes
from counterclaim.exports.situation.lanes import Lanes
from counterclaim.exports.situation.page_tables import Tables
from counterclaim.exports.situation.rows import Survey
from counterclaim.exports.situation.sheet import days, parties, what
from counterclaim.exports.situation.sides import version_side
from counterclaim.exports.situation.standing import SILENT, sign, state_of, told_words
from counterclaim.exports.situation.svg import fill
from counterclaim.records import Field, FieldState, Incident, Stance, Told, Version

_MOST_QUOTES: Final = 4
_MOST_VERSIONS: Final = 6
_MOST_JOINS: Final = 8


class Cards:
    """Writes the cards of incidents."""

    def __init__(self, survey: Survey, lanes: Lanes, tables: Tables) -> None:
        self._survey = survey
        self._lanes = lanes
        self._tables = tables

    def card(self, incident: Incident) -> Html:
        """One incident."""
        number = str(self._survey.numbers[incident.id])
        lane = self._lanes.lane(incident)
        strip = Html(
            f'<svg class="strip" width="10" height="22" aria-hidden="true"><rect width="10" height="22" {fill(lane)}/></svg>'
        )
        heading = element(
            "h3", strip, element("a", number, href=f"#n{number}"), " ", what(incident), " ", _parties(incident)
        )
        return element(
            "article",
            heading,
            _facts(incident),
            _standing(incident),
            self._versions(incident),
            *(self._denial(version) for version in incident.versions if denies(version)),
            self._words(incident),
            _grounds(incident),
            _why(incident),
            id=f"n{number}",
            class_=f"{self._lanes.classes(incident.id)} card",
        )

    def _versions(self, incident: Incident) -> Html:
        """The versions side by side; fields that nobody tells are left out."""
        if len(incident.versions) < 2:
            return joined(*(_one_version(version) for version in incident.versions))
        versions = incident.versions[:_MOST_VERSIONS]
        head = (element("th", "Field", scope="col"), *(_side(version) for version in versions))
        rows = [
            self._field(field, versions, state_of(incident, field))
            for field in Field
            if any(told.field is field for version in versions for told in version.told)
        ]
        caption = element("caption", f"Versions of incident {self._survey.numbers[incident.id]}", class_="unseen")
        table = element(
            "table",
            caption,
            element("thead", element("tr", *head, element("th", "How they stand", scope="col"))),
            element("tbody", *rows),
            class_="versions",
        )
        more = len(incident.versions) - len(versions)
        rest = (
            element("p", f"{count_phrase(more, 'more version')} in tables/versions.csv", class_="more") if more else ""
        )
        return joined(element("div", table, class_="scroll"), rest)

    def _field(self, field: Field, versions: tuple[Version, ...], state: FieldState | None) -> Html:
        cells = (
            element(
                "td",
                _told([told for told in version.told if told.field is field]),
                data_label=version_side(version).name,
                dir="auto",
            )
            for version in versions
        )
        stand = element("td", element("b", sign(state)), f" {state or ''}", class_="state", data_label="How they stand")
        classes = state.name.lower().replace("_", "-") if state is not None else None
        return element("tr", element("th", field.value, scope="row"), *cells, stand, class_=classes)

    def _denial(self, version: Version) -> Html:
        quotes = self._tables.passages(denial_quotes(version))[:_MOST_QUOTES]
        who = element("b", f"✕ {version_side(version).name} denies:")
        return element("p", who, " ", *quotes, class_="denial")

    def _words(self, incident: Incident) -> Html:
        """The words of every version, the first ones of each."""
        items, left = [], 0
        for version in incident.versions:
            quotes = self._tables.passages(told_quotes(version.told))
            left += max(0, len(quotes) - _MOST_QUOTES)
            side = element("b", version_side(version).name)
            items += [element("li", side, ": ", one) for one in quotes[:_MOST_QUOTES]]
        if not items:
            return Html()
        rest = element("p", f"{left} more in tables/versions.csv", class_="more") if left else ""
        summary = element("summary", f"Words ({len(items) + left})")
        return element("details", summary, element("ul", *items), rest, class_="told-words")


def _parties(incident: Incident) -> Html:
    return element("span", parties(incident), class_="parties", dir="auto")


def _facts(incident: Incident) -> Html:
    """When and where, in words."""
    where = places_phrase(incident.where)
    told = (
        (days(incident).text if incident.earliest or incident.latest else "day not told"),
        where or "place not told",
    )
    parts = [element("span", one, dir="auto") for one in told]
    parts.append(element("span", f"{NEWNESS[incident.newness]}, {REALITIES[incident.reality]}"))
    parts.append(element("code", type_code(incident.type, incident.mode)))
    return element("p", *parts, class_="facts")


def _grounds(incident: Incident) -> Html:
    """How exactly each place is known, and what else it may be."""
    details = dict.fromkeys(place_details(place) for place in incident.where)
    if not details:
        return Html()
    head = element("summary", f"Where ({count_phrase(len(details), 'place')})")
    return element("details", head, element("ul", *(element("li", one, dir="auto") for one in details)))


def _standing(incident: Incident) -> Html:
    """Whether it is contested, and by how many texts it is told."""
    if incident.contested:
        on = ", ".join(incident.contested_on)
        state = element("b", f"≠ contested on: {on}" if on else "≠ contested", class_="contested")
    else:
        state = element("span", "not contested in the texts held")
    telling = f"{count_phrase(incident.articles, 'article')}, {count_phrase(incident.origins, 'independent origin')}"
    first = incident.first
    day = range_phrase(first.day, first.day) if first.day is not None else "a day not known"
    opened = f"first reported on {day} by {first.outlet or 'an outlet not known'}"
    return element("p", state, element("span", telling), element("span", opened, dir="auto"), class_="facts")


def _one_version(version: Version) -> Html:
    """What the only version tells, in a line."""
    found = {field: [told for told in version.told if told.field is field] for field in Field}
    parts = (element("span", f"{field.value}: ", _all_words(told), dir="auto") for field, told in found.items() if told)
    side = version_side(version)
    kind = element("small", f" ({version.kind.value})") if side.id else ""
    return element("p", element("b", f"Only according to {side.name}"), kind, *parts, class_="only")


def _all_words(found: list[Told]) -> Html:
    words = [joined(told_words(told), _stance(told)) for told in found]
    return Html(", ".join(words))


def _stance(told: Told) -> Html:
    """The stance, where it is not plain telling."""
    if told.stance is None or told.stance is Stance.ASSERTS:
        return Html()
    return element("small", f" ({STANCES[told.stance]})")


def _side(version: Version) -> Html:
    side = version_side(version)
    kind = element("small", version.kind.value) if side.id else ""
    return element("th", side.name, " ", kind, scope="col", dir="auto")


def _told(found: list[Told]) -> Html:
    """What one version says of a field, with its stance where it does not simply say it."""
    if not found:
        return element("span", SILENT, class_="silent")
    return joined(*(element("span", told_words(told), _stance(told), class_="told") for told in found))


def _why(incident: Incident) -> Html:
    """Why its reports are one incident, and how the fields above were chosen."""
    items = [
        element("li", f"{', '.join(join.why)} ({join.score:.2f}{_decided(join.decision)})") for join in incident.joins
    ]
    left = len(items) - _MOST_JOINS
    items = items[:_MOST_JOINS] + [element("li", reason) for reason in incident.why]
    if left > 0:
        items.append(element("li", f"and {left} more ties"))
    head = element("summary", f"Why ({count_phrase(len(incident.entries), 'report')}, incident {incident.id})")
    return element("details", head, element("ul", *items)) if items else Html()


def _decided(decision: int | None) -> str:
    return "" if decision is None else f", decision {decision}"
