"""Coded documents -> what people and programs read: one module a format, each with a writer of its own."""

from typing import IO, Final, Protocol

from counterclaim.records import CodedDocument

FORMATS: Final = ("table", "json", "jsonl", "html")


class Writer(Protocol):
    """Takes coded documents one by one; ``close`` writes what is left (the end of an array, a whole page)."""

    def add(self, coded: CodedDocument) -> None:
        """Takes one document."""

    def close(self) -> None:
        """Ends the output; the stream stays open."""


def open_writer(name: str, stream: IO[str]) -> Writer:
    """The writer of the format ``name`` (one of FORMATS) to ``stream``; loads only what that format needs."""
    if name == "table":
        from counterclaim.exports.table import TableWriter

        return TableWriter(stream)
    if name == "html":
        from counterclaim.exports.html import PageWriter

        return PageWriter(stream)
    from counterclaim.exports.json import JsonWriter, LinesWriter

    return LinesWriter(stream) if name == "jsonl" else JsonWriter(stream)
