"""What stands before its cue: "Azerbaijan shelled three towns, he said", "“We want peace,” said the minister"."""

from typing import Final

from counterclaim.claims import near, tree
from counterclaim.claims.draft import Chars
from counterclaim.claims.scene import Scene
from counterclaim.language import Layers

# A shorter quotation behind the cue is a name or a title ("on “Meet the Press”"), not more of what is said.
_WORDS: Final = 4
_OPENERS: Final = frozenset("as when while after before because since although though if what which".split())
_OUTER: Final = frozenset({"ROOT", "conj", "parataxis", "ccomp", "dep", "advcl", "acl", "relcl", "appos", "nsubj"})


def before(scene: Scene, i: int, subject: int | None, quoted: bool = False) -> tuple[Chars, ...]:
    """The stretch of the sentence that the cue verb ``i`` closes or interrupts, or nothing; ``quoted``: quotations only."""
    layers = scene.layers
    tokens = layers.tokens
    if subject is None or tokens[i].dep not in _OUTER or not tree.finite(layers, i):
        return ()
    if not quoted and (layers.child(i, "nsubjpass", "auxpass") is not None or _subordinate(layers, i)):
        quoted = True
    if tokens[i].dep == "conj" and layers.child(i, "nsubj") is None:
        return ()
    sentence = layers.sentence_of(i)
    span = tree.source_phrase(layers, subject, i)
    if span is None or layers.sentence_of(subject).i != sentence.i:
        return ()
    start = min(span[0], tokens[i].start)
    for k in layers.children(i, "advmod", "aux", "cc", "mark"):
        if k < i:
            start = min(start, tokens[k].start)
    first = _region_start(scene, i, sentence.first)
    region = tree.trimmed(layers.text, tokens[first].start, start) if tokens[first].start < start else None
    if region is None or not _is_statement(layers, region, start, quoted):
        return ()
    if layers.tokens[layers.at(*region)[-1]].lower in {"what", "which", "that", "than", "as", "when", "if", "because"}:
        return ()
    region = _widened(layers, region, start)
    rest = _rest(layers, sentence.last, tokens[i].end)
    return (region, *rest)


def _region_start(scene: Scene, i: int, first: int) -> int:
    """The first token of the reported stretch: the sentence's first, past a leading "But" or "and"."""
    tokens = scene.layers.tokens
    while first < i and (tokens[first].pos == "PUNCT" or tokens[first].tag == "CC"):
        first += 1
    return first


def _is_statement(layers: Layers, region: Chars, start: int, quoted: bool) -> bool:
    """Whether ``region`` is something said: it is quoted, or it is a clause that leads up to the cue."""
    if any(q.start <= region[1] <= q.end + 2 and q.end <= start for q in near.quotations(layers, *region)):
        return True
    if quoted:
        return False
    inside = layers.at(*region)
    if len(inside) < 3 or not any(tree.finite(layers, k) for k in inside):
        return False
    opens = layers.tokens[inside[0]]
    # "After the raid, he said" is a place in time; with a comma inside, a clause of its own follows it.
    return (
        opens.tag not in {"WRB", "WDT", "WP", "IN"} or opens.lower not in _OPENERS or "," in layers.text[slice(*region)]
    )


def _widened(layers: Layers, region: Chars, start: int) -> Chars:
    """``region`` with the earlier sentences of the same quotation, and without words before a quotation that ends it."""
    for q in near.quotations(layers, *region):
        if (
            q.start < region[1] <= q.end + 3
            and q.end <= start
            and 2 * (q.end - max(q.start, region[0])) > region[1] - region[0]
        ):
            return tree.trimmed(layers.text, q.start, q.end) or region
    return region


def _rest(layers: Layers, last: int, end: int) -> tuple[Chars, ...]:
    """A quotation that goes on after the inserted cue in the same sentence."""
    sentence_end = layers.tokens[last - 1].end
    for q in near.quotations(layers, end, sentence_end):
        if end <= q.start <= min(end + 40, sentence_end) and layers.text[q.start - 2 : q.start - 1] != "\n":
            span = tree.trimmed(layers.text, q.start, q.end)
            return (span,) if span and len(layers.at(*span)) >= _WORDS else ()
    return ()


def _subordinate(layers: Layers, i: int) -> bool:
    """Whether cue ``i`` stands in a clause of its own place: "hours after the North responded", "those who told"."""
    if any(layers.tokens[k].lower != "as" for k in layers.children(i, "mark")):
        return True
    own = layers.child(i, "nsubj")
    return own is not None and layers.tokens[own].tag in {"WP", "WDT"}
