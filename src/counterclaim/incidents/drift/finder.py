"""Finds what changed between a copy and its origin."""

from counterclaim.incidents.copies.profile import profile
from counterclaim.incidents.drift.altered import find_altered
from counterclaim.incidents.drift.fallen import find_denials, find_hedges
from counterclaim.incidents.drift.matches import lay_beside
from counterclaim.incidents.drift.quotations import find_quotations
from counterclaim.incidents.drift.speakers import find_speakers
from counterclaim.records import CodedDocument, Copy, CopyKind, Drift


def find_drift(origin: CodedDocument, copy: CodedDocument, link: Copy) -> tuple[Drift, ...]:
    """What ``copy`` tells otherwise than ``origin``: quotations, speakers, hedges, denials, figures, names, dates.

    In the order of the origin.  Paragraphs that were merely cut, typography and spelling variants are no drift.  A
    sentence is looked at only beside the one that tells the same; where a rewrite words all anew, only what cannot be
    another wording counts.
    """
    worded = link.kind in {CopyKind.REPRINT, CopyKind.EXCERPT}
    beside = lay_beside(profile(origin.document), profile(copy.document), worded=worded)
    quotations = list(find_quotations(beside))
    speakers = list(find_speakers(beside, origin, copy))
    altered = list(find_altered(beside, speakers, origin, copy))
    denials = list(find_denials(beside, origin, copy))
    hedges = list(find_hedges(beside, denials))
    return tuple(sorted([*quotations, *speakers, *altered, *denials, *hedges], key=_place))


def _place(drift: Drift) -> tuple[int, int, str]:
    before, after = drift.before, drift.after
    return (before.start if before else -1, after.start if after else -1, drift.kind.value)
