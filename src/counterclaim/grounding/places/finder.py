"""Words -> places: finds the toponyms of a document and says which places they are."""

import re
from collections.abc import Sequence
from typing import Final

from counterclaim.grounding.places.candidates import Candidates
from counterclaim.grounding.places.gazetteer import Entry, Gazetteer
from counterclaim.grounding.places.recognise import recognise
from counterclaim.grounding.places.scene import Scene
from counterclaim.grounding.places.toponym import WEAKEST, Toponym
from counterclaim.grounding.places.words import DIRECTIONS, TYPES
from counterclaim.language import Layers
from counterclaim.records import Document, Place, Precision

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
        literal = [(t, e) for t, e in self.toponyms(layers, hints) if not t.embedded and not t.people]
        return tuple(self._place(layers.text, t, e) for t, e in literal)

    def toponyms(self, layers: Layers, hints: Sequence[str] = ()) -> list[tuple[Toponym, Entry | None]]:
        """All toponyms of a text, also adjectives and names inside other names, each with its place or None."""
        found = recognise(layers, self._gazetteer)
        resolved = self.resolve_toponyms(layers.text, found, hints)
        # A name without any sign of being a place is one only where the map says so.
        return [(t, e) for t, e in zip(found, resolved, strict=True) if t.trust != WEAKEST or e is not None]

    def resolve(self, text: str, spans: Sequence[tuple[int, int]], layers: Layers | None = None,
                hints: Sequence[str] = ()) -> tuple[Place, ...]:  # fmt: skip
        """The places that given spans of ``text`` name, one for each span and in the order of ``spans``.

        ``layers`` adds the text's other names as evidence; ``hints`` are names of places known from elsewhere (dateline,
        title).  Raises ValueError for a span outside the text.
        """
        given = [self.given(text, start, end) for start, end in spans]
        others = (
            [t for t in recognise(layers, self._gazetteer) if not any(_overlap(t, g) for g in given)] if layers else []
        )
        resolved = self.resolve_toponyms(text, [*given, *others], hints)
        return tuple(self._place(text, t, e) for t, e in zip(given, resolved, strict=False))

    def resolve_toponyms(self, text: str, toponyms: Sequence[Toponym], hints: Sequence[str] = ()) -> list[Entry | None]:
        """The gazetteer's entry for each toponym, or None; ``hints`` as in ``resolve``."""
        scene = Scene(text, toponyms, hints, self._candidates)
        return scene.of_each(scene.chosen())

    def given(self, text: str, start: int, end: int) -> Toponym:
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no words at {start}:{end} in a text of {len(text)} characters")
        name = text[start:end]
        words = name.split()
        after = re.match(r"\s+([A-Za-z-]{3,20})\b", text[end : end + 24])
        last = words[-1].lower() if len(words) > 1 else after.group(1).lower() if after else ""
        people = self._gazetteer.is_people(name)
        want = TYPES.get(last)
        return Toponym(start, end, start, end, name, want=None if want == "near" else want, people=people)

    def _place(self, text: str, toponym: Toponym, entry: Entry | None) -> Place:
        start, end = toponym.full_start, toponym.full_end
        words = text[start:end]
        if toponym.want == "province" and entry is not None and entry.kind in _TOWNS:
            entry = self._gazetteer.province(entry.admin1) or entry
        if entry is None:
            return Place(words, start, end)
        precision, radius = _precision(toponym, entry)
        return Place(words, start, end, entry.id, entry.name, entry.country, self._gazetteer.admin1_name(entry.admin1),
                     entry.lat, entry.lon, radius, precision)  # fmt: skip


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
