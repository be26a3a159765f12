"""Days that a text leaves untold: after a month or year, at an hour alone, and on dates that no calendar has."""

from collections.abc import Callable

import pytest

from counterclaim.grounding.days import find_days, find_timexes
from counterclaim.language import Parser
from counterclaim.records import DateBasis, Document, Published

Rows = list[tuple[str, str | None, str | None]]
Found = Callable[[str], Rows]
PUBLISHED = "2020-06-17"  # a Wednesday


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


@pytest.fixture(scope="module")
def days(parser: Parser) -> Found:
    def find(text: str) -> Rows:
        document = Document("d", None, text, None, None, "en", Published(PUBLISHED, DateBasis.GIVEN), "")
        found = find_days(document, parser.parse(text))
        return [(w.words.text, w.earliest, w.latest) for w in found if w.words]

    return find


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("Troops entered Suva in March 2019. The following day they killed six.", "The following day", "2019-03-02",
         "2019-04-01"),
        ("Troops entered Suva in 2006. They killed six the next day.", "the next day", "2006-01-02", "2007-01-01"),
        ("Troops entered Suva in 2006. Next morning they killed six.", "Next morning", "2006-01-02", "2007-01-01"),
        ("Rebels took the town in May. Two weeks later they lost it.", "Two weeks later", "2020-05-11", "2020-06-14"),
        ("Troops entered Suva in 2006. The following month they left.", "The following month", "2006-02-01",
         "2007-01-31"),
        ("Troops entered Suva in 2006. Two years later they left.", "Two years later", "2008-01-01", "2008-12-31"),
        ("Troops came in March 2019. A day earlier they had shelled it.", "A day earlier", "2019-02-28", "2019-03-30"),
        ("The war began in August 2019. Later that day he left.", "Later that day", "2019-08-01", "2019-08-31"),
        ("Troops came this month. The next day they killed six.", "The next day", "2020-06-02", "2020-06-17"),
        ("They will come in July. The next day they will leave.", "The next day", "2020-07-02", "2020-08-01"),
    ],
)  # fmt: skip
def test_a_day_after_a_month_or_year_lies_somewhere_in_it(
    days: Found, text: str, words: str, earliest: str, latest: str
) -> None:
    assert days(text)[-1] == (words, earliest, latest)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The following day they killed six.", "The following day"),
        ("Next day they killed six.", "Next day"),
        ("The following Monday they left.", "The following Monday"),
        ("Troops shelled it on Wednesday. The next day they left.", "The next day"),
        ("Troops entered Suva in March 2019. The following Monday they left.", "The following Monday"),
        ("Troops entered Suva in March 2019. The following weekend they left.", "The following weekend"),
        ("Troops came on Monday. They had left in 2014. The next day they killed six.", "The next day"),
        ("They fled last year. The king was old. He had no sons. The next day they left.", "The next day"),
        ("Troops stayed as part of a 2019 truce. The next day they left.", "The next day"),
    ],
)
def test_a_deed_of_the_past_has_no_day_where_none_is_told(days: Found, text: str, words: str) -> None:
    assert days(text)[-1] == (words, None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Troops came on Monday. Next day they killed six.", "2020-06-16"),
        ("Troops came on Monday, years after they had left in 2014. The next day they killed six.", "2020-06-16"),
        ("Troops came on Monday, for the third time this month. The next day they killed six.", "2020-06-16"),
        ("On 3 May 2020 they came. It was the worst raid since 2014. The next day they left.", "2020-05-04"),
        ("On 3 May 2019 they came. The following Monday they left.", "2019-05-06"),
        ("They will come on Friday. The next day they will leave.", "2020-06-20"),
        ("The minister said on Wednesday he would leave the next day.", "2020-06-18"),
        ("They will leave the following day.", "2020-06-18"),
    ],
)
def test_a_day_that_is_told_counts_on(days: Found, text: str, day: str) -> None:
    assert days(text)[-1][1:] == (day, day)


@pytest.mark.parametrize(
    "words",
    [
        "Monday 31 February", "30 February 2020", "February 31", "Feb. 30", "29 February 2019", "the 31st of June",
        "Sunday, the 30th of February 2020", "31 June last year", "31-Apr-2020", "February 27-31", "27-31 February 2020",
        "Monday, April 31, 2020 at 5 p.m.", "32 March 2020", "March 32, 2020", "32 March",
        "13/13/2020", "2020-02-30", "2020/02/30", "2020-13-01", "2020-02-30T10:00", "30.02.2020", "31.02.20",
    ],
)  # fmt: skip
def test_a_date_that_no_calendar_has_leaves_no_piece(days: Found, parser: Parser, words: str) -> None:
    text = f"It fell on {words}, they said."
    assert days(text) == [(words, None, None)]
    assert [t.value for t in find_timexes(text, parser.parse(text), PUBLISHED)] == ["XXXX-XX-XX"]


def test_nothing_counts_from_a_date_that_no_calendar_has(days: Found) -> None:
    found = days("They met on Monday. It fell on 31 April. A day earlier, at 10:00, they had left.")
    assert found[2:] == [("A day earlier", None, None), ("10:00", None, None)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Shells killed 31 April 5 in Basra.", [("April 5", "2020-04-05", "2020-04-05")]),
        ("In November 31 people died.", []),
        ("The score was 21-19-15.", []),
        ("Crowds came for the 45th May Day.", [("May Day", "2020-05-01", "2020-05-01")]),
        ("On 29 February they met.", [("29 February", "2020-02-29", "2020-02-29")]),
        ("Dates of 27 May and 31 April 2020.", [("27 May", "2020-05-27", "2020-05-27"), ("31 April 2020", None, None)]),
    ],
)
def test_counts_and_dates_beside_them_are_no_such_dates(days: Found, text: str, rows: Rows) -> None:
    assert days(text) == rows


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army killed six soldiers at 11 p.m. in Basra.", "11 p.m."),
        ("It struck at 3 p.m. (1200 GMT).", "3 p.m. (1200 GMT)"),
        ("Clashes began in the early morning.", "the early morning"),
        ("It struck at midnight.", "midnight"),
        ("They came on Monday. They had left in 2014. It struck at 11 p.m. in Basra.", "11 p.m."),
    ],
)
def test_an_hour_without_a_day_told_before_has_none(days: Found, text: str, words: str) -> None:
    assert days(text)[-1] == (words, None, None)


def test_an_hour_is_of_the_day_told_before(days: Found) -> None:
    assert days("They came on Monday. It struck at 11 p.m.")[-1] == ("11 p.m.", "2020-06-15", "2020-06-15")
    assert days("At 11 p.m. on Monday it struck.") == [("11 p.m. on Monday", "2020-06-15", "2020-06-15")]


def test_no_day_counts_from_an_hour_alone(days: Found) -> None:
    found = days("The army killed six in the morning. A day earlier it had left. The next day it came back.")
    assert found[0][1:] == (None, None)
    assert found[2][1:] != ("2020-06-18", "2020-06-18")


def test_timexes_read_an_hour_alone_as_of_publication(parser: Parser) -> None:
    text = "The army killed six soldiers at 11 p.m. in Basra."
    assert [t.value for t in find_timexes(text, parser.parse(text), PUBLISHED)] == ["2020-06-17T23:00"]
