"""The lexicon of frames: it loads quickly, its entries are sound, and a broken entry is refused by name."""

import time

import pytest

from counterclaim.errors import ModelError
from counterclaim.events.frames import CLASSES, Frame, build_book, load_frames, specificity
from counterclaim.records.codes import MODES, EventType

BOOK = load_frames()


def frames_of(lemma: str, pos: str = "verb") -> tuple[Frame, ...]:
    """The frames of a word."""
    return {"verb": BOOK.verbs, "noun": BOOK.nouns, "adj": BOOK.adjs}[pos].get(lemma, ())


def one(extra: str, pos: str = "verb", name: str = "assault") -> dict[str, str]:
    """A table with one frame of the lemma "shell" and the lines ``extra``."""
    return {name: f'[[frame]]\npos = "{pos}"\nlemma = ["shell"]\n{extra}\n'}


def test_every_type_and_mode_has_a_frame() -> None:
    """No category of the codebook is out of the lexicon's reach; means reach the modes that no single word names."""
    found = {(f.type, f.mode) for f in BOOK.all()} | {(EventType.ASSAULT, m.mode) for m in BOOK.means.values()}
    assert {kind for kind, _ in found} == set(EventType)
    missing = [(k.value, m) for k, modes in MODES.items() for m in modes if (k, m) not in found]
    assert missing == []


def test_frames_are_many_and_named_apart() -> None:
    """Some hundreds of entries, each with an id of its own."""
    frames = list(BOOK.all())
    assert len(frames) >= 500
    assert len({f.id for f in frames}) == len(frames)


def test_entries_are_sound() -> None:
    """Modes belong to their types, values are lemmas or known classes, no condition is empty."""
    for frame in BOOK.all():
        assert frame.mode is None or frame.mode in MODES[frame.type], frame.id
        for slot, values in (*frame.need, *frame.veto):
            assert slot, frame.id
            assert values, frame.id
            assert all(v in CLASSES or (v == v.lower() and " " not in v) for v in values), frame.id
        assert frame.actor or frame.recipient or frame.need, frame.id


def test_more_specific_frames_come_first() -> None:
    """The order in which the finder tries them."""
    for table in (BOOK.verbs, BOOK.nouns, BOOK.adjs):
        for frames in table.values():
            keys = [specificity(f) for f in frames]
            assert keys == sorted(keys, reverse=True)


def test_short_prepositions_are_spelled_out() -> None:
    """``of`` in a table means ``prep:of``."""
    assert "prep:by" in frames_of("shelling", "noun")[0].actor


@pytest.mark.parametrize(
    ("lemma", "pos", "kind", "mode"),
    [
        ("shell", "verb", EventType.ASSAULT, "heavy-weapons"),
        ("airstrike", "noun", EventType.ASSAULT, "aerial"),
        ("besiege", "verb", EventType.COERCE, "restrict"),
        ("ceasefire", "noun", EventType.RETREAT, "ceasefire"),
        ("deny", "verb", EventType.REJECT, None),
        ("accuse", "verb", EventType.ACCUSE, "allege"),
        ("convict", "verb", EventType.SANCTION, "convict"),
    ],
)
def test_core_words(lemma: str, pos: str, kind: EventType, mode: str | None) -> None:
    """Words that no lexicon of conflict may lack."""
    assert (kind, mode) in {(f.type, f.mode) for f in frames_of(lemma, pos)}


def test_striking_a_deal_is_no_assault() -> None:
    """A word of several senses carries the needs and vetoes that keep them apart: no frame takes "deal" for a target."""
    for frame in frames_of("strike"):
        if frame.type is EventType.ASSAULT:
            needs, vetoes = dict(frame.need), dict(frame.veto)
            open_object = "@any" in needs.get("obj", {"@any"})
            named = any("@any" not in values for slot, values in frame.need if slot != "obj")
            assert not open_object or named or "deal" in vetoes.get("obj", ()), frame.id


def test_means_and_light_verbs() -> None:
    """Means outrank one another as the codebook says; light verbs stand on one side."""
    assert BOOK.means["drone"].mode == "drone"
    assert BOOK.means["suicide bomber"].rank > BOOK.means["bomb"].rank
    assert BOOK.means["sarin"].rank > BOOK.means["rocket"].rank
    assert BOOK.light["launch"] == "actor"
    assert BOOK.light["come under"] == "target"
    assert not {k for k in BOOK.light if len(k.split()) > 2}


def test_loads_quickly_and_once() -> None:
    """The tables are small; reading them must not be felt."""
    load_frames.cache_clear()
    start = time.perf_counter()
    first = load_frames()
    assert time.perf_counter() - start < 0.5  # a loaded machine; alone it is under 0.05 s
    assert load_frames() is first


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        (one('mode = "phone"'), "phone is no mode of ASSAULT"),
        (one('actor = ["suject"]'), "unknown slot suject"),
        (one('actor = ["poss"]'), "unknown slot poss of a verb"),
        (one('need = { obj = ["@thing"] }'), "bad value @thing"),
        (one('need = { obj = ["two words"] }'), "bad value two words"),
        (one('need = { obj = ["Deal"] }'), "bad value Deal"),
        (one("need = { obj = [] }"), "no value in obj"),
        (one('figure = "killed"'), "go together"),
        (one('figure = "eaten"\nfigure_slot = "obj"'), "unknown figure eaten"),
        (one('colour = "red"'), "unknown key colour"),
        (one("", pos="prep"), "pos must be"),
        (one("", name="assaults"), "not named after a PLOVER type"),
        ({"assault": "[[frame]"}, "not TOML"),
        ({"means": '[[means]]\nmode = "phone"\nrank = 1\nwords = ["x"]'}, "no mode of ASSAULT"),
        ({"means": '[[means]]\nmode = "drone"\nwords = ["x"]'}, "rank"),
        ({"light": "actor = 3"}, "list of words"),
        ({"light": 'actor = ["make"]\ntarget = ["make"]'}, "both sides"),
    ],
)
def test_a_broken_table_is_refused_by_name(tables: dict[str, str], words: str) -> None:
    """The message says which table and what is wrong with it."""
    with pytest.raises(ModelError) as caught:
        build_book(tables)
    assert words in caught.value.message
    assert caught.value.code == "E530"
