"""Layers -> claims: who says what, with which stance, through which channel."""

from counterclaim.claims.finding import find_claims
from counterclaim.claims.tagger.finder import Tagger

__all__ = ["Tagger", "find_claims"]
