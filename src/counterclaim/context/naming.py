"""Which nouns name an agreement of states or armed groups, of which kind, and the words of its name."""

import re
from collections.abc import Iterator
from typing import Final

from counterclaim.context.lexicon import load_lexicon
from counterclaim.context.scene import Scene
from counterclaim.records import AgreementKind

_BEFORE: Final = ("amod", "compound", "nmod", "nummod", "npadvmod", "poss", "advmod")
_NAMED: Final = re.compile(r"[A-ZÀ-Þ]")
_AFTER: Final = frozenset({"of", "on", "for"})


def kind_of(scene: Scene, i: int) -> AgreementKind | None:
    """The kind of the agreement that the noun ``i`` names; None where it names none, or one of wages or house sales."""
    table = load_lexicon()["agreements"]
    kinds = table.by_word("kinds")
    word = next((w for w in scene.spellings(i) if w in kinds), None)
    token = scene.layers.tokens[i]
    if word is None and _is_cease_fire(scene, i):
        return AgreementKind.TRUCE
    if word is None:
        return None
    kind = AgreementKind(kinds[word])
    mods = set(modifiers(scene, i))
    if word in table.words("words", "of"):
        below = {scene.lemma(k) for k in scene.objects_of(i, "of")}
        return kind if below & table.words("words", "of_words") else None
    if mods & table.words("words", "vetoes") and not is_proper(scene, i):
        return None
    if token.dep == "pobj" and not scene.layers.children(i) and scene.layers.tokens[token.head].lower == "in":
        return None  # "in accord", "in agreement"
    if mods & table.words("words", "truce_topics"):
        kind = AgreementKind.TRUCE
    if word not in table.words("words", "weak") | table.words("words", "weakest"):
        return kind
    return kind if _qualified(scene, i, word, mods) else None


def _qualified(scene: Scene, i: int, word: str, mods: set[str]) -> bool:
    """Whether the company of a weak noun makes it one of state: a topic, a name of its own, or a party of state."""
    table = load_lexicon()["agreements"]
    weakest = word in table.words("words", "weakest")
    about = {
        w for k in scene.objects_of(i, "on", "for", "to", "over") for w in (*scene.spellings(k), *modifiers(scene, k))
    }
    if about & table.words("words", "vetoes") and not is_proper(scene, i):
        return False
    topics = table.words("words", "strong_topics" if weakest else "topics")
    if (mods | (set() if weakest else about)) & topics or is_proper(scene, i):
        return True
    if weakest:
        return False
    partners = scene.who((*scene.objects_of(i, "between", "with", "among"),))
    owners = scene.before(i)
    brokered = {scene.lemma(k) for k in scene.layers.children(i, "acl", "amod")} & table.words("brokers", "verbs")
    made_of_name = scene.layers.tokens[i].pos == "PROPN"
    if any(scene.is_town(k) or scene.is_capital(k) for k in scene.layers.children(i, "compound")):
        return True  # "the Doha agreement"
    return bool(partners or len(owners) > 1 or brokered or (owners and made_of_name))


def modifiers(scene: Scene, i: int) -> Iterator[str]:
    """The words before the noun and below them, each as lemma and as written, in lower case."""
    for k in scene.layers.children(i, "amod", "compound", "nmod", "npadvmod"):
        for j in scene.layers.subtree(k):
            if scene.layers.tokens[j].pos != "PUNCT":
                yield scene.layers.tokens[j].lemma
                yield scene.layers.tokens[j].lower


def is_proper(scene: Scene, i: int) -> bool:
    """Whether the agreement has a name of its own: "the Minsk Protocol", "the Treaty of Tartu"."""
    if not _NAMED.match(scene.layers.tokens[i].text):
        return False
    before = (scene.layers.tokens[k] for k in scene.layers.children(i, "compound", "nmod", "amod"))
    named = [t for t in before if t.pos in {"PROPN", "ADJ", "NUM"} and _NAMED.match(t.text)]
    after = [k for k in scene.objects_of(i, "of", "on") if _NAMED.match(scene.layers.tokens[k].text)]
    return bool(named or after)


def name_tokens(scene: Scene, i: int) -> tuple[int, int]:
    """The first and last token of the name: without article and possessor, with "of ..." where that is part of it."""
    layers = scene.layers
    first = last = i
    for k in layers.children(i, "amod", "compound", "nmod", "nummod", "npadvmod"):
        if k < i and (layers.tokens[k].dep != "amod" or layers.tokens[k].lower not in {"such", "own", "same", "other"}):
            first = min(first, layers.edges(k)[0])
    if _is_cease_fire(scene, i):
        first = min(first, i - 2)
    for p in layers.children(i, "prep"):
        whole = layers.tokens[p].lower in _AFTER and p == last + 1
        objects = layers.children(p, "pobj")
        if not (whole and objects):
            continue
        named = is_proper(scene, i) and _NAMED.match(layers.tokens[objects[0]].text)
        fixed = scene.lemma(objects[0]) in {"understanding", "hostility", "intent", "force", "forces"}
        if named or (fixed and layers.tokens[p].lower == "of"):
            low, high = objects[0], objects[0]
            for k in layers.children(objects[0], "compound", "amod", "det", "nummod"):
                low = min(low, layers.edges(k)[0])
            last = max(last, high)
    # A possessor that stands between article and noun is left out: the name begins behind it.
    owners = [layers.edges(k)[1] for k in layers.children(i, "poss") if k < i]
    if owners:
        first = max(first, max(owners) + 1)
    while first < i and layers.tokens[first].pos in {"DET", "PUNCT", "PART"}:
        first += 1
    return first, last


def _is_cease_fire(scene: Scene, i: int) -> bool:
    tokens = scene.layers.tokens
    return i >= 2 and tokens[i].lower == "fire" and tokens[i - 1].text == "-" and tokens[i - 2].lower == "cease"
