"""Attributions that fell away: whose word a sentence was, which the copy tells in its own voice."""

from collections.abc import Sequence
from typing import Final

from counterclaim.incidents.copies.profile import Sentence
from counterclaim.incidents.copies.words import FUNCTION_WORDS, SAYING, stem
from counterclaim.incidents.drift import lexicon
from counterclaim.incidents.drift.matches import Beside, Match, changes, inside, opcodes
from counterclaim.records import Drift, DriftKind, Span

# Less alike, it is another sentence on the same matter.
_SAME_SENTENCE: Final = 0.6
# This share of the copy's content stands in the origin's sentence: what is told is the same, and only its teller went.
_TOLD_THERE: Final = 0.75
# So many words may stand between the edge of what fell away and its verb of saying: "Coroner Gary Hargrove said".
_NAMING: Final = 6


def lost_source(beside: Beside, matches: Sequence[Match]) -> Drift | None:
    """The attribution of a sentence that the copy tells without one, where only the attribution went.

    What the copy left out holds a speaker and a verb of telling, and borders on words that it kept; nothing in the copy's
    sentence, nor in a rewrite in those beside it, says that somebody stands for it.
    """
    match = max(matches, key=lambda one: (one.alone, one.alike))
    if not match.alone or match.alike < _SAME_SENTENCE or not beside.told(match) or not _same_content(match):
        return None
    after = beside.copy.text
    if any(lexicon.still_told(after, s.start, s.end) or _says(after, s) for s in _neighbours(match.after, beside)):
        return None
    if inside(beside.quoted_after, match.after.start, match.after.end) or not _teller_went(match, beside):
        return None
    note = "whose word it is fell away: the copy tells it in its own voice"
    text = beside.origin.text
    compared = changes(text, match.before.words, after, match.after.words)
    return Drift(
        DriftKind.HEDGE, beside.origin.id, beside.copy.id, Span.of(text, match.before.start, match.before.end),
        Span.of(after, match.after.start, match.after.end), compared, note,
    )  # fmt: skip


def _says(text: str, sentence: Sentence) -> bool:
    return lexicon.attributes(text, sentence.start, sentence.end, sentence.words)


def _neighbours(sentence: Sentence, beside: Beside) -> Sequence[Sentence]:
    """The sentence; in a rewrite also those beside it, into which "he said" may have moved."""
    if beside.worded:
        return (sentence,)
    at = next(n for n, one in enumerate(beside.copy.sentences) if one is sentence)
    return beside.copy.sentences[max(0, at - 1) : at + 2]


def _same_content(match: Match) -> bool:
    before = {stem(word) for word in match.before.folded}
    told = [w for w in match.after.folded if w not in FUNCTION_WORDS and w not in SAYING]
    return bool(told) and sum(stem(w) in before for w in told) >= _TOLD_THERE * len(told)


def _teller_went(match: Match, beside: Beside) -> bool:
    """Whether a run of words that the copy left out is an attribution of words beside it."""
    words = match.before.words
    for op, a, b, _, _ in opcodes(words, match.after.words):
        if op in {"delete", "replace"} and _is_attribution(match.before, a, b, beside):
            return True
    return False


def _is_attribution(sentence: Sentence, start: int, end: int, beside: Beside) -> bool:
    words = sentence.words
    for n in range(start, end):
        if inside(beside.quoted_before, words[n].start, words[n].end):
            continue
        if words[n].folded == "according" and _is_near(start, end, n, len(words)):
            return True
        if lexicon.tells(words[n]) and _is_near(start, end, n, len(words)) and _has_speaker(sentence, start, n, beside):
            return True
    return False


def _is_near(start: int, end: int, verb: int, size: int) -> bool:
    """Whether a verb stands near an edge of the run beyond which the copy kept words."""
    return (start > 0 and verb - start <= _NAMING) or (end < size and end - verb <= _NAMING + 1)


def _has_speaker(sentence: Sentence, start: int, verb: int, beside: Beside) -> bool:
    """Whether the verb's speaker went with it: the word before it, outside of quotations, names somebody."""
    before = sentence.words[verb - 1] if verb > start else None
    if before is None:
        return False
    if inside(beside.quoted_before, before.start, before.end):
        return any(w.written[:1].isupper() for w in sentence.words[verb + 1 : verb + 4])
    return before.folded in lexicon.PRONOUNS or before.folded not in FUNCTION_WORDS
