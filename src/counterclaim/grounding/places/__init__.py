"""Places: the words that name them, and which places of the gazetteer they are."""

from counterclaim.grounding.places.finder import PlaceFinder

__all__ = ["PlaceFinder"]
