"""Claims as threads: every claim once, under what it answers or is told in."""

from counterclaim.exports.threads import DEEPEST, threads
from counterclaim.records import Claim, Span, Stance


def claim(n: int, *, parent: int | None = None, answers: int | None = None) -> Claim:
    """A bare claim with links."""
    return Claim(
        f"c{n}", f"c{parent}" if parent else None, None, None, (Span("a", 0, 1),), Stance.ASSERTS, verbatim=False,
        answers=f"c{answers}" if answers else None,
    )  # fmt: skip


def shown(*claims: Claim) -> list[tuple[str, int]]:
    """Ids and depths in the order of the page."""
    return [(one.id, depth) for one, depth in threads(claims)]


def test_an_answer_stands_under_what_it_answers() -> None:
    assert shown(claim(1), claim(2), claim(3, answers=1)) == [("c1", 0), ("c3", 1), ("c2", 0)]


def test_a_chain_stands_under_who_passes_it_on() -> None:
    assert shown(claim(1), claim(2, parent=1), claim(3, parent=2)) == [("c1", 0), ("c2", 1), ("c3", 2)]


def test_a_denial_around_a_claim_stays_above_it() -> None:
    assert shown(claim(1, answers=2), claim(2, parent=1)) == [("c1", 0), ("c2", 1)]


def test_rings_and_missing_links_lose_no_claim() -> None:
    found = shown(claim(1, answers=2), claim(2, answers=1), claim(3, parent=9))
    assert sorted(found) == [("c1", 0), ("c2", 0), ("c3", 0)]


def test_deep_threads_stay_on_the_page() -> None:
    chain = [claim(1), *(claim(n, parent=n - 1) for n in range(2, 12))]
    assert max(depth for _, depth in threads(chain)) == DEEPEST
