"""The words of a document that tell which news it is, each with its weight.

A word weighs by how few texts of the background use it, by how early and how often it stands in the document, and more
where it is written as a name.  No other document of the batch is looked at: what a document weighs never depends on what
is read beside it.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from counterclaim.incidents.stories.background import Background, rarities, shipped
from counterclaim.incidents.stories.stated_days import stated_days
from counterclaim.records.document import Document

NAME: Final = 2.0
"""How much more a name weighs than another word that is as rare."""

DEPTH: Final = 80
"""The word at this place counts half of the first: news stands at the top."""

READ: Final = 1000
"""Words read of a document."""

KEPT: Final = 64
"""Words kept of a document, the heaviest."""

_HEADLINE: Final = 0.7  # a line with a larger share of capitals is a headline, where they say nothing of names
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?:])[\s`'\"“”‘’(\[]*$")
_START_WITHIN: Final = 8  # characters before a word that show whether a sentence begins there
_ADDRESS_LINE: Final = re.compile(r"^\s*(?:https?\s?:\s?/|www\s?\.).*$", re.MULTILINE)
_ENDINGS: Final = ("ation", "ment", "ery", "ing", "ion", "ed", "er", "ly", "or", "al", "en", "e", "y")
_STEM: Final = 4  # letters that an ending must leave
_EMPTY: Final = frozenset(
    "a an the and or but of to in on at for with by from as is are was were be been being it its he she they them his her "
    "their this that these those i we you not no do does did have has had will would can could may might should shall must "
    "into over after before about than then there here who whom which what when where while if so also more most such other "
    "some any all s t said says say".split()
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A document as it is compared.

    ``weights`` are those of its words by the form they are counted in, heaviest first, their squares summing to 1 (none
    where it has no words); ``written`` gives each as the document writes it first, ``names`` those written as names.
    ``day`` is that of publication as an ordinal, None where unknown; ``stated`` are the days that the text names.
    """

    weights: Mapping[str, float]
    written: Mapping[str, str]
    names: frozenset[str]
    day: int | None
    stated: tuple[str, ...]


class Word(NamedTuple):
    """A word in its place: as ``written``, in the ``form`` it is counted in, and whether it is written as a name."""

    written: str
    form: str
    is_name: bool


def weigh(document: Document, background: Background | None = None) -> Weighed:
    """A document as it is compared, by the ``background`` that ships where no other is given."""
    words = list(islice(_words_of(document), READ))
    weights = _weights(words, rarities(background) if background else shipped())
    written = {word.form: word.written for word in reversed(words)}
    names = {word.form for word in words if word.is_name}
    return Weighed(
        weights=weights,
        written={form: written[form] for form in weights},
        names=frozenset(form for form in weights if form in names),
        day=date.fromisoformat(document.published.date).toordinal() if document.published.date else None,
        stated=stated_days(document.text),
    )


def weights_of(document: Document) -> Mapping[str, float]:
    """The ``weights`` of ``weigh`` alone, for those who need no more."""
    return _weights(list(islice(_words_of(document), READ)), shipped())


def _weights(words: Sequence[Word], rare: Mapping[str, float]) -> Mapping[str, float]:
    unseen = rare[""]
    counts: dict[str, float] = {}
    for place, (_, form, _) in enumerate(words):
        counts[form] = counts.get(form, 0.0) + 1 / (1 + place / DEPTH)
    names = {form for _, form, is_name in words if is_name}
    heavy = [
        (-math.sqrt(count) * rare.get(form, unseen) * (NAME if form in names else 1), form)
        for form, count in counts.items()
    ]
    kept = sorted(heavy)[:KEPT]
    length = math.sqrt(math.fsum([weight * weight for weight, _ in kept]))
    return {form: -weight / length for weight, form in kept}


def words_in(text: str) -> Iterator[Word]:
    """The words of a text that carry meaning, in order; a line that is an address of the web is passed over."""
    for line in _ADDRESS_LINE.sub("", text).split("\n"):
        found = [(match.group(), match.start()) for match in _WORD.finditer(line)]
        telling = [word for word, _ in found if word[0].isalpha() and word.lower() not in _EMPTY]
        headline = sum([word[0].isupper() for word in telling]) > _HEADLINE * len(telling)
        for word, start in found:
            form = form_of(word)
            if form is not None:
                yield Word(word, form, word[0].isupper() and not headline and not _starts(line, start))


@lru_cache(maxsize=1 << 16)
def form_of(written: str) -> str | None:
    """The form a word is counted in: small letters without its endings; None for a word that says nothing.

    Crude, but the same for "jeweller" and "jewellery", "robbed" and "robber".
    """
    word = written.lower().replace("’", "'").removesuffix("'s")
    if word in _EMPTY or (len(word) < 2 and not word.isdigit()):
        return None
    if len(word) > _STEM and word.endswith("ies"):
        word = word[:-2]
    elif len(word) >= _STEM and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word[: -len(ending)]
    return word


def _words_of(document: Document) -> Iterator[Word]:
    """The title's words where the text does not begin with them, the dateline's place as names, then the text's words."""
    title = (document.title or "").strip()
    if title and not document.text.lstrip().startswith(title):
        yield from words_in(title)
    for word in words_in(document.dateline_place or ""):
        yield Word(word.written, word.form, is_name=True)
    yield from words_in(document.text)


def _starts(line: str, at: int) -> bool:
    """Whether the word at ``at`` begins a sentence, where a capital says nothing."""
    return at == 0 or _SENTENCE_START.search(line[max(0, at - _START_WITHIN) : at]) is not None
