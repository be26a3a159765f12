"""Keys under which likely copies meet: two documents are compared only where they share one.

Two sorts: bands of a MinHash signature over all content words (whole texts: reprints, rewrites, short flashes), and one
key or two a sentence (parts: excerpts, texts with much added).  Both ignore the order of words.
"""

from functools import lru_cache
from hashlib import blake2b

from rensa import CMinHash

from counterclaim.incidents.copies import limits
from counterclaim.incidents.copies.particulars import Kind
from counterclaim.incidents.copies.profile import Profile, profile
from counterclaim.records import Document


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
    sure = {word for sentence in text.sentences for word in sentence.sure}
    again = (f"{word} {n}" for word in sure for n in range(1, limits.PARTICULAR_TIMES))
    hashes = sorted(_hash(word) for word in (*text.content, *again))
    if not hashes:
        return []
    rows = CMinHash.digests64_from_token_hash_sets([hashes], num_perm=limits.PERMUTATIONS, seed=limits.SEED)[0]
    cuts = range(0, limits.PERMUTATIONS, limits.ROWS)
    return [f"t{n:02}{_joined(rows[cut : cut + limits.ROWS])}" for n, cut in enumerate(cuts)]


def _parts(text: Profile) -> list[str]:
    """Keys of each sentence that has names or numbers, and other words, enough to tell it from most others."""
    keys = []
    for one in text.sentences:
        particulars, words = sorted(map(_hash, one.sure)), sorted(map(_hash, one.content - one.sure))
        if len(particulars) >= limits.SENTENCE_PARTICULARS_LEAST and len(words) >= limits.SENTENCE_WORDS:
            lowest = particulars[: limits.SENTENCE_PARTICULARS] + words[: limits.SENTENCE_WORDS]
            keys.append(f"s{_joined(lowest)}")
        # Texts in capitals show no names: there a sentence meets by its numbers and its other content.
        numbers = sorted({_hash(p.value) for p in one.particulars if p.kind is Kind.NUMBER})
        if len(numbers) >= (1 if text.size < limits.FLASH else 2) and len(one.content) > limits.SENTENCE_LOWEST:
            keys.append(f"n{_joined(numbers + sorted(map(_hash, one.content))[: limits.SENTENCE_LOWEST])}")
    return keys


def _joined(values: list[int]) -> str:
    return blake2b(b"".join(value.to_bytes(8, "big") for value in values), digest_size=8).hexdigest()


@lru_cache(maxsize=262144)
def _hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")
