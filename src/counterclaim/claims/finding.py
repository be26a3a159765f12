"""Layers and mentions -> claims: gathers the drafts of all rules, settles them, and writes the records."""

from counterclaim.claims import nouns, others, quoted, settle, states, verbs
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.scene import scene_of
from counterclaim.language import Layers
from counterclaim.records import Actor, Claim, Document, Mentions, Source, Span


def find_claims(document: Document, layers: Layers, mentions: Mentions, attitudes: bool = False) -> tuple[Claim, ...]:
    """The claims of a document, ids "c1", "c2" ... in the order of the text.

    ``layers`` must be those of ``document.text``; ``mentions`` may be empty (sources then have no actors).  With
    ``attitudes`` verbs of thought, wish and support count too, as PolNeAR's attributions do.  Raises ModelError E511
    where the cue tables cannot be read.
    """
    scene = scene_of(layers, attitudes)
    drafts = [quoted.grown(layers, d) for d in verbs.verb_claims(scene)]
    drafts += [*others.according_claims(scene), *others.hearsay_claims(scene)]
    drafts += [*nouns.noun_claims(scene), *states.state_claims(scene)]
    drafts += quoted.carried(scene, drafts)
    drafts = settle.settled(scene, drafts)
    return tuple(_claim(document.text, layers, mentions, draft, n) for n, draft in enumerate(drafts, 1))


def _claim(text: str, layers: Layers, mentions: Mentions, draft: Draft, n: int) -> Claim:
    return Claim(
        id=f"c{n}",
        parent=None,
        source=_source(text, mentions, draft),
        cue=Span.of(text, *draft.cue) if draft.cue else None,
        content=tuple(Span.of(text, *span) for span in draft.content),
        stance=draft.stance,
        verbatim=_verbatim(layers, draft.content),
    )


def _source(text: str, mentions: Mentions, draft: Draft) -> Source | None:
    if draft.source is None:
        return None
    start, end = draft.source
    return Source(text[start:end], start, end, _actors(mentions, draft.source))


def _actors(mentions: Mentions, span: Chars) -> tuple[Actor, ...]:
    """The outermost mentions within the source."""
    found: list[Actor] = []
    for actor in mentions.actors:
        if span[0] <= actor.start and actor.end <= span[1] and not any(
            a.start <= actor.start and actor.end <= a.end for a in found):  # fmt: skip
            found.append(actor)
    return tuple(found)


def _verbatim(layers: Layers, content: tuple[Chars, ...]) -> bool:
    """Whether most of the content's characters stand in quotation marks."""
    whole = sum(end - start for start, end in content)
    quoted = sum(max(0, min(end, q.end) - max(start, q.start)) for start, end in content for q in layers.quotations)
    return 2 * quoted > whole
