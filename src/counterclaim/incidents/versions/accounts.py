"""The accounts of an incident while they are gathered: one a side, each field's values with the words they rest on."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from counterclaim.incidents.versions.facts import Fact, Thing, Words, find_facts
from counterclaim.incidents.versions.sides import find_parties
from counterclaim.incidents.versions.tellers import OUTLET, UNNAMED, Teller, find_tellers
from counterclaim.records import Entry, Evidence, Field, Figure, Reality, SideKind, Stance, Told, Version

_FIELDS: Final = {field: place for place, field in enumerate(Field)}
_KINDS: Final = {kind: place for place, kind in enumerate(SideKind)}
_STANCES: Final = {stance: place for place, stance in enumerate(Stance)}
_UNTAKEN: Final = {Stance.DOUBTS: Reality.DOUBTFUL, Stance.ASKS: Reality.DOUBTFUL}
"""What a claim makes of a deed that its report tells as a fact, where the speaker does not vouch for it."""

_Spot = tuple[str, int, int]


class Cell:
    """One value of one field in one account, while words are added to it."""

    __slots__ = ("field", "label", "origins", "spots", "stances", "thing", "value")

    def __init__(self, field: Field, value: str, label: str, thing: Thing) -> None:
        self.field, self.value, self.label, self.thing = field, value, label, thing
        self.spots: dict[_Spot, tuple[str, str]] = {}
        self.origins: set[str] = set()
        self.stances: dict[Stance, int] = {}

    def told(self) -> Told:
        """The cell as it is shown; of several stances the most frequent, then the first in the list of codes."""
        stance = next(iter(self.stances), None)
        if len(self.stances) > 1:
            stance = min(self.stances, key=lambda one: (-self.stances[one], _STANCES[one]))
        spots = sorted(self.spots.items())
        evidence = tuple([Evidence(name, key, text, start, end) for (name, start, end), (key, text) in spots])
        return Told(self.field, self.value, self.label, stance, evidence, len(self.origins))


class Account:
    """All that one side says: its cells in the order in which they were first told."""

    __slots__ = ("cells", "entries", "kind", "name", "side")

    def __init__(self, kind: SideKind, side: str, name: str) -> None:
        self.kind, self.side, self.name = kind, side, name
        self.cells: dict[tuple[Field, str], Cell] = {}
        self.entries: dict[str, None] = {}

    def add(self, fact: Fact, entry: Entry, teller: Teller) -> None:
        """Puts one fact of a report down as this side's."""
        cell = self.cells.get(fact[:2])
        if cell is None:
            cell = self.cells[fact[:2]] = Cell(*fact[:4])
        document, key = entry.document.id, entry.key
        for word in fact.words:
            cell.spots.setdefault((document, word.start, word.end), (key, word.text))
        cell.origins.add(entry.origin)
        if teller.claim is not None:
            stance = teller.claim.stance
            cell.stances[stance] = cell.stances.get(stance, 0) + 1

    def of(self, field: Field) -> list[Cell]:
        """The cells of one field."""
        return [cell for cell in self.cells.values() if cell.field is field]

    def version(self) -> Version:
        """The account as it is shown: fields in their order, of each the value with the most origins first."""
        cells = sorted(self.cells.values(), key=lambda cell: (_FIELDS[cell.field], -len(cell.origins)))
        return Version(
            self.kind, self.side, self.name, tuple([cell.told() for cell in cells]), tuple(sorted(self.entries))
        )


def gather(entries: Sequence[Entry], own: Mapping[str, Collection[Figure]]) -> tuple[Account, ...]:
    """One account a side: parties first, then third parties, the outlets and what nobody is named for; first told first.

    ``entries`` stand in the order in which they were first told; ``own`` are the figures of each, by its key, that count
    this incident alone.
    """
    parties = find_parties(entries)
    accounts: dict[str, Account] = {}
    for entry in entries:
        facts = find_facts(entry, own.get(entry.key, ()))
        for teller in find_tellers(entry):
            account = accounts.get(teller.side)
            if account is None:
                account = accounts[teller.side] = Account(_kind(teller.side, parties), teller.side, teller.name)
            account.entries[entry.key] = None
            account.add(_whether(entry, teller), entry, teller)
            if not _says_no(entry, teller):
                for fact in facts:
                    account.add(fact, entry, teller)
    return tuple(sorted(accounts.values(), key=lambda account: _KINDS[account.kind]))


def _kind(side: str, parties: Iterable[str]) -> SideKind:
    if side == OUTLET:
        return SideKind.OUTLET
    if side == UNNAMED:
        return SideKind.UNNAMED
    return SideKind.PARTY if side in parties else SideKind.THIRD


def _says_no(entry: Entry, teller: Teller) -> bool:
    """Who says that a thing did not happen does not tell who did it, where or when."""
    return teller.denies or entry.report.reality is Reality.NEGATED


def _whether(entry: Entry, teller: Teller) -> Fact:
    """Whether it happened, as this side puts it, with the words of the event and of the claim; a denial's are its own.

    Who contradicts a denial holds that it happened.
    """
    reality = entry.report.reality
    if teller.denies:
        reality = Reality.HAPPENED if _contradicts_a_denial(entry, teller) else Reality.NEGATED
    elif teller.claim is not None and reality in {Reality.HAPPENED, Reality.ONGOING}:
        reality = _UNTAKEN.get(teller.claim.stance, reality)
    return Fact(Field.WHETHER, reality.value, reality.value, None, _claim_words(entry, teller))


def _contradicts_a_denial(entry: Entry, teller: Teller) -> bool:
    """Whether a side denies what others tell as not having happened; a person's "negated" is no teller's word."""
    report = entry.report
    return (
        report.reality is Reality.NEGATED
        and "reality" not in entry.decided
        and teller.claim is not None
        and teller.claim.id not in report.said_by
    )


def _claim_words(entry: Entry, teller: Teller) -> tuple[Words, ...]:
    claim = teller.claim
    if claim is None:
        return (entry.report.anchor,)
    words: list[Words] = [] if teller.denies and claim.content else [entry.report.anchor]
    words += [one for one in (claim.source, claim.cue) if one is not None]
    return (*words, *claim.content)
