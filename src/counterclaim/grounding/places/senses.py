"""Whether a word that may name a town is somebody or something else throughout a text: "Noma said", "Mr. Lincoln", "the Durango".

A text uses a name in one sense.  What it does with the word anywhere therefore tells what the word is everywhere.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from counterclaim.language import Layers, Token

_SPEAKS: Final = frozenset(
    {"say", "tell", "add", "recall", "explain", "reply", "respond", "write", "testify", "joke", "ask", "think", "believe",
     "feel", "hope", "remember", "smile", "laugh", "nod", "cry", "marry", "retire", "graduate", "attend", "study", "teach",
     "resign", "plead", "tweet", "note", "insist", "admit", "want", "know", "wear", "love", "marry", "quip", "concede"}
)  # fmt: skip
_SUFFERS: Final = frozenset(
    {"sentence", "arrest", "charge", "jail", "convict", "handcuff", "indict", "shoot", "stab", "tackle", "marry", "hire",
     "interview", "quote", "acquit", "rape", "kidnap", "abduct", "nominate", "appoint"}
)  # fmt: skip
_TITLES: Final = frozenset(
    {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "professor", "sgt.", "sgt", "lt.", "col.",
     "capt.", "gen.", "maj.", "cpl.", "sen.", "rep.", "gov.", "rev.", "hon.", "judge", "justice", "officer", "detective",
     "deputy", "trooper", "president", "premier", "chancellor", "senator", "congressman", "congresswoman", "councilman",
     "sheriff", "general", "colonel", "captain", "major", "lieutenant", "sergeant", "admiral", "cardinal", "bishop",
     "archbishop", "pope", "father", "sister", "brother", "imam", "sheikh", "ayatollah", "rabbi", "sir", "lord", "lady",
     "king", "queen", "prince", "princess", "coach", "striker", "goalkeeper", "defender", "midfielder", "actor", "actress",
     "singer", "author", "artist", "husband", "wife", "son", "daughter", "mother", "uncle", "aunt", "girlfriend",
     "boyfriend", "fiancee", "widow", "hurricane", "typhoon", "cyclone", "tropical"}
)  # fmt: skip
_KIN: Final = frozenset(
    {"wife", "husband", "son", "daughter", "mother", "father", "parents", "brother", "sister", "family", "attorney", "lawyer",
     "lawyers", "death", "life", "career", "mailbox", "body", "boyfriend", "girlfriend", "cabinet", "aides", "hand", "head",
     "eyes", "voice", "book", "novel", "album", "song", "case", "residence", "widow", "friend", "friends", "handler"}
)  # fmt: skip
_PLAYS: Final = frozenset({"beat", "score", "draw", "defeat", "equalise", "equalize", "thrash", "concede", "trounce"})
_LEAST: Final = 2.0


class Senses:
    """What a text makes of its capitalised words."""

    def __init__(self, layers: Layers, placed: Callable[[int], bool]) -> None:
        """Weighs every mention; ``placed`` says whether the words around a token are those around a place."""
        self.tokens = layers.tokens
        self._else: Counter[str] = Counter()
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
                else:
                    self._else[token.lower] += _other_sense(self.tokens, token)

    def elsewhere_full(self, word: str) -> bool:
        """Whether the word opens or ends the full name of somebody in the text ("Abraham Lincoln")."""
        return word in self._full

    def placed(self, word: str) -> bool:
        """Whether the word stands somewhere in the text as a place does, and more often so than not."""
        return self._place[word] > 0 and 2 * self._place[word] >= self._else[word]

    def something_else(self, word: str) -> bool:
        """Whether the text as a whole makes the word somebody or something that is no place."""
        weight = self._else[word] + (2 if word in self._full else 0)
        return weight >= _LEAST and weight > 2 * self._place[word]


def _other_sense(tokens: Sequence[Token], token: Token) -> float:
    """How strongly one mention says that the name is no place's, 0 to 2."""
    i = token.i
    before = tokens[i - 1] if i else None
    head = tokens[token.head]
    if before is not None and before.lower in _TITLES and before.sent == token.sent:
        return 2.0
    if token.dep == "nsubj" and head.lemma in _SPEAKS:
        return 2.0
    if token.dep in {"nsubjpass", "dobj"} and head.lemma in _SUFFERS:
        return 2.0
    if token.dep in {"nsubj", "dobj"} and head.lemma in _PLAYS:
        return 1.0
    rest = [t.lower for t in tokens[i + 1 : i + 4]]
    if before is not None and before.lower in {"of", "from", "in", "near", "at"} and rest[:1] == [","]:
        # "Nale of Chattanooga, who": the clause is about Nale.
        return 0.0
    if rest[:1] == ["who"] or rest[:2] == [",", "who"] or (rest[:1] == [","] and rest[2:] == [","] and _age(rest[1])):
        return 2.0
    if rest[:1] and tokens[i + 1].tag == "POS" and rest[1:2] and rest[1] in _KIN:
        return 1.5
    if before is not None and before.lower == "the" and rest[:1] == ["family"]:
        return 2.0
    if (
        before is not None
        and before.lower in {"the", "a"}
        and not (tokens[i + 1 : i + 2] and _noun(tokens[i + 1], token))
    ):
        return 1.0
    return 0.0


def _noun(right: Token, left: Token) -> bool:
    """Whether a noun follows that the name stands before ("the Geneva talks")."""
    return left.space and right.pos in {"NOUN", "PROPN", "ADJ"} or right.text in {"-", "/"}


def _age(word: str) -> bool:
    return word.isdigit() and 1 < int(word) < 110
