"""HTML without a parser: is it HTML, how deep is it nested, and its plain lines.

These scans are linear and hold no tree, so that no page, however broken, can stop them.
"""

import html
import re
from dataclasses import dataclass
from typing import Final

from counterclaim.reading.limits import MAX_ATTRIBUTES

_START: Final = re.compile(r"\s{0,200}(?:<!--|<!doctype\s+html|<\?xml|<html\b|<head\b|<body\b)", re.IGNORECASE)
_ANY_TAG: Final = re.compile(
    r"</?(?:html|head|body|div|p|br|span|a|article|section|table|script|meta|h[1-6]|ul|li)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})\b")
_MARKUP: Final = re.compile(r"<!--|<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})|<[!?]")
_LONG_TAG: Final = re.compile(r"<([a-zA-Z][a-zA-Z0-9:-]{0,30})\s[^<>]{600,}>?")
_SUBSET: Final = re.compile(r"<!doctype[^<>\[]{0,300}\[", re.IGNORECASE)
_BLANKS: Final = re.compile(r"[ \t\n\r\f\v]+")

# Elements that libxml2 closes by itself or that hold nothing: they do not nest, whatever the page says.
_FLAT: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot"
    " colgroup html head body".split()
)
_BLOCKS: Final = frozenset(
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section select summary table tbody td tfoot"
    " th thead title tr ul button textarea iframe".split()
)
_REGIONS: Final = frozenset("nav header footer aside form figure".split())
_SILENT: Final = frozenset("script style noscript template svg head textarea iframe object select".split())


def is_html(text: str) -> bool:
    """Whether ``text`` is a page or a piece of one: it starts like one, or tags stand in its first 4,000 characters."""
    head = text[:4000]
    if _START.match(head):
        return True
    tags = len(_ANY_TAG.findall(head))
    return tags >= 4 or (tags >= 2 and head.lstrip().startswith("<"))


def shape(text: str) -> tuple[int, int]:
    """The greatest nesting of elements and the number of tags, told from the tags alone (linear; no tree is built)."""
    depth = deepest = tags = 0
    for found in _TAG.finditer(text):
        tags += 1
        if found.group(2).lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if found.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest, tags


@dataclass(frozen=True, slots=True)
class Line:
    """A visible line of a page: its text, the block element it stands in, and how much of it is link text (0 to 1).

    ``region`` is the nearest of nav, header, footer, aside, form, figure around it, or an empty string.
    """

    text: str
    tag: str
    linked: float
    region: str


def visible_lines(text: str) -> list[Line]:
    """The visible lines of a page, one for each block element, found without a parser in linear time.

    What scripts, styles and the head hold is left out; an unclosed script ends with the page (see ``unclosed``).
    """
    scan = _Scan()
    at, size, lower = 0, len(text), text.lower()
    while at < size:
        found = _MARKUP.search(text, at)
        if found is None:
            scan.add(text[at:])
            break
        scan.add(text[at : found.start()])
        name = (found.group(2) or "").lower()
        if found.group() == "<!--":
            at = _after(text, "-->", found.end())
            continue
        at = _after(text, "]>" if _SUBSET.match(text, found.start()) else ">", found.end())
        if name in _SILENT and not found.group(1):
            at = _after(lower, ">", _after(lower, f"</{name}", at))
        elif name:
            scan.tag(name, closing=bool(found.group(1)))
    scan.end()
    return scan.lines


def slim(text: str) -> str:
    """``text`` without the attributes of elements that have hundreds of them, on which libxml2 spends quadratic time."""
    return _LONG_TAG.sub(
        lambda found: _bare(found) if found.group().count("=") > MAX_ATTRIBUTES else found.group(), text
    )


def _bare(found: re.Match[str]) -> str:
    return f"<{found.group(1)}>"


def unclosed(text: str) -> str | None:
    """The script, style, comment or other silent element that is opened and never closed, so that the rest is lost."""
    lower = text.lower()
    for name in (*sorted(_SILENT - {"head", "select"}), "!--"):
        start, end = (f"<{name}", f"</{name}") if name != "!--" else ("<!--", "-->")
        last = lower.rfind(start)
        if last >= 0 and lower.find(end, last) < 0 and lower[last + len(start) : last + len(start) + 1] in "> \t\n/-":
            return "a comment" if name == "!--" else f"<{name}>"
    return None


class _Scan:
    """Collects lines while tags go by."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._parts: list[str] = []
        self._linked = 0
        self._link = False
        self._tag = ""
        self._regions: list[str] = []

    def add(self, text: str) -> None:
        if text:
            self._parts.append(text)
            if self._link:
                self._linked += len(text.strip())

    def tag(self, name: str, *, closing: bool) -> None:
        if name == "a":
            self._link = not closing
        if name not in _BLOCKS:
            return
        self.end()
        if name == "br":
            return
        if not closing:
            self._tag = name
        elif name == self._tag:
            self._tag = ""
        if name in _REGIONS:
            if not closing and len(self._regions) < 64:
                self._regions.append(name)
            elif closing and name in self._regions:
                while self._regions.pop() != name:
                    pass

    def end(self) -> None:
        text = _BLANKS.sub(" ", html.unescape("".join(self._parts))).strip()
        if text:
            linked = min(1.0, self._linked / max(1, len(text)))
            self.lines.append(Line(text, self._tag, linked, self._regions[-1] if self._regions else ""))
        self._parts, self._linked = [], 0


def _after(text: str, mark: str, start: int) -> int:
    at = text.find(mark, start)
    return len(text) if at < 0 else at + len(mark)
