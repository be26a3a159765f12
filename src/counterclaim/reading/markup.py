"""HTML without a parser: is it HTML, how deep is it nested, and its plain lines.

These scans are linear and hold no tree, so that no page, however broken, can stop them.
"""

import html
import re
from typing import Final

_START: Final = re.compile(r"\s{0,200}(?:<!--|<!doctype\s+html|<\?xml|<html\b|<head\b|<body\b)", re.I)
_ANY_TAG: Final = re.compile(
    r"</?(?:html|head|body|div|p|br|span|a|article|section|table|script|meta|h[1-6]|ul|li)\b[^<>]{0,2000}>", re.I
)
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})\b")
_MARKUP: Final = re.compile(r"<!--|<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})|<[!?]")
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


def plain_lines(text: str) -> list[str]:
    """The visible text of a page, a line for each block element, found without a parser.

    What scripts, styles and the head hold is left out; an unclosed script ends with the page.
    """
    parts: list[str] = []
    at, size = 0, len(text)
    lower = text.lower()
    while at < size:
        found = _MARKUP.search(text, at)
        if found is None:
            parts.append(text[at:])
            break
        parts.append(text[at : found.start()])
        name = (found.group(2) or "").lower()
        if found.group() == "<!--":
            at = _after(text, "-->", found.end())
            continue
        at = _after(text, ">", found.end())
        if name in _SILENT and not found.group(1):
            at = _after(lower, ">", _after(lower, f"</{name}", at))
        if name in _BLOCKS:
            parts.append("\x00")
    lines = (_BLANKS.sub(" ", html.unescape(line)).strip() for line in "".join(parts).split("\x00"))
    return [line for line in lines if line]


def _after(text: str, mark: str, start: int) -> int:
    at = text.find(mark, start)
    return len(text) if at < 0 else at + len(mark)
