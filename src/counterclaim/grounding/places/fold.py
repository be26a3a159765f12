"""Folds a place name to the key it is looked up by: no case, no accents, no punctuation.

Letters outside Latin keep what tells words apart in their script (the breve of Cyrillic й, Thai tone marks, Japanese
voicing); what writers leave out or mix goes: Arabic vowel signs, hamza seats, Persian and Arabic forms of one letter,
Hebrew points, the dots of Cyrillic ё, the accents of Greek, full and half width (Unicode NFKC).
"""

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


# Scripts of which only the letters count; the marks of all others are part of their words.
_BARE: Final = re.compile(r"[a-z\u00aa-\u036f\u0370-\u03ff\u0590-\u06ff\u0750-\u077f\u1e00-\u1fff]")
_OTHER: Final = re.compile(r"[\u0370-\u1cff\u1f00-\u1fff\u2c00-\udbff\uf900-\U000e0000]")
# One letter that Persian, Urdu, Kurdish and Arabic keyboards send as several, and what stands between letters.
_ONE_LETTER: Final = str.maketrans(
    {"ی": "ي", "ى": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ٱ": "ا", "ـ": None, "׳": None,
     "״": None, "՚": None, "՛": None, "\u200b": None, "\u200d": None, "\u200e": None, "\u200f": None,
     "\u200c": " ", "،": " ", "・": " ", "、": " ", "·": " ", "־": " ", "་": " ", "།": " "}
)  # fmt: skip


def fold(name: str) -> str:
    """The key of ``name``: "Ar-Raqqah" and "ar Raqqah" give "ar raqqah", "Şuşa" gives "susa", "گوریس" "كوريس"."""
    if name.isascii():
        plain = name.lower()
    elif _OTHER.search(name):
        plain = _fold_other(name)
    else:
        decomposed = unicodedata.normalize("NFKD", name.casefold())
        plain = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)
    return _BLANK.sub(" ", _DROP.sub("", plain)).strip()


def in_other_script(name: str) -> bool:
    """Whether any letter of ``name`` stands outside the Latin alphabet."""
    return _OTHER.search(name) is not None


def _fold_other(name: str) -> str:
    """Case, width and the marks that a script can do without."""
    kept: list[str] = []
    bare = False
    for c in unicodedata.normalize("NFKD", name.casefold()):
        if unicodedata.combining(c):
            # The dots of ё are the one mark that Cyrillic news leaves out.
            if bare or (c == "\u0308" and kept and kept[-1] == "е"):
                continue
        else:
            bare = _BARE.match(c) is not None
        kept.append(c)
    return unicodedata.normalize("NFC", "".join(kept)).translate(_ONE_LETTER).translate(_LETTERS)


def without_article(key: str) -> str | None:
    """A folded name without its Arabic article ("ar raqqah" -> "raqqah"), or None where it has none."""
    bare = _ARTICLE.sub("", key)
    return bare if bare != key else None


_THROATS: Final = re.compile(r"kh|gh|[qgc]")
_HISSES: Final = re.compile(r"sh|ch")
_DOUBLED: Final = re.compile(r"(.)\1+")
_VOWELS: Final = re.compile(r"h$|[aeiouyw]+")
_ARABIC_JOINED: Final = re.compile(r"\b(?:al|el|ad|an|ar|as|ash|at|az|ed|en|er|es|esh|et|ez|ul) ")


def skeleton(key: str, least: int = 4) -> str | None:
    """What all transliterations of an Arabic name share: its consonants ("sqeilbiyeh", "suqaylibiyah": "sklbh").

    ``key`` is a folded name.  Articles and doubled letters are left out.  None where fewer than ``least`` letters are left.
    """
    bare = _ARABIC_JOINED.sub("", key)
    bones = []
    for word in bare.split():
        word = _THROATS.sub("k", _HISSES.sub("x", word)).replace("dh", "d").replace("th", "t")
        bones.append(_VOWELS.sub("", _DOUBLED.sub(r"\1", word)))
    found = " ".join(b for b in bones if b)
    return found if len(found.replace(" ", "")) >= least else None
