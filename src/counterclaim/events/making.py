"""From a draft to a report: where, when, how many, whether it happened, whether it is news, and who vouches."""

from dataclasses import dataclass, replace
from typing import Final

from counterclaim.events.circumstances import Circumstances
from counterclaim.events.draft import Draft
from counterclaim.events.figures import FigureFinder
from counterclaim.events.frames import load_frames
from counterclaim.events.joining import told_in
from counterclaim.events.means import MeansFinder
from counterclaim.events.newness import by_publication, newness_of
from counterclaim.events.reader import Opinions
from counterclaim.events.reader.hints import told_of
from counterclaim.events.reality import reality_of
from counterclaim.events.sides import WHY, between_sides
from counterclaim.events.sifting import ended, lies_ahead
from counterclaim.events.slots import Slots
from counterclaim.events.standing import goes_on, is_state, is_vague, names_enough, was_made
from counterclaim.events.telling import Telling
from counterclaim.events.victims import add_victims, nobody, owners_of_arms, recast, turned_on_teller
from counterclaim.events.vouching import covering
from counterclaim.language import Layers, Token
from counterclaim.language.parties import same
from counterclaim.records import (
    Actor,
    Claim,
    Document,
    EventType,
    FigureKind,
    Mentions,
    Newness,
    Place,
    Reality,
    Report,
    Span,
    When,
)

_OLD: Final = 0.8
"""What the rules take for news the reader, who has heard them, calls history from this chance on."""
_SPEECH: Final = frozenset(
    {EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.SUPPORT, EventType.THREATEN, EventType.CONSULT}
)
"""What is said or met about, and itself hurts nobody."""
_BETWEEN: Final = _SPEECH | {EventType.SANCTION, EventType.AGREE}
"""What nobody does to himself."""
_CASUALTIES: Final = frozenset({FigureKind.KILLED, FigureKind.WOUNDED, FigureKind.MISSING})
_POINTERS: Final = frozenset("the this that these those such".split())


@dataclass(frozen=True, slots=True)
class _Told:
    """Whether an event happened, whether it is news, its day, and the rules that said so."""

    reality: Reality
    newness: Newness
    when: When | None
    why: tuple[str, ...]


class Maker:
    """Turns drafts of one text into reports."""

    def __init__(
        self,
        document: Document,
        layers: Layers,
        mentions: Mentions,
        claims: tuple[Claim, ...],
        sides: tuple[Actor, ...],
        opinions: Opinions | None = None,
    ) -> None:
        self._document, self._layers, self._claims = document, layers, claims
        self._sides, self._book = sides, load_frames()
        self._opinions = opinions
        self._history: dict[int, float] = {}
        self._figures = FigureFinder(layers)
        self._means = MeansFinder(layers, self._book.means)
        self._circumstances = Circumstances(layers, mentions, document.published.date)

    def report(self, draft: Draft) -> Report | None:
        """The report of one draft; None where it tells nothing that stands on its own."""
        where = self._circumstances.where(draft)
        when = self._circumstances.when(draft)
        figures = self._figures.of(draft.members)
        if draft.type in _SPEECH:
            # "accused the rebels of shelling a market, killing 17": the toll is that of the deed, not of the charge.
            figures = tuple(f for f in figures if f.kind not in _CASUALTIES)
        draft = self._with_victims(draft, where)
        if not names_enough(self._layers, draft, placed=bool(where or when or figures), located=bool(where)):
            return None
        over = covering(self._layers, draft, self._claims)
        # Of two that say it of each other, each tells its own version.
        over = tuple(sorted(over, key=lambda c: c.id != draft.teller))
        if draft.teller is not None and not draft.recipient and over and over[0].source is not None:
            # Where it names nobody hit, each means itself.
            draft = replace(draft, recipient=over[0].source.actor)
        draft = turned_on_teller(draft, over)
        if draft.type in _BETWEEN:
            # "Thailand has refused to join sanctions against its neighbour": nobody sanctions himself.
            draft = replace(
                draft, recipient=tuple(r for r in draft.recipient if not any(same(r, a) for a in draft.actor))
            )
        told = self._told(draft, over, when)
        if told is None or is_vague(draft, told.newness, placed=bool(where or when)):
            return None
        mode, means, mode_why = self._mode(draft)
        actor, actor_why = self._actor(draft, over)
        if actor_why == WHY:
            # Fighting between the two: whoever fell is not named as the other's victim.
            draft = replace(draft, recipient=())
        pointing = "refers back" if self._refers_back(draft) else ""
        return Report(
            id="", anchor=self._anchor(draft), type=draft.type, mode=mode, actor=actor, recipient=draft.recipient,
            where=where, when=told.when, means=means, figures=figures, reality=told.reality, newness=told.newness,
            said_by=(over[0].id,) if over else (), denied_by=(), score=self._score(draft),
            why=(*draft.why, actor_why, mode_why, *told.why, pointing),
        )  # fmt: skip

    def in_history(self, report: Report, headlines: tuple[tuple[int, int], ...]) -> Report:
        """The report as history, where the reader is sure of that and neither a date nor the headline makes it news.

        This comes after doubles are merged: two tellings of one event are one, whatever the reader thinks of each.
        """
        chance = max(
            (c for at, c in self._history.items() if report.anchor.start <= at < report.anchor.end), default=0.0
        )
        news = any(by_publication(w) for w in report.why if w.startswith("newness"))
        if report.newness is not Newness.NEW or chance < _OLD or news or told_in(report, headlines):
            return report
        return replace(report, newness=Newness.BACKGROUND, why=(*report.why, f"newness: reader {chance:.2f}"))

    def _score(self, draft: Draft) -> float | None:
        """The reader's chance that the draft's words name an event of its type; None where no reader was asked."""
        if self._opinions is None:
            return None
        return round(max(self._opinions.of_type(m, draft.type) for m in draft.members), 3)

    def _with_victims(self, draft: Draft, where: tuple[Place, ...]) -> Draft:
        """The draft with those hit, where it names only the thing or the place."""
        recipient = draft.recipient
        for i in draft.members:
            recipient = recipient or add_victims(self._layers, draft, Slots(self._layers, i, self._book.light), where)
        return replace(draft, recipient=recast(self._layers, replace(draft, recipient=recipient)))

    def _told(self, draft: Draft, over: tuple[Claim, ...], when: When | None) -> _Told | None:
        """Reality, newness and day, settled against one another; None for a wish, a try or a state."""
        layers, published = self._layers, self._document.published.date
        reality, reality_why = reality_of(layers, draft, over)
        if reality is Reality.HAPPENED and when is not None and lies_ahead(when, published):
            # "cancelled a visit next week": the day is that of the visit.
            when = None
        day = when or self._circumstances.spoken_of(draft)
        newness, newness_why = newness_of(layers, draft, over, reality, day, published)
        if self._opinions is not None and draft.frame.id != "claim":
            told = told_of(reality, reality_why, newness, newness_why, over)
            chances = self._opinions.newness(draft.i, told)
            self._history[layers.tokens[draft.i].start] = chances[Newness.BACKGROUND]
        if not was_made(draft, reality, reality_why) or is_state(layers, draft, reality, when, published):
            return None
        over_by_then = "had" in Telling(layers, draft, over).words_on(draft.i, "aux")
        lasting = draft.frame.symmetric or (draft.mode == "restrict" and not over_by_then)
        if reality is Reality.HAPPENED and lasting and goes_on(when, published):
            reality, reality_why = Reality.ONGOING, "a stretch of days up to the day of publication"
        if when is not None and reality is Reality.HAPPENED and newness is Newness.BACKGROUND:
            when = ended(when, published)
        return _Told(reality, newness, when, (f"reality: {reality_why}", f"newness: {newness_why}"))

    def _actor(self, draft: Draft, over: tuple[Claim, ...]) -> tuple[tuple[Actor, ...], str]:
        """Who did it: as named, the two sides of fighting that names none, the army whose jet it was, or nobody."""
        own = owners_of_arms(self._layers, draft, over)
        if own:
            return own, "actor: the army that tells of its own arms"
        if between_sides(self._layers, draft, self._sides):
            named = [a for a in draft.actor if a.id != "unknown-armed"]
            third = tuple(a for a in named if not any(same(a, side) for side in self._sides))
            return (*third, *self._sides), WHY
        if not draft.actor and draft.type is EventType.ASSAULT:
            return (nobody(self._layers, draft),), ""
        return draft.actor, ""

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
