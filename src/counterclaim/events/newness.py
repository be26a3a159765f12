"""News or history: whether the text was written to report the event, or tells it to explain the news."""

import datetime as dt
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.events.telling import Telling
from counterclaim.language import Layers, Token
from counterclaim.records import Claim, EventType, Newness, Reality, When

_FRESH_DAYS: Final = 3
"""The codebook's window of new events is "up to about two days"; a day is added for time zones and late datelines."""
_LONG_DAYS: Final = 30
"""What has gone on for longer than a month is what the news is set against."""
_FUTURE: Final = frozenset({Reality.PLANNED, Reality.DEMANDED, Reality.THREATENED, Reality.HYPOTHETICAL})
_HISTORY: Final = frozenset(
    "previously previous earlier formerly former ago once originally historically last past decades anniversary "
    "long-running since".split()
)
_HISTORY_NOUNS: Final = frozenset(
    "war conflict crisis genocide collapse decade century era uprising revolution".split()
)
_NAMED_HISTORY: Final = frozenset("massacre war genocide siege massacres wars pogrom".split())
_SPAN: Final = frozenset({"since", "repeatedly", "often", "always", "already", "long"})
_SPEECH: Final = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.REQUEST})
_HABITUAL: Final = frozenset({"regularly", "routinely", "frequently", "often"})
_LEAD_PERFECT: Final = 1
"""Last sentence (from 0) in which a perfect may still tell the news itself; the figure comes from the open reports."""
_LEAD_PRESENT: Final = 3
"""The same for speech acts in the present ("Damascus accuses ...")."""


def by_publication(why: str) -> bool:
    """Whether a reason of ``newness_of`` is the day of the event against that of publication.

    The event reader was trained knowing that much of the reason (``reader/hints.py``): it must not be told in other words.
    """
    return why.endswith("publication")


def newness_of(
    layers: Layers,
    draft: Draft,
    covering: tuple[Claim, ...],
    reality: Reality,
    when: When | None,
    published: str | None,
) -> tuple[Newness, str]:
    """The newness of ``draft`` and the rule that says so; ``published`` is an ISO day or None."""
    ruling = _by_day(when, published, reality)
    if ruling is not None:
        return ruling
    if reality in _FUTURE:
        return Newness.FUTURE, f"reality {reality.value}"
    if when is not None and when.words is not None and when.latest is None and _old_words(when.words.text):
        return Newness.BACKGROUND, "words of history"
    marker = _marker(Telling(layers, draft, covering), dated=when is not None)
    if marker is not None:
        return Newness.BACKGROUND, marker
    if reality is Reality.ONGOING and draft.type is not EventType.ASSAULT:
        return Newness.BACKGROUND, "a lasting state"
    return Newness.NEW, "default: told as news"


def _by_day(when: When | None, published: str | None, reality: Reality) -> tuple[Newness, str] | None:
    """What the day of the event against the day of publication says; None where either is not known."""
    if when is None or when.latest is None or published is None:
        return None
    today = dt.date.fromisoformat(published[:10])
    age = (today - dt.date.fromisoformat(when.latest)).days
    began = (today - dt.date.fromisoformat(when.earliest or when.latest)).days
    if age > _FRESH_DAYS:
        return Newness.BACKGROUND, f"{age} days before publication"
    if age < 0 or (age == 0 and reality in _FUTURE):
        return Newness.FUTURE, "after publication"
    if reality in _FUTURE:
        return None
    if age > 0 and began > _FRESH_DAYS + 1:
        return Newness.BACKGROUND, "in a stretch of days that is over"
    if began > _LONG_DAYS:
        return Newness.BACKGROUND, "going on for more than a month"
    return Newness.NEW, "within the days before publication"


def _old_words(words: str) -> bool:
    said = set(words.lower().split())
    return bool(_HISTORY & said) and not said & {"today", "this", "day", "week"}


def _marker(telling: Telling, *, dated: bool) -> str | None:
    """A word, a tense or a phrase that tells the event as history; None where nothing does."""
    words = {w for i in telling.draft.members for w in telling.words_on(i, "advmod", "amod", "npadvmod")}
    # "earlier Sunday" dates the event; "earlier" alone sets it back.
    old = words & (_HISTORY - ({"earlier", "last"} if dated else set()))
    if old:
        return f"word {min(old)!r}"
    if telling.anchor.tag == "NNP" and telling.anchor.lower in _NAMED_HISTORY:
        return "an event with a name"
    verb = telling.verb
    if verb is None:
        return None
    return _tense(telling, verb) or _period(telling, verb)


def _tense(telling: Telling, verb: Token) -> str | None:
    aux = set(telling.words_on(verb.i, "aux"))
    if "had" in aux and not telling.covering and verb.dep in {"ROOT", "relcl", "advcl", "conj", "acl"}:
        # Within what somebody said a pluperfect is only a past.
        return "pluperfect"
    if _HABITUAL & set(telling.words_on(verb.i, "advmod")):
        return "a habit"
    perfect = bool(aux & {"has", "have"})
    if perfect and _HISTORY_NOUNS & {telling.layers.tokens[k].lemma for k in telling.layers.children(verb.i, "nsubj")}:
        return "the toll of a whole war"
    if perfect and _SPAN & set(telling.words_on(verb.i, "advmod", "prep", "mark")):
        return "perfect with a span of time"
    if {"we", "i"} & set(telling.words_on(verb.i, "nsubj")):
        # A statement in the first person makes its news as it speaks.
        return None
    place = telling.layers.sentence_of(verb.i).i
    if perfect and telling.draft.type in _SPEECH and place > _LEAD_PERFECT:
        return "standing position in the perfect"
    if verb.tag in {"VBZ", "VBP"} and telling.draft.type in _SPEECH and place > _LEAD_PRESENT:
        return "standing position in the present"
    return None


def _period(telling: Telling, verb: Token) -> str | None:
    """As in "since the start of the operation", "during the war", "in the conflict"."""
    layers = telling.layers
    clauses = (m for k in layers.children(verb.i, "advcl") for m in telling.words_on(k, "mark"))
    if "since" in telling.words_on(verb.i, "prep") or "since" in clauses:
        return "since"
    below = [
        k for m in (verb.i, telling.draft.i) for p in layers.children(m, "prep") for k in layers.children(p, "pobj")
    ]
    for k in (*below, telling.draft.i, *layers.ancestors(telling.draft.i)):
        token = layers.tokens[k]
        if token.dep != "pobj" or token.lemma not in _HISTORY_NOUNS:
            continue
        if layers.tokens[token.head].lower in {"during", "since", "in"}:
            return f"during the {token.lemma}"
    return None
