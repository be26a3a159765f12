"""Where a text holds its headline: in its first line or words, and wherever the body repeats it."""

from typing import Final

from counterclaim.records import Document

_CORE: Final = 0.6
"""Share of a headline that must stand in the body to count as its repetition: outlets add dates and names at its end."""
_MOST_REPEATS: Final = 4


def headlines_of(document: Document) -> tuple[tuple[int, int], ...]:
    """Stretches (start, end) of ``document.text`` that hold the headline; none where the text is nothing else."""
    text, title = document.text, (document.title or "").strip()
    if not title:
        return ()
    found: list[tuple[int, int]] = []
    core = title[: max(20, int(len(title) * _CORE))]
    at = text.find(core)
    while at >= 0 and len(found) < _MOST_REPEATS:
        end = at + len(core)
        stop = min((i for i in (text.find("\n", end), text.find(". ", end)) if i >= 0), default=len(text))
        if text.startswith(title, at):
            stop = max(at + len(title), min(stop, at + len(title) + 2))
        found.append((at, stop))
        at = text.find(core, stop)
    # A text that is nothing but its headline is coded as it stands.
    return () if found and found[0][0] == 0 and found[0][1] >= len(text.rstrip()) else tuple(found)
