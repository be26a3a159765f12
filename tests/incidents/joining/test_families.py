"""Kinds of happening."""

import pytest

from counterclaim.incidents.joining import family_of
from counterclaim.incidents.joining.families import mixed_up, unlike
from counterclaim.records import MODES, EventType
from tests.support.entries import entry


def family(kind, mode=None):
    return family_of(entry("a", kind=kind, mode=mode).report)


@pytest.mark.parametrize("kind", EventType)
def test_every_type_and_mode_has_a_family(kind):
    assert all(family(kind, mode) for mode in (None, *MODES[kind]))


def test_an_arrest_may_be_a_kidnapping_and_a_truce_has_three_types():
    assert family(EventType.COERCE, "arrest") == family(EventType.ASSAULT, "abduct") != family(EventType.ASSAULT)
    assert family(EventType.AGREE) == family(EventType.CONCEDE) == family(EventType.RETREAT, "ceasefire")
    assert family(EventType.CONSULT) != family(EventType.AGREE)


def test_modes_from_afar_are_mixed_up_and_those_at_close_range_are_not():
    assert mixed_up("aerial", "heavy-weapons")
    assert not mixed_up("firearms", "aerial")
    assert unlike("firearms", "aerial")
    assert not unlike("aerial", "drone")
