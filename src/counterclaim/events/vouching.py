"""Who vouches for an event and who denies it: the claims whose content tells it."""

from dataclasses import replace

from counterclaim.events.draft import Draft
from counterclaim.language import Layers
from counterclaim.language.parties import same, speakers
from counterclaim.records import Actor, Claim, EventType, Newness, Reality, Report, Stance

_DENIABLE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.AID})
_CHARGES = frozenset(
    "accusation allegation charge claim report suggestion involvement responsibility role link attack strike shelling "
    "raid bombing that incident assault clash fighting violence hostility".split()
)
# Verbs that add nothing to a charge: "denied starting the clash", "denied it had carried out the raid".
_LIGHT = frozenset("be have do start begin carry launch commit conduct open make take play stage".split())
_WISHES = frozenset({Stance.DEMANDS, Stance.ASKS, Stance.PROMISES, Stance.THREATENS})
_ASIDE = _WISHES | {Stance.DENIES}
_SPOKEN = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.AGREE})


def covering(layers: Layers, draft: Draft, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims whose content holds the anchor, innermost first; a speech act is not content of its own claim."""
    token = layers.tokens[draft.i]
    found = []
    for claim in claims:
        sizes = [s.end - s.start for s in claim.content if s.covers(token.start, token.end)]
        if not sizes:
            continue
        if draft.type in _SPOKEN and _is_speaker(claim, draft):
            # Whoever demands or accuses does so in the outlet's voice.
            continue
        if claim.stance in _ASIDE and _aside(layers, draft):
            # "urged Russia to leave the plant, which its forces seized in March": the outlet tells the seizure; nor is
            # it denied in "denied shelling the market, where 17 people were killed".
            continue
        found.append((min(sizes), claim))
    found.sort(key=lambda row: row[0])
    return _children_first([claim for _, claim in found])


def _aside(layers: Layers, draft: Draft) -> bool:
    """Whether the event stands in a finite past relative clause."""
    for k in (draft.i, *layers.ancestors(draft.i)):
        if layers.tokens[k].dep == "relcl":
            return layers.tokens[k].tag in {"VBD", "VBN"}
    return False


def _is_speaker(claim: Claim, draft: Draft) -> bool:
    """Whether the claim's source is the one that acts in the draft: the very mention, or "we" in its own words."""
    if claim.source is None or not draft.actor:
        return False
    if any(claim.source.start <= a.start and a.end <= claim.source.end for a in draft.actor):
        return True
    return all(any(same(a, s) for s in claim.source.actor) for a in draft.actor)


def _children_first(claims: list[Claim]) -> tuple[Claim, ...]:
    """A claim told inside another comes before the one that tells it, where both cover the same words."""
    ordered = list(claims)
    for claim in claims:
        parent = next((c for c in ordered if c.id == claim.parent), None)
        if parent is not None and ordered.index(parent) < ordered.index(claim):
            ordered.remove(claim)
            ordered.insert(ordered.index(parent), claim)
    return tuple(ordered)


def link_denials(layers: Layers, reports: tuple[Report, ...], claims: tuple[Claim, ...]) -> tuple[Report, ...]:
    """Joins each denial with the reports it denies: what others say the denier did, or say took place.

    A denial's own event ("denied launching the attacks") is dropped where it only points back to such a report; one that
    stands for itself ("there was no invasion") is kept as negated.
    """
    by_id = {claim.id: claim for claim in claims}
    kept = [_denied_around(report, by_id) for report in reports]
    for denial in (c for c in claims if c.stance is Stance.DENIES and speakers(c)):
        kept = [_own_act(r, denial) for r in kept]
        own = [r for r in kept if denial.id in r.said_by]
        words = _content_lemmas(layers, denial, "NOUN", "VERB")
        bare = _content_lemmas(layers, denial, "VERB") <= _LIGHT
        targets = [
            r
            for r in kept
            if r not in own
            and (_answered(r, denial, words) or _denied(layers, r, denial, own, words, by_id, bare=bare))
        ]
        if not targets:
            continue
        for report in targets:
            if denial.id not in report.denied_by:
                kept[kept.index(report)] = replace(report, denied_by=(*report.denied_by, denial.id))
        kept = [_answering(r, denial, targets, by_id) for r in kept]
        kept = [r for r in kept if r not in own or not _points_back(r)]
    return tuple(kept)


def _content_lemmas(layers: Layers, denial: Claim, *kinds: str) -> frozenset[str]:
    """The lemmas of what is denied, of these parts of speech."""
    inside = (i for span in denial.content for i in layers.at(span.start, span.end))
    return frozenset(layers.tokens[i].lemma for i in inside if layers.tokens[i].pos in kinds)


def _denied_around(report: Report, by_id: dict[str, Claim]) -> Report:
    """As in "the claim that our army entered is false": the one who tells of a claim only to deny it."""
    parent = next((by_id[c].parent for c in report.said_by if by_id[c].parent is not None), None)
    if parent is None or parent not in by_id or by_id[parent].stance is not Stance.DENIES:
        return report
    return replace(report, denied_by=(*report.denied_by, parent))


def _own_act(report: Report, denial: Claim) -> Report:
    """What a party denies without naming the doer is its own act: "there was no invasion of Armenian territory"."""
    known = any(a.id != "unknown-armed" for a in report.actor)
    if denial.id not in report.said_by or known or report.reality is not Reality.NEGATED:
        return report
    actor = tuple(a for a in speakers(denial) if not any(same(a, r) for r in report.recipient))
    return replace(report, actor=actor or report.actor)


def _answering(report: Report, denial: Claim, targets: list[Report], by_id: dict[str, Claim]) -> Report:
    """A REJECT told by the denial's own cue is addressed to those who told what is denied."""
    if report.type is not EventType.REJECT or report.recipient or denial.cue is None:
        return report
    if not denial.cue.overlaps(report.anchor.start, report.anchor.end):
        return report
    tellers = [s for t in targets for c in t.said_by if (s := by_id[c].source) is not None]
    accusers: list[Actor] = []
    for actor in (a for s in tellers for a in s.actor):
        if not any(same(actor, known) for known in accusers):
            accusers.append(actor)
    return replace(report, recipient=tuple(accusers))


def _answered(report: Report, denial: Claim, words: frozenset[str]) -> bool:
    """Whether the denial answers the claim that tells ``report``, in words that only point to it ("the claim")."""
    if denial.answers is None or denial.answers not in report.said_by or report.reality is Reality.NEGATED:
        return False
    return report.type in _DENIABLE and words <= _CHARGES | _LIGHT


def _denied(
    layers: Layers,
    report: Report,
    denial: Claim,
    own: list[Report],
    words: frozenset[str],
    by_id: dict[str, Claim],
    *,
    bare: bool,
) -> bool:
    """Whether ``report`` is what is denied: told by another party, and meant by the words of the denial.

    The words mean it where they name its deed (the same word, or an event of the same type), or where they name only a
    charge ("denied the accusation", "denied involvement"; ``bare``: and no deed) and the denier is said to have done it.
    """
    if report.type not in _DENIABLE or report.reality is Reality.NEGATED:
        return False
    teller = by_id.get(report.said_by[0]) if report.said_by else None
    if teller is None or teller.stance not in {Stance.ASSERTS, Stance.CONFIRMS}:
        return False
    if any(same(a, d) for a in speakers(teller) for d in speakers(denial)):
        return False
    named = any(layers.tokens[i].lemma in words for i in layers.at(report.anchor.start, report.anchor.end))
    did_it = any(same(a, d) for a in report.actor for d in speakers(denial))
    if did_it:
        charged = report.type is EventType.ASSAULT and (not words or (bare and bool(words & _CHARGES)))
        return named or charged or any(r.type is report.type for r in own)
    # "Pakistan denied that anyone was killed": not its own deed, but the very word of what the other side tells.
    return (
        named
        and report.newness is Newness.NEW
        and not any(same(r, d) for r in report.recipient for d in speakers(denial))
    )


def _points_back(report: Report) -> bool:
    """Whether the report's words only refer to something told before: a definite or an empty mention."""
    return "refers back" in report.why
