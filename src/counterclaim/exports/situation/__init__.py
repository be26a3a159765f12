"""A ledger -> what passed between some parties in a span of days: tables, one page, Markdown."""

from counterclaim.exports.situation.asked import Situation
from counterclaim.exports.situation.rows import Survey
from counterclaim.exports.situation.survey import survey
from counterclaim.exports.situation.write import FORMATS, print_situation, write_situation

__all__ = ["FORMATS", "Situation", "Survey", "print_situation", "survey", "write_situation"]
