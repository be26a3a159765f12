"""Which way the verb over an expression points: the past, the future, or neither."""

import re
from enum import StrEnum
from typing import Final

from counterclaim.grounding.days.syntax import before_noun, top_token
from counterclaim.language.layers import Layers, Token


class Tense(StrEnum):
    """Where the clause of an expression lies from the day of publication."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


_WILL: Final = frozenset(("will", "wo", "'ll", "\u2019ll", "shall"))
_AHEAD: Final = frozenset(
    (
        "plan", "schedule", "expect", "set", "due", "aim", "intend", "agree", "vow", "pledge", "promise", "prepare",
        "want", "ask", "urge", "order", "call", "threaten", "hope", "suppose", "propose", "require", "decide",
        "invite", "begin", "start", "slate",
    )
)  # fmt: skip
_TIMETABLE: Final = frozenset((
    "take", "begin", "start", "open", "close", "meet", "travel", "visit", "arrive", "leave", "mark", "vote", "hold",
    "resume", "expire", "end", "face", "host", "return", "head",
))  # fmt: skip
_EXPECTED: Final = frozenset((
    "vote", "election", "meeting", "summit", "talk", "deadline", "match", "game", "session", "hearing", "referendum",
    "runoff", "conference", "ballot", "ceremony", "visit", "payment", "launch", "release", "start", "opening", "trial",
    "anniversary", "poll", "primary", "debate", "date", "redemption", "maturity", "offer", "parade", "talks",
))  # fmt: skip
_REPORTING: Final = frozenset(
    ("say", "tell", "report", "comment", "confirm", "deny", "announce", "add", "write", "reveal")
)
_SETTING: Final = frozenset(
    "declare notify extend postpone delay move push approve offer "
    "bring put defer fix cancel scrap drop abandon choose select pick name".split()
)
_DUE: Final = frozenset(("due", "set", "scheduled", "slated", "ready", "expected", "planned"))
_PLANNING: Final = frozenset(("plan", "schedule", "slate", "expect"))
_AHEAD_BEFORE: Final = re.compile(
    r"(?:\b(?:scheduled|due|slated|planned|payable|effective|set\s(?:for|to)|expected|deadline|expires?|upcoming)\b)"
    r"[^.;\n]{0,25}$",
    re.IGNORECASE,
)
_BACK_BEFORE: Final = re.compile(r"\bsince\s(?:at\sleast\s|about\s|around\s|the\s)*$", re.IGNORECASE)
_WAS_AHEAD: Final = re.compile(
    r"\bhad\s(?:\w+\s)?been\s(?:due|scheduled|slated|planned|set|expected)\b[^.;\n]{0,25}$", re.IGNORECASE
)


def tense_of(layers: Layers, start: int, end: int) -> Tense:
    """The tense of the nearest verb above the words ``start:end``; NONE where no verb is above them."""
    touched = layers.at(start, end)
    if not touched:
        return Tense.NONE
    if was_ahead(layers.text, start):
        return Tense.PAST
    top = top_token(layers, touched)
    if dates_past_event(layers, start, end) and layers.child(touched[-1], "case") is not None:
        return Tense.PAST
    for i in (top, *layers.ancestors(top)):
        if layers.tokens[i].pos in ("VERB", "AUX") and (tense := _of_verb(layers, i)):
            return tense
    return Tense.NONE


_NEXT_BEFORE: Final = re.compile(
    r"\b(?:until|till|as\s(?:early|soon)\sas|no\slater\sthan|(?:due|scheduled|slated|planned)(?:\sfor|\son)?|set\sfor)\s$"
)


def awaits(text: str, start: int) -> bool:
    """Whether the very words before ``start`` await a day ("until", "as early as", "scheduled for")."""
    return bool(_NEXT_BEFORE.search(text[max(0, start - 24) : start]))


def looks_back(text: str, start: int) -> bool:
    """Whether the words before ``start`` can only name a day that has been: "since", "ever since"."""
    return bool(_BACK_BEFORE.search(text[max(0, start - 24) : start]))


def was_ahead(text: str, start: int) -> bool:
    """Whether the words before ``start`` tell of a plan that is over: "had been due to expire"."""
    return bool(_WAS_AHEAD.search(text[max(0, start - 60) : start]))


def points_ahead(text: str, start: int) -> bool:
    """Whether the words just before ``start`` say that a day is still to come ("due", "scheduled for", "until")."""
    return bool(_AHEAD_BEFORE.search(text[max(0, start - 45) : start]))


def dates_past_event(layers: Layers, start: int, end: int) -> bool:
    """Whether it is "Wednesday's ruling", "the Oct. 10 bombing": mostly what has been, but for votes and the like."""
    touched = layers.at(start, end)
    if not before_noun(layers, start, end):
        return False
    noun = layers.tokens[top_token(layers, touched)].head
    return layers.tokens[noun].lemma not in _EXPECTED


def says_it_was(layers: Layers, start: int, end: int) -> bool:
    """Whether a plain past governs the words itself, and is no saying or fixing of what is to come: "died in October"."""
    touched = layers.at(start, end)
    if not touched:
        return False
    above = layers.tokens[layers.tokens[top_token(layers, touched)].head]
    verb = layers.tokens[above.head] if above.pos in ("ADP", "SCONJ") else above
    helped = {layers.tokens[k].tag for k in layers.children(verb.i, "aux", "auxpass")}
    past = (verb.tag == "VBD" and not helped) or (verb.tag == "VBN" and helped == {"VBD"})
    return past and verb.lemma not in _AHEAD | _REPORTING | _SETTING


def _of_verb(layers: Layers, i: int) -> Tense | None:
    """Tense of one verb; None for an infinitive or a participle that takes it from the verb above."""
    token = layers.tokens[i]
    helpers = [layers.tokens[k] for k in layers.children(i, "aux", "auxpass")]
    if any(h.lower in _WILL for h in helpers) or token.lower in _WILL:
        return Tense.FUTURE
    if any(h.tag == "VBD" for h in helpers) or token.tag == "VBD":
        return Tense.FUTURE if _was_plan(layers, token, helpers) else Tense.PAST
    if helpers:
        return _of_helpers(layers, i, helpers)
    if token.tag in ("VBZ", "VBP"):
        timetable = _is_due(layers, i) or token.lemma in _TIMETABLE or token.lemma in _PLANNING
        return Tense.FUTURE if timetable else Tense.PRESENT
    return Tense.PAST if token.tag == "VBN" and token.lemma not in _AHEAD else None


def _of_helpers(layers: Layers, i: int, helpers: list[Token]) -> Tense | None:
    """Tense of a verb with helpers other than "will" and past ones: "to meet", "is expected", "has met", "may meet"."""
    token, above = layers.tokens[i], layers.tokens[layers.tokens[i].head]
    perfect = any(h.lemma == "have" for h in helpers)
    if any(h.lower == "to" for h in helpers):
        if perfect:
            return Tense.PAST
        return Tense.FUTURE if above.lemma in _AHEAD or above.tag in ("VBZ", "VBP") else None
    if token.tag == "VBN" and token.lemma in _AHEAD:
        return Tense.FUTURE
    if any(h.tag == "MD" for h in helpers):
        if perfect or token.lemma in _REPORTING:
            return Tense.PAST
        return Tense.NONE if any(h.lower == "could" for h in helpers) else Tense.FUTURE
    if any(h.tag in ("VBZ", "VBP") for h in helpers):
        return Tense.PAST if perfect else Tense.PRESENT
    return None


def _was_plan(layers: Layers, token: Token, helpers: list[Token]) -> bool:
    """Whether a verb of the past says what is to come: "planned a march on Saturday", "was due in Ankara on Friday"."""
    if any(h.lemma == "have" for h in helpers):
        return False
    return token.lemma in _PLANNING or (token.lemma == "be" and _is_due(layers, token.i))


def _is_due(layers: Layers, i: int) -> bool:
    """Whether ``i`` is the verb of "is due", "are set to"."""
    complements = layers.children(i, "acomp", "attr", "xcomp")
    return any(layers.tokens[k].lower in _DUE for k in complements)
