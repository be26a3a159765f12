"""What fell away: hedges that made a claim of a sentence, and denials."""

from collections.abc import Iterator, Sequence
from typing import Final

from counterclaim.incidents.copies.alignment import alike
from counterclaim.incidents.copies.profile import Sentence
from counterclaim.incidents.drift import lexicon
from counterclaim.incidents.drift.matches import Beside, Match, changes, inside
from counterclaim.records import CodedDocument, Drift, DriftKind, Span, Stance

# A denial or hedge elsewhere in the copy is the same one where the two sentences share this much; half of what makes a match.
_SAME_DENIAL: Final = 0.25
# Whose word a sentence is must be told in it where it kept its words; this alike it is the same sentence.
_SAME_SENTENCE: Final = 0.6


def find_denials(beside: Beside, origin: CodedDocument, copy: CodedDocument) -> Iterator[Drift]:
    """One drift for each sentence of the origin that tells a denial which the copy does not tell."""
    text, after = beside.origin.text, beside.copy.text
    mine, theirs = _denied(origin), _denied(copy)
    denying = [s for s in beside.copy.sentences if lexicon.denies(after, s.start, s.end) or inside(theirs, s.start, s.end)]
    for sentence in beside.origin.sentences:
        if not lexicon.denies(text, sentence.start, sentence.end) and not inside(mine, sentence.start, sentence.end):
            continue
        partners = [m.after for m in beside.matches if m.before is sentence]
        if any(one in denying for one in partners) or any(alike(sentence, one) >= _SAME_DENIAL for one in denying):
            continue
        if any(lexicon.negates(after, one.start, one.end) for one in partners):
            continue
        yield _fell(DriftKind.DENIAL, "the denial", beside, sentence, partners[0] if partners else None)


def _denied(coded: CodedDocument) -> tuple[tuple[int, int], ...]:
    """Where claims that deny have their cues."""
    return tuple((c.cue.start, c.cue.end) for c in coded.claims if c.stance is Stance.DENIES and c.cue)


def find_hedges(beside: Beside, told: Sequence[Drift]) -> Iterator[Drift]:
    """One drift for each sentence that lost its hedge, or the words that say whose claim it is; none for those ``told``."""
    done = [(d.before.start, d.before.end) for d in told if d.before]
    for sentence in beside.origin.sentences:
        if inside(tuple(done), sentence.start, sentence.end):
            continue
        matches = [m for m in beside.matches if m.before is sentence]
        if not matches:
            yield from _cut_hedge(beside, sentence)
        elif drift := _lost_hedge(beside, matches) or _lost_source(beside, matches):
            yield drift


def _hedges(text: str, sentence: Sentence, quoted: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    return [span for span in lexicon.hedges(text, sentence.start, sentence.end) if not inside(quoted, *span)]


def _lost_hedge(beside: Beside, matches: Sequence[Match]) -> Drift | None:
    text, after = beside.origin.text, beside.copy.text
    first = matches[0]
    found = _hedges(text, first.before, beside.quoted_before)
    if not found or any(_hedges(after, m.after, beside.quoted_after) for m in matches):
        return None
    named = any(lexicon.attributes(after, m.after.start, m.after.end, m.after.words) for m in matches)
    if named and all(lexicon.is_neutral(text[start:end]) for start, end in found):
        return None
    start, end = found[0]
    note = f"the hedge {text[start:end]!r} fell away"
    compared = changes(text, first.before.words, after, first.after.words)
    return Drift(
        DriftKind.HEDGE, beside.origin.id, beside.copy.id, Span.of(text, start, end),
        Span.of(after, first.after.start, first.after.end), compared, note,
    )  # fmt: skip


def _lost_source(beside: Beside, matches: Sequence[Match]) -> Drift | None:
    """The words that said whose claim a sentence is: without them it is told in the outlet's own voice."""
    first = matches[0]
    text, after = beside.origin.text, beside.copy.text
    if max(m.alike for m in matches) < _SAME_SENTENCE or not _says_whose(beside.origin.text, first.before, beside.quoted_before):
        return None
    near = [one for m in matches for one in _neighbours(m.after, beside)]
    if any(_says_whose(after, one, beside.quoted_after) for one in near):
        return None
    if inside(beside.quoted_after, first.after.start, first.after.end):
        return None
    note = "whose word it is fell away: the copy tells it in its own voice"
    compared = changes(text, first.before.words, after, first.after.words)
    return Drift(
        DriftKind.HEDGE, beside.origin.id, beside.copy.id, Span.of(text, first.before.start, first.before.end),
        Span.of(after, first.after.start, first.after.end), compared, note,
    )  # fmt: skip


def _neighbours(sentence: Sentence, beside: Beside) -> Sequence[Sentence]:
    """The sentence; in a rewrite also those beside it, into which "he said" may have moved."""
    if beside.worded:
        return (sentence,)
    at = next(n for n, one in enumerate(beside.copy.sentences) if one is sentence)
    return beside.copy.sentences[max(0, at - 1) : at + 2]


def _says_whose(text: str, sentence: Sentence, quoted: tuple[tuple[int, int], ...]) -> bool:
    words = tuple(w for w in sentence.words if not inside(quoted, w.start, w.end))
    return lexicon.attributes(text, sentence.start, sentence.end, words)


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
