"""Selection: which incidents of a ledger are asked for, by parties, days, family, country and whether contested."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.errors import UsageError
from counterclaim.incidents.joining.families import FAMILIES
from counterclaim.records import Actor, Incident, Report, SideKind


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for; what is left empty asks for nothing.

    ``parties``: ids or country codes; of two or more, incidents in which two of them take part, of one, those in which it
    does.  ``first`` and ``last``: days (ISO 8601, both included); an incident is in where it may have happened in between,
    or, with no day of its own, where it was first reported in between.  ``families``: of happenings ("violence").
    ``countries``: where it happened (alpha-3).  ``contested``: only what is, or only what is not.
    """

    parties: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    families: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    contested: bool | None = None

    def __post_init__(self) -> None:
        """Raises UsageError E248 for a day that is none, a span that runs backwards, an unknown family."""
        for day in (self.first, self.last):
            if day is not None and not _is_day(day):
                raise UsageError("E248", f"{day!r} is no day; write 2022-09-13")
        if self.first is not None and self.last is not None and self.first > self.last:
            raise UsageError("E248", f"the span runs from {self.first} back to {self.last}")
        unknown = [family for family in self.families if family not in FAMILIES]
        if unknown:
            raise UsageError("E248", f"there is no family {unknown[0]!r}; there are {', '.join(FAMILIES)}")

    def holds(self, incident: Incident) -> bool:
        """Whether the incident is asked for."""
        return (
            len(taking_part(incident) & set(self.parties)) >= min(2, len(set(self.parties)))
            and self.may_hold(
                incident.earliest, incident.latest, incident.first.day, incident.family, contested=incident.contested
            )
            and (not self.countries or any(place.country in self.countries for place in incident.where))
        )

    def may_hold(
        self, earliest: str | None, latest: str | None, reported: str | None, family: str, *, contested: bool
    ) -> bool:
        """Whether an incident of these days, first reported on that one, of this family, can be asked for."""
        return (
            self._in_days(earliest or latest or reported, latest or earliest or reported)
            and (not self.families or family in self.families)
            and (self.contested is None or contested is self.contested)
        )

    def _in_days(self, earliest: str | None, latest: str | None) -> bool:
        if self.first is None and self.last is None:
            return True
        if earliest is None or latest is None:
            return False
        return (self.last is None or earliest <= self.last) and (self.first is None or latest >= self.first)

    @property
    def without_parties(self) -> "Selection":
        """The same for any parties."""
        return replace(self, parties=())

    @property
    def words(self) -> str:
        """The selection in words, as a manifest and a page say it; "everything" where nothing narrows it."""
        said = [
            _days(self.first, self.last),
            _list("parties", self.parties),
            _list("families", self.families),
            _list("countries", self.countries),
            {True: "contested", False: "uncontested", None: ""}[self.contested],
        ]
        return "; ".join(part for part in said if part) or "everything"


def taking_part(incident: Incident) -> frozenset[str]:
    """The ids and countries of those who do or suffer the incident, by any version of a party."""
    return frozenset(
        (
            *_names((*incident.actor, *incident.recipient)),
            *(version.id for version in incident.versions if version.kind is SideKind.PARTY),
        )
    )


def sides_of(report: Report) -> frozenset[str]:
    """The ids and countries of those who do or suffer what one report tells."""
    return frozenset(_names((*report.actor, *report.recipient)))


def _names(actors: Iterable[Actor]) -> tuple[str, ...]:
    return tuple(name for actor in actors for name in (actor.id, actor.country) if name)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _days(first: str | None, last: str | None) -> str:
    parts = [f"from {first}" if first else "", f"to {last}" if last else ""]
    return " ".join(part for part in parts if part)


def _list(what: str, values: tuple[str, ...]) -> str:
    return f"{what} {', '.join(values)}" if values else ""
