"""Search: any words of a person's are understood, and what is found is shown where it stands."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.errors import UsageError
from tests.support.sample import empty
from tests.support.shelf import STORY, put

TEXTS = {
    "gorky": "The mayor of Łódź spoke of a café in Górki.\n\nShelling hit the town’s café on Tuesday, he said. " * 3,
    "kramat": "No shelling was heard near Kramatorsk. A truce holds, the governor said; the truce is old.",
    "goris": "Two shells fell on Goris. Nobody was hurt, and the café stayed open.",
}


@pytest.fixture
def texts(store):
    """The ids of three texts by name."""
    found = {}
    for name, text in TEXTS.items():
        source = text.encode()
        facts = {"text": text, "title": f"About {name}", "sha256": hashlib.sha256(source).hexdigest()}
        assert store.add(replace(empty(), document=replace(empty().document, **facts)), source, STORY)
        (found[name],) = store.documents_from(facts["sha256"])
    return found


def names(store, texts, words):
    by_id = {value: key for key, value in texts.items()}
    return [by_id.get(hit.document, "sample") for hit in store.search(words)]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("kramatorsk", {"kramat"}),
        ("CAFE", {"gorky", "goris"}),
        ("cafe goris", {"goris"}),
        ("café -shelling", {"goris"}),
        ('"truce holds"', {"kramat"}),
        ('"holds truce"', set()),
        ('shelling -"was heard"', {"gorky", "sample"}),
        ("about kramat", {"kramat"}),
        ("gorki", {"gorky"}),
        ("truce AND NOT shelling", set()),
        ("nothing-of-this", set()),
        ("town’s", {"gorky"}),
        ('"unfinished', set()),
    ],
)
def test_words_find_documents(store, texts, words, wanted):
    assert set(names(store, texts, words)) == wanted


def test_what_is_found_is_shown_where_it_stands(store, texts):
    (hit,) = store.search("café shelling town")
    text = store.document(hit.document).text
    assert hit.snippet == text[hit.start : hit.end]
    assert "\n" not in hit.snippet
    assert {text[start:end].lower() for start, end in hit.marks} <= {"café", "shelling", "town"}
    assert hit.marks
    assert all(hit.start <= start < end <= hit.end for start, end in hit.marks)
    assert (hit.title, hit.outlet, hit.day) == ("About gorky", "Example Wire", "2022-09-13")


def test_a_hit_in_the_title_alone_has_no_marks(store, texts):
    (hit,) = store.search("kramat")
    assert hit.marks == ()
    assert hit.snippet == TEXTS["kramat"][: hit.end]


def test_the_best_comes_first_and_there_are_no_more_than_asked_for(store, texts):
    assert names(store, texts, "truce")[0] == "kramat"
    assert len(store.search("truce", limit=1)) == 1


def test_of_equals_the_lesser_ids_come_first(store):
    for letter in "cdefgh":
        put(store, letter)
    ids = [document.id for document in store.documents()]
    assert [hit.document for hit in store.search("shelling", limit=3)] == ids[:3]
    assert [hit.document for hit in store.search("shelling")] == ids
    assert store.search("shelling", limit=0) == ()


@pytest.mark.parametrize("words", ["", "  ", '"', "-", "--", "-word", "***", "(((", '"" -x', "'"])
def test_without_a_word_there_is_nothing_to_look_for(store, words):
    with pytest.raises(UsageError, match="E246"):
        store.search(words)


def test_too_many_words_are_refused(store):
    assert store.search("word " * 200) == ()
    with pytest.raises(UsageError, match="E246"):
        store.search("word " * 201)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.text(st.sampled_from("ab\"'-*()^:+{}[]\\/%_;,.\0\n NOTANDRéß中\ud800\U0001f600"), max_size=24) | st.text()
)
def test_no_input_is_a_fault(store, words):
    try:
        store.search(words)
    except UsageError as problem:
        assert problem.code == "E246"  # noqa: PT017 - most inputs are fine


def test_a_text_with_a_zero_character_is_found_and_nothing_false_is_marked(store):
    source = b"a page"
    facts = {"text": "Alpha \0 beta gamma", "sha256": hashlib.sha256(source).hexdigest()}
    store.add(replace(empty(), document=replace(empty().document, **facts)), source, STORY)
    (name,) = store.documents_from(facts["sha256"])
    (hit,) = store.search("gamma")
    assert (hit.document, hit.snippet, hit.marks) == (name, "Alpha \0 beta gamma", ())
