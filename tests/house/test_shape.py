"""The shape of the house: small files, cards beside data, a wheel that holds what it must."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "counterclaim"
MOST_LINES = 600
MOST_BYTES = 48_000_000


def test_no_module_is_too_long():
    long = {str(path.relative_to(ROOT)): n for path in PACKAGE.rglob("*.py") if (n := count(path)) > MOST_LINES}
    assert long == {}


def count(path):
    return len(path.read_text("utf-8").splitlines())


@pytest.mark.parametrize("folder", sorted(p for p in (PACKAGE / "data").iterdir() if p.is_dir()), ids=lambda p: p.name)
def test_data_have_a_card(folder):
    card = (folder / "README.md").read_text("utf-8").lower()
    assert "licence" in card or "license" in card or "cc by" in card or "apache-2.0" in card


def test_the_wheel_holds_code_data_and_licences(tmp_path):
    build = (
        "import sys; from hatchling.builders.wheel import WheelBuilder; "
        "print(list(WheelBuilder(sys.argv[1]).build(directory=sys.argv[2]))[-1])"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", build, str(ROOT), str(tmp_path)], capture_output=True, check=True, text=True
    )
    wheel = Path(done.stdout.splitlines()[-1])
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {path.relative_to(ROOT / "src").as_posix() for path in PACKAGE.rglob("*") if path.is_file()}
    assert {name for name in wanted - names if "__pycache__" not in name} == set()
    assert {"LICENSE", "NOTICE"} <= {Path(name).name for name in names if ".dist-info/licenses/" in name}
    assert not any("tests/" in name or "__pycache__" in name for name in names)
    assert wheel.stat().st_size < MOST_BYTES


def test_the_tables_name_countries_by_the_same_codes():
    def codes(path, column):
        lines = (PACKAGE / "data" / path).read_text("utf-8").splitlines()
        return {line.split("\t")[column] for line in lines[1:] if line and not line.startswith("#")}

    assert codes("actors/countries.tsv", 0) - codes("gazetteer/countries.tsv", 1) == set()
