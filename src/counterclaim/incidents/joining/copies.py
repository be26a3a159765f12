"""Copies of one text: their like sentences are one telling, told once."""

from collections.abc import Sequence

from counterclaim.incidents.joining.judge import copied
from counterclaim.incidents.joining.telling import Telling
from counterclaim.incidents.joining.ties import Clusters


def collapse(told: Sequence[Telling], clusters: Clusters) -> dict[int, int]:
    """Unite, in ``clusters``, the reports that are one sentence in copies of one text; what people parted stays apart.

    Returns, for each copy, the number of the report that stands for it: that of the origin, else of the first published.
    """
    sentences: dict[tuple[str, str, str], list[int]] = {}
    for number, one in enumerate(told):
        sentences.setdefault((one.origin, one.kind, one.anchor), []).append(number)
    found: dict[int, int] = {}
    for numbers in sentences.values():
        heads: list[int] = []
        for number in sorted(
            numbers, key=lambda n: (told[n].document != told[n].origin, told[n].published, told[n].key)
        ):
            head = _head(told, clusters, heads, number)
            if head is None:
                heads.append(number)
            else:
                found[number] = head
    return found


def _head(told: Sequence[Telling], clusters: Clusters, heads: Sequence[int], number: int) -> int | None:
    """The first of ``heads`` that ``number`` copies; the two are then of one cluster."""
    for head in heads:
        if copied(told[head], told[number]):
            if clusters.may(head, number):
                clusters.unite(head, number)
            if clusters.find(head) == clusters.find(number):
                return head
    return None
