"""Attributions that fell away: whose word a sentence was, which the copy tells in its own voice."""

import re
from collections.abc import Sequence
from typing import Final

from counterclaim.incidents.copies.profile import Sentence
from counterclaim.incidents.copies.words import FUNCTION_WORDS, SAYING, Word, stem
from counterclaim.incidents.drift import lexicon
from counterclaim.incidents.drift.matches import Beside, Match, changes, inside, opcodes
from counterclaim.records import Drift, DriftKind, Span

# Less alike, it is another sentence on the same matter.
_SAME_SENTENCE: Final = 0.6
# This share of the copy's content stands in the origin's sentence: what is told is the same, and only its teller went.
_TOLD_THERE: Final = 0.75
# So many words may stand between the edge of what fell away and its verb of saying: "Coroner Gary Hargrove said".
_NAMING: Final = 6
# After a verb that leads to what was kept only "that the" may have gone with it.
_LEADING: Final = 3
# With these another clause begins, whose attribution is its own.
_CLAUSE: Final = frozenset("but and although though while as which who whom because since after before when".split())
_MARKS: Final = re.compile(r"[\"“”„«»]|``|''")
_FIRST_PERSON: Final = frozenset("i we my our me us".split())


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
    if lexicon.hedges(after, match.after.start, match.after.end):
        return None
    if _quotes(match, beside) or not _teller_went(match, beside):
        return None
    note = "whose word it is fell away: the copy tells it in its own voice"
    text = beside.origin.text
    compared = changes(text, match.before.words, after, match.after.words)
    return Drift(
        DriftKind.HEDGE, beside.origin.id, beside.copy.id, Span.of(text, match.before.start, match.before.end),
        Span.of(after, match.after.start, match.after.end), compared, note,
    )  # fmt: skip


def _quotes(match: Match, beside: Beside) -> bool:
    """Whether the copy's sentence is somebody's in quotation marks or the first person, or the origin's part of one."""
    after, before = match.after, match.before
    if inside(beside.quoted_after, after.start, after.end) or _FIRST_PERSON & set(after.folded):
        return True
    marks = len(_MARKS.findall(beside.origin.text, before.start, before.end))
    return marks % 2 == 1 or _MARKS.search(beside.copy.text, after.start, after.end) is not None


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
        if words[n].folded == "according" and _is_near(words, start, end, n):
            return True
        if lexicon.tells(words[n]) and _is_near(words, start, end, n) and _has_speaker(sentence, start, n, beside):
            return True
    return False


def _is_near(words: Sequence[Word], start: int, end: int, verb: int) -> bool:
    """Whether a verb leads to the words kept after it, or follows those kept before: "but the navy says" does neither."""
    if end < len(words) and end - verb <= _LEADING:
        return True
    return start > 0 and verb - start <= _NAMING and words[start].folded not in _CLAUSE


def _has_speaker(sentence: Sentence, start: int, verb: int, beside: Beside) -> bool:
    """Whether the verb's speaker went with it: the word before it, outside of quotations, names somebody."""
    before = sentence.words[verb - 1] if verb > start else None
    if before is None:
        return False
    if inside(beside.quoted_before, before.start, before.end):
        return any(w.written[:1].isupper() for w in sentence.words[verb + 1 : verb + 4])
    return before.folded in lexicon.PRONOUNS or before.folded not in FUNCTION_WORDS
