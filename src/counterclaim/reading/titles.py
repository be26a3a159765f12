"""Headlines: is this line one, which of a page's candidates is its, and what is left without the name of the site."""

import re
from collections.abc import Sequence
from typing import Final

from counterclaim.reading.furniture import reason_of, sentences
from counterclaim.reading.markup import visible_lines

_END: Final = re.compile(r"[.!?…][\"'”’»)\]]{0,2}$|[,;:]$")
_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"\w+")
_SITE: Final = re.compile(r"\s+[|•·«»–—-]\s+")
_HEADINGS: Final = 12
_HEADING_SIZE: Final = 3000


def is_headline(line: str) -> bool:
    """Whether ``line`` may be a headline: 3 to 30 words, no full stop at its end, no furniture."""
    words = line.split()
    if not 3 <= len(words) <= 30 or len(line) > 220 or not _LETTER.search(line):
        return False
    if _END.search(line) and not line.endswith(("?", "!")):
        return False
    return sentences(line) <= 3 and reason_of(line) is None


def headline_of(lines: Sequence[str]) -> str | None:
    """The first of ``lines`` if it looks like a headline and running text follows; None otherwise."""
    return lines[0].strip() if len(lines) > 1 and is_headline(lines[0].strip()) else None


def headline_before(head: Sequence[str], lines: Sequence[str]) -> str | None:
    """The headline of a whole page: among the lines before the article and its first, the one whose words it repeats most.

    ``head`` are the lines before the article, ``lines`` the article's.
    """
    said = {word for line in lines[1:12] for word in _WORD.findall(line.casefold()) if len(word) > 3}
    best, best_score = None, 0.25
    for n, line in enumerate((*head[-30:], *lines[:1])):
        if not is_headline(line):
            continue
        words = {word for word in _WORD.findall(line.casefold()) if len(word) > 3}
        score = len(words & said) / max(3, len(words)) + min(len(words), 8) * 0.04 + n * 0.004
        if score > best_score:
            best, best_score = line, score
    return best


def page_title(html: str, metadata: str | None, outlet: str | None) -> str | None:
    """The headline of a page: its first-rank heading, or its metadata's title without the name of the site.

    Where there are several headings, the one that shares most words with the metadata's title is taken; one that is the
    outlet's name is none.
    """
    plain = without_site(metadata, outlet) if metadata else None
    wanted = set(_WORD.findall((metadata or "").casefold()))
    candidates = [line for line in headings(html) if len(line) <= 300 and not _same(line, outlet)]
    scored = [(len(wanted & set(_WORD.findall(line.casefold()))), -n, line) for n, line in enumerate(candidates)]
    scored = [item for item in scored if len(item[2].split()) >= 2 or item[0]]
    if not scored:
        return plain
    shared, _, line = max(scored)
    if plain and shared < min(2, len(line.split())):
        return plain
    return line


def headings(html: str) -> list[str]:
    """The text of the page's first ``h1`` elements, in order, found without a parser."""
    found, lower, at = [], html.lower(), 0
    for _ in range(_HEADINGS):
        at = lower.find("<h1", at)
        if at < 0:
            break
        end = lower.find("</h1", at)
        if 0 <= end - at <= _HEADING_SIZE and lower[at + 3 : at + 4] in "> \n\t\r":
            text = " ".join(line.text for line in visible_lines(html[at:end]))
            if _LETTER.search(text):
                found.append(text)
        at += 3
    return found


def without_site(title: str, outlet: str | None) -> str:
    """``title`` without a last part that names the site: "Shelling resumes | The Example" becomes "Shelling resumes"."""
    parts = [(found.start(), found.end()) for found in _SITE.finditer(title)]
    if not parts:
        return title
    start, end = parts[-1]
    head, tail = title[:start].strip(), title[end:].strip()
    bar = title[start:end].strip() in "|•·«»"
    if len(head.split()) >= 3 and (_same(tail, outlet) or (bar and len(tail.split()) <= 5)):
        return head
    return title


def _same(line: str, outlet: str | None) -> bool:
    """Whether ``line`` is the outlet's name or its address without the ending."""
    if not outlet:
        return False
    own, other = ("".join(_WORD.findall(text.casefold())) for text in (line, outlet))
    if not own or own == other:
        return bool(own)
    return len(own) > 4 and (own in other or (other in own and len(other) * 2 > len(own)))
