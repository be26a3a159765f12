"""Pronouns and "the two countries": whom they stand for, where the text makes that plain.

The way of choosing is that of careful hand rules (subjects before objects, the nearest clause first, number and person
must fit); where two could be meant and none leads, no mention is made.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.tables import Identity, words
from counterclaim.grounding.actors.whose import organ_of
from counterclaim.language.layers import Layers, Token
from counterclaim.records import ActorKind

SPEECH: Final = words(
    "say tell report claim add announce state declare accuse deny insist warn note confirm allege argue explain stress "
    "write tweet post reveal admit acknowledge maintain contend assert vow pledge promise demand urge call condemn "
    "comment respond reply reject dismiss describe blame estimate believe suggest disclose emphasize emphasise "
    "reiterate underline quote cite")  # fmt: skip
_HE: Final = frozenset({"he", "him", "his", "himself"})
_SHE: Final = frozenset({"she", "her", "hers", "herself"})
_IT: Final = frozenset({"it", "its", "itself"})
_THEY: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
_WE: Final = frozenset({"we", "us", "our", "ours", "i", "my", "me", "ourselves"})
_SUBJECT: Final = frozenset({"nsubj", "nsubjpass", "agent"})
_GROUPS: Final = words("countries sides nations states neighbors neighbours parties presidents leaders ministers")
_COLLECTIVE: Final = words(
    "police people government army regime ministry team group party opposition military crew family couple")
_NO_PARTY: Final = frozenset(
    {ActorKind.MEDIA, ActorKind.CIVILIAN, ActorKind.UNKNOWN, ActorKind.NGO, ActorKind.IGO}
)
_SENT_FORTH: Final = words("troops forces soldiers peacekeepers warplanes enemy")
_SENDING: Final = words("send deploy withdraw move mass pull station order mobilise mobilize concentrate amass dispatch")
_TO_WHOM: Final = words(
    "accuse blame urge ask allow help support warn attack target sanction condemn criticise criticize force press call"
    " tell order invade isolate arm fund finance denounce designate")
_PERSONAL: Final = frozenset({"person", "role", "leader", "civil", "armed"})


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What an antecedent must be: a person (True, False or either), one or many, and a woman or a man."""

    personal: bool | None
    many: bool
    female: bool | None


class Pronouns:
    """Resolves the pronouns of one text against its mentions."""

    def __init__(
        self, layers: Layers, mentions: Sequence[Found], home: Identity | None = None,
        foe: Callable[[str | None], str | None] = lambda side: None,
    ) -> None:  # fmt: skip
        """Takes every mention of the text that is no pronoun; ``home`` is who publishes the text, if a state or body."""
        self._home = home
        self._foe = foe
        self._layers = layers
        outer = sorted(mentions, key=lambda m: (m.start, -m.end))
        self._by_head: dict[int, Found] = {}
        for m in outer:
            old = self._by_head.get(m.head)
            if old is None or (m.end - m.start) > (old.end - old.start):
                self._by_head[m.head] = m
        self._all = [m for m in outer if m.identity.id is not None]
        self._starts = [m.first for m in self._all]
        self._speakers = self._find_speakers()
        self._pairs: dict[int, list[Found]] = {}
        self._pending = {m.first: m for m in outer if m.pending is not None}
        self._settled: dict[tuple[int, int], Found] = {}
        self.found: list[Found] = []

    def find(self) -> list[Found]:
        """The pronouns that could be resolved, in order."""
        for token in self._layers.tokens:
            word = token.lower
            if not token.space and self._layers.text[token.end : token.end + 1].isalpha():
                continue  # a part of a word that the tokenizer cut ("We" of "Wed")
            if word in _WE and token.pos in {"PRON", "DET"}:
                self._emit(token, self._speaker_of_quotation(token) or self._speaker_of_text(token))
            elif word in _HE | _SHE and token.pos in {"PRON", "DET"}:
                self._emit(token, self._third(token, _Wanted(True, False, word in _SHE)))
            elif word in _IT and token.pos in {"PRON", "DET"} and not self._expletive(token):
                self._emit(token, self._third(token, _Wanted(False, False, None)))
            elif word in _THEY and token.pos in {"PRON", "DET"}:
                self._plural(token)
            elif word in _GROUPS and token.i and self._layers.tokens[token.i - 1].lower in {"two", "both"}:
                self._pair(token)
            elif word in _SENT_FORTH:
                self._sent(token)
        return self.found

    def _sent(self, token: Token) -> None:
        """Bare troops are those of who sends or withdraws them: "Putin sends troops to Ukraine"; the enemy is the other's."""
        mention = self._by_head.get(token.i)
        if mention is None or mention.identity.id is not None or mention.noun not in _SENT_FORTH:
            return
        verb = self._layers.tokens[token.head]
        if mention.noun == "enemy":
            side = next((s for s in self._subjects_above(token) if s is not None and s.identity.country), None)
            code = self._foe(side.identity.country) if side is not None else None
            if code is not None and mention.pending is None:
                done = replace(mention, identity=replace(mention.identity, id=code, country=code, name=code))
                self._settled[(mention.start, mention.end)] = self._by_head[token.i] = done
            return
        if token.dep != "dobj" or verb.lemma not in _SENDING:
            return
        for subject in self._subjects_above(token):
            if subject is None:
                return
            if subject.identity.country is not None or subject.identity.kind is ActorKind.REBEL:
                who = subject.identity
                kind = ActorKind.MILITARY if who.country else who.kind
                done = replace(mention, identity=replace(who, kind=kind, sector="MIL" if who.country else who.sector))
                self._settled[(mention.start, mention.end)] = self._by_head[token.i] = done
                return

    def _emit(self, token: Token, antecedent: Found | None) -> None:
        if antecedent is None or antecedent.identity.id is None:
            return
        mention = Found(token.start, token.end, token.i, token.i, token.i, antecedent.identity, "pronoun",
                        antecedent.number, antecedent.noun, antecedent.owned, None, antecedent.female)  # fmt: skip
        self.found.append(mention)
        self._by_head[token.i] = mention
        waiting = self._pending.pop(token.i, None)
        if waiting is not None:
            self._settle(waiting, mention)

    def settled(self, mentions: Sequence[Found]) -> list[Found]:
        """The mentions, those that waited for a pronoun ("its forces") now with their identity."""
        return [self._settled.get((m.start, m.end), m) for m in mentions]

    def _settle(self, waiting: Found, owner: Found) -> None:
        entry = waiting.pending
        if entry is None or owner.identity.id is None:
            return
        if entry.group in {"organ", "role", "rebel"}:
            done = replace(waiting, identity=organ_of(entry, owner.identity, owner), owned=True, pending=None)
            self._settled[(waiting.start, waiting.end)] = done
            self._by_head[waiting.head] = done

    def _third(self, token: Token, wanted: _Wanted) -> Found | None:
        """The antecedent of he, she or it: a subject above in the sentence, else the last speaker or subject before."""
        if token.dep in _SUBJECT and self._layers.tokens[token.head].lemma in SPEECH:
            speaker = self._last_speaker(token, wanted)
            if speaker is not None:
                return speaker
        barred = self._barred(token)
        for subject in self._subjects_above(token):
            if subject is None:
                return None
            if self._fits(subject, wanted) and subject.identity.id not in barred:
                return subject
        return self._before(token, wanted, barred)

    def _barred(self, token: Token) -> frozenset[str | None]:
        """Whom an object pronoun cannot mean: the subject of its own verb ("Kerry urged him" is not Kerry himself)."""
        if token.dep not in {"dobj", "dative", "iobj", "pobj", "nsubj"} or token.lower.endswith(("self", "selves")):
            return frozenset()
        i = token.head if token.dep != "pobj" else self._layers.tokens[token.head].head
        found = set()
        for verb in self._with_conjuncts(i if token.dep != "nsubj" else self._layers.tokens[i].head):
            if token.dep == "nsubj" and self._layers.tokens[i].dep not in {"ccomp", "xcomp"}:
                break
            if token.dep == "nsubj" and self._layers.tokens[verb].lemma in SPEECH:
                break
            for kid in self._layers.children(verb, *_SUBJECT):
                mention = self._by_head.get(kid)
                if mention is not None and kid < token.i:
                    found.add(mention.identity.id)
        return frozenset(found)

    def _subjects_above(self, token: Token) -> Iterator[Found | None]:
        """Mentions that are subjects of the clauses around a token, nearest first, all before the token.

        None where the nearest subject agrees with the pronoun but is no actor: then the pronoun means that.
        """
        tokens = self._layers.tokens
        below = token.i
        for i in self._layers.ancestors(token.i):
            controller = self._controller(i, below)
            if controller is not None and controller.head < token.i:
                yield controller
            for verb in self._with_conjuncts(i):
                for kid in self._layers.children(verb, *_SUBJECT):
                    low, high = self._layers.edges(kid)
                    if kid == token.i or low <= token.i <= high or kid > token.i or kid == below:
                        continue
                    mention = self._by_head.get(kid) or self._apposed(kid)
                    if mention is not None:
                        yield mention
                    elif self._blocks(tokens[kid], token):
                        yield None
            if tokens[i].dep in {"relcl", "acl"}:
                mention = self._by_head.get(tokens[i].head)
                if mention is not None and mention.head < token.i:
                    yield mention
            below = i

    def _controller(self, verb: int, below: int) -> Found | None:
        """The object that does what the verb below tells: "pressed the regime to end its attacks"."""
        tokens = self._layers.tokens
        if tokens[below].dep not in {"xcomp", "ccomp", "advcl"} or self._layers.child(below, *_SUBJECT) is not None:
            return None
        if tokens[verb].lemma in {"promise", "threaten", "vow", "use"}:
            return None
        kids = list(self._layers.children(verb, "dobj", "dative"))
        if tokens[verb].lemma in {"call", "appeal"}:
            for preposition in self._layers.children(verb, "prep"):
                if tokens[preposition].lower in {"on", "upon", "to", "for"}:
                    kids += self._layers.children(preposition, "pobj")
        return next((self._by_head[k] for k in kids if k < below and k in self._by_head), None)

    def _blocks(self, subject: Token, pronoun: Token) -> bool:
        """Whether a subject that is no actor may be what the pronoun means."""
        if subject.pos not in {"NOUN", "PROPN"}:
            return False
        word = pronoun.lower
        if word in _THEY:
            return subject.tag in {"NNS", "NNPS"}
        if word in _IT:
            return subject.tag == "NN" or (subject.tag == "NNP" and pronoun.dep == "poss")
        return subject.tag == "NNP"

    def _with_conjuncts(self, i: int) -> Iterator[int]:
        """A verb and the verbs that it is joined to on its left, whose subject it shares."""
        yield i
        while self._layers.tokens[i].dep == "conj":
            i = self._layers.tokens[i].head
            yield i

    def _apposed(self, i: int) -> Found | None:
        return next((self._by_head[k] for k in self._layers.children(i, "appos") if k in self._by_head), None)

    def _before(self, token: Token, wanted: _Wanted, barred: frozenset[str | None]) -> Found | None:
        """The best mention before a pronoun, in this sentence or the two before it: subjects first, then the nearest."""
        best: Found | None = None
        score = 0.0
        for m in reversed(self._all[: bisect_left(self._starts, token.i)]):
            distance = token.sent - self._layers.tokens[m.head].sent
            if distance > 2:
                break
            if m.last >= token.i or m.identity.id in barred or not self._fits(m, wanted):
                continue
            value = 3.0 - distance + (1.0 if self._is_subject(m) else 0.0) + (0.5 if m in self._speakers else 0.0)
            if wanted.many and m.number == "s":
                value -= 0.7
            if wanted.personal is False and m.sort in {"adjective", "capital"}:
                value -= 1.5
            if value > score + 0.01:
                best, score = m, value
        return best if score >= 2.0 or (wanted.personal and score >= 1.0) else None

    def _fits(self, m: Found, wanted: _Wanted) -> bool:
        if m.identity.id is None:
            return False
        personal = m.sort in _PERSONAL and m.number != "p"
        if wanted.personal is True:
            return personal and (m.female is None or m.female == wanted.female)
        if wanted.many:
            if any(k in self._by_head for k in self._layers.children(m.head, "conj")):
                return True
            return m.number == "p" or (m.number == "b" and m.sort == "organ") or m.noun in _COLLECTIVE or (
                m.sort == "body" and m.identity.kind in {ActorKind.REBEL, ActorKind.MILITIA})  # fmt: skip
        return not personal and m.number == "s" and m.sort not in {"role", "civil", "armed"}

    def _is_subject(self, m: Found) -> bool:
        return self._layers.tokens[m.head].dep in _SUBJECT

    def _find_speakers(self) -> list[Found]:
        """The subjects of speech verbs, and "according to X", in order."""
        speakers = []
        for m in self._all:
            token = self._layers.tokens[m.head]
            verb = self._layers.tokens[token.head]
            said = token.dep in _SUBJECT and verb.lemma in SPEECH
            according = token.dep == "pobj" and verb.lower == "to" and verb.i and (
                self._layers.tokens[verb.i - 1].lower == "according")  # fmt: skip
            if (said or according) and self._by_head.get(m.head) is m:
                speakers.append(m)
        return speakers

    def _last_speaker(self, token: Token, wanted: _Wanted) -> Found | None:
        """The last speaker within three sentences; "he" may be a body's spokesman where no person was named."""
        bodies: list[Found] = []
        for m in reversed(sorted([*self._speakers, *self.found], key=lambda f: f.head)):
            if m.head >= token.i:
                continue
            t = self._layers.tokens[m.head]
            if m.sort == "pronoun" and not (t.dep in _SUBJECT and self._layers.tokens[t.head].lemma in SPEECH):
                continue
            if token.sent - t.sent > 3:
                break
            if bodies and wanted.personal and "\n" in self._layers.text[m.end : bodies[0].start]:
                break
            if self._fits(m, wanted) or (m.sort == "pronoun" and self._layers.tokens[m.head].lower == token.lower):
                return m
            if wanted.personal and m.sort in {"organ", "media", "body", "country"}:
                bodies.append(m)
        if bodies and wanted.personal and not self._person_near(token, wanted):
            return bodies[0]
        return None

    def _person_near(self, token: Token, wanted: _Wanted) -> bool:
        for m in reversed(self._all[: bisect_left(self._starts, token.i)]):
            if token.sent - self._layers.tokens[m.head].sent > 1:
                return False
            if self._fits(m, wanted) and m.sort in {"person", "role"}:
                return True
        return False

    def _expletive(self, token: Token) -> bool:
        """Whether "it" stands for nothing: "it was clear that", "it is raining"."""
        if token.dep == "expl":
            return True
        head = self._layers.tokens[token.head]
        if token.lower != "it":
            return False
        if token.dep not in {"nsubj", "nsubjpass"}:
            return head.lemma not in _TO_WHOM  # an object "it" is mostly a thing
        clause = [self._layers.tokens[k] for k in self._layers.children(head.i)]
        if head.lemma in {"be", "seem", "appear", "remain", "become", "take", "come", "turn", "happen", "mean", "cost", "depend"}:
            return True
        return token.dep == "nsubjpass" and any(t.dep in {"ccomp", "csubj", "xcomp"} for t in clause)

    def _plural(self, token: Token) -> None:
        """They: a plural subject above or before, or two that are joined by "and"."""
        for subject in self._pairs_above(token):
            for m in self._pairs[subject]:
                self._emit(token, m)
            return
        pick = self._third(token, _Wanted(None, True, None))
        if pick is None:
            return
        joined = [pick]
        for k in self._layers.children(pick.head, "conj"):
            other = self._by_head.get(k)
            if other is not None and other.identity.id != pick.identity.id and k < token.i:
                joined.append(other)
        for m in joined:
            self._emit(token, m)

    def _pairs_above(self, token: Token) -> Iterator[int]:
        for i in self._layers.ancestors(token.i):
            for verb in self._with_conjuncts(i):
                for kid in self._layers.children(verb, *_SUBJECT):
                    if kid in self._pairs and kid < token.i:
                        yield kid

    def _pair(self, token: Token) -> None:
        """The two countries, both sides: the last two parties named before."""
        tokens = self._layers.tokens
        start = token.i - 1
        if start and tokens[start - 1].lower == "the":
            start -= 1
        pair = self._two_parties(token, start)
        if len(pair) == 2:
            for m in reversed(pair):
                mention = Found(tokens[start].start, token.end, start, token.i, token.i, m.identity, "pronoun", "p")
                self.found.append(mention)
                self._pairs.setdefault(token.i, []).append(mention)

    def _two_parties(self, token: Token, start: int) -> list[Found]:
        """The last two parties before a token; a state and its foe before two rebel groups."""
        parties: list[Found] = []
        states = token.lower in {"countries", "nations", "states", "neighbors", "neighbours"}
        for m in reversed(self._all[: bisect_left(self._starts, start)]):
            if m.last >= start or m.identity.kind in _NO_PARTY:
                continue
            if (states and m.identity.id != m.identity.country) or token.sent - self._layers.tokens[m.head].sent > 4:
                continue
            if all(m.identity.id != p.identity.id for p in parties):
                parties.append(m)
        at = next((k for k, m in enumerate(parties) if m.identity.kind in {ActorKind.STATE, ActorKind.MILITARY}), 0)
        return parties[at - 1 : at + 1] if at > 1 else parties[:2]

    def _speaker_of_quotation(self, token: Token) -> Found | None:
        """Who says "we": the subject of the speech verb around the quotation the word stands in."""
        quotation = next((q for q in self._layers.quotations if q.start <= token.start and token.end <= q.end), None)
        if quotation is None:
            return None
        near = [self._layers.tokens[i].sent for i in self._layers.at(quotation.start, quotation.end)]
        around = range(min(near) - 1, max(near) + 2)
        outside = [m for m in [*self._speakers, *self._pronoun_speakers()]
                   if self._layers.tokens[m.head].sent in around
                   and not self._layers.quoted(m.start, m.end)]  # fmt: skip
        if not outside:
            return None
        best = min(outside, key=lambda m: self._gap(m, quotation.start, quotation.end))
        return replace(best, sort="pronoun")

    def _speaker_of_text(self, token: Token) -> Found | None:
        """Who says "we" outside quotation marks: the subject of a speech verb above, else who publishes the text."""
        if self._layers.quoted(token.start, token.end):
            return None
        for i in self._layers.ancestors(token.i):
            if self._layers.tokens[i].lemma in SPEECH:
                for kid in self._layers.children(i, *_SUBJECT):
                    mention = self._by_head.get(kid)
                    if mention is not None and kid != token.i and mention.sort != "pronoun":
                        return replace(mention, sort="pronoun")
        if self._home is None:
            return None
        return Found(token.start, token.end, token.i, token.i, token.i, self._home, "pronoun", "p")

    def _gap(self, m: Found, start: int, end: int) -> int:
        """How far a speaker stands from a quotation; another paragraph is far."""
        between = self._layers.text[m.end : start] if m.end <= start else self._layers.text[end : m.start]
        return len(between) + (1000 if "\n" in between else 0)

    def _pronoun_speakers(self) -> list[Found]:
        tokens = self._layers.tokens
        return [m for m in self.found if tokens[m.head].dep in _SUBJECT and tokens[tokens[m.head].head].lemma in SPEECH]
