"""Which reports are joined, on reports built by hand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from counterclaim.incidents.joining import group
from counterclaim.records import EventType, Newness, Precision, Reality, Span
from tests.support.entries import GORIS, KAPAN, SYUNIK, entry

LEAD = "Azerbaijan shelled the hospital of Goris on Tuesday, killing 12 people and burning its roof, a doctor said."


def joined(*entries):
    return len(group(entries)) == 1


def day(n):
    return (date(2022, 9, 13) + timedelta(days=n)).isoformat()


def test_nothing_is_no_group():
    assert group([]) == ()


def test_a_report_alone_is_a_group_of_one():
    (one,) = group([entry("a")])
    assert (one.keys, one.joins) == (("a/11-18/ASSAULT",), ())


def test_two_entries_of_one_key_are_an_error():
    with pytest.raises(ValueError, match="one key"):
        group([entry("a"), entry("a")])


def test_the_same_place_day_and_sides_join_and_say_why():
    (one,) = group([entry("a", killed=12), entry("b", killed=12, published="2022-09-14")])
    (join,) = one.joins
    assert (join.entry, join.other, join.decision) == ("b/11-18/ASSAULT", "a/11-18/ASSAULT", None)
    assert 0.5 < join.score < 1
    assert {
        "same place: Goris (town, 5 km)",
        "the same day: 13 Sep 2022",
        "both told of AZE against ARM",
        "12 dead told by both",
    } <= set(join.why)


@pytest.mark.parametrize(
    "other",
    [
        entry("b", day="2022-09-14", published="2022-09-14"),
        entry("b", where=[KAPAN]),
        entry("b", kind=EventType.CONSULT, mode=None),
        entry("b", reality=Reality.PLANNED),
        entry("b", actor=["TUR"], recipient=["GRC"]),
        entry("b", day="2022-01-01", to="2022-12-31"),
        entry("b", day=None, published="2022-09-20"),
        entry("b", day=None, published=None),
        entry("b", day=None, newness=Newness.BACKGROUND),
        entry("b", where=[], day=None, actor=["unknown-armed"], recipient=[]),
    ],
    ids=[
        "day",
        "place",
        "kind",
        "plan",
        "sides",
        "long interval",
        "published later",
        "no day at all",
        "past",
        "says nothing",
    ],
)
def test_what_is_of_another_happening_stays_apart(other):
    assert not joined(entry("a"), other)


@pytest.mark.parametrize(
    "other",
    [
        entry("b", where=[GORIS, KAPAN]),
        entry("b", where=[SYUNIK], killed=12),
        entry("b", actor=["unknown-armed"]),
        entry("b", recipient=[]),
        entry("b", recipient=["civilians-ARM"]),
        entry("b", mode="aerial"),
        entry("b", day="2022-09-12", to="2022-09-14"),
        entry("b", day=None),
        entry("b", day=None, published="2022-09-14"),
        entry("b", where=[], text=LEAD),
        entry("b", actor=["ARM"], recipient=["AZE"]),
        entry("b", reality=Reality.NEGATED, day=None),
        entry("b", newness=Newness.BACKGROUND, published="2022-10-30"),
    ],
    ids=["one of two towns", "province", "no culprit", "no target", "civilians", "mode", "three days", "no day", "next day",
         "no place", "roles reversed", "denied", "told as past with its day"],
)  # fmt: skip
def test_what_is_of_the_same_happening_joins(other):
    assert joined(entry("a", text=LEAD, killed=12), other)


def test_towns_thirty_km_apart_differ_and_a_site_in_its_town_does_not():
    hospital = ("Goris hospital", 39.512, 46.338, 0.5, Precision.SITE)
    assert not joined(entry("a"), entry("b", where=[KAPAN]))
    assert joined(entry("a"), entry("b", where=[hospital]))
    assert not joined(entry("a", where=[KAPAN]), entry("b", where=[hospital]))


def test_names_that_no_gazetteer_knows_are_compared_as_words():
    known = entry("a", where=[("village of Tegh", None, None, None, None)])
    assert joined(known, entry("b", where=[("Tegh", None, None, None, None)]))
    assert not joined(known, entry("b", where=[("Khndzoresk", None, None, None, None)]))


def test_reversed_roles_need_an_exact_place_and_day():
    ours = {"where": [SYUNIK], "killed": 12}
    assert joined(entry("a", **ours), entry("b", **ours))
    assert not joined(entry("a", **ours), entry("b", **ours, actor=["ARM"], recipient=["AZE"]))


def test_each_day_of_daily_shelling_is_its_own():
    told = [entry(f"d{n:03}", day=day(n), published=day(n)) for n in range(60)]
    assert len(group(told)) == 60


def test_a_report_of_a_span_of_days_stays_apart():
    text = "Azerbaijan shelled Goris over three days."
    span = entry("s", text=text, day=day(0), to=day(2), words="three days")
    again = entry("t", text=text, day=day(0), to=day(2), words="three days", published=day(3))
    since = entry("u", day=day(-30), to="open")
    daily = [entry(f"d{n}", day=day(n), published=day(n)) for n in range(3)]
    assert {group.keys for group in group([span, again, since, *daily])} == {
        (span.key, again.key), (since.key,), *((one.key,) for one in daily)
    }  # fmt: skip


def test_a_monitor_that_gives_no_day_writes_of_another_event_each_day():
    told = [entry(f"d{n:03}", day=None, published=day(n), outlet="Monitor", text=LEAD) for n in range(60)]
    assert len(group(told)) == 60


def test_two_hundred_reprints_of_one_report_are_one():
    first = entry("a", text=LEAD)
    copies = [entry(f"c{n:03}", text=LEAD, origin="a", published=day(n % 5), outlet=f"paper {n}") for n in range(199)]
    (one,) = group([first, *copies])
    assert (len(one.keys), len(one.joins)) == (200, 199)


def test_copies_stay_one_where_no_day_and_place_are_told():
    bare = {"day": None, "where": [], "text": LEAD, "newness": Newness.BACKGROUND}
    assert joined(entry("a", **bare), entry("b", **bare, origin="a", published=day(9)))
    assert not joined(entry("a", **bare), entry("b", **bare, published=day(9)))


def test_a_copy_with_an_altered_place_is_another_report():
    assert not joined(entry("a"), entry("b", text="Azerbaijan shelled Kapan on Tuesday.", where=[KAPAN], origin="a"))


def test_two_hundred_near_misses_stay_two_hundred():
    towns = [(f"Town {n}", 39.0 + n / 5, 46.0, 5.0, Precision.TOWN) for n in range(100)]
    misses = [entry(f"p{n:03}", text=LEAD, where=[towns[n]], killed=12) for n in range(100)]
    misses += [entry(f"t{n:03}", text=LEAD, where=[GORIS], killed=12, day=day(n), published=day(n)) for n in range(100)]
    assert len(group(misses)) == 200


def test_a_kidnapping_told_366_times_is_one():
    """Differing places (town, district, province), tolls, culprits, days told or not: one kidnapping (users.md, story 1)."""
    town = ("Chibok", 10.87, 12.85, 4.0, Precision.TOWN)
    school = ("Chibok school", 10.871, 12.848, 0.3, Precision.SITE)
    area = ("Chibok district", 10.87, 12.86, 25.0, Precision.DISTRICT)
    girls = (
        "schoolgirls from a school",
        "276 girls from their dormitory",
        "more than 200 pupils",
        "girls of a boarding school",
    )
    told = []
    for n in range(366):
        late = n % 3
        told.append(
            entry(
                f"n{n:03}", text=f"Gunmen abducted {girls[n % 4]} in Chibok at night.", anchor="abducted", mode="abduct",
                actor=["boko-haram"] if n % 2 else ["unknown-armed"], recipient=["civilians-NGA"] if n % 5 else [],
                where=[(town, school, area)[n % 7 % 3]] if n % 11 else [], day=None if late == 0 and n % 2 else "2014-04-14",
                published=(date(2014, 4, 15) + timedelta(days=late // 2)).isoformat(),
            )
        )  # fmt: skip
    (one,) = group(told)
    assert len(one.keys) == 366


def test_a_growing_toll_is_one_and_small_tolls_that_clash_are_not_enough():
    first = entry("a", killed=49, open_toll=True)
    assert joined(first, entry("b", killed=105, published=day(3)), entry("c", killed=135, published=day(9)))
    assert joined(entry("a", killed=7, recipient=[]), entry("b", killed=7, recipient=[], text="Guns shelled a bus."))
    assert not joined(
        entry("a", killed=2, recipient=[]), entry("b", killed=7, recipient=[], text="Guns shelled a bus.")
    )


def test_two_meetings_of_the_same_leaders():
    talks = {"kind": EventType.CONSULT, "mode": None, "actor": ["ARM", "AZE"], "recipient": [], "where": []}
    assert joined(entry("a", **talks), entry("b", **talks | {"actor": ["AZE"], "recipient": ["ARM"]}))
    assert not joined(entry("a", **talks), entry("b", **talks, day=day(17), published=day(17)))
    assert not joined(entry("a", **talks), entry("b", **talks | {"actor": ["ARM", "RUS"]}))


def test_talks_on_a_truce_are_not_the_truce():
    both = {"actor": ["ARM", "AZE"], "recipient": [], "mode": None}
    talks, truce = entry("a", kind=EventType.CONSULT, **both), entry("b", kind=EventType.AGREE, **both)
    in_force = entry("c", kind=EventType.RETREAT, **both | {"mode": "ceasefire"})
    assert {group.keys for group in group([talks, truce, in_force])} == {(talks.key,), (truce.key, in_force.key)}


def test_a_vague_report_does_not_chain_two_precise_ones():
    goris, kapan = entry("a", text=LEAD), entry("b", where=[KAPAN], text=LEAD)
    vague = entry("v", where=[GORIS, KAPAN], text=LEAD)
    assert sorted(len(group.keys) for group in group([goris, kapan, vague])) == [1, 2]


def test_one_word_told_by_two_is_one():
    text = "Kyiv and Moscow trade blame for an attack on prisoners."
    one = entry(
        "a", text=text, anchor="attack", mode=None, actor=["UKR"], recipient=["civilians-UKR"], where=[], day=None
    )
    other = entry(
        "a", text=text, anchor="attack", mode=None, actor=["RUS"], recipient=["civilians-UKR"], where=[], day=None
    )
    assert joined(one, replace(other, key=other.key + "/2"))


def test_one_text_tells_a_second_event_as_another():
    def two(text):
        first, at = entry("a", text=text, recipient=[]), text.rindex("shelled")
        report = replace(first.report, anchor=Span.of(text, at, at + 7), when=None, mode=None)
        return first, replace(first, key=f"a/{at}-{at + 7}/ASSAULT", report=report)

    assert joined(*two("Azerbaijan shelled Goris. Its artillery corps shelled Goris."))
    assert not joined(*two("Azerbaijan shelled Goris. Another corps shelled Goris."))


def test_a_denial_does_not_keep_out_a_witness_who_names_nobody():
    told = entry("a", recipient=["civilians-ARM"])
    denied = entry("b", text="Azerbaijan did not shell Goris on Tuesday.", anchor="shell", recipient=["civilians-ARM"],
                   reality=Reality.NEGATED)  # fmt: skip
    witness = entry("c", text="Goris was shelled on Tuesday.", actor=["unknown-armed"], recipient=["civilians-ARM"])
    assert len(group([told, denied, witness])) == 1
