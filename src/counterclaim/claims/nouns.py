"""Claims that a noun brings: "the accusation that ...", "their call for ...", "a denial by the army"."""

from collections.abc import Iterator
from typing import Final

from counterclaim.claims import lexicon, tree
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.edges import right_edge
from counterclaim.claims.lexicon import Noun
from counterclaim.claims.scene import Scene
from counterclaim.records import Stance

_OF: Final = frozenset({"of", "about", "against"})
_CALLS: Final = frozenset({"for", "on", "to"})
_MADE: Final = frozenset({"make", "level", "bring", "file", "have", "face"})
_ACTS: Final = frozenset({Stance.PROMISES, Stance.ASKS, Stance.DEMANDS, Stance.THREATENS})
_BARE: Final = frozenset({"allegation", "accusation", "rumor", "rumour", "demand", "claim", "report", "denial"})


def row_of(scene: Scene, noun: int) -> Noun | None:
    """The lexicon row of a noun that says something (not of one that merely carries words)."""
    token = scene.layers.tokens[noun]
    if token.tag not in {"NN", "NNS"}:
        return None
    kinds = {"word", "call"} | ({"attitude"} if scene.attitudes else set())
    return next((row for row in lexicon.nouns().get(token.lemma, ()) if row.kind in kinds), None)


def complement(scene: Scene, noun: int) -> tuple[Chars, int] | None:
    """What a noun of saying says ("claims that ...", "accusations of ..."), and the token that hangs on it."""
    layers = scene.layers
    row = row_of(scene, noun)
    if row is None:
        return None
    made = _made_by(scene, noun)
    # "rejected the proposal submitted by the rebels for a truce": a parser may hang the last phrase on any of the three.
    more = (*layers.children(made), *layers.children(layers.tokens[noun].head, "prep")) if made is not None else ()
    for k in (*layers.children(noun), *more):
        if k < noun:
            continue
        found = _clause(scene, noun, k) or _phrase(scene, noun, k, row)
        if found is not None:
            return found, k
    return None


def _made_by(scene: Scene, noun: int) -> int | None:
    """The participle of "the proposal submitted by the rebels for a truce", which tells who made it."""
    layers = scene.layers
    for k in layers.children(noun, "acl"):
        if layers.tokens[k].tag == "VBN" and layers.child(k, "agent") is not None and k not in scene.cues:
            return k
    return None


def _clause(scene: Scene, noun: int, k: int) -> Chars | None:
    layers = scene.layers
    token = layers.tokens[k]
    if token.dep in {"acl", "ccomp", "relcl", "xcomp"} and token.tag not in {"VBN", "VBG"}:
        bare = token.dep == "relcl" and layers.child(k, "mark") is None
        if bare and (k in scene.cues or token.lemma in _MADE):
            return None  # "the charge (that) the army dismissed", "the claims (that) he made"
        own = layers.child(k, "nsubj", "nsubjpass", "expl")
        if (own is not None and layers.tokens[own].tag in {"WDT", "WP"}) or any(
            layers.tokens[m].tag in {"WDT", "WP"} for m in layers.children(k, "dobj")
        ):
            return None
        first, _last = tree.clause(layers, k, after=noun)
        return _span(scene, first, max(k, right_edge(scene, noun, k)))
    return None


def _phrase(scene: Scene, noun: int, k: int, row: Noun) -> Chars | None:
    layers = scene.layers
    token = layers.tokens[k]
    if token.dep != "prep":
        return None
    inner = layers.child(k, "pobj", "pcomp")
    wanted = _CALLS if row.kind == "call" else _OF | ({"for"} if row.stance in {Stance.DEMANDS, Stance.ASKS} else set())
    if (
        inner is None
        or token.lower not in wanted
        or (row.kind == "call" and token.lower == "to" and row.stance is Stance.DEMANDS)
    ):
        return None
    last = right_edge(scene, noun, inner)
    edge = layers.edges(noun)[1]
    to = next((m for m in layers.children(noun, "acl", "relcl", "xcomp") if m > inner), None)
    if to is not None and row.kind == "call":
        last = max(last, min(edge, layers.edges(to)[1]))
    return _span(scene, k + 1, last)


def _span(scene: Scene, first: int, last: int) -> Chars | None:
    if last < first:
        return None
    tokens = scene.layers.tokens
    return tree.trimmed(scene.layers.text, tokens[first].start, tokens[last].end)


def noun_claims(scene: Scene) -> Iterator[Draft]:
    """Nouns of saying with what is said: with a speaker ("Kyiv's claim that ..."), or with nobody named."""
    layers = scene.layers
    for token in layers.tokens:
        row = row_of(scene, token.i) if token.pos == "NOUN" else None
        if row is None or any(layers.tokens[k].lower == "no" for k in layers.children(token.i, "det")):
            continue
        owner = layers.child(token.i, "poss")
        named = owner is not None and layers.tokens[owner].pos in {"NOUN", "PROPN"}
        if taken(scene, token.i) and not named and _made_by(scene, token.i) is None:
            continue
        found = complement(scene, token.i)
        head = _speaker(scene, token.i)
        if head is None and row.stance in _ACTS:
            head = _giver(scene, token.i)
        if found is None or (head is None and token.lemma not in _BARE):
            continue
        source = tree.noun_phrase(layers, head) if head is not None else None
        if layers.text[found[0][0] : found[0][1]].startswith("responsibility"):
            continue
        span = _past(layers.text, found[0], source)
        if span is not None:
            yield Draft(
                token.i,
                source,
                head if source else None,
                (token.start, token.end),
                (span,),
                row.stance,
                "noun",
                token.lemma,
                found[1],
            )


def _giver(scene: Scene, noun: int) -> int | None:
    """Who makes the offer in "Seoul responded with an offer to talk", "issued a threat to strike"."""
    layers = scene.layers
    if not any(layers.tokens[k].lower in {"a", "an"} for k in layers.children(noun, "det")):
        return None
    token = layers.tokens[noun]
    if token.dep == "pobj" and layers.tokens[token.head].lower == "with":
        verb = layers.tokens[token.head].head
    elif token.dep == "dobj":
        verb = token.head
    else:
        return None
    if verb in scene.cues or not tree.is_verb(layers, verb) or tree.negated(layers, verb):
        return None
    head = layers.child(verb, "nsubj")
    return head if head is not None and layers.tokens[head].pos in {"NOUN", "PROPN", "PRON"} else None


def _past(text: str, span: Chars, source: Chars | None) -> Chars | None:
    """``span`` without the speaker that stands at its end ("accusations of fraud by the party")."""
    if source is not None and span[0] < source[0] < span[1]:
        end = source[0]
        stripped = text[span[0] : end].rstrip()
        end = span[0] + len(stripped) - 3 if stripped.endswith(" by") else end
        return tree.trimmed(text, span[0], end)
    return span


def taken(scene: Scene, noun: int) -> bool:
    """Whether a cue verb already speaks of this noun ("denied allegations that ...", "reiterated its call")."""
    layers = scene.layers
    token = layers.tokens[noun]
    if token.head in scene.cues and token.dep in {"dobj", "nsubj", "attr"}:
        return True
    head = layers.tokens[token.head]
    return token.dep == "pobj" and layers.tokens[head.head].i in scene.cues


def _speaker(scene: Scene, noun: int) -> int | None:
    """The possessor, or the noun after "by" or "from"."""
    layers = scene.layers
    owner = layers.child(noun, "poss")
    if owner is not None:
        return owner if layers.tokens[owner].tag != "WP$" else None
    for k in layers.subtree(noun):
        if k > noun and layers.tokens[k].lower in {"by", "from"} and layers.tokens[k].dep in {"prep", "agent"}:
            if any(
                layers.tokens[m].dep == "prep" and layers.tokens[m].lower == "of"
                for m in layers.children(noun)
                if m < k
            ):
                return None  # "allegations of gas use by the army": the army is the one accused
            near = layers.tokens[k].head
            if near == noun or (layers.tokens[near].dep == "acl" and layers.tokens[near].head == noun):
                return layers.child(k, "pobj")
    return None
