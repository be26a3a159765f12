"""Phrases that tell one event together, and events told twice in a text."""

from dataclasses import replace
from math import cos, hypot, radians
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.language import Layers
from counterclaim.language.parties import same
from counterclaim.records import Actor, Claim, EventType, Newness, Place, Precision, Reality, Report

_JOINING: Final = frozenset(
    "nsubj nsubjpass pobj advcl acl relcl dobj pcomp xcomp prep agent appos npadvmod compound amod nmod".split()
)
_ALSO: Final = "also told at "
_KM_A_DEGREE: Final = 111.2
_NEAR_KM: Final = 15.0
"""Places of one text closer than this can be the town and the quarter of one happening."""
_SPOKEN: Final = frozenset(
    {EventType.REQUEST, EventType.REJECT, EventType.ACCUSE, EventType.SUPPORT, EventType.THREATEN}
)
_HARM: Final = frozenset({"kill", "wound", "injure", "die", "hurt", "destroy", "damage", "burn"})
_CHARGING: Final = frozenset({"accuse", "blame", "suspect", "charge", "condemn", "denounce"})
_JOIN_PREPOSITIONS: Final = frozenset("in during by from after of as amid through with at when via following".split())


def join_in_sentence(layers: Layers, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Assaults of one sentence that a tree path joins become one draft ("killed in shelling that hit the market").

    The outermost anchor stays; parties, mode and figures are taken from whichever phrase names them best.
    """
    groups: list[list[Draft]] = []
    for draft in drafts:
        home = next((g for g in groups if any(_joined(layers, draft, d) for d in g)), None)
        if home is None:
            groups.append([draft])
        else:
            home.append(draft)
    return tuple(_merge_drafts(group) for group in groups)


def _joined(layers: Layers, a: Draft, b: Draft) -> bool:
    if a.type is not b.type or layers.tokens[a.i].sent != layers.tokens[b.i].sent:
        return False
    if a.type is EventType.CONSULT and _one_meeting(a, b):
        return True
    if a.type is not EventType.ASSAULT:
        # A frame of the verb and one of the noun it supports tell one event: "held talks", "imposed sanctions".
        return bool(set(a.members) & set(b.members)) or _direct(layers, a, b) or _direct(layers, b, a)
    if layers.tokens[a.i].dep == "conj" and layers.tokens[a.i].head == b.i and _noun(layers, a) and _noun(layers, b):
        # "shelling and airstrikes by the regime": coordinated nouns are one happening where the parties do not differ.
        return not (a.actor and b.actor) or _overlap(a.actor, b.actor)
    if _result(layers, a, b) or _result(layers, b, a):
        return True
    if a.mode and b.mode and a.mode != b.mode and "destroy" not in {a.mode, b.mode} and not _causal(layers, a, b):
        return False
    if a.actor and b.actor and not _overlap(a.actor, b.actor):
        return False
    return _path(layers, a, b) or _path(layers, b, a)


def _result(layers: Layers, low: Draft, high: Draft) -> bool:
    """As in "accused the rebels of shelling a market, killing 17": the parser hangs the toll on the accusing."""
    token = layers.tokens[low.i]
    if token.dep != "advcl" or token.tag != "VBG" or layers.children(low.i, "nsubj", "mark"):
        return False
    above = layers.tokens[token.head]
    return above.lemma in _CHARGING and high.i < low.i and above.i in layers.ancestors(high.i)


def _noun(layers: Layers, draft: Draft) -> bool:
    return layers.tokens[draft.i].pos == "NOUN" or layers.tokens[draft.i].tag == "VBG"


def _one_meeting(a: Draft, b: Draft) -> bool:
    """As in "met to discuss", "held talks ... their first meeting": one meeting where the parties do not differ."""
    if a.actor and b.actor and not _overlap(a.actor, b.actor):
        return False
    return not (a.recipient and b.recipient) or _overlap(a.recipient, b.recipient)


def _direct(layers: Layers, a: Draft, b: Draft) -> bool:
    """Whether one anchor is object or subject of the other: "agreed a truce" (no), "conducted talks" (yes)."""
    token = layers.tokens[a.i]
    return token.head in b.members and token.dep in {"dobj", "nsubjpass", "acl", "compound"}


def _causal(layers: Layers, a: Draft, b: Draft) -> bool:
    """Killing is no means of its own: "killed in shelling" joins whatever the modes."""
    return any(
        layers.tokens[d.i].lemma in {"kill", "wound", "injure", "die", "hit", "target", "strike"} for d in (a, b)
    )


def _path(layers: Layers, low: Draft, high: Draft) -> bool:
    """Whether ``low`` hangs on ``high`` over words that keep to one happening."""
    k = low.i
    for _ in range(6):
        token = layers.tokens[k]
        if k in high.members:
            return True
        if token.head == k or token.dep not in _JOINING:
            # "killed four and wounded 11 in an ambush": the ambush hangs on the second of the two.
            harmed = k != low.i and token.lemma in _HARM and layers.tokens[high.i].lemma in _HARM
            also = token.dep == "conj" and token.head in high.members
            return also and (harmed or _same_parties_conj(layers, low, high))
        if (
            token.dep in {"prep", "agent"}
            and token.lower not in _JOIN_PREPOSITIONS
            and layers.tokens[k - 1].lower != "due"
        ):
            return False
        k = token.head
        if token.dep == "relcl" and k not in high.members:
            # "a strike in Syria, where the group is fighting": the clause speaks of the place, not of the strike.
            return False
    return False


def _same_parties_conj(layers: Layers, low: Draft, high: Draft) -> bool:
    """As in "killed 12 and wounded 30": coordinated verbs of harm are one happening."""
    return layers.tokens[low.i].lemma in _HARM and layers.tokens[high.i].lemma in _HARM


def _overlap(a: tuple[Actor, ...], b: tuple[Actor, ...]) -> bool:
    return any(same(x, y) for x in a for y in b)


def _merge_drafts(group: list[Draft]) -> Draft:
    first = group[0]
    if len(group) == 1:
        return first
    named = [d for d in group if d.actor and any(a.id != "unknown-armed" for a in d.actor)]
    actor = (named or [d for d in group if d.actor] or [first])[0].actor
    hurt = [d for d in group if d.recipient and d.frame.figure is not None] + [d for d in group if d.recipient]
    recipient = hurt[0].recipient if hurt else ()
    recipient = tuple(r for r in recipient if not any(r.start == a.start for a in actor))
    mutual = next((d for d in group if d.frame.symmetric and len(d.actor) > 1), None)
    if mutual is not None:
        # Whoever fell in fighting between two sides: both fought, and neither is named as the other's victim.
        actor, recipient = mutual.actor, ()
        first = replace(first, frame=mutual.frame)
    mode = next((d.mode for d in group if d.mode and d.mode != "destroy"), None) or next(
        (d.mode for d in group if d.mode), None
    )
    also = tuple(dict.fromkeys(m for d in group for m in d.members if m != first.i))
    why = tuple(dict.fromkeys(w for d in group for w in d.why))
    return replace(first, mode=mode, actor=actor, recipient=recipient, also=also, why=why)


def merge_doubles(
    reports: tuple[Report, ...], claims: tuple[Claim, ...], headlines: tuple[tuple[int, int], ...]
) -> tuple[Report, ...]:
    """One event told twice in a text is one report, at its fullest telling; tellers that differ keep theirs.

    ``headlines`` are the stretches of the text that hold the headline, also where the body repeats it: what only a
    headline tells stays, the rest merges into the body.
    """
    by_id = {claim.id: claim for claim in claims}
    kept: list[Report] = []
    for report in reports:
        twin = next((k for k in reversed(kept) if _twins(k, report, by_id, headlines)), None)
        if twin is None:
            kept.append(report)
            continue
        kept[kept.index(twin)] = _fuller(twin, report, headlines)
    kept.sort(key=lambda r: (r.anchor.start, r.anchor.end))
    return tuple(kept)


def _twins(a: Report, b: Report, by_id: dict[str, Claim], headlines: tuple[tuple[int, int], ...]) -> bool:
    """Whether ``b`` tells again what ``a`` tells."""
    headline = _in_headline(a, headlines) or _in_headline(b, headlines)
    if not _compatible(a, b) or (a.newness is not b.newness and not headline):
        return False
    if headline:
        return True
    points = "refers back" in b.why
    if points and not b.figures:
        # Whoever speaks of "the blast" speaks of the one told before; who says whose it was keeps that to himself.
        accuses = _known(b.actor) and not _known(a.actor)
        return not accuses or _same_teller(a, b, by_id)
    if not _same_teller(a, b, by_id):
        return False
    if points:
        return True
    if a.type in _SPOKEN:
        return _known(a.actor) and _known(b.actor)
    return _told_of_one(a, b)


def _compatible(a: Report, b: Report) -> bool:
    """Whether no field of the two says that they tell different happenings."""
    modes = not a.mode or not b.mode or a.mode == b.mode or "refers back" in b.why
    alike = a.type is b.type and modes and (a.reality is Reality.NEGATED) == (b.reality is Reality.NEGATED)
    parties = _fits(a.actor, b.actor) and _fits(a.recipient, b.recipient)
    return alike and parties and _same_figures(a, b) and _same_where(a, b) and _same_when(a, b)


def _told_of_one(a: Report, b: Report) -> bool:
    """Whether a place, a day or a figure that both name shows that both tell one happening."""
    counted = any(x.kind is y.kind and x.low == y.low and x.low is not None for x in a.figures for y in b.figures)
    placed = any(_one_place(p, q) for p in a.where for q in b.where)
    dated = a.when is not None and b.when is not None and a.when.earliest is not None and b.when.earliest is not None
    alike = a.mode == b.mode and (a.mode is not None or (_known(a.actor) and _known(b.actor)))
    return counted or (placed and (alike or dated)) or (dated and alike and bool(a.recipient) and bool(b.recipient))


def _in_headline(report: Report, headlines: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= report.anchor.start < end for start, end in headlines)


def told_in(report: Report, stretches: tuple[tuple[int, int], ...]) -> bool:
    """Whether the report, or one that was merged into it, stands in one of these stretches of the text."""
    places = [report.anchor.start, *(int(w.removeprefix(_ALSO)) for w in report.why if w.startswith(_ALSO))]
    return any(start <= place < end for place in places for start, end in stretches)


def _known(actors: tuple[Actor, ...]) -> bool:
    return any(a.id != "unknown-armed" for a in actors)


def _fits(a: tuple[Actor, ...], b: tuple[Actor, ...]) -> bool:
    a = tuple(x for x in a if x.id != "unknown-armed")
    b = tuple(x for x in b if x.id != "unknown-armed")
    return not a or not b or _overlap(a, b) or (_all_civilian(a) and _all_civilian(b))


def _all_civilian(actors: tuple[Actor, ...]) -> bool:
    return all((a.id or "").startswith("civilians") for a in actors)


def _same_figures(a: Report, b: Report) -> bool:
    for x in a.figures:
        for y in b.figures:
            if x.kind is y.kind and x.low is not None and y.low is not None and (x.low, x.high) != (y.low, y.high):
                return False
    return True


def _same_where(a: Report, b: Report) -> bool:
    """Whether the places do not speak against one happening."""
    # A border or a coast has no point of its own, and speaks against no town.
    told = [[p for p in r.where if p.relation is None or p.lat is not None] for r in (a, b)]
    pairs = [(p, q) for p in told[0] for q in told[1]]
    return not pairs or any(_one_place(p, q) or _holds(p, q) or _holds(q, p) for p, q in pairs)


def _one_place(p: Place, q: Place) -> bool:
    """Whether two places may be one: the same, or a town and its quarter."""
    if (p.id == q.id and p.id is not None) or p.text.lower() == q.text.lower():
        return True
    if p.lat is None or p.lon is None or q.lat is None or q.lon is None or p.country != q.country:
        return False
    north = (p.lat - q.lat) * _KM_A_DEGREE
    east = (p.lon - q.lon) * _KM_A_DEGREE * cos(radians((p.lat + q.lat) / 2))
    return hypot(north, east) <= _NEAR_KM


def _holds(wide: Place, narrow: Place) -> bool:
    """Whether ``narrow`` lies in ``wide``: a town in its province or in a part of its country."""
    if wide.precision is Precision.PROVINCE:
        return wide.name is not None and wide.name == narrow.admin1
    return wide.precision is Precision.PART_OF_COUNTRY and narrow.country is not None and wide.country == narrow.country


def _same_when(a: Report, b: Report) -> bool:
    if a.when is None or b.when is None or a.when.earliest is None or b.when.earliest is None:
        return True
    return a.when.earliest <= (b.when.latest or "9999") and b.when.earliest <= (a.when.latest or "9999")


def _same_teller(a: Report, b: Report, by_id: dict[str, Claim]) -> bool:
    def actors(report: Report) -> tuple[Actor, ...]:
        return tuple(x for c in report.said_by if (s := by_id[c].source) is not None for x in s.actor)

    left, right = actors(a), actors(b)
    return not a.said_by or not b.said_by or not left or not right or _overlap(left, right)


def _fuller(a: Report, b: Report, headlines: tuple[tuple[int, int], ...]) -> Report:
    """One report of two: the fuller telling (never the headline's where the body tells it), completed by the other."""

    def weight(r: Report) -> tuple[bool, int]:
        filled = sum(bool(x) for x in (_known(r.actor), r.recipient, r.where, r.when, r.figures, r.mode))
        return not _in_headline(r, headlines), filled

    main, other = (a, b) if weight(a) >= weight(b) else (b, a)
    newness = main.newness
    if newness is Newness.BACKGROUND and _in_headline(other, headlines):
        # What the headline tells is what the text was written to report.
        newness = other.newness
    recipient = main.recipient or other.recipient
    # Who condemns "the attack" on its own people is easily taken for its doer; the telling of the dead is not.
    suffers = bool(recipient) and {one.id for one in other.actor} <= {one.id for one in recipient}
    actor = main.actor if _known(main.actor) or not _known(other.actor) or suffers else other.actor
    return replace(
        main,
        mode=main.mode or other.mode,
        actor=actor,
        recipient=recipient,
        where=main.where or other.where,
        when=main.when if main.when is not None else other.when,
        means=main.means or other.means,
        figures=main.figures or other.figures,
        newness=newness,
        score=max((s for s in (main.score, other.score) if s is not None), default=None),
        said_by=main.said_by or (() if main.type in _SPOKEN or _in_headline(other, headlines) else other.said_by),
        why=tuple(
            dict.fromkeys((*main.why, *(w for w in other.why if w != "refers back"), f"{_ALSO}{other.anchor.start}"))
        ),
    )
