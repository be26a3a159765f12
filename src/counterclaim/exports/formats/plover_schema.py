"""The JSON Schema (draft 2020-12) of a line of the format ``plover``: PLOVER's rules, and our key beside them.

``make docs`` writes it to data/schema/plover-event.schema.json, which ships; a test keeps that file fresh.  PLOVER itself
allows any further key; here there is only ``counterclaim``, so that a misspelt key is found.
"""

from importlib.resources import files
from typing import Any, Final

from counterclaim.exports.formats.plover_codes import AUXILIARY, QUADS, RECIPIENT_REQUIRED
from counterclaim.records.codes import MODES, SECTORS, EventType, FigureKind, Newness, Precision, Reality, Stance
from counterclaim.records.ledger_codes import Field, SideKind

SCHEMA_ID: Final = "urn:counterclaim:plover-event:1"
FILE: Final = "plover-event.schema.json"
Json = dict[str, Any]
_TEXT: Final[Json] = {"type": "string", "minLength": 1}
_TEXTS: Final[Json] = {"type": "array", "items": {"type": "string"}}
_MAYBE: Final[Json] = {"type": ["string", "null"]}
_COUNT: Final[Json] = {"type": "integer", "minimum": 0}
_BOUND: Final[Json] = {"type": ["integer", "null"], "minimum": 0}
_DAY: Final[Json] = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_MAYBE_DAY: Final[Json] = {**_DAY, "type": ["string", "null"]}
_LATITUDE: Final[Json] = {"type": "number", "minimum": -90, "maximum": 90}
_LONGITUDE: Final[Json] = {"type": "number", "minimum": -180, "maximum": 180}


def plover_event_schema() -> Json:
    """The schema, made anew from the codes."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "A PLOVER event of Counterclaim",
        **_object(_event(), required=("id", "date", "actor", "event", "counterclaim")),
        "allOf": [*_category_rules(), *_recipient_rules()],
        "$defs": {
            "citation": _object(_citation()),
            "entity": {**_object(_entity()), "minProperties": 1},
            "location": _object(_location(), required=("extracted_place",)),
            "size": {**_object(dict.fromkeys(("dead", "injured", "arrested"), _COUNT)), "minProperties": 1},
            "span": _object({"text": _TEXT, "start": _COUNT, "end": _COUNT}, every=True),
            "claim": _object(_claim(), every=True),
            "ledger": _object(_ledger(), every=True),
            "report": _object(_report(), every=True),
            "text_info": _object({"start": _COUNT, "end": _COUNT}, every=True),
            "version": _object(_version(), every=True),
        },
    }


def shipped_schema() -> str:
    """The schema as it ships, as text."""
    return (files("counterclaim") / "data" / "schema" / FILE).read_text("utf-8")


def _object(properties: Json, *, required: tuple[str, ...] = (), every: bool = False) -> Json:
    names = list(properties) if every else list(required)
    schema: Json = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**schema, "required": names} if names else schema


def _ref(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}


def _some(items: Json, *, least: int = 0) -> Json:
    return {"type": "array", "items": items, **({"minItems": least} if least else {})}


def _event() -> Json:
    return {
        "id": _TEXT,
        "has_event": {"const": True},
        "date": _DAY,
        "enddate": _DAY,
        "actor": _some(_ref("entity"), least=1),
        "recipient": _some(_ref("entity"), least=1),
        "event": {"type": "array", "items": {"enum": [kind.value for kind in EventType]}, "minItems": 1, "maxItems": 1},
        "mode": {"type": "array", "items": {"type": "string"}, "minItems": 1, "uniqueItems": True},
        "quad_code": {"enum": [1, 2, 3, 4]},
        "event_scale": {"type": "number", "minimum": -10, "maximum": 10},
        "event_loc": _ref("location"),
        "event_text": _some(_TEXT, least=1),
        "size": _ref("size"),
        "link": _TEXT,
        "text": {"type": "string"},
        "text_info": _ref("text_info"),
        "cite_info": _ref("citation"),
        "coder": _TEXT,
        "comment": _TEXT,
        "counterclaim": _ref("ledger"),
    }


def _entity() -> Json:
    return {
        "code": {"type": "string", "pattern": "^[A-Z]{3}$"},
        "sector": {"enum": sorted(SECTORS - {"IGO", "NGO"})},
        "entity_text": _TEXT,
        "identifier_id": {"type": "string", "pattern": "^Q[1-9][0-9]*$"},
        "identifier_text": _TEXT,
    }


def _location() -> Json:
    return {
        "extracted_place": _TEXT,
        "resolved_place": _TEXT,
        "geonameid": {"type": "integer", "minimum": 1},
        "lat": _LATITUDE,
        "lon": _LONGITUDE,
        "city": _TEXT,
        "district": _TEXT,
        "province": _TEXT,
        "country_code": {"type": "string", "pattern": "^[A-Z]{3}$"},
        "resolution": {"type": "integer", "minimum": 1, "maximum": 5},
    }


def _citation() -> Json:
    names = ("citation", "url", "title", "publication", "coder", "codebook")
    return {**{name: {"type": "string"} for name in names}, "language": {"type": "string", "pattern": "^[a-z]{2}$"}}


def _ledger() -> Json:
    codes = {"type": EventType, "reality": Reality, "newness": Newness}
    return {
        "contested": {"type": "boolean"},
        "contested_on": _some({"enum": [field.value for field in Field]}),
        "origins": _COUNT,
        "articles": _COUNT,
        **{name: {"enum": [code.value for code in kind]} for name, kind in codes.items()},
        "mode": _MAYBE,
        "auxiliary": _some({"enum": list(AUXILIARY)}),
        "days": _object({"earliest": _MAYBE_DAY, "latest": _MAYBE_DAY}, every=True),
        "where": _some(_object(_ground(), every=True)),
        "means": _TEXTS,
        "figures": _some(_object(_range(), every=True)),
        "versions": _some(_ref("version")),
        "claims": _some(_ref("claim")),
        "reports": _some(_ref("report")),
        "first": _object({"day": _MAYBE_DAY, "outlet": _MAYBE, "report": _TEXT}, every=True),
        "changed": _MAYBE,
    }


def _ground() -> Json:
    return {
        "words": _TEXT,
        **dict.fromkeys(("id", "name", "country", "admin1", "relation", "doubt"), _MAYBE),
        "lat": {**_LATITUDE, "type": ["number", "null"]},
        "lon": {**_LONGITUDE, "type": ["number", "null"]},
        "radius_m": _BOUND,
        "precision": {"enum": [None, *(precision.value for precision in Precision)]},
        "chance": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
    }


def _range() -> Json:
    bounds = dict.fromkeys(("low", "best", "high"), _BOUND)
    return {"kind": {"enum": [kind.value for kind in FigureKind]}, **bounds, "rule": {"type": "string"}}


def _version() -> Json:
    evidence = {"document": _TEXT, "report": _TEXT, "text": _TEXT, "start": _COUNT, "end": _COUNT}
    told = {
        "field": {"enum": [field.value for field in Field]},
        "value": {"type": "string"},
        "label": {"type": "string"},
        "stance": {"enum": [None, *(stance.value for stance in Stance)]},
        "origins": _COUNT,
        "evidence": _some(_object(evidence, every=True)),
    }
    kinds = {"enum": [kind.value for kind in SideKind]}
    return {"kind": kinds, "id": _TEXT, "name": _TEXT, "told": _some(_object(told, every=True))}


def _claim() -> Json:
    return {
        "document": _TEXT,
        "id": _TEXT,
        "parent": _MAYBE,
        "answers": _MAYBE,
        "source": {"anyOf": [_ref("span"), {"type": "null"}]},
        "actor": _some(_ref("entity")),
        "stance": {"enum": [stance.value for stance in Stance]},
        "content": _some(_ref("span")),
        "verbatim": {"type": "boolean"},
    }


def _report() -> Json:
    return {
        "key": _TEXT,
        "document": _TEXT,
        "published": _MAYBE_DAY,
        "origin": _TEXT,
        "said_by": _TEXTS,
        "denied_by": _TEXTS,
        "event_text": _some(_TEXT, least=1),
        "text_info": _ref("text_info"),
        "cite_info": _ref("citation"),
    }


def _category_rules() -> list[Json]:
    """Of each category its quad, and the modes that it may have beside the auxiliary ones."""
    return [
        {
            "if": {"properties": {"event": {"const": [kind.value]}}},
            "then": {
                "properties": {
                    "quad_code": {"const": QUADS[kind]},
                    "mode": {"items": {"enum": [*modes, *AUXILIARY]}},
                }
            },
        }
        for kind, modes in MODES.items()
    ]


def _recipient_rules() -> list[Json]:
    """The categories that need a recipient."""
    return [
        {"if": {"properties": {"event": {"const": [kind.value]}}}, "then": {"required": ["recipient"]}}
        for kind in EventType
        if kind in RECIPIENT_REQUIRED
    ]
