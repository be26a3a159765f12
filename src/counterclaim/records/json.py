"""Coded documents as JSON objects and back: the shape of docs/record.md, key for key.

The dataclasses are the one description of that shape: their fields in their order, tuples as arrays, codes as strings.
Two things differ: ``repaired`` and a place's ``relation`` are written only where there is one, and the coder's models are
an object by name.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from counterclaim.records.coded import CodedDocument, CoderStamp
from counterclaim.records.incident import Incident

Json = dict[str, Any]
WRITTEN_WHERE_SET: Final = frozenset({"repaired", "relation"})
"""The fields that stand in an object only where they have a value."""


def to_json(coded: CodedDocument) -> Json:
    """The object that ``counterclaim code --format jsonl`` prints for ``coded``; plain data."""
    return _object(coded)


def incident_to_json(incident: Incident) -> Json:
    """The object that ``counterclaim show --format json`` prints for ``incident``; plain data."""
    return _object(incident)


def incident_from_json(data: Mapping[str, Any]) -> Incident:
    """The incident that ``data`` describes: the inverse of ``incident_to_json``, with the errors of ``from_json``."""
    return _dataclass(Incident, data, "incident")  # type: ignore[no-any-return]


def from_json(data: Mapping[str, Any]) -> CodedDocument:
    """The coded document that ``data`` describes: the inverse of ``to_json``.

    Raises ValueError that names the place (``reports[2].type``) where a key is missing or unknown or a value is of the
    wrong type.
    """
    return _dataclass(CodedDocument, data, "record")  # type: ignore[no-any-return]


def plain(value: Any) -> Any:
    """``value``, a dataclass of the records or the value of one's field, as plain JSON data."""
    return _value(value)


def field_from_json(kind: type, name: str, data: Any) -> Any:
    """``data`` as the value of the field ``name`` of a dataclass of the records, checked like ``from_json``.

    Raises ValueError that names the place, also where ``kind`` has no such field.
    """
    known = _field_types(kind)
    if name not in known:
        raise ValueError(f"{kind.__name__} has no field {name!r}")
    return _typed(known[name], data, name)


def _object(value: Any) -> Json:
    if isinstance(value, CoderStamp):
        return {"version": value.version, "models": dict(value.models)}
    kind: Any = type(value)
    return {
        name: _value(getattr(value, name))
        for name in _field_types(kind)
        if not (name in WRITTEN_WHERE_SET and getattr(value, name) is None)
    }


def _value(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    return _object(value) if is_dataclass(value) else value


@cache
def _field_types(kind: type) -> dict[str, Any]:
    """The fields of a dataclass in their order, each with its type."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _dataclass(kind: type, data: Any, where: str) -> Any:
    if not isinstance(data, Mapping):
        raise ValueError(f"{where}: an object is wanted, not {type(data).__name__}")
    if kind is CoderStamp:
        data = {**data, "models": _models(data.get("models"), where)}
    known = _field_types(kind)
    unknown = [str(key) for key in data if key not in known]
    if unknown:
        raise ValueError(f"{where}: unknown key {unknown[0]!r}")
    missing = [name for name in known if name not in data and name not in WRITTEN_WHERE_SET]
    if missing:
        raise ValueError(f"{where}: no {missing[0]!r}")
    return kind(**{name: _typed(known[name], data.get(name), f"{where}.{name}") for name in known})


def _models(data: Any, where: str) -> list[list[Any]]:
    if not isinstance(data, Mapping):
        raise ValueError(f"{where}.models: an object is wanted, not {type(data).__name__}")
    return [[name, digest] for name, digest in data.items()]


def _typed(kind: Any, data: Any, where: str) -> Any:
    """``data`` as a value of the annotated type ``kind``."""
    if get_origin(kind) is UnionType:
        if data is None:
            return None
        (kind,) = (arm for arm in get_args(kind) if arm is not NoneType)
    if get_origin(kind) is tuple:
        return _items(get_args(kind), data, where)
    if is_dataclass(kind):
        return _dataclass(kind, data, where)  # type: ignore[arg-type]
    if issubclass(kind, StrEnum):
        try:
            return kind(data)
        except ValueError:
            raise ValueError(f"{where}: {data!r} is not one of {', '.join(kind)}") from None
    return _plain(kind, data, where)


def _items(kinds: tuple[Any, ...], data: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list | tuple):
        raise ValueError(f"{where}: an array is wanted, not {type(data).__name__}")
    if kinds[-1] is Ellipsis:
        return tuple(_typed(kinds[0], item, f"{where}[{i}]") for i, item in enumerate(data))
    return tuple(_typed(kind, item, f"{where}[{i}]") for i, (kind, item) in enumerate(zip(kinds, data, strict=True)))


def _plain(kind: type, data: Any, where: str) -> Any:
    """A string, a number or a truth value; a whole number stands for a fractional one, a truth value for no number."""
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if type(data) is not kind:
        raise ValueError(f"{where}: {kind.__name__} is wanted, not {type(data).__name__}")
    return data
