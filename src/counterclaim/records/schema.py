"""The JSON Schemas (draft 2020-12) of a coded document and of an incident, generated from the dataclasses.

``make docs`` writes them to data/schema, which ships; a test keeps the files fresh.
"""

from dataclasses import fields, is_dataclass
from enum import StrEnum
from importlib.resources import files
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from counterclaim.records.coded import CodedDocument, CoderStamp
from counterclaim.records.codes import MODES
from counterclaim.records.incident import Incident
from counterclaim.records.json import WRITTEN_WHERE_SET
from counterclaim.records.report import Report

SCHEMA_ID: Final = "urn:counterclaim:coded-document:1"
INCIDENT_SCHEMA_ID: Final = "urn:counterclaim:incident:1"
_DAYS: Final = frozenset({"date", "earliest", "latest"})
_OFFSETS: Final = frozenset({"start", "end"})
_ITEM: Final = "wikidata"


def coded_document_schema() -> dict[str, Any]:
    """The schema of a coded document, made anew from the types."""
    return _whole(CodedDocument, SCHEMA_ID, "A coded document of Counterclaim")


def incident_schema() -> dict[str, Any]:
    """The schema of an incident, made anew from the types."""
    return _whole(Incident, INCIDENT_SCHEMA_ID, "An incident of Counterclaim")


def shipped_schema(name: str = "coded-document") -> str:
    """The schema ``name`` ("coded-document" or "incident") as it ships, as text."""
    return (files("counterclaim") / "data" / "schema" / f"{name}.schema.json").read_text("utf-8")


def _whole(kind: type, ident: str, title: str) -> dict[str, Any]:
    """The schema of a dataclass with the definitions of all that it holds."""
    definitions: dict[str, Any] = {}
    _define(kind, definitions)
    top = definitions.pop(kind.__name__)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ident,
        "title": title,
        **top,
        "$defs": dict(sorted(definitions.items())),
    }


def _define(kind: Any, definitions: dict[str, Any]) -> None:
    """Puts the schema of a dataclass, and of all that it holds, among the definitions."""
    if kind.__name__ in definitions:
        return
    definitions[kind.__name__] = {}  # holds the place: a type may contain itself
    hints = get_type_hints(kind)
    properties = {f.name: _schema(f.name, hints[f.name], definitions) for f in fields(kind)}
    if kind is CoderStamp:
        properties["models"] = {"type": "object", "additionalProperties": {"type": "string"}}
    schema: dict[str, Any] = {
        "description": (kind.__doc__ or "").split("\n", 1)[0],
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in WRITTEN_WHERE_SET],
        "additionalProperties": False,
    }
    if kind in {Report, Incident}:
        schema["allOf"] = _mode_rules()
    definitions[kind.__name__] = schema


def _schema(name: str, kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of the values of one annotated type; ``name`` is the field that holds them."""
    if get_origin(kind) is UnionType:
        (arm,) = (arm for arm in get_args(kind) if arm is not NoneType)
        return _or_null(_schema(name, arm, definitions))
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _schema(name, get_args(kind)[0], definitions)}
    if is_dataclass(kind):
        _define(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}  # type: ignore[union-attr]
    if issubclass(kind, StrEnum):
        return {"enum": [code.value for code in kind]}
    return _plain(name, kind)


def _plain(name: str, kind: type) -> dict[str, Any]:
    if kind is str and name in _DAYS:
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    if kind is str and name == _ITEM:
        return {"type": "string", "pattern": "^Q[1-9][0-9]*$"}
    if kind is int and name in _OFFSETS:
        return {"type": "integer", "minimum": 0}
    return {"type": {str: "string", bool: "boolean", int: "integer", float: "number"}[kind]}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _mode_rules() -> list[dict[str, Any]]:
    """PLOVER's rows: the modes that each event type may have."""
    return [
        {
            "if": {"properties": {"type": {"const": str(kind)}}},
            "then": {"properties": {"mode": {"enum": [None, *modes]}}},
        }
        for kind, modes in MODES.items()
    ]
