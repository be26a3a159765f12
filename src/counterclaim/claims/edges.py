"""Where the content of a claim ends: before a new speaker, a participle that goes on speaking, "according to"."""

import re
from dataclasses import replace
from typing import Final

from counterclaim.claims import lexicon, near, tree
from counterclaim.claims.draft import Draft
from counterclaim.claims.scene import Scene
from counterclaim.records import Stance

_PARTICIPLES: Final = frozenset(
    "add say note stress explain emphasize emphasise underline underscore point warn cite insist claim state assert"
    " describe accuse call urge quote argue allege declare".split()
)
_ALWAYS: Final = frozenset({"add", "say", "stress", "point"})
# The parser hangs these sentences on what is said; a text whose commas were stripped shows no border at all.
_TURNS: Final = frozenset({"but", "while", "whilst", "whereas", "although", "though"})
_CLOSING: Final = 9
_REPORTS: Final = frozenset({"say", "report", "add", "tell", "announce", "confirm", "note", "write", "state", "reveal"})
_PLACES: Final = frozenset({"in", "for", "from", "to", "against", "between", "into", "of", "near", "with", "among"})


# Why or when somebody demands, asks, promises or threatens is not what he does.
_WISHES: Final = frozenset({Stance.DEMANDS, Stance.ASKS, Stance.PROMISES, Stance.THREATENS})
_MOTIVE: Final = re.compile(
    r"\s(?:in (?:response to|retaliation for|an? (?:attempt|effort|bid) to)|on the \w+ (?:day|anniversary) of)\s"
)


def without_motive(scene: Scene, draft: Draft) -> Draft:
    """Rule: "said it would add guns | in an attempt to deter": the aim is the teller's, the guns are promised."""
    start, end = draft.content[-1]
    found = _MOTIVE.search(scene.layers.text, start, end)
    if scene.attitudes or draft.stance not in _WISHES or found is None or near.quoted(scene.layers, start, end):
        return draft
    span = tree.trimmed(scene.layers.text, start, found.start())
    return replace(draft, content=(*draft.content[:-1], span)) if span is not None else draft


def kind_of(scene: Scene, c: int) -> str:
    """Whether complement ``c`` is a "to" infinitive, an "ing" gerund or a finite "clause"."""
    layers = scene.layers
    token = layers.tokens[c]
    auxiliaries = layers.children(c, "aux", "auxpass")
    if any(layers.tokens[k].lower == "to" for k in auxiliaries):
        return "to"
    if token.tag == "VBG" and all(layers.tokens[k].tag == "VBG" for k in auxiliaries):
        return "ing"
    if token.tag == "VBN" and any(layers.tokens[k].tag == "VBG" for k in auxiliaries):
        return "ing"
    return "clause"


def right_edge(scene: Scene, i: int, c: int) -> int:
    """The last token of the content under ``c``, which cue ``i`` brings."""
    layers = scene.layers
    last = layers.edges(c)[1]
    nominal = layers.tokens[c].pos in {"NOUN", "PROPN"}
    if nominal:
        turn = next((k for k in layers.children(c, "cc") if k > c and layers.tokens[k].lower == "but"), None)
        last = turn - 1 if turn is not None else last
    for k in range(max(c, i) + 1, last + 1):
        border = _channel_border(scene, k, nominal) or _cue_border(scene, k, c, i)
        if border is not None:
            return _back(scene, border - 1, c)
    return last


def _channel_border(scene: Scene, k: int, nominal: bool) -> int | None:
    """``k`` itself where "according to", or the channel of an object ("the attack in a statement"), begins there."""
    tokens = scene.layers.tokens
    if nominal and tokens[k].dep == "prep" and tokens[k].lower in {"in", "on"} and _of_paper(scene, k):
        return k
    return k if tokens[k].lower == "according" and k + 1 < len(tokens) and tokens[k + 1].lower == "to" else None


def _cue_border(scene: Scene, k: int, c: int, i: int) -> int | None:
    """Where cue ``k``, inside what cue ``i`` brings, begins something that is not part of it; None where it is."""
    if k not in scene.cues:
        return None
    layers = scene.layers
    token = layers.tokens[k]
    edge = layers.edges(k)[0]
    if token.tag == "VBG" and token.dep in {"advcl", "acl", "conj"} and _goes_on(scene, k):
        return edge if edge > c else k
    if token.dep == "relcl" and _speaks_itself(scene, k, c):
        return edge
    if token.dep == "conj" and (_falls_silent(scene, k) or _resumes(scene, k, c)):
        return k
    return _new_speaker(scene, k, c, i)


def extended(scene: Scene, i: int, last: int) -> int:
    """``last`` moved over the phrases that follow an object and that the parser hung on the cue itself.

    "condemned the attacks in the towns of A and B, where ...": place, aim and recipients belong to what is condemned;
    a day, a channel or the circumstances of the speech do not.
    """
    layers = scene.layers
    for k in layers.children(i):
        token = layers.tokens[k]
        if k <= last or layers.edges(k)[0] != last + 1:
            continue
        if (
            token.dep in {"npadvmod", "advmod"}
            and layers.edges(k)[1] == k
            and k + 1 < len(layers.tokens)
            and (layers.tokens[k + 1].lower in _PLACES)
        ):
            last = k
        elif (token.dep == "prep" and token.lower in _PLACES and not _of_speech(scene, k)) or (
            token.dep in {"xcomp", "advcl"} and kind_of(scene, k) == "to" and layers.tokens[last].text != ","
        ):
            last = right_edge(scene, i, k)
        else:
            break
    return last


def _of_speech(scene: Scene, prep: int) -> bool:
    """Whether a phrase names the channel or the time of the speech, not the thing spoken of."""
    layers = scene.layers
    inner = layers.child(prep, "pobj")
    if inner is None:
        return True
    if near.labelled(layers, inner, "DATE", "TIME"):
        return True
    lemma = layers.tokens[inner].lemma
    return lemma in {
        "speech",
        "interview",
        "conference",
        "visit",
        "meeting",
        "talk",
        "phone",
        "television",
        "tv",
        "radio",
    } or any(row.kind == "paper" for row in lexicon.nouns().get(lemma, ()))


def _goes_on(scene: Scene, k: int) -> bool:
    """Whether the participle ``k`` ("adding that") is the speaker's, not part of what is said."""
    token = scene.layers.tokens[k]
    if token.lemma not in _PARTICIPLES:
        return False
    if (
        token.lemma in {"call", "describe"}
        and k + 1 < len(scene.layers.tokens)
        and scene.layers.tokens[k + 1].tag == "PRP"
    ):
        return True
    return scene.layers.tokens[k - 1].text == "," or token.lemma in _ALWAYS


def _of_paper(scene: Scene, prep: int) -> bool:
    """Whether a phrase names what carried the words ("in a statement"), which is the claim's channel."""
    inner = scene.layers.child(prep, "pobj")
    return inner is not None and any(
        row.kind == "paper" for row in lexicon.nouns().get(scene.layers.tokens[inner].lemma, ())
    )


def _falls_silent(scene: Scene, k: int) -> bool:
    """Rule: "... but did not say what ...": the speaker's silence, told by the outlet."""
    layers = scene.layers
    return (
        layers.tokens[k].lemma in {"say", "elaborate", "specify", "comment", "mention"}
        and tree.negated(layers, k)
        and (layers.child(k, "nsubj") is None)
    )


def _speaks_itself(scene: Scene, k: int, c: int) -> bool:
    """Whether a relative clause on an object brings a claim of its own: "a truce in the city, where it said ..."."""
    layers = scene.layers
    if layers.tokens[c].pos not in {"NOUN", "PROPN"} or layers.edges(k)[0] <= c:
        return False
    own = layers.child(k, "nsubj")
    who = own is not None and layers.tokens[own].lower == "who"
    return who or (
        layers.tokens[k].lemma in {"say", "claim", "report", "add"}
        and any(layers.tokens[m].dep in {"ccomp", "xcomp"} for m in layers.children(k))
    )


def _resumes(scene: Scene, k: int, c: int) -> bool:
    """Whether the joined verb ``k`` is the speaker's next act: "denied launching it and said ..."."""
    layers = scene.layers
    if layers.child(k, "nsubj", "nsubjpass") is not None or layers.tokens[k].tag not in {"VBD", "VBZ"}:
        return False
    head = layers.tokens[layers.tokens[k].head]
    if head.tag in {"VBG", "VB", "NN", "NNS", "NNP"}:
        return True
    # "said it was fired and called on all": the content's subject is a pronoun or a thing, the new cue a demand.
    return layers.tokens[k].lemma in {"call", "urge", "accuse", "warn", "vow", "say", "add", "deny"} and head.i == c


def _new_speaker(scene: Scene, k: int, c: int, i: int) -> int | None:
    """The token where cue ``k`` of another speaker begins: behind "but", or at the very end of the sentence."""
    layers = scene.layers
    own = layers.child(k, "nsubj")
    if own is None or (own < c and own < i) or not tree.finite(layers, k):
        return None
    token = layers.tokens[k]
    edge = layers.edges(own)[0]
    if token.dep in {"conj", "advcl", "ccomp"} and own < k:
        for b in range(edge - 1, max(c, edge - 4), -1):
            if layers.tokens[b].lower in _TURNS:
                return b
            if layers.tokens[b].text == ";":
                return b
        if token.dep == "conj" and layers.tokens[edge - 1].lower in {"and", ","} and _is_name(scene, own):
            return edge - 1
    closing = layers.sentence_of(k).last - k <= _CLOSING and token.lemma in _REPORTS
    if edge > 0 and layers.tokens[edge - 1].lower in {"what", "which", "that", "than", "as", "if", "who", "when"}:
        return None
    if closing and k > c and not _has_content(scene, k) and own < k and edge > c:
        return edge
    return None


def _is_name(scene: Scene, own: int) -> bool:
    return near.labelled(scene.layers, own, "ORG", "GPE", "PERSON", "NORP")


def _has_content(scene: Scene, k: int) -> bool:
    layers = scene.layers
    if layers.tokens[k].dep in {"relcl", "acl"}:
        return True
    return any(m > k for m in layers.children(k, "ccomp", "xcomp", "dobj", "attr", "oprd"))


def _back(scene: Scene, last: int, low: int) -> int:
    """Steps back over "and", "but", adverbs, auxiliaries and commas that lead into what comes next."""
    tokens = scene.layers.tokens
    while last > low and tokens[last].pos in {"CCONJ", "PUNCT", "ADV", "AUX"}:
        last -= 1
    return max(last, low)
