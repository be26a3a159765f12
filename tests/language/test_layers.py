"""Walking the tree and finding tokens by characters, on layers made by hand."""

import pytest

from counterclaim.language import Layers, Quotation, Sentence, Token


def token(i, text, start, dep, head, sent=0):
    return Token(i, text, start, start + len(text), text.lower(), "X", "X", dep, head, sent, space=True)


@pytest.fixture
def layers():
    """ "Armenia accused Baku of shelling Goris.  Baku denied." """
    text = "Armenia accused Baku of shelling Goris.  Baku denied."
    words = (
        ("Armenia", "nsubj", 1), ("accused", "ROOT", 1), ("Baku", "dobj", 1), ("of", "prep", 1), ("shelling", "pcomp", 3),
        ("Goris", "dobj", 4), (".", "punct", 1), ("Baku", "nsubj", 8), ("denied", "ROOT", 8), (".", "punct", 8),
    )  # fmt: skip
    tokens, at = [], 0
    for i, (word, dep, head) in enumerate(words):
        at = text.index(word, at)
        tokens.append(token(i, word, at, dep, head, int(i > 6)))
        at += len(word)
    sentences = (Sentence(0, 0, 7, 0, 39, 1), Sentence(1, 7, 10, 41, 53, 8))
    return Layers(text, tuple(tokens), sentences, (), (Quotation(16, 38, closed=True),))


def test_offsets_are_those_of_the_words(layers):
    assert all(layers.text[t.start : t.end] == t.text for t in layers.tokens)
    assert [layers.text[s.start : s.end] for s in layers.sentences] == [
        "Armenia accused Baku of shelling Goris.",
        "Baku denied.",
    ]


def test_children_in_order_and_by_label(layers):
    assert layers.children(1) == (0, 2, 3, 6)
    assert layers.children(1, "nsubj", "dobj") == (0, 2)
    assert layers.child(1, "dobj") == 2
    assert layers.child(1, "iobj") is None
    assert layers.children(5) == ()


def test_subtrees_and_their_edges(layers):
    assert layers.subtree(3) == (3, 4, 5)
    assert layers.edges(3) == (3, 5)
    assert layers.edges(1) == (0, 6)
    assert layers.chars(*layers.edges(4)) == (24, 38)


def test_ancestors_lead_to_the_root_and_end_there(layers):
    assert list(layers.ancestors(5)) == [4, 3, 1]
    assert list(layers.ancestors(1)) == []


def test_sentences_by_token(layers):
    assert layers.sentence_of(9).i == 1


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (0, 7, [0]),
        (0, 8, [0]),
        (3, 9, [0, 1]),
        (7, 8, []),
        (39, 41, []),
        (38, 42, [6, 7]),
        (0, 53, list(range(10))),
        (52, 53, [9]),
    ],
)
def test_tokens_by_characters(layers, start, end, found):
    assert list(layers.at(start, end)) == found


def test_quoted_means_wholly_within_one_pair(layers):
    assert layers.quoted(16, 20)
    assert layers.quoted(16, 38)
    assert not layers.quoted(0, 20)


def test_empty_layers():
    nothing = Layers("", (), (), (), ())
    assert list(nothing.at(0, 5)) == []
    assert not nothing.quoted(0, 1)
