"""The content of a cue verb, by the frames its lexicon row allows."""

from typing import Final

from counterclaim.claims import lexicon, near, nouns, postposed, subjects, surface, tree
from counterclaim.claims.draft import Chars
from counterclaim.claims.edges import extended, kind_of, right_edge
from counterclaim.claims.lexicon import Verb
from counterclaim.claims.scene import Scene
from counterclaim.claims.words import listed
from counterclaim.language import Layers
from counterclaim.records import Stance

Found = tuple[tuple[Chars, ...], str, Stance, int]
_TOLLS: Final = frozenset({"toll", "figure", "number", "estimate", "version", "account"})
_EMPTY: Final = frozenset({"it", "this", "that", "so", "what", "which", "nothing", "themselves", "himself", "itself"})


def content_of(scene: Scene, i: int, rows: tuple[Verb, ...]) -> Found | None:
    """The content of verb ``i``, by the first frame that fits."""
    if scene.layers.tokens[i].dep in {"aux", "auxpass"}:
        return None
    for row in rows:
        found = _by_row(scene, i, row)
        if found is not None or row.group == lexicon.TRADED:
            return found
    for row in rows:
        if "quote" in row.frames:
            spans = postposed.before(scene, i, subjects.subject(scene.layers, i, scene.cues), "that" not in row.frames)
            if spans:
                return spans, "before", row.frames.get("that", row.stance), scene.layers.tokens[i].head
    return _by_order(scene, i, rows)


def _by_row(scene: Scene, i: int, row: Verb) -> Found | None:
    """What stands to the right of the cue (or, in a passive, is its subject), as one row of the lexicon has it."""
    if row.group == lexicon.TRADED:
        return _traded(scene, i)
    if row.group == lexicon.ALLEGATION and not _of_allegation(scene, i):
        return None
    found = _responsibility(scene, i) or _through_noun(scene, i, row)
    for finder in (_clausal, _prepositional, _objects):
        found = found if found is not None else finder(scene, i, row)
    return found


def _by_order(scene: Scene, i: int, rows: tuple[Verb, ...]) -> Found | None:
    """The content by the order of words, where a verb of plain saying has a subject but nothing said hangs on it."""
    row = next((row for row in rows if "that" in row.frames and row.group == lexicon.SPEECH), None)
    own = scene.layers.child(i, "nsubj")
    if row is None or own is None or own > i or not tree.finite(scene.layers, i) or "tell" in row.frames:
        return None
    spans = surface.clause_after(scene, i)
    if spans and scene.layers.tokens[i].head > i:
        spans = (*surface.words_before(scene, scene.layers.edges(own)[0]), *spans)
    return (spans, "that", row.frames["that"], i) if spans else None


def _responsibility(scene: Scene, i: int) -> Found | None:
    """Rule: "claimed responsibility for the attack" owns up to it."""
    layers = scene.layers
    obj = layers.child(i, "dobj")
    if layers.tokens[i].lemma not in {"claim", "accept", "admit", "acknowledge", "take"} or obj is None:
        return None
    if layers.tokens[obj].lemma not in {"responsibility", "credit"}:
        return None
    if layers.child(obj, "prep") is None and layers.tokens[i].dep == "relcl":
        span = tree.noun_phrase(layers, layers.tokens[i].head)
        return ((span,), "own", Stance.CONFIRMS, obj) if span else None
    spans = _spans(scene, max(i + 1, layers.edges(obj)[0]), right_edge(scene, i, obj))
    return (spans, "own", Stance.CONFIRMS, obj) if spans else None


def _traded(scene: Scene, i: int) -> Found | None:
    """Rule: "traded blame for the attack": each side says that the other did it."""
    layers = scene.layers
    obj = layers.child(i, "dobj")
    if layers.tokens[i].lemma not in {"trade", "exchange", "swap"} or obj is None:
        return None
    if layers.tokens[obj].lemma not in {"blame", "accusation", "allegation", "charge", "claim"}:
        return None
    for p in (*layers.children(obj, "prep"), *layers.children(i, "prep")):
        inner = layers.child(p, "pobj", "pcomp")
        if inner is not None and layers.tokens[p].lower in {"for", "over", "of", "about"}:
            spans = _spans(scene, p + 1, right_edge(scene, i, inner))
            return (spans, "np", Stance.ASSERTS, inner) if spans else None
    kind = layers.child(obj, "compound")
    return (_spans(scene, kind, kind), "np", Stance.ASSERTS, kind) if kind is not None else None


def _through_noun(scene: Scene, i: int, row: Verb) -> Found | None:
    """Rule: "denied allegations that ...", "reiterated its call for ...": the content is the noun's."""
    layers = scene.layers
    obj = _object(scene, i)
    clause = next((c for c in layers.children(i, "ccomp") if c > i and kind_of(scene, c) == "to"), None)
    if clause is not None and obj is None:
        return _call_clause(scene, i, clause, row)
    if obj is None or ("np" not in row.frames and row.group not in {lexicon.ISSUE, lexicon.ALLEGATION}):
        return None
    noun = nouns.row_of(scene, obj)
    found = nouns.complement(scene, obj)
    if noun is None or found is None:
        return None
    prep = scene.layers.child(found[1], "pobj")
    if prep is not None and noun.kind == "word" and scene.layers.tokens[found[1]].dep == "prep":
        # "confirmed the reports of bombing": without a clause the noun itself is what is confirmed.
        return None
    stance = noun.stance if row.stance is Stance.ASSERTS else row.stance
    return (found[0],), "through", stance, found[1]


def _call_clause(scene: Scene, i: int, c: int, row: Verb) -> Found | None:
    """Rule: "reiterated their call on all parties to act", where the parser made the call the subject of the act."""
    layers = scene.layers
    call = layers.child(c, "nsubj")
    noun = nouns.row_of(scene, call) if call is not None else None
    prep = layers.child(call, "prep") if call is not None else None
    if noun is None or prep is None or noun.kind != "call" or "np" not in row.frames:
        return None
    spans = _spans(scene, prep + 1, right_edge(scene, i, c))
    return (spans, "through", noun.stance, c) if spans else None


def passive_subject(scene: Scene, i: int) -> int | None:
    """What a passive cue is about: its own subject, or the noun it hangs on ("an accusation dismissed by ...")."""
    layers = scene.layers
    subject = layers.child(i, "nsubjpass")
    if subject is not None:
        return layers.tokens[i].head if layers.tokens[subject].tag in {"WDT", "WP"} else subject
    if layers.tokens[i].dep == "acl" and layers.tokens[i].tag == "VBN":
        return layers.tokens[i].head
    if layers.tokens[i].dep == "conj" and layers.tokens[i].tag in {"VBN", "VBD"} and layers.child(i, "nsubj") is None:
        return passive_subject(scene, layers.tokens[i].head) if tree.passive(layers, layers.tokens[i].head) else None
    return None


def _of_allegation(scene: Scene, i: int) -> bool:
    """Whether verb ``i`` has something said as its object ("dismissed the reports"; not "dismissed the offer")."""
    obj = _object(scene, i)
    return obj is not None and _says(scene, obj)


def _clausal(scene: Scene, i: int, row: Verb) -> Found | None:
    """A finite clause, a gerund, or an object with an infinitive, to the right of the cue."""
    layers = scene.layers
    for c in layers.children(i, "ccomp", "xcomp", "pcomp"):
        if c < i or _relative(layers, c):
            continue
        own = layers.child(c, "nsubj", "nsubjpass", "expl", "csubj")
        stretch = _stretch(scene, i, c, own, row)
        if stretch is None:
            continue
        frame, first = stretch
        last = right_edge(scene, i, c)
        if own is not None and own < i:
            return _around(scene, i, own, last, c, row.frames.get(frame, row.stance))
        joint = _joint_object(scene, c, own, row)
        if joint is not None:
            return _spans(scene, layers.edges(joint)[0], layers.child(joint, "cc") or joint), "np", row.stance, joint
        spans = _spans(scene, first, last)
        if spans:
            return spans, frame, row.frames.get(frame, row.stance), c
    return None


def _around(scene: Scene, i: int, own: int, last: int, c: int, stance: Stance) -> Found | None:
    """Rule: "The militants, he said, had used the school": what is said stands on both sides of its cue."""
    left = _spans(scene, *scene.layers.edges(own))
    right = _spans(scene, i + 1, last)
    return ((*left, *right), "that", stance, c) if left and right else None


def _stretch(scene: Scene, i: int, c: int, own: int | None, row: Verb) -> tuple[str, int] | None:
    """The frame that complement ``c`` fills and its first token; None where the row has no such frame."""
    layers = scene.layers
    kind = kind_of(scene, c)
    if kind == "to":
        return _object_and_infinitive(scene, i, c, own, row)
    first = tree.clause(layers, c, after=i)[0]
    if kind == "ing" and own is None:
        return ("ing", first) if "ing" in row.frames else None
    first = min(first, own) if own is not None and own > i else first
    frame: str | None = next((name for name in ("that", "pred") if name in row.frames), None)
    if frame is None and "quote" in row.frames and near.quoted(layers, layers.tokens[c].start, layers.tokens[c].end):
        frame = "quote"
    return (frame, first) if frame is not None else None


def _joint_object(scene: Scene, c: int, own: int | None, row: Verb) -> int | None:
    """Rule: "denied involvement and the ministry said ...": two subjects that the parser made one."""
    layers = scene.layers
    if (
        own is None
        or c not in scene.cues
        or "np" not in row.frames
        or row.stance not in {Stance.DENIES, Stance.CONFIRMS}
    ):
        return None
    return own if layers.child(own, "cc") is not None and layers.child(own, "conj") is not None else None


def _relative(layers: Layers, c: int) -> bool:
    """Whether "clause" ``c`` is a relative clause that the parser hung on the cue ("an end to fighting that threatens")."""
    own = layers.child(c, "nsubj", "nsubjpass")
    return own is not None and layers.tokens[own].tag == "WDT" and layers.tokens[own].lower in {"that", "which"}


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


def _spans(scene: Scene, first: int, last: int) -> tuple[Chars, ...]:
    if last < first:
        return ()
    tokens = scene.layers.tokens
    while last > first and tokens[last].tag in {"CC", "WDT"}:
        last -= 1
    span = tree.trimmed(scene.layers.text, tokens[first].start, tokens[last].end)
    return (span,) if span else ()


def _prepositional(scene: Scene, i: int, row: Verb) -> Found | None:
    """What follows a preposition: "called for an end", "insisted on talks", "called on them to stop"."""
    for frame, stance in row.frames.items():
        kind, _, rest = frame.partition(":")
        prep, _, infinitive = rest.partition("+")
        # "dismissed the report as a lie": the report is denied, not the lie.
        if kind not in {"p", "o"} or (prep == "as" and stance is Stance.DENIES):
            continue
        found = _behind(scene, i, prep, kind, bool(infinitive), row.particle)
        if found is None:
            spans = _marked(scene, i, prep) if kind == "p" else _loose_object(scene, i, prep)
            found = (spans, i) if spans else None
        if found is not None:
            return found[0], frame, stance, found[1]
    return None


def _behind(
    scene: Scene, i: int, prep: str, kind: str, infinitive: bool, particle: str | None
) -> tuple[tuple[Chars, ...], int] | None:
    """The content under preposition ``prep`` of verb ``i`` and the token it hangs on."""
    layers = scene.layers
    kids = layers.children(i, "prep", "agent", "prt", "dative")
    noun = layers.child(i, "dobj")
    if noun is not None and layers.tokens[noun].lower == particle:
        # "raised doubts about": the phrase hangs on the noun that is half of the cue.
        kids += layers.children(noun, "prep")
    for p in kids:
        inner = layers.child(p, "pobj", "pcomp")
        if layers.tokens[p].lower == prep and p > i and inner is not None:
            found = _under(scene, i, p, inner, kind, infinitive)
            if found:
                return found, inner
    return None


def _marked(scene: Scene, i: int, prep: str) -> tuple[Chars, ...]:
    """Rule: "pressed for Russia to use ...", where "for" opens a clause of its own."""
    layers = scene.layers
    for c in layers.children(i, "advcl", "ccomp", "xcomp"):
        mark = layers.child(c, "mark")
        if c > i and mark is not None and layers.tokens[mark].lower == prep:
            return _spans(scene, mark + 1, right_edge(scene, i, c))
    return ()


def _under(scene: Scene, i: int, p: int, inner: int, kind: str, infinitive: bool) -> tuple[Chars, ...]:
    layers = scene.layers
    last = right_edge(scene, i, inner)
    if infinitive:
        to = next(
            (c for c in layers.children(i, "xcomp", "advcl", "ccomp") if c > p and kind_of(scene, c) == "to"), None
        )
        if to is None:
            to = next(
                (
                    c
                    for c in layers.subtree(inner)
                    if layers.tokens[c].dep in {"acl", "relcl", "xcomp"} and kind_of(scene, c) == "to"
                ),
                None,
            )
        if to is None:
            return ()
        return _spans(scene, p + 1, max(right_edge(scene, i, to), last))
    if kind == "p":
        to = next(
            (
                c
                for c in layers.children(i, "xcomp", "advcl")
                if c > inner and kind_of(scene, c) == "to" and layers.tokens[c - 1].text != ","
            ),
            None,
        )
        return _spans(scene, p + 1, max(last, right_edge(scene, i, to)) if to is not None else last)
    obj = layers.child(i, "dobj", "dative")
    if obj is not None and obj < p:
        return _spans(scene, max(i + 1, layers.edges(obj)[0]), last)
    if tree.passive(layers, i):
        return _spans(scene, p + 1, last)
    return ()


def _loose_object(scene: Scene, i: int, prep: str) -> tuple[Chars, ...]:
    """Rule: "accused rebels of using gas", where the parser hung the phrase on the object."""
    layers = scene.layers
    by = layers.child(i, "agent")
    obj = layers.child(i, "dobj") if by is None else layers.child(by, "pobj")
    if obj is None or obj < i:
        return ()
    if by is not None:
        # "accused by rights groups of killing civilians": the parser hung the charge on the accusers.
        phrase = next((k for k in layers.children(obj, "prep") if layers.tokens[k].lower == prep), None)
        return _spans(scene, phrase + 1, right_edge(scene, i, phrase)) if phrase is not None else ()
    near = {obj, *layers.children(obj), *(m for k in layers.children(obj, "prep") for m in layers.children(k))}
    if any(layers.tokens[k].lower == prep and k > obj and layers.tokens[k].head in near for k in layers.subtree(obj)):
        return _spans(scene, max(i + 1, layers.edges(obj)[0]), right_edge(scene, i, obj))
    return ()


def _object(scene: Scene, i: int) -> int | None:
    """The noun that verb ``i`` acts on: its object, the subject of its passive, the noun its relative clause hangs on."""
    layers = scene.layers
    obj = passive_subject(scene, i)
    if obj is not None:
        return obj
    obj = next((k for k in layers.children(i, "dobj", "dative", "oprd", "attr") if k > i), None)
    if obj is None and layers.tokens[i].dep == "relcl" and layers.child(i, "nsubj") is not None:
        own = layers.child(i, "dobj")
        if own is None or layers.tokens[own].tag in {"WDT", "WP"}:
            return layers.tokens[i].head
    return obj


def _objects(scene: Scene, i: int, row: Verb) -> Found | None:
    """The object noun phrase, with "as ..." where the frame has it; the subject of a passive."""
    layers = scene.layers
    frame = next((name for name in ("np", "as", "pred") if name in row.frames), None)
    if frame is None or row.group == lexicon.ISSUE:
        return None
    obj = _object(scene, i)
    if obj is None or layers.tokens[obj].lower in _EMPTY:
        return None
    which = layers.child(i, "dobj")
    if which is not None and layers.tokens[which].lower == "which" and layers.tokens[which - 1].text == ",":
        found = _object_span(scene, i, obj, row, frame) if row.stance is Stance.DENIES else None
        return (found[0], "which", found[2], found[3]) if found is not None else None
    if row.group == lexicon.TOLL and layers.tokens[obj].lemma not in _TOLLS:
        return None
    return _object_span(scene, i, obj, row, frame)


def _object_span(scene: Scene, i: int, obj: int, row: Verb, frame: str) -> Found | None:
    layers = scene.layers
    if obj < i:
        span = tree.noun_phrase(layers, obj)
        if span is not None and span[1] > layers.tokens[i].start:
            span = tree.trimmed(layers.text, span[0], layers.tokens[i].start)
        return ((span,), frame, row.frames.get(frame, row.stance), obj) if span else None
    last = extended(scene, i, right_edge(scene, i, obj))
    if row.stance is not Stance.DENIES:
        for p in layers.children(i, "prep", "oprd", "xcomp"):
            if p > obj and (layers.tokens[p].lower == "as" or layers.tokens[p].dep == "oprd"):
                frame, last = "as" if "as" in row.frames else frame, max(last, right_edge(scene, i, p))
    if frame == "as" and "np" not in row.frames and last == right_edge(scene, i, obj):
        return None
    spans = _spans(scene, max(i + 1, layers.edges(obj)[0]), last)
    return (spans, frame, row.frames.get(frame, row.stance), obj) if spans else None


def _says(scene: Scene, noun: int) -> bool:
    """Whether ``noun`` is something that somebody says ("the claims", "reports"), not something proposed or asked for."""
    return scene.layers.tokens[noun].lemma in listed("allegation")
