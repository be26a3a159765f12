"""The user's own actors: what a row may say, and how texts are read with it.  Groups and persons are invented."""

import time
from functools import cache

import pytest

from counterclaim.errors import UsageError
from counterclaim.grounding.actors import ActorFinder
from counterclaim.grounding.actors.own import COLUMNS, OwnActor, read_rows, shared_names, with_own
from counterclaim.grounding.actors.tables import tables
from counterclaim.language import Parser
from counterclaim.records import ActorKind, DateBasis, Document, Published

RIFLES = {
    "id": "lugovan-rifles",
    "name": "Lugovan Rifles",
    "country": "RUS",
    "kind": "militia",
    "sector": "PRM",
    "source": "own",
}
ENVOY = {"id": "ivo-testovic", "name": "Ivo Testovic", "country": "SRB", "kind": "person", "sector": "GOV", "title": "envoy",
         "from": "2021", "to": "2022-06-30", "source": "own"}  # fmt: skip


@cache
def _parser() -> Parser:
    return Parser()


def line(row: dict[str, str], **other: str) -> str:
    cells = {**row, **other}
    return "\t".join(cells.get(column, "") for column in COLUMNS)


def read(*lines: str) -> list[OwnActor]:
    return [row for _, row in read_rows(lines, "actors.tsv", tables())]


def find(text: str, rows: list[OwnActor], day: str | None = None):
    published = Published(day, DateBasis.GIVEN if day else DateBasis.NONE)
    document = Document("t", None, text, None, None, "en", published, "")
    return {a.text: a for a in ActorFinder(rows).find(document, _parser().parse(text))}


def test_a_row_is_read():
    (row,) = read("# a note", "", line(RIFLES, aliases="~Rifle Corps|LRC", wikidata="Q42"))
    assert (row.id, row.country, row.kind, row.sector) == ("lugovan-rifles", "RUS", ActorKind.MILITIA, "PRM")
    assert row.forms == ("Lugovan Rifles", "~Rifle Corps", "LRC")
    assert (row.wikidata, row.source) == ("Q42", "own")


def test_bare_years_are_whole_and_kosovo_may_be_written_as_plover_does():
    (row,) = read(line(ENVOY, country="KOS"))
    assert (row.country, row.first, row.last) == ("XKX", "2021-01-01", "2022-06-30")


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"kind": "gang"}, "'gang' is no kind"),
        ({"sector": "PRX"}, "'PRX' is no sector of PLOVER"),
        ({"sector": ""}, "no sector"),
        ({"aliases": "Rifle Corps|"}, "an empty alias"),
        ({"aliases": "~"}, "an empty alias"),
        ({"aliases": "X"}, "'X' is too short"),
        ({"aliases": "rebels"}, "'rebels' is a common word"),
        ({"aliases": "The"}, "'The' is a common word"),
        ({"aliases": "Rebels"}, "'Rebels' is a common word"),
        ({"aliases": "armed men"}, "'armed men' is a common word"),
        ({"aliases": "?Monday"}, "'.Monday' is a common word"),
        ({"aliases": "MAY"}, "'MAY' is a common word"),
        ({"name": "killed"}, "'killed' is a common word"),
        ({"kind": ""}, "no kind$"),
        ({"kind": "", "sector": ""}, "no kind; .*no sector$"),
        ({"name": ""}, "an empty name"),
        ({"name": "Rifles|Corps"}, "in the name"),
        ({"id": "rus"}, "the code of a state"),
        ({"id": "RUS"}, "the code of a state"),
        ({"id": "sun"}, "the code of a state"),
        ({"id": "two words"}, "small letters"),
        ({"country": "XYZ"}, "'XYZ' is no state"),
        ({"country": "", "kind": "military"}, "the kind military, but no country"),
        ({"source": ""}, "no source"),
        ({"wikidata": "42"}, "no Wikidata item"),
        ({"title": "leader"}, "for persons"),
        ({"from": "2020"}, "for persons"),
    ],
)
def test_a_row_that_does_not_hold_is_told_with_file_and_line(other, told):
    with pytest.raises(UsageError, match=r"^E230: actors\.tsv:2: .*" + told):
        read("# note", line(RIFLES, **other))


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"from": "May 2021"}, "no day or year"),
        ({"to": "2022-02-30"}, "no day or year"),
        ({"from": "2023"}, "runs backwards"),
        ({"country": ""}, "an office, but no country"),
    ],
)
def test_an_office_that_does_not_hold(other, told):
    with pytest.raises(UsageError, match=told):
        read(line(ENVOY, **other))


def test_a_row_with_too_few_cells():
    with pytest.raises(UsageError, match=r"actors\.tsv:1: 3 cells instead of 11"):
        read("a\tb\tc")


def test_all_faults_are_told_but_not_more_than_five():
    with pytest.raises(UsageError, match=r":1: .*:5: .*; and 2 more") as caught:
        read(*(line(RIFLES, id=f"r{n}", name=f"Rifles {n}", kind="gang") for n in range(7)))
    assert ":6:" not in caught.value.message


@pytest.mark.parametrize(
    ("other", "told"),
    [({"name": "Other Rifles"}, "id 'lugovan-rifles' is there"), ({"id": "rifles-2"}, "name 'Lugovan Rifles'")],
)
def test_two_rows_may_not_share_an_id_or_a_name(other, told):
    with pytest.raises(UsageError, match=told):
        read(line(RIFLES), line(RIFLES, **other))


def test_many_rows_are_read_quickly():
    lines = [line(RIFLES, id=f"rifles-{n}", name=f"Rifles {n}") for n in range(5000)]
    begin = time.process_time()
    assert len(read(*lines)) == 5000
    assert time.process_time() - begin < 5


def test_one_person_may_have_two_offices():
    rows = read(line(ENVOY), line(ENVOY, **{"title": "minister", "from": "2022-07-01", "to": ""}))
    assert [row.title for row in rows] == ["envoy", "minister"]
    with pytest.raises(UsageError, match="there already"):
        read(line(ENVOY), line(ENVOY))


TEXT = "Lugovan Rifles attacked the village of Example in Mali. The Lugovan Rifles denied it."


def test_a_group_is_found_as_the_row_says():
    assert "Lugovan Rifles" not in {a.text for a in find(TEXT, []).values() if a.country == "RUS"}
    actor = find(TEXT, read(line(RIFLES, wikidata="Q42")), "2024-05-01")["Lugovan Rifles"]
    assert (actor.id, actor.name, actor.country, actor.kind) == (
        "lugovan-rifles",
        "Lugovan Rifles",
        "RUS",
        ActorKind.MILITIA,
    )
    assert (actor.sector, actor.cow, actor.gw, actor.wikidata) == ("PRM", 365, 365, "Q42")


def test_an_alias_in_capitals_counts_only_in_capitals():
    rows = read(line(RIFLES, aliases="LURI|THIS"))
    assert find("LURI fighters took the town.", rows)["LURI"].id == "lugovan-rifles"
    assert "Luri" not in find("Luri fighters took the town.", rows)
    assert "This" not in find("This took a while.", rows)


def test_an_unsure_alias_counts_only_beside_the_actor_or_its_state():
    rows = read(line(RIFLES, aliases="?Riflemen"))
    assert "Riflemen" not in find("The Riflemen lost the game.", rows)
    assert find("The Riflemen lost the hill, Russia said.", rows)["Riflemen"].id == "lugovan-rifles"


@pytest.mark.parametrize(
    ("day", "ident", "country"),
    [
        ("2021-05-01", "SRB", "SRB"),
        ("2022-07-01", "ivo-testovic", "SRB"),
        ("2020-12-31", "ivo-testovic", "SRB"),
        (None, "SRB", "SRB"),
    ],
)
def test_a_person_speaks_for_the_state_only_in_office(day, ident, country):
    actor = find("Ivo Testovic met the envoys. Testovic left.", read(line(ENVOY)), day)["Ivo Testovic"]
    assert (actor.id, actor.country) == (ident, country)


def test_an_organ_of_a_state_has_its_code():
    guard = {
        "id": "example-guard",
        "name": "Example Guard",
        "country": "GEO",
        "kind": "military",
        "sector": "MIL",
        "source": "own",
    }
    actor = find("The Example Guard closed the road.", read(line(guard)), "2024-05-01")["Example Guard"]
    assert (actor.id, actor.name, actor.kind, actor.wikidata) == ("GEO", "Example Guard", ActorKind.MILITARY, "Q230")


def test_the_users_row_outranks_a_shipped_name_and_that_is_told():
    rows = read(line(RIFLES, name="Wagner Group", id="wagner-africa"))
    (warning,) = shared_names(rows, tables())
    assert "'Wagner Group' is also a name of Wagner Group (wagner)" in warning
    text = "The Wagner Group left the base in Mali."
    assert find(text, [])["Wagner Group"].id == "wagner"
    assert find(text, rows)["Wagner Group"].id == "wagner-africa"
    assert find("The Houthis and PMC Wagner left Mali.", rows)["PMC Wagner"].id == "wagner"


@pytest.mark.parametrize("name", ["Republican Guard", "WHO", "M23", "al-example", "Sundays Front", "Test Movement"])
def test_names_that_only_look_like_common_words(name):
    assert read(line(RIFLES, name=name))[0].name == name


def test_what_is_missing_from_options_is_asked_for_by_the_option():
    with pytest.raises(UsageError) as caught:
        read_rows([line({"id": "example", "name": "Example Front", "country": "RUS"})], "", tables())
    assert caught.value.message == "no kind; give --kind; no sector; give --sector; no source; give --source"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"name": "Hamas", "id": "hamas"}, ["name of Hamas (hamas)", "id 'hamas' is also that of Hamas"]),
        ({"name": "Russia", "id": "russia"}, ["name of Russia (RUS)"]),
        ({"name": "Moscow", "id": "moscow"}, ["name of Russia (RUS)"]),
        ({"name": "Yahya Sinwar", "id": "y"}, ["name of Yahya Sinwar (hamas)"]),
        ({"name": "Aaly Karashev", "id": "aaly"}, ["name of Aaly Karashev (KGZ)"]),
        ({"name": "Other Front", "id": "jnim"}, ["id 'jnim' is also that of"]),
        ({"name": "Other Front", "id": "vladimir-putin"}, ["id 'vladimir-putin' is also that of Vladimir Putin"]),
        ({"name": "Russian Army", "id": "army", "kind": "military"}, []),
        ({"name": "Other Front", "id": "other-front"}, []),
    ],
)
def test_every_shipped_actor_of_the_name_or_the_id_is_told(row, told):
    warnings = shared_names(read(line(RIFLES, **row)), tables())
    assert len(warnings) == len(told)
    assert all(part in warning for part, warning in zip(told, warnings, strict=True))


def test_rows_of_ones_own_leave_the_shipped_tables_alone():
    before = tables().names.get("lugovan", ())
    with_own(tables(), read(line(RIFLES)))
    assert tables().names.get("lugovan", ()) == before
    assert with_own(tables(), []) is tables()
