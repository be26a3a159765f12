"""An incident in words: every fact with its speaker, nobody named for more than was said."""

from dataclasses import replace

import pytest

from counterclaim.exports.clauses import range_words, where
from counterclaim.exports.sentences import MOST_SIDES, tell, tell_all
from counterclaim.records import (
    EventType,
    Field,
    FigureKind,
    Place,
    Precision,
    Range,
    Reality,
    Relation,
    SideKind,
    Stance,
    Told,
    Version,
)
from tests.exports.formats.sample import borderland, dayless, planned


def says(side, name, kind=SideKind.PARTY, origins=1, stance=Stance.ASSERTS, **values):
    """A version; each value is "value = label" or one word for both."""
    told = []
    for field in Field:
        for value in values.get(field.value, ()):
            value, _, label = value.partition(" = ")
            told.append(Told(field, value, label or value, stance, (), origins))
    return Version(kind, side, name, tuple(told), ())


SHELLING = {
    "what": ["ASSAULT/heavy-weapons"], "whether": ["happened"], "who": ["AZE = Azerbaijan"],
    "whom": ["ARM = Armenia"], "where": ["geonames:174895 = Goris"], "when": ["2022-09-13/2022-09-13"],
}  # fmt: skip
ARMENIA = says("ARM", "Armenia", **SHELLING, figures=["killed 49/ = at least 49 killed"])
DENIAL = says("AZE", "Azerbaijan", stance=Stance.DENIES, whether=["negated"])
OUTLETS = says("outlet", "outlet", SideKind.OUTLET, stance=None, **SHELLING)


def told(*versions, **changes):
    return tell(replace(borderland()[0], versions=versions, **changes))


def test_what_one_side_says_bears_its_name_and_the_denial_follows():
    assert told(ARMENIA, DENIAL) == (
        "On 13 September 2022, shelling or rockets by Azerbaijan on Armenia in Goris, Armenia, at least 49 killed, "
        "according to Armenia. Azerbaijan denies it."
    )


def test_the_outlets_own_voice_stands_alone_and_sides_bear_what_only_they_say():
    assert told(OUTLETS, ARMENIA) == (
        "On 13 September 2022, shelling or rockets by Azerbaijan on Armenia in Goris, Armenia. "
        "Armenia says: at least 49 killed."
    )


def test_nobody_is_named_for_more_than_was_said():
    less = says("FRA", "France", SideKind.THIRD, what=["ASSAULT/heavy-weapons"], whether=["happened"])
    words = told(ARMENIA, less)
    assert "according to Armenia." in words
    assert words.endswith("France tells of it, too.")


def test_who_says_the_same_is_named_beside():
    assert "according to Armenia and France." in told(ARMENIA, replace(ARMENIA, id="FRA", name="France"))


def test_two_sides_that_accuse_one_another():
    turned = SHELLING | {"who": ["ARM = Armenia"], "whom": ["AZE = Azerbaijan"]}
    words = told(ARMENIA, says("AZE", "Azerbaijan", **turned))
    assert words.endswith("Azerbaijan says: by Armenia, on Azerbaijan.")


def test_the_account_with_the_most_origins_leads():
    many = says("AZE", "Azerbaijan", origins=5, **SHELLING)
    assert "according to Azerbaijan" in told(says("ARM", "Armenia", **SHELLING, means=["gun"]), many)


@pytest.mark.parametrize(
    ("reality", "words"),
    [
        ("planned", "(planned)"),
        ("demanded", "(demanded)"),
        ("threatened", "(threatened)"),
        ("hypothetical", "(supposed)"),
        ("doubtful", "(in doubt)"),
    ],
)
def test_what_did_not_happen_is_told_so(reality, words):
    assert words in told(says("ARM", "Armenia", **SHELLING | {"whether": [reality]}))


def test_a_side_that_leaves_it_open():
    assert told(ARMENIA, says("UN", "United Nations", SideKind.THIRD, whether=["doubtful"])).endswith(
        "United Nations says: it is open whether it happened."
    )


def test_nobody_named_and_classes_of_people():
    by = SHELLING | {"who": ["unknown-armed = nobody named"], "whom": ["civilians-SYR = civilians (SYR)"]}
    words = told(says("unnamed", "unnamed", SideKind.UNNAMED, 2, **by), says("r", "rebels (SYR)", who=["SYR = Syria"]))
    assert "by somebody not named on civilians (Syria)" in words
    assert "according to somebody not named." in words
    assert words.endswith("Rebels (Syria) say: by Syria.")


def test_numbers_of_one_kind_are_alternatives():
    two = ["killed 49/ = at least 49 killed", "killed 51/51 = 51 killed", "wounded 3/3 = 3 wounded"]
    assert "at least 49 killed or 51 killed, 3 wounded" in told(says("ARM", "Armenia", **SHELLING, figures=two))


def test_a_toll_of_more_than_the_incident_is_none_of_its_numbers():
    tolls = ["killed 49/49 = 49 killed", "killed 900/ of more = at least 900 killed (not of this incident alone)"]
    words = told(says("ARM", "Armenia", **SHELLING, figures=tolls))
    assert "49 killed, according to" in words
    assert "900" not in words


def test_many_sides_are_counted_and_told_in_full_where_there_is_room():
    others = [says(f"s{n}", f"Side {n}", who=[f"s{n} = Side {n}"]) for n in range(MOST_SIDES + 2)]
    short = told(ARMENIA, *others)
    assert "2 more accounts differ" in short
    assert "Side 5" not in short
    full = tell_all(replace(borderland()[0], versions=(ARMENIA, *others)))
    assert "Side 5 says: by Side 5" in full


def test_only_a_denial_is_held():
    assert told(DENIAL) == (
        "Azerbaijan denies: shelling or rockets by Azerbaijan on Armenia in Goris, Jermuk and Sotk, Armenia on 13 September "
        "2022."
    )


def test_no_version_no_place_no_day():
    assert tell(planned()[0]) == (
        "Reported: visit by United States in Yerevan, Armenia between 26 September and 2 October 2022 (planned)."
    )
    assert tell(dayless()[0]) == "Reported: shooting or small-arms fight by somebody not named in Ukraine."
    bare = replace(dayless()[0], actor=(), where=(), figures=(Range(FigureKind.KILLED, 3, 4, None, ""),))
    assert tell(bare) == "Reported: shooting or small-arms fight, at least 3 killed."


def test_more_places_than_are_named():
    spots = SHELLING | {"where": [f"g:{n} = Town {n}" for n in range(5)]}
    assert "in Town 0, Town 1 and Town 2 and in 2 more places" in told(says("ARM", "Armenia", **spots))


def test_talks_are_between_those_who_hold_them():
    talks = SHELLING | {"what": ["CONSULT/phone"], "who": ["ARM = Armenia", "AZE = Azerbaijan"], "whom": []}
    assert "telephone call between Armenia and Azerbaijan" in told(says("ARM", "Armenia", **talks))


@pytest.mark.parametrize(
    ("text", "relation", "words"),
    [
        ("Goris", None, "in Goris, Armenia"),
        ("10 km south of Goris", Relation.DISTANCE, "10 km south of Goris, Armenia"),
        ("Goris", Relation.NEAR, "near Goris, Armenia"),
        ("suburbs of Goris", Relation.NEAR, "in suburbs of Goris, Armenia"),
        ("Goris-Lachin highway", Relation.ROAD, "on Goris-Lachin highway, Armenia"),
        ("between Goris and Kapan", Relation.BETWEEN, "between Goris and Kapan, Armenia"),
        ("northern Goris", Relation.DIRECTION, "in northern Goris, Armenia"),
    ],
)
def test_places_have_their_preposition(text, relation, words):
    spot = Place(text, 0, len(text), "g:1", "Goris", "ARM", precision=Precision.TOWN, relation=relation)
    assert where(text, (spot,)) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(49, 49, "49 killed"), (49, 71, "49 to 71 killed"), (49, None, "at least 49 killed"), (None, 5, "at most 5 killed"),
     (None, None, "")],
)  # fmt: skip
def test_ranges_in_words(low, high, words):
    assert range_words(Range(FigureKind.KILLED, low, low, high, "")) == words


def test_every_kind_of_event_and_reality_makes_a_sentence():
    for kind in EventType:
        for reality in Reality:
            made = replace(borderland()[0], type=kind, mode=None, reality=reality)
            for versions in ((), (ARMENIA,), (DENIAL,), (OUTLETS, DENIAL)):
                words = tell(replace(made, versions=versions))
                assert words.endswith(".")
                assert words[0].isupper()
                assert "  " not in words


def test_places_of_one_country_share_a_preposition():
    spots = SHELLING | {"where": ["geonames:174895 = Goris", "g:j = Jermuk", "g:x = Nowhere"]}
    assert "in Goris and Jermuk, Armenia and in Nowhere, according" in told(says("ARM", "Armenia", **spots))


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("COERCE/arrest", "arrest by Azerbaijan of Armenia"),
        ("ACCUSE/disapprove", "criticism by Azerbaijan of Armenia"),
        ("THREATEN/arrest", "threat of arrest by Azerbaijan against Armenia"),
        ("ASSAULT/abduct", "abduction by Azerbaijan of Armenia"),
        ("ASSAULT/aerial", "air strike by Azerbaijan on Armenia"),
    ],
)
def test_the_preposition_fits_the_mode(what, words):
    assert words in told(says("ARM", "Armenia", **(SHELLING | {"what": [what]})))


def test_other_places_of_an_account_stand_together():
    elsewhere = says("FRA", "France", SideKind.THIRD, where=["g:j = Jermuk", "g:s = Sotk"])
    assert "France says: in Jermuk and Sotk, Armenia." in told(ARMENIA, elsewhere)
