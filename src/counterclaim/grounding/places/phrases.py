"""Phrases that tell of a place by another: how far from it, between two, along a road or a border, off a coast.

What stands around the toponyms of a text is read by patterns of words, because such phrases are short and fixed and the
parser hangs them on the tree in many ways.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from counterclaim.grounding.places.distance import BEARING, FAR, Distance, distance
from counterclaim.grounding.places.toponym import Toponym
from counterclaim.language import Layers
from counterclaim.records import Relation

_SORT: Final = (
    r"(?:the )?(?:(?:[a-z-]{4,16} )?(?:(?:city|cities|town|towns|village|villages|port|settlement|settlements)(?: of)?"
    r"|capital,?) )?"
)
_WAY: Final = r"(?:highway|motorway|expressway|road|railway line|railway|rail line|pipeline)"
_ZONE: Final = r"(?: (?:area|areas|region|regions|zone|strip|line))?"
_BORDER: Final = r"(?:(?:state|land|common|shared|\w{4,10}ern) )?(?:border|frontier|boundary)"
_SEAM: Final = re.compile(r" ?[-–—/] ?| to | and ")
_AND: Final = re.compile(rf" and {_SORT}")
_TO: Final = re.compile(rf" (?:and|to|with) {_SORT}")
_FAR_FROM: Final = re.compile(
    rf"{FAR} (?:(?:the )?(?:(?:city |town )?(?:cent(?:re|er))|outskirts|edge) of )?{_SORT}$", re.IGNORECASE
)
_WAY_OF: Final = re.compile(rf"\b(?P<to>to )?(?P<the>the )?(?P<way>(?:{BEARING}) of) {_SORT}$", re.IGNORECASE)
_EDGE_OF: Final = re.compile(
    r"\b(?:(?:\w{4,12}ern) )?(?:outskirts|suburbs|countryside|edges?|vicinity|environs|surroundings|banks?|shores?|gates)"
    rf" of {_SORT}$"
)
_COAST_OF: Final = re.compile(r"\boff (?:the )?(?:\w+ )?(?:coast|coasts|shore|shores) of (?:the )?$", re.IGNORECASE)
_OFF: Final = re.compile(r"\boff (?:the )?$", re.IGNORECASE)
_OWN_COAST: Final = re.compile(r"(?:['’]s?)? (?:\w{4,12} )?(?:coast|coastline|shore|shores)\b")
_BETWEEN: Final = re.compile(
    rf"(?:\b(?:half-?way|midway|roughly half-?way|(?:an|the) area|somewhere) )?\bbetween {_SORT}$", re.IGNORECASE
)
_JOINING: Final = re.compile(
    rf"\b(?:[A-Z]{{1,2}}-?\d{{1,3}} )?{_WAY} (?:that |which )?"
    rf"(?:between|from|linking|connecting|joining|links|connects|joins) {_SORT}$"
)
_ROAD_TO: Final = re.compile(rf"\b(?:highway|motorway|road|railway) (?:to|from|into|out of) {_SORT}$")
_OWN_WAY: Final = re.compile(rf" (?:(?:international|main|coastal|strategic|key|old|new|desert) ){{0,2}}{_WAY}\b")
_BORDER_OF: Final = re.compile(rf"\b{_BORDER} (?:between|of) (?:the )?$", re.IGNORECASE)
_BORDER_WITH: Final = re.compile(rf"\b{_BORDER} with (?:the )?$", re.IGNORECASE)
_OWN_BORDER_WITH: Final = re.compile(rf"(?:['’]s?)? {_BORDER} with (?:the )?")
_OWN_BORDER: Final = re.compile(rf"(?:['’]s?)? {_BORDER}s?{_ZONE}\b(?! with\b)")
_OWN_SIDE: Final = re.compile(
    r"(?:['’]s?)? side of (?:the|their|its|that)(?: [\w-]+){0,2} (?:border|frontier|boundary|line of contact)\b"
    r"(?: with\b)?", re.IGNORECASE
)  # fmt: skip
_NUMBERED: Final = re.compile(
    r"\b(?:(?:highway|motorway|route|road) [A-Z]{0,2}-?\d{1,3}\b"
    r"|[AEMPR]-?\d{1,3} (?:highway|motorway|road)\b|(?<=\b(?:on|of) the )[AEM]\d{1,3}\b(?! [A-Z]))"
)
_ENDS: Final = frozenset(
    "road highway motorway railway line route pipeline area territory stretch village town settlement front strip corridor "
    "section land position checkpoint plain valley path point hill field crossing place".split()
)
"""What lies between two places; talks, wars and flights between them lie elsewhere."""
_CHOOSING: Final = frozenset(
    "split divide choose alternate commute travel fly shuttle differ distinguish mediate broker switch decide".split()
)
_PAIRS: Final = (
    (_BORDER_OF, _AND, Relation.BORDER), (_JOINING, _TO, Relation.ROAD), (_BETWEEN, _AND, Relation.BETWEEN),
)  # fmt: skip
_LEADS: Final = (
    (_BORDER_WITH, Relation.BORDER), (_COAST_OF, Relation.COAST), (_EDGE_OF, Relation.NEAR), (_ROAD_TO, Relation.ROAD),
)  # fmt: skip
_LEADING: Final = frozenset("of from outside off to into with".split())
"""Words that lead from what is said of a place to its name, one in each pattern of a single place ..."""
_PAIRING: Final = frozenset("of between from linking connecting joining links connects joins".split())
"""... and in each of two: where none stands among the last words before a name, no pattern is tried."""
_LAST: Final = 6  # words; between the leading word and the name stand five at most ("the old port city of")
_APART: Final = 60  # characters between two names of one phrase, and behind the last
_ROOM: Final = 120  # characters before a name that are looked at


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``start`` to ``end`` that tell of a place by toponyms ``parts`` (their numbers, none for "the M4").

    ``inside`` says that they speak of a part of it ("the south of Syria"); then there is no ``relation``.  ``side`` says
    that they name one side of a border.
    """

    start: int
    end: int
    relation: Relation | None
    parts: tuple[int, ...] = ()
    distance: Distance | None = None
    inside: bool = False
    side: bool = False

    @property
    def around_town(self) -> bool:
        """Whether the words start from a town: "60 km east of Mafraq" is not measured from a province."""
        return self.relation in {Relation.DISTANCE, Relation.DIRECTION, Relation.NEAR, Relation.ROAD, Relation.BETWEEN}


def phrases(layers: Layers, toponyms: Sequence[Toponym]) -> list[Phrase]:
    """The phrases of a text, in its order; none overlaps another.  ``toponyms`` are in the order of the text."""
    text = layers.text
    found = [p for i, j in pairwise(range(len(toponyms))) if (p := _of_two(layers, toponyms, i, j))]
    paired = {i for p in found for i in p.parts}
    for i, t in enumerate(toponyms):
        phrase = None if i in paired else _of_one(layers, t, i)
        if phrase is not None:
            found.append(phrase)
    covered = [(t.full_start, t.full_end) for t in toponyms]
    found += [
        Phrase(m.start(), m.end(), Relation.ROAD)
        for m in _NUMBERED.finditer(text)
        if not any(start < m.end() and m.start() < end for start, end in covered)
    ]
    found.sort(key=lambda p: (p.start, -p.end))
    return list(_first_of(found))


def _first_of(found: Sequence[Phrase]) -> Iterator[Phrase]:
    end = -1
    for phrase in found:
        if phrase.start >= end:
            end = phrase.end
            yield phrase


def _before(text: str, start: int) -> tuple[str, int]:
    """The words of the line before ``start``, and where they begin."""
    low = max(text.rfind("\n", 0, start) + 1, start - _ROOM)
    return text[low:start], low


def _last_words(before: str) -> list[str]:
    return before.lower().rsplit(maxsplit=_LAST)[-_LAST:]


def _of_two(layers: Layers, toponyms: Sequence[Toponym], i: int, j: int) -> Phrase | None:
    """A road, a border or an area between two places named one after the other."""
    a, b, text = toponyms[i], toponyms[j], layers.text
    gap = text[a.full_end : b.full_start]
    if "\n" in gap or len(gap) > _APART:
        return None
    if _SEAM.fullmatch(gap) and (joined := _joined(layers, a, b, gap)):
        return Phrase(a.start, joined[0], joined[1], (i, j))
    if _OWN_BORDER_WITH.fullmatch(gap):
        return Phrase(a.start, b.full_end, Relation.BORDER, (i, j))
    before, low = _before(text, a.full_start)
    if not _PAIRING.intersection(_last_words(before)):
        return None
    for pattern, seam, relation in _PAIRS:
        lead = pattern.search(before)
        if (
            lead is None
            or not seam.fullmatch(gap)
            or (relation is not Relation.BORDER and not (_is_name(a) and _is_name(b)))
        ):
            continue
        if relation is not Relation.BETWEEN or _lies(layers, low + lead.start(), a.full_start):
            return Phrase(low + lead.start(), b.full_end, relation, (i, j))
    return None


def _joined(layers: Layers, a: Toponym, b: Toponym, gap: str) -> tuple[int, Relation] | None:
    """The end of "the Syrian-Turkish border", "the Damascus-Aleppo highway", and which of the two it is; else None."""
    after = layers.text[b.end : b.end + _APART]
    for pattern, relation in ((_OWN_BORDER, Relation.BORDER), (_OWN_WAY, Relation.ROAD)):
        own = pattern.match(after)
        # "Aleppo and the Damascus road" are two places.
        if own is None or (gap == " and " and not a.people) or _modifier(layers, b.end + own.end() - 1):
            continue
        if relation is Relation.BORDER or not (a.people or b.people):
            return b.end + own.end(), relation
    return None


def _of_one(layers: Layers, t: Toponym, i: int) -> Phrase | None:
    """What is said of one place: its border, its coast, a distance from it, a way from it, its edges."""
    text = layers.text
    before, low = _before(text, t.full_start)
    side = _OWN_SIDE.match(text, t.end)
    if side:
        return Phrase(t.start, side.end(), Relation.BORDER, (i,), side=True)
    border = _OWN_BORDER.match(text, t.end)
    if border and not _modifier(layers, border.end() - 1):
        return Phrase(t.start, border.end(), Relation.BORDER, (i,))
    coast, off = _OWN_COAST.match(text, t.end), _OFF.search(before)
    # "Off Jewett Road", "off U.S. 95" are on land.
    if off and (coast or (_is_name(t) and not re.match(r" [A-Z0-9]", text[t.full_end : t.full_end + 2]))):
        return Phrase(low + off.start(), coast.end() if coast else t.full_end, Relation.COAST, (i,))
    return _led_to(t, i, before, low) if _is_name(t) else None


def _led_to(t: Toponym, i: int, before: str, low: int) -> Phrase | None:
    """What the words ``before`` a place, which begin at ``low``, say of it."""
    if not _LEADING.intersection(_last_words(before)):
        return None
    far = _FAR_FROM.search(before)
    if far and (how_far := distance(far)) is not None:
        return Phrase(low + far.start(), t.full_end, Relation.DISTANCE, (i,), how_far)
    way = _WAY_OF.search(before)
    if way:
        inside = bool(way["the"]) and not way["to"]
        return Phrase(low + way.start("way"), t.full_end, None if inside else Relation.DIRECTION, (i,), inside=inside)
    for pattern, relation in _LEADS:
        lead = pattern.search(before)
        if lead:
            return Phrase(low + lead.start(), t.full_end, relation, (i,))
    return None


def _is_name(t: Toponym) -> bool:
    """Whether the words are a place's own name, no adjective and no part of another name."""
    return not (t.people or t.embedded)


def _modifier(layers: Layers, at: int) -> bool:
    """Whether the word at a character only describes the next one: "the Turkish border guards", "a Syrian border town"."""
    inside = layers.at(at, at + 1)
    return not inside or layers.tokens[inside[0]].dep in {"compound", "nmod", "amod"}


def _lies(layers: Layers, start: int, end: int) -> bool:
    """Whether "between" at ``start:end`` tells where something lies or happens: no "talks between", no "choose between"."""
    tokens = layers.tokens
    k = next((k for k in layers.at(start, end) if tokens[k].lower == "between"), None)
    if k is None:
        return False
    above = tokens[tokens[k].head]
    halfway = k > 0 and tokens[k - 1].lower in {"halfway", "way", "midway", "area", "somewhere"}
    return halfway or above.lemma in _ENDS or (above.pos in {"VERB", "AUX"} and above.lemma not in _CHOOSING)
