"""The lexicon of event frames: which word, in which company, names which event, and which slots hold the parties.

The frames stand in ``data/frames/*.toml``, one file a PLOVER type, beside ``means.toml`` (words for means and the mode
they speak for) and ``light.toml`` (verbs that only support a noun).  ``data/frames/README.md`` describes the format.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final, Literal, cast

from counterclaim.errors import ModelError
from counterclaim.records.codes import MODES, EventType, FigureKind

Pos = Literal["verb", "noun", "adj"]
LightSide = Literal["actor", "target"]

SLOTS: Final[dict[str, frozenset[str]]] = {
    "verb": frozenset({"subj", "obj", "obj:mod", "iobj", "xcomp", "ccomp", "advcl", "particle", "advmod"}),
    "noun": frozenset({"poss", "mod", "light", "light:subj", "light:obj", "suffer:subj", "xcomp", "ccomp"}),
    "adj": frozenset({"subj", "xcomp", "ccomp", "advmod"}),
}
"""The slots of each part of speech; ``prep:P`` and ``of``, ``by`` ... (short for ``prep:of``) come on top."""

CLASSES: Final = frozenset({"@actor", "@state", "@armed", "@civilian", "@place", "@person", "@any", "@none", "@clause"})
"""Values of a condition that stand for a kind of filler; all other values are lemmas."""

_PREPOSITIONS: Final = frozenset(
    {"of", "by", "on", "against", "between", "with", "from", "to", "in", "at", "for", "over", "into", "near", "outside"}
    | {"among", "about", "toward", "towards", "across", "inside", "along", "upon"}
)
_PREP: Final = re.compile(r"prep:[a-z]+\Z")
_LEMMA: Final = re.compile(r"[a-z][a-z0-9.'-]*\Z")
_LEMMAS: Final = re.compile(r"[a-z][a-z0-9.'-]*(?:\|[a-z][a-z0-9.'-]*)*\Z")
_KEYS: Final = frozenset(
    {"pos", "lemma", "mode", "actor", "recipient", "symmetric", "need", "veto", "figure", "figure_slot", "gain"}
)

Condition = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Frame:
    """One sense of one word.

    ``actor`` and ``recipient`` are slots, tried in order.  Every condition of ``need`` must be met, each by any of its
    values; any condition of ``veto`` that is met rules the frame out.  ``figure``: a number in ``figure_slot``
    counts that kind.  ``symmetric``: all parties are actors.  ``id`` is for people ("ASSAULT:shell/verb/0").
    """

    id: str
    type: EventType
    mode: str | None
    pos: Pos
    lemma: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    symmetric: bool
    need: tuple[Condition, ...]
    veto: tuple[Condition, ...]
    figure: FigureKind | None
    figure_slot: str | None
    gain: int


@dataclass(frozen=True, slots=True)
class Means:
    """What a word for a weapon or a means says about the mode of an assault; the higher ``rank`` decides."""

    word: str
    mode: str
    rank: int


@dataclass(frozen=True, slots=True)
class FrameBook:
    """All frames by lemma, most specific first, with the words for means and the light verbs.

    ``means`` maps a lemma, or two lemmas joined by a blank ("car bomb"), to its mode; ``light`` maps a verb that only
    supports a noun ("launch an attack", "come under fire") to the side its subject stands on; a key of two words is a
    verb with its particle or preposition ("carry out", "come under").
    """

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    adjs: Mapping[str, tuple[Frame, ...]]
    means: Mapping[str, Means]
    light: Mapping[str, LightSide]

    def all(self) -> Iterator[Frame]:
        """Every frame, verbs first."""
        for table in (self.verbs, self.nouns, self.adjs):
            for frames in table.values():
                yield from frames


@lru_cache(maxsize=1)
def load_frames() -> FrameBook:
    """The lexicon that ships, read once; raises ModelError E530 where a table is missing or a frame is malformed."""
    folder = files("counterclaim") / "data" / "frames"
    texts: dict[str, str] = {}
    for name in [*(kind.value.lower() for kind in EventType), "means", "light"]:
        try:
            texts[name] = (folder / f"{name}.toml").read_text(encoding="utf-8")
        except OSError as error:
            raise ModelError("E530", f"the frame table {name}.toml is missing: reinstall counterclaim") from error
    return build_book(texts)


def build_book(texts: Mapping[str, str]) -> FrameBook:
    """The book of the tables ``texts`` (file stem -> TOML); raises ModelError E530 naming the table and the entry."""
    tables: dict[str, dict[str, list[Frame]]] = {
        "verb": defaultdict(list),
        "noun": defaultdict(list),
        "adj": defaultdict(list),
    }
    means: dict[str, Means] = {}
    light: dict[str, LightSide] = {}
    for name, text in texts.items():
        table = _parsed(name, text)
        if name == "means":
            means = _means(table)
        elif name == "light":
            light = _light(table)
        else:
            for frame in _frames(name, table):
                tables[frame.pos][frame.lemma].append(frame)
    verbs, nouns, adjs = (_ordered(tables[pos]) for pos in ("verb", "noun", "adj"))
    return FrameBook(verbs, nouns, adjs, MappingProxyType(means), MappingProxyType(light))


def specificity(frame: Frame) -> tuple[int, int]:
    """How much a frame asks for: its ``gain``, then the weight of its needs (a named lemma weighs more than @any)."""
    weight = sum(1 if values <= {"@any", "@none"} else 2 for _, values in frame.need)
    return frame.gain, weight


def _ordered(table: Mapping[str, list[Frame]]) -> Mapping[str, tuple[Frame, ...]]:
    """Each lemma's frames, most specific first; frames alike keep the order of the files."""
    known: dict[tuple[int, int], tuple[int, int]] = {}

    def rank(frame: Frame) -> tuple[int, int]:
        # Lemmas of one entry share its conditions, so each entry is weighed once.
        key = (id(frame.need), frame.gain)
        if key not in known:
            known[key] = specificity(frame)
        return known[key]

    return MappingProxyType({lemma: tuple(sorted(frames, key=rank, reverse=True)) for lemma, frames in table.items()})


def _parsed(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ModelError("E530", f"{name}.toml is not TOML: {error}") from error


def _frames(name: str, table: Mapping[str, Any]) -> Iterator[Frame]:
    """The frames of one type's table, one for each lemma of each entry."""
    try:
        kind = EventType(name.upper())
    except ValueError as error:
        raise ModelError("E530", f"{name}.toml is not named after a PLOVER type") from error
    seen: dict[tuple[str, str], int] = defaultdict(int)
    for number, entry in enumerate(table.get("frame", ())):
        where = f"{name}.toml, frame {number + 1} ({entry.get('lemma')})"
        _check(entry, kind, where)
        pos, made = cast(Pos, entry["pos"]), _maker(entry, kind)
        for lemma in entry["lemma"]:
            yield made(f"{kind.value}:{lemma}/{pos}/{seen[pos, lemma]}", lemma)
            seen[pos, lemma] += 1


def _maker(entry: Mapping[str, Any], kind: EventType) -> Callable[[str, str], Frame]:
    """Makes the frames of one entry, which differ in nothing but id and lemma."""
    figure, slot = entry.get("figure"), entry.get("figure_slot")
    mode, pos, symmetric, gain = entry.get("mode"), entry["pos"], entry.get("symmetric", False), entry.get("gain", 0)
    actor, recipient = (tuple(_slot(s) for s in entry.get(key, ())) for key in ("actor", "recipient"))
    need, veto = (_conditions(entry.get(key, {})) for key in ("need", "veto"))
    counts, counted = FigureKind(figure) if figure else None, _slot(slot) if slot else None
    return lambda name, lemma: Frame(
        name, kind, mode, pos, lemma, actor, recipient, symmetric, need, veto, counts, counted, gain
    )


def _slot(name: str) -> str:
    """The full name of a slot: ``of`` is short for ``prep:of``."""
    return f"prep:{name}" if name in _PREPOSITIONS else name


def _conditions(table: Mapping[str, list[str]]) -> tuple[Condition, ...]:
    return tuple((_slot(slot), frozenset(values)) for slot, values in table.items())


def _check(entry: Mapping[str, Any], kind: EventType, where: str) -> None:
    """Raises ModelError E530 for an entry with an unknown key, mode, slot, value or figure."""
    problems: list[str] = [f"unknown key {key}" for key in entry.keys() - _KEYS]
    pos = entry.get("pos")
    if pos not in SLOTS:
        raise ModelError("E530", f"{where}: pos must be verb, noun or adj, not {pos}")
    if not entry.get("lemma"):
        problems.append("no lemma")
    problems += [f"not a lemma: {x}" for x in entry.get("lemma", ()) if not _LEMMA.match(x)]
    if entry.get("mode") is not None and entry["mode"] not in MODES[kind]:
        problems.append(f"{entry['mode']} is no mode of {kind.value}")
    if ("figure" in entry) != ("figure_slot" in entry):
        problems.append("figure and figure_slot go together")
    if "figure" in entry and entry["figure"] not in set(FigureKind):
        problems.append(f"unknown figure {entry['figure']}")
    slots = [*entry.get("actor", ()), *entry.get("recipient", ())]
    slots += [*entry.get("need", ()), *entry.get("veto", ())]
    slots += [entry["figure_slot"]] if "figure_slot" in entry else []
    problems += [f"unknown slot {s} of a {pos}" for s in slots if not (s in SLOTS[pos] or _PREP.match(_slot(s)))]
    for condition in (entry.get("need", {}), entry.get("veto", {})):
        for slot, values in condition.items():
            problems += [f"bad value {v} in {slot}" for v in _bad(values)]
            problems += [] if values else [f"no value in {slot}"]
    if problems:
        raise ModelError("E530", f"{where}: {'; '.join(problems)}")


def _bad(values: list[str]) -> list[str]:
    """The values that are neither a class nor a lemma; one look at all of them, for there are ten thousand."""
    words = [v for v in values if v not in CLASSES]
    if _LEMMAS.match("|".join(words)):
        return []
    return [v for v in words if not _LEMMA.match(v)]


def _means(table: Mapping[str, Any]) -> dict[str, Means]:
    """The words for means; a row without rank, or with a mode that ASSAULT does not know, is an error."""
    found: dict[str, Means] = {}
    for number, row in enumerate(table.get("means", ()), start=1):
        missing = {"mode", "rank", "words"} - row.keys()
        if missing:
            raise ModelError("E530", f"means.toml, row {number}: no {' and '.join(sorted(missing))}")
        if row["mode"] not in MODES[EventType.ASSAULT]:
            raise ModelError("E530", f"means.toml, row {number}: {row['mode']} is no mode of ASSAULT")
        for word in row["words"]:
            found[word] = Means(word, row["mode"], row["rank"])
    return found


def _light(table: Mapping[str, Any]) -> dict[str, LightSide]:
    """The light verbs of both sides; one that stands on both is an error."""
    found: dict[str, LightSide] = {}
    for side in ("actor", "target"):
        verbs = table.get(side, [])
        if not isinstance(verbs, list):
            raise ModelError("E530", f"light.toml: {side} must be a list of words")
        both = found.keys() & set(verbs)
        if both:
            raise ModelError("E530", f"light.toml: on both sides: {', '.join(sorted(both))}")
        found.update(dict.fromkeys(verbs, side))
    return found
