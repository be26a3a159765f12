"""The command: its options, statuses and manners, with a stub for the coder."""

import io
import json
import sys
from dataclasses import replace

import pytest

from counterclaim import cli, cli_shared
from counterclaim.__about__ import VERSION
from counterclaim.errors import ModelError
from tests.support.sample import coded


class StubCoder:
    """Gives the sample for whatever was read, under its id."""

    def code(self, reading):
        sample = coded()
        return replace(sample, document=replace(sample.document, id=reading.document.id, title=reading.document.title))


@pytest.fixture(autouse=True)
def stub(monkeypatch):
    monkeypatch.setattr(cli, "_coder", StubCoder)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("Armenia accused Azerbaijan of shelling Goris on Tuesday, its ministry said.\n", "utf-8")
    return path


def run(capsys, *arguments):
    status = cli.main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_version(capsys):
    with pytest.raises(SystemExit) as stop:
        cli.main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out == f"counterclaim {VERSION}\n"


def test_schema(capsys):
    status, out, _ = run(capsys, "schema")
    assert status == cli.OK
    assert json.loads(out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("arguments", [[], ["code"], ["code", "x", "--format", "xml"], ["nonsense"]])
def test_a_wrong_call_ends_with_2(capsys, arguments):
    with pytest.raises(SystemExit) as stop:
        cli.main(arguments)
    assert stop.value.code == cli.USAGE
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["table", "json", "jsonl", "html"])
def test_every_format(capsys, article, name):
    status, out, err = run(capsys, "code", article, "--format", name)
    assert (status, err) == (cli.OK, "")
    assert "ASSAULT" in out


def test_one_broken_input_does_not_stop_the_others(capsys, tmp_path, article):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    status, out, err = run(capsys, "code", tmp_path, "--format", "jsonl")
    assert status == cli.SOME_FAILED
    assert [json.loads(line)["document"]["id"] for line in out.splitlines()] == [str(article)]
    assert len(err.splitlines()) == 2
    assert "empty.txt: E101" in err
    assert "picture.txt: E102" in err


def test_a_fault_of_ours_with_one_text_does_not_cost_the_others(capsys, monkeypatch, tmp_path, article):
    (tmp_path / "bad.txt").write_text("Bad words that the coder stumbles over, said the ministry.", "utf-8")

    class Stumbling(StubCoder):
        def code(self, reading):
            if "Bad" in reading.document.text:
                raise RuntimeError("stumbled")
            return super().code(reading)

    monkeypatch.setattr(cli, "_coder", Stumbling)
    status, out, err = run(capsys, "code", tmp_path, "--format", "jsonl")
    assert status == cli.SOME_FAILED
    assert [json.loads(line)["document"]["id"] for line in out.splitlines()] == [str(article)]
    assert "bad.txt: E901" in err
    assert "RuntimeError: stumbled" in err


def test_nothing_to_code_writes_nothing(capsys, tmp_path):
    status, out, err = run(capsys, "code", tmp_path / "none.txt", "--output", tmp_path / "out.html")
    assert (status, out) == (cli.SOME_FAILED, "")
    assert "E108" in err
    assert not (tmp_path / "out.html").exists()


def test_a_path_that_names_nothing_does_not_stop_the_others(capsys, tmp_path, article):
    status, out, err = run(capsys, "code", tmp_path / "none.txt", article, "--format", "jsonl")
    assert status == cli.SOME_FAILED
    assert len(out.splitlines()) == 1
    assert "E108" in err


def test_globs_are_found_and_each_input_is_coded_once(capsys, tmp_path, article):
    (tmp_path / "other.txt").write_text("Russia denied it had fired rockets at Kharkiv on Monday.", "utf-8")
    status, out, _ = run(capsys, "code", str(tmp_path / "*.txt"), article, "--format", "jsonl")
    assert status == cli.OK
    assert len(out.splitlines()) == 2


def test_standard_input(capsys, monkeypatch):
    data = "Armenia accused Azerbaijan of shelling Goris on Tuesday, its ministry said.".encode("utf-16")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    status, out, err = run(capsys, "code", "-", "--format", "jsonl")
    assert (status, err) == (cli.OK, "")
    assert json.loads(out)["document"]["id"] == "stdin"


def test_a_wrong_day_ends_with_2(capsys, article):
    for day in ("13.9.2022", "2022-13-01", "yesterday", ""):
        status, out, err = run(capsys, "code", article, "--published", day)
        assert (status, out) == (cli.USAGE, "")
        assert "E201" in err


def test_one_address_does_not_fit_two_articles(capsys, tmp_path, article):
    (tmp_path / "other.txt").write_text("Russia denied it had fired rockets at Kharkiv on Monday.", "utf-8")
    status, _, err = run(capsys, "code", tmp_path, "--url", "https://example.org/1")
    assert status == cli.USAGE
    assert "E202" in err


def test_output_goes_to_a_file(capsys, tmp_path, article):
    target = tmp_path / "out.jsonl"
    status, out, _ = run(capsys, "code", article, "--format", "jsonl", "--output", target)
    assert (status, out) == (cli.OK, "")
    assert json.loads(target.read_text("utf-8"))["document"]["id"] == str(article)


def test_output_that_cannot_be_written(capsys, tmp_path, article):
    status, _, err = run(capsys, "code", article, "--output", tmp_path / "no" / "such" / "folder.txt")
    assert status == cli.NO_OUTPUT
    assert "E601" in err


def test_an_input_is_never_overwritten(capsys, article):
    before = article.read_bytes()
    status, _, err = run(capsys, "code", article, "--output", article)
    assert status == cli.USAGE
    assert "E204" in err
    assert article.read_bytes() == before


def test_a_missing_model(capsys, monkeypatch, article):
    def missing():
        raise ModelError("E501", "no English pipeline is installed")

    monkeypatch.setattr(cli, "_coder", missing)
    status, out, err = run(capsys, "code", article)
    assert (status, out) == (cli.NO_MODEL, "")
    assert err == "counterclaim: E501: no English pipeline is installed\n"


def test_an_interrupt_ends_quietly(capsys, monkeypatch, article):
    def interrupted():
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_coder", interrupted)
    status, out, err = run(capsys, "code", article)
    assert (status, out, err) == (cli.INTERRUPTED, "", "")


def test_every_status_has_a_meaning():
    others = {"PROGRESS_FROM", "TYPE_CHECKING"}
    numbers = {
        value for name, value in vars(cli).items() if name.isupper() and isinstance(value, int) and name not in others
    }
    assert numbers == set(cli.EXIT_STATUSES)


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_stands_on_standard_error_only_for_several(monkeypatch, capsys):
    monkeypatch.setenv("TERM", "xterm-256color")
    bar = Terminal()
    monkeypatch.setattr(sys, "stderr", bar)
    with cli_shared.progress(cli_shared.PROGRESS_FROM, io.StringIO()) as step:
        step()
    assert "coding" in bar.getvalue()
    silent = Terminal()
    monkeypatch.setattr(sys, "stderr", silent)
    for count, stream in ((cli_shared.PROGRESS_FROM - 1, io.StringIO()), (100, Terminal())):
        with cli_shared.progress(count, stream) as step:
            step()
    assert silent.getvalue() == ""
