"""The gazetteer that ships: what it knows, what it must not claim, and its folding of names."""

import hashlib
import re

import pytest

from counterclaim.errors import ModelError
from counterclaim.grounding.places.fold import fold, without_article
from counterclaim.grounding.places.gazetteer import FOLDER, Gazetteer


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


def test_an_unknown_name_has_no_places(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Xyzzyville") == ()
    assert not gazetteer.has("")
    assert not gazetteer.has("\ud800")


def test_areas_placed_at_a_city_or_nowhere_are_marked_and_wide(gazetteer: Gazetteer) -> None:
    rows = gazetteer._db.execute(
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


def test_a_missing_database_says_what_to_do() -> None:
    with pytest.raises(ModelError, match="E503"):
        Gazetteer(FOLDER / "none.sqlite").has("Goris")


def test_the_card_names_the_file_that_ships() -> None:
    digest = hashlib.sha256((FOLDER / "places.sqlite").read_bytes()).hexdigest()
    assert re.search(rf"\b{digest}\b", (FOLDER / "README.md").read_text(encoding="utf-8"))
