"""Task ``types``: a PLV tsv with a marked pair -> ``{row, type}``: the PLOVER root between the two parties.

What is coded: the root that the event reader gives the pair (``EventReader.root``, trained on the training part), together
with the best-ranked type that the frames find between the two (``events.types_of_pair``).

PLV (Hu et al.) labels by PLOVER as it was in 2018 to 2021, which cuts some acts differently from the codebook that
Counterclaim follows; ``_PLV`` says where.  These differences were read off the training part, less a slice of 30% (by the
SHA-256 of the sentence: ``int(hex, 16) % 10 < 3``) that was set aside to measure on.  The task itself reads no label.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import log
from pathlib import Path
from typing import Final

from bench.items import Failed, Row, each, text_field, tsv_rows
from bench.tasks._claims import document_of
from counterclaim.events import EventReader
from counterclaim.events.types_of_pair import PairType, types_of_pair
from counterclaim.grounding.actors import ActorFinder
from counterclaim.language import Encoder, Parser
from counterclaim.records import Actor, EventType, Mentions

_TAG: Final = re.compile(r"</?[st]>")
_FRAMES: Final = 4.0
"""How much the frames' vote adds to the logarithm of the reader's chance."""
_NOBODY: Final = frozenset({"an actor", "a recipient", ""})
# PLV writes these where the sentence names no such party.

_PLV: Final[tuple[tuple[str, str | None, str | None, str], ...]] = (
    # our type, our mode (None: any; "": none), words of the anchor (None: any), PLV's root
    ("COERCE", "", "use hold keep", "ASSAULT"),  # human shields
    ("SANCTION", "convict", None, "ACCUSE"),  # convictions and sentences stand under ACCUSE
    ("REQUEST", "meet", "summon", "ACCUSE"),  # summoned to hear a complaint: "expressed complaints of"
    ("SANCTION", "discontinue", "impose reimpose slap tighten sanction blacklist levy", "COERCE"),
    # "imposed more restrictions on"
    ("COERCE", "cyber", None, "ASSAULT"),  # cyber attacks stand with armed ones
    ("COERCE", "seize", "capture retake recapture conquer overrun occupy annex take fall liberate control hold", "ASSAULT"),
    # ground taken is CAMEO 192, under ASSAULT
    ("COERCE", "restrict", "blockade siege besiege impose encircle surround lay", "ASSAULT"),  # CAMEO 191
    ("COERCE", "deport", "displace", "ASSAULT"),
)  # fmt: skip


def run(input_path: Path) -> Iterator[Row | Failed]:
    """The rows of a PLV tsv in order; reads the sentence, its marked form and the pair, no label."""
    return each(tsv_rows(input_path), lambda row: f"row {row['row']}", _code)


def _code(row: Row) -> Row:
    text = text_field(row, "sentence")
    parser, encoder, actors, reader = _models()
    layers = encoder.read(parser.parse(text))
    mentions = Mentions(actors=tuple(actors.find(document_of(f"row {row['row']}", text), layers)))
    source, target = party(row, "s"), party(row, "t")
    found = types_of_pair(layers, source, target, mentions)
    framed = root_of(found[0], layers.tokens[found[0].anchor].lemma) if found else None
    return {"row": row["row"], "type": joined(reader.root(layers, _chars(source), _chars(target)), framed)}


def joined(chances: dict[str, float], framed: str | None) -> str | None:
    """The root that reader and frames together find likeliest; ``framed`` is the frames' or None."""
    scores = {root: log(chance + 1e-6) + _FRAMES * (root == framed) for root, chance in chances.items()}
    return max(scores, key=lambda root: scores[root]) if scores else framed


def _chars(actor: Actor | None) -> tuple[int, int] | None:
    return (actor.start, actor.end) if actor is not None else None


def party(row: Row, tag: str) -> Actor | None:
    """The marked words of one side (``tag`` s or t) as an actor nobody has looked up; None where nobody is named."""
    text = text_field(row, "sentence")
    marked = row.get("marked_sentence") or ""
    start, end = marked.find(f"<{tag}>"), marked.find(f"</{tag}>")
    if 0 <= start < end and _TAG.sub("", marked) == text:
        words = _TAG.sub("", marked[start:end])
        at = len(_TAG.sub("", marked[:start])) + len(words) - len(words.lstrip())
        words = words.strip()
    else:
        words = text_field(row, "source" if tag == "s" else "target").strip()
        at = text.find(words)
    if words in _NOBODY or at < 0:
        return None
    return Actor(words, at, at + len(words))


def root_of(found: PairType, lemma: str) -> str:
    """PLV's root for a type of ours (its YIELD is our CONCEDE and RETREAT); ``lemma`` is the anchor's."""
    if found.type is found.found:
        for kind, mode, words, root in _PLV:
            if (
                found.type.value == kind
                and mode in {None, found.mode or ""}
                and (words is None or lemma in words.split())
            ):
                return root
    if found.agreed:
        return "SUPPORT"  # "signed an agreement with"
    return "YIELD" if found.type in {EventType.CONCEDE, EventType.RETREAT} else found.type.value


@lru_cache(maxsize=1)
def _models() -> tuple[Parser, Encoder, ActorFinder, EventReader]:
    return Parser(), Encoder(), ActorFinder(), EventReader()
