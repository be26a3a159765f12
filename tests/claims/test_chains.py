"""Chains: who passes on what another says."""

from collections.abc import Callable

import pytest

from counterclaim.records import Claim

Finder = Callable[[str], tuple[Claim, ...]]


def by_source(claims: tuple[Claim, ...]) -> dict[str, Claim]:
    """The claims by the words of their sources."""
    return {claim.source.text: claim for claim in claims if claim.source is not None}


@pytest.mark.parametrize(
    ("text", "relayer", "speaker"),
    [
        ("Interfax quoted the ministry as saying that two boats had been sunk off the island.", "Interfax", "the ministry"),
        ("Xinhua cited a coastguard spokesman as denying that lasers were aimed at the crew.",
         "Xinhua", "a coastguard spokesman"),
        ("The ministry said, Interfax reported, that the bridge was down.", "Interfax", "The ministry"),
        ("Local radio reported, citing the governor, that four policemen had died.", "Local radio", "the governor"),
        ("Fifteen prisoners were freed in Timbuktu, a daily wrote, quoting a lawyer.", "a daily", "a lawyer"),
        ("A Taiwanese newspaper wrote, citing a source in the navy, that the submarine had struck a net.",
         "A Taiwanese newspaper", "a source in the navy"),
    ],
)  # fmt: skip
def test_the_relayer_and_the_speaker_are_two_links(claims_of: Finder, text: str, relayer: str, speaker: str) -> None:
    claims = by_source(claims_of(text))
    assert claims[speaker].parent == claims[relayer].id
    assert claims[relayer].parent is None


def test_what_is_quoted_is_the_content_of_the_relayer(claims_of: Finder) -> None:
    claims = by_source(claims_of("Interfax quoted the ministry as saying that two boats had been sunk."))
    assert claims["Interfax"].content[0].text == "the ministry as saying that two boats had been sunk"
    assert claims["the ministry"].content[0].text == "two boats had been sunk"


def test_a_report_that_cites_says_what_its_source_says(claims_of: Finder) -> None:
    claims = by_source(claims_of("Local radio reported, citing the governor, that four policemen had died."))
    assert claims["the governor"].content == claims["Local radio"].content


def test_citing_a_thing_said_before_makes_no_ring(claims_of: Finder) -> None:
    claims = claims_of(
        "Citing security reasons, the ministry said the road was shut. Citing them again, it shut the port."
    )
    assert all(claim.parent != claim.id for claim in claims)
