"""Whom a text credits: an agency or outlet named in its byline, its first lines or its last."""

import re
from typing import Final

from counterclaim.incidents.copies.words import find_words
from counterclaim.records import Document

_NAME: Final = r"[A-Z][\w.&'’-]*(?: (?:[A-Z][\w.&'’-]*|of|the|for|and)){0,4}"
_CREDITS: Final = (
    re.compile(rf"^[^\n(]{{0,60}}\((?P<name>{_NAME})\)\s*[-–—:]", re.M),
    re.compile(rf"^\s*\(?(?:Source|Via|Originally published (?:by|in|on)|First published (?:by|in|on)|This (?:article|report|story) (?:first|originally) appeared (?:in|on))\s*:?\s*(?P<name>{_NAME})", re.M | re.I),
    re.compile(rf"^\s*By [^\n]{{2,60}}?(?:,| for| of| \|| /)\s*(?:the )?(?P<name>{_NAME})\s*$", re.M),
    re.compile(r"^\s*[-–—(\[]?\s*(?P<name>[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,2})\s*[)\]]?\s*$", re.M),
)  # fmt: skip
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
    text, own = document.text, house(document.outlet) if document.outlet else None
    found = {house(document.author)} & set(_AGENCIES.values()) if document.author else set()
    author = f"By {document.author}" if document.author else ""
    for part in (text[:_ENDS], text[-_ENDS:], author, *(removed.text[:_ENDS] for removed in document.removed)):
        for number, pattern in enumerate(_CREDITS):
            names = {house(m.group("name")) for m in pattern.finditer(part)}
            found |= names if number in {1} else names & set(_AGENCIES.values())
    return tuple(sorted(found - {own, ""}))
