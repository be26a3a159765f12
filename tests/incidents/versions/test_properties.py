"""Whatever the entries: ranges run upwards, words stand where they are said to, order changes nothing."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.incidents.versions import describe
from counterclaim.records import Field, FieldState, Newness, Reality, Stance
from counterclaim.records.json import incident_from_json, incident_to_json
from tests.support.told import PLACES, WHO, Says, entry

TEXT = (
    "Armenia said Azerbaijan shelled Goris and Kapan near Jermuk in Syunik on Tuesday with drones, killing 49 people since "
    "April, Interfax reported. The United Nations could not say how many were wounded. Example Wire saw Russia deny it."
)
NAMED = {
    "Armenia": "ARM", "Azerbaijan": "AZE", "Interfax": "interfax", "The United Nations": "UNO",
    "Example Wire": "example-wire", "Russia": "RUS", "people": "civilians-ARM", "it.": "unknown-armed", "many": None,
}  # fmt: skip
ACTORS = st.lists(st.sampled_from(sorted(NAMED.items(), key=str)), max_size=2, unique=True)
DAYS = st.sampled_from([None, "2022-09-10", "2022-09-13", "2022-09-30"])
CLAIMS = st.builds(
    Says,
    st.none() | st.sampled_from(sorted(NAMED)),
    st.none() | st.sampled_from(sorted(WHO)),
    st.sampled_from(["shelled Goris and Kapan", "killing 49 people", "deny it"]),
    st.sampled_from(Stance),
)
CHAINS = st.builds(
    lambda inner, outer: Says(inner.source, inner.who, inner.content, inner.stance, outer), CLAIMS, CLAIMS
)


@st.composite
def figures(draw):
    bounds = st.none() | st.integers(0, 200)
    low, high = draw(bounds), draw(bounds)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return draw(st.sampled_from(["killed", "wounded", "troops"])), "49", low, high, draw(st.booleans())


@st.composite
def whens(draw):
    first, last = draw(DAYS), draw(DAYS)
    if first is not None and last is not None and first > last:
        first, last = last, first
    return "on Tuesday", first, last


DECIDED = st.sampled_from([(), ("where",), ("figures", "actor"), ("reality", "newness"), ("when", "type")])


def made(draw, number):
    return entry(
        TEXT, "shelled", f"d{number}", outlet=draw(st.sampled_from(["Example Wire", "B", None])), day=draw(DAYS),
        origin=f"d{draw(st.integers(0, number))}", who=draw(ACTORS), whom=draw(ACTORS),
        where=draw(st.lists(st.sampled_from(sorted(set(PLACES) - {"Sanaa", "Mariupol"})), max_size=3)),
        when=draw(st.none() | whens()), means=draw(st.sampled_from([(), ("drones",)])),
        figures=draw(st.lists(figures(), max_size=3)), said=draw(st.lists(CLAIMS | CHAINS, max_size=2)),
        denied=draw(st.lists(CLAIMS, max_size=1)), reality=draw(st.sampled_from(Reality)),
        newness=draw(st.sampled_from(Newness)), mode=draw(st.sampled_from([None, "drone", "aerial"])),
        decided=draw(DECIDED),
    )  # fmt: skip


@st.composite
def incidents(draw):
    return [made(draw, number) for number in range(draw(st.integers(1, 6)))]


@settings(max_examples=150, deadline=None)
@given(incidents(), st.randoms(use_true_random=False))
def test_what_holds_of_every_incident(entries, chance):
    incident = describe("i1", entries, ())
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert describe("i1", shuffled, ()) == incident
    assert incident_from_json(json.loads(json.dumps(incident_to_json(incident)))) == incident
    for number in incident.figures:
        known = [one for one in (number.low, number.best, number.high) if one is not None]
        assert known == sorted(known)
        assert (number.low is None) == (number.best is None)
    assert (incident.earliest is None) == (incident.latest is None)
    assert (incident.earliest or "") <= (incident.latest or "")
    assert incident.contested == bool(incident.contested_on)
    disputed = {one.field for one in incident.compared if one.state is FieldState.DISPUTED}
    assert set(incident.contested_on) <= disputed
    assert 1 <= incident.articles == len(entries)
    assert sorted(incident.entries) == sorted(one.key for one in entries)


@settings(max_examples=150, deadline=None)
@given(incidents())
def test_every_word_of_a_version_stands_in_its_document(entries):
    incident = describe("i1", entries, ())
    texts = {one.document.id: one.document.text for one in entries}
    fields = list(Field)
    for version in incident.versions:
        assert version.told
        order = [fields.index(told.field) for told in version.told]
        assert order == sorted(order)
        assert len({(told.field, told.value) for told in version.told}) == len(version.told)
        for told in version.told:
            assert 1 <= told.origins <= incident.origins
            assert told.evidence
            for words in told.evidence:
                assert texts[words.document][words.start : words.end] == words.text
                assert words.entry in version.entries
    told_fields = {told.field for version in incident.versions for told in version.told}
    for one in incident.compared:
        assert (one.state is FieldState.SILENT) == (one.field not in told_fields)
        assert bool(one.values) == (one.field in told_fields)
