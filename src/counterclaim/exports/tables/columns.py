"""What a column is: its name, its type, what stands in it, and where the value comes from."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")
Unit = TypeVar("Unit")


class Kind(StrEnum):
    """The plain types of a value; a day is text as ISO 8601 writes it, and a real date in what is made of it."""

    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    YES_NO = "yes or no"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Codes:
    """One word of a closed list."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """A group of named plain values; a value of it is a mapping with all of these names."""

    parts: tuple[tuple[str, Kind], ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """Any number of values of one type, in an order that means something."""

    of: Kind | Record


Type = Kind | Codes | ListOf


@dataclass(frozen=True, slots=True)
class Column(Generic[Item]):
    """A column: ``value`` takes what a row is made of and gives the value, None where there is none."""

    name: str
    type: Type
    rule: str
    value: Callable[[Item], Any]


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Unit, Item]):
    """A table: its name, what one row of it is, its columns in their order, and what of a unit becomes its rows.

    A unit is what a ledger gives out one by one: an incident with its entries, a document, a copy.
    """

    name: str
    about: str
    items: Callable[[Unit], Iterable[Item]]
    columns: tuple[Column[Item], ...]

    def rows(self, unit: Unit) -> Iterator[tuple[Any, ...]]:
        """The rows of one unit, values in the order of the columns."""
        for item in self.items(unit):
            yield tuple(column.value(item) for column in self.columns)


def kind_name(kind: Type) -> str:
    """A type in words, for the codebook page: "list of records (text, start, end)"."""
    if isinstance(kind, Codes):
        return "code"
    if isinstance(kind, Kind):
        return kind.value
    if isinstance(kind.of, Record):
        return f"list of records ({', '.join(name for name, _ in kind.of.parts)})"
    return f"list of {kind.of.value}"
