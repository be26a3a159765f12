"""The tables of a survey on the page."""

from collections.abc import Iterable
from typing import Final

from counterclaim.exports.markup import Html, element, joined, web_address
from counterclaim.exports.situation.lanes import Lanes
from counterclaim.exports.situation.rows import DriftRow, Ids, Quote, Survey
from counterclaim.exports.situation.sheet import Cell, Line, Sheet
from counterclaim.exports.situation.words import Sources, source_line

MOST_LINES: Final = 300
"""So many lines of a table stand on the page; the files hold them all."""

_MOST_QUOTES: Final = 3
_MOST_LINKS: Final = 60
_ANCHORS: Final = {"places": "p", "documents": "s"}
_CHANGES: Final = {"-": "del", "+": "ins"}


class Tables:
    """Writes sheets as tables whose counts lead to the cards of incidents and whose words to the documents."""

    def __init__(self, survey: Survey, lanes: Lanes, carded: frozenset[str]) -> None:
        """``carded`` are the incidents that have a card on the page."""
        self._survey = survey
        self._lanes = lanes
        self._carded = carded
        self._sources = Sources(survey)
        self._linked = {row.document: web_address(row.url) for row in survey.sources}

    def section(self, sheet: Sheet) -> Html:
        """A sheet with its heading and note; a line of words where it has no rows."""
        heading = element("h2", sheet.heading, id=f"{sheet.name}-heading")
        if not sheet.lines:
            inside = element("p", sheet.empty, class_="empty")
        else:
            inside = joined(element("p", sheet.note, class_="note"), self._table(sheet), self._rest(sheet))
        return element("section", heading, inside, id=sheet.name, aria_labelledby=f"{sheet.name}-heading")

    def _table(self, sheet: Sheet) -> Html:
        shown = sheet.lines[:MOST_LINES]
        kept = [at for at in range(len(sheet.columns)) if any(line.cells[at].text for line in shown)]
        columns = [sheet.columns[at] for at in kept]
        linked = any(line.incidents and not any(cell.incidents for cell in line.cells) for line in shown)
        quoted = any(line.quotes for line in shown) and sheet.name != "places"
        columns += ["Incidents"] * linked + ["Words"] * quoted
        head = element("thead", element("tr", *(element("th", name, scope="col") for name in columns)))
        rows = (self._row(sheet, at, line, (kept, linked, quoted)) for at, line in enumerate(shown, 1))
        table = element("table", head, element("tbody", *rows))
        return element(
            "div", table, class_="scroll", tabindex="0", role="region", aria_labelledby=f"{sheet.name}-heading"
        )

    def _row(self, sheet: Sheet, at: int, line: Line, shape: tuple[list[int], bool, bool]) -> Html:
        kept, linked, quoted = shape
        cells = [self._cell(sheet, column, line.cells[column]) for column in kept]
        if sheet.name == "drift":
            cells[1] = element("td", line.cells[1].text, " ", self._changes(self._survey.drifts[at - 1]))
        if linked:
            cells.append(element("td", self.links(line.incidents)))
        if quoted:
            cells.append(element("td", self._quotes(line.quotes), class_="words"))
        single = self._lanes.classes(*line.incidents) if len(line.incidents) == 1 else None
        anchor = f"{_ANCHORS[sheet.name]}{at}" if sheet.name in _ANCHORS else None
        return element("tr", *cells, id=anchor, class_=single)

    def _cell(self, sheet: Sheet, column: int, cell: Cell) -> Html:
        first = column == 0
        number = cell.text.replace(".", "", 1).isdecimal()
        inside: str = cell.text
        if cell.incidents:
            inside = self._count(cell.text, cell.incidents)
        elif sheet.columns[column] == "Address" and web_address(cell.text):
            inside = _link(cell.text)
        zero = " zero" if cell.text == "0" else ""
        classes = f"{'num' if number else ''}{zero}".strip() or None
        return element("th" if first else "td", inside, scope="row" if first else None, class_=classes, dir="auto")

    def _count(self, words: str, ids: Ids) -> Html:
        if len(ids) == 1 and (ids[0] in self._carded or words == self._number(ids[0])):
            return self._link(ids[0], words)
        return element("details", element("summary", words), element("span", self.links(ids), class_="links"))

    def links(self, ids: Ids) -> Html:
        """The numbers of incidents, each leading to its card where it has one."""
        parts: list[str] = []
        for name in ids[:_MOST_LINKS]:
            parts += [self._link(name, self._number(name)), " "]
        more = f"and {len(ids) - _MOST_LINKS} more" if len(ids) > _MOST_LINKS else ""
        return joined(*parts[:-1] if not more else parts, more)

    def _link(self, name: str, words: str) -> Html:
        if name not in self._carded:
            return element("span", words, title=f"incident {name}, in incidents.csv")
        return element("a", words, href=f"#n{self._number(name)}")

    def _number(self, name: str) -> str:
        return str(self._survey.numbers[name])

    def _quotes(self, quotes: tuple[Quote, ...]) -> Html:
        found = [self.quote(one) for one in quotes[:_MOST_QUOTES]]
        if len(quotes) > _MOST_QUOTES:
            found.append(element("small", f"and {len(quotes) - _MOST_QUOTES} more"))
        return joined(*found)

    def quote(self, quote: Quote) -> Html:
        """Words as they stand, with outlet and day, which lead to the document's row and its page."""
        placed = self._sources.placed(quote)
        words = element("q", placed.before, element("b", placed.words), placed.after, dir="auto")
        return element("span", words, " ", self.source(quote.document), class_="quote")

    def source(self, document: str) -> Html:
        """A document by outlet and day, leading to its row in the table of documents."""
        row = self._sources.row(document)
        line = element("a", f"{source_line(row)} [{row.number}]", href=f"#s{row.number}")
        return element("cite", line, dir="auto")

    def _changes(self, drift: DriftRow) -> Html:
        pieces = (
            element(_CHANGES[one.op], one.text) if one.op in _CHANGES else joined(one.text) for one in drift.changes
        )
        return element("span", *pieces, class_="diff", dir="auto") if drift.changes else Html()

    def _rest(self, sheet: Sheet) -> Html:
        left = len(sheet.lines) - MOST_LINES
        if left <= 0:
            return Html()
        return element(
            "p", f"{left} more lines are not shown here; tables/{sheet.name}.csv holds them all.", class_="more"
        )


def _link(url: str) -> Html:
    return element("a", url, href=web_address(url), rel="noopener noreferrer nofollow")


def legend(items: Iterable[Html]) -> Html:
    """A row of samples with their names."""
    return element("p", *(one for item in items for one in (item, Html(" "))), class_="legend")
