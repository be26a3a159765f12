"""One page that holds everything: articles with every span marked, reports, claims, what was set aside.

The page asks nothing of any network: styles and script stand inside it, and its content security policy allows these
two by their hashes and nothing else.  The script gets no data: it only shows and hides what is written here, escaped.
"""

import base64
import hashlib
from importlib.resources import files
from typing import IO

from counterclaim.exports.article import article, legend
from counterclaim.exports.cards import claims_list, context_section, details, reports_table
from counterclaim.exports.markup import Html, element, joined, language_tag, web_address
from counterclaim.exports.phrases import count_phrase, published_phrase
from counterclaim.records import CodedDocument


class PageWriter:
    """Collects coded documents and writes the page at the end."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._coded: list[CodedDocument] = []

    def add(self, coded: CodedDocument) -> None:
        """Keeps one document for the page."""
        self._coded.append(coded)

    def close(self) -> None:
        """Writes the page."""
        self._stream.write(page(tuple(self._coded)))


def page(coded: tuple[CodedDocument, ...]) -> str:
    """The whole page as a string."""
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{hash_of(style)}'; script-src '{hash_of(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = _name(coded[0]) if len(coded) == 1 else f"{count_phrase(len(coded), 'article')}, coded"
    head = element(
        "head",
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="referrer" content="no-referrer">'),
        element("title", f"{title} · Counterclaim"),
        element("style", Html(style)),
    )
    sections = [_section(f"d{number}", one) for number, one in enumerate(coded, 1)]
    body = element(
        "body",
        element("main", _index(coded) if len(coded) > 1 else "", *sections),
        _foot(coded),
        element("script", Html(script)),
    )
    return f"<!doctype html>\n{element('html', head, body, lang='en')}\n"


def _section(key: str, coded: CodedDocument) -> Html:
    """One document: its head, the article beside the details, then the tables."""
    document = coded.document
    reading = element(
        "div",
        element("div", legend(coded), article(key, coded)),
        element("aside", details(key, coded), class_="details", aria_live="polite", aria_label="Details of the words"),
        class_="reading",
    )
    return element(
        "section",
        _head(coded),
        _warnings(coded),
        reading,
        reports_table(key, coded),
        context_section(key, coded),
        claims_list(key, coded),
        _removed(coded),
        id=key,
        class_="document",
        lang=language_tag(document.language),
    )


def _head(coded: CodedDocument) -> Html:
    document = coded.document
    facts = [document.outlet or "outlet not known", f"published {published_phrase(document.published)}"]
    if document.author:
        facts.append(f"by {document.author}")
    if document.dateline_place:
        facts.append(f"from {document.dateline_place}")
    parts = [element("span", fact, dir="auto") for fact in facts]
    if document.url:
        address = web_address(document.url)
        link = element("a", document.url, href=address, rel="noopener noreferrer nofollow") if address else document.url
        parts.append(element("span", link, class_="address"))
    return element(
        "header", element("h1", _name(coded), dir="auto"), element("p", *parts, class_="facts"), class_="head"
    )


def _warnings(coded: CodedDocument) -> Html:
    if not coded.warnings:
        return Html()
    items = (element("li", element("b", w.code), " ", w.message) for w in coded.warnings)
    return element("ul", *items, class_="warnings", aria_label="Warnings")


def _removed(coded: CodedDocument) -> Html:
    removed = coded.document.removed
    if not removed:
        return Html()
    rows = (
        element("li", element("span", r.reason, class_="reason"), " ", element("del", r.text, dir="auto"))
        for r in removed
    )
    heading = element(
        "summary", element("h2", f"Set aside: {count_phrase(len(removed), 'line')} that are not the article")
    )
    return element("details", heading, element("ul", *rows), class_="removed", open=True)


def _index(coded: tuple[CodedDocument, ...]) -> Html:
    """The list of the documents of a page with several."""
    rows = []
    for number, one in enumerate(coded, 1):
        counts = f"{count_phrase(len(one.reports), 'report')}, {count_phrase(len(one.claims), 'claim')}"
        facts = " · ".join(part for part in (one.document.outlet, one.document.published.date, counts) if part)
        rows.append(
            element("li", element("a", _name(one), href=f"#d{number}", dir="auto"), " ", element("span", facts))
        )
    return element("nav", element("h1", count_phrase(len(coded), "article")), element("ol", *rows), class_="index")


def _foot(coded: tuple[CodedDocument, ...]) -> Html:
    stamps = dict.fromkeys(f"Counterclaim {one.coder.version}" for one in coded)
    words = "Coded by machine; every span stands in the article as written."
    return element("footer", joined(", ".join(stamps), ". " if stamps else "", words))


def _name(coded: CodedDocument) -> str:
    return coded.document.title or coded.document.id


def _asset(name: str) -> str:
    return (files("counterclaim") / "exports" / "page" / name).read_text("utf-8")


def hash_of(content: str) -> str:
    """The hash by which a content security policy allows a style sheet or script of the page."""
    digest = hashlib.sha256(content.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
