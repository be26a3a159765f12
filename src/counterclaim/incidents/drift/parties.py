"""Which actors words stand for, as the coder read each text: a capital may stand for its state."""

from typing import Final

from counterclaim.records import Actor, CodedDocument, Span

# "the" may stand before a name; more words are a description ("Russian President Vladimir Putin") in which it stands.
_ARTICLE: Final = 4


def parties(coded: CodedDocument, start: int, end: int) -> set[str]:
    """Ids of the actors that ``start:end`` names by itself."""
    named = [
        a for a in _actors(coded) if a.start < end and start < a.end and start - _ARTICLE <= a.start and a.end <= end
    ]
    return {actor.id for actor in named if actor.id}


def one_party(origin: CodedDocument, copy: CodedDocument, before: Span, after: Span) -> bool:
    """Whether the words of the origin and those of the copy stand for one actor, as both were read."""
    return bool(parties(origin, before.start, before.end) & parties(copy, after.start, after.end))


def _actors(coded: CodedDocument) -> list[Actor]:
    sources = [actor for claim in coded.claims if claim.source for actor in claim.source.actor]
    return sources + [actor for report in coded.reports for actor in (*report.actor, *report.recipient)]
