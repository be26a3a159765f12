"""News or history: whether the text was written to report the event, or tells it to explain the news."""

import datetime as dt
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.language import Layers
from counterclaim.records import EventType, Newness, Reality, When

_FRESH_DAYS: Final = 3
"""The codebook's window of new events is "up to about two days"; a day is added for time zones and late datelines."""
_FUTURE: Final = frozenset({Reality.PLANNED, Reality.DEMANDED, Reality.THREATENED, Reality.HYPOTHETICAL})
_HISTORY: Final = frozenset(
    "previously previous earlier formerly former ago once originally historically last past decades anniversary "
    "long-running since".split()
)
_HISTORY_NOUNS: Final = frozenset(
    "war conflict crisis genocide collapse decade century era uprising revolution".split()
)
_WE: Final = frozenset({"we", "i"})
_NAMED_HISTORY: Final = frozenset("massacre war genocide siege massacres wars pogrom".split())
_SPEECH: Final = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.REQUEST})


def newness_of(
    layers: Layers, draft: Draft, reality: Reality, when: When | None, published: str | None, *, told: bool
) -> tuple[Newness, str]:
    """The newness of ``draft`` and the rule that says so.

    ``published`` is an ISO day or None; ``told`` says that a claim tells the event, whose verb shifts the tenses.
    """
    if when is not None and when.latest is not None and published is not None:
        age = (dt.date.fromisoformat(published[:10]) - dt.date.fromisoformat(when.latest)).days
        began = (dt.date.fromisoformat(published[:10]) - dt.date.fromisoformat(when.earliest or when.latest)).days
        if age > _FRESH_DAYS:
            return Newness.BACKGROUND, f"{age} days before publication"
        if age < 0 or (age == 0 and reality in _FUTURE):
            return Newness.FUTURE, "after publication"
        if age > 0 and began > _FRESH_DAYS + 1 and reality not in _FUTURE:
            return Newness.BACKGROUND, "in a stretch of days that is over"
        if began > 30 and reality not in _FUTURE:
            return Newness.BACKGROUND, "going on for more than a month"
        if reality not in _FUTURE:
            return Newness.NEW, "within the days before publication"
    if reality in _FUTURE:
        return Newness.FUTURE, f"reality {reality.value}"
    if when is not None and when.words is not None and when.latest is None and _old_words(when.words.text):
        return Newness.BACKGROUND, "words of history"
    marker = _marker(layers, draft, told=told, dated=when is not None)
    if marker is not None:
        return Newness.BACKGROUND, marker
    if reality is Reality.ONGOING and draft.type is not EventType.ASSAULT:
        return Newness.BACKGROUND, "a lasting state"
    return Newness.NEW, "default: told as news"


def _old_words(words: str) -> bool:
    said = set(words.lower().split())
    return bool(_HISTORY & said) and not said & {"today", "this", "day", "week"}


def _marker(layers: Layers, draft: Draft, *, told: bool, dated: bool) -> str | None:
    """A word, a tense or a clause that tells the event as history."""
    for i in draft.members:
        for k in layers.children(i, "advmod", "amod", "npadvmod"):
            if layers.tokens[k].lower in _HISTORY and not (dated and layers.tokens[k].lower in {"earlier", "last"}):
                return f"word {layers.tokens[k].lower!r}"
    if layers.tokens[draft.i].tag == "NNP" and layers.tokens[draft.i].lower in _NAMED_HISTORY:
        return "an event with a name"
    verb = _verb(layers, draft)
    if verb is None:
        return None
    aux = [layers.tokens[a] for a in layers.children(verb, "aux")]
    if (
        not told
        and any(a.lower == "had" for a in aux)
        and layers.tokens[verb].dep in {"ROOT", "relcl", "advcl", "conj", "acl"}
    ):
        return "pluperfect"
    perfect = any(a.lower in {"has", "have"} for a in aux)
    if perfect and any(layers.tokens[k].lower in {"since", "repeatedly", "often", "always", "already", "long"}
                       for k in layers.children(verb, "advmod", "prep", "mark")):  # fmt: skip
        return "perfect with a span of time"
    if any(layers.tokens[k].lower in _WE for k in layers.children(verb, "nsubj")):
        # A statement in the first person makes its news as it speaks.
        return None
    if layers.children(verb, "prep") and any(layers.tokens[k].lower == "since" for k in layers.children(verb, "prep")):
        return "since"
    if perfect and draft.type in _SPEECH and layers.sentence_of(verb).i > 1:
        return "standing position in the perfect"
    if layers.tokens[verb].tag in {"VBZ", "VBP"} and draft.type in _SPEECH and layers.sentence_of(verb).i > 3:
        return "standing position in the present"
    below = [k for m in (verb, draft.i) for p in layers.children(m, "prep") for k in layers.children(p, "pobj")]
    for k in (*below, draft.i, *layers.ancestors(draft.i)):
        token = layers.tokens[k]
        if (
            token.dep == "pobj"
            and layers.tokens[token.head].lower in {"during", "since", "in"}
            and (token.lemma in _HISTORY_NOUNS)
        ):
            return f"during the {token.lemma}"
    return None


def _verb(layers: Layers, draft: Draft) -> int | None:
    for i in (draft.i, *draft.also):
        if layers.tokens[i].pos in {"VERB", "AUX"}:
            return i
    head = layers.tokens[draft.i].head
    return head if layers.tokens[head].pos in {"VERB", "AUX"} else None
