"""Answer templates of MUC-4 -> incidents: what each slot may hold, and which slots and templates are optional."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

_QUOTED: Final = re.compile(r'"([^"]*)"')
_NOTHING: Final = frozenset({"*", "-", ""})


@dataclass(frozen=True, slots=True)
class Fill:
    """One filler: all the forms that are right for it; ``optional``: leaving it out costs nothing.

    For the confidence of an organisation ``about`` holds the organisation's forms, else it is empty.
    """

    forms: frozenset[str]
    optional: bool = False
    about: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Template:
    """One incident of the answer key, with the slots that are measured or that help to align."""

    type: Fill | None
    stage: Fill | None
    organisations: tuple[Fill, ...]
    confidences: tuple[Fill, ...]
    people: tuple[Fill, ...]
    targets: tuple[Fill, ...]
    optional: bool = False


def read_templates(rows: Iterable[Mapping[str, Any]], split: str) -> dict[str, list[Template]]:
    """The templates of every document of ``split`` by document; an irrelevant document has none."""
    found: dict[str, list[Template]] = {}
    for row in rows:
        if row["split"] == split:
            templates = found.setdefault(row["id"], [])
            if (template := _template(row["slots"])) is not None:
                templates.append(template)
    return found


def fills(cells: Iterable[str]) -> tuple[Fill, ...]:
    """The fillers of a slot: one a cell, alternatives parted by " / ", a question mark first where it is optional.

    "*" (no such slot here) and "-" (nothing is said) hold no filler, nor does an alternative "-".
    """
    return tuple(fill for cell in cells if (fill := _fill(cell)) is not None)


def _template(slots: Mapping[str, list[str]]) -> Template | None:
    number = slots["MESSAGE: TEMPLATE"][0]
    if number.strip() == "*":
        return None
    people = fills(slots["PERP: INDIVIDUAL ID"])
    targets = [f for name in ("PHYS TGT: ID", "HUM TGT: NAME", "HUM TGT: DESCRIPTION") for f in fills(slots[name])]
    return Template(
        next(iter(fills(slots["INCIDENT: TYPE"])), None),
        next(iter(fills(slots["INCIDENT: STAGE OF EXECUTION"])), None),
        fills(slots["PERP: ORGANIZATION ID"]),
        fills(slots["PERP: ORGANIZATION CONFIDENCE"]),
        people,
        tuple(targets),
        "OPTIONAL" in number,
    )


def _fill(cell: str) -> Fill | None:
    bare = cell.strip()
    optional = bare.startswith("?")
    bare = bare.lstrip("? ")
    if bare in _NOTHING:
        return None
    value, colon, about = bare.partition(":")
    if colon and '"' not in value:
        # "REPORTED AS FACT / POSSIBLE: "ONE NAME" / "ANOTHER"", and human targets as "NAME": "DESCRIPTION" have no value.
        return Fill(_plain(value), optional, frozenset(_QUOTED.findall(about)))
    # A description of a named person, '"LAWYER": "A NAME"', is one filler with its own words first.
    own = _QUOTED.findall(bare) if '"' in bare else _plain(bare)
    return Fill(frozenset(own), optional) if own else None


def _plain(words: str) -> frozenset[str]:
    parts = (part.strip().lstrip("? ") for part in words.split("/"))
    return frozenset(part for part in parts if part not in _NOTHING)
