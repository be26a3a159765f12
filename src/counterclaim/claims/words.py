"""The word lists of the stance rules, loaded once from data/cues/words.tsv."""

from functools import cache

from counterclaim.claims.lexicon import rows


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list; empty where there is no such list."""
    return frozenset(word for key, words in rows("words.tsv", 2) if key == name for word in words.split())
