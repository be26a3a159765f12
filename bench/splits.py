"""Which items of an open set are measured on, where the rest trains."""

import hashlib


def aside(sentence: str) -> bool:
    """Whether a row of PLV is set aside to measure on.

    Nothing was trained on it; one weight was chosen on it (``tasks/types.py``).
    """
    return int(hashlib.sha256(sentence.encode()).hexdigest(), 16) % 10 < 3
