"""GeoJSON: the rules of RFC 7946, precision drawn as it is, read back by geopandas and DuckDB."""

import json
from dataclasses import replace

import pytest

from counterclaim.exports.formats import export
from counterclaim.exports.formats.geojson import POINTS, geometry
from counterclaim.records import Precision
from tests.exports.formats.sample import FakeHoldings, borderland
from tests.exports.formats.strange import StrangeHoldings, province


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    return export(StrangeHoldings(), "geojson", tmp_path_factory.mktemp("geojson") / "out")


@pytest.fixture(scope="module")
def collection(exported):
    return json.loads(exported.main.read_text("utf-8"))


@pytest.fixture(scope="module")
def features(collection):
    return {feature["id"]: feature for feature in collection["features"]}


def positions(shape):
    """Every position of a geometry, with the ring it stands in."""
    if shape["type"] == "Point":
        yield None, shape["coordinates"]
        return
    parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    for ring in (ring for part in parts for ring in part):
        for position in ring:
            yield ring, position


def test_the_collection_keeps_the_rules(collection):
    assert set(collection) == {"type", "features"}, "no crs member (RFC 7946, 4)"
    assert collection["type"] == "FeatureCollection"
    for feature in collection["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert feature["type"] == "Feature"
        assert isinstance(feature["id"], str)
        if feature["geometry"] is None:
            continue
        assert feature["geometry"]["type"] in {"Point", "Polygon", "MultiPolygon"}
        for ring, (lon, lat) in positions(feature["geometry"]):
            assert -180 <= lon <= 180
            assert -90 <= lat <= 90
            assert len(repr(lon).partition(".")[2]) <= 7
            assert ring is None or ring[0] == ring[-1]


def test_ids_are_those_of_incidents_and_unique(collection):
    ids = [feature["id"] for feature in collection["features"]]
    assert len(ids) == len(set(ids))
    assert {feature["properties"]["incident"] for feature in collection["features"]} == {
        made.id for made, _ in StrangeHoldings().incidents()
    }


def test_several_places_are_several_features(features):
    names = ["i-borderland", "i-borderland/2", "i-borderland/3"]
    assert [features[name]["properties"]["place_name"] for name in names] == ["Goris", "Jermuk", "Sotk"]
    assert {features[name]["properties"]["incident"] for name in names} == {"i-borderland"}
    assert {features[name]["properties"]["places"] for name in names} == {3}


def test_longitude_stands_first(features):
    assert features["i-borderland"]["geometry"] == {"type": "Point", "coordinates": [46.3417, 39.5111]}


def test_what_is_coarser_than_a_town_is_an_area(features):
    assert features["i-province"]["geometry"]["type"] == "MultiPolygon"
    assert features["i-province"]["properties"]["radius_m"] == 700_000
    assert features["i-province"]["properties"]["precision_note"] == "province, anywhere within 700 km of lat and lon"
    assert features["i-dayless"]["geometry"]["type"] == "Polygon"


@pytest.mark.parametrize("precision", list(Precision))
def test_each_step_of_the_ladder_is_drawn_as_it_is(precision):
    place = replace(borderland()[0].where[0], precision=precision)
    assert geometry(place)["type"] == ("Point" if precision in POINTS else "Polygon")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"lat": None, "lon": None}, "no point is known"),
        ({"radius_km": None, "precision": Precision.PROVINCE}, "how far it reaches is not known, or too far to draw"),
        ({"precision": None}, "how far it reaches is not known, or too far to draw"),
        (
            {"radius_km": 15_000.0, "precision": Precision.COUNTRY},
            "how far it reaches is not known, or too far to draw",
        ),
    ],
)
def test_where_nothing_honest_can_be_drawn_there_is_no_geometry(tmp_path, change, why):
    made, entries = province()
    holdings = FakeHoldings([(replace(made, where=(replace(made.where[0], **change),)), entries)])
    (feature,) = json.loads(export(holdings, "geojson", tmp_path / "out").main.read_text("utf-8"))["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["unlocated"] == why


def test_an_incident_without_a_place_is_there_without_geometry(features):
    assert features["i-kosovo"]["geometry"] is None
    assert features["i-kosovo"]["properties"]["unlocated"] == "no place is told"
    assert features["i-nowhere"]["properties"]["unlocated"] == "no point is known: unknown"


def test_properties_are_flat_and_the_same_for_all(collection):
    names = list(collection["features"][0]["properties"])
    for feature in collection["features"]:
        assert list(feature["properties"]) == names
        assert not any(isinstance(value, dict | list) for value in feature["properties"].values())


def test_what_did_not_happen_says_so(features):
    assert features["i-planned"]["properties"]["reality"] == "planned"
    assert features["i-planned"]["properties"]["sentence"].endswith("(planned).")
    assert features["i-borderland"]["properties"]["contested"] is True


def test_nothing_is_left_out(exported):
    assert exported.left_out == {}


def test_victims_names_go(tmp_path):
    done = export(FakeHoldings(), "geojson", tmp_path / "out", redact=True)
    assert "Prykladna" not in done.main.read_text("utf-8")
    assert json.loads(done.main.read_text("utf-8"))["features"][1]["id"] == "i-station"


def test_an_empty_ledger_is_an_empty_collection(tmp_path):
    done = export(FakeHoldings([]), "geojson", tmp_path / "out")
    assert json.loads(done.main.read_text("utf-8")) == {"type": "FeatureCollection", "features": []}


def test_geopandas_opens_it(exported, collection):
    geopandas = pytest.importorskip("geopandas")
    frame = geopandas.read_file(exported.main)
    assert len(frame) == len(collection["features"])
    assert frame.crs.to_epsg() == 4326
    assert frame["id"].tolist() == [feature["id"] for feature in collection["features"]]
    assert str(frame["earliest"].dtype).startswith("datetime64")
    drawn = frame[frame.geometry.notna()]
    assert drawn.geometry.is_valid.all()
    assert set(drawn.geometry.geom_type) == {"Point", "Polygon", "MultiPolygon"}
    spot = drawn[drawn["id"] == "i-borderland"].geometry.iloc[0]
    assert (spot.x, spot.y) == (46.3417, 39.5111)
