"""Describing incidents: from the ledger where it has a description that still holds, else anew from its reports."""

import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from counterclaim.__about__ import VERSION
from counterclaim.errors import UsageError
from counterclaim.incidents.versions import describe
from counterclaim.ledger import Kept
from counterclaim.ledger.view import View
from counterclaim.records import Entry, Incident

_HELD: Final = 2_000
"""Descriptions kept in memory, some 20 kB each: to read one again costs less than to hold all of a large ledger."""
_MADE_BY: Final = ("counterclaim.incidents.versions", "counterclaim.incidents.joining", "counterclaim.records")
"""The packages that a description is made by."""


@cache
def maker() -> str:
    """The name of the program that describes: its version, and a digest of the modules that do it.

    A description that another one made is not read: it might tell the same reports otherwise.
    """
    digest = hashlib.sha256()
    for package in _MADE_BY:
        for file in sorted(files(package).iterdir(), key=lambda file: file.name):
            if file.name.endswith(".py"):
                digest.update(file.read_bytes())
    return f"{VERSION} {digest.hexdigest()[:16]}"


class Describer:
    """Tells what the reports of an incident say, each incident once."""

    def __init__(self, view: View) -> None:
        """Describes what ``view`` holds; a view that may change needs a new describer."""
        self._view = view
        self._held: OrderedDict[str, Incident] = OrderedDict()

    def incident(self, name: str) -> Incident:
        """The living incident of this id; raises UsageError E240 where there is none, E247 where it was withdrawn."""
        if name not in self._held and not self.incidents((name,)):
            raise withdrawn(self._view.incident(name))
        return self._held[name]

    def incidents(self, names: Sequence[str]) -> dict[str, Incident]:
        """The living incidents among ``names``, by id; what has to be read for them is read together."""
        found = {name: self._held[name] for name in names if name in self._held}
        wanted = [name for name in names if name not in found]
        found |= self._view.descriptions(wanted, maker())
        found |= self._anew([name for name in wanted if name not in found])
        self._held.update({name: found[name] for name in wanted if name in found})
        while len(self._held) > max(_HELD, len(names)):
            self._held.popitem(last=False)
        return found

    def _anew(self, names: Sequence[str]) -> dict[str, Incident]:
        if not names:
            return {}
        kept = [one for one in self._view.incidents(names) if one.keys]
        entries = {entry.key: entry for entry in self._view.entries(key for one in kept for key in one.keys)}
        return {one.id: self._describe(one, [entries[key] for key in one.keys]) for one in kept}

    def _describe(self, kept: Kept, entries: Sequence[Entry]) -> Incident:
        about = (kept.id, *(entry.key for entry in entries if entry.decided or entry.verdict))
        joined = (self._view.decision(join.decision).at for join in kept.joins if join.decision is not None)
        moments = [decision.at for key in about for decision in self._view.history(key)]
        return describe(kept.id, entries, kept.joins, sorted({*moments, *joined}))


def withdrawn(kept: Kept) -> UsageError:
    """The error for an incident that was withdrawn: where its reports went."""
    went = f"; most of its reports are now in {kept.into}" if kept.into else ""
    return UsageError("E247", f"{kept.id} was withdrawn{went}")
