"""The gate on small sets that we write: what it prints, what makes it fail, what it shows to a task."""

import json
import random

import pytest

from bench import gate, intervals, measures, table
from bench.blind import Keep
from bench.scoring import Figures, ScorerError

TEXT = "Troops crossed the river on Monday, the ministry said."
OTHER = "Shares of the brewery rose by a tenth in Prague after it named a new head."
SCORER = (
    "import json, sys\n"
    "gold = [json.loads(x) for x in open(sys.argv[1])]\n"
    "got = {r['doc_id']: r['group'] for r in map(json.loads, open(sys.argv[2]))}\n"
    "share = sum(got.get(g['doc_id']) == g['incident'] for g in gold) / len(gold)\n"
    "print(json.dumps({'b3': {'f1': share, 'p': share, 'r': share}, 'pairs': {'f1': share}}))\n"
)


@pytest.fixture
def small(tmp_path, monkeypatch):
    """A folder of sets with one set of two documents, of which the task gets one right."""
    folder = tmp_path / "sets" / "incidents"
    folder.mkdir(parents=True)
    rows = [{"doc_id": name, "incident": "a", "text": text} for name, text in (("a", TEXT), ("b", OTHER))]
    (folder / "small.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (folder / "score_incidents.py").write_text(SCORER)
    one = measures.Measure("incidents", "incidents", "incidents/small.jsonl", "incidents/small.jsonl",
                           "incidents/score_incidents.py", measures.scoring.incidents,
                           Keep(("doc_id", "text")))  # fmt: skip
    monkeypatch.setattr(measures, "MEASURES", (one,))

    def run(*more: str) -> int:
        return gate.main(["--sets", str(tmp_path / "sets"), "--floors", str(tmp_path / "floors.json"),
                          "--out", str(tmp_path / "out"), *more])  # fmt: skip

    run.folder = tmp_path
    return run


def floor_of(folder):
    return json.loads((folder / "floors.json").read_text())["measures"]["incidents"]["floors"]["b3_f1"]


def test_the_gate_measures_updates_and_then_holds(small, capsys):
    assert small("--update") == 0
    assert floor_of(small.folder) == 0.5
    assert small() == 0
    printed = capsys.readouterr().out
    assert "b3_f1" in printed
    assert "All floors hold." in printed


def test_a_fallen_figure_fails_and_is_lowered_only_with_a_reason(small, capsys):
    small("--update")
    path = small.folder / "floors.json"
    path.write_text(path.read_text().replace('"b3_f1": 0.5', '"b3_f1": 0.6'))
    assert small() == 1
    assert "b3_f1 is 0.5000, below its floor of 0.6000" in capsys.readouterr().out
    assert small("--update") == 1
    assert floor_of(small.folder) == 0.6
    assert small("--update", "--allow-regression", "an honest mistake mended") == 0
    assert floor_of(small.folder) == 0.5
    assert "an honest mistake mended" in path.read_text()


def test_a_changed_set_fails_in_words(small, capsys):
    small("--update")
    with (small.folder / "sets/incidents/small.jsonl").open("a") as out:
        out.write(json.dumps({"doc_id": "c", "incident": "c", "text": TEXT}) + "\n")
    assert small() == 1
    assert "the corpus is not the one its floors were measured on" in capsys.readouterr().out


def test_a_failed_item_fails_the_gate(small, capsys):
    with (small.folder / "sets/incidents/small.jsonl").open("a") as out:
        out.write('{"doc_id": "no text", "incident": "c"}\n')
    assert small() == 1
    assert "no text failed" in capsys.readouterr().out
    assert small("--update") == 1
    assert not json.loads((small.folder / "floors.json").read_text())["measures"]


def test_a_scorer_that_breaks_fails_in_its_own_words(small, capsys):
    (small.folder / "sets/incidents/score_incidents.py").write_text("raise SystemExit('gold is torn')")
    assert small() == 1
    assert "gold is torn" in capsys.readouterr().out


def test_json_holds_figures_and_what_is_wrong(small, capsys):
    small("--json")
    held = json.loads(capsys.readouterr().out)
    assert held["measures"]["incidents"]["figures"]["b3_f1"] == 0.5
    assert held["wrong"] == []


def test_no_sets_is_said_and_only_strict_fails(tmp_path, capsys):
    assert gate.main(["--sets", str(tmp_path / "none")]) == 0
    assert "nothing was measured" in capsys.readouterr().out
    assert gate.main(["--sets", str(tmp_path / "none"), "--strict"]) == 1


@pytest.mark.parametrize("options", [["--only", "nonsense"], ["--allow-regression", "x"],
                                     ["--update", "--allow-regression", " "], ["--jobs", "0"]])  # fmt: skip
def test_wrong_options_are_refused(options):
    with pytest.raises(SystemExit) as left:
        gate.main(options)
    assert left.value.code == 2


def test_a_task_never_sees_the_answers(small):
    small()
    given = (small.folder / "out/given/incidents/small.jsonl").read_text().splitlines()
    assert [json.loads(line) for line in given] == [{"doc_id": "a", "text": TEXT}, {"doc_id": "b", "text": OTHER}]


def test_blind_copies_of_spans_and_of_a_tsv(tmp_path):
    row = {"doc_id": "a", "toponyms": [{"start": 0, "end": 5, "lat": 1.0}], "x": 1}
    seen = Keep(("doc_id",), "toponyms", ("start", "end")).of(row)
    assert seen == {"doc_id": "a", "toponyms": [{"start": 0, "end": 5}]}
    (tmp_path / "in.tsv").write_text("\tsentence\tgold_root\n0\tThey met\tCONSULT\n")
    copy = Keep(("sentence",)).copy(tmp_path / "in.tsv", tmp_path / "given")
    assert copy.read_text().split() == ["sentence", "They", "met"]


def test_hashes_see_names_and_content(tmp_path):
    (tmp_path / "a").write_text("x")
    first = measures.sha256_of([tmp_path], tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    assert measures.sha256_of([tmp_path], tmp_path) != first
    with pytest.raises(FileNotFoundError):
        measures.sha256_of([tmp_path / "none"], tmp_path)


def test_every_measure_has_a_task_and_every_peer_a_measure():
    from bench.run import TASKS

    names = [measure.name for measure in measures.MEASURES]
    assert len(names) == len(set(names))
    assert {measure.task for measure in measures.MEASURES} == set(TASKS)
    peers = table.read_peers(gate.ROOT / "bench" / "peers.json")
    assert set(peers) <= set(names)
    for peer in (peer for rows in peers.values() for peer in rows):
        assert {"kind", "who", "figures", "part", "source"} <= set(peer)


def test_a_block_shows_figure_interval_floor_and_peer():
    peer = {"kind": "peer", "who": "Other", "figures": {"told_f1": [0.1, 0.2]}, "part": "held back", "source": "s"}
    shown = table.block("reports", Figures({"told_f1": 0.5, "surplus": 2.0}, {"told_f1": (0.4, 0.6)}),
                        {"told_f1": 0.45, "surplus": 3.0}, [peer])  # fmt: skip
    assert "[0.400, 0.600]" in shown
    assert "floor 0.4500" in shown
    assert "ceiling 3.0000" in shown
    assert "peer: Other: told_f1 0.100 to 0.200  (held back)" in shown


def test_intervals_hold_the_figure_and_repeat():
    chance = random.Random(1)  # noqa: S311
    parts = [{"hit": chance.randint(0, 5), "sys": 6, "gold": 5} for _ in range(40)]
    found = intervals.of_counts(parts, ("hit",), "sys", "gold")
    whole = 2 * sum(part["hit"] for part in parts) / (40 * 11)
    assert found["hit"][0] < whole < found["hit"][1]
    assert found == intervals.of_counts(parts, ("hit",), "sys", "gold")


def test_counts_come_back_from_the_scorers_shares():
    parts = [{"gold_events": 3, "surplus": 2.0, "claims": {"r": 0.3333}, "events": {"r": 0.6667},
              "dyad": {"r": 0.3333}, "told": {"r": 0.0}}] * 2  # fmt: skip
    found = intervals.of_reports(parts, [(3, 4), (3, 4)])
    assert found["events_f1"] == pytest.approx((4 / 7, 4 / 7))
    assert found["dyad_f1"] == pytest.approx((2 / 7, 2 / 7))
    assert found["told_f1"] == (0.0, 0.0)
    assert found["claims_f1"] == pytest.approx((2 / 7, 2 / 7))


def test_one_document_has_no_interval():
    assert intervals.of_counts([{"hit": 1, "sys": 1, "gold": 1}], ("hit",), "sys", "gold") == {}


def test_a_missing_scorer_is_said(tmp_path):
    from bench.scoring import _run

    with pytest.raises(ScorerError):
        _run(tmp_path / "none.py")


def test_one_side_of_a_trade_is_shown_but_has_no_floor(small, capsys):
    small("--update")
    held = json.loads((small.folder / "floors.json").read_text())["measures"]["incidents"]["floors"]
    assert set(held) == {"b3_f1", "pairs_f1"}
    assert "shown, not held" in capsys.readouterr().out
