"""Sentences of a copy beside those of its origin, and which words stand in place of which."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from counterclaim.incidents.copies.alignment import align
from counterclaim.incidents.copies.profile import Profile, Sentence
from counterclaim.incidents.copies.quoted import find_quoted
from counterclaim.incidents.copies.words import Word
from counterclaim.incidents.drift.prose import not_prose, told_in_full
from counterclaim.records import Change, Span


@dataclass(frozen=True, eq=False)
class Match:
    """A sentence of the origin and one of the copy that tells the same; ``alone`` where no likelier one took it."""

    before: Sentence
    after: Sentence
    alike: float
    alone: bool

    @cached_property
    def blocks(self) -> tuple[tuple[range, range], ...]:
        """Numbers of the words that stand in place of others, in the origin's sentence and in the copy's."""
        codes = opcodes(self.before.words, self.after.words)
        return tuple((range(a, b), range(c, d)) for op, a, b, c, d in codes if op == "replace")


@dataclass(frozen=True, eq=False)
class Beside:
    """Two texts side by side: ``matches`` in the order of the origin, ``worded`` where the copy keeps most of the words."""

    origin: Profile
    copy: Profile
    matches: tuple[Match, ...]
    worded: bool

    @cached_property
    def quoted_before(self) -> tuple[tuple[int, int], ...]:
        """Where the origin quotes."""
        return find_quoted(self.origin.text)

    @cached_property
    def quoted_after(self) -> tuple[tuple[int, int], ...]:
        """Where the copy quotes."""
        return find_quoted(self.copy.text)

    @cached_property
    def skipped_before(self) -> tuple[tuple[int, int], ...]:
        """Where particulars of the origin are not compared as such: quotations, links, times, fractions."""
        return self.quoted_before + not_prose(self.origin.text)

    @cached_property
    def skipped_after(self) -> tuple[tuple[int, int], ...]:
        """Where those of the copy are not."""
        return self.quoted_after + not_prose(self.copy.text)

    def told(self, match: Match) -> bool:
        """Whether both sentences are prose, and neither a headline or a line of a page."""
        before, after = match.before, match.after
        return told_in_full(self.origin.text, before.start, before.end) and told_in_full(
            self.copy.text, after.start, after.end
        )


def lay_beside(origin: Profile, copy: Profile, *, worded: bool) -> Beside:
    """Aligns two texts, from the copy's sentences to the origin's: what the copy left out has no match."""
    pairs = align(copy.sentences, origin.sentences)
    matches = [Match(origin.sentences[p.other], copy.sentences[p.one], p.alike, not p.again) for p in pairs]
    return Beside(origin, copy, tuple(sorted(matches, key=lambda m: (m.before.start, m.after.start))), worded)


def opcodes(before: tuple[Word, ...], after: tuple[Word, ...]) -> Sequence[tuple[str, int, int, int, int]]:
    """The comparison of two runs of words, as difflib gives it; case, typography and spelling variants do not count."""
    matcher = SequenceMatcher(None, [w.folded for w in before], [w.folded for w in after], autojunk=False)
    return matcher.get_opcodes()


def changes(origin: str, before: tuple[Word, ...], copy: str, after: tuple[Word, ...]) -> tuple[Change, ...]:
    """The comparison for a reader: pieces of the texts as written, those in both as the origin writes them."""
    found: list[Change] = []
    for op, a, b, c, d in opcodes(before, after):
        if b > a:
            found.append(Change("=" if op == "equal" else "-", origin[before[a].start : before[b - 1].end]))
        if d > c and op != "equal":
            found.append(Change("+", copy[after[c].start : after[d - 1].end]))
    return tuple(found)


def span_of(text: str, words: tuple[Word, ...]) -> Span:
    """The words of a text from the first to the last of ``words``, which are not empty."""
    return Span.of(text, words[0].start, words[-1].end)


def inside(spans: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    """Whether any of ``spans`` touches ``start:end``."""
    return any(a < end and start < b for a, b in spans)
