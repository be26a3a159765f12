"""Words as they are compared: without case, typography, spelling variants and inflection, and where they stand."""

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

_WORD: Final = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_POSSESSIVE: Final = re.compile(r"(?:'s|'|(?<=in)'t)$")

FUNCTION_WORDS: Final = frozenset("""
a about after again against ago all along also although am among an and another any are around as at away be because been
before being between both but by can could did do does doing down during each either else even ever every few for from
further had has have having he her here hers herself him himself his how however i if in into is it its itself just last
least less many may me might more most much must my near neither no nor not now of off on once one only onto or other our
out over own per quite rather s same shall she should since so some soon still such than that the their theirs them
themselves then there these they this those though through thus to too toward towards under until up upon us very was we
were what when where whether which while who whom whose why will with within without would yet you your
""".split())  # fmt: skip

SAYING: Final = frozenset("""
say said says saying tell told tells telling add added adds adding report reported reports reporting state stated states
stating announce announced announces announcing according statement note noted notes declare declared
""".split())  # fmt: skip

# Words that reports use for one another; the first stands for all.  A translation back changes just these.
_SYNONYMS: Final = """
attack strike assault raid; kill dead die death slay fatal; wound injure hurt injury; soldier troop serviceman servicemen
trooper; truce ceasefire armistice; fight battle clash combat hostility; shell bombard bombardment artillery; urge demand
call appeal ask; deny reject dismiss refute; accuse blame allege charge; talk negotiation negotiate discussion discuss; meet
meeting summit; leader head chief; city town; village settlement hamlet; area region zone territory; border frontier;
begin start launch commence; halt stop end cease termination; use employ deploy; capture seize take retake recapture;
withdraw pull retreat leave; army military force;
provoke provocation; response answer retaliation retaliate; concern worry; immediate
immediately prompt urgent; big large major; civilian resident inhabitant; government authority; minister ministry; phone
telephone; aid help assist assistance support; show demonstrate; destroy damage ruin; house home building; early morning
dawn; evening night; victim casualty; agreement deal accord pact treaty; sign conclude; continue persist; official
representative spokesman spokeswoman spokesperson; rocket missile; try attempt seek; hit struck; decade; flee escape; child
children; woman women; man men; vehicle car
"""
_BRITISH: Final = (
    (re.compile(r"isation"), "ization"),
    (re.compile(r"(?<=[a-z]{3})is(?=e[ds]?$|ing$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|able$|ite|hood)"), "or"),
    (re.compile(r"(?<=[a-z]{3})[tb]re(?=$|s$|d$)"), "ter"),
    (re.compile(r"ence(?=$|s$|less$)"), "ense"),
    (re.compile(r"ogue(?=$|s$)"), "og"),
    (re.compile(r"mme(?=$|s$)"), "m"),
    (re.compile(r"ll(?=ed$|ing$|er$)"), "l"),
    (re.compile(r"(?<=[a-z])(?:ae|oe)(?=[a-z])"), "e"),
    (re.compile(r"^gr[ea]y$"), "grey"),
    (re.compile(r"wards$"), "ward"),
)


class Word(NamedTuple):
    """A word of a text: ``written`` as it stands at ``start:end``, ``folded`` without case, marks and spelling variants."""

    written: str
    folded: str
    start: int
    end: int


def find_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words and numbers of ``text[start:end]``, in order; offsets count from the beginning of ``text``."""
    limit = len(text) if end is None else end
    return tuple([Word(word := m[0], fold(word), *m.span()) for m in _WORD.finditer(text, start, limit)])


@lru_cache(maxsize=262144)
def fold(written: str) -> str:
    """One form for all ways to write a word: case, accents, apostrophes, dots of initials, British and American spelling."""
    plain = written if written.isascii() else _unmarked(written)
    plain = plain.casefold()
    if plain[:1].isdigit():
        return plain.replace(",", "")
    plain = plain.replace("’", "'").replace("ʼ", "'").replace("`", "'").replace(".", "")
    plain = _POSSESSIVE.sub("", plain) or plain
    for pattern, other in _BRITISH:
        plain = pattern.sub(other, plain)
    return plain


def _unmarked(written: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", written) if not unicodedata.combining(char))


@lru_cache(maxsize=262144)
def stem(folded: str) -> str:
    """A word without its ending, and one of a group of synonyms by the group's first: for likeness, never for drift."""
    bare = _bare(folded)
    return _GROUP.get(bare, bare)


def _bare(word: str) -> str:
    for ending, least in (("ing", 6), ("ied", 5), ("ies", 5), ("ed", 5), ("ly", 6), ("es", 5), ("s", 4)):
        if word.endswith(ending) and len(word) >= least and not word.endswith("ss"):
            cut = word[: -len(ending)]
            word = cut + "y" if ending in {"ied", "ies"} else cut
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


_GROUP: Final = {
    _bare(word): _bare(group.split()[0]) for group in _SYNONYMS.split(";") for word in group.split()
}  # fmt: skip
