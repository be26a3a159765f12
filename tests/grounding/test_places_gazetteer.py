"""The gazetteer that ships: what it knows, what it must not claim, and its folding of names."""

import hashlib
import re
from pathlib import Path

import pytest

from counterclaim.errors import ModelError
from counterclaim.grounding.places.fold import fold, without_article
from counterclaim.grounding.places.gazetteer import FOLDER, Gazetteer, table


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ar-Raqqah", "ar raqqah"),
        ("Şuşa", "susa"),
        ("Xankəndi", "xankandi"),
        ("Łódź", "lodz"),
        ("N'Djamena", "ndjamena"),
        ("U.S.", "us"),
        ("  Deir\u00a0ez-Zor ", "deir ez zor"),
        ("", ""),
        ("Йошкар-Ола", "йошкар ола"),
        ("Королёв", "королев"),
        ("أَرْبِيل", "اربيل"),
        ("گوریس", "گوريس"),
        ("كركـوك", "كركوك"),
        ("ک", "ك"),
        ("חֶבְרוֹן", "חברון"),
        ("Երևան", "երեւան"),
        ("Αθήνα", "αθηνα"),
        ("ｶﾞｻﾞ", "ガザ"),
        ("ＴＯＫＹＯ", "tokyo"),
        ("서울", "서울"),
    ],
)
def test_fold(name: str, key: str) -> None:
    assert fold(name) == key


def test_the_arabic_article_is_left_out_only_before_a_name() -> None:
    assert without_article("ar raqqah") == "raqqah"
    assert without_article("al") is None
    assert without_article("alma") is None


def test_goris_is_not_gori(gazetteer: Gazetteer) -> None:
    best = [e for e in gazetteer.lookup("Goris") if e.primary]
    assert {e.country for e in best} == {"ARM"}


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Горис", "geonames:174895"),
        ("ГОРИС", "geonames:174895"),
        ("گوریس", "geonames:174895"),
        ("Գորիս", "geonames:174895"),
        ("Київ", "geonames:703448"),
        ("أربيل", "geonames:95446"),
        ("اربیل", "geonames:95446"),
        ("ירושלים", "geonames:281184"),
        ("თბილისი", "geonames:611717"),
        ("北京", "geonames:1816670"),
        ("平壌", "geonames:1871859"),
        ("서울", "geonames:1835848"),
        ("กรุงเทพมหานคร", "geonames:1609350"),
        ("काबुल", "geonames:1138958"),
    ],
)
def test_names_in_other_scripts_lead_to_their_place(gazetteer: Gazetteer, name: str, place: str) -> None:
    assert place in {e.id for e in gazetteer.lookup(name)}


@pytest.mark.parametrize("name", ["tkht qysr", "rwanڈa", "gaልkayo"])
def test_machine_transliterations_are_no_names(gazetteer: Gazetteer, name: str) -> None:
    assert not gazetteer.has(name)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Liptako-Gourma", "counterclaim:liptako-gourma"),
        ("Second Thomas Shoal", "counterclaim:second-thomas-shoal"),
        ("Philadelphi corridor", "counterclaim:philadelphi-corridor"),
        ("Diaoyutai Islands", "counterclaim:senkaku-islands"),
        ("Liancort Rocks", "counterclaim:dokdo"),
        ("Wake Atoll", "naturalearth:disputed-wake-atoll"),
        ("South Tibet", "geonames:1278341"),
        ("Islas Malvinas", "geonames:3474414"),
    ],
)
def test_areas_in_dispute_are_known_by_each_name(gazetteer: Gazetteer, name: str, place: str) -> None:
    assert gazetteer.lookup(name)[0].id == place


def test_disputed_areas_carry_no_country(gazetteer: Gazetteer) -> None:
    rows = gazetteer._shipped.pairs("select name, country from place where slug like 'naturalearth:disputed-%'")
    assert len(rows) > 15
    assert {country for _, country in rows} == {None}


def test_a_disputed_area_takes_no_name_from_its_neighbours(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Scotland")[0].kind == "province"
    assert "counterclaim:kashmir" not in {e.id for e in gazetteer.lookup("Siachen Glacier")}
    assert gazetteer.lookup("Gaza")[0].id != "geonames:281132"


def test_an_unknown_name_has_no_places(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Xyzzyville") == ()
    assert not gazetteer.has("")
    assert not gazetteer.has("\ud800")


def test_areas_placed_at_a_city_or_nowhere_are_marked_and_wide(gazetteer: Gazetteer) -> None:
    rows = gazetteer._shipped.db.execute(
        "select count(*) from place p join kind k on p.kind=k.id"
        " where k.name in ('district','province') and p.approximate and p.slug is null and p.lat is not null and p.radius<50"
    )
    assert rows.fetchone()[0] == 0


def test_every_country_has_a_point_and_english_names(gazetteer: Gazetteer) -> None:
    for name, code in [
        ("Russia", "RUS"),
        ("Vatican", "VAT"),
        ("Britain", "GBR"),
        ("Ivory Coast", "CIV"),
        ("DRC", "COD"),
    ]:
        country = next(e for e in gazetteer.lookup(name) if e.kind == "country")
        assert (country.country, country.lat is not None) == (code, True)


def test_adjectives_lead_to_their_country(gazetteer: Gazetteer) -> None:
    armenia, kurds = gazetteer.people("Armenian"), gazetteer.people("Kurds")
    assert armenia is not None
    assert armenia.country == "ARM"
    assert kurds is not None
    assert kurds.kind == "region"
    assert gazetteer.people("reporter") is None


def test_every_alias_leads_somewhere(gazetteer: Gazetteer) -> None:
    for line in (FOLDER / "aliases.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        names, wanted = line.split("\t")[:2]
        for name in names.split("|"):
            assert wanted in {e.id for e in gazetteer.lookup(name)}, name


def test_every_contested_name_leads_to_a_place_and_each_place_has_one_neutral_name(gazetteer: Gazetteer) -> None:
    rows = table("contested.tsv")
    neutral: dict[str, set[str]] = {}
    for row in rows:
        neutral.setdefault(row["id"], set()).add(row["neutral"])
        assert gazetteer.lookup(row["name"]), row["name"]
        assert row["basis"], row["name"]
        assert re.fullmatch(r"[A-Z]{3}|[a-z-]+", row["side"]), row["side"]
    assert {place for place, names in neutral.items() if len(names) > 1} == set()
    assert len(neutral) >= 60
    for place, names in neutral.items():
        assert place in {e.id for name in names for e in gazetteer.lookup(name)}, names


def test_a_side_is_a_state_or_a_people_without_one() -> None:
    states = {row["iso3"] for row in table("countries.tsv")}
    assert {row["side"] for row in table("contested.tsv") if row["side"].isupper()} <= states


def test_each_side_of_a_contested_place_is_told(gazetteer: Gazetteer) -> None:
    assert {(c.side, c.name) for c in gazetteer.called("geonames:146970")} == {
        ("ARM", "Stepanakert"),
        ("AZE", "Khankendi"),
    }
    assert gazetteer.called("geonames:174895") == ()


def test_a_damaged_database_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    path.write_bytes(b"not a database" * 500)
    with pytest.raises(ModelError, match="E503"):
        Gazetteer(path).has("Goris")


def test_a_missing_database_says_what_to_do() -> None:
    with pytest.raises(ModelError, match="E503"):
        Gazetteer(FOLDER / "none.sqlite").has("Goris")


def test_the_card_names_the_file_that_ships() -> None:
    digest = hashlib.sha256((FOLDER / "places.sqlite").read_bytes()).hexdigest()
    assert re.search(rf"\b{digest}\b", (FOLDER / "README.md").read_text(encoding="utf-8"))
