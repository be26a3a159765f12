"""How two texts are alike, and whether one is a copy of the other: a pure function of the two."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.incidents.copies import limits
from counterclaim.incidents.copies.alignment import Pair, align
from counterclaim.incidents.copies.guard import another_happening
from counterclaim.incidents.copies.profile import Profile, shared_words
from counterclaim.incidents.copies.quoted import find_quoted, quotes_differ
from counterclaim.records import CopyKind


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a text stands to another; ``told`` and ``wording`` are shares (0 to 1) of the shorter one that the other has.

    ``told`` counts words in sentences that go together, in any order; ``wording`` runs of three words; ``covered`` words
    of sentences that have a counterpart; ``size`` is the length of the shorter over that of the longer one.  ``against``
    says why they are no copies, None where they are.
    """

    kind: CopyKind
    told: float
    wording: float
    covered: float
    size: float
    against: str | None

    @property
    def is_copy(self) -> bool:
        """Whether one is held to be a copy of the other."""
        return self.against is None


def glance(one: Profile, other: Profile) -> bool:
    """Whether two texts may be copies at all: a cheap test that hardly any copy fails, before the full one."""
    shorter, longer = _by_size(one, other)
    if shorter.size < limits.FEWEST_WORDS:
        return False
    words = len(shorter.content & longer.content) / max(1, len(shorter.content))
    named = len(shorter.values & longer.values) / max(1, len(shorter.values))
    if not shorter.values or shorter.capitals or longer.capitals:
        named = 1.0
    if words < limits.GLANCE_WORDS or named < limits.GLANCE_PARTICULARS:
        return False
    wording = _wording(shorter, longer)
    if wording >= limits.WORDING:
        return True
    alike = words >= limits.GLANCE_REWRITE_WORDS and named >= limits.GLANCE_REWRITE_PARTICULARS
    return alike and wording >= limits.GLANCE_REWRITE_WORDING and len(shorter.sentences) >= limits.REWRITE_SENTENCES


def _wording(shorter: Profile, longer: Profile) -> float:
    return len(shorter.runs & longer.runs) / max(1, len(shorter.runs))


def compare(one: Profile, other: Profile) -> Likeness:
    """The likeness of two texts, the same whichever stands first."""
    shorter, longer = _by_size(one, other)
    size = shorter.size / longer.size if longer.size else 0.0
    if shorter.size < limits.FEWEST_WORDS:
        return Likeness(CopyKind.REPRINT, 0.0, 0.0, 0.0, size, "too few words to tell")
    wording = _wording(shorter, longer)
    pairs = align(shorter.sentences, longer.sentences)
    told = _told(shorter, longer, pairs)
    covered = sum(len(shorter.sentences[p.one].words) for p in pairs) / shorter.size
    worded = wording >= limits.WORDING
    kind = _worded_kind(size) if worded else _reworded_kind(shorter, longer, pairs, wording)
    against = another_happening(shorter, longer, pairs, wording=worded)
    if not worded:
        against = _no_rewrite(shorter, longer, pairs, covered) or against
    elif not _lead_held(pairs) and wording < limits.NEARLY_ALL:
        against = "a lead of its own"
    return Likeness(kind, told, wording, covered, size, against)


def _by_size(one: Profile, other: Profile) -> tuple[Profile, Profile]:
    """The shorter and the longer one; of equal length, by their words, so that the order of the two never matters."""
    return (one, other) if (one.size, one.text, one.id) <= (other.size, other.text, other.id) else (other, one)


def _worded_kind(size: float) -> CopyKind:
    return CopyKind.REPRINT if size >= limits.EXCERPT_SHARE else CopyKind.EXCERPT


def _told(shorter: Profile, longer: Profile, pairs: Sequence[Pair]) -> float:
    held = sum(shared_words(shorter.sentences[p.one], longer.sentences[p.other]) for p in pairs)
    return held / shorter.size


def _told_unquoted(shorter: Profile, longer: Profile, pairs: Sequence[Pair]) -> float:
    """As ``told``, of the words outside quotation marks; 0 where there are none."""
    partner = {p.one: longer.sentences[p.other] for p in pairs}
    held = count = 0
    for n, sentence in enumerate(shorter.sentences):
        spans = find_quoted(shorter.text, sentence.start, sentence.end)
        own = Counter(w.folded for w in sentence.words if not any(a <= w.start < b for a, b in spans))
        count += own.total()
        held += (own & Counter(partner[n].folded)).total() if n in partner else 0
    return held / count if count else 0.0


def _lead_held(pairs: Sequence[Pair]) -> bool:
    """Whether the lead of the shorter one stands in the longer one, or the longer one's lead in the shorter one."""
    lead = range(limits.LEAD_SENTENCES)
    return any(p.alike >= limits.LEAD_ALIKE and (p.one in lead or p.other in lead) for p in pairs)


def _no_rewrite(shorter: Profile, longer: Profile, pairs: Sequence[Pair], covered: float) -> str | None:
    if len(pairs) < limits.REWRITE_SENTENCES:
        return "other words, and too few sentences to tell a rewrite"
    if covered < limits.REWRITE_COVER:
        return f"other words, and only {covered:.0%} told in both"
    size = shorter.size / longer.size
    least = limits.REWRITE_TOLD if size >= limits.EXCERPT_SHARE else limits.REWRITE_TOLD_SHORT
    if (told := _told_unquoted(shorter, longer, pairs)) < least:
        return f"other words, and only {told:.0%} of those outside quotations in both"
    if _in_order(pairs) < limits.REWRITE_ORDER:
        return "other words in another order"
    if sum(p.alike for p in pairs) / len(pairs) < limits.REWRITE_ALIKE:
        return "other words, and sentences not alike enough"
    return None


def _in_order(pairs: Sequence[Pair]) -> float:
    """The share of neighbours among the sentences that follow one another in both texts."""
    steps = [later.other >= earlier.other for earlier, later in pairwise(pairs)]
    return sum(steps) / len(steps) if steps else 1.0


def _reworded_kind(shorter: Profile, longer: Profile, pairs: Sequence[Pair], wording: float) -> CopyKind:
    """A translation back keeps sentence for sentence, length for length, and words even quotations anew."""
    count = len(shorter.sentences) / max(1, len(longer.sentences))
    lengths = [
        min(a, b) / max(a, b)
        for a, b in ((len(shorter.sentences[p.one].words), len(longer.sentences[p.other].words)) for p in pairs)
    ]
    level = sum(lengths) / len(lengths) if lengths else 0.0
    if limits.BACK_COUNT <= count <= 1 / limits.BACK_COUNT and level >= limits.BACK_LENGTH:
        anew = quotes_differ(shorter.text, longer.text)
        if anew or (anew is None and wording < limits.BACK_WORDING):
            return CopyKind.BACK_TRANSLATION
    return CopyKind.REWRITE
