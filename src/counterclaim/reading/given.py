"""What the caller knows about a document: its name, day, outlet, address, title."""

import re
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from counterclaim.errors import UsageError

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?\Z")


@dataclass(frozen=True, slots=True)
class Given:
    """Facts from outside the text; each of them wins over what the page or the text says.

    ``published`` is an ISO 8601 day (a time after it is cut off); anything else raises UsageError E201.
    """

    name: str
    id: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None

    def day(self) -> str | None:
        """The given day of publication, checked, or None where none was given."""
        if self.published is None:
            return None
        found = _DAY.match(self.published.strip())
        try:
            return date(*(int(part) for part in found.groups())).isoformat() if found else _refuse(self.published)
        except ValueError as problem:
            return _refuse(self.published, problem)


def _refuse(day: str, problem: ValueError | None = None) -> NoReturn:
    message = f"the day of publication {day!r} is no day of the calendar; write it as 2022-09-13"
    raise UsageError("E201", message) from problem
