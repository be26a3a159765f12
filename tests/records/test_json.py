"""The JSON of a record: its keys in their order, there and back, and what is refused."""

import json
from copy import deepcopy

import pytest

from counterclaim.records.json import from_json, to_json
from tests.support.sample import coded, empty


def test_keys_stand_in_the_order_of_the_design():
    data = to_json(coded())
    assert list(data) == ["document", "claims", "reports", "warnings", "coder", "context"]
    assert list(data["document"])[:9] == [
        "id", "title", "text", "outlet", "url", "language", "published", "sha256", "removed",
    ]  # fmt: skip
    assert list(data["claims"][0]) == [
        "id", "parent", "source", "cue", "content", "stance", "verbatim", "channel", "answers", "score",
    ]  # fmt: skip
    assert list(data["reports"][0]) == [
        "id", "anchor", "type", "mode", "actor", "recipient", "where", "when", "means", "figures", "reality", "newness",
        "said_by", "denied_by", "score", "why",
    ]  # fmt: skip
    assert list(data["reports"][0]["where"][0]) == [
        "text", "start", "end", "id", "name", "country", "admin1", "lat", "lon", "radius_km", "precision", "called",
        "score", "others", "doubt",
    ]  # fmt: skip
    assert list(data["reports"][0]["actor"][0]) == [
        "text", "start", "end", "id", "name", "country", "kind", "sector", "cow", "gw", "wikidata",
    ]  # fmt: skip


def test_values_are_plain_and_exact():
    data = to_json(coded())
    assert data["document"]["published"] == {"date": "2022-09-13", "basis": "inferred", "note": "the caption's date"}
    assert data["claims"][0]["source"] == {
        "text": "ARomania",
        "start": 0,
        "end": 8,
        "actor": [
            {
                "text": "ARomania", "start": 0, "end": 8, "id": "ARM", "name": "Armenia", "country": "ARM",
                "kind": "state", "sector": "GOV", "cow": 371, "gw": 371, "wikidata": "Q399", "repaired": "Armenia",
            },
        ],
        "repaired": "Armenia",
    }  # fmt: skip
    assert data["reports"][0]["figures"][0]["low"] == 49
    assert data["reports"][0]["figures"][0]["high"] is None
    assert data["coder"] == {"version": "0.1.0", "models": {"en_core_web_sm-3.8.0": "ab" * 32}}
    assert data["reports"][1]["when"] is None


def test_repaired_is_written_only_where_something_was_repaired():
    data = to_json(coded())
    assert "repaired" not in data["claims"][2]["source"]
    assert "repaired" not in data["claims"][0]["cue"]


@pytest.mark.parametrize("make", [coded, empty])
def test_there_and_back(make):
    record = make()
    assert from_json(json.loads(json.dumps(to_json(record)))) == record


def broken(*path, value=None, remove=False):
    data = deepcopy(to_json(coded()))
    place = data
    for key in path[:-1]:
        place = place[key]
    if remove:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return data


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (broken("reports", 0, "type", value="WAR"), r"record\.reports\[0\]\.type: 'WAR' is not one of AGREE"),
        (broken("claims", remove=True), "record: no 'claims'"),
        (broken("extra", value=1), "record: unknown key 'extra'"),
        (broken("document", "text", value=None), r"record\.document\.text: str is wanted, not NoneType"),
        (broken("claims", 0, "verbatim", value=1), r"record\.claims\[0\]\.verbatim: bool is wanted"),
        (broken("reports", 0, "figures", 0, "low", value=True), "int is wanted, not bool"),
        (broken("reports", 0, "actor", value="AZE"), "an array is wanted, not str"),
        (broken("document", value=[]), "an object is wanted, not list"),
        (broken("coder", "models", value=[]), "models: an object is wanted, not list"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(data, words):
    with pytest.raises(ValueError, match=words):
        from_json(data)


def test_a_whole_number_may_stand_for_a_fractional_one():
    data = broken("reports", 0, "score", value=1)
    assert from_json(data).reports[0].score == 1.0
