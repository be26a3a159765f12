import gzip

import pytest

from counterclaim.errors import InputError
from counterclaim.reading.decoding import decode, repair, tidy

NEWS = "The ministry denied the report, “a lie”, in Düsseldorf and Orléans."


def codes(warnings):
    return [warning.code for warning in warnings]


@pytest.mark.parametrize(
    ("data", "text", "warned"),
    [
        (NEWS.encode(), NEWS, []),
        (b"\xef\xbb\xbf" + NEWS.encode(), NEWS, []),
        (NEWS.encode("utf-16"), NEWS, []),
        (NEWS.encode("utf-32"), NEWS, []),
        (("The army said so. " * 9).encode("utf-16-le"), "The army said so. " * 9, ["W101"]),
        (("The army said so. " * 9).encode("utf-16-be"), "The army said so. " * 9, ["W101"]),
        (NEWS.encode("cp1252"), NEWS, ["W101"]),
        (gzip.compress(NEWS.encode(), mtime=0), NEWS, []),
        (b'<meta charset="iso-8859-2">' + "Łódź".encode("iso-8859-2"), '<meta charset="iso-8859-2">Łódź', []),
        (NEWS.encode("utf-16") + b"A", NEWS + "\ufffd", ["W102"]),
        (NEWS.encode() + b"\xff", NEWS + "\ufffd", ["W102"]),
    ],
)
def test_decode(data, text, warned):
    found, warnings = decode(data)
    assert found == text
    assert codes(warnings) == warned


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "E101"),
        (b" \n\x00", "E101"),
        (b"%PDF-1.7 ...", "E102"),
        (b"\x89PNG\r\n\x1a\n12345", "E102"),
        (bytes(range(256)) * 40, "E102"),
        (b"x" * 20_000_001, "E104"),
        (gzip.compress(b"0" * 30_000_000, mtime=0), "E104"),
        (gzip.compress(NEWS.encode(), mtime=0)[:-9], "E105"),
        (b"\x1f\x8b nothing of the sort", "E105"),
    ],
)
def test_decode_refuses(data, code):
    with pytest.raises(InputError) as caught:
        decode(data)
    assert caught.value.code == code


def test_mojibake_is_read_again_line_by_line():
    damaged = NEWS.encode().decode("cp1252", errors="replace")
    text, warnings = repair(f"A clean line with é.\n{NEWS.encode().decode('latin-1')}\n{damaged}")
    assert text.split("\n")[:2] == ["A clean line with é.", NEWS]
    assert codes(warnings) == ["W103", "W104"]


def test_words_that_only_look_damaged_stay():
    text = "The city of São Tomé and the river Rhône: “Â” is a letter."
    assert repair(text) == (text, ())


def test_tidy_normalises_lines_and_drops_controls():
    assert tidy("\ufeffOne.\r\nTwo.\rThree\x00.\x07") == ("One.\nTwo.\nThree.", ())


def test_tidy_replaces_lone_surrogates():
    text, warnings = tidy("The army \ud83d said.")
    assert text == "The army \ufffd said."
    assert codes(warnings) == ["W105"]


@pytest.mark.parametrize(("text", "code"), [("\x00\n", "E101"), ("12:30 — 44", "E103")])
def test_tidy_refuses(text, code):
    with pytest.raises(InputError) as caught:
        tidy(text)
    assert caught.value.code == code
