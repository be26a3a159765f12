"""The made-up war and the curve of the joining of reports."""

from bench.grouping import b_cubed, measure
from bench.made_war import war
from counterclaim.records import Group


def test_the_war_follows_from_its_seed():
    assert list(war(50, seed=2)) == list(war(50, seed=2))
    assert list(war(50, seed=2)) != list(war(50, seed=3))


def test_every_span_holds_its_words():
    for entry, _ in war(200):
        text, report = entry.document.text, entry.report
        spans = [report.anchor, *report.actor, *report.recipient, *report.where, *(f.words for f in report.figures)]
        assert all(text[span.start : span.end] == span.text for span in spans)


def test_b3_of_a_whole_and_of_pieces():
    truth = {"a": 1, "b": 1, "c": 2}
    assert b_cubed((Group(("a", "b"), ()), Group(("c",), ())), truth) == (1.0, 1.0)
    assert b_cubed((Group(("a", "b", "c"), ()),), truth) == (0.5556, 1.0)
    assert b_cubed(tuple(Group((key,), ()) for key in truth), truth) == (1.0, 0.6667)


def test_a_point_of_the_curve():
    found = measure(300)
    assert found["reports"] == 300
    assert found["groups"] < 300
    assert found["b3_precision"] > 0.98
    assert found["b3_recall"] > 0.9
