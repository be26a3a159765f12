"""Towns of a country that a text tells of, which the parser took for somebody: "Jermuk was shelled, the Armenians said".

The parser knows few small towns.  A word that the map knows in a country the text names, that does nothing a person does and
stands where something befalls a town, is that town.
"""

from typing import Final

from counterclaim.grounding.places.context import Context
from counterclaim.grounding.places.toponym import known_phrase

_LEAST: Final = 1_000  # people; a seat of a province or district may be smaller
_SEATS: Final = frozenset({"capital", "seat", "seat2"})
_BEFALLS: Final = frozenset(
    "shell bomb bombard besiege hit strike attack target raid capture retake recapture take seize storm encircle "
    "surround evacuate flood liberate occupy hold defend reach enter leave cut destroy damage rebuild ravage".split()
)
"""What befalls towns; most of it befalls persons too, who are told apart by what else the text says of them."""
_OF_A_TOWN: Final = frozenset(
    "hotel hospital street school mosque church suburb outskirt centre center resident people population mayor siege "
    "battle fall capture shelling bombing evacuation airport station prison market garrison defender defence defense "
    "ruin entrance edge north south east west direction vicinity".split()
)
"""What a town has or undergoes: "the hotels of Jermuk"."""


def states_told_of(context: Context) -> frozenset[str]:
    """The countries (ISO 3166 alpha-3) that a text names, by their names or by their peoples."""
    gazetteer = context.gazetteer
    found: set[str | None] = set()
    for token in context.tokens:
        if token.text[0].isupper() and gazetteer.is_people(token.text):
            meant = gazetteer.people(token.text)
            found.add(meant.country if meant is not None else None)
        elif token.pos == "PROPN" and token.text[0].isupper():
            found |= {e.country for e in gazetteer.lookup(token.text) if e.primary and e.kind in {"country", "capital"}}
    return frozenset(code for code in found if code is not None)


def is_home_town(context: Context, first: int, last: int, states: frozenset[str]) -> bool:
    """Whether tokens ``first`` to ``last`` are such a town of one of ``states``, or one that no second country has."""
    cover = context.name_at.get(first)
    if first != last or (cover is not None and (cover.first, cover.last - 1) != (first, last)):
        return False
    if known_phrase(context, first, last) is not None:
        return True  # "the Lachin corridor" is on the map as a whole
    text = context.text(first, last)
    own = [e for e in context.gazetteer.lookup(text) if e.primary and (e.population >= _LEAST or e.kind in _SEATS)]
    if not own or context.is_word(text) or context.gazetteer.is_people(text) or context.acts_as_person(first):
        return False
    token = context.tokens[first]
    head = context.tokens[token.head]
    if token.dep in {"nsubjpass", "dobj"}:
        return head.lemma in _BEFALLS and any(e.country in states for e in own)
    if not any(e.country in states for e in own) and len({e.country for e in own}) > 1:
        return False
    if token.dep == "pobj" and head.lower == "of":
        return context.tokens[head.head].lemma in _OF_A_TOWN
    return token.dep in {"compound", "nmod"} and head.text.islower() and head.lemma in _OF_A_TOWN
