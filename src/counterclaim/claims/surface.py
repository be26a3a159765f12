"""Speakers and contents by the order of words alone, for sentences that the parser could not take apart.

Texts whose commas and quotation marks were stripped ("“We have won” General Omar Said spokesman of the army told us") and
headlines ("Bridge destroyed, army says") have no tree to trust.
"""

from typing import Final

from counterclaim.claims import near, tree
from counterclaim.claims.draft import Chars
from counterclaim.claims.scene import Scene
from counterclaim.claims.words import listed
from counterclaim.language import Layers

_LONGEST: Final = 24
_STARTS: Final = frozenset({"DT", "NNP", "NNPS", "NN", "NNS", "JJ", "PRP", "PRP$", "CD", "POS"})


def speaker_before(layers: Layers, i: int) -> Chars | None:
    """The words between a quotation or a comma and cue ``i``, where they can only be a speaker."""
    sentence = layers.sentence_of(i)
    first = i
    tokens = layers.tokens
    while first > sentence.first and i - first < _LONGEST:
        token = tokens[first - 1]
        if token.text in {'"', "”", "’’", "''"} or (token.text == "," and _all_said(layers, sentence.first, first - 1)):
            break
        if token.tag in {"VBD", "VBZ", "VBP", "MD", "VB", "VBG"} or token.text in {":", ";", ".", "?", "!"}:
            return None
        first -= 1
    else:
        return None
    while first < i and tokens[first].tag in {"CC", "RB", "IN"}:
        first += 1
    last = i - 1
    while last > first and tokens[last].tag in {"RB", "MD"}:
        last -= 1
    if first > last or tokens[first].tag not in _STARTS:
        return None
    return tree.trimmed(layers.text, tokens[first].start, tokens[last].end)


def _all_said(layers: Layers, first: int, comma: int) -> bool:
    """Whether the words left of ``comma`` can be a statement: they hold a verb, and more than a place or a day."""
    return comma - first > 3 and any(layers.tokens[k].tag[:1] == "V" for k in range(first, comma))


def statement_before(layers: Layers, i: int, speaker: Chars) -> tuple[Chars, ...]:
    """The quotation or the clause that ends where ``speaker`` begins."""
    sentence = layers.sentence_of(i)
    for q in near.quotations(layers, speaker[0], speaker[0]):
        if q.end <= speaker[0] <= q.end + 4 and 2 * (q.end - q.start) > speaker[0] - sentence.start:
            span = tree.trimmed(layers.text, q.start, q.end)
            return (span,) if span else ()
    span = tree.trimmed(layers.text, sentence.start, speaker[0])
    return (span,) if span and len(layers.at(*span)) > 2 else ()


def speaker_after(layers: Layers, i: int) -> int | None:
    """The head of the noun phrase right behind cue ``i`` ("said Silvia D. of MSF"), or None."""
    if i + 1 >= len(layers.tokens) or layers.tokens[i + 1].sent != layers.tokens[i].sent:
        return None
    k = i + 1
    if layers.tokens[k].tag not in _STARTS or near.labelled(layers, k, "DATE", "TIME"):
        return None
    while layers.tokens[k].dep in {"compound", "nmod", "amod", "det", "poss", "nummod"} and layers.tokens[k].head > k:
        k = layers.tokens[k].head
    return k if layers.tokens[k].pos in {"NOUN", "PROPN", "PRON"} else None


def speaker_glued(layers: Layers, i: int) -> Chars | None:
    """The noun phrase right before cue ``i`` in a stripped text: "... the border with Turkey Firat news agency said".

    It ends where the cue begins and starts where a name ends that is not part of it.
    """
    tokens = layers.tokens
    last = i - 1
    while last >= 0 and tokens[last].tag in {"RB", "MD"}:
        last -= 1
    first = last
    if last < 0 or tokens[last].pos not in {"NOUN", "PROPN"} or tokens[last].sent != tokens[i].sent:
        return None
    inside = near.name_at(layers, last)
    if inside is None and tokens[last].lemma not in listed("person"):
        return None
    first = inside.first if inside is not None else last
    while first > 0 and tokens[first - 1].sent == tokens[i].sent and last - first < 9:
        token = tokens[first - 1]
        if token.tag in {"DT", "PRP$"}:
            first -= 1
            break
        name = near.name_at(layers, first - 1)
        if name is not None and name.last == first and name.label != "NORP":
            break
        if token.tag not in {"NN", "NNP", "NNPS", "JJ", "HYPH"} or (
            token.tag == "NN" and token.lemma not in listed("person") and token.dep != "compound"
        ):
            break
        first -= 1
    return tree.trimmed(layers.text, tokens[first].start, tokens[last].end)


def closes(layers: Layers, i: int) -> bool:
    """Whether nothing but a day, a place or a channel stands between cue ``i`` and the end of its sentence."""
    rest = layers.tokens[i + 1 : layers.sentence_of(i).last]
    if layers.tokens[i].lemma == "tell":
        return len(rest) < _LONGEST and not any(t.tag[:1] == "V" or t.tag in {"MD", "TO"} for t in rest)
    return (
        len(rest) < 26
        and not any(t.tag[:1] == "V" or t.tag in {"MD", "TO"} for t in rest[:8])
        and (not rest or rest[0].pos in {"PUNCT", "ADP", "PROPN", "ADV"})
    )


def clause_after(scene: Scene, i: int) -> tuple[Chars, ...]:
    """The rest of the sentence behind cue ``i``, where it holds a verb that the parser did not see as a clause."""
    layers = scene.layers
    sentence = layers.sentence_of(i)
    tokens = layers.tokens
    first = _behind_that(layers, i, sentence.last)
    while first < sentence.last and (tokens[first].lower == "that" or tokens[first].pos == "PUNCT"):
        first += 1
    inside = tokens[first : sentence.last]
    if len(inside) < 4 or not any(t.tag in {"VBD", "VBZ", "VBP", "VBN", "MD"} for t in inside[1:9]):
        return ()
    if inside[0].tag in {"IN", "TO", "WP", "WRB", "CC", "RB"}:
        return ()
    span = tree.trimmed(layers.text, inside[0].start, inside[-1].end)
    return (span,) if span else ()


def words_before(scene: Scene, first: int) -> tuple[Chars, ...]:
    """The subject that an inserted cue cuts off: "The militants, he said, had used the school"."""
    layers = scene.layers
    sentence = layers.sentence_of(first)
    inside = layers.tokens[sentence.first : first]
    if not inside or inside[-1].text != "," or any(t.tag[:1] == "V" for t in inside):
        return ()
    span = tree.trimmed(layers.text, inside[0].start, inside[-1].end)
    return (span,) if span and inside[0].tag not in {"IN", "RB", "CC"} else ()


def _behind_that(layers: Layers, i: int, last: int) -> int:
    """The token behind "that" where it follows the cue's channel ("said in a statement that"), else the next one."""
    for token in layers.tokens[i + 1 : min(last, i + 20)]:
        if token.lower == "that" and token.tag == "IN":
            return token.i + 1
        if token.tag in {"VBD", "VBZ", "VBP", "MD"}:
            break
    return i + 1


def speaker_like(scene: Scene, head: int) -> bool:
    """Whether the noun ``head`` can speak: a name, a person, a body, or something written."""
    token = scene.layers.tokens[head]
    if token.pos in {"PRON", "PROPN"} or token.lemma in listed("person"):
        return True
    if token.lemma.endswith(("man", "woman", "er", "or", "ist", "ian", "people")):
        return True
    return near.name_at(scene.layers, head) is not None
