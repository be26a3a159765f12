"""Speakers who changed: "said Blinken" became "said Pashinyan", "it said" became "he said"."""

from collections.abc import Iterator, Sequence
from typing import Final

from counterclaim.incidents.copies.particulars import look_alike, variant
from counterclaim.incidents.copies.words import FUNCTION_WORDS, Word, find_words, stem
from counterclaim.incidents.drift.lexicon import BODIES, PRONOUNS, precedes_speaker, speaks
from counterclaim.incidents.drift.matches import Beside, Match, changes, span_of
from counterclaim.records import Claim, CodedDocument, Drift, DriftKind, Source

# A claim of the origin and one of the copy have one content where this share of its words agrees.
_SAME_CONTENT: Final = 0.6
# Of a longer source, or one with an apposition, the coder may have taken in words that belong to others.
_LONGEST: Final = 6
_TITLES: Final = frozenset("""
mr mrs ms dr president minister prime secretary general foreign defense spokesman spokeswoman spokesperson chief leader
senior official state governor mayor ambassador envoy gen col maj lt sen rep
""".split())  # fmt: skip


def find_speakers(beside: Beside, origin: CodedDocument, copy: CodedDocument) -> Iterator[Drift]:
    """One drift for each claim whose speaker is another: from the words beside a verb of saying, and from the claims."""
    found: list[Drift] = []
    for match in beside.matches:
        if match.alone:
            found += _from_words(match, beside, origin, copy)
    for match in beside.matches:
        for drift in _from_claims(match, beside, origin, copy):
            if not _known(drift, found):
                found.append(drift)
    yield from found


def _known(drift: Drift, found: Sequence[Drift]) -> bool:
    return any(
        drift.before and other.before and drift.before.overlaps(other.before.start, other.before.end) for other in found
    )


def _from_words(match: Match, beside: Beside, origin: CodedDocument, copy: CodedDocument) -> Iterator[Drift]:
    """Words beside a verb of saying, the same in both, for which the copy has others."""
    before, after = match.before.words, match.after.words
    for left, right in match.blocks:
        one, other = before[left.start : left.stop], after[right.start : right.stop]
        beside_verb = (_follows(before, left) and _follows(after, right)) or (
            _leads(before, left) and _leads(after, right)
        )
        if not (
            beside_verb and _name_speaker(one) and _name_speaker(other) and _differ(one, other, worded=beside.worded)
        ):
            continue
        if _in_both(match, one, other):
            continue
        known = beside.worded or _known_to_both(one, other, beside)
        if known and not (_both_named(one, other) and _stand_for(origin, one) & _stand_for(copy, other)):
            yield _drift(beside, one, other)


def _both_named(one: tuple[Word, ...], other: tuple[Word, ...]) -> bool:
    """Whether neither is a pronoun: whom a pronoun stands for was guessed from the very text that may be damaged."""
    return not _pronoun(one) and not _pronoun(other)


def _known_to_both(one: tuple[Word, ...], other: tuple[Word, ...], beside: Beside) -> bool:
    """Whether both texts name both: a rewrite calls a speaker by another name ("Baku"), which the origin does not hold."""
    names = _names(one), _names(other)
    # "The Alaska governor" describes somebody whom the other text may call by name.
    if any(w.written.islower() and w.folded not in FUNCTION_WORDS | _TITLES for w in (*one, *other)):
        return False
    return all(mine and mine <= beside.origin.values and mine <= beside.copy.values for mine in names)


def _names(words: tuple[Word, ...]) -> set[str]:
    core = {w for w in words if w.folded not in FUNCTION_WORDS and w.folded not in _TITLES}
    return {variant(w.folded) for w in core if w.written[0].isupper()}


def _stand_for(coded: CodedDocument, words: tuple[Word, ...]) -> set[str]:
    """The actors for whom the sources among these words stand."""
    sources = (c.source for c in coded.claims if c.source)
    touched = (s for s in sources if s.start < words[-1].end and words[0].start < s.end)
    return {actor.id for source in touched for actor in source.actor if actor.id}


def _follows(words: tuple[Word, ...], block: range) -> bool:
    """Whether a verb of saying stands right before the words, as in "said Blinken"; "accused Khartoum" is no such."""
    return block.start > 0 and precedes_speaker(words[block.start - 1])


def _leads(words: tuple[Word, ...], block: range) -> bool:
    """Whether one stands right after them, as in "Blinken said" and "he also said"."""
    after = [w for w in words[block.stop : block.stop + 2] if w.folded not in {"also", "has", "had", "later", "then"}]
    return bool(after) and speaks(after[0])


def _name_speaker(words: tuple[Word, ...]) -> bool:
    """Whether words name somebody: a pronoun, a body, or names and titles."""
    return bool(words) and any(
        w.folded in PRONOUNS or w.folded in BODIES or (w.written[0].isupper() and w.folded not in FUNCTION_WORDS)
        for w in words
    )


def _differ(one: tuple[Word, ...], other: tuple[Word, ...], *, worded: bool) -> bool:
    """Whether the words name two speakers.

    A pronoun may stand for any name of its kind; "he" cannot stand for a ministry, nor "it" for a person of whom only the
    name is given; "I" and "we" speak in what is quoted.  A name that looks like the other's is a damaged name, and told of
    as one.
    """
    first, second = _pronoun(one), _pronoun(other)
    if first or second:
        if first and second:
            return first != second and not {first, second} & {PRONOUNS["i"], PRONOUNS["we"]}
        body = _body(other if first else one)
        person = (first or second) in {"a man", "a woman"}
        return body and person and worded
    names, others = _core(one), _core(other)
    if not names or not others or names & others or _one_by_initials(one, other):
        return False
    return not any(look_alike(a, b) for a in names for b in others) and (worded or not (_body(one) or _body(other)))


def _one_by_initials(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether one is the other's initials: "CHP", "California Highway Patrol", "USGS", "US Geological Survey"."""
    first, second = ([w.written.replace(".", "") for w in words if w.written[0].isupper()] for words in (one, other))
    short, long = sorted((first, second), key=len)
    letters = "".join(word if word.isupper() else word[0] for word in long)
    return len(short) == 1 and len(long) > 1 and short[0] == letters


def _pronoun(words: Sequence[Word]) -> str | None:
    return PRONOUNS.get(words[0].folded) if len(words) == 1 else None


def _body(words: Sequence[Word]) -> bool:
    return any(w.folded in BODIES for w in words)


def _core(words: Sequence[Word]) -> set[str]:
    """The words that tell one speaker from another, without titles; stems too, so that "Armenia" is "Armenian"."""
    plain = [w.folded for w in words if w.folded not in FUNCTION_WORDS and w.folded not in _TITLES]
    return (
        {variant(word) for word in plain}
        | {stem(word) for word in plain}
        | {word[:5] for word in plain if len(word) > 5}
    )


def _from_claims(match: Match, beside: Beside, origin: CodedDocument, copy: CodedDocument) -> Iterator[Drift]:
    for one in _claims_in(origin, match.before.start, match.before.end):
        for other in _claims_in(copy, match.after.start, match.after.end):
            if (
                one.source
                and other.source
                and _same_content(one, other)
                and not _in_both(match, _words(beside.origin.text, one.source), _words(beside.copy.text, other.source))
                and _sources_differ(one.source, other.source, beside)
            ):
                yield _drift(beside, _words(beside.origin.text, one.source), _words(beside.copy.text, other.source))


def _claims_in(coded: CodedDocument, start: int, end: int) -> list[Claim]:
    return [c for c in coded.claims if c.source and c.content and c.cue and start <= c.cue.start < end]


def _same_content(one: Claim, other: Claim) -> bool:
    first = {w.folded for span in one.content for w in find_words(span.text)}
    second = {w.folded for span in other.content for w in find_words(span.text)}
    return bool(first and second) and len(first & second) >= _SAME_CONTENT * max(len(first), len(second))


def _sources_differ(one: Source, other: Source, beside: Beside) -> bool:
    """Whether two sources are two speakers, by whom they stand for where both are known, else by their words."""
    first, second = {a.id for a in one.actor if a.id}, {a.id for a in other.actor if a.id}
    mine, theirs = find_words(one.text), find_words(other.text)
    if not mine or not theirs or one.repaired or other.repaired:
        return False
    if any("," in source.text or len(words) > _LONGEST for source, words in ((one, mine), (other, theirs))):
        return False
    if _pronoun(mine) or _pronoun(theirs):
        return _differ(mine, theirs, worded=beside.worded)
    if not (_names(mine) and _names(theirs)) or not (beside.worded or _known_to_both(mine, theirs, beside)):
        return False
    if first and second and first & second:
        return _differ(mine, theirs, worded=beside.worded) and beside.worded and not (_body(mine) or _body(theirs))
    return bool(first and second) and _differ(mine, theirs, worded=True)


def _in_both(match: Match, one: tuple[Word, ...], other: tuple[Word, ...]) -> bool:
    """Whether either sentence holds a name of both speakers: one is described by the other, or the clauses were turned."""
    first, second = ({variant(word) for word in side.folded} for side in (match.before, match.after))
    mine, theirs = _names(one), _names(other)
    return bool((mine - theirs) & second) or bool((theirs - mine) & first)


def _words(text: str, source: Source) -> tuple[Word, ...]:
    return find_words(text, source.start, source.end)


def _drift(beside: Beside, one: tuple[Word, ...], other: tuple[Word, ...]) -> Drift:
    before, after = span_of(beside.origin.text, one), span_of(beside.copy.text, other)
    compared = changes(beside.origin.text, one, beside.copy.text, other)
    note = f"the speaker {before.text!r} became {after.text!r}"
    return Drift(DriftKind.SPEAKER, beside.origin.id, beside.copy.id, before, after, compared, note)
