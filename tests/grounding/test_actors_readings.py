"""Names of states in a sense of their text's own: other Congos, Georgias and Londons, the North, seas, firms, bureaus."""

import pytest

from tests.support.grounded import ground


def _who(text: str) -> dict[str, str | None]:
    """The id of each actor by its words."""
    return {a.text: a.id for a in ground(text)[1].actors}


@pytest.mark.parametrize(
    ("text", "words", "ident"),
    [
        ("Congo said from Brazzaville that its troops had left the Pool region.", "Congo", "COG"),
        ("The DRC army killed six rebels. Congo's president flew from Brazzaville to Pointe-Noire.", "DRC army", "COD"),
        ("Kinshasa and Goma were calm, Congo's army said; Brazzaville was not.", "Congo's army", "COD"),
        ("Pyongyang cut the line, and the South asked the North to answer.", "South", "KOR"),
        ("Pyongyang cut the line, and the South asked the North to answer.", "North", "PRK"),
        ("Taipei said the mainland had fired three missiles.", "mainland", "CHN"),
        ("The EU met on Monday, and Brussels imposed new sanctions on Minsk.", "Brussels", "eu"),
        ("Belgium and the EU spoke on Monday; Brussels raised the alarm.", "Brussels", "BEL"),
        ("Georgia's governor Brian Kemp spoke. Tbilisi, far away, held its peace.", "Tbilisi", "GEO"),
        ("US TROOPS KILLED SIX REBELS IN KABUL ON MONDAY, OFFICIALS SAID.", "US TROOPS", "USA"),
        ("PARIS (Reuters) - Nigeria said gunmen had killed 100 girls in the north.", "100 girls", "civilians-NGA"),
        ("Al-Shabaab attacked the base; the government sent troops from Mogadishu.", "government", "SOM"),
    ],
)
def test_a_state_is_whom_the_text_means(text: str, words: str, ident: str) -> None:
    assert _who(text)[words] == ident


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A frigate crossed the Taiwan Strait on Tuesday.", "Taiwan"),
        ("British Columbia police arrested two men.", "British"),
        ("Police in London, Kentucky, arrested a man.", "London"),
        ("American Airlines jets were grounded in Dallas.", "American"),
        ("Georgia's governor Brian Kemp spoke in Atlanta.", "Georgia"),
        ("The children of the North and the South played football.", "North"),
    ],
)
def test_part_of_another_name_is_no_state(text: str, words: str) -> None:
    assert words not in _who(text)
