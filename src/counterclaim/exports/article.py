"""The article of the page: its text in pieces, each of which knows the reports and claims it belongs to."""

from collections.abc import Mapping
from typing import Final

from counterclaim.exports.labels import STANCES, type_label
from counterclaim.exports.marks import Mark, Piece, cut, find_marks, lines
from counterclaim.exports.markup import Html, element, joined, text
from counterclaim.records import CodedDocument

SHORT: Final = 24
"""Characters up to which a marked piece is kept on one line together with its number."""


def article(key: str, coded: CodedDocument) -> Html:
    """The text with its marks; ``key`` is the document's id on the page."""
    words = coded.document.text
    marks = find_marks(coded)
    titles = _titles(coded)
    last = _last_ends(marks)
    paragraphs = []
    for start, end in lines(words):
        near = [mark for mark in marks if mark.start < end and start < mark.end]
        pieces = (_piece(words, piece, titles, last) for piece in cut(start, end, near))
        is_title = words[start:end] == coded.document.title
        paragraphs.append(element("p", *pieces, dir="auto", class_="headline" if is_title else None))
    if not paragraphs:
        paragraphs = [element("p", "There is no text to read here.", class_="empty")]
    return element("article", *paragraphs, class_="text", data_document=key)


def legend(coded: CodedDocument) -> Html:
    """How to read the marks: only the kinds that this article has, each by its look and in words."""
    items = []
    if coded.reports:
        items.append(element("span", element("span", "event", class_="m anchor", data_n="r1"), " with its report"))
    stances = dict.fromkeys(claim.stance for claim in coded.claims)
    shown = [element("span", STANCES[stance], class_=f"m content s-{stance}") for stance in stances]
    if shown:
        items.append(element("span", "what somebody ", *(joined(" " if i else "", one) for i, one in enumerate(shown))))
        items.append(element("span", element("span", "who says so", class_="m source"), " and how"))
    return element("p", *items, class_="legend") if items else Html()


def _titles(coded: CodedDocument) -> dict[str, tuple[str, str]]:
    """For each owner its style (a stance, or "event") and what a screen reader says of it."""
    titles = {c.id: (f"s-{c.stance}", f"claim {c.id}, {STANCES[c.stance]}") for c in coded.claims}
    titles |= {r.id: ("event", f"report {r.id}, {type_label(r.type, r.mode)}") for r in coded.reports}
    return titles


def _last_ends(marks: tuple[Mark, ...]) -> dict[int, list[str]]:
    """Where the anchors of reports end, so that their numbers can stand there."""
    ends: dict[int, list[str]] = {}
    for mark in marks:
        if mark.role == "anchor":
            ends.setdefault(mark.end, []).append(mark.owner)
    return ends


def _piece(words: str, piece: Piece, titles: Mapping[str, tuple[str, str]], ends: Mapping[int, list[str]]) -> Html:
    """One piece: plain text, or a span that names its owners (``data-o``) with their roles."""
    inside = words[piece.start : piece.end]
    if not piece.marks:
        return text(inside)
    owners = dict.fromkeys(mark.owner for mark in piece.marks)
    opens = [mark for mark in piece.marks if mark.start == piece.start and mark.role in {"anchor", "cue"}]
    numbers = [name for name in ends.get(piece.end, ()) if name in owners]
    return element(
        "span",
        inside,
        class_=" ".join(_classes(piece, titles)),
        data_o=" ".join(owners),
        data_n=" ".join(numbers) or None,
        tabindex="0" if opens else None,
        role="button" if opens else None,
        aria_label=f"{inside}: {'; '.join(titles[m.owner][1] for m in opens)}" if opens else None,
    )


def _classes(piece: Piece, titles: Mapping[str, tuple[str, str]]) -> dict[str, None]:
    """The roles of a piece, and the stance of the innermost claim whose content it is."""
    classes = {"m": None, **dict.fromkeys(mark.role for mark in piece.marks)}
    contents = [mark for mark in piece.marks if mark.role == "content"]
    if contents:
        inner = min(contents, key=lambda mark: (mark.end - mark.start, mark.owner))
        classes[titles[inner.owner][0]] = None
    if "anchor" in classes and piece.end - piece.start <= SHORT:
        classes["short"] = None
    return classes
