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
# Verbs after which the speaker may stand: of "accused" and "told" it is somebody else who follows.
_INVERTED: Final = frozenset("""
say said says saying add added adds adding state stated announce announced declare declared note noted report reported
explain explained insist insisted argue argued claim claimed warn warned allege alleged write wrote reiterate reiterated
stress stressed acknowledge acknowledged
""".split())  # fmt: skip
# Words by which a sentence still says that somebody stands for it, beside the verbs: none of these makes an attribution of
# the origin's, any keeps the copy's.
_STILL: Final = re.compile(
    r"\b(?:reports?|states|notes?|statements?|show(?:s|ed|n)?|indicate[sd]?|suggest(?:s|ed)?|found|believe[sd]?|think|thinks"
    r"|according|accounts?|words|says?|said|tells?|told|announce[sd]?|reveal(?:s|ed)?|disclose[sd]?|estimate[sd]?|expect(?:s|ed)?"
    r"|statistics|figures|charge[sd]?|suspect(?:s|ed)?|accused)\b",
    re.IGNORECASE,
)
# Verbs of plain telling: what they lead to is told on somebody's word.  "Admitted", "vowed", "urged" tell what was done.
_TELLING: Final = frozenset("""
say said says tell told tells add added adds report reported state stated announce announced note noted declare declared
claim claimed claims insist insisted insists allege alleged alleges argue argued maintain maintained explain explained wrote
""".split())  # fmt: skip
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
# Any of these in the copy's sentence still holds what it tells at a distance.
_ANY_DOUBT: Final = re.compile(
    r"\b(?:rumou?r\w*|report(?:s|ed|edly)?|suspect\w*|believ\w+|alleg\w+|apparent\w*|appear\w*|seem\w*|may|might|could|would|can"
    r"|possib\w+|perhaps|probabl\w+|likely|claim\w*|accus\w+|according|sa(?:id|ys?)|suggest\w*|if|about|some|thought|unclear)\b",
    re.IGNORECASE,
)
_UNVERIFIED: Final = re.compile(
    r"unconfirmed|unverified|(?:verif|confirm|check|corroborat|establish)[a-z]*$", re.IGNORECASE
)
_NEUTRAL: Final = re.compile(r"\bclaim(?:s|ed|ing)?\b", re.IGNORECASE)
_ATTRIBUTION: Final = re.compile(
    r"\baccording to\b|\bin the words of\b|\b(?:he|her|his|its|their) (?:words|account)\b", re.IGNORECASE
)
# "Rejected", "dismissed", "disputed" deny only what somebody said or charged; else a proposal or an offer, or a minister.
_DENIAL: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|refut(?:e|es|ed|ing|ation)|disavow(?:s|ed)?|disclaim(?:s|ed))\b"
    r"|\b(?:reject(?:s|ed|ing|ions?)?|dismiss(?:es|ed|ing)?|disput(?:e[sd]|ing))\b[^.;\n]{0,60}?"
    r"\b(?:claim|allegation|accusation|assertion|charge[sd]?\b|account|version|suggestion|rumou?r|blame|responsib"
    r"|false|baseless|untrue|unfounded|groundless|fabricat|lie[sd]?\b|propaganda|nonsense|absurd|provocation)",
    re.IGNORECASE,
)
_ANY_DENIAL: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject\w*|dismiss\w*|refut\w+|disput\w+|disavow\w*|disclaim\w*|contradict\w*)\b",
    re.IGNORECASE,
)
# "Neither confirmed nor denied" denies nothing, nor does a disputed region.
_NO_DENIAL: Final = re.compile(
    r"\b(?:not|neither|nor|never|n't|without|declined to|refused to)\b[^.;\n]{0,30}\b(?:den(?:y|ied|ying)|reject\w*)"
    r"|\b(?:the|a|this|that|over|long) disputed\b|\bdisputed (?:\w+ )?(?:territor|region|enclave|area|city|border)\w*"
    r"|\b(?:was|were|been|be|being|is|are) denied\b(?! by\b)"
    r"|\bden(?:y|ied|ies|ying) (?:\w+ ){0,3}?"
    r"(?:coverage|bail|parole|permission|permits?|licen[cs]es?|benefits|services|requests?)\b"
    r"|\bdenied (?:access|entry|passage|food|water|aid|medical|visas?)\b|\bdismissed (?:from|as (?:minister|head|chief))\b",
    re.IGNORECASE,
)
_NEGATION: Final = re.compile(
    r"\b(?:no|not|never|none|nor|neither|false|untrue|baseless|fabricat\w+|invent\w+)\b|n['’]t\b", re.IGNORECASE
)


def speaks(word: Word) -> bool:
    """Whether a word puts words into somebody's mouth; of "reports" and "States" as nouns nobody can tell, so not these."""
    return word.folded in _SPEAKING and word.folded not in _NOUNS and not word.written.istitle()


def precedes_speaker(word: Word) -> bool:
    """Whether a verb's speaker may stand after it, as in "said Blinken"."""
    return word.folded in _INVERTED and not word.written.istitle()


def tells(word: Word) -> bool:
    """Whether what follows or leads up to a verb is told on its subject's word."""
    return word.folded in _TELLING and not word.written.istitle()


def still_told(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a copy holds anything by which it is told on somebody's word."""
    return _STILL.search(text, start, end) is not None


def hedges(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where hedges stand: "reportedly", "claimed", "could not be verified"."""
    return tuple(m.span() for m in _DOUBT.finditer(text, start, end))


def doubts_somehow(text: str, start: int, end: int) -> bool:
    """Whether any word stands there by which a copy may keep a hedge in other words."""
    return _ANY_DOUBT.search(text, start, end) is not None


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
    return _DENIAL.search(text, start, end) is not None and not no_denial(text, start, end)


def no_denial(text: str, start: int, end: int) -> bool:
    """Whether words of denying stand there that deny nothing: "neither confirmed nor denied", "was denied a permit"."""
    return _NO_DENIAL.search(text, start, end) is not None


def denies_somehow(text: str, start: int, end: int) -> bool:
    """Whether any word stands there by which a copy may tell a denial, be it of a charge or not."""
    return _ANY_DENIAL.search(text, start, end) is not None


def negates(text: str, start: int, end: int) -> bool:
    """Whether anything is negated: a denial may be worded so in a rewrite."""
    return _NEGATION.search(text, start, end) is not None
