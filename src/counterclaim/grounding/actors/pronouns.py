"""Pronouns and "the two countries": whom they stand for, where the text makes that plain.

The way of choosing is that of careful hand rules (subjects before objects, the nearest clause first, number and person
must fit); where two could be meant and none leads, no mention is made.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from counterclaim.grounding.actors.clauses import IT, OBJECT, SUBJECT, THEY, Clauses
from counterclaim.grounding.actors.context import Context
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.offices import FORMER
from counterclaim.grounding.actors.speakers import Speakers
from counterclaim.grounding.actors.tables import Identity, NounEntry, words
from counterclaim.grounding.actors.whose import organ_of, people_of
from counterclaim.language.layers import Layers, Token
from counterclaim.records import ActorKind

_HE: Final = frozenset({"he", "him", "his", "himself"})
_SHE: Final = frozenset({"she", "her", "hers", "herself"})
_WE: Final = frozenset({"we", "us", "our", "ours", "i", "my", "me", "ourselves"})
_PARTIES: Final = words("countries sides nations states neighbors neighbours parties presidents leaders ministers")
_STATES: Final = words("countries nations states neighbors neighbours")
_COLLECTIVE: Final = words(
    "police people government army regime ministry team group party opposition military crew family couple"
)
_NO_PARTY: Final = frozenset({ActorKind.MEDIA, ActorKind.CIVILIAN, ActorKind.UNKNOWN, ActorKind.NGO, ActorKind.IGO})
_SENT_FORTH: Final = words("troops forces soldiers peacekeepers warplanes enemy")
_SENDING: Final = words(
    "send deploy withdraw move mass pull station order mobilise mobilize concentrate amass dispatch"
)
_TO_WHOM: Final = words(
    "accuse blame urge ask allow help support warn attack target sanction criticise criticize force press call "
    "tell order invade isolate arm fund finance designate"
)
_EMPTY: Final = words("be seem appear remain become take come turn happen mean cost depend")
_SPOKES: Final = words("spokesman spokeswoman spokesperson")
_VOICES: Final = frozenset({"organ", "body", "country", "capital"})
_OF_AGENTS: Final = words(
    "ready willing prepared responsible aware concerned committed able unable determined confident"
)
_CROWDS: Final = words("crowd mob population public audience")
_PAPERS: Final = words("report statement communique article broadcast")
_THE_STATE: Final = words("country nation kingdom")
_PERSONAL: Final = frozenset({"person", "role", "leader", "civil", "armed"})
_REACH: Final = 2
_ENOUGH: Final = 1.7
# What a sentence further back, and a collective noun for "they", cost an antecedent (set by hand, on open texts).
_FURTHER: Final = 1.3
_COLLECTIVE_COST: Final = 0.3


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What an antecedent must be: a person (True, False or either), one or many, and a woman or a man."""

    personal: bool | None
    many: bool
    female: bool | None


class Pronouns:
    """Resolves the pronouns of one text against its mentions."""

    def __init__(
        self, layers: Layers, mentions: Sequence[Found], context: Context, states: dict[str, Identity]
    ) -> None:
        """Takes every mention of the text that is no pronoun."""
        self._layers = layers
        self._context = context
        self._states = states
        self._mentions = sorted(mentions, key=lambda m: (m.start, -m.end))
        self._by_head: dict[int, Found] = {}
        for m in self._mentions:
            old = self._by_head.get(m.head)
            if old is None or (m.end - m.start) > (old.end - old.start):
                self._by_head[m.head] = m
        self._all = [m for m in self._mentions if m.identity.id is not None]
        self._starts = [m.first for m in self._all]
        self._found: list[Found] = []
        self._clauses = Clauses(layers, self._by_head)
        self._speakers = Speakers(layers, self._clauses, self._all, self._by_head, self._found)
        self._pairs: dict[int, list[Found]] = {}
        self._pending: dict[int, list[Found]] = {}
        for m in self._mentions:
            if m.waits_on is not None:
                self._pending.setdefault(m.waits_on, []).append(m)
        self._settled: dict[tuple[int, int], Found] = {}
        self._known: dict[Identity, Identity] = {}

    def resolve(self) -> list[Found]:
        """All mentions: those given, where they waited for a pronoun ("its forces") now settled, and the pronouns."""
        for token in self._layers.tokens:
            # The tokenizer cuts some words: "We" of "Wed" is no pronoun.
            if token.space or not self._layers.text[token.end : token.end + 1].isalpha():
                self._visit(token, token.lower)
        settled = [self._settled.get((m.start, m.end), m) for m in self._mentions]
        return [replace(m, identity=self._known.get(m.identity, m.identity)) for m in (*settled, *self._found)]

    def _visit(self, token: Token, word: str) -> None:
        if word in _SENT_FORTH:
            self._sent(token)
        elif word in _SPOKES:
            self._spokes(token)
        elif word in _PARTIES:
            if token.i and self._layers.tokens[token.i - 1].lower in {"two", "both"}:
                self._pair(token)
        elif word in _PAPERS:
            self._paper(token)
        elif word in _THE_STATE:
            self._the_state(token)
        elif token.pos in {"PRON", "DET"}:
            self._pronoun(token, word)

    def _pronoun(self, token: Token, word: str) -> None:
        if word in _WE:
            self._emit(token, self._speakers.of_quotation(token) or self._speakers.of_text(token, self._context.home))
        elif word in _HE or word in _SHE:
            self._emit(token, self._third(token, _Wanted(True, False, word in _SHE)))
        elif word in IT and not self._empty(token):
            self._emit(token, self._third(token, _Wanted(False, False, None)))
        elif word in THEY:
            self._plural(token)

    def _after_the(self, token: Token) -> int | None:
        """The token of "the" or "this" right before a subject, or None where it has none."""
        before = self._layers.tokens[token.i - 1] if token.i else None
        plain = before is not None and before.lower in {"the", "this"} and token.dep in SUBJECT
        return token.i - 1 if plain else None

    def _paper(self, token: Token) -> None:
        """The report or the statement says what the last speaker says."""
        if self._after_the(token) is None or token.i in self._by_head or not self._clauses.is_speaker(token.i):
            return
        bodies = {"body", "media", "organ", "group", "ngo", "country"}
        self._emit(token, self._speakers.last(token, lambda m: m.sort in bodies or m.sort == "person", False))

    def _the_state(self, token: Token) -> None:
        """The country, as a subject, is the state that was the subject before."""
        if self._after_the(token) is None:
            return
        states = [m for m in self._earlier(token.i) if m.identity.id == m.identity.country
                  and token.sent - self._layers.tokens[m.head].sent <= _REACH]  # fmt: skip
        subjects = [m for m in states if self._layers.tokens[m.head].dep in SUBJECT]
        self._emit(token, next(iter([*subjects, *states]), None))

    def _emit(self, token: Token, antecedent: Found | None) -> None:
        """Makes the pronoun a mention of its antecedent, and settles the phrase that waited for it."""
        if antecedent is None or antecedent.identity.id is None:
            return
        mention = Found(token.start, token.end, token.i, token.i, token.i, antecedent.identity, "pronoun",
                        antecedent.number, antecedent.noun, antecedent.owned, None, antecedent.female)  # fmt: skip
        self._found.append(mention)
        self._by_head[token.i] = mention
        for waiting in self._pending.pop(token.i, ()):
            who = self._whose(waiting.pending, mention) if waiting.pending is not None else None
            if who is None:
                continue
            if waiting.sort == "person":  # "its spokesman, Shota Example": all mentions of that person
                who = replace(who, name=waiting.identity.name)
                self._known[waiting.identity] = who
            self._settle(waiting, replace(waiting, identity=who, owned=True, pending=None))

    def _whose(self, entry: NounEntry, owner: Found) -> Identity | None:
        """Who "its forces" or "its citizens" are, once the pronoun is known."""
        if entry.group == "civil":
            return people_of(entry, owner, self._context, self._states)
        return organ_of(entry, owner.identity, owner) if entry.group in {"organ", "role", "rebel"} else None

    def _settle(self, mention: Found, done: Found) -> None:
        self._settled[(mention.start, mention.end)] = done
        self._by_head[mention.head] = done

    def _sent(self, token: Token) -> None:
        """Bare troops are whose who sends or withdraws them ("Putin sends troops"); the enemy is the other side's."""
        mention = self._by_head.get(token.i)
        if mention is None or mention.identity.id is not None or mention.noun not in _SENT_FORTH:
            return
        if mention.noun == "enemy":
            side = next((s for s in self._clauses.subjects_above(token) if s is not None and s.identity.country), None)
            code = self._context.foe(side.identity.country) if side is not None else None
            if code is not None:
                self._settle(
                    mention, replace(mention, identity=replace(mention.identity, id=code, country=code, name=code))
                )
        elif token.dep == "dobj" and self._layers.tokens[token.head].lemma in _SENDING:
            sender = next(self._clauses.subjects_above(token), None)
            if sender is not None and (sender.identity.country or sender.identity.kind is ActorKind.REBEL):
                who = sender.identity
                done = replace(who, kind=ActorKind.MILITARY, sector="MIL") if who.country else who
                self._settle(mention, replace(mention, identity=done))

    def _spokes(self, token: Token) -> None:
        """A spokesman of nobody named speaks for the body that spoke last ("The White House ... spokeswoman X said")."""
        mine = [m for m in self._mentions if m.first <= token.i <= m.last and m.noun in _SPOKES
                and m.identity.sector != FORMER
                and (m.identity.id is None or m.identity.kind is ActorKind.PERSON)]  # fmt: skip
        body = self._speakers.last(token, lambda m: m.sort in _VOICES, False) if mine else None
        if body is None:
            return
        for m in mine:
            who = replace(body.identity, name=m.identity.name or body.identity.name)
            if m.identity.id is not None:
                self._known[m.identity] = who
            else:
                self._settle(m, replace(m, identity=who, owned=True))

    def _third(self, token: Token, wanted: _Wanted) -> Found | None:
        """The antecedent of he, she or it: a subject above in the sentence, else the last speaker or subject before."""
        if self._clauses.is_speaker(token.i):
            personal = wanted.personal is True and not self._person_near(token, wanted)
            objects = self._clauses.objects_of(token)
            speaker = self._speakers.last(
                token, lambda m: m.identity not in objects and self._fits(m, wanted), personal
            )
            if speaker is not None:
                return speaker
        barred = self._clauses.barred(token)
        speaking = self._speakers.of_quotation(token)
        if speaking is not None:
            barred |= {speaking.identity.id}  # in a quotation "they" are not who speaks
        sibling = self._clauses.owner_beside(token) or self._clauses.object_beside(token)
        if sibling is not None and self._fits(sibling, wanted):
            return sibling
        for subject in self._clauses.subjects_above(token):
            if subject is None:
                if token.i in self._pending:
                    continue  # "a landmine wounded its soldiers": what has soldiers is no landmine
                return None
            # "Congo accused Rwanda of backing them": a collective is seldom the object "them" within its own sentence.
            loose = wanted.many and token.dep in OBJECT and subject.number != "p"
            if wanted.personal is False and self._speaks_for(subject):
                return subject
            if subject.identity.id not in barred and not loose and self._fits(subject, wanted):
                return subject if subject.identity.id is not None else None
        return self._before(token, wanted, barred)

    def _speaks_for(self, subject: Found) -> bool:
        """Whether a person speaks for a body, so that "it" in what is said may be that: "the spokesman said it would"."""
        officer = subject.sort in {"role", "person", "leader"} and subject.identity.kind is not ActorKind.PERSON
        return officer and subject.identity.id is not None and self._clauses.is_speaker(subject.head)

    def _earlier(self, token: int) -> Iterator[Found]:
        """The mentions that end before a token, nearest first."""
        return (m for m in reversed(self._all[: bisect_left(self._starts, token)]) if m.last < token)

    def _before(self, token: Token, wanted: _Wanted, barred: frozenset[str | None]) -> Found | None:
        """The best mention before a pronoun, in this sentence or the two before it: subjects first, then the nearest."""
        best: Found | None = None
        score = 0.0
        for m in self._earlier(token.i):
            distance = token.sent - self._layers.tokens[m.head].sent
            if distance > _REACH:
                break
            if m.identity.id in barred or not self._fits(m, wanted):
                continue
            subject = self._layers.tokens[m.head].dep in SUBJECT
            value = 3.0 - _FURTHER * distance + (1.0 if subject else 0.0) + (0.5 if m in self._speakers else 0.0)
            if wanted.many and m.number == "s":
                value -= _COLLECTIVE_COST
            if wanted.personal is False and m.sort in {"adjective", "capital"}:
                value -= 1.5
            if value > score + 0.01:
                best, score = m, value
        return best if score >= (0.4 if wanted.personal else _ENOUGH) else None

    def _fits(self, m: Found, wanted: _Wanted) -> bool:
        """Whether a mention agrees with what a pronoun wants."""
        personal = m.sort in _PERSONAL and m.number != "p" and m.noun not in _CROWDS
        if wanted.personal is True:
            return personal and (m.female is None or m.female == wanted.female)
        if wanted.many:
            joined = any(k in self._by_head for k in self._layers.children(m.head, "conj"))
            group = m.sort == "body" and m.identity.kind in {ActorKind.REBEL, ActorKind.MILITIA}
            return (
                joined or group or m.number == "p" or m.noun in _COLLECTIVE or (m.number == "b" and m.sort == "organ")
            )
        return not personal and m.number == "s" and m.sort not in {"role", "civil", "armed"}

    def _person_near(self, token: Token, wanted: _Wanted) -> bool:
        """Whether a person who fits was named in this sentence or the one before."""
        for m in self._earlier(token.i):
            if token.sent - self._layers.tokens[m.head].sent > 1:
                return False
            if m.sort in {"person", "role"} and self._fits(m, wanted):
                return True
        return False

    def _empty(self, token: Token) -> bool:
        """Whether "it" stands for nothing ("it was clear that") or for a thing."""
        if token.dep == "expl":
            return True
        if token.lower != "it":
            return False
        head = self._layers.tokens[token.head]
        if token.dep not in {"nsubj", "nsubjpass"}:
            return head.lemma not in _TO_WHOM
        clause = [self._layers.tokens[k].dep for k in self._layers.children(head.i)]
        if any(self._layers.tokens[k].lemma in _OF_AGENTS for k in self._layers.children(head.i, "acomp")):
            return False  # "it was ready to send troops"
        return head.lemma in _EMPTY or (token.dep == "nsubjpass" and bool({"ccomp", "csubj", "xcomp"} & set(clause)))

    def _plural(self, token: Token) -> None:
        """They: the two parties above, a plural subject above or before, or two that are joined by "and"."""
        above = (kid for i in self._layers.ancestors(token.i) for kid in self._clauses.subject_tokens(i))
        pair = next((self._pairs[kid] for kid in above if kid in self._pairs and kid < token.i), None)
        if pair is None:
            pick = self._third(token, _Wanted(None, True, None))
            if pick is None:
                return
            others = (self._by_head.get(k) for k in self._layers.children(pick.head, "conj") if k < token.i)
            pair = [pick, *(m for m in others if m is not None and m.identity.id != pick.identity.id)]
        for m in pair:
            self._emit(token, m)

    def _pair(self, token: Token) -> None:
        """The two countries, both sides: the last two parties named before."""
        tokens = self._layers.tokens
        start = token.i - 1
        if token.i + 1 < len(tokens) and tokens[token.i + 1].lower == "of":
            return  # "both sides of the river"
        if start and tokens[start - 1].lower == "the":
            start -= 1
        pair = self._two_parties(token, start)
        if len(pair) == 2:
            for m in reversed(pair):
                who = self._itself(m, start).identity
                mention = Found(tokens[start].start, token.end, start, token.i, token.i, who, "pronoun", "p")
                self._found.append(mention)
                self._pairs.setdefault(token.i, []).append(mention)

    def _itself(self, party: Found, start: int) -> Found:
        """A mention of the party by its own name, where the nearest is of one who speaks for it ("India's envoy")."""
        named = (m for m in self._earlier(start) if m.identity.id == party.identity.id and m.sort == "country")
        return next(named, party)

    def _does_it_to(self, token: Token) -> int | None:
        """Who does what the token is the object of: in "China urged both countries" it is neither of the two."""
        tokens = self._layers.tokens
        verb = token.head if token.dep == "dobj" else tokens[token.head].head if token.dep == "pobj" else None
        subjects = self._layers.children(verb, "nsubj") if verb is not None else ()
        return subjects[0] if subjects else None

    def _two_parties(self, token: Token, start: int) -> list[Found]:
        """The two parties before a token that most sentences name; a state and its foe before two rebel groups.

        The last two would take in whoever spoke to both.
        """
        parties: list[Found] = []
        named: defaultdict[str | None, set[int]] = defaultdict(set)
        doer = self._does_it_to(token)
        for m in self._earlier(start):
            sentence = self._layers.tokens[m.head].sent
            named[m.identity.id].add(sentence)
            if m.head == doer:
                continue
            if token.sent - sentence > 2 * _REACH:
                continue
            state = m.identity.id == m.identity.country
            if m.identity.kind not in _NO_PARTY and (state or token.lower not in _STATES) and all(
                    m.identity.id != p.identity.id for p in parties):  # fmt: skip
                parties.append(m)
        if len(parties) > 2:
            known = sorted(parties, key=lambda m: -len(named[m.identity.id]))
            if len(named[known[1].identity.id]) > len(named[known[2].identity.id]):
                return [m for m in parties if m in known[:2]]
        at = next((k for k, m in enumerate(parties) if m.identity.kind in {ActorKind.STATE, ActorKind.MILITARY}), 0)
        return parties[at - 1 : at + 1] if at > 1 else parties[:2]
