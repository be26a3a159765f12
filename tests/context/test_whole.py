"""The context as a whole: a pure function whose spans are exact and whose ids resolve, whatever the text."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.context.lexicon import TABLES, load_lexicon, read_table
from counterclaim.errors import ModelError
from counterclaim.records import CodedDocument, CoderStamp, Context, DateBasis, Document, Published
from counterclaim.records.check import find_faults
from counterclaim.records.json import from_json, to_json
from tests.context.scene import context

ARTICLE = Path(__file__).resolve().parents[3] / "shared" / "articles" / "armenia-azerbaijan-2022-09-13.txt"
PIECES = (
    "Russia", "the 1997 treaty", "signed", "brokered a truce with", "troops in", "Kyiv", "took control of", "members of",
    "the Minsk Group", ",", "and", "2,000 peacekeepers", "did not", "since 2014", "“", "”", "'s", "occupied", "Crimea", ".",
    "\n", "the rebels", "withdrew from", "under", "Article 5 of", "é", "cease-fire", "who", "which", "(", "base", "lost",
)  # fmt: skip


def coded(text: str, found: Context) -> CodedDocument:
    document = Document("t", None, text, None, None, "en", Published(None, DateBasis.NONE), "0" * 64)
    return CodedDocument(document, (), (), (), CoderStamp("0", ()), found)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_every_span_is_exact_and_every_id_resolves(text):
    found = context(text)
    record = coded(text, found)
    assert find_faults(record) == ()
    assert context(text) == found
    assert from_json(json.loads(json.dumps(to_json(record)))) == record


@pytest.mark.parametrize("text", ["", " \n ", "....", "(((", "treaty", "base " * 300, "and " * 300])
def test_texts_that_say_nothing(text):
    assert context(text) == Context()


def test_the_lexicon_is_sound():
    assert set(load_lexicon()) == set(TABLES)


@pytest.mark.parametrize(
    "text", ["= 1", "a = 1", "[a]\nb = 1", "[a]\nb = []", "[a]\nb = ['Treaty']", "[a]\nb = ['a  b']"]
)
def test_a_damaged_table_says_so(text):
    with pytest.raises(ModelError, match="E505"):
        read_table("agreements", text)


def test_a_list_that_is_not_there_says_so():
    with pytest.raises(ModelError, match=r"agreements.toml has no list words\.nothing"):
        load_lexicon()["agreements"].words("words", "nothing")
    with pytest.raises(ModelError, match="no section nothing"):
        load_lexicon()["agreements"].section("nothing")


@pytest.fixture(scope="module")
def article():
    from counterclaim.pipeline import Coder

    return Coder().code_text(ARTICLE.read_text("utf-8"), published="2022-09-13").context


@pytest.mark.skipif(not ARTICLE.exists(), reason=f"{ARTICLE} is not there")
def test_the_article(article):
    def named(actors):
        return {a.country or a.id for a in actors}

    treaty = next(a for a in article.agreements if "1997" in a.name.text)
    assert (named(treaty.parties), treaty.status, named(treaty.by)) == ({"ARM", "RUS"}, "invoked", {"ARM"})
    stake = next(a for a in article.agreements if a.status == "at stake")
    assert (named(stake.brokers), named(stake.parties)) == ({"RUS"}, {"ARM", "AZE"})
    assert stake.when is not None
    assert stake.when.earliest == "2020-11-01"
    group = next(b for b in article.bodies if b.members)
    assert (group.role, named(group.members)) == ("mediator", {"RUS", "USA", "FRA"})
    base, peacekeepers = article.forces
    assert (named(base.owner), named(base.where), base.status) == ({"RUS"}, {"ARM"}, "stationed")
    assert (named(peacekeepers.owner), peacekeepers.number.low) == ({"RUS"}, 2000)
    assert [p.text for p in peacekeepers.where] == ["Nagorno-Karabakh"]
    told = {(str(k.sense), tuple(named(k.holder)), p.text) for k in article.control for p in k.places}
    assert {("retook", ("AZE",), "Lachin"), ("took", ("AZE",), "Nagorno-Karabakh")} <= told
    assert any(k.since is not None and named(k.holder) == {"ARM"} for k in article.control)
