"""The curve of the chance of a place: it learns what is there to be learnt, and its report says how well."""

import numpy as np

from counterclaim.grounding.places.chance import LOOKS, Standing, chance, others
from training.places.examples import is_name
from training.places.train import agreement, fit, kept_from


def test_the_curve_finds_the_weights_that_made_the_answers() -> None:
    draw = np.random.default_rng(3)
    looks = np.c_[np.ones(6000), draw.normal(size=(6000, 2))]
    right = (draw.random(6000) < 1 / (1 + np.exp(-looks @ [0.5, 2.0, -1.0]))).astype(float)
    assert np.allclose(fit((looks[:3000], right[:3000]), (looks[3000:], right[3000:])), [0.5, 2.0, -1.0], atol=0.15)


def test_agreement_is_nought_where_chances_are_true_and_large_where_not() -> None:
    right = np.array([1.0] * 9 + [0.0])
    assert agreement(np.full(10, 0.9), right)[0] < 1e-9
    assert agreement(np.full(10, 0.2), right)[0] > 0.6


def test_keeping_only_the_likely_trades_recall_for_precision() -> None:
    rows = kept_from(np.array([0.95, 0.9, 0.3, 0.2]), np.array([1.0, 1.0, 1.0, 0.0]), 4)
    assert rows[0][1:3] == (0.75, 0.75)
    assert rows[-1][1:3] == (1.0, 0.5)


def test_marks_without_a_name_or_place_are_no_examples() -> None:
    text = "Goris and a school"
    goris = {"start": 0, "end": 5, "lat": 39.5, "lon": 46.3}
    assert is_name(goris, text)
    assert is_name(goris | {"type": "Literal"}, text)
    assert not is_name(goris | {"type": "Demonym"}, text)
    assert not is_name(goris | {"start": 10, "end": 18, "type": "Literal"}, text)
    assert not is_name(goris | {"lat": None}, text)
    assert not is_name(goris | {"end": 99}, text)


def _standing(*rivals: tuple[int, float], **looks: float) -> Standing:
    return Standing(0, tuple(looks.get(name, 0.0) for name in LOOKS), rivals)


def test_more_odds_more_support_and_a_stated_country_raise_the_chance() -> None:
    bare = chance(_standing(primary=1.0))
    assert (
        0 < bare < chance(_standing(primary=1.0, odds=3.0)) < chance(_standing(primary=1.0, odds=3.0, joined=1.0)) < 1
    )
    assert chance(_standing(primary=1.0, doubtful=1.0)) < bare


def test_rivals_share_what_the_best_lacks_and_none_passes_its_odds() -> None:
    shared = others(_standing((4, 0.5), (7, 0.1), (8, 0.001)), 0.6)
    assert [j for j, _ in shared] == [4, 7]
    assert shared[0][1] <= 0.6 * 0.5
    assert 0.6 + sum(c for _, c in shared) <= 1
    assert others(_standing(), 0.6) == []
