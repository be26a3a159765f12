"""The tagger in use, on reports of our own writing: what rules miss, what it must not invent, and odd texts."""

import hashlib
import shutil
from pathlib import Path

import pytest

from counterclaim.claims import Tagger, find_claims
from counterclaim.errors import ModelError
from counterclaim.language import Encoder, Layers, Parser
from counterclaim.language.encoder import FOLDER
from counterclaim.language.word_features import DISTANCES, FEATURES, OWN, PLACES, RELATIONS, Words
from counterclaim.records import Claim, Mentions, Stance
from tests.claims.conftest import document


class Reader:
    """Parser, encoder and tagger together."""

    def __init__(self, parser: Parser) -> None:
        self._parser, self._encoder, self._tagger = parser, Encoder(), Tagger()

    def layers(self, text: str) -> Layers:
        """The layers of a text with its encoding."""
        return self._encoder.read(self._parser.parse(text))

    def claims(self, text: str) -> tuple[Claim, ...]:
        """The claims of a text."""
        return find_claims(document(text), self.layers(text), Mentions(), tagger=self._tagger)


@pytest.fixture(scope="module")
def reader(parser: Parser) -> Reader:
    """Loaded once."""
    return Reader(parser)


@pytest.mark.parametrize(
    ("text", "source", "stance", "content"),
    [
        ("Kampala disowned the statement.", "Kampala", Stance.DENIES, "the statement"),
        ("The general hit back at suggestions that his men had fled.", "The general", Stance.DENIES, "his men had fled"),
        ("A reporter was skeptical of the army's account.", "A reporter", Stance.DOUBTS, "the army's account"),
        ("India denied claims by Pakistan that its guns had shelled the valley.", "Pakistan", Stance.ASSERTS, "shelled"),
        ("The governor branded the claims a fabrication.", "The governor", Stance.DENIES, "the claims"),
        ("Moscow labelled the allegation false.", "Moscow", Stance.DENIES, "the allegation"),
        ("Sceptical of the toll, the Red Cross asked for lists.", "the Red Cross", Stance.ASKS, "lists"),
    ],
)  # fmt: skip
def test_what_the_rules_do_not_find(
    reader: Reader, text: str, source: str, stance: Stance | None, content: str
) -> None:
    found = [c for c in reader.claims(text) if c.source is not None and c.source.text == source]
    assert found, [c.source for c in reader.claims(text)]
    assert content in " ".join(span.text for span in found[0].content)
    assert stance is None or found[0].stance is stance


@pytest.mark.parametrize(
    "text",
    [
        "The refugees were denied entry at the Polish border.",
        "The blast claimed 21 lives and wounded dozens in the market.",
        "Rebels rejected the peace plan and left the hall.",
        "The alleged gunman was taken to hospital under guard.",
        "Snow fell on the disputed territory for three days.",
    ],
)
def test_look_alikes_bring_no_denial(reader: Reader, text: str) -> None:
    assert not [c for c in reader.claims(text) if c.stance in {Stance.DENIES, Stance.CONFIRMS, Stance.DOUBTS}]


def test_what_is_told_inside_a_denial_is_what_it_answers(reader: Reader) -> None:
    denial, told = reader.claims("India denied claims by Pakistan that its guns had shelled the valley.")
    assert (denial.stance, denial.answers, told.parent) == (Stance.DENIES, told.id, denial.id)


def test_contents_end_with_their_paragraph(reader: Reader) -> None:
    claims = reader.claims("Tehran says nobody died\n\nIranian warplanes bombed a camp near Erbil on Monday.")
    assert all("\n" not in span.text for claim in claims for span in claim.content)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Kyiv: three killed in strike. Moscow: it was not us.", "Moscow"),
        ("State media reported that Rafah was calm. For its part, Cairo confirmed the report.", "Cairo"),
        ("Baku and Yerevan accused each other of opening fire near Jermuk.", "Yerevan"),
        ("Axios reported that an Israeli official had said the plan was dead.", "Axios"),
        ("Xinhua, citing the armed police, reported that 28 fighters had died.", "Xinhua"),
    ],
)
def test_speakers_of_every_kind(reader: Reader, text: str, source: str) -> None:
    assert source in {c.source.text for c in reader.claims(text) if c.source is not None}


def test_the_card_names_the_files_that_ship() -> None:
    card = (FOLDER / "README.md").read_text("utf-8")
    for name in sorted(path.name for path in FOLDER.iterdir() if path.suffix != ".md"):
        digest = hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()
        assert f"| `{name}` |" in card
        assert digest in card


def test_scores_are_chances(reader: Reader) -> None:
    claims = reader.claims("The governor said that the port was shut. Doctors in Aden reported nine deaths.")
    assert claims
    assert all(c.score is not None and 0.5 <= c.score <= 1 for c in claims)


@pytest.mark.parametrize("text", ["", "x", "…", "said said said", "“" * 50, "The army said. " * 400, "a" * 3000])
def test_odd_texts_keep_their_offsets(reader: Reader, text: str) -> None:
    for claim in reader.claims(text):
        for span in (*claim.content, *(s for s in (claim.cue, claim.source) if s is not None)):
            assert text[span.start : span.end] == span.text


def test_the_same_text_gives_the_same_claims(reader: Reader) -> None:
    text = "Kyiv said Russia had shelled the port. Moscow denied it and spoke of a provocation."
    assert reader.claims(text) == reader.claims(text)


def test_features_stay_within_their_tables(reader: Reader) -> None:
    text = "“We left,” the rebel said. The army, he added, had not; it denied that it would.\nNobody spoke. " * 3
    layers = reader.layers(text)
    assert layers.encoding is not None
    count = len(layers.encoding.pieces)
    words = Words(layers, layers.encoding.pieces.starts)
    for first in range(0, count - 2, 7):
        found = words.standing(first, first + 2, 0, count)
        assert found.shape == (count, FEATURES)
        assert (found >= 0).all()
        assert (found.max(0) < [DISTANCES, RELATIONS, OWN, PLACES]).all()
        assert found[first, 1] == 1


def test_without_an_encoding_the_tagger_is_silent(parser: Parser) -> None:
    assert Tagger().tag(parser.parse("The army said it had left."), 0.5) == []


@pytest.mark.parametrize("name", ["roles.onnx", "heads.npz"])
def test_a_damaged_head_is_told(tmp_path: Path, name: str) -> None:
    for path in FOLDER.iterdir():
        if path.is_file():
            shutil.copy(path, tmp_path)
    (tmp_path / name).write_bytes(b"damaged")
    with pytest.raises(ModelError, match="E504"):
        Tagger(tmp_path)
