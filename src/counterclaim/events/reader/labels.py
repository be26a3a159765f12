"""The order of the rows in the reader's heads; training and use share it."""

from typing import Final

from counterclaim.records.codes import MODES, EventType, Newness, Reality

TYPES: Final = tuple(EventType)
"""Rows of the type head, behind the row for "no event"."""
REALITIES: Final = tuple(Reality)
NEWNESSES: Final = tuple(Newness)
ALL_MODES: Final = tuple((kind, mode) for kind in TYPES for mode in ("", *sorted(MODES[kind])))
"""Rows of the mode head: for each type "no mode", then its modes."""
ROOTS: Final = tuple(sorted({k.value for k in TYPES} - {"CONCEDE", "RETREAT"} | {"YIELD"}))
"""Rows of the pair head: PLOVER's roots as PLV writes them, with CONCEDE and RETREAT in one."""
