"""The columns of GDELT 2.0's tables of events (61) and mentions (16), and the rule by which each is filled here."""

from typing import Final

from counterclaim.exports.formats.exporter import Column

_NOT_HELD: Final = "Blank: not known here."
_BY_TONE: Final = "Blank: no tone is measured."


def _actor(number: int) -> tuple[Column, ...]:
    whom = ("the first who did it", "the first to whom it was done, or the second of those who did it together")[
        number - 1
    ]
    name = f"Actor{number}"
    return (
        Column(f"{name}Code", "text", f"Country and role of {whom}; blank where nobody is named."),
        Column(f"{name}Name", "text", "Its name in capitals."),
        Column(f"{name}CountryCode", "text", "ISO 3166 alpha-3, which CAMEO's codes of states nearly all are."),
        Column(f"{name}KnownGroupCode", "text", _NOT_HELD),
        Column(f"{name}EthnicCode", "text", _NOT_HELD),
        Column(f"{name}Religion1Code", "text", _NOT_HELD),
        Column(f"{name}Religion2Code", "text", _NOT_HELD),
        Column(f"{name}Type1Code", "text", "CAMEO's role by the PLOVER sector, where both lists have it."),
        Column(f"{name}Type2Code", "text", _NOT_HELD),
        Column(f"{name}Type3Code", "text", _NOT_HELD),
    )


def _geo(name: str, rules: tuple[str, ...]) -> tuple[Column, ...]:
    fields = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
    kinds = ("code", "text", "text", "text", "text", "number", "number", "text")
    codes = tuple("12345")
    each = zip(fields, kinds, rules, strict=True)
    return tuple(Column(f"{name}Geo_{f}", k, rule, codes if f == "Type" else ()) for f, k, rule in each)


_NOWHERE: Final = ("Blank: where an actor stood is not known, only where the event was.",) * 8
_ACTION: Final = (
    "1 a country; 2 a state of the USA; 3 a town there; 4 a town elsewhere; 5 a province or part of a country elsewhere.",
    "Place, province, country.",
    "FIPS 10-4 code of the country.",
    _NOT_HELD,
    _NOT_HELD,
    "Degrees (WGS 84).",
    "Degrees (WGS 84).",
    "Blank: the gazetteer has GeoNames ids, not those of the GNS.",
)
EVENTS: Final = (
    Column("GLOBALEVENTID", "whole number", "A number of this ledger, never given out again; one row is one incident."),
    Column("SQLDATE", "day", "The day, YYYYMMDD; of several possible days the one in the middle."),
    Column("MonthYear", "whole number", "YYYYMM."),
    Column("Year", "whole number", "YYYY."),
    Column("FractionDate", "number", "Year and share of it: (month x 30 + day) / 365, as GDELT has it."),
    *_actor(1),
    *_actor(2),
    Column("IsRootEvent", "code", "1 where a text tells it in its first paragraph.", ("0", "1")),
    Column("EventCode", "text", "CAMEO code of the PLOVER type and mode, by our table; text: 010 is not 10."),
    Column("EventBaseCode", "text", "Its first three digits."),
    Column("EventRootCode", "text", "Its first two digits."),
    Column(
        "QuadClass",
        "code",
        "1 verbal cooperation (roots 01 to 05), 2 material cooperation (06 to 08), 3 verbal conflict (09 to 13), 4 material "
        "conflict (14 to 20). Tools differ on roots 09 and 14; here as in PLOVER.",
        tuple("1234"),
    ),
    Column(
        "GoldsteinScale", "number", "Blank: no table of it with a licence to ship was at hand, and it is not guessed."
    ),
    Column("NumMentions", "whole number", "Reports of the incident, in all texts."),
    Column("NumSources", "whole number", "Outlets that report it."),
    Column("NumArticles", "whole number", "Texts that report it, copies included."),
    Column("AvgTone", "number", _BY_TONE),
    *_geo("Actor1", _NOWHERE),
    *_geo("Actor2", _NOWHERE),
    *_geo("Action", _ACTION),
    Column(
        "DATEADDED", "moment", "The newest text or decision that bears on it, YYYYMMDDHHMMSS (UTC), not the export."
    ),
    Column("SOURCEURL", "text", "Address of the first text that reports it, else its outlet."),
)
MENTIONS: Final = (
    Column("GLOBALEVENTID", "whole number", "The incident's row among the events."),
    Column("EventTimeDate", "moment", "DATEADDED of the event."),
    Column("MentionTimeDate", "moment", "Day of publication of the text, YYYYMMDD000000."),
    Column("MentionType", "code", "1 a text with an address; 2 one without.", ("1", "2")),
    Column("MentionSourceName", "text", "The outlet."),
    Column("MentionIdentifier", "text", "The address, else the id of the text in the ledger."),
    Column("SentenceID", "whole number", "Blank: sentences are not counted in the ledger."),
    Column("Actor1CharOffset", "whole number", "Where the words for who did it begin, in code points of the text."),
    Column("Actor2CharOffset", "whole number", "Where the words for to whom it was done begin."),
    Column("ActionCharOffset", "whole number", "Where the words that name the event begin."),
    Column("InRawText", "code", "1: read from the text as it was published.", ("1",)),
    Column("Confidence", "whole number", "The event reader's chance that the words name such an event, in per cent."),
    Column("MentionDocLen", "whole number", "Code points of the text."),
    Column("MentionDocTone", "number", _BY_TONE),
    Column("MentionDocTranslationInfo", "text", "Blank: texts are read in the language they were published in."),
    Column("Extras", "text", "Blank."),
)
