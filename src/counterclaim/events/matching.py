"""Applies the frames to a text: every word that names an event, with its parties."""

from collections.abc import Iterator
from typing import Final

from counterclaim.events import tree
from counterclaim.events.draft import Draft
from counterclaim.events.frames import Condition, Frame, FrameBook
from counterclaim.events.parties import Parties, is_armed, is_civilian, same
from counterclaim.events.slots import Slots
from counterclaim.language import Layers
from counterclaim.records import Actor, ActorKind, EventType, Mentions, Precision

_NAMED: Final = frozenset({ActorKind.STATE})
_COUNTING: Final = frozenset("thousand hundred dozen score number series wave round lot string spate couple".split())
_MATERIAL: Final = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE})
_BLAMING: Final = frozenset(
    "blame accuse condemn denounce criticise criticize suspect charge convict hold slam".split()
)
# Country names that also serve as adjectives: "US strikes" are strikes by the US, a "Ukraine attack" is one on Ukraine.
_SHORT: Final = frozenset({"US", "U.S.", "UK", "U.K.", "EU", "UN", "U.N.", "NATO", "USA"})
# Heads that count or portion what their "of" phrase names.
