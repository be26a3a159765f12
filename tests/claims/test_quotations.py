"""Direct speech: whole quotations, interrupted ones, and those that go on without a cue."""

from collections.abc import Callable

import pytest

from counterclaim.records import Claim, Stance

Finder = Callable[[str], tuple[Claim, ...]]


def test_a_quotation_of_several_sentences_is_one_content(claims_of: Finder) -> None:
    (claim,) = claims_of("“The bridge is gone. The road is cut,” the governor said.")
    assert claim.content[0].text == "The bridge is gone. The road is cut"
    assert claim.verbatim


def test_an_interrupted_quotation_is_one_claim(claims_of: Finder) -> None:
    (claim,) = claims_of("“The bridge is gone,” the governor said. “The road to the port is cut.”")
    assert [span.text for span in claim.content] == ["The bridge is gone", "The road to the port is cut"]


def test_another_stance_makes_another_claim_of_the_same_speaker(claims_of: Finder) -> None:
    text = "“The town is in ruins,” the minister said. “We demand an end to the siege.”"
    first, second = claims_of(text)
    assert (first.stance, second.stance) == (Stance.ASSERTS, Stance.DEMANDS)
    assert first.source == second.source


def test_indirect_speech_is_not_verbatim(claims_of: Finder) -> None:
    (claim,) = claims_of("The governor said the bridge was “gone”.")
    assert not claim.verbatim


def test_inserted_cue_in_reported_speech(claims_of: Finder) -> None:
    claims = claims_of("Azerbaijan shelled three towns, he said, adding that drones were used.")
    assert claims[0].content[0].text == "Azerbaijan shelled three towns"
    assert claims[1].content[0].text == "drones were used"


def test_channel(claims_of: Finder) -> None:
    (told,) = claims_of("The general told reporters that the town had fallen.")
    assert told.channel is not None
    assert told.channel.text == "told reporters"
    (stated,) = claims_of("The army said in a statement that the town had fallen.")
    assert stated.channel is not None
    assert stated.channel.text == "in a statement"


def test_chain(claims_of: Finder) -> None:
    claims = claims_of("Press TV reported that the minister said the inspectors would be admitted.")
    outer, inner = claims
    assert outer.parent is None
    assert inner.parent == outer.id
    assert inner.source is not None
    assert inner.source.text == "the minister"


def test_a_cue_inside_its_content(claims_of: Finder) -> None:
    (claim,) = claims_of("The militants, he said, had used the school as a base.")
    assert [span.text for span in claim.content] == ["The militants", "had used the school as a base"]


def test_a_mark_keeps_its_partner(claims_of: Finder) -> None:
    (claim,) = claims_of("Human Rights Watch called the raid “an apparent war crime”.")
    assert claim.content[0].text == "the raid “an apparent war crime”"


def test_what_another_cites_is_its_source_s_claim_too(claims_of: Finder) -> None:
    first, second = claims_of("Local media reported, citing the interior ministry, that four policemen had died.")
    assert second.source is not None
    assert second.source.text == "the interior ministry"
    assert first.content == second.content


def test_another_speaker_between_ends_the_speech(claims_of: Finder) -> None:
    text = (
        "“We will answer,” said the general. “They crossed the line.” The minister disagreed. “Nobody has crossed it.”"
    )
    last = claims_of(text)[-1]
    assert last.source is None or last.source.text != "the general" or last.content[-1].text != "Nobody has crossed it"


@pytest.mark.parametrize("marks", ["“”", "«»", "„“", "「」", '""', "‟”"])
def test_marks_of_every_alphabet_stay_out_of_the_speaker(claims_of: Finder, marks: str) -> None:
    (claim,) = claims_of(f"{marks[0]}We left the village at dawn,{marks[1]} the general said.")
    assert claim.source is not None
    assert claim.source.text == "the general"
    assert claim.content[0].text == "We left the village at dawn"
