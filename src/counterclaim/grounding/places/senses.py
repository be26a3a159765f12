"""Whether a word that may name a town is somebody or something else in a text: "Noma said", "Mr. Lincoln", "Lassa fever".

A text uses a name in one sense.  What it does with the word anywhere therefore tells what the word is everywhere.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import Final

from counterclaim.grounding.places.words import DISEASES
from counterclaim.language import Layers, Token

_SPEAKS: Final = frozenset(
    {"say", "tell", "add", "recall", "explain", "reply", "respond", "write", "testify", "joke", "ask", "think", "believe",
     "feel", "hope", "remember", "smile", "laugh", "nod", "cry", "marry", "retire", "graduate", "attend", "study", "teach",
     "resign", "plead", "tweet", "note", "insist", "admit", "want", "know", "wear", "love", "quip", "concede", "die"}
)  # fmt: skip
_SUFFERS: Final = frozenset(
    {"sentence", "arrest", "charge", "jail", "convict", "handcuff", "indict", "shoot", "stab", "tackle", "marry", "hire",
     "interview", "quote", "acquit", "rape", "kidnap", "abduct", "nominate", "appoint"}
)  # fmt: skip
_TITLES: Final = frozenset(
    {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.", "professor", "sgt.", "sgt", "lt.", "col.",
     "capt.", "gen.", "maj.", "cpl.", "sen.", "rep.", "gov.", "rev.", "hon.", "judge", "justice", "officer", "detective",
     "deputy", "trooper", "president", "premier", "chancellor", "senator", "congressman", "congresswoman", "councilman",
     "superintendent", "sheriff", "colonel", "lieutenant", "sergeant", "admiral", "cardinal", "bishop", "archbishop",
     "pope", "imam", "sheikh", "ayatollah", "rabbi", "coach", "striker", "goalkeeper", "defender", "midfielder", "actor",
     "actress", "singer", "author", "artist", "husband", "wife", "son", "daughter", "uncle", "aunt", "girlfriend",
     "boyfriend", "fiancee", "widow", "hurricane", "typhoon", "cyclone"}
)  # fmt: skip
# Before a place too ("a major Aleppo hospital"), unless they begin with a capital.
_CAPITAL_TITLES: Final = frozenset(
    {"general", "major", "captain", "father", "mother", "sister", "brother", "sir", "lord", "lady", "king", "queen",
     "prince", "princess", "miss", "tropical"}
)  # fmt: skip
_KIN: Final = frozenset(
    {"wife", "husband", "son", "daughter", "mother", "father", "parents", "brother", "sister", "family", "attorney",
     "lawyer", "lawyers", "death", "life", "career", "body", "boyfriend", "girlfriend", "cabinet", "aides", "hand", "head",
     "eyes", "voice", "book", "novel", "album", "song", "case", "residence", "widow", "friend", "friends"}
)  # fmt: skip
_RELATIVES: Final = frozenset({"sister", "brother", "wife", "husband", "son", "daughter", "mother", "father", "girlfriend",
                               "boyfriend", "uncle", "aunt", "cousin", "nephew", "niece"})  # fmt: skip
_BEFALLS: Final = frozenset({"death", "deaths", "murder", "murders", "arrest", "trial", "assassination", "widow", "parents",
                             "conviction", "marriage"})  # fmt: skip
_HIM: Final = frozenset({"he", "she", "his", "her", "him", "himself", "herself"})
_HARD: Final = 2.0  # a title, an age, "who": only persons have them
_PLAYS: Final = frozenset({"beat", "score", "draw", "defeat", "equalise", "equalize", "thrash", "concede", "trounce"})
_LEAST: Final = 2.0


class Senses:
    """What a text makes of its capitalised words."""

    def __init__(self, layers: Layers, placed: Callable[[int], bool]) -> None:
        """Weighs every mention; ``placed`` says whether the words around a token are those around a place."""
        self.tokens = layers.tokens
        self._hard: Counter[str] = Counter()
        self._soft: defaultdict[str, float] = defaultdict(float)
        self._place: Counter[str] = Counter()
        self._full: set[str] = set()
        for name in layers.names:
            words = self.tokens[name.first : name.last]
            if name.label == "PERSON" and len(words) > 1:
                self._full.update({words[0].lower, words[-1].lower})
        for token in self.tokens:
            if token.text[0].isupper() and token.pos == "PROPN":
                if placed(token.i):
                    self._place[token.lower] += 1
                elif not _of_whom(self.tokens, token.i):
                    self._hard[token.lower] += _is_somebody(self.tokens, token)
                    self._soft[token.lower] += _seems_else(self.tokens, token)

    def elsewhere_full(self, word: str) -> bool:
        """Whether the word opens or ends the full name of somebody in the text ("Abraham Lincoln")."""
        return word in self._full

    def placed(self, word: str) -> bool:
        """Whether the word stands somewhere in the text as a place does, and more often so than not."""
        return self._place[word] > 0 and 2 * self._place[word] >= self._weight(word)

    def something_else(self, word: str, sure: bool = False) -> bool:
        """Whether the text as a whole makes the word somebody or something that is no place; ``sure`` asks for more."""
        weight = self._weight(word) + (2 if word in self._full else 0)
        return weight >= (2 * _LEAST if sure else _LEAST) and weight > 2 * self._place[word]

    def surely_somebody(self, word: str) -> bool:
        """Whether it is somebody even though a country or great city is called so ("Washington, who died in 1799")."""
        known = self._hard[word] > 0 or (word in self._full and self._soft[word] >= _LEAST + 1)
        return known and not self._place[word] and self._weight(word) + (2 if word in self._full else 0) >= 2 * _LEAST

    def _weight(self, word: str) -> float:
        return _HARD * self._hard[word] + self._soft[word]


def _of_whom(tokens: Sequence[Token], i: int) -> bool:
    """Whether what follows the name is about another before it: "Nale of Chattanooga, who"."""
    before = tokens[i - 1].lower if i else ""
    return before in {"of", "from", "in", "near", "at"} and i + 1 < len(tokens) and tokens[i + 1].text == ","


def titled(tokens: Sequence[Token], i: int) -> bool:
    """Whether a title stands before token ``i`` ("Mr.", "Judge", "Superintendent")."""
    if not i or tokens[i - 1].sent != tokens[i].sent:
        return False
    before = tokens[i - 1]
    opens = i < 2 or tokens[i - 2].sent != before.sent
    return before.lower in _TITLES or (before.text[0].isupper() and not opens and before.lower in _CAPITAL_TITLES)


def _is_somebody(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a mention has what only persons have: a title, an age, "who", a wife."""
    i = token.i
    before = tokens[i - 1] if i else None
    if titled(tokens, i) or (i > 1 and tokens[i - 1].text == "," and tokens[i - 2].lower in _RELATIVES):
        return True
    rest = [t.lower for t in tokens[i + 1 : i + 4]]
    if rest[:1] == ["who"] or rest[:2] == [",", "who"]:
        return True
    if rest[:1] == [","] and rest[2:] and rest[2] in {",", "."} and _age(rest[1]):
        return True
    return before is not None and before.lower == "the" and rest[:1] == ["family"]


def _seems_else(tokens: Sequence[Token], token: Token) -> float:
    """How far a mention does what persons, teams, diseases and brands do and places seldom, 0 to about 4."""
    i, head, weight = token.i, tokens[token.head], 0.0
    before = tokens[i - 1] if i else None
    rest = [t.lower for t in tokens[i + 1 : i + 3]]
    if token.dep == "nsubj":
        weight += 2.0 if head.lemma in _SPEAKS else 0.0
        later = [t.lower for t in tokens[i + 1 : i + 13] if t.sent == token.sent]
        weight += 1.0 if not _HIM.isdisjoint(later) else 0.0
    if token.dep in {"nsubjpass", "dobj"} and head.lemma in _SUFFERS:
        weight += 2.0
    if token.dep in {"nsubj", "dobj"} and head.lemma in _PLAYS:
        weight += 1.0
    if before is not None and before.lower == "of" and i > 1 and tokens[i - 2].lower in _BEFALLS:
        weight += 2.0
    if rest and rest[0] in DISEASES:
        weight += 2.0
    if len(rest) == 2 and tokens[i + 1].tag == "POS" and rest[1] in _KIN:
        weight += 1.5
    article = before is not None and before.lower in {"the", "a"}
    if article and not (tokens[i + 1 : i + 2] and _noun(tokens[i + 1], token)):
        weight += 1.0
    return weight


def _noun(right: Token, left: Token) -> bool:
    """Whether a noun follows that the name stands before ("the Geneva talks")."""
    return (left.space and right.pos in {"NOUN", "PROPN", "ADJ"}) or right.text in {"-", "/"}


def _age(word: str) -> bool:
    return word.isdigit() and 1 < int(word) < 110
