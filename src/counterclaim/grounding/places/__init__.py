"""Places: the words that name them, and which places of the gazetteer they are."""

from counterclaim.grounding.places.finder import PlaceFinder, Survey
from counterclaim.grounding.places.gazetteer import Gazetteer
from counterclaim.grounding.places.loaded import is_loaded

__all__ = ["Gazetteer", "PlaceFinder", "Survey", "is_loaded"]
