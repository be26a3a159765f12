"""Whom a text credits: an agency or outlet named in its byline, its first lines or its last."""

import re
from typing import Final

from counterclaim.incidents.copies.words import find_words
from counterclaim.records import Document

_NAME: Final = r"[A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|of|the|for|and)){0,4}"
_TAKEN: Final = re.compile(
    r"^[ \t]*\(?(?:Source|Via|(?:Originally|First) published (?:by|in|on)"
    rf"|This (?:article|report|story) (?:first|originally) appeared (?:in|on))[ \t]*:?[ \t]*(?P<name>{_NAME})",
    re.M,
)
_LINES: Final = (
    re.compile(rf"^[^\n(]{{0,60}}\((?P<name>{_NAME})\)[ \t]*[-–—:]", re.M),
    re.compile(rf"^[ \t]*By [^\n]{{2,60}}?(?:,| for| of| \\||/)[ \t]*(?:the )?(?P<name>{_NAME})[ \t]*$", re.M),
    re.compile(r"^[ \t]*[-–—(\[]?[ \t]*(?P<name>[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,2})[ \t]*[)\]]?[ \t\r]*$", re.M),
)
# A line that only names somebody is a credit where these are named.
_AGENCIES: Final = {
    "reuters": "reuters", "thomson reuters": "reuters", "ap": "ap", "associated press": "ap", "the associated press": "ap",
    "apnews": "ap", "ap news": "ap", "afp": "afp", "agence france presse": "afp", "agence france-presse": "afp", "dpa": "dpa",
    "tass": "tass", "itar tass": "tass", "interfax": "interfax", "ria novosti": "ria novosti", "ria": "ria novosti",
    "xinhua": "xinhua", "xinhua news agency": "xinhua", "anadolu": "anadolu", "anadolu agency": "anadolu", "aa": "anadolu",
    "efe": "efe", "ansa": "ansa", "upi": "upi", "bloomberg": "bloomberg", "ukrinform": "ukrinform", "armenpress": "armenpress",
    "azertac": "azertac", "turan": "turan", "kyodo": "kyodo", "yonhap": "yonhap", "pti": "pti", "irna": "irna", "sana": "sana",
    "press association": "pa", "pa media": "pa", "pa": "pa", "dw": "dw", "deutsche welle": "dw", "rfe rl": "rfe/rl",
    "rferl": "rfe/rl", "radio free europe": "rfe/rl",
}  # fmt: skip
_DOMAIN: Final = re.compile(r"^(?:https?://)?(?:www\.)?([\w-]+)(?:\.[\w-]+)+$")
_ENDS: Final = 400


def house(name: str) -> str:
    """One form for a newsroom's names: "Thomson Reuters", "www.reuters.com" and "REUTERS" are "reuters"."""
    domain = _DOMAIN.match(name.strip())
    folded = " ".join(word.folded for word in find_words(domain.group(1) if domain else name))
    folded = folded.removeprefix("the ") if folded not in _AGENCIES else folded
    return _AGENCIES.get(folded, folded)


def credited(document: Document) -> tuple[str, ...]:
    """The newsrooms that ``document`` credits, itself not counted, in one form each and in ascending order."""
    own = house(document.outlet) if document.outlet else None
    return tuple(sorted((set(wires(document)) | _sources(document)) - {own, ""}))


def wires(document: Document) -> tuple[str, ...]:
    """The agencies whose line ``document`` carries, its own too: "(Reuters)", "By a reporter for AP", a last line "AFP"."""
    known = set(_AGENCIES.values())
    found = {house(document.author)} if document.author else set()
    for part in _parts(document):
        found |= {house(m.group("name")) for pattern in _LINES for m in pattern.finditer(part)}
    return tuple(sorted(found & known))


def takes_from(document: Document) -> bool:
    """Whether ``document`` says that it took its text from another ("Source: ...", "This article first appeared in ...")."""
    return bool(_sources(document) - {house(document.outlet) if document.outlet else ""})


def _sources(document: Document) -> set[str]:
    return {house(m.group("name")) for part in _parts(document) for m in _TAKEN.finditer(part)}


def _parts(document: Document) -> tuple[str, ...]:
    text, author = document.text, f"By {document.author}" if document.author else ""
    return (text[:_ENDS], text[-_ENDS:], author, *(removed.text[:_ENDS] for removed in document.removed))
