"""Whether what a row tells took place, as the one who tells it puts it: negated, planned, demanded, supposed or so."""

from typing import Final

from counterclaim.context.lexicon import Table, load_lexicon
from counterclaim.context.scene import Scene
from counterclaim.records import Claim, Reality, Stance

_MOST_STEPS: Final = 5
_OPEN: Final = frozenset({"xcomp", "ccomp", "pcomp", "acl", "dobj", "pobj", "prep", "conj", "nsubj", "nsubjpass", "advcl",
                          "oprd", "attr", "dative", "agent", "compound"})  # fmt: skip
_STANCES: Final = {
    Stance.DEMANDS: Reality.DEMANDED,
    Stance.ASKS: Reality.HYPOTHETICAL,
    Stance.PROMISES: Reality.PLANNED,
    Stance.THREATENS: Reality.THREATENED,
    Stance.DOUBTS: Reality.DOUBTFUL,
}
_OVER: Final = {
    "planned": Reality.PLANNED,
    "demanded": Reality.DEMANDED,
    "threatened": Reality.THREATENED,
    "supposed": Reality.HYPOTHETICAL,
    "undone": Reality.NEGATED,
    "doubted": Reality.DOUBTFUL,
}


def reality_of(scene: Scene, i: int, *, lasting: bool = False, given: bool = False) -> tuple[Reality, str]:
    """The reality of the deed at token ``i`` and the rule that said so.

    ``lasting``: in the present it goes on; ``given``: a noun whose owner or place is named ("its occupation of", "their
    troops in") takes it for a fact, whatever is said, wished or planned with it.
    """
    table = load_lexicon()["reality"]
    negated = _negated(scene, i, table)
    over = _over(scene, i, table)
    own = over or _own(scene, i, table)
    if _supposed(scene, i):
        own = Reality.HYPOTHETICAL, "reality: a condition"
    claims = scene.covering(i)
    if claims and claims[0].stance is Stance.DENIES:
        if _speaks(scene, i, claims[0]):
            return _plain(scene, i, lasting=lasting)
        return Reality.NEGATED, "reality: content of a denial"
    if negated and not given:
        return Reality.NEGATED, "reality: negation"
    if given:
        return _plain(scene, i, lasting=lasting)
    if own is not None:
        return own
    if claims and claims[0].stance in _STANCES and not _told_as_fact(scene, i):
        return _STANCES[claims[0].stance], f"reality: the claim {claims[0].stance}"
    return _plain(scene, i, lasting=lasting)


def _plain(scene: Scene, i: int, *, lasting: bool) -> tuple[Reality, str]:
    layers, token = scene.layers, scene.layers.tokens[i]
    aux = {layers.tokens[k].lower for k in layers.children(i, "aux", "auxpass")}
    present = token.tag in {"VBZ", "VBP", "VBG"} or bool(aux & {"is", "are", "has", "have", "'s", "’s", "'re", "’re"})
    if (
        lasting
        and (present or token.dep == "amod" or token.pos not in {"VERB", "AUX"})
        and not aux & {"was", "were", "had"}
    ):
        return Reality.ONGOING, ""
    return Reality.HAPPENED, ""


def _speaks(scene: Scene, i: int, claim: Claim) -> bool:
    """Whether ``i`` is itself the word of speaking."""
    token = scene.layers.tokens[i]
    return claim.cue is not None and claim.cue.covers(token.start, token.end)


def _told_as_fact(scene: Scene, i: int) -> bool:
    """Whether the clause is finite and past: "demanded that Russia leave the plant it seized"."""
    return scene.layers.tokens[i].tag == "VBD"


def _negated(scene: Scene, i: int, table: Table) -> bool:
    layers = scene.layers
    negators = table.words("on", "negators")
    places = [i, *layers.children(i, "nsubj", "nsubjpass", "dobj")]
    for k in places:
        if any(layers.tokens[c].lower in negators for c in layers.children(k, "neg", "det", "advmod", "preconj", "cc")):
            return True
    token = layers.tokens[i]
    head = layers.tokens[token.head]
    if token.dep in {"pobj", "pcomp"} and head.lower == "without":
        return True
    # "has yet to sign", "is not in control": the word over it is negated.
    if token.dep in {"xcomp", "acomp", "attr", "dobj", "pobj"} or (
        token.dep == "ccomp" and not layers.children(i, "mark")
    ):
        above = head if head.pos in {"VERB", "AUX", "ADJ"} else layers.tokens[head.head]
        if above.pos in {"VERB", "AUX"} and layers.children(above.i, "neg"):
            return True
        yet = any(layers.tokens[k].lower == "yet" for k in layers.children(above.i, "advmod"))
        return yet and above.lemma in {"have", "be"}
    return False


def _over(scene: Scene, i: int, table: Table) -> tuple[Reality, str] | None:
    """What the nearest word of content over an infinitive, a gerund or a noun of deed makes of it."""
    layers, k = scene.layers, i
    noun = layers.tokens[i].pos == "NOUN"
    for _ in range(_MOST_STEPS):
        token = layers.tokens[k]
        head = layers.tokens[token.head]
        if token.head == k or token.dep not in _OPEN:
            return None
        finite = token.tag in {"VBD", "VBZ"} or (token.tag == "VBP" and layers.children(k, "nsubj"))
        if finite and token.pos in {"VERB", "AUX"}:
            denied = token.dep == "ccomp" and head.lemma in {"deny", "dispute"}
            return (Reality.NEGATED, f"reality: {head.lemma!r}") if denied else None
        infinitive = any(layers.tokens[a].tag == "TO" for a in layers.children(k, "aux"))
        if head.pos in {"VERB", "ADJ", "NOUN"} and token.dep != "conj":
            fits = noun or infinitive or token.dep in {"pcomp", "xcomp", "ccomp", "prep", "pobj"}
            key = next((key for key in _OVER if head.lemma in table.words("over", key)), None)
            if key is not None and (fits or key == "undone"):
                return _OVER[key], f"reality: {head.lemma!r}"
            if k == i and token.dep == "advcl" and infinitive:
                return Reality.PLANNED, "reality: an aim"
            if head.lemma not in table.words("over", "light"):
                return None
        if token.dep in {"nsubj", "nsubjpass", "advcl"} and token.pos in {"VERB", "AUX"}:
            return None
        k = token.head
    return None


def _supposed(scene: Scene, i: int) -> bool:
    """Whether the deed stands in a clause of condition that is not told in the past: "unless it withdraws"."""
    layers = scene.layers
    for k in (i, *layers.ancestors(i)):
        marks = {layers.tokens[c].lower for c in layers.children(k, "mark", "advmod")}
        if marks & {"if", "unless", "whether", "until"}:
            return layers.tokens[k].tag != "VBD"
        if layers.tokens[k].dep in {"relcl", "ccomp", "advcl"}:
            return False
    return False


def _own(scene: Scene, i: int, table: Table) -> tuple[Reality, str] | None:
    """What the words on the deed itself, or on the verb that carries it, make of it."""
    layers = scene.layers
    token = layers.tokens[i]
    carriers = [i]
    if token.pos in {"NOUN", "ADJ"} and layers.tokens[token.head].pos in {"VERB", "AUX"}:
        carriers.append(token.head)
    if token.dep == "conj" and not layers.children(i, "aux", "nsubj"):
        carriers.append(token.head)
    for k in carriers:
        aux = {layers.tokens[c].lower for c in layers.children(k, "aux", "auxpass")}
        if "would" in aux and token.dep == "ccomp" and layers.tokens[token.head].tag == "VBD":
            return Reality.PLANNED, "reality: 'would' of reported speech"
        mods = {layers.tokens[c].lower for c in layers.children(k, "amod", "advmod", "mark", "det")}
        if layers.tokens[k].dep == "amod":
            mods |= {layers.tokens[k].lower}
        for words, reality, name in (
            (aux & table.words("on", "future"), Reality.PLANNED, "future"),
            (aux & table.words("on", "obliged"), Reality.DEMANDED, "obliged"),
            (aux & table.words("on", "maybe"), Reality.HYPOTHETICAL, "maybe"),
            (mods & table.words("on", "doubted"), Reality.DOUBTFUL, "doubted"),
            (mods & table.words("on", "planned"), Reality.PLANNED, "planned"),
            (mods & table.words("on", "supposed"), Reality.HYPOTHETICAL, "supposed"),
        ):
            if words:
                return reality, f"reality: {min(words)!r} ({name})"
    return None
