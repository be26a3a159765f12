"""Layers, mentions and claims -> the context of an article: agreements, bodies, forces, control of territory."""

from counterclaim.context.finder import find_context

__all__ = ["find_context"]
