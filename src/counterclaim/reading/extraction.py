"""A page of HTML -> its article and what its metadata say, through trafilatura (JSON-LD, OpenGraph, htmldate)."""

import json
import logging
import re
from dataclasses import asdict, dataclass
from typing import Final

_LANGUAGE: Final = re.compile(r"<html\b[^>]{0,2000}?\slang\s?=\s?[\"']?([a-z]{2})\b", re.IGNORECASE)
_SILENCED: Final = ("trafilatura", "htmldate", "charset_normalizer", "justext")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds: the lines of its article and its metadata, None where the page does not say.

    ``date`` is an ISO 8601 day that trafilatura and htmldate take from metadata, address or markup.
    """

    lines: tuple[str, ...]
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    url: str | None = None
    date: str | None = None
    language: str | None = None

    def to_json(self) -> str:
        """The page as one JSON object."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Page":
        """The page that ``to_json`` wrote."""
        fields = json.loads(text)
        return cls(**{**fields, "lines": tuple(fields["lines"])})


def extract(html: str, url: str | None = None) -> Page:
    """The article of ``html``; ``lines`` is empty where trafilatura finds none.

    Precision mode: on the open pages of the bench it has the better word F1 on news (.965 against .959), and where it
    takes too little, our own run of lines is the better second choice than its standard mode (see ``better_run``).
    """
    from trafilatura import bare_extraction

    for name in _SILENCED:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(html, url=url, favor_precision=True, include_comments=False, with_metadata=True)
    except Exception:  # noqa: BLE001  trafilatura promises no error types; the caller reads the plain lines instead
        return Page(())
    if found is None or isinstance(found, dict):
        return Page(())
    lines = tuple(line.strip() for line in (found.text or "").split("\n") if line.strip())
    language = _LANGUAGE.search(html[:20_000])
    return Page(
        lines,
        found.title,
        found.author,
        found.sitename,
        found.url,
        found.date,
        language.group(1).lower() if language else None,
    )
