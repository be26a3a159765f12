"""Days found in news sentences of our own and resolved by the day of publication."""

from collections.abc import Callable

import pytest

from counterclaim.grounding.days import find_days
from counterclaim.language import Parser
from counterclaim.records import DateBasis, Document, Published, When, WhenBasis

Found = Callable[[str | None, str], tuple[When, ...]]
PUBLISHED = "2022-09-14"  # a Wednesday


@pytest.fixture(scope="module")
def days() -> Found:
    parser = Parser()

    def find(published: str | None, text: str) -> tuple[When, ...]:
        document = Document("d", None, text, None, None, "en", Published(published, DateBasis.GIVEN), "")
        found = find_days(document, parser.parse(text))
        for when in found:
            assert when.words is not None
            assert text[when.words.start : when.words.end] == when.words.text
        assert list(found) == sorted(found, key=lambda w: w.words.start if w.words else -1)
        return found

    return find


def _rows(found: tuple[When, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(w.words.text if w.words else "", w.earliest, w.latest) for w in found]


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The army said Wednesday it had shot down a drone.", "Wednesday", "2022-09-14"),
        ("Shells hit the town on Tuesday.", "Tuesday", "2022-09-13"),
        ("Shells hit the town on Thursday.", "Thursday", "2022-09-08"),
        ("Shelling began early Tuesday.", "early Tuesday", "2022-09-13"),
        ("Rebels attacked on Monday night.", "Monday night", "2022-09-12"),
        ("The attack happened last Wednesday.", "last Wednesday", "2022-09-07"),
        ("The ministers will meet on Friday in Prague.", "Friday", "2022-09-16"),
        ("Talks will resume next Tuesday in Vienna.", "next Tuesday", "2022-09-20"),
        ("The president is due in Ankara on Thursday.", "Thursday", "2022-09-15"),
        ("The summit, scheduled for Friday, was called off.", "Friday", "2022-09-16"),
        ("Soldiers died yesterday near the river.", "yesterday", "2022-09-13"),
        ("Soldiers died this morning near the river.", "this morning", "2022-09-14"),
        ("The town fell the day before yesterday.", "The day before yesterday", "2022-09-12"),
        ("The leaders met on August 31 in Brussels.", "August 31", "2022-08-31"),
        ("The war began on Sept. 27, 2020, at dawn.", "Sept. 27, 2020", "2020-09-27"),
        ("The army attacked on 13 September 2022.", "13 September 2022", "2022-09-13"),
        ("The page was updated 2022-09-13.", "2022-09-13", "2022-09-13"),
        ("The page was updated 16.06.22.", "16.06.22", "2022-06-16"),
        ("The page was updated 9/13/2022.", "9/13/2022", "2022-09-13"),
        ("The page was updated 02-09-2022.", "02-09-2022", "2022-09-02"),
        ("Sunday 25 August 2013 The minister said so.", "Sunday 25 August 2013", "2013-08-25"),
        ("WEDNESDAY, SEPTEMBER 14, 2022", "WEDNESDAY, SEPTEMBER 14, 2022", "2022-09-14"),
        ("Troops withdrew on the 5th of May.", "the 5th of May", "2022-05-05"),
        ("He was shot at 10 p.m. Tuesday.", "10 p.m. Tuesday", "2022-09-13"),
        ("Nobody was hurt on Christmas Eve.", "Christmas Eve", "2021-12-24"),
        ("Nobody was hurt on Easter Sunday.", "Easter Sunday", "2022-04-17"),
        ("The towers fell on 9/11.", "9/11", "2001-09-11"),
        ("He died in the Sept. 11 attacks.", "Sept. 11", "2001-09-11"),
        ("Shells fell on the morning of Tuesday, September 13.", "the morning of Tuesday, September 13", "2022-09-13"),
        ("The president visits Berlin on Friday.", "Friday", "2022-09-16"),
        ("The convoy could leave as early as Friday.", "Friday", "2022-09-16"),
        ("They are looking for a way around Monday's ruling.", "Monday", "2022-09-12"),
        ("The Oct. 10 bombing killed dozens.", "Oct. 10", "2021-10-10"),
        (
            "It came into force at 00:00 Moscow time on 10 November 2020.",
            "00:00 Moscow time on 10 November 2020",
            "2020-11-10",
        ),
        ("Workers walked out for a fourth straight day.", "a fourth straight day", "2022-09-14"),
        ("The talks resume Tuesday week.", "Tuesday week", "2022-09-27"),
        ("The council meets a week on Tuesday.", "a week on Tuesday", "2022-09-27"),
        ("They met the Sunday before last.", "the Sunday before last", "2022-09-04"),
        ("Students planned a march on Saturday.", "Saturday", "2022-09-17"),
        ("The court plans a hearing on Monday.", "Monday", "2022-09-19"),
        ("The envoy was due in Ankara on Thursday.", "Thursday", "2022-09-15"),
        ("The offer had been due to expire on Friday.", "Friday", "2022-09-09"),
        ("The index passed its record high set on Nov. 20.", "Nov. 20", "2021-11-20"),
        ("Rebels struck in the early hours of 13 September.", "the early hours of 13 September", "2022-09-13"),
        ("The note came at 2022-09-13T05:10Z.", "2022-09-13T05:10Z", "2022-09-13"),
        ("The note came at 2022-09-13 05:10.", "2022-09-13 05:10", "2022-09-13"),
        ("It began at 12:05 a.m. Tuesday (2005 GMT Monday).", "12:05 a.m. Tuesday (2005 GMT Monday)", "2022-09-13"),
        ("Fire was opened at 00:05 local time on 13 September.", "00:05 local time on 13 September", "2022-09-13"),
        ("Shelling began at 3 p.m. (1200 GMT) on Tuesday.", "3 p.m. (1200 GMT) on Tuesday", "2022-09-13"),
        ("The pact was signed three years ago today.", "three years ago today", "2019-09-14"),
        ("Pilgrims came on Orthodox Easter.", "Orthodox Easter", "2022-04-24"),
        ("Pilgrims came for Easter 2021.", "Easter 2021", "2021-04-04"),
        ("They met on the eve of Christmas.", "the eve of Christmas", "2021-12-24"),
        ("On September 12, 10 people died.", "September 12", "2022-09-12"),
        ("On September 12 and 13 people died.", "September 12", "2022-09-12"),
    ],
)
def test_one_day(days: Found, text: str, words: str, day: str) -> None:
    found = _rows(days(PUBLISHED, text))
    assert [(w.lower(), a, b) for w, a, b in found] == [(words.lower(), day, day)]


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("Two died overnight.", "overnight", "2022-09-13", "2022-09-14"),
        ("It burned overnight into Tuesday.", "overnight into Tuesday", "2022-09-12", "2022-09-13"),
        ("Three died in the past 24 hours.", "the past 24 hours", "2022-09-13", "2022-09-14"),
        ("Three died in the last 48 hours.", "the last 48 hours", "2022-09-12", "2022-09-14"),
        ("Many died over the past week.", "the past week", "2022-09-07", "2022-09-14"),
        ("The siege has gone on since July.", "July", "2022-07-01", "2022-09-14"),
        ("The siege has gone on since 2014.", "2014", "2014-01-01", "2022-09-14"),
        ("The siege has gone on since Sunday.", "Sunday", "2022-09-11", "2022-09-14"),
        ("Troops fought from 5 to 9 May.", "5 to 9 May", "2022-05-05", "2022-05-09"),
        ("Troops fought from May 5 to May 9.", "May 5 to May 9", "2022-05-05", "2022-05-09"),
        ("Troops fought on May 5-9.", "May 5-9", "2022-05-05", "2022-05-09"),
        ("Troops fought on May 5-9, 2021.", "May 5-9, 2021", "2021-05-05", "2021-05-09"),
        ("Between July and August many died.", "July and August", "2022-07-01", "2022-08-31"),
        ("From 27 September to 10 November 2020 many died.", "27 September to 10 November 2020", "2020-09-27",
         "2020-11-10"),
        ("The truce was brokered in late February.", "late February", "2022-02-21", "2022-02-28"),
        ("It was halted in November 2020.", "November 2020", "2020-11-01", "2020-11-30"),
        ("The city fell in August.", "August", "2022-08-01", "2022-08-31"),
        ("He was elected last year.", "last year", "2021-01-01", "2021-12-31"),
        ("He was elected in 2014.", "2014", "2014-01-01", "2014-12-31"),
        ("He was elected in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
        ("The city grew in the early 1990s.", "the early 1990s", "1990-01-01", "1993-12-31"),
        ("The 1992-94 war left scars.", "1992-94", "1992-01-01", "1994-12-31"),
        ("It was the worst week since the summer of 2014.", "the summer of 2014", "2014-06-01", "2022-09-14"),
        ("The crowd gathered at the weekend.", "the weekend", "2022-09-10", "2022-09-11"),
        ("He was freed two weeks ago.", "two weeks ago", "2022-08-29", "2022-09-04"),
        ("Output fell in the first quarter of 2022.", "the first quarter of 2022", "2022-01-01", "2022-03-31"),
        ("Nobody lived there before 2020.", "2020", None, "2019-12-31"),
        ("Parliament will vote by the end of the month.", "the end of the month", None, "2022-09-30"),
        ("It has been under siege since 27 September.", "27 September", "2021-09-27", "2022-09-14"),
        ("Shells fell on the night of 12 to 13 September.", "the night of 12 to 13 September", "2022-09-12",
         "2022-09-13"),
        ("Shells fell on the night of September 12-13.", "the night of September 12-13", "2022-09-12", "2022-09-13"),
        ("Shells fell on the night of 12/13 September.", "the night of 12/13 September", "2022-09-12", "2022-09-13"),
        ("He was killed overnight on Monday.", "overnight on Monday", "2022-09-12", "2022-09-13"),
        ("They clashed on 12-14 September.", "12-14 September", "2022-09-12", "2022-09-14"),
        ("Between September 12 and 14 it was quiet.", "September 12 and 14", "2022-09-12", "2022-09-14"),
        ("Shells fell on 9, 10 and 11 September.", "9, 10 and 11 September", "2022-09-09", "2022-09-11"),
        ("Shells fell on September 9th, 10th and 11th.", "September 9th, 10th and 11th", "2022-09-09", "2022-09-11"),
        ("The council meets Monday to Wednesday.", "Monday to Wednesday", "2022-09-19", "2022-09-21"),
        ("From 1 p.m. Monday until 6 a.m. Tuesday it was quiet.", "1 p.m. Monday until 6 a.m. Tuesday", "2022-09-12",
         "2022-09-13"),
        ("He was held in the week of September 5.", "the week of September 5", "2022-09-05", "2022-09-11"),
        ("They came in the first week of September.", "the first week of September", "2022-09-01", "2022-09-07"),
        ("They came in the second week of August.", "the second week of August", "2022-08-08", "2022-08-14"),
        ("They came in the last days of August.", "the last days of August", "2022-08-25", "2022-08-31"),
        ("It fell in the first half of August.", "the first half of August", "2022-08-01", "2022-08-15"),
        ("It fell in the second half of August.", "the second half of August", "2022-08-16", "2022-08-31"),
        ("They fled in the winter of 1992-93.", "the winter of 1992-93", "1992-12-01", "1993-02-28"),
        ("They met the week before last.", "the week before last", "2022-08-29", "2022-09-04"),
        ("It was razed a quarter of a century ago.", "a quarter of a century ago", "1997-01-01", "1997-12-31"),
        ("They fasted during Ramadan.", "Ramadan", "2022-04-02", "2022-05-03"),
        ("They met on the first day of Ramadan.", "the first day of Ramadan", "2022-04-02", "2022-04-04"),
        ("A truce began on Eid al-Adha.", "Eid al-Adha", "2022-07-09", "2022-07-14"),
        ("They met on the eve of Eid al-Fitr.", "the eve of Eid al-Fitr", "2022-05-01", "2022-05-03"),
        ("They met on Nowruz.", "Nowruz", "2022-03-20", "2022-03-21"),
    ],
)  # fmt: skip
def test_stretch(days: Found, text: str, words: str, earliest: str | None, latest: str | None) -> None:
    assert _rows(days(PUBLISHED, text)) == [(words, earliest, latest)]


@pytest.mark.parametrize(
    "text",
    [
        "He stayed for four months.",
        "The four-day war ended.",
        "Shells fall every day.",
        "He has now left, and may soon return.",
        "May said so on behalf of the others.",
        "He may march with 2000 soldiers.",
        "April Jones was 30 years old.",
        "The village was ruined during the war.",
        "The call is to last 45 minutes.",
    ],
)
def test_no_day(days: Found, text: str) -> None:
    assert days(PUBLISHED, text) == ()


def test_counts_from_the_day_mentioned(days: Found) -> None:
    text = "On Monday rebels took the town. A day earlier they had shelled it. The next day they left."
    assert [w.earliest for w in days(PUBLISHED, text)] == ["2022-09-12", "2022-09-11", "2022-09-12"]


def test_year_named_in_the_sentence(days: Found) -> None:
    text = "The war began on Sept. 27, 2020 and ended on November 10."
    assert [w.earliest for w in days(PUBLISHED, text)] == ["2020-09-27", "2020-11-10"]
    adjective = "Troops stayed as part of a 2020 truce. In August they left."
    assert [w.earliest for w in days(PUBLISHED, adjective)] == ["2020-01-01", "2022-08-01"]


def test_a_day_that_belongs_to_a_noun_is_that_day(days: Found) -> None:
    found = days(PUBLISHED, "Since Monday's attack and after the August 31 meeting nothing has changed.")
    assert [(w.earliest, w.latest) for w in found] == [("2022-09-12", "2022-09-12"), ("2022-08-31", "2022-08-31")]


def test_last_and_next_week(days: Found) -> None:
    found = days(PUBLISHED, "They met on Monday and Wednesday of last week and will part on Thursday next week.")
    assert [w.earliest for w in found] == ["2022-09-05", "2022-09-07", "2022-09-22"]


def test_dateline_with_two_digits_of_a_year(days: Found) -> None:
    assert days(PUBLISHED, "LIMA, 30 MAR 89 (AP) -- A bomb exploded.")[0].earliest == "1989-03-30"


def test_put_off_from_one_day_to_another_is_no_stretch(days: Found) -> None:
    assert len(days(PUBLISHED, "The vote was moved from Monday to Friday.")) == 2


def test_two_days_ahead_follow_one_another(days: Found) -> None:
    found = days("2022-09-13", "They will meet on Monday and Tuesday.")
    assert [w.earliest for w in found] == ["2022-09-19", "2022-09-20"]


def test_month_named_after_a_year_is_not_its_first(days: Found) -> None:
    found = days(PUBLISHED, "He came in 2014. That month nobody was free.")
    assert [w.earliest for w in found] == ["2014-01-01", "2022-09-01"]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("It happened on Tuesday, September 14.", "2022-09-13", "2022-09-14"),
        ("It happened on Thursday, September 14.", "2022-09-14", "2022-09-15"),
        ("It happened on Friday, 13 September 2022.", None, None),
        ("The note says 02/05/2022.", None, None),
        ("The note says 02/09/2022.", "2022-09-02", "2022-09-02"),
    ],
)
def test_what_the_text_leaves_open_stays_open(days: Found, text: str, earliest: str | None, latest: str | None) -> None:
    assert [(w.earliest, w.latest) for w in days(PUBLISHED, text)] == [(earliest, latest)]


def test_a_date_of_one_reading_decides_the_others(days: Found) -> None:
    found = days(PUBLISHED, "Notes of 02/05/2022 and 25/04/2022 agree.")
    assert [w.earliest for w in found] == ["2022-05-02", "2022-04-25"]
    found = days(PUBLISHED, "Notes of 02/05/2022 and 04/25/2022 agree.")
    assert [w.earliest for w in found] == ["2022-02-05", "2022-04-25"]


def test_anniversary_and_what_it_is_of(days: Found) -> None:
    found = days(PUBLISHED, "They met on the 20th anniversary of the Sept. 11 attacks.")
    assert _rows(found) == [
        ("the 20th anniversary", "2021-09-11", "2021-09-11"),
        ("Sept. 11", "2001-09-11", "2001-09-11"),
    ]
    found = days(PUBLISHED, "They met on the anniversary of the 21 August 2013 attack.")
    assert found[0].earliest == "2022-08-21"


def test_the_stamp_of_the_page_is_no_day_of_an_event(days: Found) -> None:
    assert days(PUBLISHED, "14.09.22 11:25 - Shells hit the town.") == ()
    assert _rows(days(PUBLISHED, "13.09.22 11:25 - Shells hit the town."))[0][1] == "2022-09-13"
    assert _rows(days(PUBLISHED, "Shells hit the town on 14.09.22 11:25."))[0][1] == "2022-09-14"


def test_just_after_midnight(days: Found) -> None:
    assert days("2022-09-13T00:30:00Z", "Two died on Monday.")[0].earliest == "2022-09-12"


def test_before_dawn_is_of_the_day_that_it_names(days: Found) -> None:
    found = days("2022-09-14", "He flew out before dawn on Sunday.")
    assert [(w.earliest, w.latest) for w in found] == [("2022-09-11", "2022-09-11")]


def test_a_year_since_which_something_goes_on_dates_nothing_else(days: Found) -> None:
    found = days("2006-07-07", "Smirnov, who has led the region since 1991, declared 7 July a day of mourning.")
    assert ("2006-07-07", "2006-07-07") in [(w.earliest, w.latest) for w in found]


def test_turn_of_the_year(days: Found) -> None:
    assert days("2023-01-02", "They met on December 30.")[0].earliest == "2022-12-30"
    assert days("2022-12-31", "A truce will start on January 1.")[0].earliest == "2023-01-01"


def test_without_publication_nothing_is_guessed(days: Found) -> None:
    text = "On Tuesday, yesterday, last year, on 31 August, in August 2021, on 2 May 2019, in the past 24 hours."
    found = {w.words.text: w for w in days(None, text) if w.words}
    for words in ("Tuesday", "yesterday", "last year"):
        assert (found[words].earliest, found[words].latest) == (None, None)
        assert found[words].basis is WhenBasis.RELATIVE
    assert (found["31 August"].earliest, found["31 August"].basis) == (None, WhenBasis.STATED)
    assert (found["August 2021"].earliest, found["August 2021"].basis) == ("2021-08-01", WhenBasis.STATED)
    assert found["2 May 2019"].latest == "2019-05-02"
    assert found["the past 24 hours"].latest is None


def test_no_such_day(days: Found) -> None:
    assert days(PUBLISHED, "On February 30 and 31.02.2022 nothing happened.") == ()


def test_empty(days: Found) -> None:
    assert days(PUBLISHED, "") == ()
    assert days(PUBLISHED, "Nothing here.") == ()
