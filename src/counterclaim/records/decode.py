"""Fast reading of what ``records.json`` wrote: one compiled function a dataclass, made once from its type hints.

``records.json.from_json`` checks every key and value, which costs some 200 microseconds a report; this reader trusts
that the object came out of ``to_json`` or ``plain``, and takes about a tenth of that.  On such objects the two agree.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

from counterclaim.records.coded import CoderStamp
from counterclaim.records.json import WRITTEN_WHERE_SET

_T = TypeVar("_T")
_PLAIN: Final = frozenset({str, int, float, bool, Any})


def decode(kind: type[_T], data: Any) -> _T:
    """The ``kind`` (a dataclass of the records) that ``data`` describes, without the checks of ``from_json``.

    Raises KeyError where a key is missing or a code unknown: the object is then not of this version's making.
    """
    return decoder(kind)(data)  # type: ignore[no-any-return, arg-type]


@cache
def decoder(kind: type) -> Callable[[Any], Any]:
    """The function that makes a ``kind`` of its JSON object."""
    if kind is CoderStamp:
        return lambda data: CoderStamp(data["version"], tuple(data["models"].items()))
    hints = get_type_hints(kind)
    names: dict[str, Any] = {"kind": kind}
    parts = [_field(field.name, hints[field.name], names) for field in fields(kind)]
    source = f"lambda d: kind({', '.join(parts)})"
    return eval(source, names)  # type: ignore[no-any-return]  # noqa: S307 - made of our own field names alone


def _field(name: str, hint: Any, names: dict[str, Any]) -> str:
    """The piece of source that reads one field; what it calls is put among ``names``."""
    read = f"d.get({name!r})" if name in WRITTEN_WHERE_SET else f"d[{name!r}]"
    optional = get_origin(hint) is UnionType
    if optional:
        (hint,) = (arm for arm in get_args(hint) if arm is not NoneType)
    if get_origin(hint) is tuple:
        (item, *_) = get_args(hint)
        made = f"tuple({read})" if item in _PLAIN else f"tuple([{_made(name, item, 'x', names)} for x in {read}])"
    else:
        made = read if hint in _PLAIN else _made(name, hint, read, names)
    if made is read or not optional:
        return made
    return f"(None if {read} is None else {made})"


def _made(name: str, hint: Any, read: str, names: dict[str, Any]) -> str:
    if is_dataclass(hint):
        names[f"make_{name}"] = decoder(hint)  # type: ignore[arg-type]
        return f"make_{name}({read})"
    if issubclass(hint, StrEnum):
        names[f"code_{name}"] = {code.value: code for code in hint}
        return f"code_{name}[{read}]"
    raise TypeError(f"{name}: no way to read {hint!r}")
