"""Crowds: many reports alike in all that is compared but their words, which a few of them stand for.

Where one happening fills the papers, every pair of its reports would be compared, and 10,000 reports make 50 million
pairs.  Reports of a crowd are of one kind, day of publication, time, place, sides, figures and means, and this
alone joins any two of them, whatever their words.  So they are one cluster to begin with, and its speakers are
compared with all others in the place of all.  Members of a crowd are joinable pairs, so a crowd is never half within what
``reach`` finds, and what is found is grouped as it is within the whole.
"""

from collections.abc import Collection, Hashable, Sequence
from dataclasses import replace
from zlib import crc32

from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.blocks import keys_of, meet
from counterclaim.incidents.joining.judge import certain
from counterclaim.incidents.joining.telling import Telling
from counterclaim.incidents.joining.ties import Clusters
from counterclaim.incidents.joining.words import NO_NEWS, NO_WORDS


def gather(told: Sequence[Telling], heads: Sequence[int], tied: Collection[int], clusters: Clusters) -> dict[int, int]:
    """Unite, in ``clusters``, the crowds among ``heads``; each that does not speak for its crowd, with one that does.

    ``tied`` are those that people decided about: they stand for themselves.
    """
    alike: dict[Hashable, dict[str, int]] = {}
    for number in heads:
        if number not in tied:
            # Two reports of one text, or of its copies, bear on one another by more than what is alike.
            alike.setdefault(_settings(told[number]), {}).setdefault(told[number].origin, number)
    found: dict[int, int] = {}
    for members in alike.values():
        if len(members) >= t.CROWD and _is_one(*(told[number] for number in list(members.values())[:2])):
            first, *others = sorted(members.values(), key=lambda number: _rank(told[number]))
            joined = [first]
            for other in others:
                # What people decided about a copy of one of them may keep it apart.
                if clusters.may(first, other):
                    clusters.unite(first, other)
                    joined.append(other)
            found.update(dict.fromkeys(joined[t.SPEAKERS :], first))
    return found


def _settings(one: Telling) -> Hashable:
    """All of a report that is compared with a report of another text, but for the words."""
    what = (one.kind, one.family, one.reality, one.mode, one.toll)
    return (*what, one.published, one.days, one.sides, one.spots, one.numbers)


def _is_one(a: Telling, b: Telling) -> bool:
    """Whether two of a crowd meet and are joined, whatever their words."""
    bare = (keys_of(replace(one, beside=NO_WORDS, news=NO_NEWS)) for one in (a, b))
    return meet(*bare) and certain(a, b)


def _rank(one: Telling) -> tuple[int, str]:
    """An order that follows no outlet, day or length: by a sum of the sentence's words."""
    return crc32(" ".join(sorted(one.sentence.rare)).encode()), one.key
