"""Documents that tell the same news, put together."""

from collections.abc import Sequence

from counterclaim.incidents.stories.candidates import candidates
from counterclaim.incidents.stories.heap import ONE_TEXT, THRESHOLD, Heap, copies, same_news
from counterclaim.incidents.stories.merging import Merger
from counterclaim.incidents.stories.words import weigh
from counterclaim.records.document import Document


def find_stories(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """The ids of the documents, those that tell the same news together; ids in ascending order, groups by their first.

    Every document is in one group, alone where no other tells its news; one without words is always alone.  Copies of one
    text are put together first and count once.  The order of input changes nothing.  Raises ValueError where two documents
    have one id.
    """
    ordered = sorted(documents, key=lambda document: (document.published.date or "", document.sha256, document.id))
    if len({document.id for document in ordered}) < len(ordered):
        raise ValueError("two documents have one id")
    weighed = [weigh(document) for document in ordered]
    heaps = {position: Heap.of(position, document) for position, document in enumerate(weighed)}
    merger = Merger(heaps, candidates(weighed))
    merger.merge(copies, ONE_TEXT)
    for heap in heaps.values():
        heap.as_one_telling()
    merger.merge(same_news, THRESHOLD)
    return tuple(sorted(tuple(sorted(ordered[member].id for member in heap.members)) for heap in heaps.values()))
