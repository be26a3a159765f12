"""The fast reader: what it makes of an object is what the checking one makes, for every record there is."""

import json
from dataclasses import fields, is_dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.records import CodedDocument, CoderStamp, Copy, Drift, Incident, Join, Report
from counterclaim.records.decode import decode
from counterclaim.records.json import from_json, plain, to_json
from tests.support.sample import coded, empty

PLAIN = {
    str: st.text(max_size=8),
    int: st.integers(-(2**40), 2**40),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
}


def values(kind):
    """Any value of an annotated type."""
    if get_origin(kind) is UnionType:
        return st.one_of(*(st.none() if arm is NoneType else values(arm) for arm in get_args(kind)))
    if get_origin(kind) is tuple:
        arms = get_args(kind)
        return st.lists(values(arms[0]), max_size=2).map(tuple)
    if kind is CoderStamp:
        models = st.dictionaries(PLAIN[str], PLAIN[str], max_size=2).map(lambda found: tuple(found.items()))
        return st.builds(CoderStamp, PLAIN[str], models)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, *(values(hints[field.name]) for field in fields(kind)))
    return st.sampled_from(kind) if issubclass(kind, StrEnum) else PLAIN[kind]


@pytest.mark.parametrize("kind", [Report, Copy, Drift, Join, Incident], ids=lambda kind: kind.__name__)
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_what_was_written_is_read_back(kind, data):
    value = data.draw(values(kind))
    assert decode(kind, json.loads(json.dumps(plain(value)))) == value


@settings(max_examples=6, deadline=None)
@given(made=values(CodedDocument))
def test_both_readers_agree(made):
    data = json.loads(json.dumps(to_json(made)))
    assert decode(CodedDocument, data) == from_json(data) == made


def test_the_sample_comes_back():
    for made in (coded(), empty()):
        assert decode(CodedDocument, to_json(made)) == made


def test_a_missing_key_is_an_error():
    data = to_json(coded())
    del data["document"]["title"]
    with pytest.raises(KeyError):
        decode(CodedDocument, data)
