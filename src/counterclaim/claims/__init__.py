"""Layers -> claims: who says what, with which stance, through which channel."""

from counterclaim.claims.finding import find_claims

__all__ = ["find_claims"]
