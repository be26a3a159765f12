"""A document: the text of one article, and what was taken away to get it."""

from dataclasses import dataclass

from counterclaim.records.codes import RemovedReason
from counterclaim.records.when import Published


@dataclass(frozen=True, slots=True)
class Removed:
    """Words of the page that are not part of the article, and why."""

    text: str
    reason: RemovedReason


@dataclass(frozen=True, slots=True)
class Warned:
    """Something the reader should know about a document; ``code`` is listed in docs/errors.md."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article.

    ``text`` is stored once and never edited: every span points into it in code points.  ``sha256`` is that of the bytes
    read.  ``dateline_place`` and ``dateline_day`` are the words of a dateline ("GORIS, Sept 13"), which is itself removed
    from ``text``.
    """

    id: str
    title: str | None
    text: str
    outlet: str | None
    url: str | None
    language: str | None
    published: Published
    sha256: str
    removed: tuple[Removed, ...] = ()
    author: str | None = None
    dateline_place: str | None = None
    dateline_day: str | None = None
