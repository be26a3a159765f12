"""Words -> places: finds the toponyms of a document and says which places they are."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from counterclaim.grounding.places.candidates import Candidates
from counterclaim.grounding.places.dateline_state import state_of
from counterclaim.grounding.places.extent import TOWNS, named, told
from counterclaim.grounding.places.gazetteer import Entry, Gazetteer
from counterclaim.grounding.places.metonymy import stands_for_others
from counterclaim.grounding.places.pairs import with_shared_types
from counterclaim.grounding.places.phrases import phrases
from counterclaim.grounding.places.recognise import recognise
from counterclaim.grounding.places.relations import km_between
from counterclaim.grounding.places.resolve import SEATS, SMALL_PROVINCE
from counterclaim.grounding.places.scene import Meaning, Scene
from counterclaim.grounding.places.toponym import WEAKEST, Toponym
from counterclaim.grounding.places.words import TYPES
from counterclaim.language import Layers
from counterclaim.records import Document, OtherPlace, Place

_AREAS: Final = frozenset({"province", "district"})
_WITHIN_KM: Final = 60.0  # a town so near a district of its name is the one that it is called after


@dataclass(frozen=True, slots=True)
class Survey:
    """What a text names on the map.

    ``places`` are the literal ones; ``within`` the places whose names stand inside other names ("the Mosul Dam company"),
    which tell where a text is set; ``dateline`` the state (ISO 3166 alpha-3) of its dateline, None without one.
    """

    places: tuple[Place, ...]
    within: tuple[Place, ...]
    dateline: str | None


class PlaceFinder:
    """Finds and resolves places.  The gazetteer is opened on first use, once; the finder may serve many documents."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        """Opens nothing yet; ``gazetteer`` stands in for the one that ships (tests)."""
        self._gazetteer = gazetteer or Gazetteer()
        self._candidates = Candidates(self._gazetteer)

    def find(self, document: Document, layers: Layers) -> tuple[Place, ...]:
        """The literal places of ``survey``."""
        return self.survey(document, layers).places

    def survey(self, document: Document, layers: Layers) -> Survey:
        """All literal places of ``document``, in the order of the text, modifiers included ("eastern Aleppo"), and the rest.

        A name that the gazetteer does not know is returned with its words alone.  Words that tell of a place by another
        ("10 km south of Goris", "the Syrian-Turkish border") are one place.  Adjectives ("Armenian"), names inside other
        names ("Minsk Group") and names that stand for those who act ("Moscow denied it") are evidence here and no places.
        """
        hints = re.split(r",\s*", document.dateline_place) if document.dateline_place else []
        found = self._meanings(layers, hints)
        places: list[Place] = []
        told_by: set[int] = set()
        for phrase in phrases(layers, [t for t, _ in found]):
            parts = [found[i] for i in phrase.parts]
            entries = tuple(self._town_of(t, m.entry) if phrase.around_town else m.entry for t, m in parts)
            place = told(layers.text, phrase, entries, self._division(entries[0] if entries else None))
            if place is not None:
                places.append(replace(place, score=_least(m for _, m in parts)))
                told_by.update(phrase.parts)
        places += [
            self._judged(layers.text, t, m)
            for i, (t, m) in enumerate(found)
            if i not in told_by and not (t.people or t.embedded or stands_for_others(layers, t, m.entry))
        ]
        places.sort(key=lambda p: (p.start, -p.end))
        within = tuple(self._judged(layers.text, t, m) for t, m in found if t.embedded and m.entry is not None)
        words = document.dateline_place
        dateline = state_of(words, places, self._gazetteer) if words else None
        return Survey(tuple(places), within, dateline)

    def toponyms(self, layers: Layers, hints: Sequence[str] = ()) -> list[tuple[Toponym, Entry | None]]:
        """All toponyms of a text, also adjectives and names inside other names, each with its place or None."""
        return [(t, m.entry) for t, m in self._meanings(layers, hints)]

    def _meanings(self, layers: Layers, hints: Sequence[str]) -> list[tuple[Toponym, Meaning]]:
        found = with_shared_types(layers.text, recognise(layers, self._gazetteer, hints))
        meanings = Scene(layers.text, found, hints, self._candidates).meanings()
        # A name without any sign of being a place is one only where the map says so.
        return [(t, m) for t, m in zip(found, meanings, strict=True) if t.trust != WEAKEST or m.entry is not None]

    def resolve(self, text: str, spans: Sequence[tuple[int, int]], layers: Layers | None = None,
                hints: Sequence[str] = ()) -> tuple[Place, ...]:  # fmt: skip
        """The places that given spans of ``text`` name, one for each span and in the order of ``spans``.

        ``layers`` adds the text's other names as evidence; ``hints`` are names of places known from elsewhere (dateline,
        title).  Whoever asks says that they are places, so the likeliest is given, however unlikely.  Raises ValueError
        for a span outside the text.
        """
        asked = {span: self.given(text, *span) for span in spans}
        listed = {(t.start, t.end): t for t in with_shared_types(text, list(asked.values()))}
        given = [listed[span] for span in spans]
        others = (
            [t for t in recognise(layers, self._gazetteer, hints) if not any(_overlap(t, g) for g in given)]
            if layers
            else []
        )
        meanings = Scene(text, [*given, *others], hints, self._candidates, abstain=False).meanings(least=0.0)
        return tuple(self._judged(text, t, m) for t, m in zip(given, meanings, strict=False))

    def given(self, text: str, start: int, end: int) -> Toponym:
        """The toponym at a given span; ValueError where the text has no words there."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no words at {start}:{end} in a text of {len(text)} characters")
        name = text[start:end]
        words = name.split()
        after = re.match(r"\s+([A-Za-z-]{3,20})\b", text[end : end + 24])
        last = words[-1].lower() if len(words) > 1 else after.group(1).lower() if after else ""
        people = self._gazetteer.is_people(name)
        want = TYPES.get(last)
        return Toponym(start, end, start, end, name, want=None if want == "near" else want, people=people)

    def _judged(self, text: str, toponym: Toponym, meaning: Meaning) -> Place:
        """The place with its chance, its namesakes and its doubt."""
        place = self._place(text, toponym, meaning.entry)
        others = tuple(OtherPlace(e.id, e.name, e.country, round(c, 2)) for e, c in meaning.others)
        score = None if meaning.score is None else round(meaning.score, 2)
        return replace(place, score=score, others=others, doubt=meaning.doubt)

    def _place(self, text: str, toponym: Toponym, entry: Entry | None) -> Place:
        if toponym.want == "province" and entry is not None and entry.kind in TOWNS:
            entry = self._gazetteer.province(entry.admin1) or entry
        if toponym.want == "district" and entry is not None and entry.kind in SEATS:
            province = self._gazetteer.province(entry.admin1)
            small = province is not None and province.population < SMALL_PROVINCE
            entry = province if small else entry  # of small states the first divisions are districts
        if entry is not None and (entry.kind == "district" or toponym.near):
            entry = self._town_of(toponym, entry)
        place = named(text, toponym, entry, self._division(entry))
        return replace(place, called=self._gazetteer.called(entry.id)) if entry is not None else place

    def _town_of(self, toponym: Toponym, entry: Entry | None) -> Entry | None:
        """The town that a province or district is called after, where the text does not say "province"."""
        if entry is None or toponym.want is not None or toponym.part or entry.kind not in _AREAS:
            return entry
        namesakes = (e for e in self._gazetteer.lookup(toponym.name) if e.kind in TOWNS and e.primary)
        own = (e for e in namesakes if e.country == entry.country)
        whole = entry.admin1 if entry.kind == "province" else None
        return next((e for e in own if km_between(e, entry) < _WITHIN_KM or (whole and e.admin1 == whole)), entry)

    def _division(self, entry: Entry | None) -> str | None:
        return self._gazetteer.admin1_name(entry.admin1) if entry is not None else None


def _least(meanings: Iterable[Meaning]) -> float | None:
    """The chance of a place told of by others: that of the least likely of them; None where one is not known."""
    chances = [m.score for m in meanings]
    return round(min(c for c in chances if c is not None), 2) if chances and None not in chances else None


def _overlap(a: Toponym, b: Toponym) -> bool:
    return a.start < b.end and b.start < a.end
