"""Incidents out of what the coder makes of our own reports of real events; their attacks are joined by hand."""

from functools import cache

import pytest

import counterclaim
from counterclaim.incidents.versions import describe
from counterclaim.records import EventType, Field, FieldState, FigureKind, SideKind
from tests.support.told import entries_of

REPORTS = {
    "goris": (
        "2022-09-13",
        "A Daily",
        """
Armenia on Tuesday accused Azerbaijan of shelling the town of Goris, saying at least 49 of its soldiers had been
killed. Azerbaijan's defence ministry denied attacking civilian targets and said its forces had answered large-scale
provocations by Armenian units. US Secretary of State Antony Blinken called on both sides to stop the fighting.
""",
    ),
    "goris again": (
        "2022-09-13",
        "B Wire",
        """
Armenia's defence ministry said Azerbaijani forces shelled Goris and Jermuk with artillery and drones on Tuesday. At
least 49 Armenian soldiers were killed, Prime Minister Nikol Pashinyan told parliament. Baku denied that it had
attacked first.
""",
    ),
    "dam": (
        "2023-06-06",
        "C Post",
        """
Ukraine accused Russia of blowing up the Kakhovka dam on Tuesday. Kyiv said Russian troops had mined the plant in
Nova Kakhovka. Russia denied it and said Ukrainian forces had shelled the dam.
""",
    ),
    "station": (
        "2022-04-08",
        "D News",
        """
A missile hit the railway station in Kramatorsk on Friday, killing at least 50 people, Ukrainian officials said.
President Volodymyr Zelensky said Russia had struck civilians. Russia's defence ministry denied that its forces had
fired the missile and said Ukrainian troops had attacked the station.
""",
    ),
    "station later": (
        "2022-04-10",
        "E News",
        """
Russian forces struck the station in Kramatorsk with a Tochka missile on Friday, killing 57 people, the governor of
the Donetsk region said.
""",
    ),
    "prison": (
        "2022-01-21",
        "F Times",
        """
Houthi rebels said Saudi warplanes bombed a detention centre in Saada on Friday, killing more than 70 people. The
Saudi-led coalition denied targeting the prison. The United Nations confirmed that an air strike hit the centre.
""",
    ),
}


@cache
def attacks(name):
    """The attacks that the coder finds in one of the reports."""
    day, outlet, text = REPORTS[name]
    coded = counterclaim.code(" ".join(text.split()), published=day, outlet=outlet, title=name)
    return [one for one in entries_of(coded, name) if one.report.type is EventType.ASSAULT]


def told(incident, side, field):
    return {
        one.value for version in incident.versions if version.id == side for one in version.told if one.field is field
    }


def test_one_says_the_other_denies_and_two_papers_tell_it():
    incident = describe("i1", attacks("goris") + attacks("goris again"), ())
    assert [one.id for one in incident.versions if one.kind is SideKind.PARTY] == ["ARM", "AZE"]
    assert told(incident, "ARM", Field.WHO) >= {"AZE"}
    assert told(incident, "AZE", Field.WHETHER) >= {"negated"}
    assert told(incident, "AZE", Field.WHO) == {"ARM"}
    assert {Field.WHO, Field.WHETHER} <= set(incident.contested_on)
    assert (incident.origins, incident.articles) == (2, 2)
    assert incident.actor[0].id == "AZE"
    assert [place.name for place in incident.where] == ["Goris"]
    (killed,) = [one for one in incident.figures if one.kind is FigureKind.KILLED]
    assert (killed.low, killed.best, killed.high) == (49, 49, None)
    assert (incident.earliest, incident.latest) == ("2022-09-13", "2022-09-13")


def test_both_blame_the_other_for_the_dam():
    incident = describe("i1", attacks("dam"), ())
    assert (told(incident, "UKR", Field.WHO), told(incident, "RUS", Field.WHO)) == ({"RUS"}, {"UKR"})
    assert incident.contested_on == (Field.WHO, Field.WHETHER)


def test_a_toll_that_grew():
    incident = describe("i1", attacks("station") + attacks("station later"), ())
    (killed,) = incident.figures
    assert (killed.low, killed.best, killed.high) == (50, 57, 57)
    assert incident.first.outlet == "D News"
    assert "RUS" in told(incident, "UKR", Field.WHO)
    assert "UKR" in told(incident, "RUS", Field.WHO)
    assert incident.changed == "2022-04-10"


def test_a_third_party_confirms_that_it_happened_and_not_who_did_it():
    incident = describe("i1", attacks("prison"), ())
    (third,) = [one for one in incident.versions if one.id == "un"]
    assert third.kind is SideKind.THIRD
    assert told(incident, "un", Field.WHETHER) == {"happened"}
    assert Field.WHETHER in incident.contested_on
    assert Field.WHO not in incident.contested_on


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_all_words_stand_in_the_article(name):
    entries = attacks(name)
    text = entries[0].document.text
    incident = describe("i1", entries, ())
    assert all(
        text[words.start : words.end] == words.text
        for version in incident.versions for one in version.told for words in one.evidence
    )  # fmt: skip
    assert {one.state for one in incident.compared} <= set(FieldState)
