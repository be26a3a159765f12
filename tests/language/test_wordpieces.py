"""Words, pieces and windows: what the encoder is shown."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from counterclaim.language.encoder import FOLDER
from counterclaim.language.wordpieces import SHAPES, Pieces, cut, windows


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """The shipped vocabulary."""
    made = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    made.no_padding()
    made.no_truncation()
    return made


def words(text: str, pieces: Pieces) -> list[str]:
    """The words as they stand in the text."""
    return [text[s:e] for s, e in zip(pieces.starts, pieces.ends, strict=True)]


def test_words_stand_in_the_text(tokenizer: Tokenizer) -> None:
    text = "Baku’s “countermeasures”\n in Jermuk, it said."
    assert words(text, cut(tokenizer, text)) == [
        "Baku", "’", "s", "“", "countermeasures", "”", "in", "Jermuk", ",", "it", "said", ".",
    ]  # fmt: skip


def test_every_piece_belongs_to_a_word(tokenizer: Tokenizer) -> None:
    pieces = cut(tokenizer, "Stepanakert's countermeasures")
    assert pieces.first[-1] == len(pieces.ids) == len(pieces.shapes)
    assert (np.diff(pieces.first) > 0).all()


def test_shapes_tell_capitals_digits_marks_and_new_lines(tokenizer: Tokenizer) -> None:
    text = "He said NATO in McLean 12 “,\nThen"
    pieces = cut(tokenizer, text)
    shapes = dict(zip(words(text, pieces), pieces.shapes[pieces.first[:-1]], strict=True))
    assert [shapes[w] for w in ("He", "said", "NATO", "McLean", "12", "“", ",")] == [1, 0, 2, 3, 4, 5, 6]
    assert shapes["Then"] == 8 + 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_cut_without_loss_of_offsets(text: str) -> None:
    tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    pieces = cut(tokenizer, text)
    assert ((pieces.starts >= 0) & (pieces.ends <= len(text)) & (pieces.starts < pieces.ends)).all()
    assert (pieces.starts[1:] >= pieces.ends[:-1]).all()
    assert (pieces.shapes < SHAPES).all()


@pytest.mark.parametrize(("core", "context"), [(20, 6), (50, 0), (7, 3)])
def test_windows_tile_the_text(tokenizer: Tokenizer, core: int, context: int) -> None:
    pieces = cut(tokenizer, "The army said that it had left. " * 30 + "word " * 80)
    found = windows(pieces, [8 * n for n in range(30)], core, context)
    assert [w.core_begin for w in found] == [0, *(w.core_end for w in found[:-1])]
    assert found[-1].core_end == len(pieces)
    for w in found:
        assert pieces.first[w.core_end] - pieces.first[w.core_begin] <= max(core, 3)
        assert w.begin <= w.core_begin < w.core_end <= w.end
        assert pieces.first[w.core_begin] - pieces.first[w.begin] <= context
        assert pieces.first[w.end] - pieces.first[w.core_end] <= context


def test_windows_begin_with_a_sentence_where_they_can(tokenizer: Tokenizer) -> None:
    pieces = cut(tokenizer, "The army said that it had left. " * 10)
    breaks = [8 * n for n in range(10)]
    assert all(w.core_begin in breaks for w in windows(pieces, breaks, 20, 4))
