"""Words that tell time: months, weekdays, numbers, units, parts of the day and of the year, holidays.

Tables only; what they mean for a value is ISO 8601 / TIMEX3 (TimeML 1.2.1, section 2.2).  Keys are in lower case.
"""

from typing import Final

MONTHS: Final[dict[str, int]] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

WEEKDAYS: Final[dict[str, int]] = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
}  # fmt: skip

SHORT_WEEKDAYS: Final[dict[str, int]] = {
    "mon": 1, "tues": 2, "tue": 2, "wed": 3, "thurs": 4, "thur": 4, "thu": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip

ONES: Final[dict[str, int]] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip

TENS: Final[dict[str, int]] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

ORDINALS: Final[dict[str, int]] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "thirtieth": 30,
    "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26,
    "twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirty-first": 31,
}  # fmt: skip

DECADE_WORDS: Final[dict[str, int]] = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip

VAGUE_NUMBERS: Final[tuple[str, ...]] = (
    "a few", "few", "several", "many", "some", "a number of", "dozens of", "hundreds of", "thousands of", "countless",
)  # fmt: skip
"""Numbers that TIMEX3 writes as X: "several days" is PXD."""

UNITS: Final[dict[str, str]] = {
    "second": "S", "minute": "Min", "hour": "H", "day": "D", "night": "N", "week": "W", "fortnight": "F",
    "weekend": "WE", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "centuries": "C",
    "millennium": "L", "millennia": "L", "semester": "S6",
    "summer": "SU", "winter": "WI", "spring": "SP", "autumn": "FA",
}  # fmt: skip
"""Units by their singular; the code is TIMEX3's, with Min apart from M, F fortnights, N nights."""

PARTS_OF_DAY: Final[dict[str, str]] = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "midday": "TMI", "dawn": "TMO",
    "dusk": "TEV", "daybreak": "TMO", "nightfall": "TEV", "daytime": "TDT", "lunchtime": "TMI", "mornings": "TMO",
    "afternoons": "TAF", "evenings": "TEV", "nights": "TNI", "sunset": "TEV", "sunrise": "TMO",
}  # fmt: skip

SEASONS: Final[dict[str, str]] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

PRESENT: Final[tuple[str, ...]] = (
    "now", "right now", "currently", "at present", "at the moment", "at this time", "at this moment", "nowadays",
    "these days", "presently", "at this point", "present-day", "at this stage", "this moment", "for now",
)  # fmt: skip

PAST: Final[tuple[str, ...]] = (
    "recently", "more recently", "most recently", "lately", "the past", "just recently",
    "not long ago", "long ago", "a long time ago", "a short time ago", "some time ago", "formerly",
    "the recent past", "moments ago", "these past few years",
)  # fmt: skip

FUTURE: Final[tuple[str, ...]] = (
    "soon", "the future", "the near future", "the foreseeable future", "as soon as possible", "the coming days",
    "the coming weeks", "the coming months", "the coming years", "coming days", "coming weeks", "coming months",
    "coming years", "near future", "the immediate future", "the distant future", "the near term",
    "the short term", "shortly", "the days ahead", "the weeks ahead", "the months ahead", "the years ahead",
)  # fmt: skip

FIXED_HOLIDAYS: Final[dict[str, tuple[int, int]]] = {
    "christmas day": (12, 25), "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1), "orthodox christmas": (1, 7),
    "orthodox christmas eve": (1, 6),
    "valentine's day": (2, 14), "st. patrick's day": (3, 17), "international women's day": (3, 8),
    "women's day": (3, 8),
    "may day": (5, 1), "ve day": (5, 8), "bastille day": (7, 14), "fourth of july": (7, 4), "halloween": (10, 31),
    "veterans day": (11, 11), "remembrance day": (11, 11), "armistice day": (11, 11), "all saints' day": (11, 1),
    "april fools' day": (4, 1), "columbus day": (10, 12), "epiphany": (1, 6),
    "juneteenth": (6, 19), "earth day": (4, 22), "world aids day": (12, 1),
}  # fmt: skip
"""Holidays that fall on one (month, day) each year.  Left out: those whose day depends on the country."""

EASTER_HOLIDAYS: Final[dict[str, int]] = {
    "easter": 0, "easter sunday": 0, "good friday": -2, "easter monday": 1, "palm sunday": -7, "holy thursday": -3,
    "ash wednesday": -46, "pentecost": 49, "whit monday": 50, "easter saturday": -1,
}  # fmt: skip
"""Holidays counted in days from Western Easter."""

ORTHODOX_HOLIDAYS: Final[dict[str, int]] = {
    "orthodox easter": 0, "orthodox easter sunday": 0, "orthodox good friday": -2, "orthodox easter monday": 1,
    "orthodox palm sunday": -7,
}  # fmt: skip
"""Holidays counted in days from Orthodox Easter."""

MUSLIM_FEASTS: Final[dict[str, tuple[int, int, int]]] = {
    "ramadan": (9, 1, 30), "ramadhan": (9, 1, 30), "ramazan": (9, 1, 30), "ashura": (1, 10, 1),
    "eid al-fitr": (10, 1, 3), "eid ul-fitr": (10, 1, 3), "eid el-fitr": (10, 1, 3), "ramazan bayram": (10, 1, 3),
    "eid al-adha": (12, 10, 4), "eid ul-adha": (12, 10, 4), "eid el-adha": (12, 10, 4), "kurban bayram": (12, 10, 4),
}  # fmt: skip
"""Muslim feasts: month and day of their first day, and how many days they last.  "Eid" alone may be either."""

SPRING_FEASTS: Final[frozenset[str]] = frozenset(("nowruz", "novruz", "newroz", "navruz", "nauryz"))
"""The new year at the spring equinox: 20 or 21 March by the year and the country."""

NTH_WEEKDAY_HOLIDAYS: Final[dict[str, tuple[int, int, int]]] = {
    "thanksgiving day": (11, 4, 4), "thanksgiving": (11, 4, 4), "labor day": (9, 1, 1), "memorial day": (5, -1, 1),
    "martin luther king day": (1, 3, 1), "martin luther king jr. day": (1, 3, 1), "presidents day": (2, 3, 1),
    "presidents' day": (2, 3, 1), "mother's day": (5, 2, 7), "father's day": (6, 3, 7), "black friday": (11, 4, 5),
}  # fmt: skip
"""Holidays on the n-th weekday of a month, as (month, n, weekday); n is -1 for the last one."""

NAMED_DAYS: Final[dict[tuple[int, int], tuple[int, str]]] = {
    (9, 11): (2001, r"\s(?:\d{4}\s)?(?:terror\w*|attacks?|hijack\w*|strikes|atrocit\w+|commission)\b"),
    (10, 7): (2023, r"\s(?:Hamas|terror\w*|attacks?|massacres?|assault)\b"),
    (1, 6): (2021, r"\s(?:Capitol|riot\w*|insurrection)\b"),
}
"""Days that name one event: (month, day) -> its year and what must follow, "the Sept. 11 attacks"."""

COUNTED: Final[frozenset[str]] = frozenset((
    "people", "troops", "soldiers", "men", "women", "children", "civilians", "fighters", "refugees", "tons", "tonnes",
    "miles", "kilometers", "kilometres", "km", "meters", "metres", "feet", "dollars", "euros", "homes", "houses",
    "families", "police", "officers", "employees", "workers", "jobs", "pounds", "shares", "acres", "hectares",
    "votes", "seats", "points", "protesters", "demonstrators", "migrants", "prisoners", "victims", "dead", "deaths",
    "cases", "vehicles", "tanks", "rounds", "shells", "rockets", "missiles", "drones", "units", "members", "students",
    "barrels", "rubles", "roubles", "gallons", "residents", "hours", "days", "weeks", "months", "years", "minutes",
    "seconds", "percent", "per", "million", "billion", "thousand", "militants", "rebels", "personnel", "guests",
    "fans", "calories", "words", "pages",
))  # fmt: skip
"""What follows a number that counts things: "2000 soldiers" is no year."""
