"""Keys under which likely copies meet: two documents are compared only where they share one.

Two sorts: bands of a MinHash signature over all content words (whole texts: reprints, rewrites, short flashes), and one
key a sentence (parts: excerpts, texts with much added).  Both ignore the order of words.
"""

from functools import lru_cache
from hashlib import blake2b
from typing import Final

from rensa import CMinHash

from counterclaim.incidents.copies import limits
from counterclaim.incidents.copies.profile import Profile, Sentence, profile
from counterclaim.records import Document

# A sentence of fewer content words ("He declined to comment.") stands in many texts that have nothing to do with one another.
_FEWEST: Final = limits.SENTENCE_LOWEST + 2


def bands(document: Document) -> tuple[str, ...]:
    """The keys of ``document`` in ascending order; the same on every machine and run, of this document alone."""
    return bands_of(profile(document))


def bands_of(text: Profile) -> tuple[str, ...]:
    """The keys of a profile; none where the text has too few words to be compared."""
    if text.size < limits.FEWEST_WORDS:
        return ()
    return tuple(sorted({*_whole(text), *_parts(text)}))


def _whole(text: Profile) -> list[str]:
    # The words are hashed here, by a function that is the same everywhere, and only permuted by the library.
    hashes = sorted(_hash(word) for word in text.content)
    if not hashes:
        return []
    rows = CMinHash.digests64_from_token_hash_sets([hashes], num_perm=limits.PERMUTATIONS, seed=limits.SEED)[0]
    cuts = range(0, limits.PERMUTATIONS, limits.ROWS)
    return [f"t{n:02}{_joined(rows[cut : cut + limits.ROWS])}" for n, cut in enumerate(cuts)]


def _parts(text: Profile) -> list[str]:
    return [f"s{_joined(_lowest(one))}" for one in text.sentences if len(one.content) >= _FEWEST]


def _lowest(sentence: Sentence) -> list[int]:
    return sorted(_hash(word) for word in sentence.content)[: limits.SENTENCE_LOWEST]


def _joined(values: list[int]) -> str:
    return blake2b(b"".join(value.to_bytes(8, "big") for value in values), digest_size=8).hexdigest()


@lru_cache(maxsize=65536)
def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")
