"""Describing incidents: from the ledger where it has a description that still holds, else anew from its reports."""

from collections import OrderedDict
from typing import Final

from counterclaim.errors import UsageError
from counterclaim.incidents.versions import describe
from counterclaim.ledger import Kept
from counterclaim.ledger.view import View
from counterclaim.records import Incident

_HELD: Final = 50_000
"""Descriptions kept in memory, some 10 kB each at most."""


class Describer:
    """Tells what the reports of an incident say, each incident once."""

    def __init__(self, view: View) -> None:
        """Describes what ``view`` holds; a view that may change needs a new describer."""
        self._view = view
        self._held: OrderedDict[str, Incident] = OrderedDict()

    def incident(self, name: str) -> Incident:
        """The living incident of this id; raises UsageError E240 where there is none, E247 where it was withdrawn."""
        if name not in self._held:
            self._held[name] = self._view.described(name) or self._anew(name)
            if len(self._held) > _HELD:
                self._held.popitem(last=False)
        return self._held[name]

    def _anew(self, name: str) -> Incident:
        kept = self._view.incident(name)
        if not kept.living:
            raise withdrawn(kept)
        entries = tuple(self._view.entries(kept.keys))
        about = (name, *(entry.key for entry in entries if entry.decided or entry.verdict))
        joined = (self._view.decision(join.decision).at for join in kept.joins if join.decision is not None)
        moments = [decision.at for key in about for decision in self._view.history(key)]
        return describe(name, entries, kept.joins, sorted({*moments, *joined}))


def withdrawn(kept: Kept) -> UsageError:
    """The error for an incident that was withdrawn: where its reports went."""
    went = f"; most of its reports are now in {kept.into}" if kept.into else ""
    return UsageError("E247", f"{kept.id} was withdrawn{went}")
