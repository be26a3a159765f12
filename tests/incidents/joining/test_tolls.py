"""A toll told by itself: of the deed told right before it, never of a deed of the side that suffered it."""

import pytest

from counterclaim.incidents.joining import group
from tests.support.entries import entry

TOLD = "Azerbaijan shelled Goris on Tuesday. {} {} soldiers were killed, a minister said."


def toll(count, who, *, name="a", **more):
    text = TOLD.format(count, who)
    about = {"mode": None, "actor": (), "where": (), "day": None, "killed": count}
    return entry(name, text=text, anchor="killed", recipient=[who], **about, **more)


def deed(who="ARM", name="a", count=49):
    return entry(name, text=TOLD.format(count, who))


def joined(*entries):
    return len(group(entries)) == 1


def test_the_dead_told_right_after_a_deed_are_of_it():
    (one,) = group([deed(), toll(49, "ARM")])
    assert one.joins[0].why[0] == "the toll that the text tells right after it"


def test_the_dead_of_the_side_that_did_it_are_not():
    assert not joined(deed("AZE"), toll(49, "AZE"))


def test_one_dead_is_as_often_a_figure_of_speech():
    assert not joined(deed(count=1), toll(1, "ARM"))


def test_the_dead_of_another_deed_with_a_toll_of_its_own_are_not():
    assert not joined(entry("a", text=TOLD.format(49, "ARM"), killed=12), toll(49, "ARM"))


@pytest.mark.parametrize("doer", [(), ("ARM",)])
def test_who_tells_of_its_own_dead_did_not_do_it(doer):
    """The coder takes the speaker for the doer now and then: "ARM against ARM" is as good as nobody named."""
    text = TOLD.format(49, "ARM")
    told = entry("a", text=text, anchor="killed", mode=None, actor=doer, where=(), day=None, killed=49)
    assert joined(deed(), told)
