"""The commands of the ledger as their users type them, with their mistakes: each ends with a code and its status."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from counterclaim import cli
from tests.conftest import EXAMPLES

COMMAND = [sys.executable, "-m", "counterclaim"]
SHELLING = "d2f2bde0aa617/432-439/ASSAULT"


@pytest.fixture
def war(coded_once, tmp_path):
    return shutil.copy(coded_once, tmp_path / "war.ledger")


def run(capsys, *arguments):
    try:
        status = cli.main([str(argument) for argument in arguments])
    except SystemExit as stop:
        status = stop.code
    out, err = capsys.readouterr()
    return status, out, err


def first_incident(capsys, war):
    return json.loads(run(capsys, "incidents", war, "--format", "jsonl", "--contested")[1].splitlines()[0])


@pytest.mark.parametrize(
    ("arguments", "status", "code"),
    [
        (["incidents", "none.ledger"], cli.SOME_FAILED, "E130"),
        (["incidents", EXAMPLES / "wire-09-13.html"], cli.SOME_FAILED, "E131"),
        (["list", EXAMPLES], cli.SOME_FAILED, "E131"),
        (["show", "WAR", "i000000000000"], cli.USAGE, "E240"),
        (["show", "WAR", "nonsense"], cli.USAGE, "E240"),
        (["show", "WAR", ""], cli.USAGE, "E240"),
        (["show", "WAR", SHELLING, "--format", "html"], cli.USAGE, "E249"),
        (["history", "WAR", "i000000000000"], cli.USAGE, "E240"),
        (["undo", "WAR", "1"], cli.USAGE, "E240"),
        (["undo", "WAR", "x"], cli.USAGE, "whole number"),
        (["search", "WAR", '"'], cli.USAGE, "E246"),
        (["search", "WAR", "Goris", "--limit", "0"], cli.USAGE, "whole number"),
        (["incidents", "WAR", "--from", "2022-13-01"], cli.USAGE, "E248"),
        (["incidents", "WAR", "--families", "nope"], cli.USAGE, "E248"),
        (["situation", "WAR", "--parties", ""], cli.USAGE, "E249"),
        (["export", "WAR", "acled", EXAMPLES], cli.USAGE, "E260"),
        (["export", "WAR", "nope", "out"], cli.USAGE, "invalid choice"),
        (["decide", "WAR", "reject", SHELLING], cli.USAGE, "E243"),
        (["decide", "WAR", "edit", SHELLING, "--field", "type", "--value", "WAR"], cli.USAGE, "E242"),
        (["decide", "WAR", "edit", SHELLING, "--field", "type"], cli.USAGE, "E241"),
        (["decide", "WAR", "edit", SHELLING, "--field", "colour", "--value", "red"], cli.USAGE, "E241"),
        (["decide", "WAR", "edit", SHELLING, "--field", "figures", "--value", "killed -3"], cli.USAGE, "E242"),
        (["decide", "WAR", "accept", SHELLING, "--value", "3"], cli.USAGE, "E241"),
        (["decide", "WAR", "accept", SHELLING, "--by", " "], cli.USAGE, "E243"),
        (["add", "WAR", "none.txt"], cli.SOME_FAILED, "E108"),
        (["add", "WAR", EXAMPLES, "--url", "https://example.org"], cli.USAGE, "E202"),
        (["add", "WAR", EXAMPLES, "--published", "13.9.2022"], cli.USAGE, "E201"),
        (["add", "WAR", EXAMPLES, "--workers", "0"], cli.USAGE, "whole number"),
    ],
)
def test_a_mistake_gets_its_code_and_changes_nothing(capsys, war, monkeypatch, tmp_path, arguments, status, code):
    monkeypatch.chdir(tmp_path)
    got, out, err = run(capsys, *(war if argument == "WAR" else argument for argument in arguments))
    assert (got, out) == (status, "")
    assert code in err
    assert {path.name for path in tmp_path.iterdir()} == {"war.ledger"}
    assert run(capsys, "history", war)[1] == "Nothing was decided.\n"


def test_an_edit_is_about_a_report(capsys, war):
    name = first_incident(capsys, war)["id"]
    status, _, err = run(capsys, "decide", war, "edit", name, "--field", "type", "--value", "ASSAULT")
    assert (status, "E241" in err, name in err) == (cli.USAGE, True, True)


def test_a_withdrawn_incident_says_where_its_reports_went(capsys, war):
    names = [json.loads(line)["id"] for line in run(capsys, "incidents", war, "--format", "jsonl")[1].splitlines()]
    assert run(capsys, "decide", war, "same", *names[:2], "--by", "Ani", "--reason", "one")[0] == cli.OK
    told = [run(capsys, "show", war, name) for name in names[:2]]
    assert sorted(status for status, _, _ in told) == [cli.OK, cli.USAGE]
    (gone,) = [err for status, _, err in told if status]
    assert "E247" in gone


def test_decisions_are_listed_with_what_took_them_back(capsys, war):
    incident = first_incident(capsys, war)["id"]
    run(capsys, "decide", war, "reject", incident, "--by", "Ani", "--reason", "a rumour")
    assert run(capsys, "undo", war, 1, "--by", "Bo")[1] == "decision 2 kept: undo by Bo\n"
    lines = run(capsys, "history", war)[1].splitlines()
    assert lines[0].endswith("Ani: reject  taken back by 2")
    assert lines[1] == f"    {incident} · a rumour"
    assert "What was decided" in run(capsys, "show", war, incident)[1]
    assert "E245" in run(capsys, "undo", war, 1)[2]


def test_a_party_that_is_nowhere_is_said(capsys, war):
    status, out, err = run(capsys, "incidents", war, "--parties", "ARM,AZR")
    assert (status, out) == (cli.OK, "No incident fits.\n")
    assert "AZR" in err
    assert "ARM as" not in err


def test_words_found_stand_apart_from_those_around_them(capsys, war):
    out = run(capsys, "search", war, "Goris")[1]
    assert "of\n    Goris" in out or "of Goris" in out
    assert "ofGoris" not in out


@pytest.mark.parametrize("columns", ["30", "80", "200"])
@pytest.mark.parametrize("command", ["incidents", "list", "copies"])
def test_a_list_fits_its_terminal(capsys, war, monkeypatch, columns, command):
    monkeypatch.setenv("COLUMNS", columns)
    out = run(capsys, command, war)[1]
    assert max(map(len, out.splitlines())) <= int(columns)


def test_the_schema_of_an_incident(capsys, war):
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(run(capsys, "schema", "incident")[1])
    jsonschema.validate(first_incident(capsys, war), schema)


def test_real_processes_a_folder_with_bad_files_and_standard_input(tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    for n in range(4):
        (pages / f"{n}.txt").write_text(f"Turkey said on Monday it shelled fighters near Kobani, killing {n + 2}.")
    (pages / "empty.txt").write_bytes(b"")
    (pages / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    environment = {**os.environ, "COUNTERCLAIM_PINNED_MODEL": "1", "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}

    def call(*arguments, **options):
        return subprocess.run(  # noqa: S603
            [*COMMAND, *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            timeout=120,
            check=False,
            **options,
        )

    done = call("add", "x.ledger", "pages", "--published", "2022-05-04", "--workers", "2")
    assert done.returncode == cli.SOME_FAILED
    assert b"4 added, 2 failed" in done.stdout
    assert b"empty.txt: E101" in done.stderr
    assert b"picture.txt: E102" in done.stderr
    done = call(
        "add", "x.ledger", "-", "--published", "2022-05-05", input=b"Iran denied that it shelled Erbil on Monday."
    )
    assert (done.returncode, done.stderr) == (cli.OK, b"")
    done = call("incidents", "x.ledger")
    assert (done.returncode, "→".encode() in done.stdout) == (cli.OK, True)
    assert call("verify", "x.ledger").returncode == cli.OK
