"""Where and when an event happened: the places and days that its own clause names."""

import re
from dataclasses import replace
from typing import Final

from counterclaim.events.days_apart import DaysApart
from counterclaim.events.draft import Draft
from counterclaim.language import Layers
from counterclaim.records import EventType, Mentions, Place, Precision, When

# Speech acts told in the outlet's voice have no place of their own (codebook, section 2).
_PLACELESS: Final = frozenset(
    {EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.SUPPORT,
     EventType.CONCEDE}
)  # fmt: skip
_IN: Final = frozenset({"in", "across", "inside", "within", "throughout", "over", "into", "around"})
_LEADING: Final = {
    EventType.ASSAULT: frozenset({"of", "on"}),
    EventType.COERCE: frozenset({"of"}),
    EventType.MOBILIZE: frozenset({"to", "into", "towards"}),
    EventType.RETREAT: frozenset({"from"}),
}
"""Prepositions that lead from an event to the country where it happens."""
_SPOKEN: Final = _PLACELESS - {EventType.AGREE, EventType.SUPPORT}
_SINCE: Final = re.compile(r"\bsince\s(?:the\s|about\s|early\s|late\s|mid-)?$", re.IGNORECASE)
_SIGNING: Final = frozenset({"sign", "conclude", "reach", "agreement"})
_DATING: Final = frozenset("schedule plan set expect date post publish slate found build elect appoint sign".split())
_SAYING: Final = frozenset(
    "accuse blame condemn denounce deny reject demand urge say tell claim state warn criticize criticise decry slam "
    "discuss investigate acknowledge".split()
)
_FLEEING: Final = frozenset({"flee", "leave", "evacuate", "abandon", "quit"})
_SETTLEMENTS: Final = frozenset("town city village neighbourhood neighborhood suburb camp settlement location".split())
_AREAS: Final = frozenset({"area", "district", "enclave", "region"})
_EXACT: Final = frozenset({Precision.SITE, Precision.NEIGHBOURHOOD, Precision.TOWN, Precision.NEAR_TOWN})
_EPISODES: Final = frozenset("war conflict battle campaign uprising massacre siege offensive invasion".split())
_POINTING: Final = frozenset({"the", "this", "that", "same", "besieged"})
_GOES_ON: Final = frozenset({"advcl", "acl", "relcl", "xcomp", "pcomp", "conj", "prep"})
_ATTRIBUTES: Final = frozenset({"nummod", "compound", "amod", "nmod", "poss"})
_WITHIN: Final = 8  # words between a place and the "where" that goes on with it
_COARSE: Final = (Precision.COUNTRY, Precision.PART_OF_COUNTRY, Precision.PROVINCE)
_SUBCLAUSE: Final = frozenset({"ccomp", "relcl", "advcl", "parataxis", "csubj"})


class Circumstances:
    """Places and days of one text, looked up for an event by syntax."""

    def __init__(self, layers: Layers, mentions: Mentions, published: str | None) -> None:
        """Indexes the mentions by the token they hang on the tree with; ``published`` is an ISO day or None."""
        self._layers, self._published = layers, published
        self._places = [(self._head(p.start, p.end), p) for p in mentions.places]
        self._days = [(self._head(w.words.start, w.words.end), w) for w in mentions.days if w.words is not None]
        self._apart = DaysApart(layers, self._days)
        self._actor_spans = [(a.start, a.end) for a in mentions.actors]

    def _head(self, start: int, end: int) -> int:
        inside = self._layers.at(start, end)
        if not inside:
            return 0
        return next((i for i in reversed(inside) if self._layers.tokens[i].head not in inside), inside[-1])

    def where(self, draft: Draft) -> tuple[Place, ...]:
        """The places of the event, the most precise named; empty for speech acts and where none is named."""
        signed = draft.type is EventType.AGREE and self._layers.tokens[draft.i].lemma in _SIGNING
        if draft.type in _PLACELESS and not signed:
            return ()
        found = [
            p for head, p in self._places if self._belongs(head, draft, places=True) and not self._names_actor(p, draft)
        ]
        if not found:
            found = self._told_where(draft) or self._pointed_to(draft)
        if any(p.precision not in _COARSE for p in found):
            found = [p for p in found if p.precision not in _COARSE]
        elif any(p.precision is not Precision.COUNTRY for p in found):
            found = [p for p in found if p.precision is not Precision.COUNTRY]
        kept: dict[str, Place] = {}
        for place in found:
            kept.setdefault(place.id or place.text.lower(), place)
        return tuple(kept.values())

    def _told_where(self, draft: Draft) -> list[Place]:
        """The place before a clause that tells what happened there: "eastern Aleppo, where 250,000 live under siege"."""
        layers = self._layers
        for k in (draft.i, *layers.ancestors(draft.i)):
            where = next((w for w in layers.children(k, "advmod") if layers.tokens[w].lower == "where"), None)
            if where is not None and where < draft.i:
                low, high = layers.edges(layers.tokens[k].head)
                return [p for head, p in self._places if low <= head <= high and where - _WITHIN <= head < where]
            if layers.tokens[k].dep in {"relcl", "ccomp"}:
                break
        return []

    def _pointed_to(self, draft: Draft) -> list[Place]:
        """The place that "the town" or "the same neighbourhood" in the event's clause stands for: the last one named."""
        layers = self._layers
        for member in draft.members:
            low, high = layers.edges(member)
            for k in range(low, high + 1):
                token = layers.tokens[k]
                if token.lemma not in _SETTLEMENTS | _AREAS or self._named(k):
                    continue
                if not self._belongs(k, draft, places=True) or not self._points(k):
                    continue
                if any(
                    low <= head <= high for head, _ in self._places if layers.edges(k)[0] <= head <= layers.edges(k)[1]
                ):
                    continue
                # "The town" is no province; a village that no map knows has no precision.
                exact = token.lemma in _SETTLEMENTS
                before = [
                    p
                    for head, p in self._places
                    if head < k and p.relation is None
                    and (p.precision in _EXACT or p.id is None or not (exact or p.precision is Precision.COUNTRY))
                ]  # fmt: skip
                return before[-1:]
        return []

    def _points(self, k: int) -> bool:
        """Whether a noun points at a place named before: "the town", "this region" (but "the region" is any)."""
        words = {self._layers.tokens[d].lower for d in self._layers.children(k, "det", "amod")}
        return bool(words & (_POINTING if self._layers.tokens[k].lemma != "region" else {"this", "that", "same"}))

    def _named(self, k: int) -> bool:
        """Whether the settlement has a name of its own, known or not ("the city of Falluja")."""
        layers = self._layers
        below = [i for p in layers.children(k, "prep") for i in layers.children(p, "pobj")]
        return any(layers.tokens[i].pos == "PROPN" for i in (*below, *layers.children(k, "compound", "appos", "nmod")))

    def _names_actor(self, place: Place, draft: Draft) -> bool:
        """Whether the words name a party and no place: a possessor or a modifier of what acts."""
        token = self._layers.tokens[self._head(place.start, place.end)]
        while token.dep == "conj" and token.head != token.i:
            token = self._layers.tokens[token.head]
        if self._led_to(token.i, draft):
            return False
        if place.precision is Precision.COUNTRY and not self._located(token.i):
            return True
        if token.dep in {"compound", "amod", "nmod", "npadvmod"} and token.head not in draft.members:
            # "Moscow-backed separatists", "the Kyiv government": the name tells what sort, not where.
            return (
                place.precision is Precision.COUNTRY
                or self._layers.tokens[token.head].pos != "NOUN"
                or (self._in_actor_span(place) or token.dep == "npadvmod")
            )
        if token.dep in {"poss", "compound", "amod", "nmod", "nsubj"}:
            return place.precision is Precision.COUNTRY or token.dep == "nsubj" or self._in_actor_span(place)
        return False

    def _located(self, i: int) -> bool:
        """Whether a preposition of place governs the token, over what it is coordinated with."""
        token = self._layers.tokens[i]
        while token.dep in {"conj", "appos"} and token.head != token.i:
            token = self._layers.tokens[token.head]
        return token.dep == "pobj" and self._layers.tokens[token.head].lower in _IN

    def _led_to(self, i: int, draft: Draft) -> bool:
        """Whether the event's own words lead to the country: "troops sent to Syria", "the invasion of Ukraine"."""
        token = self._layers.tokens[i]
        while token.dep == "conj" and token.head != token.i:
            token = self._layers.tokens[token.head]
        preposition = self._layers.tokens[token.head]
        return (
            token.dep == "pobj"
            and preposition.head in draft.members
            and preposition.lower in _LEADING.get(draft.type, ())
        )

    def _in_actor_span(self, place: Place) -> bool:
        return any(start <= place.start and place.end < end for start, end in self._actor_spans)

    def when(self, draft: Draft) -> When | None:
        """The day of the event, from the words nearest to it in its clause; None where the text gives none."""
        if apart := self._apart.told_by(draft):
            return apart
        rows = []
        for head, when in self._days:
            if self._belongs(head, draft, places=False):
                if self._described(head, draft):
                    continue
                nearest = min(abs(head - m) for m in draft.members)
                above = not self._hangs_on(head, draft.i)
                if above and self._layers.tokens[draft.i].pos == "VERB" and self._opens_stretch(when):
                    continue
                rows.append((when.earliest is None, above, nearest, head, when))
        best = min(rows, key=lambda row: row[:4], default=None)
        if best is None or best[1]:
            # A day that stands with the clause above gives way to words that set the event apart from that clause.
            apart = self._apart.tells(draft)
            if apart is not None or best is None:
                return apart or self._since_then(draft) or self._inherited(draft)
        return self._counted_from(best[3], best[4], draft)

    def _counted_from(self, head: int, when: When, draft: Draft) -> When:
        """The stretch of "since the truce of 9 May", "after the vote on Sunday": the day is that of what began it."""
        layers = self._layers
        for k in (head, *layers.ancestors(head)):
            token = layers.tokens[k]
            if k in draft.members:
                return when
            governed = layers.children(k, "pobj")
            if token.dep != "prep" or token.lower not in {"since", "after", "following"} or head in governed:
                continue
            if draft.i in layers.subtree(k):
                return when
            known = self._published is not None and when.latest is not None and when.latest <= self._published[:10]
            until = self._published[:10] if self._published and known else None
            return replace(when, earliest=when.earliest if token.lower == "since" else when.latest, latest=until)
        return when

    def spoken_of(self, draft: Draft) -> When | None:
        """The day of the deed that a charge in the perfect speaks of: "has accused them of killing ten on Monday"."""
        if draft.type not in _SPOKEN or not any(
            self._layers.tokens[k].lower in {"has", "have"} for k in self._layers.children(draft.i, "aux")
        ):
            return None
        spoken = set(self._layers.subtree(draft.i))
        return next((w for head, w in self._days if head in spoken and w.latest is not None), None)

    def _since_then(self, draft: Draft) -> When | None:
        """The stretch of "have been killed since the war began in May": from that day to publication."""
        layers, published = self._layers, self._published
        if layers.tokens[draft.i].pos not in {"VERB", "AUX"}:
            return None
        for clause in layers.children(draft.i, "advcl"):
            marks = layers.children(clause, "mark")
            if not any(layers.tokens[k].lower == "since" for k in marks):
                continue
            began = [w for head, w in self._days if self._hangs_on(head, clause) and w.earliest is not None]
            if len(began) == 1:
                known = published is not None and published[:10] >= str(began[0].earliest)
                return replace(began[0], latest=published[:10] if published and known else None)
        return None

    def _inherited(self, draft: Draft) -> When | None:
        """The day of the clause above, where the event's own clause only goes on with it ("after", "prompting")."""
        layers = self._layers
        k = self._clause(draft.i) if layers.tokens[draft.i].pos not in {"VERB", "AUX"} else draft.i
        for _ in range(4):
            token = layers.tokens[k]
            if token.head == k or token.dep not in _GOES_ON:
                return None
            k = next((a for a in layers.ancestors(k) if layers.tokens[a].pos in {"VERB", "AUX"}), k)
            below = [w for head, w in self._days if self._hangs_on(head, k) and w.earliest is not None]
            if below:
                return None if self._opens_stretch(below[0]) else below[0]
        return None

    def _opens_stretch(self, when: When) -> bool:
        """Whether it is "since May": another clause need not have lasted as long, but for "since May, when it began"."""
        text, words = self._layers.text, when.words
        if words is None or text[words.end : words.end + 8].lstrip(", ").startswith("when"):
            return False
        return bool(_SINCE.search(text[max(0, words.start - 16) : words.start]))

    def _hangs_on(self, head: int, verb: int) -> bool:
        layers = self._layers
        path = [head, *layers.ancestors(head)]
        if verb not in path or layers.tokens[head].dep in _ATTRIBUTES:
            return False
        below = path[: path.index(verb)]
        return not any(layers.tokens[i].dep in _SUBCLAUSE or layers.tokens[i].dep in {"nsubj", "dobj"} for i in below)

    def _belongs(self, head: int, draft: Draft, *, places: bool) -> bool:
        """Whether what hangs on ``head`` is said of the event: it hangs below a member, or on the verb over it."""
        layers = self._layers
        if layers.tokens[head].sent != layers.tokens[draft.i].sent:
            return False
        if places and any(layers.tokens[k].text == ":" for k in range(draft.i + 1, head)):
            # "Ukraine attack: hundreds held in Russia": the label has no place of what follows it.
            return False
        path = [head, *layers.ancestors(head)]
        if not places and layers.tokens[head].dep in _ATTRIBUTES and layers.tokens[head].head not in draft.members:
            # "the 1997 treaty": the year belongs to the treaty; "killed in the 2020 war": the killing was in that war.
            noun = layers.tokens[layers.tokens[head].head]
            if noun.lemma not in _EPISODES or noun.dep not in {"nsubj", "pobj"}:
                return False
        for step, k in enumerate(path):
            if k in draft.members:
                if not places and draft.type in _SPOKEN and self._in_what_is_said(path[:step]):
                    return False
                if places and (self._since(path[:step]) or any(map(self._starts_anew, path[:step]))):
                    return False
                return self._near_enough(path[:step])
            if places and step and self._made_of(k, draft):
                return layers.tokens[path[step - 1]].dep == "prep" and self._near_enough(path[:step])
        return self._hangs_on_clause(path, draft, places=places)

    def _hangs_on_clause(self, path: list[int], draft: Draft, *, places: bool) -> bool:
        """Whether the first of ``path`` hangs on the verb over the event: what is said there holds for its nouns too."""
        layers, clause = self._layers, self._clause(draft.i)
        if layers.tokens[clause].lemma in _SAYING and clause not in draft.members:
            # "on Monday blamed France for the massacre": the day is that of the blame.
            if not (places and self._condemned(path[0], clause, draft)):
                return False
        if clause not in path:
            return False
        below = path[: path.index(clause)]
        if places and path[0] > clause and any(map(self._starts_anew, (draft.i, *below))):
            return False  # only what opens the sentence holds for both: "In Goris they attacked, and jets bombed ..."
        if not below:
            return not places  # the place is the head of a sentence without a verb: a list, a label
        if not self._near_enough(below) or self._inside_party(below, draft):
            return False
        if not places:
            return layers.tokens[below[-1]].dep != "dobj"
        return self._seat_of(below) and not self._over(below, draft)

    def _starts_anew(self, k: int) -> bool:
        """Whether a joined verb has a subject of its own: "troops attacked Goris and jets bombed a road near Kapan"."""
        token = self._layers.tokens[k]
        return token.dep == "conj" and token.pos == "VERB" and self._layers.child(k, "nsubj", "nsubjpass") is not None

    def _seat_of(self, below: list[int]) -> bool:
        """Whether a place hangs on the clause's verb as places do, or is what the verb made people leave."""
        top = self._layers.tokens[below[-1]]
        fled = top.dep == "xcomp" and top.lemma in _FLEEING
        return fled or top.dep in {"prep", "npadvmod", "advmod", "dobj", "nsubjpass"}

    def _condemned(self, head: int, verb: int, draft: Draft) -> bool:
        """Whether a place stands behind the event that is spoken of: "condemned the attacks in Goma"."""
        event = self._layers.tokens[draft.i]
        return event.dep == "dobj" and event.head == verb and verb < draft.i < head

    def _made_of(self, k: int, draft: Draft) -> bool:
        """Whether the event only says what sort of thing a noun is: "the air strike campaign in Syria", "aid donor"."""
        below = self._layers.children(k, "compound")
        return self._layers.tokens[k].pos == "NOUN" and any(m in below for m in draft.members)

    def _described(self, head: int, draft: Draft) -> bool:
        """Whether a participle that dates another noun stands between: "cancelled a visit scheduled for April"."""
        for k in (head, *self._layers.ancestors(head)):
            if k in draft.members:
                return False
            token = self._layers.tokens[k]
            if token.dep == "acl" and token.lemma in _DATING and token.head not in draft.members:
                return True
        return False

    def _near_enough(self, below: list[int]) -> bool:
        """No other clause lies between."""
        layers = self._layers
        return not any(
            layers.tokens[k].dep in _SUBCLAUSE and not any(layers.tokens[c].lower == "what" for c in layers.children(k))
            for k in below
        )

    def _in_what_is_said(self, below: list[int]) -> bool:
        """Whether the day is that of the deed spoken of: "accused them of shelling the town on Monday"."""
        return any(self._layers.tokens[k].dep in {"pcomp", "xcomp"} for k in below)

    def _since(self, below: list[int]) -> bool:
        """Whether the words tell of an earlier time: "the heaviest fighting since the war over the enclave"."""
        return any(self._layers.tokens[k].lower == "since" for k in below)

    def _inside_party(self, below: list[int], draft: Draft) -> bool:
        """Whether the words only describe another phrase of the clause, such as the one who speaks."""
        top = self._layers.tokens[below[-1]] if below else None
        return top is not None and top.dep == "nsubj" and top.i not in draft.members

    def _over(self, below: list[int], draft: Draft) -> bool:
        """Whether the place is, or only describes, a word that the event itself hangs on: "Odesa, as both trade blame"."""
        above = set(self._layers.ancestors(draft.i))
        meeting = next((n for n, k in enumerate(below) if k in above), None)
        return meeting is not None and (meeting == 0 or self._layers.tokens[below[meeting - 1]].dep != "prep")

    def _clause(self, i: int) -> int:
        """The verb over token ``i``, or the head of a sentence that has none."""
        top = i
        for top in self._layers.ancestors(i):
            if self._layers.tokens[top].pos in {"VERB", "AUX"}:
                return top
        return top
