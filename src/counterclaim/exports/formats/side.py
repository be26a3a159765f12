"""The files that every export has beside its own: ids that are gone, what was left out, what a reader must know."""

from typing import Final

from counterclaim.exports.formats.exporter import Column, LeftOut, Row, Table
from counterclaim.exports.formats.sinks import CsvSink

DELETIONS: Final = Table(
    "deletions.csv",
    "Ids that were once given out and stand for nothing now; they are never given out again.",
    (
        Column("id", "text", "The id as it stood in the export."),
        Column("item", "text", "The incident it stood for, and which of its rows."),
        Column("withdrawn", "day or moment", "The decision, or the newest text, that bears on it (ISO 8601)."),
    ),
    CsvSink,
)
LEFT_OUT: Final = Table(
    "left-out.csv",
    "What the ledger holds of the question and this format has no row for, with the reason.",
    (
        Column("incident", "text", "Id of the incident."),
        Column("item", "text", "Which of its rows; blank where all of it was left out."),
        Column(
            "reason",
            "text",
            "Why, in a few words that are the same for all such rows; the last table of this page explains them.",
        ),
        Column("detail", "text", "What exactly, where there is more to say."),
        Column("type", "code", "The incident's PLOVER type, and its mode after a stroke."),
        Column("reality", "code", "Whether it took place, as most independent texts tell it."),
        Column("earliest", "day", "First day it may have happened on (ISO 8601)."),
        Column("latest", "day", "Last day."),
        Column("place", "text", "Its places, as named."),
        Column("reports", "whole number", "How many reports the incident rests on."),
    ),
    CsvSink,
)
FLAGS: Final = Table(
    "flags.csv",
    "Rows that are written but that a reader should look at.",
    (
        Column("id", "text", "The id of the row."),
        Column("incident", "text", "Id of the incident."),
        Column("flag", "text", "What is the matter."),
        Column("detail", "text", "The values."),
    ),
    CsvSink,
)
SIDE: Final = (DELETIONS, LEFT_OUT, FLAGS)


def left_out_row(left: LeftOut) -> Row:
    """The row of ``left-out.csv`` of an incident or of one of its rows."""
    incident = left.incident
    return (
        incident.id,
        left.item or None,
        left.reason,
        left.detail or None,
        incident.type.value + (f"/{incident.mode}" if incident.mode else ""),
        incident.reality.value,
        incident.earliest,
        incident.latest,
        "; ".join(dict.fromkeys(place.name or place.text for place in incident.where)) or None,
        len(incident.entries),
    )
