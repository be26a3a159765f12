"""Words that mark a speaker, a hedge or a denial, as they fall away from one telling to the next."""

import re
from typing import Final

from counterclaim.incidents.copies.words import SAYING, Word

# Verbs that put words into somebody's mouth, beside the bare ones of ``words.SAYING``.
_SPEAKING: Final = SAYING | frozenset("""
accuse accused accuses accusing claim claimed claims claiming insist insisted insists warn warned warns describe described
describes call called calls quote quoted quoting cite cited cites citing blame blamed blames allege alleged alleges write
wrote writes posted inform informed informs deny denied denies denying reject rejected rejects dismiss dismissed dismisses
argue argued acknowledge acknowledged admit admitted confirm confirmed confirms maintain maintained explain explained stress
stressed reiterate reiterated testify testified vow vowed demand demanded demands urge urged urges condemn condemned
""".split())  # fmt: skip
_NOUNS: Final = frozenset(
    "report reports state states note notes statement call calls claim claims demand demands".split()
)
PRONOUNS: Final = {
    "he": "a man", "she": "a woman", "it": "a body", "they": "several", "i": "the speaker", "we": "the speaker's side",
}  # fmt: skip
# Nouns for bodies, which "he" cannot stand for.
BODIES: Final = frozenset("""
ministry government army military department office council parliament committee agency statement report police command union
organization group bank court commission embassy
""".split())  # fmt: skip

_DOUBT: Final = re.compile(
    r"\b(?:reportedly|allegedly|alleged|purported(?:ly)?|supposed(?:ly)?|apparent(?:ly)?|ostensibl[ey]|so-called|suspected"
    r"|(?:was|were|is|are|been) (?:said|believed|thought|reported|alleged|rumou?red|understood) to|according to unconfirmed"
    r"|unconfirmed|unverified|probably|possibly|presumably|likely|(?:may|might|could) have|appear(?:s|ed)? to"
    r"|seem(?:s|ed)? to|claim(?:s|ed|ing)?)\b"
    r"|\b(?:not|unable|impossible|no|never|nor|neither|cannot|can't|couldn't|wasn't|hasn't)\b[^.;\n]{0,60}?"
    r"\b(?:verif|confirm|check|corroborat|establish)[a-z]*",
    re.IGNORECASE,
)
_UNVERIFIED: Final = re.compile(
    r"unconfirmed|unverified|(?:verif|confirm|check|corroborat|establish)[a-z]*$", re.IGNORECASE
)
_NEUTRAL: Final = re.compile(r"\bclaim(?:s|ed|ing)?\b", re.IGNORECASE)
_ATTRIBUTION: Final = re.compile(
    r"\baccording to\b|\bin the words of\b|\b(?:he|her|his|its|their) (?:words|account)\b", re.IGNORECASE
)
_DENIAL: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ions?)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing|ation)"
    r"|disput(?:e[sd]|ing)|disavow(?:s|ed)?|disclaim(?:s|ed))\b",
    re.IGNORECASE,
)
# "Neither confirmed nor denied" denies nothing, nor does a disputed region.
_NO_DENIAL: Final = re.compile(
    r"\b(?:not|neither|nor|never|n't|without|declined to|refused to)\b[^.;\n]{0,30}\b(?:den(?:y|ied|ying)|reject\w*)"
    r"|\b(?:the|a|this|that|over|long) disputed\b|\bdisputed (?:\w+ )?(?:territor|region|enclave|area|city|border)\w*"
    r"|\bdenied (?:access|entry|passage|food|water|aid|medical|visas?)\b|\bdismissed (?:from|as (?:minister|head|chief))\b",
    re.IGNORECASE,
)
_NEGATION: Final = re.compile(
    r"\b(?:no|not|never|none|nor|neither|false|untrue|baseless|fabricat\w+|invent\w+)\b|n['’]t\b", re.IGNORECASE
)


def speaks(word: Word) -> bool:
    """Whether a word puts words into somebody's mouth; of "reports" and "States" as nouns nobody can tell, so not these."""
    return word.folded in _SPEAKING and word.folded not in _NOUNS and not word.written.istitle()


def hedges(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where hedges stand: "reportedly", "claimed", "could not be verified"."""
    return tuple(m.span() for m in _DOUBT.finditer(text, start, end))


def is_neutral(words: str) -> bool:
    """Whether a hedge lies in the verb of saying alone, so that "said" keeps whose word it is."""
    return _NEUTRAL.fullmatch(words) is not None


def unverified(words: str) -> bool:
    """Whether a hedge says that something was not verified, of whatever was told before it."""
    return _UNVERIFIED.search(words) is not None


def attributes(text: str, start: int, end: int, words: tuple[Word, ...]) -> bool:
    """Whether a stretch of text says whose word it is."""
    return any(start <= w.start < end and speaks(w) for w in words) or _ATTRIBUTION.search(text, start, end) is not None


def denies(text: str, start: int, end: int) -> bool:
    """Whether a denial is told."""
    return _DENIAL.search(text, start, end) is not None and _NO_DENIAL.search(text, start, end) is None


def negates(text: str, start: int, end: int) -> bool:
    """Whether anything is negated: a denial may be worded so in a rewrite."""
    return _NEGATION.search(text, start, end) is not None
