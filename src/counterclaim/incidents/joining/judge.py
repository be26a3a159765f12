"""The evidence for two reports being of one happening: a pure function of the two."""

from math import exp
from typing import NamedTuple

from counterclaim.incidents.joining import days, figures, places, sides, words
from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.days import Told
from counterclaim.incidents.joining.families import SHARED, SPEECH, mixed_up, one_way_of_it, unlike
from counterclaim.incidents.joining.fit import NEUTRAL, Fit
from counterclaim.incidents.joining.telling import HURT, Telling
from counterclaim.records import Reality


class Verdict(NamedTuple):
    """Points of evidence for a join, and what they are made of."""

    points: float
    fits: tuple[Fit, ...]

    @property
    def why(self) -> tuple[str, ...]:
        """The reasons in plain words, strongest first."""
        told = sorted((fit for fit in self.fits if fit.why), key=lambda fit: -fit.points)
        return tuple(words for fit in told if fit.why and (words := fit.why()))

    @property
    def score(self) -> float:
        """The points as a share of certainty, 0 to 1; .5 at ``NEED``."""
        return min(t.SUREST, round(1 / (1 + exp(t.STEEP * (t.NEED - self.points))), 3))


def judge(a: Telling, b: Telling) -> Verdict | None:
    """The evidence for ``a`` and ``b`` being of one happening; None where something excludes it.

    The order of the two changes nothing.
    """
    if a.kind != b.kind:
        return None
    if (b.published, b.key) < (a.published, a.key):
        a, b = b, a
    if copied(a, b):
        return Verdict(t.COPY_POINTS, (Fit(t.COPY_POINTS, lambda: "the same sentence in two copies of one text"),))
    fits = _settings(a, b)
    if fits is None:
        return None
    number = figures.compare(a.numbers, b.numbers, later=a.published < b.published)
    fits = [*fits, number, _mode(a, b), *_claims(a, b)]
    if a.document == b.document:
        fits += [] if a.at == b.at else [_sentences(a, b)]
    else:
        sentence = _sentences(a, b)
        fits += [sentence, _news(a, b, _special(a, b, place=fits[1], number=number, sentence=sentence))]
    return Verdict(sum([fit.points for fit in fits]), tuple(fits))


def certain(a: Telling, b: Telling) -> bool:
    """Whether two reports of two texts, published on one day, are joined whatever their words: these never speak against."""
    fits = _settings(a, b)
    if fits is None or a.kind != b.kind:
        return False
    rest = [figures.compare(a.numbers, b.numbers, later=False), _mode(a, b), *_claims(a, b)]
    return sum([fit.points for fit in (*fits, *rest)]) >= t.NEED


def _settings(a: Telling, b: Telling) -> list[Fit] | None:
    """Days, places and sides; None where one of them excludes one happening."""
    one_text = a.document == b.document
    one_outlet = a.outlet is not None and a.outlet == b.outlet and a.origin != b.origin
    day = days.compare(a.days, b.days, one_text=one_text, one_outlet=one_outlet)
    if day is None:
        return None
    place = NEUTRAL if a.family in SPEECH else places.compare(a.spots, b.spots)
    if place is None or not _of_one_act(a, b):
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
        return Fit(t.MODE_SAME, lambda: f"both {a.mode}")
    if a.mode is None or b.mode is None or mixed_up(a.mode, b.mode):
        return NEUTRAL
    return Fit(t.MODE_UNLIKE if unlike(a.mode, b.mode) else t.MODE_OTHER)


def _claims(a: Telling, b: Telling) -> list[Fit]:
    """What denials say, and that one text tells both."""
    one_text = a.document == b.document
    found = [Fit(t.ONE_TEXT)] if one_text else []
    if _toll_of(a, b):
        found.append(Fit(t.TOLL_OF, lambda: "the toll that the text tells right after it"))
    if one_text and a.at != b.at and max(a, b, key=lambda one: one.at).another:
        found.append(Fit(t.ANOTHER))
    if _same_words(a, b):
        found.append(Fit(t.SAME_WORDS, lambda: "the same words, told by two or of two"))
    elif _denies(a, b):
        found.append(Fit(t.ANSWERED, lambda: "the text sets the one against the other as its denial"))
    elif (a.reality is Reality.NEGATED) != (b.reality is Reality.NEGATED) and not (a.toll or b.toll):
        found.append(Fit(t.DENIES, lambda: "one says that it did not happen"))
    elif one_text and a.denied & b.denied:
        found.append(Fit(t.DENIED_TOGETHER, lambda: "both denied in the same words"))
    return found


def _toll_of(a: Telling, b: Telling) -> bool:
    """Whether one of the two tells the dead and wounded of the other, which one text tells right before and without any.

    Not of what is told as past: there one deed follows another.  One dead is as often a figure of speech as a toll.
    """
    if a.document != b.document or a.toll == b.toll or Told.PAST in (a.days.told, b.days.told):
        return False
    deed, toll = (b, a) if a.toll else (a, b)
    if not any(kind in HURT and low > 1 for kind, low, _ in toll.numbers):
        return False
    apart = toll.at[0] - deed.at[1]
    return -1 <= apart <= t.TOLL_NEAR and not any(kind in HURT for kind, _, _ in deed.numbers)


def _of_one_act(a: Telling, b: Telling) -> bool:
    """Whether, where one of the two is told as not having happened, it can be the other that is meant.

    A toll alone names no deed, so a denial says nothing of it.
    """
    if a.toll or b.toll:
        return True
    denied = (a.reality is Reality.NEGATED) != (b.reality is Reality.NEGATED)
    return not denied or _denies(a, b) or _same_words(a, b) or sides.can_be_denied(a.sides, b.sides)


def _denies(a: Telling, b: Telling) -> bool:
    """Whether, in one text, the claim that tells the one is the one that denies the other."""
    return a.document == b.document and bool(a.vouched & b.denied or a.denied & b.vouched)


def _same_words(a: Telling, b: Telling) -> bool:
    """Whether one word of one text names both: the coder splits it only where its tellers differ."""
    return a.document == b.document and a.anchor_at == b.anchor_at and a.family not in SPEECH


def _special(a: Telling, b: Telling, *, place: Fit, number: Fit, sentence: Fit) -> float:
    """How much two reports of different documents have in common that other reports of the same news need not have."""
    found = sentence.points + max(0.0, number.points) + t.TARGET_SAME * min(2, len(sides.targets(a.sides, b.sides)))
    if a.days.told is Told.PAST:
        return found
    if place.points >= t.SITE:
        found += place.points
    if a.lead and b.lead and a.family not in SHARED | SPEECH and one_way_of_it(a.mode, b.mode):
        found += t.BOTH_LEAD
    return found


def _news(a: Telling, b: Telling, special: float) -> Fit:
    """How alike two documents are in what they are about, as far as the two reports are of the same thing in it."""
    share = min(1.0, special / t.SPECIAL)
    like = words.one_news(a.news, b.news) if share else 0.0
    few = min(len(a.news.weights), len(b.news.weights)) < t.FEWEST
    points = share * min(t.NEWS_FEW if few else t.NEWS_MOST, t.NEWS * max(0.0, like - t.NEWS_FLOOR))
    return Fit(points, lambda: f"the texts tell the same news ({like:.2f} alike)") if points else NEUTRAL


def _sentences(a: Telling, b: Telling) -> Fit:
    like = words.likeness(a.beside, b.beside)
    points = min(t.SENTENCE_MOST, t.SENTENCE * max(0.0, like - t.SENTENCE_FLOOR))
    return (
        Fit(points, lambda: f"words in common: {', '.join(words.shared(a.beside, b.beside, a.said))}")
        if points
        else NEUTRAL
    )
