import pytest

from counterclaim.exports.days import days_phrase


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2022-09-13", "2022-09-13", "on 13 September 2022"),
        ("2022-09-12", "2022-09-14", "between 12 and 14 September 2022"),
        ("2022-08-30", "2022-09-02", "between 30 August and 2 September 2022"),
        ("2021-12-30", "2022-01-02", "between 30 December 2021 and 2 January 2022"),
        ("2020-02-01", "2020-02-29", "in February 2020"),
        ("2021-02-01", "2021-02-27", "between 1 and 27 February 2021"),
        ("2020-01-01", "2020-12-31", "in 2020"),
        ("2019-01-01", "2020-12-31", "between 1 January 2019 and 31 December 2020"),
        (None, "2022-09-13", "by 13 September 2022"),
        ("2022-09-13", None, "from 13 September 2022 on"),
        (None, None, ""),
    ],
)
def test_days_are_told_as_a_person_writes_them(earliest, latest, words):
    assert days_phrase(earliest, latest) == words
