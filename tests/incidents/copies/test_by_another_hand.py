"""Copies and look-alikes that were written without sight of the generator, and stories that go on the next day."""

import pytest

from bench.copies_hand import make, measure, right
from bench.copies_hand_texts import ORIGINALS, UPDATED
from counterclaim.incidents.copies.finder import are_copies
from counterclaim.records import DateBasis, Document, Published


def telling(name, text, day):
    return Document(name, None, text, None, None, "en", Published(day, DateBasis.GIVEN), "")


@pytest.fixture(scope="module")
def measured():
    return measure()


def test_there_are_enough_texts_and_all_differ():
    documents, of = make()
    assert sum(kind == "original" for _, kind in of.values()) >= 25
    assert sum(kind == "alike" for _, kind in of.values()) == 60
    assert len({one.text for one in documents}) == len(documents)
    assert right(("a", "original"), ("b", "merged with a"))
    assert not right(("a", "original"), ("a", "update"))


def test_no_two_look_alikes_are_copies(measured):
    assert [pair for pair in measured["wrong"] if "alike" in pair] == []


def test_republished_cut_and_translated_texts_are_found(measured):
    recall = measured["recall"]
    assert (recall["republished"], recall["cut"], recall["back"]) == ("26/26", "26/26", "8/8")
    assert recall["paraphrase"] in {"6/8", "7/8", "8/8"}


@pytest.mark.parametrize("name", sorted(UPDATED))
def test_the_next_days_story_with_new_facts_is_no_copy_of_the_first(name):
    day, text = ORIGINALS[name]
    later, updated = UPDATED[name]
    assert not are_copies(telling("first", text, day), telling("second", updated, later))


# What a wire does: it dates each day's story anew, so the day of the lead moves with the day of publication.  A day that
# moved by itself, all else the same, is a slip of the copy; the same words a day late are a late reprint.
MOVED = [
    ("on Thursday", "on Friday", "2019-02-14", "2019-02-15", False),
    ("on Thursday", "on Wednesday", "2019-02-14", "2019-02-14", True),
]


@pytest.mark.parametrize(("before", "after", "first", "second", "copies"), MOVED)
def test_a_day_that_moved_in_a_long_text(before, after, first, second, copies):
    # The bodies of other reports make it long: more than twenty names and numbers are kept for the one day that moved.
    bodies = [ORIGINALS[name][1].split("\n\n", 1)[1] for name in ("galwan", "khan", "yeonpyeong")]
    text = ORIGINALS["pulwama"][1] + "\n" + "\n".join(bodies)
    assert before in text
    one, other = telling("one", text, first), telling("other", text.replace(before, after, 1), second)
    assert are_copies(one, other) is copies
    assert are_copies(telling("one", text, first), telling("other", text, second))
