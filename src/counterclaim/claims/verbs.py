"""Claims that a verb brings: "X said that ...", "accused Y of ...", "denied launching ...", "..., he said"."""

from collections.abc import Iterator
from typing import Final

from counterclaim.claims import lexicon, postposed, tree
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.lexicon import Verb
from counterclaim.claims.scene import Scene
from counterclaim.records import Stance

Found = tuple[tuple[Chars, ...], str, Stance, int]
_PARTICIPLE_CUES: Final = frozenset(
    "add say note stress explain emphasize emphasise underline underscore point warn cite insist claim state assert"
    " describe accuse call urge quote argue allege declare stating".split()
)
_MODALS: Final = frozenset({"could", "can", "cannot", "ca"})


def verb_claims(scene: Scene) -> Iterator[Draft]:
    """One draft for each content that a cue verb brings."""
    for i, rows in scene.rows.items():
        found = _found(scene, i, rows)
        if found is None:
            continue
        content, frame, stance, about = found
        source = _source(scene, i)
        cue = cue_span(scene, i, rows[0])
        head = source
        span = tree.noun_phrase(scene.layers, head) if head is not None else None
        if span is not None and any(s < span[1] and span[0] < e for s, e in content) and frame != "before":
            span = _clear_of(scene, span, content)
        if span is None and not _nobody(scene, i):
            continue
        yield Draft(i, span, head if span else None, cue, content, stance, frame, scene.layers.tokens[i].lemma, about)


def _clear_of(scene: Scene, span: Chars, content: tuple[Chars, ...]) -> Chars | None:
    """``span`` without what already is content."""
    start, end = span
    for s, e in content:
        if s <= start < e:
            start = e
        elif start < s < end:
            end = s
    return tree.trimmed(scene.layers.text, start, end) if start < end else None


def _nobody(scene: Scene, i: int) -> bool:
    """Whether verb ``i`` is a passive of saying whose speaker is left out: "was reported", "is said to"."""
    layers = scene.layers
    return tree.passive(layers, i) and layers.child(i, "agent") is None and layers.child(i, "nsubjpass") is not None


def _source(scene: Scene, i: int) -> int | None:
    head = tree.subject(scene.layers, i, scene.cues)
    if head is None or scene.layers.tokens[head].pos in {"VERB", "ADV", "PUNCT", "ADP"}:
        return None
    if scene.layers.tokens[head].lower in {"there", "what", "whatever", "this", "that"}:
        return None
    return head


def cue_span(scene: Scene, i: int, row: Verb) -> Chars:
    """The cue with its auxiliaries, its negation and its particle."""
    layers = scene.layers
    first = last = i
    for k in layers.children(i, "aux", "auxpass", "neg"):
        if i - 6 < k < i:
            first = min(first, k)
    if row.particle is not None:
        last = next((t.i for t in layers.tokens[i + 1 : i + 5] if t.lower == row.particle), i)
    return layers.chars(first, last)


def _found(scene: Scene, i: int, rows: tuple[Verb, ...]) -> Found | None:
    """The content of verb ``i``, by the first frame that fits."""
    if scene.layers.tokens[i].dep in {"aux", "auxpass"}:
        return None
    for row in rows:
        for finder in (_clausal, _prepositional, _objects, _infinitive):
            found = finder(scene, i, row)
            if found is not None:
                return found
    for row in rows:
        if "that" in row.frames or "quote" in row.frames:
            spans = postposed.before(scene, i, tree.subject(scene.layers, i, scene.cues))
            if spans:
                return spans, "before", row.frames.get("that", row.stance), scene.layers.tokens[i].head
    return None


def _clausal(scene: Scene, i: int, row: Verb) -> Found | None:
    """A finite clause, a gerund, or an object with an infinitive, to the right of the cue."""
    layers = scene.layers
    for c in layers.children(i, "ccomp", "xcomp", "pcomp"):
        if c < i:
            continue
        token = layers.tokens[c]
        kind = _kind(scene, c)
        own = layers.child(c, "nsubj", "nsubjpass", "expl", "csubj")
        if kind == "to":
            stretch = _object_and_infinitive(scene, i, c, own, row)
            if stretch is None:
                continue
            frame, first = stretch
        elif kind == "ing" and own is None:
            if "ing" not in row.frames:
                continue
            frame, first = "ing", tree.clause(layers, c, after=i)[0]
        else:
            frame = "that" if "that" in row.frames else "pred" if "pred" in row.frames else ""
            if not frame:
                if "quote" in row.frames and layers.quoted(token.start, token.end):
                    frame = "quote"
                else:
                    continue
            first = tree.clause(layers, c, after=i)[0]
            first = min(first, own) if own is not None and own > i else first
        last = right_edge(scene, i, c)
        spans = _spans(scene, first, last)
        if spans:
            return spans, frame, row.frames.get(frame, row.stance), c
    return None


def _kind(scene: Scene, c: int) -> str:
    layers = scene.layers
    token = layers.tokens[c]
    if any(layers.tokens[k].lower == "to" for k in layers.children(c, "aux")):
        return "to"
    if token.tag == "VBG" and not layers.children(c, "aux"):
        return "ing"
    if token.tag == "VBG" and all(layers.tokens[k].tag == "VBG" for k in layers.children(c, "aux", "auxpass")):
        return "ing"
    if token.tag == "VBN" and any(layers.tokens[k].tag == "VBG" for k in layers.children(c, "aux", "auxpass")):
        return "ing"
    return "clause"


def _object_and_infinitive(scene: Scene, i: int, c: int, own: int | None, row: Verb) -> tuple[str, int] | None:
    """The frame and the first token of "urged them to stop" or "promised to stop"."""
    layers = scene.layers
    first = tree.clause(layers, c, after=i)[0]
    obj = layers.child(i, "dobj", "dative")
    if own is not None and own > i:
        if "objto" in row.frames or "that" in row.frames:
            return ("objto" if "objto" in row.frames else "that"), min(first, layers.edges(own)[0])
        return None
    if obj is not None and i < obj < c:
        if "objto" not in row.frames:
            return None
        return "objto", max(i + 1, layers.edges(obj)[0])
    passive = tree.passive(layers, i)
    if passive and ("objto" in row.frames or "that" in row.frames):
        return ("objto" if "objto" in row.frames else "that"), first
    return ("to", first) if "to" in row.frames else None


def right_edge(scene: Scene, i: int, c: int) -> int:
    """The last token of the content under ``c``: a participle that goes on speaking, or a new cue, ends it."""
    layers = scene.layers
    last = layers.edges(c)[1]
    for k in range(c + 1, last + 1):
        token = layers.tokens[k]
        if token.dep in {"advcl", "acl", "conj"} and k in scene.cues and _goes_on(scene, k, c):
            return max(c, _before_joint(scene, layers.edges(k)[0] - 1 if token.dep != "conj" else k - 1, c))
        if token.lower == "according" and k + 1 <= last and layers.tokens[k + 1].lower == "to":
            return max(c, k - 1)
    return last


def _goes_on(scene: Scene, k: int, c: int) -> bool:
    token = scene.layers.tokens[k]
    if token.dep == "conj":
        own = scene.layers.child(k, "nsubj", "nsubjpass")
        return own is None and token.head == c and token.tag in {"VBD", "VBZ"} and scene.layers.tokens[c].tag in {
            "VBG", "VB"}  # fmt: skip
    return token.tag == "VBG" and token.lemma in _PARTICIPLE_CUES and (
        scene.layers.tokens[k - 1].text == "," or token.lemma in {"add", "say", "note", "stress"})


def _before_joint(scene: Scene, last: int, low: int) -> int:
    """Steps back over "and", "but", adverbs and commas that lead into the next cue."""
    tokens = scene.layers.tokens
    while last > low and (tokens[last].pos in {"CCONJ", "PUNCT", "ADV", "AUX"}):
        last -= 1
    return last


def _spans(scene: Scene, first: int, last: int) -> tuple[Chars, ...]:
    if last < first:
        return ()
    tokens = scene.layers.tokens
    span = tree.trimmed(scene.layers.text, tokens[first].start, tokens[last].end)
    return (span,) if span else ()


def _prepositional(scene: Scene, i: int, row: Verb) -> Found | None:
    """What follows a preposition: "called for an end", "insisted on talks", "called on them to stop"."""
    layers = scene.layers
    for frame, stance in row.frames.items():
        kind, _, rest = frame.partition(":")
        if kind not in {"p", "o"}:
            continue
        prep, _, infinitive = rest.partition("+")
        for p in layers.children(i, "prep", "agent", "prt", "dative"):
            if layers.tokens[p].lower != prep or p < i:
                continue
            inner = layers.child(p, "pobj", "pcomp")
            if inner is None:
                continue
            found = _under(scene, i, p, inner, kind, bool(infinitive))
            if found:
                return found, frame, stance, inner
        if kind == "o":
            found = _loose_object(scene, i, prep)
            if found:
                return found, frame, stance, i
    return None


def _under(scene: Scene, i: int, p: int, inner: int, kind: str, infinitive: bool) -> tuple[Chars, ...]:
    layers = scene.layers
    last = right_edge(scene, i, inner)
    if infinitive:
        to = next((c for c in layers.children(i, "xcomp", "advcl", "ccomp") if c > p and _kind(scene, c) == "to"), None)
        if to is None:
            to = next((c for c in layers.subtree(inner) if layers.tokens[c].dep in {"acl", "relcl", "xcomp"}
                       and _kind(scene, c) == "to"), None)  # fmt: skip
        if to is None:
            return ()
        return _spans(scene, p + 1, max(right_edge(scene, i, to), last))
    if kind == "p":
        to = next((c for c in layers.children(i, "xcomp", "advcl") if c > inner and _kind(scene, c) == "to"
                   and layers.tokens[c - 1].text != ","), None)  # fmt: skip
        return _spans(scene, p + 1, max(last, right_edge(scene, i, to)) if to is not None else last)
    obj = layers.child(i, "dobj", "dative")
    if obj is not None and obj < p:
        return _spans(scene, max(i + 1, layers.edges(obj)[0]), last)
    if tree.passive(layers, i):
        return _spans(scene, p + 1, last)
    return ()


def _loose_object(scene: Scene, i: int, prep: str) -> tuple[Chars, ...]:
    """"accused rebels of using gas", where the parser hung the phrase on the object."""
    layers = scene.layers
    obj = layers.child(i, "dobj")
    if obj is None or obj < i:
        return ()
    if any(layers.tokens[k].lower == prep and k > obj for k in layers.subtree(obj)):
        return _spans(scene, max(i + 1, layers.edges(obj)[0]), right_edge(scene, i, obj))
    return ()


def _objects(scene: Scene, i: int, row: Verb) -> Found | None:
    """The object noun phrase, with "as ..." where the frame has it; the subject of a passive."""
    layers = scene.layers
    if "np" not in row.frames and "as" not in row.frames and "pred" not in row.frames:
        return None
    frame = "np" if "np" in row.frames else "as" if "as" in row.frames else "pred"
    if tree.passive(layers, i) and layers.child(i, "nsubj") is None:
        obj = layers.child(i, "nsubjpass") if layers.tokens[i].dep != "acl" else layers.tokens[i].head
    elif layers.tokens[i].dep == "acl" and layers.tokens[i].tag == "VBN":
        obj = layers.tokens[i].head
    else:
        obj = layers.child(i, "dobj", "dative", "oprd", "attr")
        if obj is None and layers.tokens[i].dep == "relcl" and layers.child(i, "nsubj") is not None:
            obj = layers.tokens[i].head
    if obj is None or layers.tokens[obj].pos == "PRON" and layers.tokens[obj].lower in {"it", "this", "that", "so", "what"}:
        return None
    if row.group == lexicon.ALLEGATION and not _says(scene, obj):
        return None
    if row.group == lexicon.ISSUE:
        return None
    return _object_span(scene, i, obj, row, frame)


def _object_span(scene: Scene, i: int, obj: int, row: Verb, frame: str) -> Found | None:
    layers = scene.layers
    if obj < i:
        span = tree.noun_phrase(layers, obj)
        return ((span,), frame, row.frames.get(frame, row.stance), obj) if span else None
    last = right_edge(scene, i, obj)
    if row.stance is not Stance.DENIES:
        for p in layers.children(i, "prep", "oprd", "xcomp"):
            if p > obj and (layers.tokens[p].lower == "as" or layers.tokens[p].dep == "oprd"):
                frame, last = "as" if "as" in row.frames else frame, max(last, right_edge(scene, i, p))
    if frame == "as" and "np" not in row.frames and last == right_edge(scene, i, obj):
        return None
    spans = _spans(scene, max(i + 1, layers.edges(obj)[0]), last)
    return (spans, frame, row.frames.get(frame, row.stance), obj) if spans else None


def _says(scene: Scene, noun: int) -> bool:
    """Whether ``noun`` is something that somebody says ("the claims", "reports", "the government line")."""
    lemma = scene.layers.tokens[noun].lemma
    return any(row.kind == "word" for row in lexicon.nouns().get(lemma, ())) or lemma in {
        "version", "line", "story", "account", "narrative", "talk", "reporting", "idea", "notion", "evidence", "finding",
        "insinuation", "innuendo", "speculation", "propaganda", "statement", "study", "poll", "involvement", "responsibility",
    }  # fmt: skip


def _infinitive(scene: Scene, i: int, row: Verb) -> Found | None:
    """"was forced to", "had promised to": an infinitive that the parser hung elsewhere is left alone."""
    return None
