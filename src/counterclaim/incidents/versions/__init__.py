"""Reports of one happening -> what each side says of it, and where the sides agree and differ."""

from counterclaim.incidents.versions.describing import describe

__all__ = ["describe"]
