"""Words -> places: finds the toponyms of a document and says which places they are."""

import re
from collections.abc import Sequence
from typing import Final

from counterclaim.grounding.places.extent import TOWNS, named, told
from counterclaim.grounding.places.gazetteer import Entry, Gazetteer
from counterclaim.grounding.places.metonymy import stands_for_others
from counterclaim.grounding.places.pairs import containments
from counterclaim.grounding.places.phrases import phrases
from counterclaim.grounding.places.recognise import recognise
from counterclaim.grounding.places.resolve import Resolver, believable, prior
from counterclaim.grounding.places.toponym import DOUBTFUL, SURE, WEAKEST, Toponym, same_name
from counterclaim.grounding.places.words import DIRECTIONS, TYPES
from counterclaim.language import Layers
from counterclaim.records import Document, Place

_MOST_NAMES: Final = 150  # names resolved together; a longer list (a gazetteer, a ranking) has no common scene
_MOST_TOGETHER: Final = 1000  # candidates of a text compared with one another, so that time and memory stay small
_CANDIDATES: Final = 40
_WEIGHT: Final = {SURE: 1.0, DOUBTFUL: 0.5, WEAKEST: 0.1}  # as evidence for other names
# Named in news from everywhere, and so poor evidence of where the news is from.
_POWERS: Final = frozenset({"USA", "RUS", "CHN", "GBR", "FRA", "DEU"})
_HEADS: Final = frozenset({"province", "city", "town", "district", "county", "state", "downtown", "village"})


class PlaceFinder:
    """Finds and resolves places.  The gazetteer is opened on first use, once; the finder may serve many documents."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        """Opens nothing yet; ``gazetteer`` stands in for the one that ships (tests)."""
        self._gazetteer = gazetteer or Gazetteer()

    def find(self, document: Document, layers: Layers) -> tuple[Place, ...]:
        """All literal places of ``document``, in the order of the text, modifiers included ("eastern Aleppo").

        A name that the gazetteer does not know is returned with its words alone.  Words that tell of a place by another
        ("10 km south of Goris", "the Syrian-Turkish border") are one place.  Adjectives ("Armenian"), names inside other
        names ("Minsk Group") and names that stand for those who act ("Moscow denied it") are evidence here and no places.
        """
        hints = re.split(r",\s*", document.dateline_place) if document.dateline_place else []
        found = self.toponyms(layers, hints)
        places: list[Place] = []
        told_by: set[int] = set()
        for phrase in phrases(layers, [t for t, _ in found]):
            parts = [found[i] for i in phrase.parts]
            entries = tuple(self._town_of(t, e) if phrase.around_town else e for t, e in parts)
            place = told(layers.text, phrase, entries, self._division(entries[0] if entries else None))
            if place is not None:
                places.append(place)
                told_by.update(phrase.parts)
        places += [
            self._place(layers.text, t, e)
            for i, (t, e) in enumerate(found)
            if i not in told_by and not (t.people or t.embedded or stands_for_others(layers, t, e))
        ]
        return tuple(sorted(places, key=lambda p: (p.start, -p.end)))

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
        given = [self._given(text, start, end) for start, end in spans]
        others = (
            [t for t in recognise(layers, self._gazetteer) if not any(_overlap(t, g) for g in given)] if layers else []
        )
        resolved = self.resolve_toponyms(text, [*given, *others], hints)
        return tuple(self._place(text, t, e) for t, e in zip(given, resolved, strict=False))

    def resolve_toponyms(self, text: str, toponyms: Sequence[Toponym], hints: Sequence[str] = ()) -> list[Entry | None]:
        """The gazetteer's entry for each toponym, or None; ``hints`` as in ``resolve``."""
        keys: dict[tuple[str, str | None], int] = {}
        of_toponym = [keys.setdefault(same_name(t), len(keys)) for t in toponyms]
        counts = [0] * len(keys)
        loose = [False] * len(keys)
        rows: list[tuple[Entry, ...]] = [()] * len(keys)
        wants: list[str | None] = [None] * len(keys)
        for t, k in zip(toponyms, of_toponym, strict=True):
            if not counts[k] and k < _MOST_NAMES:
                rows[k], wants[k] = self._candidates(t), t.want
                loose[k] = bool(rows[k]) and not t.people and not self._named(t.name)
            counts[k] += 1
        trust = [0] * len(keys)
        for t, k in zip(toponyms, of_toponym, strict=True):
            trust[k] = max(trust[k], t.trust)
        weights = [min(1.5, 0.7 + 0.3 * c) * _WEIGHT[t] for c, t in zip(counts, trust, strict=True)]
        for k, row in enumerate(rows):
            if row and row[0].kind == "country" and row[0].country in _POWERS:
                weights[k] *= 0.3
        for hint in hints:
            rows.append(self._named(hint)[:_CANDIDATES])
            wants.append(None)
            weights.append(1.5)
        # A name known only by its consonants needs the text to name its country.
        trust = [min(t, DOUBTFUL) if bare else t for t, bare in zip(trust, loose, strict=True)]
        most = max(3, _MOST_TOGETHER // max(1, len(rows)))
        rows = [_likeliest(row, want, most) for row, want in zip(rows, wants, strict=True)]
        chosen = Resolver(wants, rows, weights, containments(text, toponyms, of_toponym)).run()
        sure = [e for e, t in zip(chosen, [*trust, *(SURE for _ in hints)], strict=True) if e is not None and t == SURE]
        trust = [min(t, DOUBTFUL) if _by_other_name(e) else t for e, t in zip(chosen, trust, strict=False)]
        kept = [e if e is None or believable(e, t, sure) else None for e, t in zip(chosen, trust, strict=False)]
        return [kept[k] for k in of_toponym]

    def _candidates(self, toponym: Toponym) -> tuple[Entry, ...]:
        if toponym.people:
            meant = self._gazetteer.people(toponym.name)
            return (meant,) if meant else ()
        found = self._named(toponym.name)
        if toponym.want == "site":
            # "Al Salem hospital" is no town that some language calls so; "Aleppo airport" is at Aleppo.
            found = tuple(e for e in found if e.primary or e.kind in {"site", "airport"})
        elif toponym.want == "water":
            # "The Dnipro" is the river even where Ukraine is spoken of, which speaks for the town.
            found = tuple(e for e in found if e.kind == "water") or found
        return (found or self._gazetteer.spelt_otherwise(toponym.name))[:_CANDIDATES]

    def _named(self, name: str) -> tuple[Entry, ...]:
        """The places of that name; without its type word or article where the whole is unknown."""
        found = self._gazetteer.lookup(name)
        if found:
            return found
        words = name.split()
        if len(words) > 1 and words[0].lower() == "the":
            return self._named(" ".join(words[1:]))
        if len(words) > 1 and (words[0].lower() in DIRECTIONS or words[0].lower() in _HEADS):
            return self._named(" ".join(words[2 if words[1].lower() == "of" and len(words) > 2 else 1 :]))
        if len(words) > 1 and words[-1].lower() in TYPES:
            return tuple(e for e in self._gazetteer.lookup(" ".join(words[:-1])) if e.primary)
        return ()

    def _given(self, text: str, start: int, end: int) -> Toponym:
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
        if toponym.want == "province" and entry is not None and entry.kind in TOWNS:
            entry = self._gazetteer.province(entry.admin1) or entry
        return named(text, toponym, entry, self._division(entry))

    def _town_of(self, toponym: Toponym, entry: Entry | None) -> Entry | None:
        """The town that a province or district is called after, where the text does not say "province"."""
        if entry is None or toponym.want is not None or entry.kind not in {"province", "district"}:
            return entry
        namesakes = (e for e in self._gazetteer.lookup(toponym.name) if e.kind in TOWNS and e.primary)
        return next((e for e in namesakes if (e.country, e.admin1) == (entry.country, entry.admin1)), entry)

    def _division(self, entry: Entry | None) -> str | None:
        return self._gazetteer.admin1_name(entry.admin1) if entry is not None else None


def _by_other_name(entry: Entry | None) -> bool:
    """Whether a town goes by a name that is not its main one: some language's name for Jeddah is another's for a camp."""
    return entry is not None and not entry.primary and entry.kind in TOWNS


def _likeliest(row: tuple[Entry, ...], want: str | None, most: int) -> tuple[Entry, ...]:
    """At most so many of a name's places, those that its own words make likeliest."""
    return row if len(row) <= most else tuple(sorted(row, key=lambda e: -prior(e, want))[:most])


def _overlap(a: Toponym, b: Toponym) -> bool:
    return a.start < b.end and b.start < a.end
