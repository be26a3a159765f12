"""Who is named: every mention of an actor in a text, with who it is."""

from counterclaim.grounding.actors.finder import ActorFinder

__all__ = ["ActorFinder"]
