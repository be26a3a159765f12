"""What all reports of an incident together make of its numbers: low <= best <= high, by rules with names.

ACLED writes the lowest number until better is known; UCDP gives the most reliable one with the lowest and highest beside it
(design/formats.md, 1.4 and 2).  Here the three are, of what is claimed for this incident alone:

* low: the lowest number that anyone gives as a least or exact one;
* best: the number that most independent texts give ("at least 49" gives 49), then the one told on the newest day, then the
  exact before the open, then the lowest;
* high: the highest number that anyone gives as a most or exact one; open where a higher "at least" stands unbounded.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from counterclaim.incidents.versions.facts import figure_number
from counterclaim.incidents.versions.tolls import find_scope, is_of_more
from counterclaim.incidents.versions.voting import Voters
from counterclaim.records import Entry, FieldState, Figure, FigureKind, Range

MOST_TEXTS: Final = "most independent texts, then the newest"
"""The name of the rule for the best number."""


class _Claimed(NamedTuple):
    figure: Figure
    entry: Entry


def find_ranges(entries: Sequence[Entry], states: Mapping[FigureKind, FieldState]) -> tuple[Range, ...]:
    """One range a kind of figure that any report gives, in the order of the kinds."""
    asked, by_person = Voters(entries).of("figures")
    if not any(entry.report.figures for entry in asked):
        return ()
    scope = find_scope(entries)
    kinds: dict[FigureKind, list[_Claimed]] = {}
    for entry in asked:
        for figure in entry.report.figures:
            if not is_of_more(figure, entry, scope):
                kinds.setdefault(figure.kind, []).append(_Claimed(figure, entry))
    return tuple(
        _range(kind, kinds[kind], states.get(kind, FieldState.ONE_VERSION), by_person)
        for kind in FigureKind
        if kind in kinds
    )


def _range(kind: FigureKind, claimed: Sequence[_Claimed], state: FieldState, by_person: bool) -> Range:
    lows = [one.figure.low for one in claimed if one.figure.low is not None]
    highs = [one.figure.high for one in claimed if one.figure.high is not None]
    if not lows and not highs:
        return Range(kind, None, None, None, f"only in words: {_words(claimed)}", state)
    high = max(highs) if highs and max(highs) >= max(lows, default=0) else None
    person = "a person's figures; " if by_person else ""
    upper = "high: the highest told" if high is not None else "high: open"
    if not lows:
        return Range(kind, None, None, high, f"{person}low and best: not told; {upper}", state)
    best, origins = _best(claimed)
    total = len({one.entry.origin for one in claimed})
    rule = f"{person}low: the lowest told; best: {MOST_TEXTS} ({origins} of {total}); {upper}"
    return Range(kind, min(lows), best, high, rule, state)


def _best(claimed: Iterable[_Claimed]) -> tuple[int, int]:
    """The best number and how many independent texts give it."""
    origins: dict[int, set[str]] = {}
    newest: dict[int, str] = {}
    exact: set[int] = set()
    for figure, entry in claimed:
        if figure.low is None:
            continue
        origins.setdefault(figure.low, set()).add(entry.origin)
        newest[figure.low] = max(newest.get(figure.low, ""), entry.document.published.date or "")
        if figure.high == figure.low and not figure.about:
            exact.add(figure.low)
    best = max(origins, key=lambda number: (len(origins[number]), newest[number], number in exact, -number))
    return best, len(origins[best])


def _words(claimed: Iterable[_Claimed]) -> str:
    return ", ".join(sorted({figure_number(one.figure) for one in claimed}))
