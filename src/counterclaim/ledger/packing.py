"""Values of the record as they stand in columns: JSON as records/json.py writes it, and bytes compressed."""

import hashlib
import json
import zlib
from typing import Any

from counterclaim.records import Decision, Verb
from counterclaim.records.json import plain

MOST_UNPACKED = 1_000_000_000
"""Bytes that one source may unpack to; readers take less than a fiftieth."""


def dump(value: Any) -> str:
    """``value``, a record or plain data, as JSON: one form for one value."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))


def digest(*parts: str) -> str:
    """The sha256 of texts one after another, as hex digits; where one ends and the next begins counts."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        whole.update(b"%d\n" % len(data))
        whole.update(data)
    return whole.hexdigest()


def pack(data: bytes) -> bytes:
    """The bytes, compressed."""
    return zlib.compress(data, 6)


def unpack(packed: bytes) -> bytes:
    """The bytes again; raises ValueError where they are damaged."""
    reader = zlib.decompressobj()
    try:
        data = reader.decompress(packed, MOST_UNPACKED)
    except zlib.error as problem:
        raise ValueError(f"the stored bytes cannot be unpacked: {problem}") from problem
    if not reader.eof:
        raise ValueError("the stored bytes end too early")
    return data


def decision_of(row: tuple[Any, ...]) -> Decision:
    """The decision in a row of ``DECISION_COLUMNS``."""
    number, at, by, verb, about, field, value, was, reason = row
    return Decision(
        number,
        at,
        by,
        Verb(verb),
        tuple(json.loads(about)),
        field,
        None if value is None else json.loads(value),
        None if was is None else json.loads(was),
        reason,
    )


DECISION_COLUMNS = "d.number, d.at, d.by_whom, d.verb, d.about, d.field, d.value, d.was, d.reason"
