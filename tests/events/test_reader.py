"""The event reader in use: what frames do not name, senses that are no events, history told as such, and odd texts."""

import shutil
from functools import lru_cache
from pathlib import Path

import pytest

from counterclaim.errors import ModelError
from counterclaim.events import EventReader, find_reports
from counterclaim.events.finder import framed
from counterclaim.events.reader.hints import hints_of, sides_in, told_of
from counterclaim.events.reader.labels import ALL_MODES, ROOTS, TYPES
from counterclaim.events.reality import DEFAULT
from counterclaim.language import Encoder, Layers
from counterclaim.language.encoder import FOLDER
from counterclaim.language.word_features import Words
from counterclaim.pipeline import Coder
from counterclaim.records import Actor, ActorKind, EventType, Mentions, Newness, Reality, Report
from tests.events.scene import parser


@lru_cache(maxsize=1)
def reader() -> EventReader:
    return EventReader()


@lru_cache(maxsize=1)
def coder() -> Coder:
    return Coder()


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    return Encoder()


def layers(text: str) -> Layers:
    """The layers of a text with its encoding."""
    return encoder().read(parser().parse(text))


def reports(text: str, published: str | None = "2023-05-10") -> tuple[Report, ...]:
    """The reports of a text by the whole package."""
    return coder().code_text(text, published=published).reports


def of_reader(report: Report) -> bool:
    return any(w.startswith("reader: event") for w in report.why)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Beijing froze out Lithuanian exporters.", EventType.SANCTION, "Beijing", "Lithuanian"),
        ("Mali gave French diplomats 48 hours to leave.", EventType.REQUEST, "Mali", "French diplomats"),
        ("Houthi gunners peppered a Saudi outpost with mortars.", EventType.ASSAULT, "Houthi", "Saudi"),
        ("Ghana and Togo pooled their patrols on the border.", EventType.COOPERATE, "Ghana", None),
    ],
)
def test_what_no_frame_names_may_be_told_by_the_reader(
    text: str, kind: EventType, actor: str, recipient: str | None
) -> None:
    found = reports(text)
    told = [r for r in found if r.type is kind and of_reader(r)]
    assert told, [(r.type, r.anchor.text, r.why) for r in found]
    assert any(actor in a.text for a in told[0].actor)
    assert recipient is None or any(recipient in a.text for a in told[0].recipient)


@pytest.mark.parametrize(
    "text",
    [
        "Fire crews battled the blaze for nine hours before it was brought under control.",
        "The committee shelled out three million dollars for the new stadium.",
        "The film bombed at the box office in France and Belgium.",
        "Kenya executed the plan to vaccinate every child before the rains.",
        "The flood claimed the lives of nine people in Pakistan.",
        "The minister met the deadline for her tax return.",
        "Sweden captured the hearts of the Turkish crowd with a late goal.",
        "Shares in Germany plunged after the bank struck a deal with its Swiss rival.",
    ],
)
def test_another_sense_is_no_violence(text: str) -> None:
    assert [r.anchor.text for r in reports(text) if r.type in {EventType.ASSAULT, EventType.COERCE}] == []


def test_history_is_told_from_news() -> None:
    text = (
        "Ethiopian troops shelled the town of Shire on Tuesday, the regional government said. At least nine people died. "
        "The region had been at war with the federal army. Two years earlier, Eritrean soldiers killed hundreds in Axum."
    )
    told = [r.newness for r in reports(text, "2022-10-12") if r.type is EventType.ASSAULT]
    assert Newness.NEW in told
    assert Newness.BACKGROUND in told


def test_the_reader_asks_for_an_encoding() -> None:
    parsed = parser().parse("Troops shelled Goris.")
    assert reader().read(parsed, (), ()) is None
    assert reader().read(layers("\u2028"), (), ()) is None
    assert reader().root(parsed, None, None) == {}


def test_without_a_reader_the_frames_decide_alone() -> None:
    def alone(text: str) -> tuple[Report, ...]:
        whole = coder().code_text(text)
        assert whole.reports
        mentions = Mentions(actors=tuple(a for r in whole.reports for a in (*r.actor, *r.recipient)))
        return find_reports(whole.document, layers(text), mentions, ())

    found = alone("Armenian troops shelled Goris.")
    assert [(r.anchor.text, r.score) for r in found] == [("shelled", None)]
    assert not any("reader" in w for w in found[0].why)
    assert alone("Beijing froze out Lithuanian exporters.") == ()


def test_chances_and_spans_are_sound() -> None:
    text = "Baku accused Yerevan of shelling Kalbajar; Yerevan denied it.\n\nFrance urged both to talk." * 9
    told = layers(text)
    mentions, _, drafts = framed(told, Mentions())
    opinions = reader().read(told, drafts, mentions.actors)
    assert opinions is not None
    anchors = opinions.anchors(0.3)
    assert anchors == sorted(set(anchors))
    for i, roles in zip(anchors, opinions.roles([(i, None) for i in anchors]), strict=True):
        kind, chance = opinions.type(i)
        assert kind in TYPES
        assert 0 <= chance <= 1
        assert 0 <= opinions.event(i) <= 1
        assert opinions.mode(i, kind) in {mode or None for k, mode in ALL_MODES if k is kind}
        assert abs(sum(opinions.newness(i, (0, 0, 0, 0)).values()) - 1) < 1e-4
        for party in (*roles.actors, *roles.recipients):
            assert text[party.start : party.end].strip() == text[party.start : party.end] != ""
            assert 0 <= party.chance <= 1.001


def test_the_roots_of_a_pair() -> None:
    text = "Iran's foreign minister condemned the Swedish court's ruling."
    chances = reader().root(layers(text), (0, 23), (text.index("the Swedish"), text.index(" ruling")))
    assert set(chances) == set(ROOTS)
    assert abs(sum(chances.values()) - 1) < 1e-4
    assert max(chances, key=lambda r: chances[r]) == "ACCUSE"
    # A party that nobody names is no error.
    assert set(reader().root(layers(text), None, None)) == set(ROOTS)


def test_hints_say_which_word_is_what() -> None:
    text = "Armenian troops shelled Goris, Baku said."
    told = layers(text)
    encoding = told.encoding
    assert encoding is not None
    words = Words(told, encoding.pieces.starts)
    troops = Actor("Armenian troops", 0, 15, "ARM", "Armenia", "ARM", ActorKind.MILITARY)
    _, _, drafts = framed(told, Mentions(actors=(troops,)))
    hints = hints_of(words, drafts, (troops,))
    kind = 1 + tuple(ActorKind).index(ActorKind.MILITARY)
    assert hints.kinds.tolist() == [kind, kind, 0, 0, 0, 0, 0, 0]
    assert hints.frames.tolist() == [0, 0, 1 + TYPES.index(EventType.ASSAULT), 0, 0, 0, 0, 0]
    assert sides_in(words, drafts[0], 0, 8).tolist() == [1, 1, 0, 0, 0, 0, 0, 0]
    assert sides_in(words, None, 0, 3).tolist() == [0, 0, 0]


def test_the_reader_was_trained_on_these_reasons() -> None:
    # What the network is told of the rules' reasons is read off their words: other words, other advice.
    assert told_of(Reality.HAPPENED, DEFAULT, Newness.NEW, "default: told as news", ())[3] == 1
    assert told_of(Reality.NEGATED, "negation", Newness.NEW, "within the days before publication", ())[3] == 2
    assert told_of(Reality.HAPPENED, DEFAULT, Newness.FUTURE, "after publication", ())[3] == 3
    assert told_of(Reality.ONGOING, "aspect", Newness.BACKGROUND, "since", ())[3] == 0


def test_the_words_of_a_proposal_stand_in_the_text() -> None:
    text = "Beijing froze out Lithuanian exporters."
    found = [r for r in reports(text) if of_reader(r)]
    assert [text[r.anchor.start : r.anchor.end] for r in found] == [r.anchor.text for r in found] == ["froze out"]


@pytest.mark.parametrize("name", ["events.onnx", "event_roles.onnx", "event_pairs.onnx", "event_heads.npz"])
@pytest.mark.parametrize("broken", [True, False])
def test_a_missing_or_damaged_file_is_told(tmp_path: Path, name: str, broken: bool) -> None:
    for path in FOLDER.glob("event*"):
        shutil.copyfile(path, tmp_path / path.name)
    if broken:
        (tmp_path / name).write_bytes(b"no network")
    else:
        (tmp_path / name).unlink()
    with pytest.raises(ModelError, match="E504"):
        EventReader(tmp_path)
