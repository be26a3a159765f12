"""Layers and mentions -> claims: gathers the drafts of all rules, settles them, and writes the records."""

from typing import Final

from counterclaim.claims import (
    answering,
    channel,
    headlines,
    hints,
    near,
    nouns,
    others,
    pledges,
    proposals,
    quoted,
    settle,
    sides,
    states,
    verbs,
)
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.scene import Scene, scene_of
from counterclaim.claims.tagger.finder import Tagger
from counterclaim.language import Layers
from counterclaim.records import Actor, Claim, Document, Mentions, Source, Span

_NEAR: Final = 40
"""A claim and the link above it stand at most so many claims apart."""
_ELSEWHERE: Final = frozenset({"in", "to", "at", "near"})
_SENTENCES: Final = 2
_PAPERS: Final = frozenset("report statement claim post tweet message letter memo communique".split())


def find_claims(
    document: Document, layers: Layers, mentions: Mentions, attitudes: bool = False, tagger: Tagger | None = None
) -> tuple[Claim, ...]:
    """The claims of a document, ids "c1", "c2" ... in the order of the text.

    ``layers`` must be those of ``document.text``; ``mentions`` may be empty (sources then have no actors).  With
    ``attitudes`` verbs of thought, wish and support count too, as PolNeAR's attributions do.  Raises ModelError E511
    where the cue tables cannot be read.
    """
    scene = scene_of(layers, attitudes)
    drafts, tagged = _drafts(scene), []
    if tagger is not None:
        tagged = tagger.tag(layers, proposals.LEAST[attitudes])
        drafts = proposals.merged(scene, drafts, tagged)
    drafts = proposals.scored(quoted.joined(scene, settle.settled(scene, drafts)), tagged)
    if not attitudes:
        # PolNeAR marks "A and B" as one source.
        drafts = list(sides.each_side(scene, drafts))
    claims = [_claim(document.text, scene, mentions, drafts, n) for n in range(len(drafts))]
    answered = answering.answered(layers, mentions, claims)
    return tuple(hints.grounded(claim, draft) for claim, draft in zip(answered, drafts, strict=True))


def _drafts(scene: Scene) -> list[Draft]:
    """What every rule finds; those that need to see the others come last."""
    drafts = [quoted.grown(scene.layers, draft) for draft in verbs.verb_claims(scene)]
    drafts += [*others.according_claims(scene), *others.hearsay_claims(scene)]
    drafts += [*nouns.noun_claims(scene), *states.state_claims(scene), *headlines.introduced(scene)]
    drafts += headlines.headline_claims(scene, drafts)
    drafts += headlines.traded_claims(scene)
    if scene.attitudes:
        drafts += states.seeming_claims(scene)
    else:
        drafts += pledges.pledge_claims(scene)
    return drafts + quoted.carried(scene, drafts)


def _parent(n: int, drafts: list[Draft]) -> int | None:
    """The number of the innermost claim whose content holds this one's cue and content: the link above it in the chain."""
    draft = drafts[n]
    if draft.told_by is not None:
        return next((k for k, other in enumerate(drafts) if other.at == draft.told_by and other.told_by is None), None)
    at = draft.cue or draft.content[0]
    start, end = min(at[0], draft.content[0][0]), max(at[1], draft.content[0][1])
    best: tuple[int, int] | None = None
    for k in range(max(0, n - _NEAR), min(len(drafts), n + _NEAR)):
        for s, e in drafts[k].content:
            if k != n and s <= start and end <= e and (best is None or e - s < best[0]):
                best = (e - s, k)
    return best[1] if best is not None else None


def _claim(text: str, scene: Scene, mentions: Mentions, drafts: list[Draft], n: int) -> Claim:
    draft, parent = drafts[n], _parent(n, drafts)
    way = channel.channel_of(scene, draft)
    return Claim(
        id=f"c{n + 1}",
        parent=f"c{parent + 1}" if parent is not None else None,
        source=_source(scene, mentions, drafts, n),
        cue=Span.of(text, *draft.cue) if draft.cue else None,
        content=tuple(Span.of(text, *span) for span in draft.content),
        stance=draft.stance,
        verbatim=_verbatim(scene.layers, draft.content),
        channel=Span.of(text, *way) if way else None,
        score=round(draft.chance, 3) if draft.chance is not None else None,
    )


def _source(scene: Scene, mentions: Mentions, drafts: list[Draft], n: int) -> Source | None:
    span = drafts[n].source
    if span is None:
        return None
    actors = _speaking(scene.layers, _actors(mentions, span)) or _author(scene, mentions, drafts, n)
    # A damaged name is a note beside the words where it is all of them ("ARomania"), not where it stands among others.
    repaired = next((a.repaired for a in actors if (a.start, a.end) == span), None)
    return Source(scene.layers.text[slice(*span)], *span, actors, repaired)


def _speaking(layers: Layers, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The actors of a source without those that only say where or to whom another is sent.

    "China's ambassador to Britain" is China speaking, "rights groups in Syria" are not Syria.
    """
    tokens = {(a.start, a.end): set(layers.at(a.start, a.end)) for a in actors}
    named = set().union(*tokens.values())

    def elsewhere(own: set[int]) -> bool:
        for k in own:
            prep = layers.tokens[k].head
            if layers.tokens[k].dep == "pobj" and prep not in own and layers.tokens[prep].lower in _ELSEWHERE:
                return bool(set(layers.ancestors(prep)) & (named - own))
        return False

    return tuple(a for a in actors if not elsewhere(tokens[a.start, a.end]))


def _author(scene: Scene, mentions: Mentions, drafts: list[Draft], n: int) -> tuple[Actor, ...]:
    """Who speaks through "the report", "this statement": the speaker just before it."""
    head, at = drafts[n].head, drafts[n].at
    if head is None or scene.layers.tokens[head].lemma not in _PAPERS:
        return ()
    if not any(scene.layers.tokens[k].lower in {"the", "this", "that"} for k in scene.layers.children(head, "det")):
        return ()
    for other in reversed(drafts[max(0, n - _NEAR) : n]):
        apart = scene.layers.tokens[at].sent - scene.layers.tokens[other.at].sent
        found = _actors(mentions, other.source) if other.source is not None and 0 <= apart <= _SENTENCES else ()
        if found:
            return found
    return ()


def _actors(mentions: Mentions, span: Chars) -> tuple[Actor, ...]:
    """The outermost mentions within the source."""
    found: list[Actor] = []
    for actor in near.mentions(mentions, *span):
        held = any(
            a.start <= actor.start and actor.end <= a.end and (a.start, a.end) != (actor.start, actor.end)
            for a in found
        )
        if not held:
            found.append(actor)
    return tuple(found)


def _verbatim(layers: Layers, content: tuple[Chars, ...]) -> bool:
    """Whether most of the content's characters stand in quotation marks."""
    whole = sum(end - start for start, end in content)
    quoted = sum(
        max(0, min(end, q.end) - max(start, q.start))
        for start, end in content
        for q in near.quotations(layers, start, end)
    )
    return 2 * quoted > whole
