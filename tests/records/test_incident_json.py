"""The JSON of an incident: there and back, what is refused, and its schema."""

import json

import pytest
from jsonschema import Draft202012Validator

from counterclaim.incidents.versions import describe
from counterclaim.records import Join
from counterclaim.records.json import incident_from_json, incident_to_json
from counterclaim.records.schema import incident_schema, shipped_schema
from tests.support.told import seed_like


@pytest.fixture(scope="module")
def incident():
    first, second = seed_like()
    return describe("i1", [first, second], [Join(second.key, first.key, 0.9, ("one story",), None)])


def test_there_and_back(incident):
    assert incident_from_json(json.loads(json.dumps(incident_to_json(incident)))) == incident


def test_codes_are_plain_strings(incident):
    data = incident_to_json(incident)
    assert data["type"] == "ASSAULT"
    assert data["contested_on"] == ["who", "whether"]
    assert data["versions"][0]["kind"] == "party"
    assert type(data["compared"][0]["state"]) is str


def test_what_is_wrong_is_refused_with_its_place(incident):
    data = incident_to_json(incident)
    data["versions"][0]["told"][0]["field"] = "why"
    with pytest.raises(ValueError, match=r"incident\.versions\[0\]\.told\[0\]\.field: 'why' is not one of who"):
        incident_from_json(data)


def test_the_shipped_schema_is_fresh_and_fits(incident):
    assert json.loads(shipped_schema("incident")) == incident_schema()
    Draft202012Validator.check_schema(incident_schema())
    validator = Draft202012Validator(incident_schema())
    validator.validate(incident_to_json(incident))
    assert not validator.is_valid({**incident_to_json(incident), "mode": "troops"})
