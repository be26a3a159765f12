import pytest

from counterclaim.reading.stamps import trim
from counterclaim.records import RemovedReason as R

LONG = (
    "The defence ministry said that shells had hit three towns near the border, and its neighbour denied the report in a"
    " statement that blamed the other side."
)


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        ("Sunday 25 August 2013 ", R.FURNITURE),
        ("16.06.22 10:01 - ", R.FURNITURE),
        ("Date of publication 5 July 2016 ", R.FURNITURE),
    ],
)
def test_leading_dates_go(start, reason):
    found = trim(start + LONG)
    assert found.text == LONG
    assert [item.reason for item in found.removed] == [reason]


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        (" Last Update: Tuesday 22 November 2016 KSA 23:28 - GMT 20:28", R.FURNITURE),
        (" View news.", R.PROMOTION),
        (" — Ukrinform.", R.BYLINE),
        (" (With Reuters)", R.BYLINE),
    ],
)
def test_trailing_stamps_go(end, reason):
    found = trim(LONG + end)
    assert found.text == LONG
    assert [(item.text, item.reason) for item in found.removed] == [(end.strip(), reason)]


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        "13 September 2022 saw the border shelled. " + LONG,
        "Sunday 25 August 2013 Short.",
        LONG + " He added: read more.",
        LONG + " (It was the third such attack.)",
        "",
    ],
)
def test_the_rest_stays(text):
    assert trim(text).text == text
