"""The training texts with marked events: their marks are sound, and a broken mark is told."""

from pathlib import Path

import pytest

from counterclaim.records import EventType, Newness, Reality
from training.events.marked import find, read_event, read_items
from training.events.texts import texts

FOLDER = Path(__file__).parents[2] / "training" / "events" / "marked"
SHARED = Path(__file__).parents[3] / "shared"
FILES = sorted(FOLDER.glob("*.txt"))
TEXT = "Troops shelled Goris. Baku denied that its troops shelled it."


def test_a_marked_event() -> None:
    event = read_event("ASSAULT/heavy-weapons negated new | shelled@2 | its troops | Goris ; it", TEXT)
    assert (event.type, event.mode) == (EventType.ASSAULT, "heavy-weapons")
    assert (event.reality, event.newness) == (Reality.NEGATED, Newness.NEW)
    assert event.anchor == (TEXT.rindex("shelled"), TEXT.rindex("shelled") + 7)
    assert [TEXT[s:e] for s, e in (*event.actors, *event.recipients)] == ["its troops", "Goris", "it"]


def test_whole_words_come_before_parts_of_words() -> None:
    # "it" stands inside "its" before it stands alone.
    assert find("it", TEXT) == (TEXT.rindex("it"), TEXT.rindex("it") + 2)
    assert find("3-9", TEXT) == (3, 9)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ASSAULT happened new | shelled | Troops", "not four fields"),
        ("ASSAULT happened | shelled | Troops | -", "not four fields"),
        ("SHELLING happened new | shelled | - | -", "SHELLING"),
        ("ASSAULT/phone happened new | shelled | - | -", "phone is no mode"),
        ("ASSAULT done new | shelled | - | -", "done"),
        ("ASSAULT happened new | bombed | - | -", "not in the text"),
        ("ASSAULT happened new | shelled@3 | - | -", "not in the text"),
    ],
)
def test_broken_marks_are_told(line: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read_event(line, TEXT)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_item_is_sound(path: Path) -> None:
    if path.stem == "articles" and not SHARED.exists():
        pytest.skip("the articles lie in ../shared")
    items = list(read_items(path, texts(SHARED)))
    assert len(items) > 50
    for item in items:
        for event in item.events:
            for start, end in (event.anchor, *event.actors, *event.recipients):
                assert item.text[start:end].strip(), (item.name, start, end)


def test_articles_that_are_not_ours_are_named_by_characters_alone() -> None:
    for line in (FOLDER / "articles.txt").read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("= #"):
            assert set("".join(line.split(" | ")[1:])) <= set("0123456789-; "), line
