"""Agreements: which nouns name one, whose it is, who brokered it, when, and what is said of it."""

import pytest

from tests.context.scene import context, ids, years
from tests.events.scene import claim

TOLD = [
    # text, name, kind, parties, brokers, month or year, status, reality
    ("Russia and Ukraine signed the Budapest Memorandum in 1994.",
     "Budapest Memorandum", "memorandum", {"RUS", "UKR"}, set(), "1994-01", "signed", "happened"),
    ("Kyiv's 2014 accord with Moscow collapsed last year.",
     "2014 accord", "accord", {"RUS", "UKR"}, set(), "2014-01", "ended", "happened"),
    ("Ethiopia and Eritrea signed a peace agreement in Algiers in December 2000.",
     "peace agreement", "accord", {"ETH", "ERI"}, set(), "2000-12", "signed", "happened"),
    ("North Korea withdrew from the armistice agreement in 2013.",
     "armistice agreement", "truce", {"PRK"}, set(), None, "ended", "happened"),
    ("Turkey invoked Article 4 of the North Atlantic Treaty.",
     "North Atlantic Treaty", "treaty", {"TUR"}, set(), None, "invoked", "happened"),
    ("India accused Pakistan of violating the 2003 ceasefire.",
     "2003 ceasefire", "truce", {"PAK"}, set(), "2003-01", "breached", "happened"),
    ("Pakistan denied violating the ceasefire.",
     "ceasefire", "truce", {"PAK"}, set(), None, "breached", "negated"),
    ("Israel and Hamas have not signed a truce.",
     "truce", "truce", {"ISR", "hamas"}, set(), None, "signed", "negated"),
    ("The deal between Iran and the United States expired in October.",
     "deal", "deal", {"IRN", "USA"}, set(), None, "ended", "happened"),
    ("Colombia's government and the FARC, who reached a peace deal in 2016, met in Havana.",
     "peace deal", "deal", {"COL", "farc"}, set(), "2016-01", "signed", "happened"),
    ("The truce brokered by Egypt and Qatar is holding.",
     "truce", "truce", set(), {"EGY", "QAT"}, None, "in force", "ongoing"),
    ("Russia suspended its participation in the New START treaty.",
     "New START treaty", "treaty", {"RUS"}, set(), None, "suspended", "happened"),
    ("Sudan's army and the Rapid Support Forces signed a US-brokered truce in Jeddah.",
     "US-brokered truce", "truce", {"SDN", "rsf"}, {"USA"}, None, "signed", "happened"),
    ("Serbia and Kosovo agreed to a normalization deal mediated by the European Union.",
     "normalization deal", "deal", {"SRB", "XKX"}, {"eu"}, None, "signed", "happened"),
    ("Mali's junta ended a defence pact with France.",
     "defence pact", "pact", {"MLI", "FRA"}, set(), None, "ended", "happened"),
    ("The Houthis and the Saudi-led coalition agreed to a UN-brokered truce in April 2022.",
     "UN-brokered truce", "truce", {"houthis", "coalition-saudi"}, {"un"}, "2022-04", "signed", "happened"),
    ("The Philippines could scrap the Visiting Forces Agreement with the United States.",
     "Visiting Forces Agreement", "accord", {"PHL", "USA"}, set(), None, "ended", "hypothetical"),
    ("Putin threatened to withdraw from the grain agreement.",
     "grain agreement", "accord", {"RUS"}, set(), None, "ended", "threatened"),
    ("Thailand and Cambodia signed a ceasefire on July 28.",
     "ceasefire", "truce", {"THA", "KHM"}, set(), "2023-07", "signed", "happened"),
    ("The rebels refused to sign the Doha agreement.",
     "Doha agreement", "accord", None, set(), None, "signed", "negated"),
    ("Saudi Arabia and the Houthis are negotiating a ceasefire.",
     "ceasefire", "truce", {"SAU", "houthis"}, set(), None, "proposed", "happened"),
    ("Azerbaijan and Armenia have yet to reach a peace agreement.",
     "peace agreement", "accord", {"ARM", "AZE"}, set(), None, "signed", "negated"),
    ("Armenia decided to turn to Russia for help under the 1997 mutual defense treaty.",
     "1997 mutual defense treaty", "treaty", {"ARM", "RUS"}, set(), "1997-01", "invoked", "planned"),
    ("The fighting threatens to undermine a Russian-brokered truce.",
     "Russian-brokered truce", "truce", set(), {"RUS"}, None, "at stake", "ongoing"),
    ("The government will sign a peace accord with the rebels of the LRA next week.",
     "peace accord", "accord", None, set(), None, "signed", "planned"),
]  # fmt: skip


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[0][:40])
def test_an_agreement_is_told(row):
    text, name, kind, parties, brokers, when, status, reality = row
    found = [a for a in context(text).agreements if a.name.text == name]
    assert len(found) == 1, context(text).agreements
    (agreement,) = found
    assert agreement.kind == kind
    assert parties is None or ids(agreement.parties) == parties
    assert ids(agreement.brokers) == brokers
    assert when is None or years(agreement.when) == when
    assert (agreement.status, agreement.reality) == (status, reality)
    assert agreement.said_by == ()
    assert agreement.evidence.text == text


@pytest.mark.parametrize(
    "text",
    [
        "The agreement between experts is that prices will rise in Germany.",
        "The unions reached a deal on wages with the company in Lyon.",
        "The general agreement among analysts in London is that growth will slow.",
        "Parliament approved a plan for schools in Wales.",
        "The studio signed a record deal with the singer in Lagos.",
        "Ministers were in agreement in Madrid.",
        "Peru's central bank said that is the deal.",
        "A plea agreement was reached in a court in Texas.",
        "The ceasefire was on everybody's lips.",
        "The convention of nurses met in Nairobi.",
        "They struck a deal for a house in Toronto.",
    ],
)
def test_no_agreement_of_states(text):
    assert context(text).agreements == ()


def test_who_says_so():
    text = "Pakistan said India had breached the 2003 ceasefire."
    said = claim(text, "Pakistan", "PAK", "India had breached the 2003 ceasefire")
    (agreement,) = context(text, (said,)).agreements
    assert agreement.said_by == ("c1",)
    assert ids(agreement.by) == {"IND"}


def test_one_treaty_told_twice_shares_its_facts():
    text = (
        "Vladimir Putin brokered a truce between Armenia and Azerbaijan in November 2020. "
        "Azerbaijan has since violated the truce."
    )
    first, second = context(text).agreements
    assert second.same_as == first.id
    assert years(second.when) == "2020-11"
    assert ids(second.parties) == {"ARM", "AZE"}
    assert (second.status, ids(second.by)) == ("breached", {"AZE"})


def test_two_years_are_two_treaties():
    text = "Egypt and Israel signed a treaty in 1979. Jordan and Israel signed a treaty in 1994."
    first, second = context(text).agreements
    assert (first.same_as, second.same_as) == (None, None)


def test_a_truce_that_was_never_made_is_not_the_one_that_was():
    text = "Russia and the United States agreed a truce for Syria. Several attempts at securing a lasting truce failed."
    made, wished = context(text).agreements
    assert (made.same_as, wished.same_as) == (None, None)
    assert not wished.parties


def test_what_is_done_under_it():
    text = "Russia has sent 2,000 peacekeepers to Karabakh as part of a 2020 ceasefire agreement."
    (agreement,) = context(text).agreements
    assert agreement.status == "in force"
    assert [t.text for t in agreement.terms] == ["has sent 2,000 peacekeepers to Karabakh"]


def test_the_part_that_is_invoked():
    (agreement,) = context("Turkey invoked Article 4 of the North Atlantic Treaty.").agreements
    assert agreement.clause is not None
    assert agreement.clause.text == "Article 4"
