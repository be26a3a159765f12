"""Deep subjects and objects through every form of a clause."""

import pytest

from counterclaim.language import tree
from tests.events.scene import layers


@pytest.mark.parametrize(
    ("text", "verb", "subjects", "objects"),
    [
        ("Azerbaijan shelled Goris and Kapan.", "shelled", ["Azerbaijan"], ["Goris", "Kapan"]),
        ("Goris was shelled by Azerbaijan.", "shelled", ["Azerbaijan"], ["Goris"]),
        ("Azerbaijan began shelling Goris.", "shelling", ["Azerbaijan"], ["Goris"]),
        ("Armenia accused Azerbaijan of shelling Goris.", "shelling", ["Azerbaijan"], ["Goris"]),
        ("Azerbaijan shelled Goris and bombed Kapan.", "bombed", ["Azerbaijan"], ["Kapan"]),
        ("The rebels, who shelled Goris, withdrew.", "shelled", ["rebels"], ["Goris"]),
        ("The town which rebels seized was burning.", "seized", ["rebels"], ["town"]),
        ("Washington urged Russia to withdraw troops.", "withdraw", ["Russia"], ["troops"]),
        ("Russia promised to withdraw troops.", "withdraw", ["Russia"], ["troops"]),
        ("Militants attacked the convoy, killing soldiers.", "killing", ["Militants"], ["soldiers"]),
    ],
)
def test_deep_roles(text: str, verb: str, subjects: list[str], objects: list[str]) -> None:
    found = layers(text)
    i = next(t.i for t in found.tokens if t.text == verb)
    assert [found.tokens[k].text for k in tree.deep_subjects(found, i)] == subjects
    assert [found.tokens[k].text for k in tree.deep_objects(found, i)] == objects
