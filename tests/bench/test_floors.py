"""Floors only rise; one that falls needs a written reason; a changed set is said in words."""

import json

import pytest

from bench import floors as rules
from bench.floors import Floors

HASHES = ("c" * 64, "s" * 64)


def held(**floors: float) -> Floors:
    return Floors({"reports": {"corpus": HASHES[0], "scorer": HASHES[1], "floors": dict(floors)}})


def test_a_figure_within_epsilon_holds_its_floor():
    assert rules.fallen(held(told_f1=0.5), "reports", {"told_f1": 0.4995}) == []
    assert rules.fallen(held(told_f1=0.5), "reports", {"told_f1": 0.7}) == []


def test_a_figure_below_its_floor_is_named_with_both_numbers():
    (words,) = rules.fallen(held(told_f1=0.5), "reports", {"told_f1": 0.4994})
    assert words == "reports: told_f1 is 0.4994, below its floor of 0.5000"


def test_surplus_has_a_ceiling():
    assert rules.fallen(held(surplus=2.0), "reports", {"surplus": 1.0}) == []
    (words,) = rules.fallen(held(surplus=2.0), "reports", {"surplus": 2.1})
    assert "above its ceiling of 2.0000" in words


def test_a_figure_that_is_no_longer_measured_is_wrong():
    (words,) = rules.fallen(held(told_f1=0.5), "reports", {"events_f1": 0.9})
    assert "no longer measured" in words


def test_update_raises_and_adds():
    new, refused = rules.updated(held(told_f1=0.5), "reports", {"told_f1": 0.61239, "events_f1": 0.7}, HASHES, None)
    assert refused == []
    assert new.of("reports") == {"told_f1": 0.6124, "events_f1": 0.7}
    assert new.lowered == []


def test_update_keeps_the_higher_floor_within_epsilon():
    new, refused = rules.updated(held(told_f1=0.5), "reports", {"told_f1": 0.4997}, HASHES, None)
    assert refused == []
    assert new.of("reports") == {"told_f1": 0.5}


@pytest.mark.parametrize("reason", [None, "", "   "])
def test_update_never_lowers_without_a_reason(reason):
    before = held(told_f1=0.5, events_f1=0.5)
    new, refused = rules.updated(before, "reports", {"told_f1": 0.4, "events_f1": 0.9}, HASHES, reason)
    assert len(refused) == 1
    assert new.of("reports") == {"told_f1": 0.5, "events_f1": 0.5}


def test_update_lowers_with_a_reason_and_keeps_it():
    new, refused = rules.updated(held(told_f1=0.5), "reports", {"told_f1": 0.4}, HASHES, "gold was mended")
    assert refused == []
    assert new.of("reports") == {"told_f1": 0.4}
    assert new.lowered == [
        {"measure": "reports", "figure": "told_f1", "from": 0.5, "to": 0.4, "reason": "gold was mended"}
    ]


def test_update_does_not_change_what_it_was_given():
    before = held(told_f1=0.5)
    rules.updated(before, "reports", {"told_f1": 0.9}, HASHES, None)
    assert before == held(told_f1=0.5)


def test_a_dropped_figure_needs_a_reason_too():
    new, refused = rules.updated(held(told_f1=0.5, old=0.2), "reports", {"told_f1": 0.5}, HASHES, None)
    assert refused
    assert "old" in new.of("reports")
    new, refused = rules.updated(held(told_f1=0.5, old=0.2), "reports", {"told_f1": 0.5}, HASHES, "renamed")
    assert refused == []
    assert new.of("reports") == {"told_f1": 0.5}
    assert new.lowered[0]["to"] is None


def test_a_changed_set_is_said_in_words_and_needs_a_reason():
    other = ("d" * 64, HASHES[1])
    (words,) = rules.changed_sets(held(told_f1=0.5), "reports", *other)
    assert "the corpus is not the one its floors were measured on" in words
    _, refused = rules.updated(held(told_f1=0.5), "reports", {"told_f1": 0.9}, other, None)
    assert refused == [words]
    new, refused = rules.updated(held(told_f1=0.5), "reports", {"told_f1": 0.3}, other, "a new release of the set")
    assert refused == []
    assert new.measures["reports"]["corpus"] == "d" * 64
    assert new.of("reports") == {"told_f1": 0.3}


def test_a_changed_scorer_is_said_in_words():
    (words,) = rules.changed_sets(held(), "reports", HASHES[0], "e" * 64)
    assert "scorer" in words


def test_a_new_measure_has_no_floor_to_break():
    assert rules.changed_sets(Floors(), "reports", *HASHES) == []
    assert rules.fallen(Floors(), "reports", {"told_f1": 0.0}) == []


def test_written_floors_read_back(tmp_path):
    path = tmp_path / "floors.json"
    rules.write(held(told_f1=0.5), path)
    assert rules.read(path) == held(told_f1=0.5)
    assert list(tmp_path.iterdir()) == [path]


def test_no_file_is_no_floors_and_a_damaged_one_an_error(tmp_path):
    path = tmp_path / "floors.json"
    assert rules.read(path) == Floors()
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(ValueError, match="measures"):
        rules.read(path)


def test_every_lowered_floor_of_ours_has_a_reason():
    from bench.gate import FLOORS
    from bench.measures import MEASURES

    ours = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert set(ours["measures"]) <= {measure.name for measure in MEASURES}
    assert all(entry["reason"].strip() for entry in ours["lowered"])
