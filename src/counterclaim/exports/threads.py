"""Claims as threads: under each claim those told inside it and those that answer it."""

from collections.abc import Iterator, Sequence
from typing import Final

from counterclaim.records import Claim

DEEPEST: Final = 4
"""Deeper threads are shown at this depth: a page has only so much room at its left."""


def threads(claims: Sequence[Claim]) -> Iterator[tuple[Claim, int]]:
    """Every claim once, with its depth: 0 for one that stands by itself, one more for what is told in it or answers it."""
    by_id = {claim.id: claim for claim in claims}
    above = {claim.id: _above(claim, by_id) for claim in claims}
    below: dict[str | None, list[Claim]] = {}
    for claim in claims:
        below.setdefault(above[claim.id], []).append(claim)
    stack = [(claim, 0) for claim in reversed(below.get(None, []))]
    while stack:
        claim, depth = stack.pop()
        yield claim, min(depth, DEEPEST)
        stack += [(one, depth + 1) for one in reversed(below.get(claim.id, []))]


def _above(claim: Claim, by_id: dict[str, Claim]) -> str | None:
    """What this claim stands under: what it answers, else what it is told in; None where the way up runs in a ring."""
    first = _step(claim, by_id)
    seen, at = {claim.id}, first
    while at is not None:
        if at in seen:
            return None
        seen.add(at)
        at = _step(by_id[at], by_id)
    return first


def _step(claim: Claim, by_id: dict[str, Claim]) -> str | None:
    # "denied claims by X that ..." is answered by the claim around it: there the answer stands above what it answers.
    inner = claim.answers is not None and claim.answers in by_id and by_id[claim.answers].parent == claim.id
    up = claim.parent if inner or claim.answers is None else claim.answers
    return up if up in by_id else None
