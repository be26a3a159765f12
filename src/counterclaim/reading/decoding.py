"""Bytes -> characters: compression, byte order marks, UTF-16 without one, declared and guessed encodings, mojibake."""

import codecs
import re
import zlib
from typing import Final

from counterclaim.errors import InputError
from counterclaim.reading.limits import MAX_BYTES
from counterclaim.records import Warned

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC: Final = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
    (b"SQLite format 3", "a database"),
    (b"RIFF", "a sound or video file"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"{\\rtf", "an RTF document"),
)
_DECLARED: Final = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,3}=\s{0,3}["']?([\w.:-]{2,40})""", re.IGNORECASE
)
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LETTERS: Final = re.compile(r"[^\W\d_]")

# The letters that UTF-8 punctuation and accents turn into when read as Windows-1252 or as Latin-1.
_MOJIBAKE: Final = re.compile(
    "\u00e2\u20ac[\u0090-\u00bf\u2013-\u203a\u0153\u02dc\u2122\u20ac\u0178\u017e]|\u00e2\u0080[\u0080-\u00bf]|"
    "\u00c3[\u0080-\u00bf\u0152-\u0192\u2013-\u2122]|\u00c2[\u00a0-\u00bf]|[\u00d0\u00d1][\u0080-\u00bf\u2013-\u2122][\u00d0\u00d1]"
)


def decode(data: bytes) -> tuple[str, tuple[Warned, ...]]:
    """The characters of ``data`` with warnings about how they were found.

    Raises InputError: E101 empty, E102 no text at all (binary), E104 too big, E105 damaged compression.
    """
    data = _unpacked(data)
    if not data.strip(b" \t\r\n\x00"):
        raise InputError("E101", "the input is empty; give a file with the text or the HTML of an article")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise InputError("E102", f"the input is {kind}, not text; save the article as text or HTML first")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _lenient(data[len(bom) :], encoding)
    if wide := _wide(data):
        text, warnings = _lenient(data, wide)
        return text, (Warned("W101", f"the encoding was guessed to be {wide}"), *warnings)
    if _binary(data):
        raise InputError("E102", "the input is binary data, not text; save the article as text or HTML first")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guessed(data)


def _unpacked(data: bytes) -> bytes:
    if len(data) > MAX_BYTES:
        raise InputError("E104", f"the input has {len(data):,} bytes; more than {MAX_BYTES:,} is no article")
    if not data.startswith(b"\x1f\x8b"):
        return data
    unpacker = zlib.decompressobj(wbits=31)
    try:
        out = unpacker.decompress(data, MAX_BYTES + 1)
    except zlib.error as problem:
        raise InputError("E105", f"the compressed input is damaged ({problem}); fetch it again") from problem
    if len(out) > MAX_BYTES:
        raise InputError("E104", f"the input unpacks to more than {MAX_BYTES:,} bytes; that is no article")
    if not unpacker.eof:
        raise InputError("E105", "the compressed input ends too early; fetch it again")
    return out


def _wide(data: bytes) -> str | None:
    """Which UTF-16 this is, told by where its NUL bytes stand; None for anything else."""
    sample = data[: min(len(data), 4096) & ~1]
    if len(sample) < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _binary(data: bytes) -> bool:
    sample = data[:65536]
    return len(_CONTROLS.findall(sample)) > max(8, len(sample) // 20)


def _lenient(data: bytes, encoding: str) -> tuple[str, tuple[Warned, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        return text, (Warned("W102", f"bytes that are no {encoding} were replaced by U+FFFD"),)


def _guessed(data: bytes) -> tuple[str, tuple[Warned, ...]]:
    """Not UTF-8: the declared encoding if it fits, else UTF-8 with few damaged bytes, else the likeliest legacy one."""
    if found := _DECLARED.search(data[:4096]):
        name = found.group(1).decode("ascii", "replace")
        try:
            text = data.decode("cp1252" if name.lower() in ("iso-8859-1", "latin-1", "latin1") else name)
            if "utf" not in name.lower():
                return text, ()
        except (LookupError, UnicodeDecodeError):
            pass
    damaged = data.decode("utf-8", errors="replace")
    high = sum(1 for byte in data[:65536] if byte > 127)
    if damaged[:65536].count("\ufffd") * 10 <= high:
        return damaged, (Warned("W102", "bytes that are no UTF-8 were replaced by U+FFFD"),)
    encoding = _legacy(data)
    text, warnings = _lenient(data, encoding)
    return text, (Warned("W101", f"the encoding was guessed to be {encoding}"), *warnings)


def _legacy(data: bytes) -> str:
    """Windows-1252 where high bytes are rare, else what charset-normalizer takes the first 32 kB to be."""
    sample = data[:32768]
    high = sum(1 for byte in sample if byte > 127)
    if high * 8 < len(sample):
        return "cp1252" if _decodes(data, "cp1252") else "latin-1"
    import charset_normalizer

    best = charset_normalizer.from_bytes(sample).best()
    return best.encoding if best is not None and _decodes(data, best.encoding) else "latin-1"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return False
    return True


def repair(text: str) -> tuple[str, tuple[Warned, ...]]:
    """``text`` with UTF-8 that was read as Windows-1252 read again, line by line, wherever that works without a rest.

    W103 says that lines were repaired, W104 that some look damaged and could not be.
    """
    if not _MOJIBAKE.search(text):
        return text, ()
    lines, repaired, left = [], 0, 0
    for line in text.split("\n"):
        if _MOJIBAKE.search(line):
            again = _again(line)
            if again is not None:
                repaired += 1
                line = again
            else:
                left += 1
        lines.append(line)
    warnings = []
    if repaired:
        warnings.append(Warned("W103", f"{repaired} lines of UTF-8 read as Windows-1252 were read again"))
    if left:
        warnings.append(Warned("W104", f"{left} lines look like text read in the wrong encoding; check the source"))
    return "\n".join(lines), tuple(warnings)


def _again(line: str) -> str | None:
    raw = bytearray()
    for char in line:
        try:
            raw += char.encode("cp1252")
        except UnicodeEncodeError:
            if ord(char) > 255:
                return None
            raw.append(ord(char))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def tidy(text: str) -> tuple[str, tuple[Warned, ...]]:
    """Newlines as line feeds, no NULs or other invisible control characters, no lone surrogates (W105), no byte order mark.

    Raises InputError E101 where nothing is left, E103 where no character is a letter.
    """
    warnings: list[Warned] = []
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = _CONTROL.sub("", text.removeprefix("\ufeff").replace("\v", "\n").replace("\f", "\n"))
    if _SURROGATE.search(text):
        text = _SURROGATE.sub("\ufffd", text)
        warnings.append(Warned("W105", "lone surrogates (half characters) were replaced by U+FFFD"))
    if not text.strip():
        raise InputError("E101", "the input is empty; give a file with the text or the HTML of an article")
    if not _LETTERS.search(text):
        raise InputError("E103", "the input has no words; give a file with the text or the HTML of an article")
    return text, tuple(warnings)
