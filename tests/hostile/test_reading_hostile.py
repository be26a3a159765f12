"""Broken and malicious inputs: always a coded error or a document, within ten seconds, never another exception."""

import contextlib
import gzip
import os
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.errors import InputError
from counterclaim.reading import read_bytes, read_text

SAID = "The army said on Monday that its forces had left the town, and the ministry denied the report of an attack."
P = f"<p>{SAID}</p>".encode()
OPEN = b"<html><body>"
LD = b'<html><head><script type="application/ld+json">'
DATED = b'<html><head><meta property="article:published_time" content="9999-99-99"></head>'

BROKEN = {
    "empty": (b"", "E101"),
    "blank": (b" \n\t", "E101"),
    "NULs": (b"\x00" * 999, "E101"),
    "binary": (os.urandom(20_000), "E102"),
    "numbers": (b"1 2 3 4", "E103"),
    "gzip bomb": (gzip.compress(b"0" * 60_000_000), "E104"),
    "cut gzip": (gzip.compress(P * 99)[:60], "E105"),
    "10 MB of one line": (b"word and the text " * 600_000, "E106"),
    "10 MB of one word": (b"a" * 10_000_000, "E106"),
    "10 MB of a page in one line": (OPEN + b"<p>" + b"word and the text " * 560_000, "E106"),
    "50,000 paragraphs": (OPEN + P * 50_000, "E106"),
    "a million brackets": (OPEN + b"<" * 1_000_000, "E106"),
    "scripts only": (OPEN + b"<script>" * 100_000, "E107"),
    "comments only": (OPEN + b"<!--" * 200_000 + P, "E107"),
}
READ = {
    "100,000 nested elements": (OPEN + b"<div>" * 100_000 + P + b"</div>" * 100_000, "W106"),
    "100,000 nested inline elements": (OPEN + b"<p>" + b"<b>" * 100_000 + P, "W106"),
    "50,000 nested lists": (OPEN + b"<ul><li>" * 50_000 + P, "W106"),
    "100,000 links": (OPEN + b"<a href=x>x</a>" * 100_000 + P * 5, "W107"),
    "an unclosed script": (OPEN + P * 5 + b"<script>" + b"x" * 100_000, "W108"),
    "NULs in a page": (OPEN + P.replace(b"army", b"ar\x00my") * 5, "W202"),
    "UTF-16 without its mark": (SAID.encode("utf-16-le"), "W101"),
    "half a character": (SAID.encode("utf-16") + b"A", "W102"),
    "Latin-1": ((SAID + " Café.").encode("latin-1"), "W101"),
    "entities": (b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + OPEN + P * 5, "W202"),
    "deep JSON-LD": (LD + b"[" * 90_000 + b"</script></head>" + P * 5, "W202"),
    "an impossible date": (DATED + P * 5, "W202"),
}  # fmt: skip


def timed(data):
    start = time.monotonic()
    try:
        return read_bytes(data, name="x")
    finally:
        assert time.monotonic() - start < 10


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_read_is_a_coded_error(name):
    data, code = BROKEN[name]
    with pytest.raises(InputError) as caught:
        timed(data)
    assert caught.value.code == code
    assert len(caught.value.message) > 20


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_is_read_with_a_warning(name):
    data, code = READ[name]
    reading = timed(data)
    assert code in [warning.code for warning in reading.warnings]
    assert "army said on Monday" in reading.document.text


@pytest.mark.parametrize("count", [50_000, 1_000_000])
def test_very_many_attributes(count):
    names = b" ".join(b'a%d="x"' % i for i in range(count))
    assert SAID in timed(OPEN + b"<p " + names + b">" + P * 5).document.text


@pytest.mark.parametrize(
    "unit", ["(a", "A. ", "A - ", "\u00a0", "[", '"', "13 September 2022 ", "Abc ", "By Abc ", "a/AFP ", "\n", "- "]
)
def test_patterns_are_linear(unit):
    timed((unit * (140_000 // len(unit)) + "The army said so.").encode())


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(codec=None), max_size=400))
def test_any_text_is_read_or_refused(text):
    try:
        document = read_text(text, name="x", html=False).document
    except InputError:
        return
    assert document.text.strip()


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    for start in (b"", OPEN):
        with contextlib.suppress(InputError):
            assert read_bytes(start + data, name="x").document.text.strip()
