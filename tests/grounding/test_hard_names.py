"""Names that are easily taken for others, in sentences of our own writing, through all that the coder grounds."""

import pytest

from tests.support.grounded import actor_faults, actors_at, day_faults, days_at, ground, place_faults, places_at


@pytest.mark.parametrize(
    ("text", "words", "country", "precision", "point"),
    [
        # The towns of September 2022.
        ("Armenia said Goris had been shelled from across the border.", "Goris", "ARM", "town", (39.51, 46.34)),
        ("GORIS (Armenpress) - The mayor of Goris counted nine shells, and schools stayed shut.", "mayor of Goris", "ARM",
         "town", (39.51, 46.34)),
        ("Drones were seen over Goris and Sisian, the ministry in Yerevan said.", "Goris", "ARM", "town", (39.51, 46.34)),
        ("Two shells fell near Kapan, in Syunik, and a bridge was hit.", "Kapan", "ARM", "near-town", (39.21, 46.41)),
        ("Iran opened a consulate in Kapan on Friday.", "Kapan", "ARM", "town", (39.21, 46.41)),
        ("The hotels of Jermuk were emptied after Azerbaijani fire set the forest ablaze.", "Jermuk", "ARM", "town",
         (39.84, 45.67)),
        ("Jermuk was shelled again at dawn, the Armenian side said.", "Jermuk", "ARM", "town", (39.84, 45.67)),
        ("Azerbaijani troops moved into the town of Lachin, and Armenians left it.", "town of Lachin", "AZE", "town",
         (39.64, 46.55)),
        ("Trucks with flour waited at the entrance to the Lachin corridor.", "Lachin corridor", "AZE", "part-of-country",
         (39.68, 46.6)),
        ("In the Lachin district two soldiers died on a mine, Baku said.", "Lachin district", "AZE", "district/province",
         (39.64, 46.4)),
        ("Russian peacekeepers reached Stepanakert; Azerbaijan calls the town Khankendi.", "Stepanakert", "AZE", "town",
         (39.82, 46.75)),
        ("Russian peacekeepers reached Stepanakert; Azerbaijan calls the town Khankendi.", "Khankendi", "AZE", "town",
         (39.82, 46.75)),
        ("The parliament of the unrecognised republic met in Stepanakert.", "Stepanakert", "AZE", "town", (39.82, 46.75)),
        # Gaza, the town and the Strip.
        ("A strike on a tower in Gaza City killed six, medics said.", "Gaza City", "PSE", "town", (31.5, 34.47)),
        ("Trucks entered the Gaza Strip through Rafah from Egypt.", "Gaza Strip", "PSE", "part-of-country/province",
         (31.4, 34.35)),
        ("Trucks entered the Gaza Strip through Rafah from Egypt.", "Rafah", "PSE/EGY", "town/site", (31.28, 34.25)),
        ("Families fled northern Gaza for Deir al-Balah.", "northern Gaza", "PSE", "?", (31.5, 34.45)),
        ("Families fled northern Gaza for Deir al-Balah.", "Deir al-Balah", "PSE", "town/province", (31.42, 34.35)),
        # Georgia, the state of the Caucasus and the American one.
        ("Protesters in Georgia waved European flags outside parliament in Tbilisi.", "in Georgia", "GEO", "country", None),
        ("Russia moved the South Ossetian fence deep into Georgia, Tbilisi said.", "into Georgia", "GEO", "country", None),
        ("Police in Georgia arrested two men in Savannah after a rally in Atlanta.", "in Georgia", "USA", "province",
         (32.7, -83.4)),
        ("The governor of Georgia sent the National Guard to Augusta and Macon.", "Augusta", "USA", "town", (33.47, -81.97)),
        ("A court in Atlanta, Georgia, freed a man from Tbilisi.", "Atlanta", "USA", "town", (33.75, -84.39)),
        # Tripoli, in Libya and in Lebanon.
        ("Militias from Zintan and Misrata fought for Tripoli airport, Libyan officials said.", "Tripoli airport", "LBY",
         "site/town", (32.67, 13.16)),
        ("Tripoli was calm on Sunday after the Government of National Accord drove Haftar's men out.", "Tripoli", "LBY",
         "town", (32.89, 13.19)),
        ("Snipers fired from Jabal Mohsen in Tripoli, and Lebanon's army sent tanks.", "in Tripoli", "LBN", "town",
         (34.44, 35.84)),
        ("The boat left Tripoli for Cyprus and sank off Tartus, Lebanese and Syrian officials said.", "left Tripoli", "LBN",
         "town", (34.44, 35.84)),
        # The two Congos.
        ("M23 rebels hold Goma, in the east of the Democratic Republic of the Congo.", "Democratic Republic of the Congo",
         "COD", "country/part-of-country", None),
        ("Fighting in eastern Congo drove many from Rutshuru to Goma.", "eastern Congo", "COD", "part-of-country", None),
        ("Voters in the Republic of Congo chose a president; queues were short in Brazzaville.", "Republic of Congo", "COG",
         "country", None),
        ("The Pool region of Congo-Brazzaville saw clashes with Ninja fighters near Kinkala.", "Congo-Brazzaville", "COG",
         "country", None),
        # The two Koreas.
        ("North Korea fired a missile from Wonsan over the Sea of Japan.", "Wonsan", "PRK", "town", (39.15, 127.44)),
        ("The leaflets were sent from Paju in South Korea.", "South Korea", "KOR", "country", None),
        ("The envoys met at Panmunjom, on the border of the two Koreas.", "Panmunjom", "KOR/PRK/-", "?", (37.96, 126.68)),
        # A strait and two towns that gave their names to talks.
        ("An American destroyer sailed through the Taiwan Strait on Tuesday.", "Taiwan Strait", "-", "-", None),
        ("Chinese jets crossed the middle of the Taiwan Strait, Taipei said.", "Taiwan Strait", "-", "-", None),
        ("The foreign ministers met in Geneva to discuss Syria.", "Geneva", "CHE", "town", (46.2, 6.15)),
        ("Talks in Minsk between Kyiv and the separatists lasted sixteen hours.", "Minsk", "BLR", "town", (53.9, 27.57)),
        ("Allied veterans gathered in Normandy to mark the landing.", "Normandy", "FRA", "province/part-of-country",
         (49.0, 0.2)),
    ],
)  # fmt: skip
def test_places(text: str, words: str, country: str, precision: str, point: tuple[float, float] | None) -> None:
    lat, lon = point or (None, None)
    faults = {p.text: place_faults(p, country, precision, lat, lon, None) for p in places_at(*ground(text), words)}
    assert faults, f"no place on {words!r}"
    assert not all(faults.values()), faults


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The co-chairs of the OSCE Minsk Group flew to Baku.", "Minsk Group"),
        ("Baku says the Minsk Group is dead; Paris and Washington do not agree.", "Minsk Group"),
        ("Both sides accused each other of breaking the Minsk agreements.", "Minsk"),
        ("Moscow and Kyiv returned to the Normandy format in Paris.", "Normandy"),
        ("Advisers of the Normandy Four spoke by phone.", "Normandy"),
        ("The Geneva Conventions protect prisoners, the ICRC said in Kyiv.", "Geneva"),
        ("The Geneva Communique of 2012 speaks of a transitional body.", "Geneva"),
        ("Tripoli Street was full when Mr. Georgia Example spoke in Boston.", "Georgia"),
        ("The Dayton accords ended the war in Bosnia.", "Dayton"),
        ("Serbia quit the Rambouillet talks in Paris after the Rambouillet accord was refused.", "Rambouillet accord"),
    ],
)
def test_names_of_talks_and_persons_are_no_places(text: str, words: str) -> None:
    assert [p.text for p in places_at(*ground(text), words) if p.id] == []


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The co-chairs of the OSCE Minsk Group flew to Baku.", "Minsk Group", ("minsk-group", "igo")),
        ("Baku says the Minsk Group is dead; Paris does not agree.", "Minsk Group", ("minsk-group", "igo")),
        ("Baku says the Minsk Group is dead; Paris does not agree.", "Baku", ("AZE", "state")),
        ("Stepanakert accused Baku of cutting off its gas.", "Baku", ("AZE", "state")),
        ("Stepanakert accused Baku of cutting off its gas.", "Stepanakert", ("artsakh",)),
        ("Armenia sent an envoy, and Georgia offered Tbilisi as a place for talks.", "Georgia", ("GEO", "state")),
        ("Georgian police guarded the parliament in Tbilisi.", "Georgian police", ("GEO", "state", "COP")),
        ("Hamas, which rules Gaza, fired rockets; the group blamed Israel.", "the group", ("hamas", "rebel")),
        ("Gaza's health ministry put the dead at 40.", "Gaza's health ministry", ("PSE/hamas",)),
        ("Tripoli asked Ankara for drones, and Haftar's Libyan National Army protested.", "Tripoli", ("LBY", "state")),
        ("Lebanese soldiers took up posts in Tripoli after clashes.", "Lebanese soldiers", ("LBN", "military")),
        ("The Congolese army lost Goma to the M23, Kinshasa admitted.", "Congolese army", ("COD", "military")),
        ("The Congolese army lost Goma to the M23, Kinshasa admitted.", "Kinshasa", ("COD", "state")),
        ("Congo accused Rwanda of sending troops to Rutshuru.", "Congo", ("COD", "state")),
        ("Congo said from Brazzaville that its troops had left the Pool region.", "Congo", ("COG", "state")),
        ("President Denis Sassou Nguesso of Congo met the envoy in Brazzaville.", "of Congo", ("COG",)),
        ("North Korea called the drill a rehearsal for war; Seoul denied it.", "North Korea", ("PRK", "state")),
        ("North Korea called the drill a rehearsal for war; Seoul denied it.", "Seoul", ("KOR", "state")),
        ("Pyongyang cut the line, and the South asked the North to answer.", "the South", ("KOR",)),
        ("Pyongyang cut the line, and the South asked the North to answer.", "the North", ("PRK",)),
        ("Korean Air planes stayed away, the South Korean transport ministry said.", "South Korean transport ministry",
         ("KOR", "state")),
        ("Taipei scrambled jets when Chinese planes crossed the Taiwan Strait.", "Taipei", ("TWN", "state")),
        ("Taipei scrambled jets when Chinese planes crossed the Taiwan Strait.", "Chinese planes", ("CHN", "military")),
    ],
)  # fmt: skip
def test_actors(text: str, words: str, who: tuple[str, ...]) -> None:
    found = [(a.text, actor_faults(a, *who)) for a in actors_at(*ground(text), words)]
    assert found, f"no actor on {words!r}"
    assert not all(faults for _, faults in found), found


def test_the_georgian_state_is_absent_where_the_american_one_is_meant() -> None:
    text = "The governor of Georgia, Brian Kemp, spoke in Atlanta. Georgia voters had queued in Savannah since Tuesday."
    assert "GEO" not in {a.id for a in ground(text, "2020-11-05")[1].actors}
    assert "GEO" not in {p.country for p in ground(text, "2020-11-05")[1].places}


def test_the_strait_is_no_party() -> None:
    text = "A frigate crossed the Taiwan Strait on Tuesday. The crew saw no other ship in the Taiwan Strait."
    assert [a.text for a in ground(text, "2023-09-13")[1].actors if a.id == "TWN"] == []


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        (
            "The Geneva talks on Syria began on Monday and were to last until Friday.",
            "on Monday",
            "2014-02-10",
            "2014-02-10",
        ),
        ("The second round of the Geneva talks starts next Monday.", "next Monday", "2014-02-17", "2014-02-17"),
    ],
)
def test_days_of_talks(text: str, words: str, earliest: str, latest: str) -> None:
    found = [day_faults(w, earliest, latest) for w in days_at(*ground(text, "2014-02-12"), words)]
    assert [] in found, found


@pytest.mark.parametrize("text", ["The Geneva talks on Syria opened a day late.", "Geneva talks on Yemen never began."])
def test_talks_named_after_their_town_are_held_there(text: str) -> None:
    assert [(p.country, p.precision) for p in places_at(*ground(text), "Geneva")] == [("CHE", "town")]


@pytest.mark.parametrize(
    ("text", "words", "country", "precision"),
    [
        # Towns that the parser takes for somebody, of a country that the text tells of.
        ("Blue helmets left their base at Tessalit, the government in Bamako said.", "Tessalit", "MLI", "town"),
        ("Mali's army abandoned Gao without a fight.", "Gao", "MLI", "town"),
        ("Syrian rebels drove on: Hama fell on Thursday.", "Hama", "SYR", "town"),
        ("The Nigerian convoy was heading for Sambisa forest.", "Sambisa forest", "NGA", "part-of-country"),
        ("In Kyiv the Ministry of Defence spoke of a corridor for Ukrainian troops.", "Kyiv", "UKR", "town"),
        ("At Paju, on the southern side of the border, South Korea stopped all tours.", "Paju", "KOR", "town"),
        ("The Dutch court in The Hague heard both sides.", "The Hague", "NLD", "town"),
        # The town before the district that is called after it; the district where the text says so.
        ("Myanmar's army lost Kutkai on Monday.", "Kutkai", "MMR", "town"),
        ("Officers acted in Barcelona, Girona and Lleida, the Spanish police said.", "Girona", "ESP", "town"),
        ("Shells fell in the Dashkasan district of Azerbaijan.", "Dashkasan district", "AZE", "district/province"),
        # A namesake that is greater, in a text set elsewhere and in one that is not.
        ("Insurgents raided Palma in Mozambique, close to the gas plant at Afungi.", "Palma", "MOZ", "town"),
        ("Tourists in Palma, Spain, were told to stay indoors.", "Palma", "ESP", "town"),
    ],
)
def test_small_towns_of_a_war(text: str, words: str, country: str, precision: str) -> None:
    faults = {p.text: place_faults(p, country, precision, None, None, None) for p in places_at(*ground(text), words)}
    assert faults, words
    assert not any(faults.values()), faults


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Men were shot at Garni, in Darfur, Sudan said, and Sudanese medics saw dead in Nyala and Khartoum.", "Garni"),
        ("Thirty were burnt near Mo So village in Kayah state, Myanmar said.", "Mo So"),
        ("Mali's Bender was taken to hospital.", "Bender"),
    ],
)
def test_no_far_namesake_is_guessed(text: str, words: str) -> None:
    assert [(p.text, p.id) for p in places_at(*ground(text), words) if p.id] == []
