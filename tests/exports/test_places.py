"""What a reader is told of a place: how exact, how sure, what else it may be, what the sides call it."""

from counterclaim.exports.places import place_details
from counterclaim.records import Called, OtherPlace, Place, PlaceDoubt, Precision, Relation


def test_a_known_place_tells_its_point_and_its_namesakes() -> None:
    place = Place("Tripoli", 0, 7, "geonames:2210247", "Tripoli", "LBY", "Tripoli", 32.8874, 13.1873, 20.0, Precision.TOWN,
                  score=0.54, others=(OtherPlace("geonames:266826", "Tripoli", "LBN", 0.32),))  # fmt: skip
    assert place_details(place) == (
        "Tripoli, Libya (town, within 20 km of 32.89 N 13.19 E; chance .54; or Tripoli, Lebanon .32)"
    )


def test_south_and_west_are_said() -> None:
    place = Place("Lima", 0, 4, "geonames:1", "Lima", "PER", None, -12.04, -77.03, 30.0, Precision.TOWN)
    assert "within 30 km of 12.04 S 77.03 W" in place_details(place)


def test_a_contested_place_tells_what_each_side_calls_it() -> None:
    place = Place("Stepanakert", 0, 11, "geonames:146970", "Stepanakert/Khankendi", "AZE", precision=Precision.TOWN,
                  called=(Called("ARM", "Stepanakert"), Called("AZE", "Khankendi")))  # fmt: skip
    assert place_details(place).endswith("(town; called by Armenia: Stepanakert, Azerbaijan: Khankendi)")


def test_a_doubt_is_said_and_no_point_made_up() -> None:
    place = Place("Rahibeh", 3, 10, doubt=PlaceDoubt.UNKNOWN)
    assert place_details(place) == "Rahibeh (not in the gazetteer)"


def test_a_border_has_no_point() -> None:
    place = Place("the Syrian-Turkish border", 0, 25, None, "Syria–Turkey border", None,
                  precision=Precision.PART_OF_COUNTRY, relation=Relation.BORDER)  # fmt: skip
    assert place_details(place) == "the Syrian-Turkish border (part of the country)"
