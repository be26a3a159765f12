"""The command as a process of its own: how it starts, how it ends, what it prints on a real article."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = next((ROOT / "examples").glob("*.txt"))
COMMAND = [sys.executable, "-m", "counterclaim"]
HEAVY = ("spacy", "numpy", "rich", "trafilatura", "htmldate", "lxml", "dateparser", "sqlite3", "json")


def run(*arguments, **options):
    return subprocess.run(  # noqa: S603
        [*COMMAND, *map(str, arguments)], capture_output=True, check=False, encoding="utf-8", timeout=120, **options
    )


@pytest.mark.parametrize("arguments", [["--help"], ["code", "--help"], ["--version"]])
def test_help_starts_without_anything_heavy(arguments):
    code = (
        "import sys\nfrom counterclaim.cli import main\n"
        f"try: main({arguments!r})\nexcept SystemExit: pass\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603
    assert done.stdout.splitlines()[-1] == "[]", done.stdout


def test_from_any_folder_a_real_article_is_coded(tmp_path):
    done = run("code", EXAMPLE, "--published", "2021-11-17", "--format", "jsonl", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    record = json.loads(done.stdout)
    assert record["reports"]
    assert record["claims"]
    assert record["document"]["removed"]
    assert {claim["stance"] for claim in record["claims"]} >= {"asserts", "denies", "demands"}


def test_the_table_is_written_in_utf_8_whatever_the_locale():
    environment = {
        **os.environ,
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    done = run("code", EXAMPLE, "--published", "2021-11-17", env=environment)
    assert done.returncode == 0, done.stderr
    assert "→" in done.stdout


def test_a_closed_pipe_ends_quietly(tmp_path):
    for i in range(6):
        (tmp_path / f"{i}.txt").write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    process = subprocess.Popen(  # noqa: S603
        [*COMMAND, "code", str(tmp_path), "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(120) == 141
    assert err == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["schema"], ["code", str(EXAMPLE)], ["code", str(EXAMPLE), "--format", "jsonl"]])
def test_a_full_disk_is_reported(arguments):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(  # noqa: S603
            [*COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, check=False, encoding="utf-8", timeout=120
        )
    assert done.returncode == 4
    assert done.stderr.startswith("counterclaim: E601: cannot write standard output")
    assert len(done.stderr.splitlines()) == 1


def test_an_interrupt_ends_at_once_and_quietly(tmp_path):
    for i in range(60):
        (tmp_path / f"{i}.txt").write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    process = subprocess.Popen(  # noqa: S603
        [*COMMAND, "code", str(tmp_path), "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err == b""


BAD = {
    "empty.txt": (b"", "E101"),
    "blank.html": (b"   \n\t ", "E101"),
    "picture.html": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "E102"),
    "signs.txt": (b"1234 !!! ---", "E103"),
    "nothing.html": (b"<html><head><script>var x = 1</script></head><body></body></html>", "E107"),
}


def test_bad_input_gets_its_code_and_never_a_traceback(tmp_path):
    for name, (data, _) in BAD.items():
        (tmp_path / name).write_bytes(data)
    done = run("code", *(tmp_path / name for name in BAD))
    assert done.returncode == 1
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert [line.split(": ")[1:3] for line in lines] == [
        [str(tmp_path / name), code] for name, (_, code) in BAD.items()
    ]


def test_the_readme_shows_what_the_command_prints():
    block = (ROOT / "README.md").read_text(encoding="utf-8").split("```text\n")[1].split("```")[0]
    shown = [line.strip() for line in block.splitlines() if line.strip() and not line.startswith("$")]
    printed = [line.strip() for line in run("code", EXAMPLE, "--published", "2021-11-17").stdout.splitlines()]
    assert shown
    assert [line for line in shown if line not in printed] == []
