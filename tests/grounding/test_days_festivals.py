"""Festivals against days that almanacs and news give."""

from datetime import date

import pytest

from counterclaim.grounding.days.festivals import festival, muslim_day
from counterclaim.grounding.days.values import orthodox_easter


@pytest.mark.parametrize(
    ("name", "year", "first_day"),
    [
        ("ramadan", 2022, "2022-04-02"),
        ("ramadan", 2023, "2023-03-23"),
        ("ramadan", 2024, "2024-03-11"),
        ("eid al-fitr", 2013, "2013-08-08"),
        ("eid al-fitr", 2022, "2022-05-02"),
        ("eid al-adha", 2013, "2013-10-15"),
        ("eid al-adha", 2016, "2016-09-12"),
        ("eid al-adha", 2023, "2023-06-28"),
        ("ashura", 2023, "2023-07-28"),
    ],
)
def test_the_first_day_of_a_feast_lies_within_a_day_of_the_first_counted(name: str, year: int, first_day: str) -> None:
    (value,) = festival(name, year)
    first, last = (date.fromisoformat(part) for part in value.split("/"))
    known = date.fromisoformat(first_day)
    assert 0 <= (known - first).days <= 2
    assert known < last


def test_a_feast_can_come_twice_in_a_year() -> None:
    assert [value[:7] for value in festival("ramadan", 2030)] == ["2030-01", "2030-12"]


@pytest.mark.parametrize(
    ("year", "day"), [(1999, "1999-04-11"), (2013, "2013-05-05"), (2022, "2022-04-24"), (2024, "2024-05-05")]
)
def test_orthodox_easter(year: int, day: str) -> None:
    assert orthodox_easter(year).isoformat() == day


def test_beyond_the_calendar() -> None:
    assert muslim_day(9999, 1, 1) is None


def test_unknown() -> None:
    with pytest.raises(KeyError):
        festival("carnival", 2022)
