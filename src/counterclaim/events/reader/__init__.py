"""The event reader: a learned second opinion on which words tell events, of what type, by whom, and whether it is so."""

from counterclaim.events.reader.opinions import Opinions, Party, Roles
from counterclaim.events.reader.reader import EventReader

__all__ = ["EventReader", "Opinions", "Party", "Roles"]
