from datetime import UTC, datetime, timedelta

import pytest

from counterclaim.reading.publication import day_in_url, plausible, published
from counterclaim.records import DateBasis, Removed, RemovedReason

SAID = "The ministry said on Monday that shells had fallen. The mayor spoke early Tuesday."


def caption(text):
    return (Removed(text, RemovedReason.CAPTION),)


def test_the_strongest_evidence_wins():
    edges = ["Published: 3 May 2020"]
    assert published("2022-01-01", "2021-01-01", edges, "", None, ()).basis is DateBasis.GIVEN
    assert published(None, "2021-01-01", edges, "", None, ()).date == "2021-01-01"
    assert published(None, "2921-01-01", edges, "", None, ()).date == "2020-05-03"
    assert published(None, None, [], "", None, ()).basis is DateBasis.NONE


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published: 3 May 2020", "2020-05-03"),
        ("Date of publication 28 August 2016 Two people were killed.", "2016-08-28"),
        ("Sunday 25 August 2013 The minister said so.", "2013-08-25"),
        ("16.06.22 10:01 - Three towns were shelled.", "2022-06-16"),
        ("Shells hit a town Saturday 10 Sep 2016 Air strikes", "2016-09-10"),
        ("The story ended. Last Update: Tuesday 22 November 2016", "2016-11-22"),
        ("13 September 2022 was the day on which it began.", None),
        ("It began on Tuesday 13 September 2022, the army said.", None),
        ("The treaty of 3 May 2020 is void.", None),
    ],
)
def test_stated_days(line, date):
    found = published(None, None, [line], "", None, ())
    assert found.date == date
    assert found.basis is (DateBasis.TEXT if date else DateBasis.NONE)


def test_a_dateline_with_its_year_states_the_day():
    assert published(None, None, [], "", "March 4, 2022", ()).date == "2022-03-04"
    assert published(None, None, [], "", "March 4", ()).date is None


def test_inferred_from_a_caption_and_two_weekdays():
    found = published(None, None, [], SAID, None, caption("A man speaks on September 7, 2022 in Vienna."))
    assert (found.date, found.basis) == ("2022-09-13", DateBasis.INFERRED)
    assert "2022-09-07" in found.note
    assert "Tuesday" in found.note


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ministry said so on Tuesday.", "A man speaks on September 7, 2022 in Vienna."),
        (SAID + " Another vote is due in 2024.", "A man speaks on September 7, 2022 in Vienna."),
        (SAID + " It met on Friday.", "A man speaks on September 7, 2022 in Vienna."),
        (SAID, "A man speaks in Vienna."),
    ],
)
def test_weak_evidence_infers_nothing(text, words):
    assert published(None, None, [], text, None, caption(words)).date is None


def test_day_in_url():
    assert day_in_url("https://example.org/2022/09/13/shells.html") == "2022-09-13"
    assert day_in_url("https://example.org/20220913/shells") == "2022-09-13"
    assert day_in_url("https://example.org/2022/19/43/shells") is None
    assert day_in_url(None) is None


def test_plausible_days():
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    assert plausible(tomorrow.isoformat())
    assert not plausible((tomorrow + timedelta(days=1)).isoformat())
    assert not plausible("1889-01-01")
    assert not plausible(None)
