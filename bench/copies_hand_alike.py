"""Sixty texts that look alike and are no copies of one another, in our own words.

Reports that an office puts out day after day or month after month in one mould, flashes, pieces written for an anniversary,
and what one minister says twice.  ``SERIES`` maps the name of a series to its texts, each with its day; every two texts of
all of them are different reports.
"""

# ruff: noqa: E501 (a paragraph of a report is one line)

from typing import Final

_MONITOR: Final = """\
The Mission recorded {n} violations of the ceasefire in the Donetsk region, including {e} explosions (in the previous reporting period {p} violations, including {q} explosions). In the Luhansk region it recorded {m} violations.

Most of the violations were recorded {where}. The Mission followed up reports of a civilian {hurt}.

Inside the disengagement areas near Stanytsia Luhanska, Zolote and Petrivske the Mission saw no movement of troops. It observed weapons in violation of the withdrawal lines {weapons}.

The Mission's freedom of movement was restricted {restricted}, where an armed man told its patrol to turn back.
"""
_MONITORED: Final = (
    ("2018-06-04", 620, 190, 415, 88, 77, "south-west of Horlivka and near Avdiivka", "hurt by shelling in Dokuchaievsk", "near Buhaivka", "near Zaichenko"),
    ("2018-06-05", 480, 120, 620, 190, 95, "at the Donetsk Filtration Station and near Yasynuvata", "hurt by shooting in Marinka", "near Miusynsk", "at Bezimenne"),
    ("2018-06-06", 710, 260, 480, 120, 130, "south of Svitlodarsk and north of Horlivka", "killed by a mine near Pikuzy", "in Kruhlyk", "near Shevchenko"),
    ("2018-06-07", 390, 75, 710, 260, 61, "near Chermalyk and east of Mariupol", "hurt by shelling in Zaitseve", "near Khrustalnyi", "at Verkhnoshyrokivske"),
    ("2018-06-08", 540, 150, 390, 75, 102, "south-west of Horlivka and near Avdiivka", "hurt by shrapnel in Holmivskyi", "near Buhaivka", "near Zaichenko"),
    ("2018-06-09", 805, 310, 540, 150, 88, "at the Donetsk Filtration Station and near Yasynuvata", "killed by shelling in Trudivski", "in Manuilivka", "at Bezimenne"),
    ("2018-06-10", 333, 66, 805, 310, 54, "near Kominternove and Lebedynske", "hurt by shooting in Sakhanka", "near Miusynsk", "near Novoazovsk"),
    ("2018-06-11", 455, 101, 333, 66, 119, "south of Svitlodarsk and north of Horlivka", "hurt by a mine near Lomakyne", "in Kruhlyk", "near Zaichenko"),
)  # fmt: skip

_FLASH: Final = "{city} - An explosion hit {what} in {place}, {country}, on {day}, killing at least {n} people and wounding {m}, {who} said. No group claimed responsibility at once."
_FLASHES: Final = (
    ("2016-01-12", "ISTANBUL", "a square full of tourists", "Sultanahmet", "Turkey", "Tuesday", 10, 15, "the governor's office"),
    ("2016-03-13", "ANKARA", "a bus stop", "Kizilay", "Turkey", "Sunday", 34, 125, "the health minister"),
    ("2016-03-27", "LAHORE", "a park full of families", "Lahore", "Pakistan", "Sunday", 60, 300, "rescue officials"),
    ("2016-08-08", "QUETTA", "a hospital", "Quetta", "Pakistan", "Monday", 63, 110, "provincial officials"),
    ("2017-04-03", "ST PETERSBURG", "an underground train", "St Petersburg", "Russia", "Monday", 10, 47, "investigators"),
    ("2017-05-31", "KABUL", "a street of embassies", "Kabul", "Afghanistan", "Wednesday", 80, 350, "health officials"),
    ("2018-01-27", "KABUL", "a street near a hospital", "Kabul", "Afghanistan", "Saturday", 63, 151, "health officials"),
    ("2018-04-22", "KABUL", "a centre for voters", "Kabul", "Afghanistan", "Sunday", 57, 119, "health officials"),
    ("2019-01-27", "JOLO", "a cathedral", "Jolo", "the Philippines", "Sunday", 20, 81, "police"),
    ("2019-08-17", "KABUL", "a wedding hall", "Kabul", "Afghanistan", "Saturday", 63, 182, "the Interior Ministry"),
)  # fmt: skip

_MONTHLY: Final = """\
A total of {n} Iraqi civilians were killed and another {m} were injured in acts of terrorism, violence and armed conflict in Iraq in {month}, according to casualty figures recorded by the United Nations mission.

The figures include police. Baghdad was the worst affected governorate with {b} civilian casualties ({k} killed, {w} injured), followed by {second} and {third}.

The head of the mission {said}.

The figures are to be regarded as the absolute minimum, the mission said, because it was hindered in verifying casualties in areas of conflict.
"""
_MONTHS: Final = (
    ("2016-02-01", 490, 1157, "January", 1084, 299, 785, "Diyala", "Nineveh", "said that one casualty was one too many"),
    ("2016-03-01", 410, 1050, "February", 838, 277, 561, "Nineveh", "Diyala", "deplored bombs laid at funerals"),
    ("2016-04-01", 575, 1196, "March", 1029, 259, 770, "Babil", "Nineveh", "spoke of families killed at a football ground"),
    ("2016-05-01", 410, 973, "April", 874, 232, 642, "Nineveh", "Diyala", "called on parties to end their quarrel in parliament"),
    ("2016-06-01", 468, 1041, "May", 1007, 267, 740, "Nineveh", "Anbar", "condemned attacks on markets"),
    ("2016-07-01", 382, 1145, "June", 976, 236, 740, "Nineveh", "Anbar", "asked that those who flee Falluja be kept safe"),
    ("2016-08-01", 629, 1061, "July", 1400, 513, 887, "Nineveh", "Salahadin", "said that the bomb in Karrada was among the worst ever"),
    ("2016-09-01", 473, 813, "August", 907, 231, 676, "Nineveh", "Kirkuk", "warned of the battle for Mosul to come"),
)  # fmt: skip

_ANNIVERSARY: Final = """\
Bells rang and people fell silent in {city} on {day} to mark {years} years since {what}.

The {guest} laid a wreath at the memorial and said that those who died in {when} would not be forgotten.

{detail}

{number} names were read out by pupils of local schools, and candles burned until nightfall.
"""
_ANNIVERSARIES: Final = (
    ("2005-07-11", "Srebrenica", "Monday", "ten", "some 8,000 men and boys were killed there", "foreign secretary", "July 1995", "The remains of 610 victims were buried in the afternoon. Their coffins were carried through the crowd by hand.", "All of the"),
    ("2015-07-11", "Srebrenica", "Saturday", "twenty", "some 8,000 men and boys were killed there", "former president of the United States", "July 1995", "Stones were thrown at Serbia's prime minister, Aleksandar Vucic, who had to leave. The remains of 136 victims were buried.", "All of the"),
    ("2014-09-01", "Beslan", "Monday", "ten", "gunmen took a school", "head of the republic", "September 2004", "Mothers stood by the ruin of the gymnasium. Some said that nobody had told them the truth about the storming.", "The 334"),
    ("2019-09-01", "Beslan", "Sunday", "fifteen", "gunmen took a school", "patriarch's envoy", "September 2004", "A court at Strasbourg found in 2017 that the state had failed to protect the hostages. Nobody has been tried for that.", "The 334"),
    ("2018-03-16", "Halabja", "Friday", "thirty", "Iraqi aircraft dropped poison gas on the town", "prime minister of the Kurdish region", "March 1988", "Survivors complained that clinics for the sick which had been promised were never built.", "Some 5,000"),
    ("2013-03-16", "Halabja", "Saturday", "twenty-five", "Iraqi aircraft dropped poison gas on the town", "president of the Kurdish region", "March 1988", "He asked that the world call the attack a genocide. Doctors said people still die of its effects.", "Some 5,000"),
)  # fmt: skip

_MINISTER: Final = """\
Foreign Minister Sergei Lavrov said on {day} that Moscow was ready for talks with Kiev on the basis of the realities on the ground, and accused the West of wanting to fight to the last Ukrainian.

"We have never refused negotiations," Lavrov said {where}. "{quote}"

He said that {more}. Ukraine says it will not talk before Russian troops have left its land.
"""
_MINISTERS: Final = (
    ("2022-09-01", "Thursday", "to students in Moscow", "But every time they begin, somebody across the ocean forbids it.", "the army would go on until Donbas was freed"),
    ("2022-10-11", "Tuesday", "on state television", "If there are serious offers we will look at them.", "a meeting with Joe Biden at the summit of the G20 was possible"),
    ("2022-12-01", "Thursday", "at his yearly news conference", "Those who block them know very well what they do.", "NATO took part in the war by training soldiers on its soil"),
    ("2023-01-18", "Wednesday", "in Moscow", "There can be no talk with Zelenskiy, who has banned it by law.", "the West was doing to Russia what Hitler had done"),
    ("2023-02-02", "Thursday", "in an interview", "The longer the range of their weapons, the further we must push them away.", "Moldova might be the next to be turned against Russia"),
    ("2023-04-07", "Friday", "in Ankara", "Only it must be about the principles of a new world order.", "the deal on grain could end if exports of fertiliser stayed blocked"),
    ("2023-09-23", "Saturday", "at the United Nations in New York", "But we look at no proposals of a pause, for they have cheated us once.", "the ten points of Kiev were impossible to carry out"),
    ("2023-11-24", "Friday", "in Moscow", "The conditions have to ripen, and it is not we who must ripen.", "the West was beginning to see that its plan had failed"),
)  # fmt: skip

_SHELLED: Final = """\
Russian forces shelled {town} in the {region} region on {day}, killing {n} and damaging {what}, the regional governor, {governor}, said.

"They hit people's homes again," he wrote on Telegram. "There is no military object there."

Rescuers worked {how}. {m} people were taken to hospital. Russia did not comment and has denied that it aims at civilians.

The front runs {far} kilometres from the town, which was home to {before} people before the war.
"""
_SHELLINGS: Final = (
    ("2022-07-10", "Chasiv Yar", "Donetsk", "Sunday", "fifteen people", "a block of flats of five storeys", "Pavlo Kyrylenko", "with cranes to reach two dozen who were under the slabs", "Five", 20, "12,000"),
    ("2022-09-22", "Zaporizhzhia", "Zaporizhzhia", "Thursday", "one man", "a hotel in the centre", "Oleksandr Starukh", "until noon", "Five", 40, "710,000"),
    ("2022-10-19", "Kramatorsk", "Donetsk", "Wednesday", "nobody", "a school and four houses", "Pavlo Kyrylenko", "through the night", "Three", 30, "150,000"),
    ("2023-01-02", "Beryslav", "Kherson", "Monday", "two women", "a market", "Yaroslav Yanushevych", "in the dark for want of power", "Nine", 5, "12,000"),
    ("2023-04-14", "Sloviansk", "Donetsk", "Friday", "eleven people", "ten blocks of flats", "Pavlo Kyrylenko", "all night long", "Twenty-one", 45, "110,000"),
    ("2023-08-07", "Pokrovsk", "Donetsk", "Monday", "seven people", "a hotel and a cafe", "Pavlo Kyrylenko", "until a second missile fell among them", "Eighty-one", 50, "60,000"),
    ("2022-10-20", "Kramatorsk", "Donetsk", "Thursday", "one woman", "a school and six houses", "Pavlo Kyrylenko", "through the night", "Four", 30, "150,000"),
    ("2022-10-22", "Kramatorsk", "Donetsk", "Saturday", "nobody", "a kindergarten and four houses", "Pavlo Kyrylenko", "through the morning", "Two", 30, "150,000"),
)  # fmt: skip

_VOTE: Final = """\
The Security Council on {day} extended the mandate of the United Nations {force} until {until}.

The fifteen members adopted the resolution, which {author} had drafted, {vote}. It keeps the ceiling of {n} troops and asks the secretary-general to report every {every}.

{speaker} told the Council that {said}.
"""
_VOTES: Final = (
    ("2019-08-29", "Thursday", "Interim Force in Lebanon", "August 31, 2020", "France", "unanimously", "15,000", "four months", "Lebanon's envoy", "her country was committed to the calm along the Blue Line"),
    ("2020-08-28", "Friday", "Interim Force in Lebanon", "August 31, 2021", "France", "unanimously", "13,000", "four months", "The American envoy", "the force must be let into every place"),
    ("2021-08-30", "Monday", "Interim Force in Lebanon", "August 31, 2022", "France", "unanimously", "13,000", "four months", "Lebanon's envoy", "its soldiers needed food and fuel in the crisis"),
    ("2022-01-27", "Thursday", "Peacekeeping Force in Cyprus", "July 31, 2022", "Britain", "unanimously", "860", "six months", "The island's envoy", "Varosha must not be settled"),
    ("2022-12-21", "Wednesday", "Disengagement Observer Force on the Golan", "June 30, 2023", "Russia and the United States", "unanimously", "1,250", "ninety days", "Syria's envoy", "Israel must withdraw from the land it holds"),
    ("2019-11-12", "Tuesday", "mission in the Central African Republic", "November 15, 2020", "France", "unanimously", "11,650", "four months", "The envoy of the republic", "elections would be held in time"),
)  # fmt: skip

_DAILY: Final = """\
{Side} said on {day} that the other side broke the ceasefire {n} times in the past day along the line of contact in Nagorno-Karabakh, using {arms}.

The Defence Ministry said positions near {villages} came under fire. Its troops answered and lost nobody.

{Other} denied that it had opened fire.
"""
_DAILIES: Final = (
    ("2015-06-10", "Azerbaijan", "Wednesday", 72, "heavy machine guns", "Talish, Chilaburt and Garvand", "Armenia"),
    ("2015-06-11", "Azerbaijan", "Thursday", 85, "heavy machine guns", "Goranboy, Yarimja and Gulustan", "Armenia"),
    ("2015-06-12", "Azerbaijan", "Friday", 91, "sniper rifles and machine guns", "Talish, Shikhlar and Javahirli", "Armenia"),
    ("2015-06-13", "Azerbaijan", "Saturday", 64, "heavy machine guns", "Kuropatkino, Ashagi Seyidahmadli and Horadiz", "Armenia"),
    ("2015-06-14", "Azerbaijan", "Sunday", 72, "mortars", "Talish, Chilaburt and Namirli", "Armenia"),
    ("2015-06-15", "Azerbaijan", "Monday", 79, "heavy machine guns", "Kuropatkino, Gorgan and Horadiz", "Armenia"),
)  # fmt: skip


def _filled(mould: str, names: str, rows: tuple[tuple[str | int, ...], ...]) -> tuple[tuple[str, str], ...]:
    keys = names.split()
    return tuple((str(day), mould.format(**dict(zip(keys, rest, strict=True)))) for day, *rest in rows)


SERIES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "monitor": _filled(_MONITOR, "n e p q m where hurt weapons restricted", _MONITORED),
    "flash": _filled(_FLASH, "city what place country day n m who", _FLASHES),
    "monthly": _filled(_MONTHLY, "n m month b k w second third said", _MONTHS),
    "anniversary": _filled(_ANNIVERSARY, "city day years what guest when detail number", _ANNIVERSARIES),
    "minister": _filled(_MINISTER, "day where quote more", _MINISTERS),
    "shelled": _filled(_SHELLED, "town region day n what governor how m far before", _SHELLINGS),
    "mandate": _filled(_VOTE, "day force until author vote n every speaker said", _VOTES),
    "daily": _filled(_DAILY, "Side day n arms villages Other", _DAILIES),
}
