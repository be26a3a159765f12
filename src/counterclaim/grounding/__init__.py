"""Words -> ids: places first, then actors, whom the places of a text help to tell, and days."""

from counterclaim.grounding.actors import Ground
from counterclaim.grounding.places import Survey


def ground_of(survey: Survey) -> Ground:
    """What the actors of a text are grounded against: what ``PlaceFinder.survey`` found in it."""
    return Ground(survey.places, survey.within, survey.dateline)
