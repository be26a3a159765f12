"""Killed, wounded and other figures by side's account."""

import re
from dataclasses import dataclass, field
from typing import Final

from counterclaim.exports.labels import FIGURES
from counterclaim.exports.situation.gathered import Gathered, told_quotes
from counterclaim.exports.situation.rows import Quote, Side, SideTollRow, TollRow
from counterclaim.exports.situation.sides import names, sides_of, version_side
from counterclaim.records import Field, FigureKind, Incident, Told, Version

_VALUE: Final = re.compile(r"([a-z]+) (\d*)/(\d*)")
"""How a version writes a figure: "killed 49/" is at least 49."""

_OVERLAP: Final = "later figures may hold earlier ones, so the sum may count people twice"

_Key = tuple[Side, str, str]


def tolls(gathered: Gathered) -> tuple[TollRow, ...]:
    """A row for every figure of every incident, by number and kind."""
    return tuple(_row(incident, kind) for incident in gathered.incidents for kind in _kinds(incident))


def _kinds(incident: Incident) -> tuple[FigureKind, ...]:
    """The kinds of figures that an incident has, in the order of their list."""
    told = {figure.kind for figure in incident.figures}
    told |= {FigureKind(kind) for version in incident.versions for _, kind, _, _ in _figures(version)}
    return tuple(kind for kind in FigureKind if kind in told)


def _row(incident: Incident, kind: FigureKind) -> TollRow:
    found = [(version, told) for version in incident.versions for told, name, _, _ in _figures(version) if name == kind]
    ranges = [figure for figure in incident.figures if figure.kind is kind]
    return TollRow(
        incident=incident,
        kind=FIGURES[kind],
        low=ranges[0].low if ranges else None,
        best=ranges[0].best if ranges else None,
        high=ranges[0].high if ranges else None,
        rule=ranges[0].rule if ranges else "",
        contested=Field.FIGURES in incident.contested_on,
        said=tuple((version_side(version), told.label) for version, told in found),
        quotes=told_quotes(told for _, told in found),
    )


def _figures(version: Version) -> list[tuple[Told, str, int | None, int | None]]:
    """The figures that a version tells: what it tells, the kind, low and high."""
    found = []
    for told in version.told:
        match = _VALUE.fullmatch(told.value) if told.field is Field.FIGURES else None
        if match is not None and match.group(1) in FIGURES:
            low, high = (int(number) if number else None for number in match.groups()[1:])
            found.append((told, match.group(1), low, high))
    return found


@dataclass(slots=True)
class _Sum:
    """The figures of one side and kind as they are gone through; of an incident told twice by a side, the larger low."""

    lows: dict[str, int] = field(default_factory=dict)
    highs: dict[str, int | None] = field(default_factory=dict)
    contested: list[str] = field(default_factory=list)
    quotes: dict[Quote, None] = field(default_factory=dict)
    words_only: int = 0

    def add(self, incident: Incident, told: Told, low: int | None, high: int | None) -> None:
        if Field.FIGURES in incident.contested_on and incident.id not in self.contested:
            self.contested.append(incident.id)
        self.quotes |= dict.fromkeys(told_quotes((told,)))
        if low is None:
            self.words_only += 1
            return
        before = self.highs.get(incident.id, high)
        self.lows[incident.id] = max(low, self.lows.get(incident.id, low))
        self.highs[incident.id] = None if high is None or before is None else max(high, before)

    def row(self, key: _Key, gathered: Gathered) -> SideTollRow:
        teller, suffered, kind = key
        highs = [high for high in self.highs.values() if high is not None]
        return SideTollRow(
            teller=teller,
            suffered=suffered,
            kind=FIGURES[FigureKind(kind)],
            largest=max(self.lows.values(), default=None),
            low=sum(self.lows.values()) if self.lows else None,
            high=sum(highs) if self.lows and len(highs) == len(self.highs) else None,
            contested=tuple(self.contested),
            note=self._note(),
            incidents=gathered.ordered({*self.lows, *self.contested}),
            quotes=tuple(self.quotes),
        )

    def _note(self) -> str:
        parts = [_OVERLAP] if len(self.lows) > 1 else []
        if self.contested:
            parts.append(f"{len(self.contested)} of them disputed by another version, whose figure is not in this sum")
        if any(high is None for high in self.highs.values()):
            parts.append("open above")
        if self.words_only:
            parts.append(f"{self.words_only} without a lower bound not counted")
        return "; ".join(parts)


def side_tolls(gathered: Gathered) -> tuple[SideTollRow, ...]:
    """A row for each side's own account, who suffered it and kind of figure; accounts are never added to one another."""
    sums: dict[_Key, _Sum] = {}
    for incident in gathered.incidents:
        suffered = names(sides_of(incident.recipient or incident.actor))
        for version in incident.versions:
            for told, kind, low, high in _figures(version):
                sums.setdefault((version_side(version), suffered, kind), _Sum()).add(incident, told, low, high)
    return tuple(sums[key].row(key, gathered) for key in sorted(sums, key=_order))


def _order(key: _Key) -> tuple[str, str, str, int]:
    teller, suffered, kind = key
    return teller.name, teller.id, suffered, list(FIGURES).index(FigureKind(kind))
