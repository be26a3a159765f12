"""The encoder: one vector a word, whatever the text; a missing or damaged network is told."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from counterclaim.errors import ModelError
from counterclaim.language.encoder import FOLDER, WIDTH, Encoder

TEXT = "The ministry denied the charge. Its spokesman spoke of countermeasures.\n\nWashington urged restraint."


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    """The shipped encoder."""
    return Encoder()


def test_one_vector_a_word(encoder: Encoder) -> None:
    coding = encoder.encode(TEXT, [0, 32])
    assert coding.vectors.shape == (len(coding.pieces), WIDTH)
    assert np.isfinite(coding.vectors).all()
    first, last = coding.words(4, 12)
    assert TEXT[slice(*coding.chars(first, last))] == "ministry"


@pytest.mark.parametrize("text", ["", " \n ", "\u0000", "☃" * 40, "a" * 5000, "«…»"])
def test_odd_texts(encoder: Encoder, text: str) -> None:
    coding = encoder.encode(text, [0])
    assert len(coding.vectors) == len(coding.pieces)


def test_the_same_text_gives_the_same_vectors(encoder: Encoder) -> None:
    assert np.array_equal(encoder.encode(TEXT, [0]).vectors, encoder.encode(TEXT, [0]).vectors)


def test_a_long_text_reads_like_its_parts(encoder: Encoder) -> None:
    """What stands in the middle of a long text has nearly the vectors that it has with only its neighbours."""
    long = (TEXT + "\n\n") * 12
    whole, part = encoder.encode(long, range(0, len(long), 40)), encoder.encode(TEXT, [0])
    near = whole.vectors[: len(part.pieces)]
    cosine = (near * part.vectors).sum(1) / np.linalg.norm(near, axis=1) / np.linalg.norm(part.vectors, axis=1)
    assert cosine.mean() > 0.8


def test_capitals_count_though_the_vocabulary_has_none(encoder: Encoder) -> None:
    a, b = encoder.encode("The May report", [0]), encoder.encode("The may report", [0])
    assert not np.allclose(a.vectors, b.vectors)


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json"])
def test_a_damaged_file_is_told(tmp_path: Path, name: str) -> None:
    for path in FOLDER.iterdir():
        if path.is_file():
            shutil.copy(path, tmp_path)
    (tmp_path / name).write_bytes(b"damaged")
    with pytest.raises(ModelError, match="E504"):
        Encoder(tmp_path)
