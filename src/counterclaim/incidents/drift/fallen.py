"""What fell away: hedges that made a claim of a sentence, and denials."""

from collections.abc import Iterator, Sequence
from typing import Final

from counterclaim.incidents.copies.alignment import alike
from counterclaim.incidents.copies.profile import Sentence
from counterclaim.incidents.copies.words import FUNCTION_WORDS, SAYING, find_words, stem
from counterclaim.incidents.drift import lexicon
from counterclaim.incidents.drift.matches import Beside, Match, changes, inside, opcodes
from counterclaim.incidents.drift.prose import told_in_full
from counterclaim.incidents.drift.sources import lost_source
from counterclaim.records import CodedDocument, Drift, DriftKind, Span, Stance

# A denial or hedge elsewhere in the copy is the same one where the two sentences share half of what makes a match.
_SAME_DENIAL: Final = 0.25
# So many words of content before and after a hedge say what it hedges, and this share of them must stand in the copy.
_HEDGED: Final = 2
_HEDGED_KEPT: Final = 0.66


def find_denials(beside: Beside, origin: CodedDocument, copy: CodedDocument) -> Iterator[Drift]:
    """One drift for each sentence of the origin that tells a denial which the copy does not tell."""
    text, after = beside.origin.text, beside.copy.text
    mine, theirs = _denied(origin), _denied(copy)
    denying = [
        s
        for s in beside.copy.sentences
        if lexicon.denies_somehow(after, s.start, s.end) or inside(theirs, s.start, s.end)
    ]
    for sentence in beside.origin.sentences:
        if not _denies(text, sentence, mine) or not told_in_full(text, sentence.start, sentence.end):
            continue
        partners = [m.after for m in beside.matches if m.before is sentence]
        if any(one in denying for one in partners) or any(alike(sentence, one) >= _SAME_DENIAL for one in denying):
            continue
        if any(_still_told(beside, sentence, one, mine) for one in partners):
            continue
        yield _fell(DriftKind.DENIAL, "the denial", beside, sentence, partners[0] if partners else None)


def _denies(text: str, sentence: Sentence, cues: tuple[tuple[int, int], ...]) -> bool:
    """Whether a sentence denies: it has a word of denying, or the coder found a denial there and something is negated."""
    start, end = sentence.start, sentence.end
    return lexicon.denies(text, start, end) or (
        inside(cues, start, end) and lexicon.negates(text, start, end) and not lexicon.no_denial(text, start, end)
    )


def _still_told(beside: Beside, sentence: Sentence, after: Sentence, cues: tuple[tuple[int, int], ...]) -> bool:
    """Whether the counterpart negates something, or has the very word of denying ("condemned" denies for the coder)."""
    if lexicon.negates(beside.copy.text, after.start, after.end):
        return True
    held = set(after.folded)
    return any(
        w.folded in held for w in sentence.words if inside(cues, w.start, w.end) and w.folded not in FUNCTION_WORDS
    )


def _denied(coded: CodedDocument) -> tuple[tuple[int, int], ...]:
    """Where claims that deny have their cues; a plain "said" denies by what follows, which is read for itself."""
    cues = (c.cue for c in coded.claims if c.stance is Stance.DENIES and c.cue)
    return tuple((cue.start, cue.end) for cue in cues if not {w.folded for w in find_words(cue.text)} & SAYING)


def find_hedges(beside: Beside, told: Sequence[Drift]) -> Iterator[Drift]:
    """One drift for each sentence that lost its hedge, or the words that say whose claim it is; none for those ``told``."""
    done = [(d.before.start, d.before.end) for d in told if d.before]
    for sentence in beside.origin.sentences:
        if inside(tuple(done), sentence.start, sentence.end):
            continue
        matches = [m for m in beside.matches if m.before is sentence]
        if not matches:
            yield from _cut_hedge(beside, sentence)
        elif drift := _lost_hedge(beside, matches) or lost_source(beside, matches):
            yield drift


def _hedges(text: str, sentence: Sentence, quoted: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    return [span for span in lexicon.hedges(text, sentence.start, sentence.end) if not inside(quoted, *span)]


def _lost_hedge(beside: Beside, matches: Sequence[Match]) -> Drift | None:
    text, after = beside.origin.text, beside.copy.text
    first = matches[0]
    found = _hedges(text, first.before, beside.quoted_before)
    if not found or any(_hedges(after, m.after, beside.quoted_after) for m in matches):
        return None
    if not beside.worded and any(lexicon.doubts_somehow(after, m.after.start, m.after.end) for m in matches):
        return None
    if any(lexicon.doubts_somehow(after, span.start, span.end) for span in _instead(first, after)):
        return None
    named = any(lexicon.attributes(after, m.after.start, m.after.end, m.after.words) for m in matches)
    if named and all(lexicon.is_neutral(text[start:end]) for start, end in found):
        return None
    kept = [span for span in found if _is_kept(first, *span)]
    if not first.alone or not beside.told(first) or not kept:
        return None
    start, end = kept[0]
    note = f"the hedge {text[start:end]!r} fell away"
    compared = changes(text, first.before.words, after, first.after.words)
    return Drift(
        DriftKind.HEDGE, beside.origin.id, beside.copy.id, Span.of(text, start, end),
        Span.of(after, first.after.start, first.after.end), compared, note,
    )  # fmt: skip


def _instead(match: Match, text: str) -> Iterator[Span]:
    """The words of the copy that stand in place of others, or where the origin has none."""
    words = match.after.words
    for op, _, _, c, d in opcodes(match.before.words, words):
        if op in {"replace", "insert"} and d > c:
            yield Span.of(text, words[c].start, words[d - 1].end)


def _is_kept(match: Match, start: int, end: int) -> bool:
    """Whether what a hedge at ``start:end`` made a claim of stands in the copy without it, by the words beside it."""
    content = [w for w in match.before.words if w.folded not in FUNCTION_WORDS and w.folded not in SAYING]
    written = set(match.after.folded)
    if any(w.folded in written for w in content if start <= w.start < end):
        return False
    near = [w for w in content if w.end <= start][-_HEDGED:] + [w for w in content if w.start >= end][:_HEDGED]
    held = {stem(word) for word in match.after.folded}
    return bool(near) and sum(stem(w.folded) in held for w in near) >= _HEDGED_KEPT * len(near)


def _cut_hedge(beside: Beside, sentence: Sentence) -> Iterator[Drift]:
    """A sentence that the copy left out and that said of others that they could not be verified."""
    text, after = beside.origin.text, beside.copy.text
    if not any(lexicon.unverified(text[a:b]) for a, b in _hedges(text, sentence, beside.quoted_before)):
        return
    hedged = [one for one in beside.copy.sentences if _hedges(after, one, beside.quoted_after)]
    if not any(alike(sentence, one) >= _SAME_DENIAL for one in hedged):
        yield _fell(DriftKind.HEDGE, "the sentence that says what is not verified", beside, sentence, None)


def _fell(kind: DriftKind, what: str, beside: Beside, sentence: Sentence, after: Sentence | None) -> Drift:
    text = beside.origin.text
    before = Span.of(text, sentence.start, sentence.end)
    if after is None:
        cut = _is_cut(beside, sentence)
        note = f"{what} fell away{': the copy is cut where it stood' if cut else ''}"
        return Drift(kind, beside.origin.id, beside.copy.id, before, None, changes(text, sentence.words, "", ()), note)
    other = Span.of(beside.copy.text, after.start, after.end)
    compared = changes(text, sentence.words, beside.copy.text, after.words)
    return Drift(kind, beside.origin.id, beside.copy.id, before, other, compared, f"{what} fell away")


def _is_cut(beside: Beside, sentence: Sentence) -> bool:
    """Whether the copy ends before this sentence, or left out the sentences around it as well."""
    at = next(n for n, one in enumerate(beside.origin.sentences) if one is sentence)
    around = beside.origin.sentences[max(0, at - 1) : at] + beside.origin.sentences[at + 1 : at + 2]
    matched = {id(m.before) for m in beside.matches}
    return any(id(one) not in matched for one in around) or at == len(beside.origin.sentences) - 1
