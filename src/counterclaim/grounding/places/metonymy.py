"""Tells where the name of a place stands for those who act there ("Moscow denied it") or is part of another name.

Decided by syntax: what the name does, what is done to it, whose it is.  A country's or a capital's name acts unless its
verb says otherwise, because its government goes by that name; another town's name acts only where it speaks or decides.
The lists are of English usage in news; they name no party and no article.
"""

import re
from typing import Final

from counterclaim.grounding.places.gazetteer import Entry
from counterclaim.grounding.places.toponym import Toponym
from counterclaim.language import Layers, Token

_DATELINE: Final = re.compile(r"[A-Z][\w'’.]{0,30}(?:[ ,(]{1,3}[A-Z\d][\w'’./]{0,25}\)?){0,5}(?: ?(?:--|—|–)| - |: )")
_PALACES: Final = frozenset({"kremlin", "white house", "pentagon", "downing street", "whitehall"})
_SPEAKING: Final = frozenset(
    "say deny accuse blame demand reject condemn warn claim announce insist threaten vow urge agree refuse propose "
    "offer respond react retaliate protest denounce criticize criticise dismiss admit acknowledge confirm argue want "
    "seek decide sanction impose recognize recognise support promise pledge declare tell veto approve sign ratify "
    "suspect allege signal reiterate believe think fear hope intend summon negotiate".split()
)
_HAPPENING: Final = frozenset(
    "be become remain stay have see suffer witness experience face fall lie sit come burn wake host boast straddle "
    "stand go look seem appear feel sound undergo border celebrate mark mourn fill empty grow shrink get sprawl "
    "stretch rank".split()
)
"""What happens to a place, or what a place is: no sign that somebody acts."""
_READY: Final = frozenset(
    "ready willing prepared concerned convinced confident keen determined opposed unwilling responsible aware guilty "
    "wary committed able eager reluctant angry furious silent involved complicit ally backer party supporter member "
    "guarantor enemy rival supplier sponsor mediator broker partner patron aggressor adversary foe signatory".split()
)
"""What only those who act are."""
_ADDRESSED: Final = frozenset(
    "accuse blame urge warn ask tell criticize criticise condemn denounce sanction invite support back thank persuade "
    "convince force pressure punish oppose threaten provoke anger infuriate deter assure call arm recognize recognise "
    "suspect implicate embolden weaken isolate alarm appease inform petition".split()
)
_OWNED: Final = frozenset(
    "government troop army force soldier military navy offensive invasion operation campaign war decision claim "
    "denial demand minister ministry president parliament policy response ally rival ambassador envoy intervention "
    "involvement accusation support backing role position stance interest plan proposal refusal leader leadership "
    "regime aggression threat influence warning statement strategy missile warplane drone attack strike airstrike "
    "raid shelling bombing allegation rejection opposition insistence reaction retaliation consent approval request "
    "offer delegation representative negotiator proxy commitment promise pledge call appeal sanction export import "
    "ultimatum annexation blockade concern intention".split()
)
"""What a government has or does, and no place: "Moscow's troops", but "Baghdad's streets"."""
_GROUND: Final = frozenset(
    "north south east west northeast northwest southeast southwest coast border capital city town village province "
    "region district airport hospital school street centre center territory soil mountain river sea port market "
    "mosque church square suburb outskirt airspace waters island desert valley population people resident war crisis "
    "conflict south-east north-east south-west north-west heartland interior frontier countryside jail prison economy "
    "industry".split()
)
"""What belongs to a country as to a place; of anything else its government or its people is the owner."""
_BODIES: Final = frozenset(
    {"government", "regime", "leadership", "junta", "administration", "ally", "envoy", "delegation"}
)
_SENT: Final = frozenset(
    "troop army force soldier marine serviceman military navy warplane warship missile president parliament minister "
    "ministry ambassador embassy diplomat official officer negotiator representative spokesman spokeswoman lawmaker "
    "senator policy proxy".split()
)
"""What a country's name before it only describes: "US troops", "UK officials"; but "the Syria strike" is in Syria."""
_HANDS: Final = frozenset(
    "backed led sponsored funded supported allied aligned brokered installed supplied appointed friendly linked "
    "imposed mediated run armed trained controlled made proposed loyal drafted".split()
)
_NAMED_AFTER: Final = frozenset(
    "process format accord accords agreement agreements declaration communique protocol protocols treaty convention "
    "formula framework roadmap fan fans supporter supporters player players striker midfielder defender "
    "goalkeeper".split()
)  # fmt: skip
_MEETINGS: Final = frozenset("talk talks negotiation negotiations conference summit meeting".split())
"""What is held where it is called after, unless the text says that it is held elsewhere."""
_BESIDE: Final = frozenset({"with", "against", "versus"})
_BORDERS: Final = frozenset({"border", "frontier", "boundary", "crossing"})
_PARTED: Final = frozenset(
    "talk war tension relation tie agreement deal dispute conflict dialogue negotiation ceasefire truce fighting "
    "clash cooperation meeting difference rift row trade treaty friendship standoff contact hostility understanding "
    "call summit alliance rivalry peace relationship comparison".split()
)
_TOWARDS: Final = {
    "on": frozenset("blame sanction impose pressure embargo pin depend rely reliance dependence tariff".split()),
    "from": frozenset(
        "support pressure order backing threat permission approval response reaction criticism condemnation denial "
        "comment aid help guarantee assurance independence concession".split()
    ),
    "to": frozenset(
        "loyal warning message ally allied threat response concession opposition appeal accountable loyalty belong "
        "attribute link tie close opposed hostile subservient sympathetic ultimatum accord".split()
    ),
    "of": frozenset(
        {"ally", "enemy", "backing", "support", "behalf", "demand", "ambition", "critic", "opponent", "friend"}
    ),
    "by": _OWNED,
    "for": frozenset({"support", "backing", "blow", "victory", "setback", "win", "defeat", "triumph", "embarrassment"}),
}
"""Prepositions that lead to somebody where they hang on one of these words: "sanctions on Moscow"."""


def stands_for_others(layers: Layers, toponym: Toponym, entry: Entry | None) -> bool:
    """Whether a toponym is no place here: it names who acts there, or a treaty, a team, talks held elsewhere bear its name.

    ``entry`` is what the name was resolved to.  Adjectives, and names with a direction or a type word, are never meant.
    """
    inside = layers.at(toponym.start, toponym.end)
    if toponym.people or toponym.part or toponym.near or toponym.want is not None or not inside:
        return False
    if _named_after(layers, inside[-1]):
        return True
    token = next((layers.tokens[i] for i in reversed(inside) if layers.tokens[i].head not in inside), None)
    token = layers.tokens[inside[-1]] if token is None else token
    while token.dep in {"conj", "appos"} and token.head != token.i and layers.tokens[token.head].pos == "PROPN":
        token = layers.tokens[token.head]
    if token.dep == "nsubj" and _opens(layers, toponym.start):
        return False
    country = entry is not None and entry.kind == "country"
    return _Rules(layers, _has_power(toponym, entry), country).act(token, inside[-1])


def _opens(layers: Layers, start: int) -> bool:
    """Whether the name opens a line that goes on after a dash or colon: a dateline, which parsers take for a subject."""
    text = layers.text
    return (start == 0 or text[start - 1] == "\n") and _DATELINE.match(text, start) is not None


def _has_power(toponym: Toponym, entry: Entry | None) -> bool:
    """Whether a government goes by the name: a country's, a capital's, a palace's."""
    palace = toponym.name.lower().removeprefix("the ") in _PALACES
    return palace or (entry is not None and entry.kind in {"country", "capital"})


def _named_after(layers: Layers, last: int) -> bool:
    """Whether a treaty, a team's people, or talks held elsewhere are called after the name: "Chelsea fans"."""
    tokens, after = layers.tokens, last + 1
    while after < len(tokens) and tokens[after].lower in {"peace", "ceasefire", "climate", "nuclear"}:
        after += 1
    if after >= len(tokens) or not tokens[last].space:
        return False
    if tokens[last].dep not in {"compound", "nmod", "amod"}:
        return False
    if tokens[after].lower in _MEETINGS:
        held = (p for p in layers.children(after, "prep") if tokens[p].lower in {"in", "at"})
        return any(tokens[k].pos == "PROPN" for p in held for k in layers.children(p, "pobj"))
    return tokens[after].lower in _NAMED_AFTER


class _Rules:
    """The rules for one name; ``power`` says that a government goes by it, ``country`` that it is a country's."""

    def __init__(self, layers: Layers, power: bool, country: bool) -> None:
        self._layers, self._tokens, self._power, self._country = layers, layers.tokens, power, country

    def act(self, token: Token, last: int) -> bool:
        """Whether the name, which hangs on the tree with ``token`` and ends with token ``last``, is somebody's."""
        head = self._tokens[token.head]
        if token.dep == "nsubj":
            return self._does(head)
        if token.dep in {"nsubjpass", "dobj", "dative"}:
            # "Prompting Ankara to launch": who is made to do something acts.
            made_to = token.dep == "dobj" and self._layers.child(head.i, "xcomp") is not None
            return self._power and (head.lemma in _ADDRESSED or made_to)
        if token.dep == "pobj":
            return self._power and self._is_led_to(head)
        if token.dep == "poss":
            held = head.lemma in _GROUND or head.pos == "PROPN"
            return (self._power and head.lemma in _OWNED) or (self._country and not held)
        after = self._tokens[last + 1 : last + 3]
        if len(after) == 2 and after[0].text in {"-", "–"} and after[1].lower in _HANDS:
            return True
        if token.dep not in {"compound", "nmod", "amod"}:
            return False
        return (self._power and head.lemma in _BODIES) or (self._country and head.lemma in _SENT)

    def _does(self, verb: Token) -> bool:
        """Whether the subject of ``verb`` does what only people do."""
        if not self._power:
            return verb.lemma in _SPEAKING and verb.pos == "VERB"
        if verb.pos not in {"VERB", "AUX"} or verb.lemma not in _HAPPENING:
            return verb.pos in {"VERB", "AUX"}
        kids = self._layers.children(verb.i, "acomp", "attr", "oprd")
        return any(self._tokens[k].lemma in _READY for k in kids)

    def _is_led_to(self, preposition: Token) -> bool:
        """Whether the preposition over the name leads to somebody: "talks with Moscow", "blamed on Moscow"."""
        word, above = preposition.lower, self._tokens[preposition.head]
        if preposition.dep == "agent" or word in _BESIDE:
            return above.lemma not in _BORDERS
        if word == "between":
            return above.lemma in _PARTED
        # "According to" hangs on what is said, with "to" below "according".
        return above.lemma in _TOWARDS.get(word, ()) or (word == "to" and above.lower == "according")
