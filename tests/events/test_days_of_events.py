"""Each event takes the day that the text gives to it, and no other."""

from dataclasses import replace

import pytest

from counterclaim.events import find_reports
from counterclaim.grounding.days import find_days
from counterclaim.records import DateBasis, Document, Published
from tests.events.scene import layers, mentions

PUBLISHED = "2022-09-14"  # a Wednesday
ACTORS = {"Azerbaijan": "AZE", "Armenia": "ARM", "Russia": "RUS", "Turkey": "TUR", "Ukraine": "UKR", "rebels": "rebels",
          "soldiers": "soldiers", "France": "FRA"}  # fmt: skip


def days_told(text: str) -> dict[str, tuple[str | None, str | None] | None]:
    found = layers(text)
    document = Document("d", None, text, None, None, "en", Published(PUBLISHED, DateBasis.GIVEN), "")
    named = replace(mentions(text, ACTORS, {"Goris": "ARM", "Kherson": "UKR"}), days=find_days(document, found))
    reports = find_reports(document, found, named, ())
    return {r.anchor.text: (r.when.earliest, r.when.latest) if r.when else None for r in reports}


@pytest.mark.parametrize(
    ("text", "anchor", "when"),
    [
        ("Azerbaijan on Tuesday accused Armenia of shelling Goris on Monday.", "accused", ("2022-09-13",) * 2),
        ("Azerbaijan on Tuesday accused Armenia of shelling Goris on Monday.", "shelling", ("2022-09-12",) * 2),
        ("Armenia accused Azerbaijan of shelling Goris on Monday.", "accused", None),
        ("Russia, which invaded Ukraine on 24 February, shelled Kherson on Monday.", "invaded", ("2022-02-24",) * 2),
        ("Russia, which invaded Ukraine on 24 February, shelled Kherson on Monday.", "shelled", ("2022-09-12",) * 2),
        ("On Sunday, a day after Russia and Turkey had agreed a truce, rebels attacked Kherson.", "attacked",
         ("2022-09-11",) * 2),
        ("On Sunday, a day after Russia and Turkey had agreed a truce, rebels attacked Kherson.", "agreed",
         ("2022-09-10",) * 2),
        ("Two days after the truce of 9 September, Armenia accused Azerbaijan of an attack.", "accused",
         ("2022-09-11",) * 2),
        ("Hours after the truce of 12 September, Azerbaijan shelled Goris.", "shelled", ("2022-09-12", "2022-09-13")),
        ("Two weeks before the vote of 10 September, Azerbaijan shelled Goris.", "shelled",
         ("2022-08-24", "2022-08-30")),
        ("More than 200 soldiers have been killed since fighting began on Monday.", "killed",
         ("2022-09-12", "2022-09-14")),
        ("On Monday Azerbaijan shelled Goris.", "shelled", ("2022-09-12",) * 2),
        ("The 2020 war killed 300 soldiers.", "killed", ("2020-01-01", "2020-12-31")),
        ("France urged Azerbaijan to leave Goris by Friday.", "urged", None),
        ("Azerbaijan has shelled Goris since the truce of 9 September.", "shelled", ("2022-09-09", "2022-09-14")),
    ],
)  # fmt: skip
def test_day(text: str, anchor: str, when: tuple[str, str] | None) -> None:
    told = days_told(text)
    assert anchor in told
    assert told[anchor] == when


def test_an_event_apart_from_one_without_a_day_has_none() -> None:
    assert days_told("Two days after the truce, Azerbaijan shelled Goris.")["shelled"] is None


def test_another_clause_does_not_last_as_long() -> None:
    told = days_told("Goris has been under siege since May 2021, where Azerbaijan shelled houses.")
    assert told["shelled"] is None


def test_the_blast_is_that_of_the_sentence_before() -> None:
    told = days_told("A car bomb exploded in Goris on Monday. Nobody claimed it. The blast killed ten soldiers.")
    assert ("2022-09-12", "2022-09-12") in told.values()
    assert None not in told.values()


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Azerbaijan shelled Goris on Monday. The attack on Kherson killed 30 soldiers.", "attack"),
        ("Azerbaijan shelled Goris on Monday. An attack killed 30 soldiers.", "attack"),
        (
            "Azerbaijan shelled Goris on Monday. Rebels shelled Kherson on Tuesday. The raids killed 70 soldiers.",
            "raids",
        ),
    ],
)
def test_another_blast_is_not(text: str, anchor: str) -> None:
    assert days_told(text)[anchor] is None


def test_what_has_happened_does_not_lie_ahead() -> None:
    assert days_told("Russia cancelled a visit to Turkey on 30 September.") == {"cancelled": None}
