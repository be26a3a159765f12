"""Who holds which office on the day of a text, in sentences of our own about real events."""

from functools import cache

import pytest

from counterclaim.grounding.actors import ActorFinder
from counterclaim.language import Parser
from counterclaim.records import Actor, ActorKind, DateBasis, Document, Published


@cache
def _parser() -> Parser:
    return Parser()


def _find(text: str, day: str | None) -> tuple[Actor, ...]:
    basis = DateBasis.GIVEN if day else DateBasis.NONE
    document = Document("t", None, text, None, None, "en", Published(day, basis), "")
    actors = ActorFinder().find(document, _parser().parse(text))
    assert all(text[a.start : a.end] == a.text for a in actors)
    return actors


def _who(text: str, words: str, day: str | None) -> Actor:
    found = {(a.id, a.name): a for a in _find(text, day) if a.text == words}
    assert len(found) == 1, f"{words!r} is {list(found)}"
    return next(iter(found.values()))


@pytest.mark.parametrize(
    ("words", "day", "ident", "kind", "sector", "country"),
    [
        ("John Kerry", "2015-05-01", "USA", ActorKind.STATE, "GOV", "USA"),
        ("John Kerry", "2018-05-01", "john-kerry", ActorKind.PERSON, "ELI", "USA"),
        ("John Kerry", "2009-05-01", "USA", ActorKind.STATE, "LEG", "USA"),
        ("John Kerry", None, "USA", ActorKind.STATE, "GOV", "USA"),
        ("Donald Trump", "2012-05-01", "donald-trump", ActorKind.PERSON, None, "USA"),
        ("Donald Trump", "2018-05-01", "USA", ActorKind.STATE, "GOV", "USA"),
        ("Donald Trump", "2022-05-01", "donald-trump", ActorKind.PERSON, "ELI", "USA"),
        ("Donald Trump", "2025-05-01", "USA", ActorKind.STATE, "GOV", "USA"),
        ("Mark Rutte", "2019-01-01", "NLD", ActorKind.STATE, "GOV", "NLD"),
        ("Mark Rutte", "2025-01-01", "nato", ActorKind.IGO, "IGO", None),
        ("Kofi Annan", "2004-01-01", "un", ActorKind.IGO, "IGO", None),
        ("Kofi Annan", "2010-01-01", "kofi-annan", ActorKind.PERSON, "ELI", None),
        ("George Bush", "1990-09-01", "USA", ActorKind.STATE, "GOV", "USA"),
        ("George Bush", "2003-04-01", "USA", ActorKind.STATE, "GOV", "USA"),
        ("Abu Mohammad al-Golani", "2015-01-01", "nusra", ActorKind.REBEL, "REB", None),
        ("Abu Mohammad al-Golani", "2020-01-01", "hts", ActorKind.REBEL, "REB", None),
        ("Ahmed al-Sharaa", "2025-03-01", "SYR", ActorKind.STATE, "GOV", "SYR"),
        ("Bashar al-Assad", "2024-12-08", "SYR", ActorKind.STATE, "GOV", "SYR"),
        ("Bashar al-Assad", "2024-12-09", "bashar-al-assad", ActorKind.PERSON, "ELI", "SYR"),
        ("Abu Bakr al-Baghdadi", "2019-11-05", "daesh", ActorKind.REBEL, "REB", None),
    ],
)
def test_the_day_of_the_text_decides(
    words: str, day: str | None, ident: str, kind: ActorKind, sector: str | None, country: str | None
) -> None:
    who = _who(f"{words} spoke of the war on the radio.", words, day)
    assert (who.id, who.kind, who.sector, who.country) == (ident, kind, sector, country)


def test_father_and_son_are_told_apart_by_the_day() -> None:
    assert _who("George Bush ordered troops to the Gulf.", "George Bush", "1990-09-01").name == "George H. W. Bush"
    assert _who("George Bush ordered troops to the Gulf.", "George Bush", "2003-03-01").name == "George W. Bush"


@pytest.mark.parametrize(
    ("text", "words", "day", "name"),
    [
        ("Bush told the United States that war had begun in Iraq.", "Bush", "2003-03-20", "George W. Bush"),
        ("Clinton told the United States that jets had struck Serbia.", "Clinton", "1999-03-25", "Bill Clinton"),
        ("Clinton told Russia that the United States would wait.", "Clinton", "2011-03-25", "Hillary Clinton"),
        ("Aoun told the army of Lebanon to deploy.", "Aoun", "2025-08-01", "Joseph Aoun"),
        ("Kim watched as North Korea fired a missile.", "Kim", "2017-09-03", "Kim Jong Un"),
        ("Kim watched as North Korea fired a missile.", "Kim", "2006-07-05", "Kim Jong Il"),
        ("Moon urged North Korea to talk to South Korea.", "Moon", "2018-03-01", "Moon Jae-in"),
        ("Park urged North Korea to talk to South Korea.", "Park", "2014-03-01", "Park Geun-hye"),
        ("Gandhi sent soldiers of India to Sri Lanka.", "Gandhi", "1987-07-30", "Rajiv Gandhi"),
        ("Golani led the march on Damascus in Syria.", "Golani", "2025-01-05", "Ahmed al-Sharaa"),
    ],
)
def test_a_surname_alone_is_whoever_is_in_office(text: str, words: str, day: str, name: str) -> None:
    assert _who(text, words, day).name == name


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Bush told the United States that war had begun in Iraq.", "Bush", "2013-03-20"),
        ("Bush told the United States that war had begun in Iraq.", "Bush", None),
        ("Kim Example urged North Korea to wait. Kim left.", "Kim", "2017-09-03"),
        ("In May the United Kingdom voted.", "May", "2017-06-09"),
        ("Park rangers in South Korea saw nothing.", "Park", "2014-03-01"),
    ],
)
def test_an_uncertain_surname_is_nobody_of_the_table(text: str, words: str, day: str | None) -> None:
    assert not [a for a in _find(text, day) if a.text == words and a.kind is ActorKind.STATE]


@pytest.mark.parametrize("day", ["2018-05-01", "2022-05-01", None])
def test_former_counts_whatever_the_table_says(day: str | None) -> None:
    text = "Former President Donald Trump praised the truce. Trump said it would last."
    for words in ("Former President Donald Trump", "Donald Trump", "Trump"):
        who = _who(text, words, day)
        assert (who.id, who.kind, who.sector, who.country) == ("donald-trump", ActorKind.PERSON, "ELI", "USA")


def test_a_former_office_does_not_end_another() -> None:
    text = "Former army chief Abdel Fattah al-Sisi told the police of Egypt to act."
    assert _who(text, "Abdel Fattah al-Sisi", "2016-01-01").id == "EGY"


@pytest.mark.parametrize(
    "text",
    [
        "The former foreign minister of Georgia, Zurab Example, was held.",
        "Zurab Example, a former foreign minister of Georgia, was held.",
        "Former Georgian foreign minister Zurab Example was held.",
        "Ex-minister Zurab Example of Georgia was held.",
        "Ousted Georgian president Zurab Example was held.",
    ],
)
def test_those_whom_no_table_lists_are_former_by_the_words(text: str) -> None:
    who = _who(text, "Zurab Example", "2018-08-01")
    assert (who.id, who.kind, who.sector, who.country) == ("zurab-example", ActorKind.PERSON, "ELI", "GEO")


def test_former_officials_are_not_the_state() -> None:
    who = _who("Two former ministers of Georgia were arrested.", "Two former ministers of Georgia", None)
    assert (who.id, who.kind, who.sector, who.country) == ("former-officials-GEO", ActorKind.PERSON, "ELI", "GEO")
    assert _who("Ministers of Georgia met.", "Ministers of Georgia", None).id == "GEO"


@pytest.mark.parametrize(
    ("text", "words", "day", "ident"),
    [
        ("In 2011 President Hosni Mubarak sent tanks out.", "Hosni Mubarak", "2015-05-01", "EGY"),
        ("Secretary-General Kofi Annan said the plan had failed.", "Kofi Annan", "2010-01-01", "un"),
        ("US Secretary of State John Kerry met the envoy.", "John Kerry", "2018-05-01", "USA"),
        ("General Hosni Mubarak was tried.", "Hosni Mubarak", "2015-05-01", "hosni-mubarak"),
    ],
)
def test_the_office_in_the_text_outranks_the_day(text: str, words: str, day: str, ident: str) -> None:
    assert _who(text, words, day).id == ident


def test_an_administration_is_the_states_also_later() -> None:
    assert _who("The Obama administration sent arms.", "Obama administration", "2019-05-01").id == "USA"


def test_two_of_one_surname_are_two() -> None:
    text = "Hillary Clinton met Bill Clinton at the United Nations."
    assert _who(text, "Hillary Clinton", "2010-12-10").id == "USA"
    assert _who(text, "Bill Clinton", "2010-12-10").id == "bill-clinton"


@pytest.mark.parametrize(("day", "kind"), [("2009-01-01", ActorKind.STATE), ("2012-01-01", ActorKind.PERSON)])
def test_officials_of_phoenix_leave_office_too(day: str, kind: ActorKind) -> None:
    who = _who("Miguel Angel Moratinos spoke in Spain.", "Miguel Angel Moratinos", day)
    assert (who.kind, who.country) == (kind, "ESP")


def test_nobody_is_known_by_surname_before_the_first_office() -> None:
    assert not [a for a in _find("Hariri spoke in Lebanon.", "2005-01-10") if a.text == "Hariri"]
    assert _who("Hariri spoke in Lebanon.", "Hariri", "2018-01-10").name == "Saad Hariri"
