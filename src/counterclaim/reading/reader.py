"""Bytes or text -> Document: decoding, extraction, cleaning, dateline, title, day and language, in this order."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.errors import InputError
from counterclaim.reading.blocks import better_run
from counterclaim.reading.bylines import author_of, joined_authors
from counterclaim.reading.cleaner import Cleaned, clean
from counterclaim.reading.datelines import find_dateline
from counterclaim.reading.decoding import decode, repair, tidy
from counterclaim.reading.extraction import Page, extract
from counterclaim.reading.furniture import reason_of
from counterclaim.reading.given import Given
from counterclaim.reading.isolated import extract_isolated
from counterclaim.reading.limits import (
    LARGE_PAGE,
    MANY_TAGS,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_LINES,
    MAX_TAGS,
    MAX_TEXT,
    MAX_VISIBLE,
)
from counterclaim.reading.markup import is_html, shape, slim, unclosed, visible_lines
from counterclaim.reading.publication import day_in_url, plausible, published
from counterclaim.reading.stamps import trim
from counterclaim.reading.titles import headline_before, headline_of, page_title
from counterclaim.reading.tongue import in_one_case, language_of
from counterclaim.records import DateBasis, Document, Removed, RemovedReason, Warned


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and what its reader should be warned of."""

    document: Document
    warnings: tuple[Warned, ...]


def read_bytes(  # noqa: PLR0913  (what a caller may know)
    data: bytes,
    *,
    name: str,
    id: str | None = None,  # noqa: A002  (the record's own field name)
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    html: bool | None = None,
) -> Reading:
    """Reads one article from the bytes of a page or of a text file (also gzipped); ``html`` None lets the bytes tell.

    Raises InputError (E1xx) where there is nothing to read, UsageError E201 where ``published`` is no day.
    """
    given = Given(name, id, published, outlet, url, title)
    given.day()
    text, warnings = decode(data)
    return _read(text, hashlib.sha256(data).hexdigest(), given, html, warnings)


def read_text(  # noqa: PLR0913
    text: str,
    *,
    name: str,
    id: str | None = None,  # noqa: A002
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    html: bool | None = None,
) -> Reading:
    """Reads one article from text that was pasted or saved; sha256 is that of its UTF-8 bytes.  Errors as in read_bytes."""
    given = Given(name, id, published, outlet, url, title)
    given.day()
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > MAX_BYTES:
        raise InputError("E104", f"the input has {len(data):,} bytes; more than {MAX_BYTES:,} is no article")
    return _read(text, hashlib.sha256(data).hexdigest(), given, html, ())


def _read(text: str, sha256: str, given: Given, html: bool | None, warnings: Sequence[Warned]) -> Reading:
    text, repaired = repair(text)
    text, tidied = tidy(text)
    noted = [*warnings, *repaired, *tidied]
    if html or (html is None and is_html(text)):
        page, cleaned = _page(text, given, noted)
    else:
        page, cleaned = Page(()), clean(_checked(text))
    return _document(page, cleaned, text, sha256, given, noted)


def _page(text: str, given: Given, noted: list[Warned]) -> tuple[Page, Cleaned]:
    """The article of a page: trafilatura's choice, or our run of the visible lines where that promises to be better."""
    lines = visible_lines(text)
    if open_tag := unclosed(text):
        noted.append(
            Warned("W108", f"{open_tag} is never closed; what follows it was left out, so the page may be cut")
        )
    if not lines:
        raise InputError("E107", "the page has no visible text; save it again after it has loaded in a browser")
    if len(lines) > MAX_LINES:
        raise InputError("E106", f"the page has {len(lines):,} lines of text; give the page of one article")
    if (size := sum(len(line.text) for line in lines)) > MAX_VISIBLE:
        raise InputError("E106", f"the page shows {size:,} characters of text; give the page of one article")
    page = _extracted(text, given, noted)
    reasons = {line.text: reason_of(line.text) for line in lines}
    run = better_run(lines, [reasons[line.text] is not None for line in lines], page.lines)
    if run is not None:
        page = replace(page, lines=tuple(line.text for line in lines[run[0] : run[1]]))
    page = replace(page, title=page_title(text, page.title, page.outlet), author=joined_authors(page.author))
    if not page.lines:
        return page, clean(_checked("\n".join(line.text for line in lines)))
    cleaned = clean(_checked("\n\n".join(page.lines)), whole_page=False, from_html=True)
    head = tuple(line.text for line in (lines[: run[0]] if run else ()))
    return page, replace(cleaned, removed=(*cleaned.removed, *_left_out(reasons, page.lines)), page=True, head=head)


def _extracted(text: str, given: Given, noted: list[Warned]) -> Page:
    deepest, tags = shape(text)
    if deepest > MAX_DEPTH:
        noted.append(
            Warned("W106", f"{deepest} elements are nested; the page was read as plain lines, without metadata")
        )
        return Page(())
    if tags > MAX_TAGS:
        noted.append(Warned("W107", f"the page has {tags:,} tags; it was read as plain lines, without metadata"))
        return Page(())
    text = slim(text)
    if len(text) <= LARGE_PAGE and tags <= MANY_TAGS:
        return extract(text, given.url)
    page = extract_isolated(text, given.url)
    if page is None:
        noted.append(Warned("W107", "the page is too large to extract; it was read as plain lines, without metadata"))
    return page or Page(())


def _left_out(reasons: Mapping[str, RemovedReason | None], article: Sequence[str]) -> tuple[Removed, ...]:
    """The visible lines of a page that are no part of its article, once each."""
    whole = " ".join(" ".join(article).split()).casefold()
    return tuple(
        Removed(line, reason or RemovedReason.FURNITURE)
        for line, reason in reasons.items()
        if line.casefold() not in whole
    )


def _checked(text: str) -> str:
    if len(text) > MAX_TEXT:
        raise InputError("E106", f"the text has {len(text):,} characters; split what is longer than {MAX_TEXT:,}")
    return text


def _document(page: Page, cleaned: Cleaned, source: str, sha256: str, given: Given, noted: list[Warned]) -> Reading:
    if not cleaned.text.strip():
        raise InputError("E107", "no article text was found, only page furniture; give the page or text of one article")
    text, place, day, removed = _without_dateline(cleaned)
    trimmed = trim(text)
    text, removed = trimmed.text, (*trimmed.removed, *removed)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    own_title = headline_before(cleaned.head, lines) if cleaned.page else headline_of(lines)
    url = given.url or page.url
    edges = _edges(cleaned, source, lines, from_html=bool(page.lines))
    when = published(given.day(), page.date or day_in_url(url), edges, text, day, removed)
    language = language_of(text) or page.language
    noted.extend(_remarks(when.date, when.basis, when.note, language))
    if in_one_case(text):
        noted.append(
            Warned("W205", "the text is in small letters or in capitals throughout; names are hardly found in it")
        )
    document = Document(
        id=given.id or given.name or sha256[:16],
        title=given.title or page.title or own_title,
        text=text,
        outlet=given.outlet or page.outlet,
        url=url,
        language=language,
        published=when,
        sha256=sha256,
        removed=removed,
        author=page.author or author_of(cleaned.head[-30:]) or author_of([item.text for item in removed[:40]]),
        dateline_place=place,
        dateline_day=day,
    )
    return Reading(document, tuple(noted))


def _edges(cleaned: Cleaned, source: str, lines: Sequence[str], *, from_html: bool) -> list[str]:
    """The lines around the start and the end of the article, where stamps stand."""
    if cleaned.page or from_html:
        return [*cleaned.head[-15:], *lines[:3], *lines[-1:]]
    filled = [line.strip() for line in source.split("\n") if line.strip()]
    return [*filled[:6], *filled[6:][-6:]]


def _without_dateline(cleaned: Cleaned) -> tuple[str, str | None, str | None, tuple[Removed, ...]]:
    """The text without the dateline of one of its first three lines; the dateline's words join ``removed`` as a byline."""
    start = 0
    for line in cleaned.text.split("\n")[:7]:
        if found := find_dateline(line):
            words = Removed(line[: found.end].strip(), RemovedReason.BYLINE)
            text = cleaned.text[:start] + cleaned.text[start + found.end :]
            return text.lstrip("\n") if start == 0 else text, found.place, found.day, (words, *cleaned.removed)
        start += len(line) + 1
    return cleaned.text, None, None, cleaned.removed


def _remarks(day: str | None, basis: DateBasis, note: str | None, language: str | None) -> list[Warned]:
    found = []
    if day is None:
        found.append(Warned("W202", "no day of publication was found; give one, or relative dates stay unresolved"))
    elif basis is DateBasis.INFERRED:
        found.append(Warned("W201", f"the day of publication {day} was {note}; give the true one if you know it"))
    elif not plausible(day):
        found.append(Warned("W203", f"the day of publication {day} is in the future or before 1990; check it"))
    if language is not None and language != "en":
        found.append(Warned("W204", f"the text seems to be in {language!r}, not English; its coding cannot be trusted"))
    return found
