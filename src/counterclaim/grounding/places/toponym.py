"""A toponym: words that name a place, with what the words around it say of it."""

from dataclasses import dataclass, replace

from counterclaim.grounding.places.context import Context
from counterclaim.grounding.places.fold import fold
from counterclaim.grounding.places.words import DIRECTIONS, NEAR, TYPES

SURE, DOUBTFUL, WEAKEST = 2, 1, 0


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that name a place.

    ``start:end`` is the bare name, ``full_start:full_end`` with its modifiers ("eastern Aleppo", "Idlib province").
    ``want`` is the kind its type word asks for, ``part`` whether a direction takes a part of it, ``near`` whether the
    text speaks of its surroundings, ``embedded`` whether it only stands inside the name of something else, ``people``
    whether it is an adjective or a people ("Armenian").  ``trust``: SURE stands by itself, DOUBTFUL needs another place
    of its country in the text, WEAKEST one close by.
    """

    start: int
    end: int
    full_start: int
    full_end: int
    name: str
    want: str | None = None
    part: bool = False
    near: bool = False
    embedded: bool = False
    people: bool = False
    trust: int = SURE


def toponym(context: Context, first: int, last: int, trust: int = SURE, embedded: bool = False) -> Toponym:
    """The toponym at tokens ``first`` to ``last``, with its direction, its type word and what they ask for."""
    tokens, name = context.tokens, context.text(first, last)
    # A typographic apostrophe may leave the possessive on the word.
    name = name[:-2] if name.endswith(("’s", "'s")) else name
    start, end = tokens[first].start, tokens[first].start + len(name)
    found = Toponym(start, end, start, end, name, trust=trust, embedded=embedded)
    return found if embedded else _with_type(context, _with_direction(context, found, first), first, last)


def _with_direction(context: Context, found: Toponym, first: int) -> Toponym:
    i = first - 1
    if i < 0 or context.tokens[i].lower not in DIRECTIONS or context.tokens[i].sent != context.tokens[first].sent:
        return found
    start = context.tokens[i].start
    whole = context.layers.text[start : found.end]
    name = whole if any(e.primary for e in context.gazetteer.lookup(whole)) else found.name
    return replace(found, full_start=start, part=True, name=name)


def _with_type(context: Context, found: Toponym, first: int, last: int) -> Toponym:
    tokens, after = context.tokens, last + 1
    want = TYPES.get(tokens[last].lower) if last > first else None
    end = found.full_end
    if want is None and after < len(tokens) and tokens[last].space and tokens[after].lower in TYPES:
        want, end = TYPES[tokens[after].lower], tokens[after].end
        if end != found.full_end and tokens[after].space and after + 1 < len(tokens):
            end = tokens[after + 1].end if tokens[after + 1].lower == "complex" else end
    known = known_phrase(context, first, last)
    if known is not None:
        return replace(found, full_end=known, name=context.layers.text[found.start : known])
    i = first - 1
    while i >= 0 and (tokens[i].lower in DIRECTIONS or tokens[i].lower == "the"):
        i -= 1
    of = i > 0 and tokens[i].lower == "of"
    head = tokens[i - 1].lower if of else ""
    near = (i >= 0 and tokens[i].lower in NEAR) or head in DIRECTIONS or TYPES.get(head) == "near"
    if want is None and of and TYPES.get(head) not in {None, "near"}:
        want = TYPES[head]
    if want == "near":
        want, near = None, True
    if want is None and head == "state" and _is_state(context, first, last):
        return replace(found, name=f"State of {found.name}", want="province", near=near, full_end=end)
    if want is None and _is_water(context, first, last):
        want = "water"
    return replace(found, want=want, near=near, full_end=end)


def _is_state(context: Context, first: int, last: int) -> bool:
    """Whether "state of" before a country's name makes it a province's ("the State of Mexico"), not how the country is."""
    if last + 1 < len(context.tokens) and context.tokens[last + 1].tag == "POS":
        return False
    name = context.text(first, last)
    whole = context.gazetteer.lookup(f"State of {name}")
    country = any(e.kind == "country" for e in context.gazetteer.lookup(name))
    return country and bool(whole) and all(e.kind == "province" for e in whole)


def _is_water(context: Context, first: int, last: int) -> bool:
    """Whether an article makes the name a river's or a sea's: "crossed the Dnipro", but "the Dnipro mayor"."""
    tokens = context.tokens
    if first == 0 or tokens[first - 1].lower != "the" or tokens[last].dep in {"compound", "nmod", "amod", "poss"}:
        return False
    entries = context.gazetteer.lookup(context.text(first, last))
    return any(e.kind == "water" for e in entries) and not any(e.kind in {"country", "region"} for e in entries)


def known_phrase(context: Context, first: int, last: int) -> int | None:
    """Where a phrase of the gazetteer ends that goes on in small letters ("Azovstal steel plant"), or None."""
    tokens = context.tokens
    for k in range(min(last + 3, len(tokens) - 1), last, -1):
        small = tokens[k].text.islower() and tokens[last + 1].text.islower() and tokens[last + 1].text.isalpha()
        if small and tokens[k].sent == tokens[first].sent and context.gazetteer.has(context.text(first, k)):
            return tokens[k].end
    return None


def same_name(a: Toponym) -> tuple[str, str | None]:
    """What two mentions of one place share within one text: the folded name and the kind asked for."""
    return fold(a.name), a.want
