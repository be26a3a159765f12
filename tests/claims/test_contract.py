"""What holds for every text: ids, offsets, purity, hostile input, actors, speed."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.claims import find_claims, lexicon
from counterclaim.errors import ModelError
from counterclaim.language import Layers, Parser
from counterclaim.records import Actor, ActorKind, Claim, DateBasis, Document, Mentions, Published, Stance

TEXT = (
    "Armenia accused Azerbaijan of shelling two towns. Azerbaijan's defence ministry denied the attack and said in a "
    "statement that its forces were answering “a large provocation”. “We want talks,” Foreign Minister Jeyhun Bayramov "
    "said. “Nobody wants a war.” The figures could not be verified."
)


def document(text: str) -> Document:
    return Document("t", None, text, None, None, "en", Published(None, DateBasis.NONE), "")


def check(text: str, claims: tuple[Claim, ...]) -> None:
    assert [c.id for c in claims] == [f"c{n}" for n in range(1, len(claims) + 1)]
    known = {c.id for c in claims}
    for claim in claims:
        spans = [*claim.content, *(x for x in (claim.source, claim.cue, claim.channel) if x is not None)]
        assert claim.content
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert claim.parent is None or (claim.parent in known and claim.parent != claim.id)
        assert list(claim.content) == sorted(claim.content, key=lambda span: span.start)


def test_ids_and_offsets(parser: Parser) -> None:
    claims = find_claims(document(TEXT), parser.parse(TEXT), Mentions())
    check(TEXT, claims)
    assert len(claims) >= 5


def test_the_same_text_gives_the_same_claims(parser: Parser) -> None:
    layers = parser.parse(TEXT)
    assert find_claims(document(TEXT), layers, Mentions()) == find_claims(document(TEXT), layers, Mentions())


def test_actors_of_the_source(parser: Parser) -> None:
    actor = Actor("Armenia", 0, 7, "ARM", "Armenia", "ARM", ActorKind.STATE, "GOV")
    other = Actor("Azerbaijan", 16, 26, "AZE", "Azerbaijan", "AZE", ActorKind.STATE, "GOV")
    claims = find_claims(document(TEXT), parser.parse(TEXT), Mentions(actors=(actor, other)))
    assert claims[0].source is not None
    assert claims[0].source.actor == (actor,)


def test_attitudes_are_off_by_default(parser: Parser) -> None:
    text = "The minister wants a ceasefire."
    layers = parser.parse(text)
    assert find_claims(document(text), layers, Mentions()) == ()
    assert len(find_claims(document(text), layers, Mentions(), attitudes=True)) == 1


SCRAPS = (
    "", " \n\n ", "said", "said.", "“", "”", "X said:", "X said:\n\n", ": : :", "\ud800 said x.", "according to",
    "reportedly", "“said” said “said”, said.", "THE ARMY DENIED IT.", "—\n- \n:",
)  # fmt: skip
SALAD = (
    'said denied accused of that “ ” " , . : - the army Russia he who according to reportedly claimed not by and told no'
    " statement unclear \n will must we"
).split(" ")


@pytest.mark.parametrize("text", SCRAPS)
def test_hostile_scraps(parser: Parser, text: str) -> None:
    layers = parser.parse(text) if text.strip() and "\ud800" not in text else Layers(text, (), (), (), ())
    check(text, find_claims(document(text), layers, Mentions()))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(SALAD), max_size=40))
def test_word_salad(parser: Parser, words: list[str]) -> None:
    text = " ".join(words)
    check(text, find_claims(document(text), parser.parse(text), Mentions()))


def test_long_texts_cost_no_square(parser: Parser) -> None:
    text = "“We won,” the army said. He denied the attack, Interfax reported. " * 400
    layers = parser.parse(text)
    layers.edges(0)
    began = time.perf_counter()
    claims = find_claims(document(text), layers, Mentions())
    assert time.perf_counter() - began < 6
    check(text, claims)


def test_every_row_of_the_lexicon_can_be_read() -> None:
    assert sum(len(rows) for rows in lexicon.verbs().values()) > 250
    for rows in lexicon.verbs().values():
        for row in rows:
            assert row.frames
            assert all(isinstance(stance, Stance) for stance in row.frames.values())


def test_a_broken_table_is_a_coded_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)
    with pytest.raises(ModelError, match="E511"):
        list(lexicon.rows("verbs.tsv", 4))
    (tmp_path / "verbs.tsv").write_text("say\tthat\n")
    with pytest.raises(ModelError, match="E511"):
        list(lexicon.rows("verbs.tsv", 4))
