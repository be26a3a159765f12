"""The 31 columns of ACLED's layout and the rule by which each is filled here."""

from typing import Final

from counterclaim.exports.formats.acled.actors import INTERACTIONS, INTERS
from counterclaim.exports.formats.acled.sub_events import DISORDERS, EVENTS, SUB_EVENTS
from counterclaim.exports.formats.exporter import Column

TARGETED: Final = "Civilians targeted"
_KINDS: Final = tuple(INTERS.values())
_ACTOR: Final = (
    "As most independent texts tell it; other accounts are in claims.csv. One name, never a semicolon. States: "
    "'Military Forces of X' where force is used or moved, 'Police Forces of X', "
    "'Government of X' (years of a government are not written: they are not known here); 'Civilians (X)', "
    "'Protesters (X)', 'Rioters (X)', 'Unidentified Armed Group (X)' where nobody is named, X the country "
    "of the place. Persons are never named. "
)
_REGIONS: Final = (
    "Western Africa", "Middle Africa", "Eastern Africa", "Southern Africa", "Northern Africa", "South Asia",
    "Southeast Asia", "Middle East", "Europe", "Caucasus and Central Asia", "Central America", "South America",
    "Caribbean", "East Asia", "North America", "Oceania", "Antarctica",
)  # fmt: skip
COLUMNS: Final = (
    Column(
        "event_id_cnty",
        "text",
        "Three letters of the country it was first exported with and a number of this ledger; it stays "
        "when the event is corrected and is never given out again.",
    ),
    Column("event_date", "day", "The day (ISO 8601); of several possible days the one in the middle."),
    Column("year", "whole number", "Year of event_date."),
    Column(
        "time_precision",
        "code",
        "1 the day is known; 2 a span of up to seven days; 3 of up to 31 days. Longer spans are left out.",
        ("1", "2", "3"),
    ),
    Column("disorder_type", "code", "Follows from sub_event_type.", DISORDERS),
    Column("event_type", "code", "Follows from sub_event_type.", EVENTS),
    Column(
        "sub_event_type",
        "code",
        "From the PLOVER type and mode, the means, and the kinds of the sides; where none fits the "
        "incident is left out.",
        tuple(SUB_EVENTS),
    ),
    Column("actor1", "text", _ACTOR + "Of a protest the protesters; the order means nothing else."),
    Column("assoc_actor_1", "text", "Others of the same side, and what kind of civilians, separated by '; '."),
    Column(
        "inter1",
        "code",
        "Kind of actor1; a state's forces outside its country are External/Other forces; blank where the "
        "kind is not known.",
        _KINDS,
    ),
    Column(
        "actor2",
        "text",
        _ACTOR + "Blank where no other side is known. Where more than two parties act together, the second.",
    ),
    Column(
        "assoc_actor_2",
        "text",
        "As assoc_actor_1; of strikes also the civilians hit beside an armed target; of three parties or "
        "more those after the second, with whom nobody says they stand.",
    ),
    Column("inter2", "code", "Kind of actor2.", _KINDS),
    Column(
        "interaction",
        "code",
        "inter1 and inter2 in ACLED's order of kinds (external forces before civilians), or 'X only'; blank where one is "
        "not known.",
        INTERACTIONS,
    ),
    Column(
        "civilian_targeting",
        "code",
        "Where civilians were the main or only target; in battles blank whoever died.",
        (TARGETED,),
    ),
    Column("iso", "whole number", "ISO 3166 numeric code of the country; Kosovo has none."),
    Column("region", "code", "ACLED's region of the country, assigned from general knowledge.", _REGIONS),
    Column("country", "text", "English name of the country that the gazetteer counts the place to; no judgement."),
    Column("admin1", "text", "Province, as the gazetteer has it."),
    Column("admin2", "text", "Blank: the gazetteer holds no districts of places."),
    Column("admin3", "text", "Blank, for the same reason."),
    Column("location", "text", "Name of the place; contested names in the form that takes no side."),
    Column("latitude", "number", "Degrees (WGS 84), four decimals."),
    Column("longitude", "number", "Degrees (WGS 84), four decimals."),
    Column(
        "geo_precision",
        "code",
        "1 a site, neighbourhood or town; 2 near a town, or a district; 3 a province, natural feature or "
        "part of a country. Country alone: left out.",
        ("1", "2", "3"),
    ),
    Column("source", "text", "The outlets whose texts are held, separated by '; '; copies of one text included."),
    Column(
        "source_scale",
        "text",
        "Blank: how near an outlet is to the event is not known here, and is not guessed.",
    ),
    Column(
        "notes",
        "text",
        "Our own sentences: when, according to whom, what and where; who denies it, who tells it otherwise or only a "
        "part of it, which numbers each tells, what they contradict one another on. No words of the news.",
    ),
    Column(
        "fatalities",
        "whole number",
        "The lowest number of dead that any version tells; 'dozens' 12, 'hundreds' 100, 'several' and the"
        " like 3; a total over several rows divided evenly, the rest to the first. 0 also means that no "
        "number is told.",
    ),
    Column(
        "tags",
        "text",
        "'contested: ...' with the fields that versions contradict one another on; 'background' where "
        "texts tell it as history; 'ongoing'; separated by '; '.",
    ),
    Column(
        "timestamp",
        "whole number",
        "Unix seconds of the newest text or decision that bears on the incident, not of the export; a day"
        " counts as its first second (UTC).",
    ),
)
