import pytest

from counterclaim.reading.days import find_day


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("Sunday 25 August 2013", "2013-08-25"),
        ("Sun Apr 24 2016", "2016-04-24"),
        ("August 25th, 2013", "2013-08-25"),
        ("the 3rd of May, 2021", "2021-05-03"),
        ("Sept. 13, 2022", "2022-09-13"),
        ("13-Sep-2022", "2022-09-13"),
        ("2022-09-13", "2022-09-13"),
        ("2022/09/13", "2022-09-13"),
        ("24.05.22 11:02", "2022-05-24"),
        ("01.02.2015", "2015-02-01"),
        ("02-09-2013", "2013-09-02"),
        ("25/12/2020", "2020-12-25"),
        ("12/25/2020", "2020-12-25"),
        ("03/04/2022", None),
        ("31 February 2022", None),
        ("24.05.22", None),
        ("version 1.2.2022.4", None),
        ("in May 2022", None),
        ("September 2022", None),
    ],
)
def test_find_day(words, iso):
    text = f"Written {words} in Baku"
    day = find_day(text)
    assert (day.iso if day else None) == iso
    if day:
        assert text[day.start : day.end] in words


def test_the_weekday_is_kept():
    assert find_day("Tuesday, 13 September 2022").weekday == 1
    assert find_day("13 September 2022").weekday is None
