"""JSON: one object a line (jsonl), or one indented array for a person to look into (json)."""

import json
from typing import IO

from counterclaim.records import CodedDocument
from counterclaim.records.json import to_json


class LinesWriter:
    """JSON Lines: one object a document, written as soon as it is there."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def add(self, coded: CodedDocument) -> None:
        """Writes one line and hands it on, so that a reader at the other end of a pipe need not wait."""
        self._stream.write(json.dumps(to_json(coded), ensure_ascii=False) + "\n")
        self._stream.flush()

    def close(self) -> None:
        """Nothing is left to write."""


class JsonWriter:
    """One array, indented, always an array however many documents there are."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._any = False

    def add(self, coded: CodedDocument) -> None:
        """Writes one element."""
        self._stream.write(",\n" if self._any else "[\n")
        self._any = True
        self._stream.write(json.dumps(to_json(coded), ensure_ascii=False, indent=2))

    def close(self) -> None:
        """Writes the end of the array."""
        self._stream.write("\n]\n" if self._any else "[]\n")
