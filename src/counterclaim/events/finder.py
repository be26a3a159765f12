"""A text's layers, mentions and claims -> its reports."""

from dataclasses import replace
from typing import Final

from counterclaim.events.circumstances import Circumstances
from counterclaim.events.draft import Draft
from counterclaim.events.figures import FigureFinder
from counterclaim.events.frames import load_frames
from counterclaim.events.joining import join_in_sentence, merge_doubles
from counterclaim.events.matching import Matcher
from counterclaim.events.means import MeansFinder
from counterclaim.events.newness import newness_of
from counterclaim.events.parties import Parties, same
from counterclaim.events.reality import reality_of
from counterclaim.events.sides import WHY, between_sides, sides_of
from counterclaim.events.sifting import (
    addressed,
    ended,
    in_history,
    is_aim,
    is_carried,
    is_only_place,
    is_topic,
    mutual,
    points_at_nothing,
    share_targets,
)
from counterclaim.events.slots import Slots
from counterclaim.events.speech import speech_drafts
from counterclaim.events.telling import Telling
from counterclaim.events.victims import add_victims, nobody, recast
from counterclaim.events.vouching import covering, link_denials
from counterclaim.language import Layers, Token
from counterclaim.records import (
    Actor,
    Claim,
    Document,
    EventType,
    Mentions,
    Newness,
    Reality,
    Report,
    Span,
    When,
)

_SAID: Final = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.SUPPORT})
# A speech act that was not made is none: "must condemn", "could accuse".
_UNSAID: Final = frozenset({Reality.DEMANDED, Reality.HYPOTHETICAL, Reality.THREATENED})
_NOT_SAID: Final = frozenset({EventType.ACCUSE, EventType.REJECT})
_MOST_REPEATS: Final = 4
_NEEDS_ACTOR: Final = frozenset(
    {EventType.AID, EventType.SUPPORT, EventType.SANCTION, EventType.COOPERATE, EventType.AGREE, EventType.PROTEST}
)
_POINTERS: Final = frozenset("the this that these those such".split())


def find_reports(
    document: Document, layers: Layers, mentions: Mentions, claims: tuple[Claim, ...]
) -> tuple[Report, ...]:
    """Every event that ``document`` tells, as reports in the order of the text, ids "r1" ..."""
    book = load_frames()
    mentions = replace(mentions, actors=tuple(a for a in mentions.actors if not is_only_place(a, mentions)))
    parties = Parties(layers, mentions.actors)
    drafts = tuple(Matcher(layers, mentions, parties, book).drafts())
    drafts = tuple(each for d in join_in_sentence(layers, drafts) for each in mutual(d))
    drafts = tuple(sorted((*drafts, *speech_drafts(layers, claims, drafts, parties)), key=lambda d: d.i))
    drafts = share_targets(layers, drafts)
    sides = sides_of(drafts)
    drafts = tuple(
        d
        for d in addressed(layers, drafts, sides)
        if not is_topic(layers, d) and not is_aim(layers, d, drafts) and not is_carried(d, drafts)
    )
    maker = _Maker(document, layers, mentions, claims, sides)
    reports = tuple(report for draft in drafts if (report := maker.report(draft)) is not None)
    reports = in_history(layers, reports)
    reports = merge_doubles(reports, claims, _headlines(document))
    reports = tuple(r for r in reports if not points_at_nothing(r))
    reports = link_denials(reports, claims)
    return tuple(replace(r, id=f"r{n}", why=tuple(w for w in r.why if w)) for n, r in enumerate(reports, start=1))


_CORE: Final = 0.6
"""Share of a headline that must stand in the body to count as its repetition: outlets add dates and names at its end."""


def _headlines(document: Document) -> tuple[tuple[int, int], ...]:
    """Where the text holds its headline: its first line or its first words, and any sentence that repeats it."""
    text, title = document.text, (document.title or "").strip()
    if not title:
        return ()
    found = []
    core = title[: max(20, int(len(title) * _CORE))]
    at = text.find(core)
    while at >= 0 and len(found) < _MOST_REPEATS:
        end = at + len(core)
        stop = min((i for i in (text.find("\n", end), text.find(". ", end)) if i >= 0), default=len(text))
        if text.startswith(title, at):
            stop = max(at + len(title), min(stop, at + len(title) + 2))
        found.append((at, stop))
        at = text.find(core, stop)
    # A text that is nothing but its headline is coded as it stands.
    return () if found and found[0][0] == 0 and found[0][1] >= len(text.rstrip()) else tuple(found)


def _goes_on(when: When | None, published: str | None) -> bool:
    return when is not None and published is not None and when.latest == published and when.earliest != when.latest


class _Maker:
    """Turns drafts of one text into reports."""

    def __init__(
        self,
        document: Document,
        layers: Layers,
        mentions: Mentions,
        claims: tuple[Claim, ...],
        sides: tuple[Actor, ...],
    ) -> None:
        self._document, self._layers, self._claims = document, layers, claims
        self._sides, self._book = sides, load_frames()
        self._figures = FigureFinder(layers)
        self._means = MeansFinder(layers, self._book.means)
        self._circumstances = Circumstances(layers, mentions)

    def report(self, draft: Draft) -> Report | None:
        """The report of one draft; None where it tells nothing that stands on its own."""
        layers = self._layers
        where = self._circumstances.where(draft)
        when = self._circumstances.when(draft)
        recipient = draft.recipient
        for i in draft.members:
            if not recipient:
                recipient = add_victims(layers, draft, Slots(layers, i, self._book.light), where)
        draft = replace(draft, recipient=recipient)
        draft = replace(draft, recipient=recast(layers, draft))
        recipient = draft.recipient
        over = covering(layers, draft, self._claims)
        figures = self._figures.of(draft.members)
        if not self._worth(draft, bool(where or when or figures)):
            return None
        reality, reality_why = reality_of(layers, draft, over)
        if draft.type in _SAID and (reality in _UNSAID or (reality is Reality.NEGATED and draft.type in _NOT_SAID)):
            return None
        newness, newness_why = newness_of(layers, draft, over, reality, when, self._document.published.date)
        over_by_then = "had" in Telling(layers, draft, over).words_on(draft.i, "aux")
        lasting = draft.frame.symmetric or (draft.type is EventType.COERCE and not over_by_then)
        if reality is Reality.HAPPENED and lasting and _goes_on(when, self._document.published.date):
            reality, reality_why = Reality.ONGOING, "a stretch of days up to the day of publication"
        if when is not None and reality is Reality.HAPPENED and newness is Newness.BACKGROUND:
            when = ended(when, self._document.published.date)
        mode, means, mode_why = self._mode(draft)
        actor = draft.actor
        supplied = between_sides(layers, draft, self._sides)
        if supplied:
            third = tuple(a for a in actor if a.id != "unknown-armed" and not any(same(a, s) for s in self._sides))
            actor = (*third, *self._sides)
        if not actor and draft.type is EventType.ASSAULT:
            actor = (nobody(layers, draft),)
        why = (
            *draft.why, WHY if supplied else "", mode_why, f"reality: {reality_why}", f"newness: {newness_why}",
            "refers back" if self._refers_back(draft) else "",
        )  # fmt: skip
        return Report(
            id="", anchor=self._anchor(draft), type=draft.type, mode=mode, actor=actor, recipient=recipient, where=where,
            when=when, means=means, figures=figures, reality=reality, newness=newness,
            said_by=(over[0].id,) if over else (), denied_by=(), score=None, why=why,
        )  # fmt: skip

    def _worth(self, draft: Draft, placed: bool) -> bool:
        """An event with no party at all, nowhere and never is a word, no report; nor is a noun that only modifies."""
        token = self._layers.tokens[draft.i]
        if draft.type in _NEEDS_ACTOR and token.pos != "VERB" and not draft.actor:
            return False
        if token.dep in {"acl", "amod"} and token.tag == "VBN" and draft.type is EventType.SUPPORT:
            # "rebels backed by Turkey" says who the rebels are, not what happened.
            return False
        if draft.type is EventType.CONSULT and len(draft.actor) == 1 and not draft.recipient and not placed:
            # "held a meeting": with nobody else, nowhere, on no day.
            return False
        if draft.actor or draft.recipient:
            return True
        if draft.type not in {EventType.ASSAULT, EventType.CONSULT, EventType.RETREAT}:
            return False
        return placed and token.dep not in {"compound", "amod", "nmod"}

    def _mode(self, draft: Draft) -> tuple[str | None, tuple[Span, ...], str]:
        """The mode: the frame's, made more exact by the words for means; and those words."""
        if draft.type is not EventType.ASSAULT:
            return draft.mode, (), ""
        around = self._means.around(draft.members)
        spans = tuple(self._means.span(k) for k, _ in around[:3])
        best = max((m for _, m in around), key=lambda m: m.rank, default=None)
        certain = best is not None and best.mode in {"suicide-attack", "unconventional"}
        if best is not None and (certain or draft.mode in {None, "destroy", "explosives"}):
            return best.mode, spans, f"mode: means {best.word!r}"
        return draft.mode, spans, ""

    def _anchor(self, draft: Draft) -> Span:
        """The words that name the event: the anchor, with its supporting verb or particle where they stand near."""
        layers = self._layers
        first = last = draft.i
        support = draft.also[0] if draft.also and layers.tokens[draft.i].pos == "NOUN" else None
        near = [support] if support is not None and 0 < draft.i - support <= 6 else []
        near += [k for k in layers.children(draft.i, "prt", "compound", "amod") if abs(k - draft.i) <= 3]
        for k in near:
            first, last = min(first, k), max(last, k)
        start, end = layers.chars(first, last)
        return Span.of(layers.text, start, end)

    def _refers_back(self, draft: Draft) -> bool:
        """A definite noun that adds no party of its own ("the attack", "those raids"), or a definite unnamed doer."""
        layers = self._layers
        if any(self._points(layers.tokens[m]) for m in draft.members if layers.tokens[m].pos == "NOUN"):
            return True
        unnamed = [a for a in draft.actor if a.id == "unknown-armed"]
        heads = [layers.at(a.start, a.end)[-1] for a in unnamed]
        return bool(heads) and len(unnamed) == len(draft.actor) and all(self._definite(h) for h in heads)

    def _points(self, token: Token) -> bool:
        return self._definite(token.i) and not self._layers.children(token.i, "poss", "acl", "relcl")

    def _definite(self, i: int) -> bool:
        return any(self._layers.tokens[k].lower in _POINTERS for k in self._layers.children(i, "det"))
