"""The evidence for two reports being of one happening: a pure function of the two."""

from math import exp
from typing import NamedTuple

from counterclaim.incidents.joining import days, figures, places, sides, words
from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.families import SHARED, SPEECH, unlike
from counterclaim.incidents.joining.fit import NEUTRAL, Fit
from counterclaim.incidents.joining.telling import Telling
from counterclaim.records import Reality


class Verdict(NamedTuple):
    """Points of evidence for a join, and the reasons that speak for it, strongest first."""

    points: float
    why: tuple[str, ...]

    @property
    def score(self) -> float:
        """The points as a share of certainty, 0 to 1; .5 at ``NEED``."""
        return round(1 / (1 + exp(t.STEEP * (t.NEED - self.points))), 3)


def judge(a: Telling, b: Telling) -> Verdict | None:
    """The evidence for ``a`` and ``b`` being of one happening; None where something excludes it.

    The order of the two changes nothing.
    """
    if a.kind != b.kind:
        return None
    if (b.published, b.key) < (a.published, a.key):
        a, b = b, a
    if copied(a, b):
        return Verdict(t.COPY_POINTS, ("the same sentence in two copies of one text",))
    fits = _settings(a, b)
    if fits is None:
        return None
    fits = [
        *fits,
        figures.compare(a.numbers, b.numbers, later=a.published < b.published),
        _mode(a, b),
        *_claims(a, b),
        *_words(a, b),
    ]
    points = sum(fit.points for fit in fits)
    told = sorted((fit for fit in fits if fit.why), key=lambda fit: -fit.points)
    return Verdict(points, tuple(fit.why for fit in told))


def _settings(a: Telling, b: Telling) -> list[Fit] | None:
    """Days, places and sides; None where one of them excludes one happening."""
    one_text = a.document == b.document
    one_outlet = a.outlet is not None and a.outlet == b.outlet and a.origin != b.origin
    day = days.compare(a.days, b.days, one_text=one_text, one_outlet=one_outlet)
    if day is None:
        return None
    place = NEUTRAL if a.family in SPEECH else places.compare(a.spots, b.spots)
    if place is None:
        return None
    exact = day.exact and place.exact
    if a.family in SHARED:
        side = sides.together(a.sides, b.sides)
    elif a.family in SPEECH:
        side = sides.speech(a.sides, b.sides)
    else:
        side = sides.one_way(a.sides, b.sides, exact=exact or _denies(a, b) or _same_words(a, b))
    return None if side is None else [day, place, side]


def copied(a: Telling, b: Telling) -> bool:
    """Whether the two are one sentence in two copies of one text."""
    if a.origin != b.origin or a.document == b.document or a.anchor != b.anchor:
        return False
    return a.sentence == b.sentence or (
        words.likeness(a.sentence, b.sentence) >= t.COPY_LIKENESS and _settings(a, b) is not None
    )


def _mode(a: Telling, b: Telling) -> Fit:
    if a.mode is not None and a.mode == b.mode:
        return Fit(t.MODE_SAME, f"both {a.mode}")
    return Fit(t.MODE_UNLIKE) if unlike(a.mode, b.mode) else NEUTRAL


def _claims(a: Telling, b: Telling) -> list[Fit]:
    """What denials say, and that one text tells both."""
    one_text = a.document == b.document
    found = [Fit(t.ONE_TEXT)] if one_text else []
    if one_text and a.at != b.at and max(a, b, key=lambda one: one.at).another:
        found.append(Fit(t.ANOTHER))
    if _same_words(a, b):
        found.append(Fit(t.SAME_WORDS, "the same words, told by two or of two"))
    elif _denies(a, b):
        found.append(Fit(t.ANSWERED, "the text sets the one against the other as its denial"))
    elif (a.reality is Reality.NEGATED) != (b.reality is Reality.NEGATED):
        found.append(Fit(t.DENIES, "one says that it did not happen"))
    elif one_text and a.denied & b.denied:
        found.append(Fit(t.DENIED_TOGETHER, "both denied in the same words"))
    return found


def _denies(a: Telling, b: Telling) -> bool:
    """Whether, in one text, the claim that tells the one is the one that denies the other."""
    return a.document == b.document and bool(a.vouched & b.denied or a.denied & b.vouched)


def _same_words(a: Telling, b: Telling) -> bool:
    """Whether one word of one text names both: the coder splits it only where its tellers differ."""
    return a.document == b.document and a.anchor_at == b.anchor_at and a.family not in SPEECH


def _words(a: Telling, b: Telling) -> list[Fit]:
    """How alike the sentences are, and of two documents their openings."""
    if a.document == b.document:
        return [] if a.at == b.at else [_sentences(a, b)]
    like = words.likeness(a.text, b.text)
    points = min(t.TEXT_MOST, t.TEXT * max(0.0, like - t.TEXT_FLOOR))
    return [_sentences(a, b), Fit(points, "the texts are alike" if points else "")]


def _sentences(a: Telling, b: Telling) -> Fit:
    like = words.likeness(a.beside, b.beside)
    points = min(t.SENTENCE_MOST, t.SENTENCE * max(0.0, like - t.SENTENCE_FLOOR))
    shared = sorted((a.beside.rare | a.beside.common) & (b.beside.rare | b.beside.common))
    return Fit(points, f"words in common: {', '.join(shared[:6])}" if points and shared else "")
