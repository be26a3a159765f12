"""The JSON Schema: fresh, sound, and of the same mind as the types."""

import json

import pytest
from jsonschema import Draft202012Validator

from counterclaim.records.json import to_json
from counterclaim.records.schema import coded_document_schema, shipped_schema
from tests.support.sample import coded, empty


@pytest.fixture(scope="module")
def validator():
    return Draft202012Validator(json.loads(shipped_schema()))


def test_the_shipped_schema_is_fresh_and_sound():
    assert json.loads(shipped_schema()) == coded_document_schema()
    Draft202012Validator.check_schema(coded_document_schema())


@pytest.mark.parametrize("make", [coded, empty])
def test_records_fit(validator, make):
    validator.validate(to_json(make()))


def change(data, path, value):
    *way, last = path
    for key in way:
        data = data[key]
    data[last] = value


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("reports", 0, "mode"), "troops"),
        (("reports", 0, "type"), "WAR"),
        (("reports", 0, "anchor"), None),
        (("reports", 0, "actor", 0, "wikidata"), "399"),
        (("reports", 0, "actor", 0, "cow"), "371"),
        (("claims", 0, "stance"), "says"),
        (("document", "published", "date"), "13 Sept 2022"),
        (("claims", 0, "cue", "start"), -1),
        (("document", "removed", 0, "reason"), "unknown"),
        (("surprise",), 1),
    ],
)
def test_what_is_wrong_does_not_fit(validator, path, value):
    data = to_json(coded())
    change(data, path, value)
    assert not validator.is_valid(data)
