"""The run of the gazetteer: its sample and table; nothing here is timed."""

from bench import gazetteer


def test_the_sample_is_the_same_each_time_and_one_in_ten_is_no_place():
    keys = [f"place {n}" for n in range(500)]
    drawn = gazetteer.sample(keys, 50)
    assert drawn == gazetteer.sample(reversed(keys), 50)
    assert sum(name not in keys for name in drawn) == 5


def test_the_median_is_that_of_each_name_timed_once(monkeypatch):
    asked = []
    clock = iter([0, 9_000, 10_000, 12_000, 20_000, 24_000])  # 9, 2 and 4 microseconds
    monkeypatch.setattr(gazetteer.time, "perf_counter_ns", lambda: next(clock))
    assert gazetteer.median_us(asked.append, ["a", "b", "c"]) == 4.0
    assert asked == ["a", "b", "c"]


def test_the_table_holds_our_look_up_against_a_bare_select():
    ours = {"mb": 35.9, "open_s": 0.01, "open_mb": 2, "stamp_s": 0.02, "uncached_us": 20.0, "cached_us": 3.0,
            "has_cached_us": 1.5, "after_mb": 20}  # fmt: skip
    shown = gazetteer.table({"ours": ours, "select": {"uncached_us": 5.0, "cached_us": 4.0},
                             "grounding": {"parser_mb": 90, "parser_s": 0.5, "stage_mb": 30, "stage_s": 0.2}})  # fmt: skip
    assert "4.0 times a bare select" in shown
    assert "30 MB" in shown
