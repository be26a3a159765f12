"""The one pass of the parser: its layers fit the text exactly."""

import pytest

from counterclaim.language import Parser

TEXTS = [
    "Armenia accused Azerbaijan of shelling Goris on Tuesday.",
    "  Headline without stop \n\n  Azerbaijan denied it.\n\n\n“Never,” it said.  ",
    "Naïve café – Zürich’s 1,200 “guests”… left 😀 at 5p.m.",
    "a\u00a0b\u2009c\ufeffd \u200b e",
    "\t\n x \n\n y",
    "- one\n- two\n* three",
    "Հայաստանը մեղադրեց Ադրբեջանին։ العربية 中文。",
    "!!! ??? ... ,,,",
]


@pytest.fixture(scope="module")
def parser():
    return Parser()


@pytest.mark.parametrize("text", TEXTS)
def test_layers_fit_the_text(parser, text):
    layers = parser.parse(text)
    assert layers.text == text
    for i, token in enumerate(layers.tokens):
        assert token.i == i
        assert text[token.start : token.end] == token.text
        assert token.text.strip()
        sentence = layers.sentences[token.sent]
        assert sentence.first <= i < sentence.last
        assert sentence.first <= token.head < sentence.last, "a tree stays within its sentence"
    for before, after in zip(layers.sentences, layers.sentences[1:], strict=False):
        assert before.last == after.first
        assert before.end <= after.start
    for sentence in layers.sentences:
        roots = [i for i in range(sentence.first, sentence.last) if layers.tokens[i].head == i]
        assert sentence.root in roots
        assert all(layers.tokens[i].dep == "ROOT" for i in roots)
    for name in layers.names:
        assert text[name.start : name.end] == text[layers.tokens[name.first].start : layers.tokens[name.last - 1].end]


@pytest.mark.parametrize("text", ["", "   ", "\n\n\t\n"])
def test_a_text_without_words_has_empty_layers(parser, text):
    layers = parser.parse(text)
    assert (layers.tokens, layers.sentences, layers.names) == ((), (), ())


def test_a_new_line_begins_a_new_sentence(parser):
    text = "Armenia accuses Azerbaijan of attack\nThe ministry said so on Tuesday"
    layers = parser.parse(text)
    edges = [(s.start, s.end) for s in layers.sentences]
    at = text.index("\n")
    assert not any(start < at < end for start, end in edges)


def test_the_same_text_gives_the_same_layers(parser):
    assert parser.parse(TEXTS[0]) == parser.parse(TEXTS[0])


def test_the_parser_names_its_model(parser):
    assert parser.name.startswith("en_core_web_sm")
    assert len(parser.sha256) == 64
