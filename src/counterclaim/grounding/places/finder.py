"""Words -> places: finds the toponyms of a document and says which places they are."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from counterclaim.grounding.places.candidates import Candidates
from counterclaim.grounding.places.dateline import state_of
from counterclaim.grounding.places.gazetteer import Entry, Gazetteer
from counterclaim.grounding.places.pairs import with_shared_types
from counterclaim.grounding.places.recognise import recognise
from counterclaim.grounding.places.scene import Meaning, Scene
from counterclaim.grounding.places.toponym import WEAKEST, Toponym
from counterclaim.grounding.places.words import DIRECTIONS, TYPES
from counterclaim.language import Layers
from counterclaim.records import Document, OtherPlace, Place, Precision

_PRECISION: Final = {
    "country": Precision.COUNTRY, "province": Precision.PROVINCE, "district": Precision.DISTRICT,
    "capital": Precision.TOWN, "seat": Precision.TOWN, "seat2": Precision.TOWN, "town": Precision.TOWN,
    "neighbourhood": Precision.NEIGHBOURHOOD, "site": Precision.SITE, "airport": Precision.SITE,
    "region": Precision.PART_OF_COUNTRY,
}  # fmt: skip
_TOWNS: Final = frozenset({"capital", "seat", "seat2", "town"})
_NEAR_KM: Final = 20.0  # "near X", "X's outskirts": how far that may reach beyond the town
_WORLD_REGION_KM: Final = 300.0  # a region this wide and in no one country is a part of the world


class PlaceFinder:
    """Finds and resolves places.  The gazetteer is opened on first use, once; the finder may serve many documents."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        """Opens nothing yet; ``gazetteer`` stands in for the one that ships (tests)."""
        self._gazetteer = gazetteer or Gazetteer()
        self._candidates = Candidates(self._gazetteer)

    def find(self, document: Document, layers: Layers) -> tuple[Place, ...]:
        """All literal places of ``document``, in the order of the text, modifiers included ("eastern Aleppo").

        A name that the gazetteer does not know is returned with its words alone.  Adjectives ("Armenian") and names
        inside other names ("Minsk Group") are evidence here and no places.
        """
        hints = re.split(r",\s*", document.dateline_place) if document.dateline_place else []
        literal = [(t, m) for t, m in self._meanings(layers, hints) if not t.embedded and not t.people]
        return tuple(self._judged(layers.text, t, m) for t, m in literal)

    def dateline(self, document: Document, places: Sequence[Place]) -> str | None:
        """The state (ISO 3166 alpha-3) of the text's dateline; None without one or where it is not on the map."""
        return state_of(document.dateline_place, places, self._gazetteer) if document.dateline_place else None

    def toponyms(self, layers: Layers, hints: Sequence[str] = ()) -> list[tuple[Toponym, Entry | None]]:
        """All toponyms of a text, also adjectives and names inside other names, each with its place or None."""
        return [(t, m.entry) for t, m in self._meanings(layers, hints)]

    def _meanings(self, layers: Layers, hints: Sequence[str]) -> list[tuple[Toponym, Meaning]]:
        found = with_shared_types(layers.text, recognise(layers, self._gazetteer))
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
        given = [self.given(text, start, end) for start, end in spans]
        others = (
            [t for t in recognise(layers, self._gazetteer) if not any(_overlap(t, g) for g in given)] if layers else []
        )
        meanings = Scene(text, [*given, *others], hints, self._candidates).meanings(least=0.0)
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
        start, end = toponym.full_start, toponym.full_end
        words = text[start:end]
        if toponym.want == "province" and entry is not None and entry.kind in _TOWNS:
            entry = self._gazetteer.province(entry.admin1) or entry
        if entry is None:
            return Place(words, start, end)
        precision, radius = _precision(toponym, entry)
        return Place(words, start, end, entry.id, entry.name, entry.country, self._gazetteer.admin1_name(entry.admin1),
                     entry.lat, entry.lon, radius, precision, self._gazetteer.called(entry.id))  # fmt: skip


def _precision(toponym: Toponym, entry: Entry) -> tuple[Precision | None, float]:
    """How exact the words are, and the radius in km; seas, lines and continents have no precision of the codebook."""
    precision, radius = _PRECISION.get(entry.kind), float(entry.radius)
    if entry.kind == "region" and entry.country is None and radius >= _WORLD_REGION_KM:
        return None, radius
    head = toponym.name.partition(" ")[0].lower()
    # "Western Homs" is a part of Homs; "South Korea" is the name of a whole.
    part = toponym.part or (head in DIRECTIONS and not entry.name.lower().startswith(head))
    if toponym.near and entry.kind in _TOWNS:
        return Precision.NEAR_TOWN, radius + _NEAR_KM
    if part and entry.kind in _TOWNS:
        return Precision.NEIGHBOURHOOD, radius
    if part and entry.kind == "country":
        return Precision.PART_OF_COUNTRY, radius
    return precision, radius


def _overlap(a: Toponym, b: Toponym) -> bool:
    return a.start < b.end and b.start < a.end
