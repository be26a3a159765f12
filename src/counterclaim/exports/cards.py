"""Reports, claims and context on the page: a card for each, the tables of reports and of context, the list of claims."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from counterclaim.exports.context import ContextRow, ContextTable, context_tables
from counterclaim.exports.labels import NEWNESS, REALITIES, STANCES, type_code, type_label
from counterclaim.exports.markup import Html, element, joined
from counterclaim.exports.phrases import (
    OUTLET_VOICE,
    claims_by_id,
    content_phrase,
    count_phrase,
    figures_phrase,
    parties_phrase,
    setting,
    source_phrase,
    tellers_phrase,
    when_phrase,
    where_phrase,
)
from counterclaim.exports.places import place_details
from counterclaim.exports.threads import threads
from counterclaim.records import Claim, CodedDocument, Report, WhenBasis

_HINT = "Point at marked words, or go through them with the Tab key, to see what they belong to. A click keeps it open."


def details(key: str, coded: CodedDocument) -> Html:
    """A card for each report, claim and row of context; the script shows those that the pointed words belong to."""
    claims, links = claims_by_id(coded), _Links(coded)
    rows = (row for one in context_tables(coded) for row in one.rows)
    cards = [
        *(_report_card(key, report, claims) for report in coded.reports),
        *(_claim_card(key, claim, claims, links) for claim in coded.claims),
        *(_context_card(key, row, claims) for row in rows),
    ]
    close = element("button", "Close", type="button", class_="close", hidden=True)
    return joined(close, element("p", _HINT, class_="hint") if cards else "", *cards)


def reports_table(key: str, coded: CodedDocument) -> Html:
    """All reports as a table; a row's button (or a click anywhere in it) marks its words."""
    if not coded.reports:
        return element("p", "No event of conflict or diplomacy was found in this text.", class_="empty")
    names = ("", "Who → whom", "What", "Where", "When", "Figures", "Reality", "According to", "Words")
    head = element("thead", element("tr", *(element("th", name, scope="col") for name in names)))
    claims = claims_by_id(coded)
    rows = (_row(key, report, claims, coded.document.text) for report in coded.reports)
    table = element("table", head, element("tbody", *rows))
    return joined(element("h2", count_phrase(len(coded.reports), "report")), element("div", table, class_="reports"))


def context_section(key: str, coded: CodedDocument) -> Html:
    """The tables of agreements, bodies, forces and control of territory, each only where it has rows."""
    claims = claims_by_id(coded)
    parts: list[Html] = []
    for one in context_tables(coded):
        names = ("", *one.columns, "According to", "Words")
        head = element("thead", element("tr", *(element("th", name, scope="col") for name in names)))
        rows = (_context_row(key, one, row, claims) for row in one.rows)
        table = element("table", head, element("tbody", *rows))
        parts += [element("h2", one.heading), element("div", table, class_="reports")]
    return joined(*parts)


def _context_row(key: str, one: ContextTable, row: ContextRow, claims: Mapping[str, Claim]) -> Html:
    before, words, after = row.words
    cells: tuple[tuple[str, str], ...] = (
        *zip(one.columns, row.cells, strict=True),
        ("According to", tellers_phrase(row.said_by, claims) or OUTLET_VOICE),
        ("Words", element("span", before, element("b", words), after, class_="words")),
    )
    return element(
        "tr",
        element("td", _button(key, row.id, f"Show the words of row {row.id}")),
        *(
            element("td", inside, data_label=label, dir="auto", class_=None if inside else "none")
            for label, inside in cells
        ),
        data_row=row.id,
        data_document=key,
    )


def _context_card(key: str, row: ContextRow, claims: Mapping[str, Claim]) -> Html:
    rows = (
        *row.facts,
        ("According to", tellers_phrase(row.said_by, claims) or OUTLET_VOICE),
        ("Sentence", row.evidence),
        ("Why", element("ul", *(element("li", reason) for reason in row.why)) if row.why else ""),
    )
    return _card(key, row.id, joined(row.title), rows)


def claims_list(key: str, coded: CodedDocument) -> Html:
    """All claims in threads: who says it, the stance in colour and words, what is said, what it is told in or answers."""
    if not coded.claims:
        return Html()
    claims = claims_by_id(coded)
    items = (
        element(
            "li",
            _button(key, claim.id, f"Show the words of claim {claim.id}"),
            element("span", source_phrase(claim.source), class_="who", dir="auto"),
            _stance(claim),
            element("span", content_phrase(claim), _links(claim, claims), class_="what", dir="auto"),
            data_row=claim.id,
            class_=f"depth-{depth}" if depth else None,
        )
        for claim, depth in threads(coded.claims)
    )
    heading = element("h2", count_phrase(len(coded.claims), "claim"))
    return joined(heading, element("ul", *items, class_="claims", data_document=key))


def _links(claim: Claim, claims: Mapping[str, Claim]) -> Html:
    """What a claim answers and who passed it on, in words and with the number of that claim."""
    told = []
    if claim.answers is not None and claim.answers in claims:
        told.append(f"answers {claim.answers}, {source_phrase(claims[claim.answers].source)}")
    if claim.parent is not None and claim.parent in claims:
        told.append(f"as told in {claim.parent} by {source_phrase(claims[claim.parent].source)}")
    return element("small", "; ".join(told), class_="links") if told else Html()


def _row(key: str, report: Report, claims: Mapping[str, Claim], text: str) -> Html:
    what = joined(type_label(report.type, report.mode), " ", element("code", type_code(report.type, report.mode)))
    before, anchor, after = setting(text, report.anchor)
    cells: tuple[tuple[str, str], ...] = (
        ("Who → whom", parties_phrase(report)),
        ("What", what),
        ("Where", where_phrase(report)),
        ("When", when_phrase(report.when)),
        ("Figures", figures_phrase(report)),
        ("Reality", _reality(report)),
        ("According to", _tellers(report, claims)),
        ("Words", element("span", before, element("b", anchor), after, class_="words")),
    )
    return element(
        "tr",
        element("td", _button(key, report.id, f"Show the words of report {report.id}")),
        *(
            element("td", inside, data_label=label, dir="auto", class_=None if inside else "none")
            for label, inside in cells
        ),
        data_row=report.id,
        data_document=key,
    )


def _button(key: str, owner: str, label: str) -> Html:
    return element(
        "button",
        owner,
        type="button",
        class_="show",
        aria_label=label,
        aria_pressed="false",
        aria_controls=f"{key}-{owner}",
    )


def _reality(report: Report) -> Html:
    return joined(
        element("span", REALITIES[report.reality], class_=f"reality {report.reality}"),
        " ",
        element("span", NEWNESS[report.newness], class_=f"newness {report.newness}"),
    )


def _tellers(report: Report, claims: Mapping[str, Claim]) -> Html:
    said = element("span", tellers_phrase(report.said_by, claims) or OUTLET_VOICE)
    denied = tellers_phrase(report.denied_by, claims)
    return joined(said, element("span", f"denied by {denied}", class_="denied")) if denied else said


def _stance(claim: Claim) -> Html:
    return element("span", STANCES[claim.stance], class_=f"stance s-{claim.stance}")


def _card(key: str, owner: str, title: Html, rows: Iterable[tuple[str, str]]) -> Html:
    pairs = (joined(element("dt", name), element("dd", value, dir="auto")) for name, value in rows if value)
    heading = element("h3", element("b", owner), " ", title)
    return element(
        "div", heading, element("dl", *pairs), class_="card", id=f"{key}-{owner}", data_owner=owner, hidden=True
    )


def _report_card(key: str, report: Report, claims: Mapping[str, Claim]) -> Html:
    title = joined(type_label(report.type, report.mode), " ", element("code", type_code(report.type, report.mode)))
    rows = (
        ("Who → whom", parties_phrase(report)),
        ("Where", _places(report)),
        ("When", _days(report)),
        ("Figures", figures_phrase(report)),
        ("Means", ", ".join(span.text for span in report.means)),
        ("Reality", _reality(report)),
        ("According to", _tellers(report, claims)),
        ("Score", _score(report.score)),
        ("Why", element("ul", *(element("li", reason) for reason in report.why)) if report.why else ""),
    )
    return _card(key, report.id, title, rows)


class _Links:
    """What rests on each claim, what it denies and what answers it, found once for all cards."""

    def __init__(self, coded: CodedDocument) -> None:
        self.rests: defaultdict[str, list[str]] = defaultdict(list)
        self.denies: defaultdict[str, list[str]] = defaultdict(list)
        self.answers: defaultdict[str, list[str]] = defaultdict(list)
        for report in coded.reports:
            for name in report.said_by:
                self.rests[name].append(report.id)
            for name in report.denied_by:
                self.denies[name].append(report.id)
        for claim in coded.claims:
            if claim.answers is not None:
                self.answers[claim.answers].append(f"{claim.id} ({STANCES[claim.stance]})")


def _claim_card(key: str, claim: Claim, claims: Mapping[str, Claim], links: _Links) -> Html:
    parent = claims.get(claim.parent) if claim.parent else None
    answered = claims.get(claim.answers) if claim.answers else None
    rows = (
        ("Who says it", source_phrase(claim.source)),
        ("Passed on by", source_phrase(parent.source) if parent else ""),
        ("Answers", f"{answered.id}, {source_phrase(answered.source)}" if answered else ""),
        ("Answered by", ", ".join(links.answers[claim.id])),
        ("What", content_phrase(claim)),
        ("Cue", claim.cue.text if claim.cue else ""),
        ("Channel", claim.channel.text if claim.channel else ""),
        ("In quotation marks", "mostly" if claim.verbatim else ""),
        ("Vouches for", ", ".join(links.rests[claim.id])),
        ("Denies", ", ".join(links.denies[claim.id])),
        ("Score", _score(claim.score)),
    )
    return _card(key, claim.id, _stance(claim), rows)


def _places(report: Report) -> str:
    return "; ".join(dict.fromkeys(place_details(place) for place in report.where))


def _days(report: Report) -> str:
    when = report.when
    if when is None:
        return ""
    words = f"“{when.words.text}”" if when.words and when.basis is not WhenBasis.NONE else ""
    return " ".join(part for part in (when_phrase(when), words) if part)


def _score(score: float | None) -> str:
    return "" if score is None else f"{score:.2f}"
