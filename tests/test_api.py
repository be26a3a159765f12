"""The short way in: what a script or a notebook calls first."""

from pathlib import Path

import pytest

import counterclaim as cc
from counterclaim.errors import InputError, UsageError

TEXT = "Armenia accused Azerbaijan of shelling Goris on Tuesday, which Baku denied."


def test_text_and_its_bytes_are_coded_alike():
    told = [cc.to_json(cc.code(given, published="2022-09-13"))["reports"] for given in (TEXT, TEXT.encode("utf-16"))]
    assert told[0]
    assert told[0] == told[1]


def test_a_page_given_as_bytes_is_read_as_a_page():
    page = f"<html><head><title>Goris shelled</title></head><body><article><p>{TEXT}</p></article></body></html>"
    coded = cc.code(page.encode(), published="2022-09-13")
    assert "<p>" not in coded.document.text
    assert coded.reports


@pytest.mark.parametrize("given", [None, 13, Path("article.txt"), ["a text"]])
def test_anything_else_is_refused_with_a_code(given):
    with pytest.raises(UsageError, match="text or bytes") as caught:
        cc.code(given)
    assert caught.value.code == "E205"


@pytest.mark.parametrize("given", ["", "   \n", b"", b"\x89PNG\r\n\x1a\n\0\0\0"])
def test_nothing_to_read_is_said(given):
    with pytest.raises(InputError):
        cc.code(given)
