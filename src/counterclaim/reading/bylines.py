"""Bylines: who wrote the article, from lines such as "By Ana Example and Ben Example"."""

import re
from collections.abc import Sequence
from typing import Final

_NAME: Final = r"[A-Z][\w.'’-]{0,30}(?:\s(?:(?:de|van|von|al|bin|el|der|la|da|dos)\s)?[A-Z][\w.'’-]{0,30}){1,3}"
_BYLINE: Final = re.compile(
    rf"(?:(?:[Ww]ritten|[Rr]eported|[Pp]osted|[Pp]ublished|[Ss]tory|[Aa]nalysis|[Rr]eport|[Ww]ords)\s)?(?:[Bb]y|BY|[Aa]uthors?):?\s"
    rf"(?P<names>{_NAME}(?:(?:,\s|,?\s(?:and|&)\s){_NAME}){{0,4}})"
)
_WHOLE_NAME: Final = re.compile(rf"{_NAME}$")
_MONTH: Final = re.compile(
    r"\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|"
    r"October|November|December|Updated|Published|Posted|Staff|Contributor|Editor|Reporter|Correspondent)\b.*$"
)


def author_of(lines: Sequence[str]) -> str | None:
    """The names that the first byline among ``lines`` gives, as written; None where there is no byline with a name."""
    for n, line in enumerate(lines):
        if (
            line in ("By", "by", "BY", "Author", "Written by")
            and n + 1 < len(lines)
            and _WHOLE_NAME.match(lines[n + 1])
        ):
            return lines[n + 1]
        found = _BYLINE.match(line) if len(line) <= 160 else None
        if found and (names := _MONTH.sub("", found.group("names")).strip(" ,")):
            return names
    return None


def joined_authors(authors: str | None) -> str | None:
    """The metadata's "A; B; C" as "A, B, and C"; None for nothing."""
    if not authors:
        return None
    names = [name.strip() for name in authors.split(";") if name.strip()]
    if len(names) < 2:
        return names[0] if names else None
    return f"{', '.join(names[:-1])}{',' if len(names) > 2 else ''} and {names[-1]}"
