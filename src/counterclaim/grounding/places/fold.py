"""Folds a place name to the key it is looked up by: no case, no accents, no punctuation."""

import re
import unicodedata
from typing import Final

_DROP: Final = re.compile(r"['’‘ʼʻ`´ʿʾ′.\"“”]")
_BLANK: Final = re.compile(r"[\s\-‐‑‒–—−/_,()]+")
# Letters that carry no separable accent; what newspapers print for them.
_LETTERS: Final = str.maketrans(
    {"ə": "a", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ħ": "h"}
)
# The Arabic article before a name, as transliterations spell it.
_ARTICLE: Final = re.compile(r"^(?:al|el|ad|an|ar|as|ash|at|az|ed|en|er|es|esh|et|ez|ul) (?=\w{3})")


def fold(name: str) -> str:
    """The key of ``name``: "Ar-Raqqah" and "ar Raqqah" give "ar raqqah", "Şuşa" gives "susa"."""
    if name.isascii():
        plain = name.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", name.casefold())
        plain = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)
    return _BLANK.sub(" ", _DROP.sub("", plain)).strip()


def without_article(key: str) -> str | None:
    """A folded name without its Arabic article ("ar raqqah" -> "raqqah"), or None where it has none."""
    bare = _ARTICLE.sub("", key)
    return bare if bare != key else None


_ARABIC_JOINED: Final = re.compile(r"\b(?:al|el|ad|an|ar|as|ash|at|az|ed|en|er|es|esh|et|ez|ul) ")


def skeleton(key: str, least: int = 4) -> str | None:
    """What all transliterations of an Arabic name share: its consonants ("sqeilbiyeh", "suqaylibiyah": "sklbh").

    ``key`` is a folded name.  Articles and doubled letters are left out.  None where fewer than ``least`` letters are left.
    """
    bare = _ARABIC_JOINED.sub("", key)
    bones = []
    for word in bare.split():
        word = re.sub(r"kh|gh|[qgc]", "k", re.sub(r"sh|ch", "x", word)).replace("dh", "d").replace("th", "t")
        single = re.sub(r"(.)\1+", r"\1", word)
        bones.append(re.sub(r"[aeiouyw]+", "", re.sub(r"h$", "", single)))
    found = " ".join(b for b in bones if b)
    return found if len(found.replace(" ", "")) >= least else None
