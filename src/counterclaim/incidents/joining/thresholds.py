"""Every number of the joining of reports, in points of evidence; ``NEED`` points make a join.

Points are set by what must and must not suffice; no figure is fitted by a search, but joins and near joins were read, of
some 280 open texts and of documents of ECB+ (those of one story there should join, those of two must not), and some
points moved after it; those of the news of two texts were chosen among a few values with all topics of ECB+ in sight.
With both sides the same (2.0), the same town (2.5) and the same day told (2.0) two reports are of one happening; with the
day only guessed from publication they need words, figures or the mode beside; without a place, or without a day, words
and figures have to make up for it.
"""

from typing import Final

NEED: Final = 4.6
"""Points that make a join: place and day told and the same (4.5) do not suffice alone, a little beside them does."""
STEEP: Final = 0.8
"""Turns points into a score: 4.6 points .50, 6 .75, 7.5 .91."""
SUREST: Final = 0.999
"""No score is higher: to be certain of a join is for people."""
CLASH: Final = -6.0
"""What a pair that excludes one another weighs in an average: more than three pairs that fit well."""
MOST: Final = 2.0
"""What a pair that fits weighs at most in an average, so that no single pair carries two clusters together."""
LEAST: Final = -0.1
"""What a pair weighs at least that merely lacks evidence: to say little is hardly a contradiction, and one good tie
outweighs several silent ones."""
SAMPLE: Final = 20
"""Of two large clusters so many members each are compared: 400 pairs tell an average well enough."""
CROWD: Final = 50
"""From so many reports on that are alike in all but their words, a few stand for all: below, every pair is compared."""
SPEAKERS: Final = 10
"""So many speak for a crowd: as many pairs of two crowds as of two ordinary happenings."""

# Sides.
ACTOR_SAME: Final = 1.2
RECIPIENT_SAME: Final = 0.8
"""Who did it tells more than whom it hit: the text names a target in many ways."""
SIDE_FITS: Final = 0.4
"""A side that fits without being the same: "rebels" and the name of a rebel group, a state and its civilians."""
SIDE_ALIKE: Final = 0.6
"""Both call the culprit by the same sort ("rebels"), which names nobody."""
TARGET_SAME: Final = 1.2
"""Both call a target that has no name by a word that tells it apart ("a convoy"); twice for two words ("Jesuit priests"),
which pin a day's happening down about as well as a town does."""
ACTOR_OTHER: Final = -0.5
"""Another is blamed.  Counted only where place and day are exact, else the two are held apart."""
RECIPIENT_OTHER: Final = -1.0
"""Another target: as a rule another event, but targets are told unevenly."""
ROLES_REVERSED: Final = 0.5
"""Each side blames the other: the sides agree, the roles do not.  Only where place and day are exact."""
TOGETHER_ALL: Final = 3.0
TOGETHER_SOME: Final = 2.5
TOGETHER_ONE: Final = 0.8
"""Parties of talks and accords: all the same; all of one among those of the other; one party where only one is named."""

# Places, by how precise the coarser of the two is.
SITE: Final = 3.0
TOWN: Final = 2.5
BIG_TOWN: Final = 2.0
"""A city so large that two events of a day are common."""
BIG_TOWN_KM: Final = 15.0
NEAR: Final = 1.5
DISTRICT: Final = 1.5
PROVINCE: Final = 0.8
COUNTRY: Final = 0.2
NAMED_ALIKE: Final = 2.0
"""The same name of a place that no gazetteer knows."""
WITHIN: Final = -0.3
"""Taken off where one place lies within the other: it is not said to be the same."""
SAME_SPOT_KM: Final = 2.0
"""Two towns this near are one under two names: less than the radius of a village."""
PRECISE: Final = 1.5
"""Points of a place from which on it is exact enough for reversed roles."""
FINE_KM: Final = 50.0
"""A place that reaches farther than this is met by sides, not by a cell of the map: its cells would be too many."""

# Days.
DAY_SAME: Final = 2.0
DAYS_FEW: Final = 1.5
DAYS_WEEK: Final = 1.0
DAYS_MONTH: Final = 0.5
"""Told days that overlap: by the length of the longer interval, 1, 3, 7 and 62 days."""
FEW: Final = 3
WEEK: Final = 7
MONTH: Final = 62
EQUAL_SPAN: Final = 1.0
"""The same long interval in both."""
SPAN_SLACK: Final = 3
"""Two summaries of a span of days are of one span where both ends differ by no more than this."""
NEW_DAYS: Final = 2
"""What a text was written to report lies at most about this many days before it (docs/codebook.md)."""
SOFT_SAME: Final = 0.9
SOFT_NEXT: Final = -0.3
SOFT_LATER: Final = -0.8
"""No day told: published on the same day, a day apart, two days apart.  Beyond that never joined."""
SOFT_TOLD: Final = 0.9
SOFT_TOLD_LATE: Final = 0.6
"""One tells a day, the other only appears on it or the day after, or two days after."""
SOFT_ONE_TEXT: Final = 0.9
"""Two reports of one text, at least one of them without a day of its own: as if published on one day."""
PAST_ONE_TEXT: Final = -1.5
"""One of two reports of one text is told as past, the other as news."""
PAST_BOTH: Final = -1.0
"""Two texts tell it as past and neither says when."""
UNDATED: Final = -1.0
"""Neither a day told nor a day of publication on either side: nothing speaks for one time."""
UNDATED_ONE: Final = -3.5
"""The same on one side alone: the other's day can be any; only texts that tell the same news make up for it."""
DAY_NAMED: Final = 1.0
"""Added to either where both name the same weekday, or the same day of a month without the year."""

# Figures.
FIGURE_SAME: Final = 1.0
FIGURE_SMALL_SAME: Final = 0.4
FIGURE_ODD_SAME: Final = 1.5
"""The same number; of 1 to 4 there are many; 23 or 276 is seldom told of two things, 20 or 300 often."""
FIGURE_FITS: Final = 0.4
"""Numbers that do not exclude one another, as of a toll that grows from one day of publication to a later one."""
FIGURE_OTHER: Final = -1.8
FIGURE_FAR: Final = -3.0
"""Numbers that differ: the same sides, town and day (6.5) then need something more; and numbers that differ more than
``FAR_RATIO`` times, as the toll of a war does from that of a day."""
SMALL: Final = 5
NEAR_SHARE: Final = 0.25
"""Large numbers that differ by no more than this share of the larger are two counts of one thing."""
GROWS_RATIO: Final = 5.0
FAR_RATIO: Final = 10.0
"""A toll grows at most so many times: told as exact, told as "at least"; beyond that it is of something else."""

# Words.
MODE_SAME: Final = 0.5
MODE_OTHER: Final = -0.5
MODE_UNLIKE: Final = -1.0
"""The same way of doing it; another; one at close range and one from afar."""
SENTENCE: Final = 2.5
SENTENCE_FLOOR: Final = 0.15
SENTENCE_MOST: Final = 1.8
"""Each point of likeness of two sentences above the floor, that of two sentences on one war; and at most so much."""
NEWS: Final = 12.0
NEWS_FLOOR: Final = 0.25
NEWS_MOST: Final = 5.0
"""The same for what two documents are about, where the two reports have enough in common beside it:"""
SPECIAL: Final = 1.5
"""Points of what only reports of one thing have in common (words, numbers, a site) from which on the likeness of the
documents counts in full; with less it counts less, for a text tells of more than one thing."""
BOTH_LEAD: Final = 1.5
"""Counted towards it where both stand at the top of their texts, where each tells its main thing."""
LEAD_CHARACTERS: Final = 300
"""Characters of a document that are its top: a headline and a sentence or two."""
FEWEST: Final = 20
NEWS_FEW: Final = 1.0
"""Where a document has fewer different words: two flashes of ten words on one war are alike in most of them by chance."""
TOP: Final = 4
"""Heaviest words of a document: of those of ECB+ that tell one story and are .4 alike 99% of the pairs share one or more.
Where one has no day they meet under two of them."""
LIGHT: Final = 0.3
"""What a word counts that stands in a tenth of all reports of war and diplomacy, where a rarer word counts 1."""
COPY_LIKENESS: Final = 0.8
"""Sentences of two copies of one text this alike are the same sentence, the copyist's changes in it."""
COPY_POINTS: Final = 10.0
"""The same sentence in two copies of one text: as good as certain."""
# What the claims of one text say.
ANSWERED: Final = 3.0
"""The text sets the denial against the report: both rest on the same claim."""
SAME_WORDS: Final = 5.0
"""One word of one text names both: two tellers of one happening."""
DENIES: Final = 1.0
"""One says that it did not happen, of the same sides at the same time."""
DENIED_TOGETHER: Final = 1.0
"""Two reports of one text that the same claim denies."""
ONE_TEXT: Final = 0.6
"""Two reports of one text that nothing sets against one another: most texts tell one story, its lead and then more."""
TOLL_OF: Final = 3.4
"""Right after a deed without a number of dead a text tells how many of its sufferers' side were killed: as a rule by it."""
TOLL_NEAR: Final = 250
"""Characters, some two sentences, within which that holds."""
ANOTHER: Final = -2.0
"""One of two reports of one text is told as another one: "a second blast", "elsewhere", "separately"."""
