"""Who is named: every mention of an actor in a text, with who it is."""

from counterclaim.grounding.actors.finder import ActorFinder
from counterclaim.grounding.actors.ground import NOWHERE, Ground

__all__ = ["NOWHERE", "ActorFinder", "Ground"]
