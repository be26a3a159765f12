"""A large table as a user has it: plain, gzipped or the one table in a zip archive, read line by line."""

import gzip
import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, cast

from counterclaim.errors import InputError

LONGEST_LINE: Final = 1 << 16
"""Bytes; GeoNames' longest lines have about 13,000."""
MOST_BYTES: Final = 16 << 30
"""Bytes a table may unpack to: about ten times the whole of GeoNames."""
_MOST_GROWTH: Final = (
    50  # GeoNames unpacks to five times its packed size; an archive made to fill a disk, to a thousand
)
_FREE_GROWTH: Final = 64 << 20  # bytes that any archive may unpack to, however small
_CHUNK: Final = 1 << 20


class Dump:
    """One table on disk: ``name`` and ``size`` of the file, ``sha256`` of its bytes as they lie there, whether packed."""

    def __init__(self, path: Path) -> None:
        """Opens nothing; raises InputError E108 where there is no such file, E109 where it cannot be read, E101 empty."""
        if not path.exists():
            raise InputError("E108", f"there is no {path}")
        self.path, self.name = path, path.name
        try:
            self.sha256 = _digest(path)
            self.size = path.stat().st_size
            with path.open("rb") as stream:
                self.packed = stream.read(4).startswith((b"PK", b"\x1f\x8b"))
        except OSError as problem:
            raise InputError("E109", f"cannot open {path}: {problem.strerror or problem}") from problem
        if not self.size:
            raise InputError("E101", f"{path} is empty")

    def lines(self) -> Iterator[tuple[bytes | None, float]]:
        """Each line without its end and the share of the file read so far; None for a line that is too long.

        Raises InputError E121 for an archive without one table, E122 where the packing is damaged or ends too early,
        E123 where it unpacks to more than a table can be.
        """
        most = MOST_BYTES
        with _damage(self.path), self.path.open("rb") as raw, self._unpacked(raw) as stream:
            if stream is not raw:
                most = min(most, _FREE_GROWTH + _MOST_GROWTH * self.size)
            total = 0
            buffered = io.BufferedReader(cast("io.RawIOBase", stream), _CHUNK)
            while line := buffered.readline(LONGEST_LINE):
                total += len(line)
                whole = line.endswith(b"\n") or len(line) < LONGEST_LINE
                while not line.endswith(b"\n") and len(line) == LONGEST_LINE:
                    line = buffered.readline(LONGEST_LINE)
                    total += len(line)
                    if total > most:
                        break
                if total > most:
                    raise InputError(
                        "E123", f"{self.path} unpacks to more than {most:,} bytes; it is no GeoNames table"
                    )
                yield line.rstrip(b"\r\n") if whole else None, raw.tell() / self.size

    @contextmanager
    def _unpacked(self, raw: IO[bytes]) -> Iterator[IO[bytes]]:
        start = raw.read(4)
        raw.seek(0)
        if start.startswith(b"\x1f\x8b"):
            with gzip.GzipFile(fileobj=raw) as stream:
                yield cast("IO[bytes]", stream)
        elif start.startswith(b"PK"):
            with zipfile.ZipFile(raw) as archive, archive.open(self._member(archive)) as stream:
                yield stream
        else:
            if self.path.suffix in {".zip", ".gz"}:
                raise InputError("E122", f"{self.path} is no {self.path.suffix[1:]} archive; fetch it again")
            yield raw

    def _member(self, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
        """The table in an archive: named as the archive is, or the only text beside explanations."""
        texts = [m for m in archive.infolist() if m.filename.lower().endswith(".txt")]
        named = [m for m in texts if Path(m.filename).stem.lower() == self.path.stem.lower()]
        tables = named or [m for m in texts if "readme" not in m.filename.lower() and "iso-language" not in m.filename]
        if len(tables) != 1:
            raise InputError("E121", f"{self.path} holds {len(tables)} tables (.txt), not one")
        return tables[0]


@contextmanager
def _damage(path: Path) -> Iterator[None]:
    """Names what the libraries say of a damaged archive."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, gzip.BadGzipFile, NotImplementedError, RuntimeError) as problem:
        raise InputError("E122", f"{path} is damaged or incomplete ({problem}); fetch it again") from problem
    except OSError as problem:
        raise InputError("E109", f"cannot read {path}: {problem.strerror or problem}") from problem


def _digest(path: Path) -> str:
    found = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_CHUNK):
            found.update(block)
    return found.hexdigest()
