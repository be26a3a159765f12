"""How much alike two documents are, and why."""

from counterclaim.incidents.stories import compare, likeness, weigh
from counterclaim.incidents.stories.background import RAREST, Background, rarity
from counterclaim.incidents.stories.stated_days import stated_days
from counterclaim.incidents.stories.words import form_of, words_in
from tests.incidents.news import BRIDGE, MARKET, OTHERS, document, monitor


def test_two_tellings_are_the_same_news_and_say_why():
    found = likeness(document("a", BRIDGE["bridge-1"], "2019-05-07"), document("b", BRIDGE["bridge-2"], "2019-05-08"))
    assert found.same_news
    assert {"Varsek", "Orvan", "Kolm"} <= set(found.names)
    assert found.days_apart == 1
    assert "published 1 day apart" in found.why
    assert any(line.startswith("both name ") and "Varsek" in line for line in found.why)


def test_two_bombings_are_not_the_same_news():
    found = likeness(document("a", BRIDGE["bridge-1"]), document("b", MARKET["market-1"]))
    assert not found.same_news
    assert 0 < found.words < 0.29
    assert found.days_apart is None


def test_unrelated_news_shares_next_to_nothing():
    assert likeness(document("a", OTHERS["rates"]), document("b", OTHERS["football"])).words < 0.05


def test_numbers_of_a_series_say_so():
    found = likeness(monitor(4), monitor(5))
    assert found.words > 0.7
    assert not found.same_news
    assert found.why[-1].endswith("a series")


def test_likeness_is_symmetric_and_full_with_oneself():
    one, other = document("a", BRIDGE["bridge-1"]), document("b", BRIDGE["bridge-3"])
    assert likeness(one, other).words == likeness(other, one).words
    assert likeness(one, one).words > 1 - 1e-9
    assert compare(weigh(one), weigh(other)) == likeness(one, other)


def test_days_between_count():
    one = document("a", BRIDGE["bridge-1"], "2019-05-07")
    near, far = (likeness(one, document("b", BRIDGE["bridge-2"], day)).score for day in ("2019-05-07", "2019-08-07"))
    assert near > likeness(one, document("b", BRIDGE["bridge-2"])).score > far


def test_what_a_document_weighs_depends_on_no_other():
    weighed = weigh(document("a", BRIDGE["bridge-1"]), Background(100, {"said": 90, "bridg": 10}))
    assert abs(sum(weight * weight for weight in weighed.weights.values()) - 1) < 1e-9
    assert list(weighed.weights.values()) == sorted(weighed.weights.values(), reverse=True)
    assert "varsek" in weighed.names
    assert weighed.written["varsek"] == "Varsek"


def test_forms_of_one_word_are_one():
    assert len({form_of(word) for word in ("jeweller", "Jewellery", "jewellers")}) == 1
    assert len({form_of(word) for word in ("bombing", "bombed", "bomber", "bombings")}) == 1
    assert form_of("Ukraine's") == form_of("ukraine")
    assert form_of("the") is None


def test_names_are_capitals_within_a_sentence_not_in_headlines():
    text = "Army Takes Orvan Bridge In Raid\nThe army took Orvan. Soldiers sang in Tesmira.\nhttp : / / example . org / Kolm"
    assert [word.written for word in words_in(text) if word.is_name] == ["Orvan", "Tesmira"]
    assert "Kolm" not in [word.written for word in words_in(text)]


def test_no_word_weighs_more_than_the_rarest():
    background = Background(10**6, {"common": 10**6, "rare": 2})
    assert rarity("unseen", background) == rarity("rare", background) == RAREST
    assert rarity("common", background) < 0.01


def test_stated_days():
    assert stated_days("between 3 September and Sept. 12, 2018; on the 1st of May; may 40 be; March 2020") == (
        "05-01",
        "09-03",
        "09-12",
    )
    assert stated_days("at noon on Monday") == ()
