"""``counterclaim actors``: added, found in texts, listed, removed."""

import json

import pytest

from counterclaim import cli, cli_actors
from counterclaim.pipeline import Coder
from counterclaim.settings import Settings

TEXT = "Lugovan Rifles killed twelve villagers near Mopti in Mali on Tuesday, the Malian army said."
ADD = (
    "add",
    "--name",
    "Lugovan Rifles",
    "--country",
    "RUS",
    "--kind",
    "militia",
    "--sector",
    "PRM",
    "--source",
    "own, 2024",
)


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    monkeypatch.setenv("COUNTERCLAIM_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def run(capsys, *arguments):
    status = cli.main(["actors", *map(str, arguments)])
    out, err = capsys.readouterr()
    return status, out, err


def actors(coder):
    coded = coder.code_text(TEXT, published="2024-05-08")
    return {(actor.id, actor.country, actor.cow) for report in coded.reports for actor in report.actor}, coded


def test_the_coder_finds_an_actor_once_it_is_added(capsys, folder):
    before, coded = actors(Coder(Settings(data=folder)))
    assert ("lugovan-rifles", "RUS", 365) not in before
    assert "own-actors" not in dict(coded.coder.models)
    assert run(capsys, *ADD)[0] == cli.OK
    coder = Coder(Settings(data=folder))
    after, coded = actors(coder)
    assert ("lugovan-rifles", "RUS", 365) in after
    assert len(dict(coded.coder.models)["own-actors"]) == 64
    assert "own-actors" not in dict(Coder().stamp.models)


def test_an_actor_is_added_listed_and_removed(capsys, folder):
    status, out, err = run(capsys, *ADD, "--alias", "Rifle Corps", "--alias", "Lugovan Corps")
    assert (status, err) == (cli.OK, "")
    assert out == f"1 added to {folder / 'actors.tsv'}: lugovan-rifles\n"
    wanted = "lugovan-rifles\tLugovan Rifles\tRUS\tmilitia\tPRM\tRifle Corps|Lugovan Corps\town: own, 2024\n"
    assert run(capsys, "list") == (cli.OK, wanted, "")
    assert run(capsys, "list", "--query", "rifle corps")[1].startswith(wanted)
    assert run(capsys, "remove", "lugovan-rifles")[0] == cli.OK
    assert run(capsys, "list") == (cli.OK, "none\n", "")


def test_a_table_is_added(capsys, tmp_path):
    table = tmp_path / "more.tsv"
    table.write_text(
        "# mine\nexample-front\tExample Front\t\trebel\tREB\tEF Front\t\t\t\t\town\n"
        "ana-example\tAna Example\tGEO\tperson\tGOV\t\tminister\t2023\t\t\tits page\n",
        "utf-8",
    )
    status, out, _ = run(capsys, "add", table)
    assert (status, out.split(": ")[-1]) == (cli.OK, "example-front, ana-example\n")
    assert run(capsys, "list")[1].splitlines()[1] == "ana-example\tAna Example\tGEO\tperson\tGOV\t\town: its page"


def test_the_shipped_are_searched_with_their_sources(capsys):
    out = run(capsys, "list", "--query", "Hezbollah")[1]
    assert any(line.startswith("hezbollah\tHezbollah\t") and "\tbodies: " in line for line in out.splitlines())


def test_a_name_of_a_shipped_actor_is_taken_with_a_warning(capsys):
    status, out, err = run(capsys, *ADD, "--alias", "Wagner Group")
    assert status == cli.OK
    assert out.startswith("1 added")
    assert "warning: 'Wagner Group' is also a name of Wagner Group (wagner)" in err


def test_a_name_of_a_place_is_taken_with_a_warning(capsys):
    status, _, err = run(capsys, "add", "--name", "Gaza", "--kind", "rebel", "--sector", "REB", "--source", "own")
    assert status == cli.OK
    assert "warning: 'Gaza' is also the name of a place (Gaza, PSE)" in err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add",), "E230: give --name"),
        (("add", "--name", "Example Front", "--source", "own"), "E230: no kind; give --kind"),
        (("add", "--name", "Example Front", "--kind", "rebel", "--source", "own"), "E230: no sector; give --sector"),
        (
            ("add", "--name", "Monday", "--kind", "rebel", "--sector", "REB", "--source", "own"),
            "E230: the name 'Monday'",
        ),
        (("add", "--name", "Example Front", "--kind", "gang", "--source", "own"), "E230: 'gang' is no kind"),
        (
            ("add", "--name", "Example\tFront", "--kind", "rebel", "--sector", "REB", "--source", "own"),
            "E230: 'Example\\tFront'",
        ),
        (("add", "none.tsv"), "E230: none.tsv cannot be read"),
        (("add", "none.tsv", "--name", "Example Front"), "E230: none.tsv and options"),
        (("remove", "nobody"), "E231"),
    ],
)
def test_what_does_not_hold_ends_with_2_and_writes_nothing(capsys, folder, arguments, code):
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (cli.USAGE, "")
    assert f"counterclaim: {code}" in err
    assert not folder.exists()


@pytest.mark.parametrize("option", ["name", "kind", "sector", "source"])
def test_the_help_says_what_is_needed(capsys, option):
    with pytest.raises(SystemExit):
        cli.main(["actors", "add", "--help"])
    told = " ".join(capsys.readouterr().out.split()).partition(f"--{option} {cli_actors._OPTIONS[option][0]} ")[2]
    assert "needed" in told.partition(" --")[0]


def test_without_a_home_the_folder_has_to_be_named(capsys, monkeypatch):
    for name in ("COUNTERCLAIM_DATA", "HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    status, out, err = run(capsys, *ADD)
    assert (status, out) == (cli.USAGE, "")
    assert "E203: this system names no home folder; set COUNTERCLAIM_DATA" in err


def test_a_broken_table_stops_the_coding_with_its_line(capsys, folder, tmp_path):
    folder.mkdir()
    (folder / "actors.tsv").write_text("broken\n", "utf-8")
    article = tmp_path / "a.txt"
    article.write_text(TEXT, "utf-8")
    status = cli.main(["code", str(article)])
    assert (status, "E230" in capsys.readouterr().err) == (cli.USAGE, True)


def test_the_record_says_numbers_and_items():
    from counterclaim.records.json import to_json

    coded = Coder().code_text("Germany accused Russia of an attack on Tuesday.", published="2022-09-13")
    found = json.dumps(to_json(coded)["reports"][0]["actor"][0])
    assert '"cow": 255, "gw": 260, "wikidata": "Q183"' in found
