"""A survey as plain tables, the same for the files, the terminal, Markdown and the page."""

from counterclaim.exports.situation.context_sheets import (
    agreement_sheet,
    control_sheet,
    copy_sheet,
    drift_sheet,
    force_sheet,
    left_out_sheet,
    place_sheet,
    source_sheet,
)
from counterclaim.exports.situation.incident_sheets import (
    account_sheet,
    act_sheets,
    allegation_sheet,
    day_sheet,
    incident_sheet,
    toll_sheets,
    version_sheet,
)
from counterclaim.exports.situation.rows import Survey
from counterclaim.exports.situation.sheet import Sheet
from counterclaim.exports.situation.words import Sources


def sheets(survey: Survey) -> tuple[Sheet, ...]:
    """The tables that every form of the view shows, in their order."""
    sources = Sources(survey)
    return (
        day_sheet(survey),
        account_sheet(survey),
        allegation_sheet(survey),
        *toll_sheets(survey),
        *act_sheets(survey),
        agreement_sheet(survey),
        force_sheet(survey),
        control_sheet(survey),
        place_sheet(survey),
        drift_sheet(survey, sources),
        copy_sheet(survey, sources),
        source_sheet(survey),
        left_out_sheet(survey),
    )


def all_sheets(survey: Survey) -> tuple[Sheet, ...]:
    """The tables with those that the page shows as cards: incidents and their versions."""
    return (incident_sheet(survey), version_sheet(survey), *sheets(survey))
