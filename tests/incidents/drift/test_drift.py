"""Drift: each damage is found, where it stands, and nothing else is told of."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.copies_made import document
from bench.copies_texts import TELLINGS
from counterclaim import code
from counterclaim.incidents.copies import find_copies
from counterclaim.incidents.drift import find_drift
from counterclaim.records import CodedDocument, CoderStamp, Copy, CopyKind, DriftKind

DAY = date(2022, 9, 13)
ORIGINAL = TELLINGS[0].original
HEDGED = """\
Troops crossed the river near Horkova on Friday, villagers said, and reportedly took two farms on the far bank.

The alleged commander of the raid, Osman Keld, was seen in Belmar a day earlier. He is said to have met officers there.

The ministry of Arden claimed that its guns destroyed nine boats. Horkova's mayor denied that any boat was lost.

Neither account could be confirmed. A curfew begins at dusk.

Schools in the valley stay closed until Monday, and the ferry to Belmar runs twice a day.
"""
SEED = Path(__file__).parents[3].parent / "shared" / "articles" / "armenia-azerbaijan-2022-09-13.txt"


def bare(name, text, day=DAY):
    return CodedDocument(document(name, text, day), (), (), (), CoderStamp("0", ()))


def coded(name, text):
    made = code(text, published=DAY.isoformat())
    return replace(made, document=replace(made.document, id=name))


def drift(origin, copy):
    """Drift between two coded texts, whichever of them is held to be the origin; spans are checked."""
    (link,) = find_copies([origin.document, copy.document])
    return check(origin, copy, find_drift(origin, copy, Copy("copy", "origin", link.kind, link.likeness, link.why)))


def check(origin, copy, found):
    for one in found:
        assert one.before or one.after
        for span, text in ((one.before, origin.document.text), (one.after, copy.document.text)):
            assert span is None or text[span.start : span.end] == span.text
    return found


def told(text, before, after, coder=bare):
    assert before in text
    found = drift(coder("origin", text), coder("copy", text.replace(before, after, 1)))
    return [(d.kind, d.before and d.before.text, d.after and d.after.text) for d in found]


N, F, D, S = DriftKind.NAME, DriftKind.FIGURE, DriftKind.DATE, DriftKind.SPEAKER
ALTERED = [
    ("Armenia accused", "ARomania accused", (N, "Armenia", "ARomania")),
    ("Goris, Kapan", "Gori, Kapan", (N, "Goris", "Gori")),
    ("Goris, Kapan", "Shusha, Kapan", (N, "Goris", "Shusha")),
    ("with Russian President Vladimir Putin", "with Russian President Vladimir Pitun", (N, "Putin", "Pitun")),
    ("At least 49", "At least 94", (F, "49", "94")),
    ("2,000 peacekeepers", "200 peacekeepers", (F, "2,000", "200")),
    ("6,500 people", "5,600 people", (F, "6,500", "5,600")),
    ("November 2020", "November 2021", (D, "November 2020", "November 2021")),
    ("treaty of 1997", "treaty of 1979", (D, "1997", "1979")),
    ("August 31", "August 13", (D, "August 31", "August 13")),
    ("on Monday night", "on Sunday night", (D, "Monday", "Sunday")),
    ("Antony Blinken said", "Nikol Pashinyan said", (S, "Antony Blinken", "Nikol Pashinyan")),
    ("he said the toll", "she said the toll", (S, "he", "she")),
    ("Its defense ministry said", "He said", (S, "Its defense ministry", "He")),
]


@pytest.mark.parametrize("coder", [bare, coded])
@pytest.mark.parametrize(("before", "after", "expected"), ALTERED)
def test_what_was_altered_is_found_and_nothing_else(before, after, expected, coder):
    assert told(ORIGINAL, before, after, coder) == [expected]


FELL = [
    ("and reportedly took", "and took", DriftKind.HEDGE, "reportedly"),
    ("The alleged commander", "The commander", DriftKind.HEDGE, "alleged"),
    ("He is said to have met", "He met", DriftKind.HEDGE, "is said to"),
    ("Neither account could be confirmed.", "", DriftKind.HEDGE, "Neither account could be confirmed."),
    ("The ministry of Arden claimed that its guns", "The guns of Arden", DriftKind.HEDGE, "claimed"),
    (
        " Horkova's mayor denied that any boat was lost.",
        "",
        DriftKind.DENIAL,
        "Horkova's mayor denied that any boat was lost.",
    ),
]


@pytest.mark.parametrize(("before", "after", "kind", "words"), FELL)
def test_hedges_and_denials_that_fell_away(before, after, kind, words):
    assert [one[:2] for one in told(HEDGED, before, after)] == [(kind, words)]


def test_a_claim_in_the_outlets_own_voice():
    before = "Armenia's defense ministry said Azerbaijani forces opened"
    (found,) = drift(bare("origin", ORIGINAL), bare("copy", ORIGINAL.replace(before, "Azerbaijani forces opened")))
    assert found.kind is DriftKind.HEDGE
    assert "own voice" in found.note


def test_a_quotation_with_other_words_is_shown_as_a_comparison():
    copy = ORIGINAL.replace(
        "We urge an end to military hostilities immediately", "We demand an immediate end to all hostilities"
    )
    (found,) = drift(bare("origin", ORIGINAL), bare("copy", copy))
    assert found.kind is DriftKind.QUOTATION
    assert [(c.op, c.text) for c in found.changes] == [
        ("=", "We"), ("-", "urge"), ("+", "demand"), ("=", "an"), ("+", "immediate"), ("=", "end to"), ("-", "military"),
        ("+", "all"), ("=", "hostilities"), ("-", "immediately"),
    ]  # fmt: skip


def test_a_figure_in_a_quotation_is_a_quotation_with_other_words():
    text = ORIGINAL.replace("We urge", "We know of 30 dead and urge")
    assert [d[0] for d in told(text, "30 dead", "80 dead")] == [DriftKind.QUOTATION]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("defense", "defence"), ('"', "”"), ("'", "’"), ("\n", "\r\n"), ("Antony", "Anthony"),
        ("of 44 days", "of forty-four days"), ("United States", "United  States"), ("on Tuesday", "on September 13"),
        ("Its defense ministry said", "The ministry said"),
        ('"We urge an end', '"We urge," he added, "an end'),
        ("Antony Blinken said in a statement on Monday night", "Antony Blinken said"),
    ],
)  # fmt: skip
def test_typography_spelling_and_wording_are_no_drift(before, after):
    found = drift(bare("origin", ORIGINAL), bare("copy", ORIGINAL.replace(before, after)))
    assert [one.note for one in found] == []


def test_a_cut_is_no_drift_but_for_the_denial_that_went_with_it():
    at = ORIGINAL.index("Pashinyan spoke by telephone")
    assert drift(bare("origin", ORIGINAL), bare("copy", ORIGINAL[:at])) == ()
    shorter = ORIGINAL[: ORIGINAL.index("Azerbaijan denied")]
    found = drift(bare("origin", ORIGINAL), bare("copy", shorter))
    assert [one.kind for one in found] == [DriftKind.DENIAL, DriftKind.HEDGE]
    assert all(one.after is None and "cut" in one.note for one in found)
    assert [change.op for change in found[0].changes] == ["-"]


@pytest.mark.parametrize("coder", [bare, coded])
@pytest.mark.parametrize("telling", TELLINGS)
def test_a_rewrite_has_no_drift_and_a_translation_back_only_its_quotations(telling, coder):
    origin = coder("origin", telling.original)
    assert drift(origin, coder("copy", telling.rewrite)) == ()
    found = drift(origin, coder("copy", telling.back))
    assert {one.kind for one in found} == {DriftKind.QUOTATION}


def test_several_damages_each_by_itself():
    text = ORIGINAL
    for before, after, _ in (ALTERED[0], ALTERED[4], ALTERED[7], ALTERED[11]):
        text = text.replace(before, after, 1)
    found = drift(bare("origin", ORIGINAL), bare("copy", text))
    assert [one.kind for one in found] == [N, F, S, D]


@pytest.mark.skipif(not SEED.exists(), reason="the shared articles are not here")
def test_the_seed_page_beside_itself_undamaged():
    damaged = SEED.read_text(encoding="utf-8")
    whole = damaged.replace("ARomania", "Armenia").replace("used drones, he said", "used drones, it said")
    whole = whole.replace("We demand an immediate cessation of all", "We urge an end to")
    origin, copy = coded("a", whole), coded("b", damaged)
    (link,) = find_copies([copy.document, origin.document])
    assert link.kind is CopyKind.REPRINT
    found = check(origin, copy, find_drift(origin, copy, link))
    assert [(one.kind, one.before.text, one.after.text) for one in found if one.kind is not DriftKind.QUOTATION] == [
        (DriftKind.NAME, "Armenia", "ARomania"), (DriftKind.SPEAKER, "it", "he"),
    ]  # fmt: skip
    assert [one.after.text for one in found if one.kind is DriftKind.QUOTATION] == [
        "We demand an immediate cessation of all military hostilities"
    ]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(ORIGINAL)), st.integers(0, 60), st.text(max_size=40), st.sampled_from(CopyKind))
def test_any_damage_is_told_of_with_words_that_stand_there(at, length, instead, kind):
    origin, copy = bare("origin", ORIGINAL), bare("copy", ORIGINAL[:at] + instead + ORIGINAL[at + length :])
    found = check(origin, copy, find_drift(origin, copy, Copy("copy", "origin", kind, 1.0, ())))
    assert found == find_drift(origin, copy, Copy("copy", "origin", kind, 1.0, ()))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(CopyKind))
def test_any_two_texts_can_be_laid_side_by_side(one, other, kind):
    origin, copy = bare("origin", one), bare("copy", other)
    check(origin, copy, find_drift(origin, copy, Copy("copy", "origin", kind, 1.0, ())))
