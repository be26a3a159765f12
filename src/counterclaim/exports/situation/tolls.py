"""Killed, wounded and other figures by side's account."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from counterclaim.exports.labels import FIGURES
from counterclaim.exports.situation.gathered import Gathered, told_quotes
from counterclaim.exports.situation.rows import Quote, Side, SideTollRow, TollRow
from counterclaim.exports.situation.sides import names, sides_of, version_side
from counterclaim.records import Field, FigureKind, Incident, Told, Version

_VALUE: Final = re.compile(r"([a-z]+) (?:(\d*)/(\d*)( of more)?|.*)")
"""How a version writes a figure: "killed 49/" is at least 49, "killed 300/300 of more" not of this incident alone."""

_OVERLAP: Final = "later figures may hold earlier ones, so the sum may count people twice"

_IN_WORDS: Final = "told in words alone: no number to give"

_Key = tuple[Side, str, FigureKind]


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure as a version tells it; ``of_more`` where it counts others beside this incident."""

    told: Told
    kind: FigureKind
    low: int | None
    high: int | None
    of_more: bool

    @property
    def in_words(self) -> bool:
        """Whether no number is told: "dozens", "several"."""
        return self.low is None and self.high is None


def tolls(gathered: Gathered) -> tuple[TollRow, ...]:
    """A row for every figure of every incident, by number and kind."""
    return tuple(_row(incident, kind) for incident in gathered.incidents for kind in _kinds(incident))


def _kinds(incident: Incident) -> tuple[FigureKind, ...]:
    """The kinds of figures that an incident has, in the order of their list."""
    told = {figure.kind for figure in incident.figures}
    told |= {figure.kind for version in incident.versions for figure in _figures(version)}
    return tuple(kind for kind in FigureKind if kind in told)


def _row(incident: Incident, kind: FigureKind) -> TollRow:
    found = [(v, figure) for v in incident.versions for figure in _figures(v) if figure.kind is kind]
    ranges = [figure for figure in incident.figures if figure.kind is kind]
    return TollRow(
        incident=incident,
        kind=FIGURES[kind],
        low=ranges[0].low if ranges else None,
        best=ranges[0].best if ranges else None,
        high=ranges[0].high if ranges else None,
        rule=_rule(ranges[0].rule if ranges else "", [figure for _, figure in found]),
        contested=Field.FIGURES in incident.contested_on,
        said=tuple((version_side(version), figure.told.label) for version, figure in found),
        quotes=told_quotes(figure.told for _, figure in found),
    )


def _rule(rule: str, figures: Sequence[_Figure]) -> str:
    """How the numbers came about; of figures without any number, that they are told in words alone."""
    own = [figure for figure in figures if not figure.of_more]
    return _IN_WORDS if own and all(figure.in_words for figure in own) else rule


def _figures(version: Version) -> list[_Figure]:
    """The figures that a version tells."""
    found = []
    for told in version.told:
        match = _VALUE.fullmatch(told.value) if told.field is Field.FIGURES else None
        if match is not None and match.group(1) in FIGURES:
            low, high = (int(number) if number else None for number in match.groups()[1:3])
            found.append(_Figure(told, FigureKind(match.group(1)), low, high, bool(match.group(4))))
    return found


@dataclass(slots=True)
class _Sum:
    """The figures of one side and kind as they are gone through; of an incident told twice by a side, the larger low."""

    told: dict[str, None] = field(default_factory=dict)
    lows: dict[str, int] = field(default_factory=dict)
    highs: dict[str, int | None] = field(default_factory=dict)
    contested: list[str] = field(default_factory=list)
    quotes: dict[Quote, None] = field(default_factory=dict)
    words: dict[str, None] = field(default_factory=dict)
    open_below: int = 0
    of_more: int = 0

    def add(self, incident: Incident, figure: _Figure) -> None:
        self.quotes |= dict.fromkeys(told_quotes((figure.told,)))
        self.told[incident.id] = None
        if figure.of_more or figure.low is None:
            self.of_more += figure.of_more
            if figure.in_words:
                self.words[figure.told.label] = None
            elif not figure.of_more:
                self.open_below += 1
            return
        if Field.FIGURES in incident.contested_on and incident.id not in self.contested:
            self.contested.append(incident.id)
        before = self.highs.get(incident.id, figure.high)
        self.lows[incident.id] = max(figure.low, self.lows.get(incident.id, figure.low))
        self.highs[incident.id] = None if figure.high is None or before is None else max(figure.high, before)

    def row(self, key: _Key, gathered: Gathered) -> SideTollRow:
        teller, suffered, kind = key
        highs = [high for high in self.highs.values() if high is not None]
        return SideTollRow(
            teller=teller,
            suffered=suffered,
            kind=FIGURES[kind],
            largest=max(self.lows.values(), default=None),
            low=sum(self.lows.values()) if self.lows else None,
            high=sum(highs) if self.lows and len(highs) == len(self.highs) else None,
            contested=tuple(self.contested),
            note=self._note(),
            incidents=gathered.ordered(self.told),
            quotes=tuple(self.quotes),
        )

    def _note(self) -> str:
        parts = [_OVERLAP] if len(self.lows) > 1 else []
        if self.contested:
            parts.append(f"{len(self.contested)} of them disputed by another version, whose figure is not in this sum")
        if any(high is None for high in self.highs.values()):
            parts.append("open above")
        if self.words:
            parts.append(f"told in words, not counted: {', '.join(self.words)}")
        if self.open_below:
            parts.append(f"{self.open_below} without a lower bound not counted")
        if self.of_more:
            parts.append(f"{self.of_more} told of more than one incident not counted")
        return "; ".join(parts)


def side_tolls(gathered: Gathered) -> tuple[SideTollRow, ...]:
    """A row for each side's own account, who suffered it and kind of figure; accounts are never added to one another."""
    sums: dict[_Key, _Sum] = {}
    for incident in gathered.incidents:
        suffered = names(sides_of(incident.recipient or incident.actor))
        for version in incident.versions:
            for figure in _figures(version):
                sums.setdefault((version_side(version), suffered, figure.kind), _Sum()).add(incident, figure)
    return tuple(sums[key].row(key, gathered) for key in sorted(sums, key=_order))


def _order(key: _Key) -> tuple[str, str, str, int]:
    teller, suffered, kind = key
    return teller.name, teller.id, suffered, list(FigureKind).index(kind)
