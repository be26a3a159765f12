"""An incident out of its reports: versions, how they stand to one another, and one value a field by a written rule."""

from collections.abc import Sequence

from counterclaim.incidents.versions.accounts import gather
from counterclaim.incidents.versions.choosing import choose
from counterclaim.incidents.versions.comparing import compare
from counterclaim.incidents.versions.ranges import find_ranges
from counterclaim.records import Entry, FirstReport, Incident, Join


def describe(
    id: str,  # noqa: A002 - as the field of Incident is called
    entries: Sequence[Entry],
    joins: Sequence[Join],
    moments: Sequence[str] = (),
) -> Incident:
    """The incident ``id`` that ``entries`` make up; ``moments`` (ISO 8601) are those of the decisions that bear on it.

    The order of ``entries`` and ``joins`` changes nothing.  Raises ValueError where there is no entry.
    """
    if not entries:
        raise ValueError(f"incident {id} has no reports")
    told = sorted(entries, key=_order)
    accounts = gather(told)
    comparison = compare(accounts)
    chosen = choose(told)
    contested_on = comparison.contested_on
    return Incident(
        id=id,
        family=chosen.family,
        type=chosen.type,
        mode=chosen.mode,
        actor=chosen.actor,
        recipient=chosen.recipient,
        where=chosen.where,
        earliest=chosen.days[0] if chosen.days is not None else None,
        latest=chosen.days[1] if chosen.days is not None else None,
        means=chosen.means,
        figures=find_ranges(told, comparison.figures),
        reality=chosen.reality,
        newness=chosen.newness,
        versions=tuple([account.version() for account in accounts]),
        compared=comparison.compared,
        contested=bool(contested_on),
        contested_on=contested_on,
        articles=len({entry.document.id for entry in told}),
        origins=len({entry.origin for entry in told}),
        first=_first(told[0]),
        changed=max([day for entry in told if (day := entry.document.published.date)] + list(moments), default=None),
        entries=tuple([entry.key for entry in told]),
        joins=tuple(sorted(joins, key=lambda join: (join.entry, join.other))),
        why=chosen.why,
    )


def _order(entry: Entry) -> tuple[bool, str, bool, str, str, int, str]:
    """The order in which reports were told: day of publication, outlet, place in the text; what is not known comes last."""
    document = entry.document
    day, outlet = document.published.date, document.outlet
    return day is None, day or "", outlet is None, outlet or "", document.id, entry.report.anchor.start, entry.key


def _first(entry: Entry) -> FirstReport:
    document = entry.document
    return FirstReport(document.published.date, document.outlet, document.id, entry.key)
