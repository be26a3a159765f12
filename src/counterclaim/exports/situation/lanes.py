"""Which colour, pattern and filter an incident has on the page: by who did it, who tells it, its family."""

from collections.abc import Iterable

from counterclaim.exports.situation.rows import Survey
from counterclaim.exports.situation.sides import belongs, version_side
from counterclaim.exports.situation.survey import MOST_SIDES
from counterclaim.records import Incident


class Lanes:
    """The sides of a survey numbered from 1 and its families from 1.

    Lane 0 is for incidents done by others or by nobody named, ``self.several`` for those done by several of the sides.
    """

    def __init__(self, survey: Survey) -> None:
        self.sides = survey.sides[:MOST_SIDES]
        self.several = len(self.sides) + 1
        self.families = tuple(sorted({incident.family for incident in survey.incidents}))
        self.names = ("others or nobody named", *(side.name for side in self.sides), "several of them")
        self._incidents = {incident.id: incident for incident in survey.incidents}
        self._classes = {incident.id: self._of(incident) for incident in survey.incidents}

    def lane(self, incident: Incident) -> int:
        """The lane of an incident, by who did it."""
        doers = self._doers(incident)
        if not doers:
            return 0
        return doers[0] if len(doers) == 1 else self.several

    def lane_of(self, ids: Iterable[str]) -> int:
        """The lane of several incidents: their common one, or ``several``."""
        lanes = {self.lane(self._incidents[name]) for name in ids}
        return lanes.pop() if len(lanes) == 1 else self.several

    def classes(self, *ids: str) -> str:
        """The classes by which the filters find an element that shows these incidents; any one of them keeps it."""
        found = {one for name in ids for one in self._classes[name]}
        return " ".join(("it", *sorted(found)))

    def _of(self, incident: Incident) -> tuple[str, ...]:
        told = {version_side(version).id for version in incident.versions}
        tellers = [f"t{at}" for at, side in enumerate(self.sides, 1) if side.id in told]
        if told - {side.id for side in self.sides}:
            tellers.append("t0")
        doers = [f"d{at}" for at in self._doers(incident)] or ["d0"]
        contested = ["c"] if incident.contested else []
        return (*doers, *tellers, f"f{self.families.index(incident.family) + 1}", *contested)

    def _doers(self, incident: Incident) -> tuple[int, ...]:
        """The numbers of the sides that did it, each once."""
        return tuple(
            at for at, side in enumerate(self.sides, 1) if any(belongs(actor, side.id) for actor in incident.actor)
        )
