"""Names of what a ledger holds: what an id or a key that a person gives can mean, told by its form alone."""

import re
from enum import StrEnum
from typing import Final

from counterclaim.errors import UsageError


class Kind(StrEnum):
    """What a name can be that of."""

    REPORT = "report"
    INCIDENT = "incident"
    DOCUMENT = "document"


_FORMS: Final = {
    Kind.REPORT: re.compile(r"d[0-9a-f]+/.+"),
    Kind.INCIDENT: re.compile(r"i[0-9a-f]+"),
    Kind.DOCUMENT: re.compile(r"d[0-9a-f]+"),
}


def kind_of(name: str) -> Kind:
    """What ``name`` is that of, whether or not there is such a thing; raises UsageError E240 for a name of no such form."""
    for kind, form in _FORMS.items():
        if form.fullmatch(name):
            return kind
    raise UsageError(
        "E240", f"{name!r} names nothing: incidents begin with i, documents with d, a report is d.../12-34/ASSAULT"
    )
