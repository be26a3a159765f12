"""Documents that tell the same news."""

import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.incidents.stories import find_stories
from tests.incidents.news import BRIDGE, MARKET, OTHERS, document, monitor


def batch(*tables, day=None):
    return [document(name, text, day) for table in tables for name, text in table.items()]


def test_five_reports_of_one_bombing_in_other_words_are_one_story():
    assert tuple(sorted(BRIDGE)) in find_stories(batch(BRIDGE, OTHERS))


def test_two_bombings_alike_in_wording_stay_apart():
    found = find_stories(batch(BRIDGE, MARKET))
    assert found == (tuple(sorted(BRIDGE)), tuple(sorted(MARKET)))


def test_two_bombings_of_one_day_stay_apart():
    found = find_stories(batch(BRIDGE, MARKET, day="2019-05-07"))
    assert found == (tuple(sorted(BRIDGE)), tuple(sorted(MARKET)))


def test_unrelated_news_stays_alone():
    assert find_stories(batch(OTHERS, day="2019-05-07")) == (("flood",), ("football",), ("rates",))


def test_daily_reports_of_one_monitor_are_no_story():
    reports = [monitor(day) for day in (4, 5, 6, 9)]
    assert find_stories(reports) == tuple((report.id,) for report in reports)


def test_a_reprint_joins_whatever_its_day():
    text = BRIDGE["bridge-1"]
    assert find_stories([document("a", text, "2019-05-07"), document("b", text, "2019-05-09")]) == (("a", "b"),)


def test_twenty_copies_of_one_text_do_not_keep_the_other_tellings_out():
    copies = [document(f"copy-{n:02}", BRIDGE["bridge-1"] + f" Page {n}.") for n in range(20)]
    found = find_stories([*batch({k: v for k, v in BRIDGE.items() if k != "bridge-1"}, OTHERS), *copies])
    assert len(found[0]) == 24


def test_half_a_year_later_it_is_other_news():
    early, late = document("a", BRIDGE["bridge-1"], "2019-05-07"), document("b", BRIDGE["bridge-4"], "2019-12-07")
    assert find_stories([early, late]) == (("a",), ("b",))


def test_a_title_and_a_dateline_count():
    body = "Officials said on Monday that talks would go on."
    same = {"title": "Kolm river ferry deal signed by Tesmira council", "place": "TESMIRA"}
    found = find_stories(
        [document("a", body, **same), document("b", "They shook hands at noon.", **same), document("c", body)]
    )
    assert ("a", "b") in found


@pytest.mark.parametrize("text", ["", " \n", "the of and", "...", "http://example.org/news/1"])
def test_texts_without_words_are_alone(text):
    assert find_stories([document("a", text), document("b", text)]) == (("a",), ("b",))


def test_nothing_gives_nothing():
    assert find_stories([]) == ()


def test_one_id_twice_is_refused():
    with pytest.raises(ValueError, match="one id"):
        find_stories([document("a", "x"), document("a", "y")])


@given(order=st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_the_order_of_input_changes_nothing(order):
    documents = [*batch(BRIDGE, MARKET, OTHERS), *(monitor(day) for day in (4, 5, 8))]
    shuffled = list(documents)
    order.shuffle(shuffled)
    assert find_stories(shuffled) == find_stories(documents)


@given(st.lists(st.text(alphabet=st.sampled_from("abcdeF .\n"), max_size=60), max_size=12))
@settings(max_examples=60, deadline=None)
def test_every_document_is_in_one_group(texts):
    documents = [document(f"d{n:02}", text) for n, text in enumerate(texts)]
    found = find_stories(documents)
    assert sorted(name for group in found for name in group) == [d.id for d in documents]
    assert found == find_stories(documents[::-1])


def test_the_hash_seed_changes_nothing():
    program = (
        "from tests.incidents.test_stories import batch, BRIDGE, MARKET, OTHERS, monitor, find_stories\n"
        "print(find_stories([*batch(BRIDGE, MARKET, OTHERS), *(monitor(day) for day in (4, 6))]))"
    )
    outputs = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(p for p in sys.path if p) + ":."},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(outputs) == 1


def test_a_stream_of_unrelated_events_keeps_them_apart():
    chance = random.Random(3)  # noqa: S311
    syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
    names = iter(["".join(chance.sample(syllables, 3)).capitalize() for _ in range(240)])
    texts = [
        f"A bomb killed {number + 3} people in the town of {next(names)} on Monday, police said. "
        f"Mayor {next(names)} {next(names)} told reporters that the {next(names)} hotel was on fire."
        for number in range(60)
    ]
    documents = [document(f"e{number:02}", text, "2020-01-06") for number, text in enumerate(texts)]
    assert len(find_stories(documents)) == 60
