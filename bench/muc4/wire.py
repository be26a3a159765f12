"""The texts of MUC-4 as a reader would print them: without wire marks, with the day of the dateline, in paragraphs.

The texts are transcripts and wire reports of 1988 to 1990 in capitals, broken into short lines, with a site's mark
("(NOSC)"), a dateline, headers in brackets ("[TEXT]", "[COMMUNIQUE]") and editors' brackets in the running text.
"""

import re
from dataclasses import dataclass
from typing import Final

_MONTHS: Final = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_SITE: Final = re.compile(r"\A\s*\([^()\n]*\)\s*\n")
_DATELINE: Final = re.compile(
    r"\A\s*(?P<place>[^\[\]\n]{2,60}?),\s+(?:(?P<day>\d{1,2})\s+(?P<month>[A-Z]{3})[A-Z]*(?:\s+(?P<year>\d\d))?|NO DATE)"
    r"\s*(?:[(\[][^()\[\]]*[)\]])?\s*-{1,2}\s*"
)
_HEADER: Final = re.compile(r"\A(?:\s*\[[^\[\]]*\])*?\s*\[(?:TEXT|EXCERPTS?)\]\s*(?:\[CONTINUED\]\s*)?")
_BRACKET: Final = re.compile(r"\s*\[(?P<words>[^\[\]]*)\]")
_YEAR: Final = re.compile(r"\b(?:19)?(8[5-9]|90)\b")


@dataclass(frozen=True, slots=True)
class Wire:
    """A text in paragraphs, still in capitals, with the place and the day (ISO 8601) of its dateline where it has one."""

    text: str
    place: str | None
    published: str | None


def unwrap(raw: str) -> Wire:
    """``raw`` without marks, headers and brackets, one paragraph a line.

    Every bracket goes: glosses of a name that stands before them ("FMLN [FARABUNDO MARTI ...]") and editors' remarks
    both break a sentence in two.  A dateline without a year takes the last year that the text itself names.
    """
    body = _SITE.sub("", raw.replace("\r", ""))
    place = published = None
    if found := _DATELINE.match(body):
        body, place = body[found.end() :], found["place"].strip()
        published = _day(found["day"], found["month"], found["year"], body)
    body = _BRACKET.sub(" ", _HEADER.sub("", body))
    lines = (" ".join(part.split()) for part in re.split(r"\n\s*\n|\n {2,}(?=\S)", body))
    text = "\n\n".join(re.sub(r" ([,.;:])", r"\1", line) for line in lines if line)
    return Wire(text.replace(" -- ", " – ").replace("-- ", " – "), place, published)


def _day(day: str | None, month: str | None, year: str | None, body: str) -> str | None:
    if day is None or month not in _MONTHS:
        return None
    if year is None:
        years = _YEAR.findall(body)
        if not years:
            return None
        year = max(years)
    return f"19{year}-{_MONTHS.index(month) + 1:02d}-{int(day):02d}"
