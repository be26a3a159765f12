"""What frames, grounding, claims and rules say of a training text: the same advisers that the reader has in use."""

from __future__ import annotations

import hashlib
import pickle
from dataclasses import dataclass, replace
from pathlib import Path

from counterclaim.claims import Tagger, find_claims
from counterclaim.events.circumstances import Circumstances
from counterclaim.events.draft import Draft
from counterclaim.events.finder import framed
from counterclaim.events.frames import Frame
from counterclaim.events.newness import newness_of
from counterclaim.events.reader.hints import told_of
from counterclaim.events.reality import reality_of
from counterclaim.events.vouching import covering
from counterclaim.grounding import ground_of
from counterclaim.grounding.actors import ActorFinder
from counterclaim.grounding.days import find_days
from counterclaim.grounding.places import PlaceFinder
from counterclaim.language import Encoder, Layers, Parser
from counterclaim.records import Claim, DateBasis, Document, EventType, Mentions, Published


@dataclass(frozen=True, eq=False)
class Advised:
    """A text with all that is known of it before the reader reads it."""

    document: Document
    layers: Layers
    mentions: Mentions
    claims: tuple[Claim, ...]
    drafts: tuple[Draft, ...]

    def at(self, token: int) -> Draft | None:
        """The frame's draft anchored at a token."""
        return next((d for d in self.drafts if d.i == token), None)

    def told(self, token: int, kind: EventType) -> tuple[int, int, int, int]:
        """What the rules say of an event of ``kind`` at a token, whether or not a frame knows it."""
        draft = self.at(token) or Draft(token, kind, None, (), (), _frame(kind))
        over = covering(self.layers, draft, self.claims)
        reality, why = reality_of(self.layers, draft, over)
        published = self.document.published.date
        circumstances = Circumstances(self.layers, self.mentions, published)
        day = circumstances.when(draft) or circumstances.spoken_of(draft)
        newness, because = newness_of(self.layers, draft, over, reality, day, published)
        return told_of(reality, why, newness, because, over)


class Adviser:
    """Makes advised texts; with ``cache`` each is kept from run to run, by the hash of its text and day."""

    def __init__(self, cache: Path | None) -> None:
        self._cache = cache
        self._parser, self._encoder, self._tagger = Parser(pinned=True), Encoder(), Tagger()
        self._actors, self._places = ActorFinder(), PlaceFinder()

    def of(self, name: str, text: str, published: str | None) -> Advised:
        """``text`` with its advice; ``published`` is an ISO day or None."""
        key = hashlib.sha256(f"{published}\n{text}".encode()).hexdigest()
        path = self._cache / f"advice-{key}" if self._cache else None
        if path is not None and path.exists():
            known: Advised = pickle.loads(path.read_bytes())  # noqa: S301 - written below, in our own folder
            return known
        made = self._made(name, text, published)
        if path is not None:
            path.write_bytes(pickle.dumps(made))
        return made

    def _made(self, name: str, text: str, published: str | None) -> Advised:
        document, layers, mentions, claims = self.stages(name, text, published)
        mentions, _, drafts = framed(layers, mentions)
        return Advised(document, replace(layers, encoding=None), mentions, claims, tuple(drafts))

    def stages(
        self, name: str, text: str, published: str | None
    ) -> tuple[Document, Layers, Mentions, tuple[Claim, ...]]:
        """What every stage before events makes of a text as it stands, so that marks keep their places."""
        basis = DateBasis.GIVEN if published else DateBasis.NONE
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = Document(id=name, title=None, text=text, outlet=None, url=None, language="en",
                            published=Published(published, basis), sha256=digest)  # fmt: skip
        layers = self._encoder.read(self._parser.parse(text))
        there = self._places.survey(document, layers)
        actors = self._actors.find(document, layers, ground_of(there))
        mentions = Mentions(tuple(actors), there.places, tuple(find_days(document, layers)))
        claims = find_claims(document, layers, mentions, tagger=self._tagger)
        return document, layers, mentions, claims


def _frame(kind: EventType) -> Frame:
    return Frame(
        "none", kind, None, "verb", "", (), (), symmetric=False, need=(), veto=(), figure=None, figure_slot=None, gain=0
    )
