"""The tables of actors: every row names its source, and a sample of names is found in sentences of our own."""

import hashlib
import re
from functools import cache
from importlib.resources import files

import pytest

from counterclaim.errors import ModelError
from counterclaim.grounding.actors import ActorFinder
from counterclaim.grounding.actors import tables as module
from counterclaim.grounding.actors.tables import SOURCES, tables
from counterclaim.language import Parser
from counterclaim.records import Actor, ActorKind, DateBasis, Document, Published

FOLDER = files("counterclaim") / "data" / "actors"


def _rows(name: str) -> list[list[str]]:
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def _parser() -> Parser:
    return Parser()


def _find(text: str) -> tuple[Actor, ...]:
    document = Document("t", None, text, None, None, "en", Published(None, DateBasis.NONE), "")
    actors = ActorFinder().find(document, _parser().parse(text))
    assert all(text[a.start : a.end] == a.text for a in actors)
    return actors


@pytest.mark.parametrize(("name", "cells"), [("bodies", 8), ("leaders", 8)])
def test_every_row_by_hand_has_all_its_cells(name: str, cells: int) -> None:
    assert [row for row in _rows(name) if len(row) != cells] == []


@pytest.mark.parametrize("table", ["bodies", "leaders"])
@pytest.mark.parametrize("source", ["", "hearsay"])
def test_a_row_by_hand_without_a_source_is_a_coded_error(
    table: str, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = module._rows

    def broken(name: str, width: int) -> list[tuple[str, ...]]:
        first, *others = whole(name, width)
        return [(*first[:-1], source), *others] if name == table else [first, *others]

    monkeypatch.setattr(module, "_rows", broken)
    with pytest.raises(ModelError, match=rf"E503: the table {table}\.tsv does not say"):
        tables.__wrapped__()


def test_every_other_table_has_one_source() -> None:
    read = {"countries", "nouns", "given", "officials", "groups"}
    assert set(SOURCES) == read
    assert all((FOLDER / f"{name}.tsv").is_file() and source for name, source in SOURCES.items())


def test_the_card_has_the_hashes_of_the_derived_tables() -> None:
    card = (FOLDER / "README.md").read_text(encoding="utf-8")
    for name in ("officials", "groups"):
        data = (FOLDER / f"{name}.tsv").read_bytes()
        assert f"`{name}.tsv` ({len(_rows(name))} rows) | `{hashlib.sha256(data).hexdigest()}`" in card


def test_no_name_is_two_bodies_unless_it_is_unsure() -> None:
    owners: dict[tuple[tuple[str, ...], bool], set[str]] = {}
    for row in _rows("bodies"):
        for form in row[5].split("|"):
            if not form.startswith("?"):
                owners.setdefault((module.keys_of(form), form.isupper()), set()).add(row[0])
    assert {keys: ids for keys, ids in owners.items() if len(ids) > 1} == {}


def test_terms_are_in_order_and_have_an_office() -> None:
    for row in _rows("leaders"):
        first, last = row[3], row[4]
        assert not first or not last or first <= last + "~", row
        assert row[2] or row[1] == "Mojtaba Khamenei", row
        assert row[6] in {"0", "1", "day"}, row


def test_leaders_and_theatres_name_known_states_and_bodies() -> None:
    book = tables()
    persons = {"moqtada-al-sadr", "svetlana-tikhanovskaya", "juan-guaido", "maria-corina-machado", "alexei-navalny"}
    assert {row[0] for row in _rows("leaders")} - set(book.countries) - set(book.bodies) == persons
    for ident, states in book.theatres.items():
        assert ident in book.bodies
        assert states <= set(book.countries), ident


def test_ids_are_codes_or_slugs() -> None:
    odd = [row[0] for row in _rows("bodies") if not re.fullmatch(r"[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*", row[0])]
    assert odd == []


@pytest.mark.parametrize("cell", ["20x5", "2015-5", "May 2015"])
def test_a_damaged_day_is_a_coded_error(cell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = module._rows

    def broken(table: str, width: int) -> list[tuple[str, ...]]:
        return (
            [("SYR", "Sami Example", "minister", cell, "", "GOV", "1", "own")]
            if table == "leaders"
            else whole(table, width)
        )

    monkeypatch.setattr(module, "_rows", broken)
    with pytest.raises(ModelError, match="E503"):
        tables.__wrapped__()


@pytest.mark.parametrize(
    ("text", "words", "ident"),
    [
        ("JNIM attacked a convoy in Mali.", "JNIM", "jnim"),
        ("ISWAP fighters overran a base in Borno.", "ISWAP fighters", "iswap"),
        ("ISIS-K claimed the bombing in Kabul.", "ISIS-K", "is-khorasan"),
        ("The ADF killed villagers near Beni in Congo.", "ADF", "adf"),
        ("The ADF sent ships from Australia to the Solomons.", "ADF", "AUS"),
        ("AFC/M23 rebels entered Bukavu in Congo.", "AFC/M23 rebels", "m23"),
        ("CODECO militiamen burned huts in Ituri.", "CODECO militiamen", "codeco"),
        ("SPLM-N shelled Kadugli in Sudan.", "SPLM-N", "splm-n"),
        ("Fano fighters entered Lalibela in Ethiopia.", "Fano fighters", "fano"),
        ("The SNA shelled villages near Manbij in Syria.", "SNA", "sna"),
        ("The SNA retook a village from al-Shabaab in Somalia.", "SNA", "SOM"),
        ("Jaish gunmen struck a camp in India.", "Jaish", "jaish-e-mohammed"),
        ("CPI-Maoist called a strike in India.", "CPI-Maoist", "naxalites"),
        ("MNDAA troops took Lashio.", "MNDAA", "mndaa"),
        ("Viv Ansanm set fire to a police post in Haiti.", "Viv Ansanm", "viv-ansanm"),
        ("Kataib Hezbollah fired drones at the base.", "Kataib Hezbollah", "kataib-hezbollah"),
        ("Right Sector men guarded the square in Kyiv.", "Right Sector", "right-sector"),
        ("Rosgvardia troops left Mariupol.", "Rosgvardia", "RUS"),
        ("HUR said its drones had sunk the ship.", "HUR", "UKR"),
        ("The Zhongnanhai was silent.", "Zhongnanhai", "CHN"),
        ("FARDC soldiers fled Goma.", "FARDC", "COD"),
        ("UNIFIL said a shell hit its post in Lebanon.", "UNIFIL", "un"),
        ("ATMIS handed the base to Somali troops.", "ATMIS", "au"),
        ("SAMIDRC lost two soldiers near Goma.", "SAMIDRC", "sadc"),
        ("KFOR sent patrols to the north of Kosovo.", "KFOR", "nato"),
        ("EUMM saw no movement at the line.", "EUMM", "eu"),
        ("Airwars counted nine dead.", "Airwars", "airwars"),
        ("The Sudan Doctors Network counted nine dead.", "Sudan Doctors Network", "sudan-doctors-network"),
        ("Hazaras were killed in a school in Kabul.", "Hazaras", "hazaras"),
        ("Peoples Democratic Party leaders in Nigeria protested.", "Peoples Democratic Party", "pdp-nigeria"),
    ],
)
def test_names_of_groups_missions_and_organs(text: str, words: str, ident: str) -> None:
    found = {a.id for a in _find(text) if a.text == words}
    assert found == {ident}, f"{words!r} is {found}"


@pytest.mark.parametrize(
    "text",
    [
        "The FACT is that the town fell.",
        "A jaish is an army in Urdu.",
        "The quad bike was found by the road.",
        "The nikkei index fell while The Times of our lives was sung.",
    ],
)
def test_plain_words_are_no_bodies(text: str) -> None:
    assert not [a for a in _find(text) if a.kind in {ActorKind.REBEL, ActorKind.IGO, ActorKind.MEDIA}]


@pytest.mark.parametrize(
    ("text", "words", "ident"),
    [
        ("Hutu rebels shot six Tutsi civilians in Burundi.", "six Tutsi civilians", "tutsis"),
        ("Hutu rebels shot six Tutsi civilians in Burundi.", "Hutu rebels", "rebels-BDI"),
        ("Gunmen attacked the Catholic minority in Nigeria.", "Catholic minority", "civilians-NGA"),
        ("Shiite villagers fled their homes in Syria.", "Shiite villagers", "civilians-SYR"),
        ("Ethnic Albanian rebels attacked police in Kosovo.", "Ethnic Albanian rebels", "rebels-XKX"),
        ("Ethnic Serbs blocked a road in Kosovo.", "Serbs", "ethnic-serbian"),
        ("Bosnian Serb forces shelled Sarajevo.", "Bosnian Serb forces", "bosnian-serbs-forces"),
        ("Fulani herders killed ten Dogon hunters in Mali.", "ten Dogon hunters", "dogon"),
        ("Settlers attacked Palestinian farmers near Nablus.", "Settlers", "israeli-settlers"),
        ("Buddhist mobs burned shops in Myanmar.", "Buddhist mobs", "unknown-armed"),
    ],
)
def test_peoples_and_faiths(text: str, words: str, ident: str) -> None:
    assert {a.id for a in _find(text) if a.text == words} == {ident}


def test_a_people_has_no_state() -> None:
    for text in ("Yazidis fled the mountain.", "Ethnic Serbs blocked a road.", "Tuaregs and Fulani met."):
        people = [a for a in _find(text) if a.kind is ActorKind.CIVILIAN]
        assert people
        assert {a.country for a in people} == {None}
