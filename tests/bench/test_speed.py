"""The speed run's texts and table; nothing here is timed."""

import json

import pytest

from bench import speed, speed_days, texts

POOL = [
    f"In village {n} the ministry said on Monday that troops had crossed the river and left again." for n in range(40)
]


@pytest.mark.parametrize("size", [500, 2_000, 10_000])
def test_articles_have_the_length_asked_for_and_differ(size):
    made = texts.articles(POOL, size, 12)
    assert len(set(made)) == 12
    assert all(0.9 * size < len(text) <= size + 1 for text in made)
    assert made == texts.articles(POOL, size, 12)


def test_paragraphs_come_from_the_articles_in_pieces_that_end_with_a_sentence(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_text(json.dumps({"text": "The army said it had left the town on Monday. " * 40}) + "\n")
    found, source = texts.paragraphs(path)
    assert source == "the open hand-coded articles"
    assert all(part.endswith("Monday.") and len(part) <= 500 for part in found)


def test_without_the_sets_our_own_texts_serve_or_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(texts, "ROOT", tmp_path)
    with pytest.raises(FileNotFoundError, match="no texts"):
        texts.paragraphs(tmp_path / "none.jsonl")
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "one.txt").write_text(POOL[0] + "\n\n" + POOL[1])
    assert texts.paragraphs(tmp_path / "none.jsonl") == (POOL[:2], "our own examples and golden texts")


def test_shares_sum_to_one_largest_first():
    assert speed._shares({"a": 1.0, "b": 3.0}) == {"b": 0.75, "a": 0.25}
    assert speed._shares({}) == {}


def test_the_table_names_rates_stages_and_the_peer():
    timed = {
        "articles": 2,
        "characters": 4000,
        "per_s": 10.0,
        "per_cpu_s": 12.0,
        "slowest_s": 0.1,
        "stages": {"a": 1.0},
    }
    part = {"load_s": 0.5, "texts": "own", "short": timed, "long": timed, "peak_mb": 200}
    shown = speed._table({"machine": {"cpu": "X", "python": "3.11", "load": 0.1}, "ours": part,
                          "bare_spacy": {**part, "short": {**timed, "per_cpu_s": 18.0}},
                          "help_s": 0.1, "first_article_s": 2.0})  # fmt: skip
    assert "ours takes 1.50 times as long" in shown
    assert "a 100%" in shown
    assert "UniversalPetrarch" in shown


def test_the_search_for_days_is_timed_beside_a_plain_split(monkeypatch):
    monkeypatch.setattr(texts, "paragraphs", lambda: (POOL, "ours"))
    found = speed_days.measure(count=2, rounds=1)
    assert found["articles"] == 2
    assert 1_800 < found["characters"] <= 2_001
    assert found["splits_a_search"] == pytest.approx(found["split_per_s"] / found["per_s"], rel=0.05)
