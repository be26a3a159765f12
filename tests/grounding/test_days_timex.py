"""TIMEX3 values, the shared benchmark where it is at hand, and hostile texts."""

import json
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.grounding.days import find_days, find_timexes
from counterclaim.grounding.days.recognise import RULES
from counterclaim.grounding.days.words import UNITS
from counterclaim.language import Layers, Parser
from counterclaim.records import DateBasis, Document, Published

TIMES = Path(__file__).parents[2].parent / "shared" / "bench" / "times" / "timebank.jsonl"


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("He stayed for two weeks.", [("two weeks", "DURATION", "P2W")]),
        ("He stayed for several days.", [("several days", "DURATION", "PXD")]),
        ("He waited two and a half hours.", [("two and a half hours", "DURATION", "PT2H30M")]),
        ("The four-day war ended.", [("four-day", "DURATION", "P4D")]),
        ("Shells fall every day.", [("every day", "SET", "P1D")]),
        ("Shells fall every Monday.", [("every Monday", "SET", "XXXX-WXX-1")]),
        ("He has now left.", [("now", "DATE", "PRESENT_REF")]),
        ("He has recently left.", [("recently", "DATE", "PAST_REF")]),
        ("He will soon return.", [("soon", "DATE", "FUTURE_REF")]),
        ("The king returned this week.", [("this week", "DATE", "2022-W37")]),
        ("Output fell in the first quarter of 1998.", [("the first quarter of 1998", "DATE", "1998-Q1")]),
        ("He fell in the fall of 1998.", [("the fall of 1998", "DATE", "1998-FA")]),
        ("He lived in the nineties.", [("the nineties", "DATE", "199")]),
        ("It was built in the 11th century.", [("the 11th century", "DATE", "10")]),
        ("They met in nineteen ninety-six.", [("nineteen ninety-six", "DATE", "1996")]),
        ("He left this morning.", [("this morning", "TIME", "2022-09-14TMO")]),
        ("He left on Monday night.", [("Monday night", "TIME", "2022-09-12TNI")]),
        ("He left at 10:30 p.m. on Monday.", [("10:30 p.m. on Monday", "TIME", "2022-09-12T22:30")]),
        ("It burned the week of March 6.", [("the week of March 6", "DATE", "2022-W09")]),
        ("It changed daily life.", [("daily", "SET", "P1D")]),
        ("The daily newspaper said so.", []),
        ("It cut its quarterly dividend.", []),
        ("They fasted during Ramadan.", [("Ramadan", "DATE", "2022")]),
        ("They prayed on Eid al-Adha.", [("Eid al-Adha", "DATE", "2022-07")]),
        ("He trains twice a week.", [("a week", "SET", "P1W")]),
        ("He waited a quarter of an hour.", [("a quarter of an hour", "DURATION", "PT15M")]),
        ("It was a century ago.", [("a century ago", "DATE", "1922")]),
        ("The case is heard in October.", [("October", "DATE", "2022-10")]),
        ("He will one day return.", [("one day", "DATE", "FUTURE_REF")]),
        ("He stayed one day.", [("one day", "DURATION", "P1D")]),
        ("They were guests of Expo 2010.", []),
        ('He spoke on ABC\'s "This Week" to its host.', []),
        ("He spoke in Iraq in 2010.", [("2010", "DATE", "2010")]),
        ("The Sunday Times said so.", []),
        ("Bloody Sunday was long ago.", [("long ago", "DATE", "PAST_REF")]),
        ("It fell in the last fiscal year.", [("the last fiscal year", "DATE", "2021")]),
        ("Ten people per day left.", [("per day", "SET", "P1D")]),
        ("They left at 11:30 p.m", [("11:30 p.m", "TIME", "2022-09-14T23:30")]),
        ("He died in October.", [("October", "DATE", "2021-10")]),
        ("Ministers announced a vote in October.", [("October", "DATE", "2022-10")]),
        ("It came at 2022-09-13T05:10Z.", [("2022-09-13T05:10Z", "TIME", "2022-09-13T05:10Z")]),
    ],
)
def test_values(parser: Parser, text: str, timexes: list[tuple[str, str, str]]) -> None:
    found = find_timexes(text, parser.parse(text), "2022-09-14")
    assert [(text[t.start : t.end], t.type, t.value) for t in found] == timexes


@pytest.mark.parametrize(
    "unit",
    ["1", "1.2.", "2014 ", "the ", "two ", "Monday, ", "May 5-", "about more than ", "early the late ", "1,000,",
     " ", "nineteen ", "day after ", "'", "12-", "10:10 ", "a week ", "\u0663 days ", "May\n"],
)  # fmt: skip
def test_linear(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    begun = time.perf_counter()
    found = find_timexes(text, Layers(text, (), (), (), ()), "2022-09-13")
    assert time.perf_counter() - begun < 5
    assert all(a.end <= b.start for a, b in pairwise(found))


HOSTILE = [
    "1", "1.2.", "2014 ", "the ", "two ", "Monday, ", "May 5-", "about more than ", "early the late ", "1,000,", " ", "'",
    "12-", "10:10 ", "a week ", "12, ", "the eve of ", "the first week of ", "overnight ", "night of 12 to ", "half a ",
    "a quarter of a ", "2022-09-13 ", "12/", "early hours of ", "the", "Eid al-", "twenty-", "hundred ", "anniversary of ",
    "on 45 ", "Monday, 32 May ", "31 April ", "13/13/",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_no_pattern_takes_long(unit: str) -> None:
    """100 KB take 70 ms at most where it was measured; 500 leave room for a slow machine, backtracking takes minutes."""
    text = (unit * (100_000 // len(unit) + 1))[:100_000]
    for rule in RULES:
        begun = time.process_time()
        for _ in rule.pattern.finditer(text):
            pass
        assert time.process_time() - begun < 0.5, rule.pattern.pattern


PIECES = [
    "May", "last", "5", "the", "2020", "-", "of", "two", "weeks", "ago", "Monday", ",", "Easter", "0001", "seasons",
    "hours", "fortnight", "seconds", "millennia", "summers", "nights", "semester", "every", "past", "year", "weekend",
    "decades", "10 p.m.", "quarter", "999999999", "centuries", "later", "9999-12-31", "before", "1/2/03", "'s", "on",
    "Thanksgiving", "overnight", "into", "half", "a", "February", "30", "next", "of last week", "straight day", "first",
    "Ramadan", "Eid al-Fitr", "the eve of", "the week of", "before last", "12/13", "the first week of", "anniversary of",
    "the 20th", "since", "until", "Tuesday", "Orthodox Easter", "May 5-9", "and", "13.09.22 11:25", "(2005 GMT", ")",
    "a week on", "today", "2014", "Nowruz", "02/05/2022", "the second half of",
    "the following day", "in 2006", "31 April", "13/13/2020", "the morning", "later that day", "the following Monday",
]  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text(max_size=60),
    st.sampled_from([None, "2022-09-13", "0001-01-01", "9999-12-31", "nonsense", "2022-02-30", "1000-01-01"]),
)
def test_never_fails(text: str, anchor: str | None) -> None:
    layers = Layers(text, (), (), (), ())
    for timex in find_timexes(text, layers, anchor):
        assert 0 <= timex.start < timex.end <= len(text)
        assert timex.value
    document = Document("d", None, text, None, None, "en", Published(anchor, DateBasis.GIVEN), "")
    for when in find_days(document, layers):
        assert when.words is not None
        assert text[when.words.start : when.words.end] == when.words.text
        assert when.earliest is None or when.latest is None or when.earliest <= when.latest


@pytest.mark.skipif(not TIMES.exists(), reason="the shared benchmark is not at hand")
def test_timebank_sample(parser: Parser) -> None:
    """At least three quarters of the values of the first forty documents are right (0.82 on all, see docs)."""
    right = known = 0
    for line in TIMES.read_text(encoding="utf-8").splitlines()[:40]:
        row = json.loads(line)
        found = find_timexes(row["text"], parser.parse(row["text"]), row["dct"])
        known += len(row["timexes"])
        right += sum(
            any(t.start < g["end"] and g["start"] < t.end and t.value == g["value"] for t in found)
            for g in row["timexes"]
        )
    assert right / known > 0.7


@pytest.mark.parametrize("unit", sorted(UNITS))
@pytest.mark.parametrize("form", ["two {}s ago", "a {}s later", "last {}", "in 13 {}s", "the {} before"])
def test_every_unit_counts(unit: str, form: str) -> None:
    text = f"Shells fell {form.format(unit)}."
    for timex in find_timexes(text, Layers(text, (), (), (), ()), "2022-09-14"):
        assert timex.value


@pytest.mark.parametrize(("words", "value"), [("two summers ago", "2020-SU"), ("three winters ago", "2019-WI")])
def test_seasons_count_in_years(parser: Parser, words: str, value: str) -> None:
    text = f"Shells fell {words}."
    assert [t.value for t in find_timexes(text, parser.parse(text), "2022-09-14")] == [value]
