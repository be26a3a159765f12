"""Which words of news sentences of our own name places, and which only look like it."""

from collections.abc import Callable

import pytest

from counterclaim.grounding.places import PlaceFinder
from counterclaim.language import Parser

Names = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def names() -> Names:
    parser, finder = Parser(), PlaceFinder()

    def run(text: str) -> list[str]:
        found = [t for t, _ in finder.toponyms(parser.parse(text)) if not (t.people or t.embedded)]
        return sorted(text[t.start : t.end] for t in found)

    return run


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The Ebola virus was first seen near the Ebola River in Zaire.", ["Ebola River", "Zaire"]),
        ("Two cases of Marburg virus disease were confirmed in Kampala, Uganda.", ["Kampala", "Uganda"]),
        ("Health officials said the Zika virus had spread from Brazil to Colombia.", ["Brazil", "Colombia"]),
        ("Zika has been found in 20 countries, the World Health Organization said.", []),
        ("Lassa fever killed 12 people in Bauchi State, Nigeria.", ["Bauchi State", "Nigeria"]),
        ("Mosquitoes with West Nile virus were found in Queens and Brooklyn.", ["Queens", "Brooklyn"]),
        ("Middle East respiratory syndrome was reported in Jeddah.", ["Jeddah"]),
        ("The 1918 Spanish flu and the Hong Kong flu killed millions.", []),
        ("A new strain called MERS appeared in Qatar and the UAE.", ["Qatar", "UAE"]),
        ("Rift Valley fever broke out in the Rift Valley in Kenya.", ["Rift Valley", "Kenya"]),
        ("Crimean-Congo haemorrhagic fever was found in Turkey.", ["Turkey"]),
        ("The H5N1 virus was found in a swan in Cellardyke, Fife, Scotland.", ["Cellardyke", "Fife", "Scotland"]),
        ("Mad cow disease was found in Washington State.", ["Washington State"]),
    ],
)
def test_a_disease_is_no_place_though_a_river_is(names: Names, text: str, places: list[str]) -> None:
    assert names(text) == sorted(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Paris Hilton and Chelsea Manning were asked. Hilton said no.", []),
        ("Jack London wrote the book. London was 40 when he died.", []),
        ("Kim Il Sung met Georgia Meloni; Georgia said she agreed.", []),
        ("Michael Jordan retired. Jordan said he was happy.", []),
        ("Mr. Lincoln spoke. Lincoln told reporters that he would run.", []),
        ("Judge Austin sentenced Houston to five years. Houston, who is 44, wept.", []),
        ("Banksy painted a wall in Bethlehem. Banksy said nothing.", ["Bethlehem"]),
        ("Hurricane Irma hit Florida. Irma then moved on to Georgia.", ["Florida", "Georgia"]),
        ("President Washington led them. Washington, who died in 1799, was a general.", []),
        ("Lady Gaga sang in Gaga's home town. Gaga said so.", []),
        ("Nigel Farage of Kent and Sydney Smith of Perth met.", ["Kent", "Perth"]),
        ("Sydney, 29, said that she would leave.", []),
        (
            "Thomas Eric Duncan flew from Monrovia to Dallas, Texas, through Brussels.",
            ["Monrovia", "Dallas", "Texas", "Brussels"],
        ),
        ("In Texas, Duncan died at Texas Health Presbyterian Hospital in Dallas.", ["Texas", "Dallas"]),
        ("Ferguson said he would not resign. Sir Alex Ferguson is 71.", []),
        ("Angela Merkel and Francois Hollande met in Minsk; Hollande was late.", ["Minsk"]),
        ("Mary Moore of Tulsa said Moore was gone.", ["Tulsa"]),
    ],
)
def test_somebody_called_like_a_town_is_no_place(names: Names, text: str, places: list[str]) -> None:
    assert names(text) == sorted(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The Minsk Group met, and the Minsk agreements were signed.", []),
        ("The Normandy format was agreed in 2014.", []),
        ("The Geneva Convention and the Warsaw Pact are old.", []),
        ("Brent crude rose to 80 dollars on Monday.", []),
        ("He ate Peking duck and a Berliner in Berlin.", ["Berlin"]),
        ("Chelsea fans sang as Arsenal beat Liverpool 2-0 on Saturday.", []),
        ("The Washington Post and the New York Times reported it.", []),
        ("Protests spread across the EU and NATO.", []),
        ("He won the Dubai World Cup in Dubai.", ["Dubai"]),
        ("He studied at the University of California and at Columbia University.", []),
        ("St. Peter's Basilica is in Vatican City.", ["Vatican City"]),
        ("Powhatan High School and Oxford University Press closed.", []),
        ("The Kremlin and the White House spoke.", []),
        ("The Texas Rangers beat the Boston Red Sox.", []),
        ("Manchester United drew with Real Madrid in Madrid.", ["Madrid"]),
        ("He teaches at Johns Hopkins University in Baltimore, Maryland.", ["Baltimore", "Maryland"]),
        ("Pfizer and Roche shares fell in Zurich and New York.", ["Zurich", "New York"]),
        ("Sochi, on the Black Sea, hosted the Winter Olympics in 2014.", ["Sochi", "Black Sea"]),
        ("Luhansk People's Republic leaders met in Donetsk.", ["Donetsk"]),
        (
            "Boko Haram fighters raided Baga, Monguno and Maiduguri in Borno state.",
            ["Baga", "Monguno", "Maiduguri", "Borno"],
        ),
        (
            "Police said the Charlie Hebdo gunmen fled to Dammartin-en-Goele, north of Paris.",
            ["Dammartin-en-Goele", "Paris"],
        ),
    ],
)
def test_bodies_things_and_teams_are_no_places(names: Names, text: str, places: list[str]) -> None:
    assert names(text) == sorted(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "The H1N1 outbreak began in Mexico, then reached the U.S., Canada and the U.K.",
            ["Mexico", "U.S.", "Canada", "U.K."],
        ),
        ("The London-based company signed the U.S.-led plan.", ["London", "U.S."]),
        ("The Aleppo-born poet lives in Sweden.", ["Aleppo", "Sweden"]),
        ("Sen. Ben Sasse, R-Neb., and Rep. Ann Lee, D-Calif., voted.", ["Neb.", "Calif."]),
        ("DURBAN, South Africa (AP) -- A court met.", ["DURBAN", "South Africa"]),
        ("SAN ANTONIO -- Police shot a man.", ["SAN ANTONIO"]),
        ("BEIRUT: Police shot a man.", ["BEIRUT"]),
        ("SANA, Yemen - A bomb went off.", ["SANA", "Yemen"]),
        ("Moscow, SANA- The Russian minister spoke.", ["Moscow"]),
        ("PLEASANTON, Calif.--The firm said it would close.", ["PLEASANTON", "Calif."]),
        ("He was born in Birmingham, Ala., and died in Paris, Tenn.", ["Birmingham", "Ala.", "Paris", "Tenn."]),
        ("The Nairobi-based doctor went to Garissa.", ["Nairobi", "Garissa"]),
    ],
)
def test_datelines_hyphens_and_abbreviations(names: Names, text: str, places: list[str]) -> None:
    assert names(text) == sorted(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("He drowned near Fire Island on Sunday.", ["Fire Island"]),
        ("They walked across the Victoria Falls Bridge.", ["Victoria Falls Bridge"]),
        ("Fighting went on in the Panjshir Valley and the Hindu Kush.", ["Panjshir Valley", "Hindu Kush"]),
        ("A shell hit Newmarket Road in Cambridge.", ["Newmarket Road", "Cambridge"]),
        ("He lives at 12 Memphis St., Alexandria, Louisiana.", ["Memphis St.", "Alexandria", "Louisiana"]),
        ("Cars collided on Highway 12 near Benson, Minnesota.", ["Benson", "Minnesota"]),
        ("The city of Nice, France, mourned.", ["Nice", "France"]),
        ("A man was killed in Nice on Thursday.", ["Nice"]),
        ("Police in Reading, England, said a man was stabbed.", ["Reading", "England"]),
        (
            "The Black Sea, the Red Sea and the Strait of Hormuz are mined.",
            ["Black Sea", "Red Sea", "Strait of Hormuz"],
        ),
        ("Mount Everest and Lake Victoria are known.", ["Mount Everest", "Lake Victoria"]),
        (
            "Cases rose in Latin America, sub-Saharan Africa and Southeast Asia.",
            ["Latin America", "sub-Saharan Africa", "Southeast Asia"],
        ),
        (
            "Cholera hit Port-au-Prince and the Artibonite River in Haiti.",
            ["Port-au-Prince", "Artibonite River", "Haiti"],
        ),
        ("Rescuers from Nepal reached Mount Kailash in Tibet.", ["Nepal", "Mount Kailash", "Tibet"]),
        ("The Nile, the Congo River and the Zambezi flooded.", ["Nile", "Congo River", "Zambezi"]),
        ("The Isle of Wight and Guernsey have no cases.", ["Isle of Wight", "Guernsey"]),
        ("Sub-Saharan Africa and the Horn of Africa need aid.", ["Sub-Saharan Africa", "Horn of Africa"]),
    ],
)
def test_the_longest_name_is_the_place(names: Names, text: str, places: list[str]) -> None:
    assert names(text) == sorted(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "The Democratic Republic of the Congo and the Republic of the Congo closed the border.",
            ["Democratic Republic of the Congo", "Republic of the Congo"],
        ),
        (
            "West Africa saw 11,000 deaths, most in Guinea, Sierra Leone and Liberia.",
            ["West Africa", "Guinea", "Sierra Leone", "Liberia"],
        ),
        ("Talks in Geneva ended without a deal.", ["Geneva"]),
        ("She lives in Chelsea, London, with her family.", ["Chelsea", "London"]),
        ("Jordan and Syria closed the border, Jordan said.", ["Jordan", "Syria", "Jordan"]),
        ("The ship sank off the West Coast in the north Atlantic.", ["West Coast", "Atlantic"]),
        ("The Western Cape and KwaZulu-Natal have run dry.", ["Western Cape", "KwaZulu-Natal"]),
        ("Washington and Beijing traded threats.", ["Washington", "Beijing"]),
        ("Guangdong, New South Wales and Queensland reported cases.", ["Guangdong", "New South Wales", "Queensland"]),
        ("Officials in Hong Kong, Macau and Taiwan said so.", ["Hong Kong", "Macau", "Taiwan"]),
        (
            "The Philippines' Department of Health and Vietnam's Ministry of Health confirmed it.",
            ["Philippines", "Vietnam"],
        ),
        ("The Centers for Disease Control and Prevention in Atlanta, Georgia, sent a team.", ["Atlanta", "Georgia"]),
        ("A 35-year-old woman from Guangzhou died in a hospital in Kowloon.", ["Guangzhou", "Kowloon"]),
        (
            "Farms in Suffolk and Norfolk, in the East of England, culled turkeys.",
            ["Suffolk", "Norfolk", "East of England"],
        ),
        ("Bernard Matthews' farm in Holton, Suffolk, was closed.", ["Holton", "Suffolk"]),
        (
            "Travellers from Sierra Leone's Kailahun District reached Monrovia.",
            ["Kailahun District", "Monrovia", "Sierra Leone"],
        ),
        ("Ankara said it; Berlin, Paris and London agreed.", ["Ankara", "Berlin", "Paris", "London"]),
        ("England's NHS and Scotland's ministers said so.", ["England", "Scotland"]),
        ("Sydney said its schools would close; in Sydney, parents were glad.", ["Sydney", "Sydney"]),
        ("The states of Victoria and Tasmania closed.", ["Victoria", "Tasmania"]),
        (
            "Saudi Arabia reported three new cases in Riyadh, Al-Ahsa and Hafar Al-Batin.",
            ["Saudi Arabia", "Riyadh", "Al-Ahsa", "Hafar Al-Batin"],
        ),
        (
            "The patient, a nurse from Madrid's Carlos III hospital, had treated a priest flown home from Sierra Leone.",
            ["Madrid", "Sierra Leone"],
        ),
        ("Victoria's chief health officer said Melbourne was safe.", ["Victoria", "Melbourne"]),
        ("New Zealand's Auckland and Wellington closed schools.", ["New Zealand", "Auckland", "Wellington"]),
        ("A cruise ship left Yokohama for Hong Kong.", ["Yokohama", "Hong Kong"]),
        (
            "The World Health Organization, based in Geneva, Switzerland, sent a team to Bangui.",
            ["Geneva", "Switzerland", "Bangui"],
        ),
        ("Uganda's Kibaale district, 200 km west of Kampala, is hit.", ["Uganda", "Kibaale", "Kampala"]),
        ("Pakistan's Balochistan province and Sindh have polio.", ["Pakistan", "Balochistan", "Sindh"]),
        ("Turkey and Greece culled turkey flocks.", ["Turkey", "Greece"]),
        ("China's Hubei province, whose capital is Wuhan, was sealed off.", ["China", "Hubei", "Wuhan"]),
        ("Xinhua said Beijing and Tianjin were safe.", ["Beijing", "Tianjin"]),
        ("In Alberta, Canada, BSE was found on a farm near Edmonton.", ["Alberta", "Canada", "Edmonton"]),
        ("Police in Ferguson, Missouri, said officer Darren Wilson shot Michael Brown.", ["Ferguson", "Missouri"]),
        (
            "Protests in Ferguson spread to St. Louis and Oakland, California.",
            ["Ferguson", "St. Louis", "Oakland", "California"],
        ),
        (
            "Israel bombed Gaza City, Khan Younis and the Jabaliya refugee camp.",
            ["Israel", "Gaza City", "Khan Younis", "Jabaliya"],
        ),
        ("The Scottish town of Lockerbie remembers Pan Am flight 103.", ["Lockerbie"]),
        (
            "Kurdish fighters took Kobani and Tell Abyad from Islamic State in northern Syria.",
            ["Kobani", "Tell Abyad", "Syria"],
        ),
        (
            "The Golan Heights, the West Bank and East Jerusalem are occupied.",
            ["Golan Heights", "West Bank", "East Jerusalem"],
        ),
        ("Ukraine's Defence Ministry said Russia shelled Bakhmut.", ["Ukraine", "Russia", "Bakhmut"]),
        ("Brazil beat Germany in Rio de Janeiro. Germany had led.", ["Brazil", "Germany", "Rio de Janeiro", "Germany"]),
        ("The Hague tried him; The Hague is in the Netherlands.", ["The Hague", "The Hague", "Netherlands"]),
        ("Lebanon, Ohio, and Lebanon, Tennessee, are towns.", ["Lebanon", "Ohio", "Lebanon", "Tennessee"]),
        ("A tornado hit Moore, Oklahoma, and Joplin, Mo.", ["Moore", "Oklahoma", "Joplin", "Mo."]),
        ("Cases doubled in Ivory Coast, Cape Verde and East Timor.", ["Ivory Coast", "Cape Verde", "East Timor"]),
        ("Mali's Kidal, Gao and Timbuktu fell.", ["Mali", "Kidal", "Gao", "Timbuktu"]),
        (
            "The prime minister told the BBC that London, Cardiff and Edinburgh agreed.",
            ["London", "Cardiff", "Edinburgh"],
        ),
    ],
)
def test_towns_and_areas_in_lists_and_possessives(names: Names, text: str, places: list[str]) -> None:
    assert names(text) == sorted(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The U.N.-backed embargo and U.N. forces did not help Iraq.", ["Iraq"]),
        ("Operation Desert Shield began after Iraq took Kuwait.", ["Iraq", "Kuwait"]),
        ("Bombs went off in Nairobi, Kenya, and Dar-es-Salaam, Tanzania.",
         ["Nairobi", "Kenya", "Dar-es-Salaam", "Tanzania"]),
        ("The Syrian ambassador to Washington, Walid Mualem, spoke in Damascus.", ["Washington", "Damascus"]),
        ("United Russia won the vote in Omsk.", ["Omsk"]),
        ("Guards died in a raid on Goris, and rebels shelled Bakhmut.", ["Goris", "Bakhmut"]),
        ("24 killed in raids on Syrias Idlib, monitors said.", ["Syria", "Idlib"]),
        ("The walls of Jericho are older than 250 B.C. and have fallen.", ["Jericho"]),
        ("Elian Gonzalez is six. Nobody must get their hooks into Elian.", []),
        ("His wife, Amelia, and his sister, Georgina, live in Cardenas.", ["Cardenas"]),
        ("Wall Street fell, and Oak Street was empty.", ["Oak Street"]),
        ("Cars met on Elm and Hampden streets and on U.S. 36.", []),
        ("Police in Henrico County and the City of Richmond met.", ["Henrico County", "Richmond"]),
    ],
)  # fmt: skip
def test_what_other_texts_taught(names: Names, text: str, places: list[str]) -> None:
    assert names(text) == sorted(places)


def test_a_word_is_read_by_what_the_whole_text_makes_of_it(names: Names) -> None:
    somebody = "Ann Noma opened a case. Noma told the court she was tired. They spoke of Noma."
    town = "The army shelled Goris. Goris said it was tired. They spoke of Goris."
    assert names(somebody) == []
    assert names(town) == ["Goris", "Goris", "Goris"]


def test_a_place_within_a_word_has_its_own_span(names: Names) -> None:
    assert names("The U.S.-led coalition bombed Mosul in Iraq.") == ["Iraq", "Mosul", "U.S."]
