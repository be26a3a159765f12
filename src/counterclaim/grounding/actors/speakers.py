"""Who speaks: whom "he said" goes on with, and whose "we" a quotation holds."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from counterclaim.grounding.actors.clauses import SPEECH, SUBJECT, Clauses
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.tables import Identity
from counterclaim.language.layers import Layers, Token

_REACH: Final = 3
_BODIES: Final = frozenset({"organ", "media", "body", "country"})
_ANOTHER_PARAGRAPH: Final = 1000


class Speakers:
    """The speakers of one text in order; ``resolved`` holds the pronouns resolved so far and grows meanwhile."""

    def __init__(
        self,
        layers: Layers,
        clauses: Clauses,
        mentions: Sequence[Found],
        by_head: dict[int, Found],
        resolved: list[Found],
    ) -> None:
        """Notes the subjects of speech verbs and "according to X"."""
        self._layers = layers
        self._clauses = clauses
        self._by_head = by_head
        self._resolved = resolved
        self.named = [m for m in mentions if by_head.get(m.head) is m and self._speaks(m.head)]
        self._set = {(m.start, m.end) for m in self.named}

    def __contains__(self, mention: Found) -> bool:
        """Whether a mention is one of the named speakers."""
        return (mention.start, mention.end) in self._set

    def last(self, token: Token, fits: Callable[[Found], bool], personal: bool) -> Found | None:
        """The last speaker within three sentences; "he" may be a body's spokesman where no person was named near."""
        bodies: list[Found] = []
        for m in sorted([*self.named, *self._resolved], key=lambda m: -m.head):
            t = self._layers.tokens[m.head]
            if m.head >= token.i or (m.sort == "pronoun" and not self._clauses.is_speaker(m.head)):
                continue
            if token.sent - t.sent > _REACH or (bodies and "\n" in self._layers.text[m.end : bodies[0].start]):
                break
            if fits(m) or (m.sort == "pronoun" and t.lower == token.lower):
                return m
            if personal and m.sort in _BODIES:
                bodies.append(m)
        return bodies[0] if bodies else None

    def of_quotation(self, token: Token) -> Found | None:
        """Who says "we" within quotation marks: the nearest speaker outside them, of the same paragraph if there is one."""
        quotation = next((q for q in self._layers.quotations if q.start <= token.start and token.end <= q.end), None)
        if quotation is None:
            return None
        near = [self._layers.tokens[i].sent for i in self._layers.at(quotation.start, quotation.end)]
        around = range(min(near) - 1, max(near) + 2)
        speakers = [*self.named, *(m for m in self._resolved if self._clauses.is_speaker(m.head))]
        outside = [m for m in speakers if self._layers.tokens[m.head].sent in around
                   and not self._layers.quoted(m.start, m.end)]  # fmt: skip
        if not outside:
            return None
        return replace(min(outside, key=lambda m: self._gap(m, quotation.start, quotation.end)), sort="pronoun")

    def of_text(self, token: Token, home: Identity | None) -> Found | None:
        """Who says "we" outside quotation marks: the subject of a speech verb above, else who publishes the text."""
        if self._layers.quoted(token.start, token.end):
            return None
        for i in self._layers.ancestors(token.i):
            if self._layers.tokens[i].lemma in SPEECH:
                for kid in self._layers.children(i, *SUBJECT):
                    mention = self._by_head.get(kid)
                    if mention is not None and kid != token.i and mention.sort != "pronoun":
                        return replace(mention, sort="pronoun")
        before = self._announced(token)
        if before is not None:
            return replace(before, sort="pronoun")
        return Found(token.start, token.end, token.i, token.i, token.i, home, "pronoun", "p") if home else None

    def _announced(self, token: Token) -> Found | None:
        """Whose statement follows a colon without quotation marks: "the ministry states:", and its paragraphs below."""
        for sentence in reversed(self._layers.sentences[: token.sent]):
            last = self._layers.tokens[sentence.last - 1]
            while last.text.isspace() and last.i > sentence.first:
                last = self._layers.tokens[last.i - 1]
            speakers = [m for m in self.named if sentence.first <= m.head < sentence.last]
            if speakers:
                return speakers[-1] if last.text == ":" else None
        return None

    def _speaks(self, token: int) -> bool:
        """Whether a token is the subject of a speech verb or stands in "according to ..."."""
        t = self._layers.tokens[token]
        to = self._layers.tokens[t.head]
        according = (
            t.dep == "pobj" and to.lower == "to" and to.i > 0 and self._layers.tokens[to.i - 1].lower == "according"
        )
        return according or self._clauses.is_speaker(token)

    def _gap(self, m: Found, start: int, end: int) -> int:
        """How far a speaker stands from a quotation, in characters; another paragraph is far."""
        between = self._layers.text[m.end : start] if m.end <= start else self._layers.text[end : m.start]
        return len(between) + (_ANOTHER_PARAGRAPH if "\n" in between else 0)
