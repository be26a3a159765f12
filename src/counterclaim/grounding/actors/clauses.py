"""The clauses around a word: whose subject it may lean on, and whose it cannot mean."""

from collections.abc import Iterator, Mapping
from typing import Final

from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.tables import Identity, words
from counterclaim.language.layers import Layers, Token

SPEECH: Final = words(
    "say tell report claim add announce state declare accuse deny insist warn note confirm allege argue explain stress "
    "write tweet post reveal admit acknowledge maintain contend assert vow pledge promise demand urge call condemn "
    "comment respond reply reject dismiss describe blame estimate believe suggest disclose emphasize emphasise "
    "reiterate underline quote cite"
)
SUBJECT: Final = frozenset({"nsubj", "nsubjpass", "agent"})
IT: Final = frozenset({"it", "its", "itself"})
THEY: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
OBJECT: Final = frozenset({"dobj", "dative", "iobj", "pobj"})
_OPEN: Final = frozenset({"xcomp", "ccomp", "advcl"})
# "He promised them to leave": the subject does what the verb below tells, not the object.
_SUBJECT_DOES: Final = frozenset({"promise", "threaten", "vow", "use"})
_CALL_ON: Final = frozenset({"on", "upon", "to", "for"})


class Clauses:
    """Walks up from a word of one text; ``by_head`` holds the mention of each head token and may grow meanwhile."""

    def __init__(self, layers: Layers, by_head: Mapping[int, Found]) -> None:
        """Keeps the text's layers and its mentions by head."""
        self._layers = layers
        self._by_head = by_head

    def subjects_above(self, token: Token) -> Iterator[Found | None]:
        """Mentions that are subjects of the clauses around a token, nearest first, all before the token.

        None where the nearest subject agrees with the pronoun but is no actor: then the pronoun means that.
        """
        tokens = self._layers.tokens
        below = token.i
        for i in self._layers.ancestors(token.i):
            controller = self._controller(i, below)
            if controller is not None and controller.head < token.i:
                yield controller
            for kid in self.subject_tokens(i):
                low, high = self._layers.edges(kid)
                if low <= token.i <= high or kid > token.i or kid == below:
                    continue
                mention = self._by_head.get(kid) or self._apposed(kid)
                if mention is not None:
                    yield mention
                elif _agrees(tokens[kid], token):
                    yield None
            if tokens[i].dep in {"relcl", "acl"}:
                mention = self._by_head.get(tokens[i].head)
                if mention is not None and mention.head < token.i:
                    yield mention
            below = i

    def subject_tokens(self, verb: int) -> Iterator[int]:
        """The subjects of a verb and of the verbs on its left that it is joined to."""
        yield from self._layers.children(verb, *SUBJECT)
        while self._layers.tokens[verb].dep == "conj":
            verb = self._layers.tokens[verb].head
            yield from self._layers.children(verb, *SUBJECT)

    def barred(self, token: Token) -> frozenset[str | None]:
        """Whom an object pronoun cannot mean: the subject of its own verb ("Kerry urged him" is not Kerry himself)."""
        if token.dep not in OBJECT or token.lower.endswith(("self", "selves")):
            return frozenset()
        verb = token.head if token.dep != "pobj" else self._layers.tokens[token.head].head
        near = (self._by_head.get(kid) for kid in self.subject_tokens(verb) if kid < token.i)
        return frozenset(m.identity.id for m in near if m is not None)

    def owner_beside(self, token: Token) -> Found | None:
        """The owner of the noun that the pronoun's noun is joined to: "Iraq's invasion ... and its buildup"."""
        noun = self._layers.tokens[token.head]
        if token.dep != "poss" or noun.dep != "conj":
            return None
        owners = (self._by_head.get(k) for k in self._layers.children(noun.head, "poss"))
        return next((m for m in owners if m is not None and m.head < token.i), None)

    def object_beside(self, token: Token) -> Found | None:
        """The object of the verb that the pronoun's verb is joined to: "find the culprits and punish them"."""
        verb = self._layers.tokens[token.head]
        if token.dep != "dobj" or verb.dep != "conj":
            return None
        objects = (self._by_head.get(k) for k in self._layers.children(verb.head, "dobj"))
        return next((m for m in objects if m is not None and m.head < token.i), None)

    def objects_of(self, token: Token) -> frozenset[Identity]:
        """Whom a subject pronoun cannot mean: the objects of its own verb ("he called Example a pirate")."""
        if token.dep != "nsubj":
            return frozenset()
        kids = list(self._layers.children(token.head, "dobj", "dative"))
        for clause in self._layers.children(token.head, "ccomp"):
            if self._layers.tokens[clause].pos not in {"VERB", "AUX"}:
                kids += self._layers.children(clause, "nsubj")
        return frozenset(self._by_head[k].identity for k in kids if k in self._by_head)

    def is_speaker(self, token: int) -> bool:
        """Whether a token is the subject of a verb of speech."""
        t = self._layers.tokens[token]
        return t.dep in SUBJECT and self._layers.tokens[t.head].lemma in SPEECH

    def _controller(self, verb: int, below: int) -> Found | None:
        """The object that does what the verb below tells: "pressed the regime to end its attacks"."""
        tokens = self._layers.tokens
        if tokens[below].dep not in _OPEN or self._layers.child(below, *SUBJECT) is not None:
            return None
        if tokens[verb].lemma in _SUBJECT_DOES:
            return None
        kids = list(self._layers.children(verb, "dobj", "dative"))
        if tokens[verb].lemma in {"call", "appeal"}:
            for preposition in self._layers.children(verb, "prep"):
                if tokens[preposition].lower in _CALL_ON:
                    kids += self._layers.children(preposition, "pobj")
        return next((self._by_head[k] for k in kids if k < below and k in self._by_head), None)

    def _apposed(self, i: int) -> Found | None:
        return next((self._by_head[k] for k in self._layers.children(i, "appos") if k in self._by_head), None)


def _agrees(subject: Token, pronoun: Token) -> bool:
    """Whether a subject that is no actor may be what the pronoun means."""
    if subject.pos not in {"NOUN", "PROPN"}:
        return False
    if pronoun.lower in THEY:
        return subject.tag in {"NNS", "NNPS"}
    if pronoun.lower in IT:
        return subject.tag == "NN" or (subject.tag == "NNP" and pronoun.dep == "poss")
    return subject.tag == "NNP"
