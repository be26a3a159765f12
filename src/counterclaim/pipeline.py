"""The order of the stages: the only module that knows it."""

import time
from collections.abc import Callable
from typing import TypeVar

from counterclaim import __about__
from counterclaim.claims import Tagger, find_claims
from counterclaim.context import find_context
from counterclaim.events import EventReader, find_reports
from counterclaim.grounding import ground_of
from counterclaim.grounding.actors import ActorFinder, own_file
from counterclaim.grounding.days import find_days
from counterclaim.grounding.places import Gazetteer, PlaceFinder, is_loaded
from counterclaim.language import Encoder, Layers, Parser
from counterclaim.reading import Reading, read_text
from counterclaim.records import CodedDocument, CoderStamp, Document, Mentions
from counterclaim.settings import Settings

_T = TypeVar("_T")


class Coder:
    """Codes documents: one parse a document, its layers shared by every stage.

    Making one loads the models (about two seconds); it holds no state between documents.  ``timings`` sums the seconds
    that each stage has taken, for benchmarks.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        """Loads the models, and the user's own tables where the settings name their folder.

        Raises ModelError where a model is missing or damaged, UsageError E230 for a table of own actors that does not hold.
        """
        self.settings = settings or Settings()
        self._parser = Parser(pinned=self.settings.pinned_model)
        self._encoder = Encoder()
        self._tagger = Tagger()
        self._reader = EventReader()
        own = own_file.load(self.settings.data / own_file.NAME) if self.settings.data is not None else None
        self._actors = ActorFinder(own.actors if own is not None else ())
        gazetteer = _gazetteer(self.settings)
        self._places = PlaceFinder(gazetteer)
        models = tuple((m.name, m.sha256) for m in (self._parser, self._encoder, self._tagger, self._reader))
        tables = ((own_file.MODEL, own.sha256),) if own is not None else ()
        self.stamp = CoderStamp(__about__.VERSION, (*models, *gazetteer.models, *tables))
        self.timings: dict[str, float] = {}

    def code(self, reading: Reading) -> CodedDocument:
        """Codes what was read: its claims, reports and context, with the reader's warnings."""
        document = reading.document
        parsed = self._timed("language", lambda: self._parser.parse(document.text))
        layers = self._timed("encoder", lambda: self._encoder.read(parsed))
        mentions = self._mentions(document, layers)
        claims = self._timed("claims", lambda: find_claims(document, layers, mentions, tagger=self._tagger))
        reports = self._timed("events", lambda: find_reports(document, layers, mentions, claims, reader=self._reader))
        context = self._timed("context", lambda: find_context(document, layers, mentions, claims))
        return CodedDocument(document, claims, reports, reading.warnings, self.stamp, context)

    def code_text(
        self,
        text: str,
        *,
        published: str | None = None,
        outlet: str | None = None,
        url: str | None = None,
        title: str | None = None,
        id: str | None = None,  # noqa: A002 - the record's own name
    ) -> CodedDocument:
        """Codes pasted text; raises InputError where there is nothing to read."""
        reading = self._timed(
            "reading",
            lambda: read_text(text, name=id or "text", id=id, published=published, outlet=outlet, url=url, title=title),
        )
        return self.code(reading)

    def _mentions(self, document: Document, layers: Layers) -> Mentions:
        found = self._timed("places", lambda: self._places.survey(document, layers))
        actors = self._timed("actors", lambda: self._actors.find(document, layers, ground_of(found)))
        days = self._timed("days", lambda: find_days(document, layers))
        return Mentions(actors, found.places, days)

    def _timed(self, stage: str, work: Callable[[], _T]) -> _T:
        began = time.perf_counter()
        result = work()
        self.timings[stage] = self.timings.get(stage, 0.0) + time.perf_counter() - began
        return result


def _gazetteer(settings: Settings) -> Gazetteer:
    """The shipped gazetteer, with what the user has loaded."""
    folder = settings.gazetteer
    return Gazetteer(loaded=folder if folder is not None and is_loaded(folder) else None)
