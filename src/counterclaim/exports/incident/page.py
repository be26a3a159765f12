"""An incident as a part of a page: one section that needs no script and asks nothing of any network."""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import Final

from counterclaim.exports.incident.grid import Cell, Denial, Row, denials, rows
from counterclaim.exports.incident.passages import Passage, passages
from counterclaim.exports.incident.words import (
    KINDS,
    STATES,
    chosen,
    copied,
    counted,
    documents_of,
    facts,
    field_name,
    first_told,
    headline,
    place_of,
    ties,
    told_label,
    verdict,
    version_name,
)
from counterclaim.exports.labels import type_code
from counterclaim.exports.markup import Html, element, joined, web_address
from counterclaim.exports.phrases import count_phrase
from counterclaim.exports.sentences import tell
from counterclaim.records import Copy, Document, Drift, Entry, Incident, Told, Version

_SIGNS: Final = {"=": ("same", "told alike"), "≠": ("disputed", "contradicted"), "~": ("differs", "told otherwise"),
                 "–": ("silent", "not told"), "": ("alone", "")}  # fmt: skip
"""Each sign of a cell with its class and what a screen reader says of it."""

QUOTED: Final = 24
"""How many passages of each value are shown; how many more there are is said."""

Shown = tuple[Incident, Sequence[Entry]]


def incident_page(shown: Iterable[Shown], copies: Sequence[Copy] = (), drifts: Sequence[Drift] = ()) -> str:
    """A whole page of incidents, each with its entries; its content security policy allows its own styles alone."""
    sections = [(incident, incident_html(incident, entries, copies, drifts)) for incident, entries in shown]
    style = _asset("page.css") + incident_style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = headline(sections[0][0]) if len(sections) == 1 else count_phrase(len(sections), "incident")
    head = element(
        "head",
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="referrer" content="no-referrer">'),
        element("title", f"{title} · Counterclaim"),
        element("style", Html(style)),
    )
    body = element("body", element("main", *(section for _, section in sections)))
    return f"<!doctype html>\n{element('html', head, body, lang='en')}\n"


def incident_style() -> str:
    """The styles that ``incident_html`` needs beside those of page.css, whose colours it uses."""
    return _asset("incident.css")


def incident_html(
    incident: Incident, entries: Sequence[Entry], copies: Sequence[Copy] = (), drifts: Sequence[Drift] = ()
) -> Html:
    """One incident as a section: its head, the versions side by side, their words, and why it holds together.

    ``entries`` are those of the incident.  Ids of elements begin with that of the incident, so that many can share a page.
    """
    documents = documents_of(entries)
    own = {entry.document.id for entry in entries}
    return element(
        "section",
        _head(incident),
        _table(incident, documents),
        _words(incident, documents),
        _list("How the values of the head were chosen", chosen(incident)),
        _list("Why these reports are one incident", ties(incident)),
        _list("Copies, counted once", copied(entries, copies)),
        _list("What changed between copies", [f"{one.copy}: {one.note}" for one in drifts if one.copy in own]),
        id=incident.id,
        class_="incident",
    )


def _head(incident: Incident) -> Html:
    state = element("span", verdict(incident), class_="verdict contested" if incident.contested else "verdict")
    code = element("code", type_code(incident.type, incident.mode))
    about = [element("span", fact, dir="auto") for fact in facts(incident)]
    told = [element("span", one, dir="auto") for one in (first_told(incident), counted(incident), incident.id)]
    return element(
        "header",
        element("h2", headline(incident), " ", code, dir="auto"),
        element("p", tell(incident), class_="sentence", dir="auto"),
        element("p", state, *about, class_="facts"),
        element("p", *told, class_="facts"),
    )


def _table(incident: Incident, documents: Mapping[str, Document]) -> Html:
    """A row a field, a column a version, the denials as rows across."""
    names = [element("th", "", scope="col"), *(element("th", _title(one), scope="col") for one in incident.versions)]
    body = [_row(incident, row) for row in rows(incident)]
    across = str(len(incident.versions) + 1)
    body += [
        element("tr", element("td", _denial(one, documents), colspan=across), class_="denial")
        for one in denials(incident)
    ]
    table = element("table", element("thead", element("tr", *names)), element("tbody", *body))
    key = element(
        "p", *(element("span", f"{sign} {words}") for sign, (_, words) in _SIGNS.items() if words), class_="key"
    )
    return joined(element("div", table, class_="versions"), key)


def _title(version: Version) -> Html:
    name = element("span", version_name(version), dir="auto")
    return joined(name, " ", element("small", KINDS[version.kind])) if version.kind in KINDS else name


def _row(incident: Incident, row: Row) -> Html:
    name = element(
        "th", row.name, " ", element("small", STATES[row.state]), scope="row", class_=f"st-{row.state.name.lower()}"
    )
    cells = zip(incident.versions, row.cells, strict=True)
    return element(
        "tr", name, *(_cell(incident, number, version, cell) for number, (version, cell) in enumerate(cells))
    )


def _cell(incident: Incident, number: int, version: Version, cell: Cell) -> Html:
    """What a version says, each value a link to its words below."""
    style, words = _SIGNS[cell.sign]
    sign = element("span", cell.sign, class_="sign", title=words, aria_label=words) if cell.sign else Html()
    links: dict[str, Html] = {}
    for told in cell.told:
        label = told_label(told)
        links.setdefault(label, element("a", label, href=f"#{_anchor(incident, number, version, told)}", dir="auto"))
    values = joined(*(joined("; " if place else "", link) for place, link in enumerate(links.values())))
    values = element("span", values, class_="values") if links else Html()
    return element("td", sign, " " if sign else "", values, class_=style, data_label=version_name(version))


def _denial(denial: Denial, documents: Mapping[str, Document]) -> Html:
    said = (
        joined("; " if place else "", element("q", one.said, dir="auto"), " (", _source(one.document, documents), ")")
        for place, one in enumerate(passages(denial.told.evidence, documents))
    )
    return joined(element("b", f"✗ {version_name(denial.version)} denies it: "), *said)


def _words(incident: Incident, documents: Mapping[str, Document]) -> Html:
    """Under each version its values with the passages that they rest on."""
    parts = []
    for number, version in enumerate(incident.versions):
        items = (_told(told, _anchor(incident, number, version, told), documents) for told in version.told)
        parts.append(element("div", element("h3", _title(version)), element("ul", *items)))
    return element("details", element("summary", "The words"), *parts, class_="told", open=True)


def _told(told: Told, anchor: str, documents: Mapping[str, Document]) -> Html:
    found = list(passages(told.evidence, documents))
    shown = (_passage(one, documents) for one in found[:QUOTED])
    more = element("small", f"and {len(found) - QUOTED} more") if len(found) > QUOTED else ""
    return element("li", _value(told), *shown, more, id=anchor)


def _value(told: Told) -> Html:
    notes = [told.stance.value] if told.stance is not None else []
    notes += [count_phrase(told.origins, "independent text")] if told.origins > 1 else []
    value = element("b", told_label(told), dir="auto")
    return joined(
        element("span", field_name(told), class_="field"), " ", value, " ", element("small", ", ".join(notes))
    )


def _passage(passage: Passage, documents: Mapping[str, Document]) -> Html:
    pieces = (element("mark", one.text) if one.is_evidence else one.text for one in passage.pieces)
    source = element("cite", _source(passage.document, documents))
    return element("blockquote", element("span", *pieces, dir="auto"), " ", source)


def _source(name: str, documents: Mapping[str, Document]) -> str:
    """Outlet, day and id of a document, a link where it has an address on the web."""
    words = place_of(name, documents)
    document = documents.get(name)
    address = web_address(document.url) if document is not None else None
    return element("a", words, href=address, rel="noopener noreferrer nofollow") if address else words


def _anchor(incident: Incident, number: int, version: Version, told: Told) -> str:
    return f"{incident.id}-{number + 1}-{version.told.index(told) + 1}"


def _list(heading: str, lines: Sequence[str]) -> Html:
    if not lines:
        return Html()
    items = element("ul", *(element("li", line, dir="auto") for line in lines))
    return element("details", element("summary", heading), items, class_="more")


def _asset(name: str) -> str:
    return (files("counterclaim") / "exports" / "page" / name).read_text("utf-8")
