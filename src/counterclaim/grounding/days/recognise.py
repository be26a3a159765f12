"""Text -> the time expressions in it, longest match first, before any day is worked out."""

import re
from typing import Final

from counterclaim.grounding.days.expression import Expression, Kind
from counterclaim.grounding.days.rules_amount import AMOUNT_RULES
from counterclaim.grounding.days.rules_calendar import CALENDAR_RULES
from counterclaim.grounding.days.rules_relative import RELATIVE_RULES
from counterclaim.grounding.days.words import COUNTED
from counterclaim.language.layers import Layers

_RULES: Final = (*CALENDAR_RULES, *RELATIVE_RULES, *AMOUNT_RULES)
_AMOUNT_BEFORE: Final = re.compile(
    r"(?:\b(?:about|some|nearly|almost|than|least|most|over|total\sof|up\sto|number|no\.|flight|route|highway|resolution|"
    r"article|page|room|kilomet\w+|killed|model|chapter|section)|[$\u00a3\u20ac#+])\s*$",
    re.IGNORECASE,
)
_YEAR_BEFORE: Final = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|during|between|and|through|after|before|early|late|mid|fiscal|year|around|the|"
    r"for|or|circa|ended|into|than)[\s-]$",
    re.IGNORECASE,
)

_MONTH_BEFORE: Final = re.compile(
    r"\b(?:in|since|by|until|till|from|to|of|for|during|between|and|or|through|before|after|an?|the|its|this|last|next|"
    r"as|than|is|was|per|every|each|-)\s$|[(/\u2013-]$",
    re.IGNORECASE,
)


def recognise(text: str, layers: Layers) -> tuple[Expression, ...]:
    """All time expressions of ``text``, sorted by start, none overlapping."""
    lowered = text.lower()
    found: list[Expression] = []
    for rule in _RULES:
        if rule.needs and not any(word in lowered for word in rule.needs):
            continue
        for match in rule.pattern.finditer(text):
            expression = rule.build(match)
            if expression and _stands(expression, text, layers):
                found.append(expression)
    return _longest(found)


def _longest(found: list[Expression]) -> tuple[Expression, ...]:
    """The expressions that do not overlap, longer ones first; of equals the one whose rule stands first."""
    kept: list[Expression] = []
    for one in sorted(found, key=lambda e: e.start - e.end):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda e: e.start))


def _stands(expression: Expression, text: str, layers: Layers) -> bool:
    """Whether the context allows it: "May" the verb, "April" the person and "2000 soldiers" are no times."""
    words = text[expression.start : expression.end]
    if re.fullmatch(r"[12]\d{3}(?:\W\d+)?", words):
        return _is_year(expression, text)
    lowered = words.lower()
    if lowered.startswith("last ") and any(layers.tokens[i].tag.startswith("VB") for i in layers.at(expression.start, expression.start + 4)):
        return False
    if expression.type == "SET" and lowered.endswith("ly") and " " not in lowered:
        return all(layers.tokens[i].tag == "RB" for i in layers.at(expression.start, expression.end))
    if lowered in ("soon", "shortly"):
        return not re.match(r"\s(?:as|after|before|afterwards?|thereafter)\b", text[expression.end : expression.end + 12])
    if re.fullmatch(r"(?:the )?\d0s", lowered):
        return not re.search(r"\b(?:his|her|their|my|the)\s(?:early\s|late\s|mid-)?$", text[max(0, expression.start - 12) : expression.start])
    if expression.kind is Kind.YEARLY and re.search(r"(?:\b(?:May|MAY|March|MARCH|April|June|August)|\b[A-Z][a-z]{2,3}\.)$", words):
        return _is_month(expression, words, text, layers)
    return True


def _is_year(expression: Expression, text: str) -> bool:
    before, after = text[max(0, expression.start - 20) : expression.start], text[expression.end : expression.end + 30]
    if _AMOUNT_BEFORE.search(before):
        return False
    year = int(text[expression.start : expression.start + 4])
    follower = re.match(r"\s+([A-Za-z]+)", after)
    if follower and follower[1].lower() in COUNTED:
        return False
    if not 1900 <= year <= 2050:
        return bool(_YEAR_BEFORE.search(before)) and 1400 <= year <= 2050 and not re.match(r"\s[a-z]+s\b", after)
    return True


def _is_month(expression: Expression, words: str, text: str, layers: Layers) -> bool:
    touched = layers.at(expression.end - 1, expression.end)
    if not touched:
        return False
    alone = words in ("May", "March", "April", "June", "August") or words.startswith("that ")
    if alone and not _MONTH_BEFORE.search(text[max(0, expression.start - 12) : expression.start]):
        return False
    if any(n.label == "PERSON" and n.first <= touched[0] < n.last for n in layers.names):
        return False
    return all(layers.tokens[i].tag.startswith(("NN", ".")) for i in touched)
