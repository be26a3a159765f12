"""The Wikidata items of actors."""

import re

import pytest

from counterclaim.grounding.actors.rows import rows
from counterclaim.grounding.actors.tables import tables
from counterclaim.grounding.actors.wikidata import wikidata_items


@pytest.mark.parametrize(
    ("ident", "item"),
    [
        ("ARM", "Q399"),
        ("USA", "Q30"),
        ("RUS", "Q159"),
        ("UKR", "Q212"),
        ("DNK", "Q35"),
        ("PSE", "Q219060"),
        ("XKX", "Q1246"),
        ("SUN", "Q15180"),
        ("un", "Q1065"),
        ("nato", "Q7184"),
        ("eu", "Q458"),
        ("hamas", "Q38799"),
        ("daesh", "Q2429253"),
        ("reuters", "Q130879"),
        ("boko-haram", "Q212372"),
    ],
)
def test_items_that_are_certain(ident, item):
    assert wikidata_items()[ident] == item


def test_every_state_has_one_and_no_two_ids_share_one():
    items = wikidata_items()
    assert set(tables().countries) - set(items) == set()
    assert len(set(items.values())) == len(items)


def test_the_form_of_the_table():
    table = rows("wikidata", 3)
    assert len({row[0] for row in table}) == len(table)
    for ident, item, source in table:
        assert source, ident
        assert re.fullmatch(r"Q[1-9][0-9]*", item), ident


def test_every_id_is_one_that_a_record_may_have():
    known = {row[0] for row in (*rows("bodies", 8), *rows("groups", 8), *rows("states", 7))}
    assert {row[0] for row in rows("wikidata", 3)} - known == set()
