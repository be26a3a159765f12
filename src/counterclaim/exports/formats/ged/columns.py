"""The 49 columns of UCDP GED's layout and the rule by which each is filled here."""

from typing import Final

from counterclaim.exports.formats.exporter import Column

REGIONS: Final = ("Africa", "Americas", "Asia", "Europe", "Middle East")
_LEGACY: Final = "Blank: a key of old releases."
_ISSUED: Final = "A number that this ledger gave out for the name beside it; not UCDP's number."
_GOVERNMENT: Final = "Gleditsch and Ward's number of the state on the day; blank where the side is no government."
COLUMNS: Final = (
    Column(
        "id", "whole number", "A number of this ledger; it stays when the event is corrected, and is never given again."
    ),
    Column("relid", "text", _LEGACY),
    Column("year", "whole number", "Year of date_start."),
    Column(
        "active_year",
        "code",
        "Blank: it needs all deaths of a year, which a ledger of texts does not have.",
        ("0", "1"),
    ),
    Column("code_status", "text", "Blank: the list of its values could not be verified."),
    Column("type_of_violence", "code", "1 a state on either side; 2 none; 3 one side civilians.", ("1", "2", "3")),
    Column("conflict_dset_id", "text", _LEGACY),
    Column("conflict_new_id", "whole number", _ISSUED),
    Column("conflict_name", "text", "The names of both sides; what they fight over is not known here."),
    Column("dyad_dset_id", "text", _LEGACY),
    Column("dyad_new_id", "whole number", _ISSUED),
    Column("dyad_name", "text", "The names of both sides, 'Government of X - Y'."),
    Column("side_a_dset_id", "text", _LEGACY),
    Column("side_a_new_id", "whole number", _ISSUED),
    Column("side_a", "text", "The government; of two the first in the alphabet; against civilians the attacker."),
    Column("side_b_dset_id", "text", _LEGACY),
    Column("side_b_new_id", "whole number", _ISSUED),
    Column("side_b", "text", "The other side, or 'Civilians'."),
    Column(
        "number_of_sources", "whole number", "Independent texts: copies of one text count once, unlike in the lists."
    ),
    Column("source_article", "text", "Outlet, day and headline of each text, separated by '; '."),
    Column("source_office", "text", "Outlets, each once, separated by '; '."),
    Column("source_date", "text", "Days of publication, separated by '; '."),
    Column("source_headline", "text", "Headlines, separated by '; '."),
    Column(
        "source_original", "text", "Whom the texts name as the source of the report, in their words, separated by '; '."
    ),
    Column(
        "where_prec",
        "code",
        "1 a site, neighbourhood or town; 2 near a town; 3 a district; 4 a province; 5 a part of a country or a line; "
        "6 the country; 7 the sea.",
        tuple("1234567"),
    ),
    Column("where_coordinates", "text", "The place that the coordinates are those of."),
    Column("where_description", "text", "The place with its province, country and precision, in our words."),
    Column("adm_1", "text", "Province, as the gazetteer has it."),
    Column("adm_2", "text", "Blank: the gazetteer holds no districts of places."),
    Column("latitude", "number", "Degrees (WGS 84), six decimals."),
    Column("longitude", "number", "Degrees (WGS 84), six decimals."),
    Column("geom_wkt", "text", "The point as well-known text: longitude, latitude."),
    Column("priogrid_gid", "whole number", "Cell of PRIO-GRID (half a degree) that the point lies in."),
    Column("country", "text", "English name of the country that the gazetteer counts the place to; no judgement."),
    Column("country_id", "whole number", "Gleditsch and Ward's number of it on the day."),
    Column("region", "code", "By Gleditsch and Ward's number.", REGIONS),
    Column(
        "event_clarity",
        "code",
        "2 where one toll is told for several places (divided if it can be); else 1.",
        ("1", "2"),
    ),
    Column(
        "date_prec", "code", "1 a day; 2 two to six days; 3 a week; 4 eight to 31 days; 5 up to a year.", tuple("12345")
    ),
    Column("date_start", "day", "First day it may have happened on (ISO 8601)."),
    Column("date_end", "day", "Last day."),
    Column("deaths_a", "whole number", "0: whose the dead were is not known here."),
    Column("deaths_b", "whole number", "0, for the same reason."),
    Column(
        "deaths_civilians",
        "whole number",
        "All of best where only civilians were attacked, and not by suicide; else 0.",
    ),
    Column("deaths_unknown", "whole number", "What of best is not counted under deaths_civilians."),
    Column(
        "best", "whole number", "The number that most independent texts tell; the rule of each row is in deaths.csv."
    ),
    Column("high", "whole number", "The highest told; best where no version sets an upper end."),
    Column("low", "whole number", "The lowest told; 0 where versions tell only an upper end."),
    Column("gwnoa", "whole number", _GOVERNMENT),
    Column("gwnob", "whole number", _GOVERNMENT),
)
DEATHS: Final = (
    Column("id", "whole number", "Id of the row in ged.csv."),
    Column("incident", "text", "Id of the incident in the ledger."),
    Column("low", "whole number", "Of the whole incident, as its versions tell it; blank where none sets a lower end."),
    Column("best", "whole number", "Of the whole incident."),
    Column("high", "whole number", "Of the whole incident; blank where none sets an upper end."),
    Column("rows", "whole number", "Over how many rows the incident's dead are divided, as evenly as can be."),
    Column("rule", "text", "How low, best and high came about."),
    Column("told", "text", "Each number told and who tells it, separated by '; '."),
)
