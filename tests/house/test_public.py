"""The public names, and what it costs to load them."""

import subprocess
import sys

import pytest

import counterclaim
from counterclaim.__about__ import VERSION


def test_the_public_names_are_these():
    assert counterclaim.__all__ == sorted(counterclaim.__all__)
    assert set(dir(counterclaim)) == set(counterclaim.__all__)
    assert {"Coder", "Claim", "CodedDocument", "Document", "InputError", "Report", "code", "read", "to_json"} <= set(
        counterclaim.__all__
    )


@pytest.mark.parametrize("name", counterclaim.__all__)
def test_each_public_name_is_there_and_described(name):
    value = getattr(counterclaim, name)
    assert name == "__version__" or value.__doc__


def test_the_version_is_one():
    assert counterclaim.__version__ == VERSION


def test_a_name_that_is_none_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        counterclaim.nonsense  # noqa: B018


def test_importing_costs_nothing():
    code = "import sys, counterclaim; print(sorted(m for m in sys.modules if m.startswith('counterclaim')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603
    assert done.stdout.strip() == "['counterclaim', 'counterclaim.__about__']"
