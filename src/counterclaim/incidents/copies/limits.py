"""The limits that decide whether two texts are copies, in one place, each with its reason.

Where each comes from, since not all are alike:

* From the reason beside it, before anything was measured: RUN, FEWEST_WORDS, WORDING, EXCERPT_SHARE, LEAD_SENTENCES,
  LEAD_ALIKE, NEARLY_ALL, REWRITE_SENTENCES, MOULD_FEWEST, DAYS_APART, DAYS_APART_UNTOLD, the counts of bands and rows.
* Looked at, and some of them settled, on the texts that bench/copies.py makes and on the hand-made tellings there, with
  ECB+'s open articles as reports that are mostly no copies: SENTENCE_ALIKE, the REWRITE and BACK limits, SLIP,
  MOULD_SHARE, SLIP_AMONG, the GLANCE and SENTENCE limits.  What bench/copies.py gives for these is therefore not held back.
* Measured once, with nothing changed for it: bench/copies_hand.py, by another hand and without sight of the generator.
"""

from typing import Final

# Runs of this many words stand for wording.  Of two words, names in a mould ("Security Council") would count as wording;
# of five, one altered word in a flash of 30 would cost a sixth of all runs.
RUN: Final = 3
# Texts with fewer words of content than this say too little: two headlines of one day may agree in every word.
FEWEST_WORDS: Final = 12
# A reprint or an excerpt has at least half of the shorter one's runs: three words in a row hold in half of all places even
# where every seventh word was altered.
WORDING: Final = 0.5
# Where the shorter text is below this share of the longer one, it is an excerpt: a cut of the last paragraph leaves more.
EXCERPT_SHARE: Final = 0.6
# A text with a lead of its own is a report of its own that shares background with another, unless nearly all is shared.
LEAD_SENTENCES: Final = 2
LEAD_ALIKE: Final = 0.35
NEARLY_ALL: Final = 0.8
# Two sentences tell the same where they share this much of their content (cosine of content words, names and numbers
# counted twice).  Two random sentences of one war share .1 to .3.
SENTENCE_ALIKE: Final = 0.42
# A rewrite tells nearly every sentence of the shorter text, in nearly the same order.  Independent reports of one
# happening share the lead and a quotation: a third to a half.
REWRITE_COVER: Final = 0.75
# Of the words outside of quotation marks (independent reports quote the same people) half stand in the counterparts; of a
# text that is much shorter more, because a long report has a likely counterpart for any sentence.
REWRITE_TOLD: Final = 0.5
REWRITE_TOLD_SHORT: Final = 0.6
REWRITE_ORDER: Final = 0.8
REWRITE_ALIKE: Final = 0.5
# A rewrite of fewer sentences cannot be told from a second report of the same happening.
REWRITE_SENTENCES: Final = 4
# A machine's translation back keeps sentence for sentence and length for length; a person who rewrites merges and cuts.
BACK_LENGTH: Final = 0.8
BACK_COUNT: Final = 0.9
# Where nothing is quoted, a person who keeps sentence for sentence keeps more runs of three words than this.
BACK_WORDING: Final = 0.35

# The guard: another happening told in the same mould.
# Names more alike than this are one name, one of them damaged ("ARomania", "Gori" for "Goris"); "Iran" and "Iraq" reach .75,
# "North" and "South" .6.
SLIP: Final = 0.76
# A monitor's daily reports differ in a third to a half of their names, numbers and days; a damaged copy in a few of many.
MOULD_SHARE: Final = 0.2
MOULD_FEWEST: Final = 3
# One particular of the lead that differs makes another happening, unless so many others are the same that chance cannot
# have made them so: then it is a slip.  A flash of 40 words holds 5 to 10.
SLIP_AMONG: Final = 20
# Reprints follow within a day or two.  The same flash a week later, with "on Tuesday" in it, tells of another Tuesday.
DAYS_APART: Final = 2
# Where no day is told, a reprint may have been dated late: only weeks apart are two happenings.
DAYS_APART_UNTOLD: Final = 7

# Candidates: 32 bands of 5 rows let texts meet of which 60% of the content agrees with a chance of .92, of which a quarter
# agrees with one of .03 (1 - (1 - J^5)^32).  Names and numbers count this often each, so that reports in one mould, which
# share all words but these, seldom meet.
PERMUTATIONS: Final = 160
ROWS: Final = 5
PARTICULAR_TIMES: Final = 4
SEED: Final = 20220913
# A sentence meets others by the lowest hashes of its names and numbers (up to three, two at least: one stands in too many)
# and of its other content words: edits that spare those change nothing; a mould filled anew does not meet.
SENTENCE_PARTICULARS: Final = 3
SENTENCE_PARTICULARS_LEAST: Final = 2
SENTENCE_WORDS: Final = 3
# A sentence with two numbers, in a flash with one, meets others also by these and so many of the lowest hashes of all its
# content, names or not.
SENTENCE_LOWEST: Final = 5
FLASH: Final = 60
# A candidate is looked at closely where this share of the shorter one's content words, and of its names and numbers, stands
# in the other; where the wording is another one, more of both, and some of the wording: rewrites keep .75, .85 and .15.
GLANCE_WORDS: Final = 0.45
GLANCE_PARTICULARS: Final = 0.5
GLANCE_REWRITE_WORDS: Final = 0.55
GLANCE_REWRITE_PARTICULARS: Final = 0.65
GLANCE_REWRITE_WORDING: Final = 0.08
