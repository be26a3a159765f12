"""Actors by the wording around a name: titles with what they are of, namesakes, seats that speak, nicknames."""

import pytest

from tests.support.grounded import actor_faults, actors_at, ground


@pytest.mark.parametrize(
    ("text", "published", "words", "who"),
    [
        ("The prefect of Meme, Chamberlain Ntou'ou Ndong, accused rebels in Cameroon.", "2020-10-25",
         "Chamberlain Ntou'ou Ndong", ("CMR", "state")),
        ("The head of the UN mission's regional office, Rosevel Pierre Louis, said so.", "2021-01-04",
         "Rosevel Pierre Louis", ("un",)),
        ("The Americans' spokesman in Baghdad, Lieutenant Colonel Christopher Garver, said the hunt was on.", "2007-08-15",
         "Christopher Garver", ("USA", "state/military")),
        ("President Jovenel Moïse was shot dead. Martine Moïse, his wife, was flown to Miami.", "2021-07-08",
         "Martine Moïse", ("martine-moise", "person")),
        ("Evgeny Prigozhin said his men had left Bakhmut.", "2023-05-25", "Evgeny Prigozhin", ("wagner",)),
        ("Captain Amadou Sanogo ousted President Amadou Toumani Toure on March 22.", "2012-04-02",
         "Amadou Toumani Toure", ("MLI", "state")),
        ("The ousted President Amadou Toumani Toure left for Dakar.", "2012-04-20", "Amadou Toumani Toure",
         ("~Toure", "person")),
        ("Mr Robinson and his deputy, Martin McGuinness, spoke. The British army denied it.", "2009-03-09", "British army",
         ("GBR", "military", "MIL")),
        ("The Italian army sent aid. Serbian President Aleksandar Vučić put the army on alert.", "2023-05-30", "army@2",
         ("SRB", "military")),
        ("President Pastrana called the leftist rebels murderers.", "2002-05-07", "rebels", ("rebels-COL", "rebel")),
        ("MSF runs a clinic in Kunduz; the charity counts 22 dead.", "2015-10-04", "the charity", ("msf", "ngo")),
        ("Fighters of the RSF killed hundreds in Sudan. The paramilitary had overrun a base.", "2023-11-10",
         "The paramilitary", ("rsf",)),
        ("Brussels said talks were in doubt after the vote in Tbilisi.", "2024-05-15", "Brussels", ("eu", "igo")),
        ("Belgian police searched a flat. Brussels said there was no threat.", "2024-05-15", "Brussels",
         ("BEL", "state")),
        ("Stepanakert accused Baku of cutting off its gas.", "2022-03-22", "Stepanakert", ("artsakh",)),
        ('President Mohamed Abdullahi "Farmajo" declared three days of mourning.', "2017-10-15", "President",
         ("SOM", "state")),
        ("Seoul was calm. President Lee Myung-bak told the Joint Chiefs of Staff in Seoul to wait.", "2010-11-24",
         "Joint Chiefs of Staff", ("KOR", "military")),
        ("Guyana does not doubt the jurisdiction of the Court in The Hague.", "2023-12-15", "the Court",
         ("-", "igo", "JUD")),
        ("The Security Council met.", "2021-12-26", "The Security Council", ("un", "igo")),
    ],
)  # fmt: skip
def test_wording_tells_who_it_is(text: str, published: str, words: str, who: tuple[str, ...]) -> None:
    found = [(a.text, actor_faults(a, *who)) for a in actors_at(*ground(text, published), words)]
    assert found, f"no actor on {words!r}"
    assert not all(faults for _, faults in found), found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The shelling of Stepanakert went on all night.", "Stepanakert"),
        ("Soldiers of the 6th Division fled.", "6th"),
    ],
)
def test_what_names_no_actor(text: str, words: str) -> None:
    assert [a.text for a in actors_at(*ground(text), words) if a.id] == []


def test_a_nickname_stays_within_its_marks() -> None:
    text = 'President Mohamed Abdullahi "Farmajo" declared three days of mourning.'
    assert {a.text.count('"') for a in ground(text, "2017-10-15")[1].actors} <= {0, 2}
