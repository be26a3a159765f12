"""Families of copies: series that are one, series that are none, and which member is the origin."""

# ruff: noqa: S311 (seeds make the same texts on every machine)

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.copies_made import DAMAGES, document, look_alike, monitor, mould, tell, town
from bench.copies_texts import TELLINGS
from counterclaim.incidents.copies import are_copies, bands, families, find_copies
from counterclaim.records import CopyKind

DAY = date(2022, 9, 13)
ORIGINAL = TELLINGS[0].original
FLASH = "A missile hit a bakery in Tanmashen on Tuesday, killing 4 people and wounding 11, the regional governor said."


def copies(*texts, days=None):
    made = [document(f"d{n}", text, days[n] if days else DAY) for n, text in enumerate(texts)]
    return find_copies(made)


@pytest.mark.parametrize("damage", sorted(DAMAGES))
def test_a_damaged_text_is_a_copy(damage):
    rng = random.Random(damage)
    for _ in range(5):
        made = mould(rng)
        spoilt = DAMAGES[damage](tell(made), rng)
        assert are_copies(document("a", tell(made), made.day), document("b", spoilt, made.day + timedelta(days=1)))


def test_two_hundred_reprints_are_one_family():
    rng = random.Random(7)
    made = mould(rng)
    reprints = [document("000", tell(made), made.day, "Reuters")]
    for n in range(1, 200):
        text = tell(made)
        for damage in [
            rng.choice(["cut", "headline"]),
            *rng.sample(sorted(set(DAMAGES) - {"excerpt", "cut", "headline"}), 2),
        ]:
            text = DAMAGES[damage](text, rng)
        reprints.append(document(f"{n:03}", text, made.day + timedelta(days=rng.randrange(1, 3)), f"Daily {town(rng)}"))
    found = find_copies(reprints)
    assert len(found) == 199
    assert {copy.origin for copy in found} == {"000"}


@pytest.mark.parametrize("flash", [True, False])
@pytest.mark.parametrize("change", ["place", "day", "all"])
def test_look_alikes_are_no_family(flash, change):
    rng = random.Random(11)
    base = mould(rng, flash=flash)
    made = [base]
    while len(made) < (6 if change == "day" else 40):
        twin = look_alike(rng, base, change)
        if change == "day" and twin.day in {one.day for one in made}:
            continue
        if not any(one.slots["place"][:3] == twin.slots["place"][:3] for one in made) or change == "day":
            made.append(twin)
        elif len(made) > 15:
            break
    assert families([document(f"{n:03}", tell(one), one.day) for n, one in enumerate(made)]) == ()


def test_two_hundred_near_misses_are_no_family():
    rng = random.Random(13)
    near = []
    for n in range(100):
        made = mould(rng, flash=n % 2 == 0)
        twin = look_alike(rng, made, rng.choice(["place", "day"]))
        near += [document(f"{n:03}a", tell(made), made.day), document(f"{n:03}b", tell(twin), twin.day)]
    assert families(near) == ()


def test_sixty_daily_reports_of_a_monitor_are_no_family():
    rng = random.Random(17)
    villages = tuple(town(rng) for _ in range(12))
    assert families([monitor(rng, DAY + timedelta(days=n), villages) for n in range(60)]) == ()


def test_a_town_or_day_makes_another_flash_and_a_slip_does_not():
    assert copies(FLASH, FLASH.replace("Tanmashen", "Korivka")) == ()
    assert copies(FLASH, FLASH.replace("Tuesday", "Monday")) == ()
    assert copies(FLASH, FLASH, days=[DAY, DAY + timedelta(days=7)]) == ()
    assert copies(FLASH, FLASH, days=[DAY, DAY + timedelta(days=1)])
    assert copies(FLASH, FLASH.replace("Tanmashen", "Tanmashn"))
    assert copies(FLASH, FLASH.replace("11", "17"))


def test_slips_in_a_long_text():
    for before, after in [("Armenia accused", "ARomania accused"), ("49", "94"), ("Goris", "Gori"), ("Goris", "Shusha"),
                          ("Antony Blinken said", "Nikol Pashinyan said"), ("November 2020", "November 2021")]:  # fmt: skip
        assert copies(ORIGINAL, ORIGINAL.replace(before, after, 1)), after


@pytest.mark.parametrize("telling", TELLINGS)
def test_rewrites_and_translations_back(telling):
    found = {c.document: c for c in find_copies([document(k, getattr(telling, k), DAY) for k in telling._fields])}
    assert set(found) == {"rewrite", "back"}
    assert {copy.origin for copy in found.values()} == {"original"}
    assert found["back"].kind is CopyKind.BACK_TRANSLATION
    assert found["rewrite"].kind in {CopyKind.REWRITE, CopyKind.REPRINT}


def test_kinds():
    paragraphs = ORIGINAL.split("\n\n")
    assert copies(ORIGINAL, ORIGINAL + "\nMore news every day.")[0].kind is CopyKind.REPRINT
    assert copies(ORIGINAL, "\n\n".join(paragraphs[:2]))[0].kind is CopyKind.EXCERPT
    assert copies(ORIGINAL, ORIGINAL)[0].likeness == 1.0


def test_a_new_lead_with_old_background_is_another_report():
    background = ORIGINAL.split("\n\n")[-1] + ORIGINAL.split("\n\n")[-2]
    lead = "Ministers met in Vienna on Friday to speak of grain prices, and parted in silence."
    assert copies(ORIGINAL, f"{lead}\n\n{background}") == ()


def test_too_little_to_tell():
    assert copies("Armenia accused Azerbaijan of an attack", "Armenia accused Azerbaijan of an attack") == ()
    assert copies("", "", " \n", "...", "12", "“”") == ()
    assert bands(document("a", "", DAY)) == ()


def test_long_pages():
    rng = random.Random(19)
    text = "\n\n".join(tell(mould(rng)) for _ in range(45))
    assert len(text.split()) > 10000
    assert len(copies(text, text.replace("killed", "slain"), DAMAGES["wrapped"](text, rng))) == 2


def origin_of(*documents):
    return {copy.origin for copy in find_copies(documents)}, find_copies(documents)[0].why


def test_the_origin_is_whom_the_others_credit():
    named = ORIGINAL.replace("YEREVAN (Reuters) - ", "")
    origin, why = origin_of(
        document("a", named + "\nSource: Reuters\n", DAY, "Daily"),
        document("b", named, DAY + timedelta(days=1), "www.reuters.com"),
    )
    assert origin == {"b"}
    assert "origin: others of the family credit it" in why
    assert "credits reuters" in why


def test_the_origin_is_the_earliest():
    later, earlier = document("a", ORIGINAL, DAY + timedelta(days=1)), document("b", ORIGINAL, DAY)
    assert origin_of(later, earlier, document("c", ORIGINAL, None))[0] == {"b"}


def test_of_one_day_the_origin_is_the_fullest_then_the_least_damaged_then_the_first():
    plain = ORIGINAL.replace("YEREVAN (Reuters) - ", "")
    short, spoilt = plain[:-90], plain.replace("Armenia accused", "ARomania accused")
    assert origin_of(document("a", short, DAY), document("b", plain, DAY))[0] == {"b"}
    assert origin_of(document("a", spoilt, DAY), document("b", plain, DAY))[0] == {"b"}
    origin, why = origin_of(document("b", plain, DAY), document("a", plain, DAY))
    assert origin == {"a"}
    assert "alike in all else" in why[1]


def test_a_chain_is_one_family():
    paragraphs = ORIGINAL.strip().split("\n\n")
    middle = "\n\n".join(paragraphs[:5])
    last = "\n\n".join(paragraphs[:2])
    found = copies(ORIGINAL, middle, last)
    assert [(copy.document, copy.origin) for copy in found] == [("d1", "d0"), ("d2", "d0")]


def some_documents():
    rng = random.Random(23)
    made = [mould(rng) for _ in range(6)]
    found = [document(f"o{n}", tell(one), one.day) for n, one in enumerate(made)]
    for n, one in enumerate(made):
        damages = ("cut", "edits", "one_name")
        found += [document(f"c{n}{name}", DAMAGES[name](tell(one), rng), one.day) for name in damages]
    return found


SOME = some_documents()
WHOLE = find_copies(SOME)


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(len(SOME))))
def test_order_changes_nothing(order):
    assert find_copies([SOME[n] for n in order]) == WHOLE


@settings(max_examples=25, deadline=None)
@given(st.sets(st.integers(0, len(SOME) - 1), min_size=2, max_size=8))
def test_two_documents_are_copies_whatever_else_there_is(chosen):
    part = [SOME[n] for n in sorted(chosen)]
    linked = {frozenset(family) for family in families(part) if len(family) == 2}
    for one in part:
        for other in part:
            if one.id < other.id and are_copies(one, other):
                assert any({one.id, other.id} <= set(family) for family in families(part))
    assert all(are_copies(*[d for d in part if d.id in pair]) for pair in linked)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.text(max_size=400))
def test_any_text_is_read(one, other):
    first, second = document("a", one, DAY), document("b", other, DAY)
    assert are_copies(first, second) == are_copies(second, first)
    assert bands(first) == tuple(sorted(set(bands(first))))
