"""The tables around the incidents: agreements, forces, ground, places, copies, documents, what is left out."""

from counterclaim.exports.phrases import range_phrase
from counterclaim.exports.situation.rows import Survey
from counterclaim.exports.situation.sheet import Cell, Sheet, count, line, published, so
from counterclaim.exports.situation.words import UNKNOWN_OUTLET, Sources


def agreement_sheet(survey: Survey) -> Sheet:
    """What is said of agreements."""
    columns = (
        "Agreement",
        "Kind",
        "Between",
        "Its day",
        "Status",
        "By",
        "Clause",
        "According to",
        "Published",
        "Origins",
    )
    lines = tuple(
        line(
            (
                *(row.name, row.kind, row.parties, row.days, so(row.status, row.reality), row.by, row.clause),
                *(row.tellers, published(row.published), str(row.origins)),
            ),
            row.incidents,
            row.quotes,
        )
        for row in survey.agreements
    )
    note = (
        "“By” are those who, as it is told, signed, broke or ended it; a breach is one side's word unless both tell it."
    )
    return Sheet("agreements", "Agreements and alleged breaches", note, "No agreement is named.", columns, lines)


def force_sheet(survey: Survey) -> Sheet:
    """Whose forces are where."""
    columns = ("Whose", "Force", "How many", "Where", "Status", "Day", "According to", "Published", "Origins")
    lines = tuple(
        line(
            (
                *(row.owner, row.what, row.number, row.where, so(row.status, row.reality), row.days),
                *(row.tellers, published(row.published), str(row.origins)),
            ),
            row.incidents,
            row.quotes,
        )
        for row in survey.forces
    )
    note = "An empty day is one that no text tells; the day of publication stands apart."
    return Sheet("forces", "Forces", note, "No forces are told of.", columns, lines)


def control_sheet(survey: Survey) -> Sheet:
    """Who holds what according to whom."""
    columns = ("Ground", "What is said", "Who", "From whom", "Day", "Since", "According to", "Published", "Origins")
    lines = tuple(
        line(
            (
                *(row.ground, so(row.sense, row.reality), row.holder, row.from_whom, row.days, row.since),
                *(row.tellers, published(row.published), str(row.origins)),
            ),
            row.incidents,
            row.quotes,
        )
        for row in survey.control
    )
    note = (
        "Who holds, took or lost what, according to whom; rows may contradict one another and none is taken for true."
    )
    return Sheet("control", "Control of ground", note, "Nothing is told of who holds what.", columns, lines)


def place_sheet(survey: Survey) -> Sheet:
    """Where it happened, and how exactly that is told."""
    columns = ("Place", "Country", "Precision", "Latitude", "Longitude", "Radius (km)", "Not on the map", "Incidents")
    lines = tuple(
        line(
            (
                *(row.name, row.country or "", row.precision, _degrees(row.lat), _degrees(row.lon)),
                *("" if row.radius_km is None else f"{row.radius_km:g}", row.off_map, count(row.incidents)),
            ),
            row.incidents,
            row.quotes,
        )
        for row in survey.places
    )
    note = "The radius says how far a place may reach from its point; it is no boundary."
    return Sheet("places", "Places", note, "No place is told.", columns, lines)


def drift_sheet(survey: Survey, sources: Sources) -> Sheet:
    """What changed between copies and their origins."""
    columns = ("What changed", "How", "Before", "After", "Origin", "Copy")
    lines = tuple(
        line(
            (row.kind, row.note, row.before, row.after, sources.words(row.origin), sources.words(row.copy)),
            row.incidents,
            row.quotes,
        )
        for row in survey.drifts
    )
    note = "Words, speakers, hedges, denials, figures and names that differ between a text and what it was copied from."
    return Sheet("drift", "What changed as it was copied", note, "Nothing changed in the copies held.", columns, lines)


def copy_sheet(survey: Survey, sources: Sources) -> Sheet:
    """Which documents are copies."""
    columns = ("Copy", "Origin", "Kind", "Likeness", "Why")
    lines = tuple(
        line(
            (
                *(sources.words(row.document), sources.words(row.origin), row.kind, f"{row.likeness:.2f}"),
                "; ".join(row.why),
            ),
            (),
        )
        for row in survey.copies
    )
    note = "A copy counts as one origin with the text that it repeats."
    return Sheet("copies", "Copies", note, "No document is a copy of another.", columns, lines)


def source_sheet(survey: Survey) -> Sheet:
    """The documents behind it all."""
    columns = ("No.", "Document", "Outlet", "Published", "Title", "Address", "Copy of")
    lines = tuple(
        line(
            (
                *(str(row.number), row.document, Cell(row.outlet or UNKNOWN_OUTLET, plain=row.outlet), _day(row.day)),
                *(row.title, row.url, row.copy_of or ""),
            ),
            (),
        )
        for row in survey.sources
    )
    return Sheet("documents", "Documents", "Every document that this view rests on.", "No documents.", columns, lines)


def left_out_sheet(survey: Survey) -> Sheet:
    """What the parts of the view leave out."""
    lines = tuple(
        line((row.what, row.reason, Cell(str(row.number), row.incidents or None)), row.incidents)
        for row in survey.left_out
    )
    columns = ("Where", "Why it is not shown there", "How many")
    note = "Nothing is put on a day or a place that no text tells: never on the day of publication."
    return Sheet("left_out", "What is left out, and why", note, "Nothing is left out.", columns, lines)


def _day(day: str | None) -> Cell:
    return Cell(range_phrase(day, day), plain=day) if day is not None else Cell("not known", plain="")


def _degrees(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"
