import pytest

from counterclaim.reading.blocks import better_run, heaviest, is_page, main_run, promise
from counterclaim.reading.evidence import (
    BOTH,
    PAGE,
    PLAIN,
    both_rows,
    evidence,
    is_sentence,
    page_rows,
    plain_rows,
    share_taken,
)
from counterclaim.reading.markup import Line

STORY = [
    "The defence ministry said on Tuesday that shells had hit three towns near the border.",
    "Its neighbour denied the report and said that its own positions had come under fire.",
    "Two people were wounded and a school was damaged, according to the mayor of the town.",
]
MENU = ["Home", "World", "Sport", "About us", "Contact", "Imprint", "Jobs", "Archive", "Shop"]


def lines(texts, **fields):
    return [Line(text, fields.get("tag", "p"), fields.get("linked", 0.0), fields.get("region", "")) for text in texts]


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        (STORY[0], True),
        ("Shells Hit Three Towns Near The Border On Tuesday Night", False),
        ("The army left.", False),
        ("国防部周一表示，军队已经离开了这座城市，并否认了相关的所有报道。", True),
        ("", False),
    ],
)
def test_is_sentence(line, yes):
    assert is_sentence(line) is yes


def test_heaviest():
    assert heaviest([-1, 2, -1, 3, -9, 1], [1] * 6) == (1, 4)
    assert heaviest([-1, -1], [1, 1]) == (0, 0)
    assert heaviest([], []) == (0, 0)


def test_is_page():
    assert is_page([*MENU, *STORY], [False] * 12)
    assert not is_page([*MENU, *STORY], [True] * 9 + [False] * 3)
    assert not is_page(STORY, [False] * 3)


def test_main_run():
    page = [*MENU, *STORY, *MENU]
    assert main_run(page, [False] * len(page)) == (9, 12)


def test_each_line_has_a_number_for_each_name():
    page, gone = lines([*MENU, *STORY]), [False] * 12
    rows = page_rows(page, gone)
    assert {len(row) for row in plain_rows([line.text for line in page], gone)} == {len(PLAIN)}
    assert {len(row) for row in rows} == {len(PAGE)}
    both = both_rows(rows, share_taken(page, STORY))
    assert {len(row) for row in both} == {len(BOTH)}
    assert min(evidence("both", both[9:])) > max(evidence("both", both[:9]))
    assert plain_rows([], []) == []


def test_share_taken():
    page = lines([STORY[0], STORY[0][:60], "Other words altogether in this line here.", "shells"])
    assert share_taken(page, [STORY[0]]) == [1.0, pytest.approx(1.0, abs=0.4), 0.0, 1.0]


def test_our_run_replaces_a_poor_choice_only():
    page = [*lines(MENU, tag="li", linked=1.0, region="nav"), *lines(STORY * 3), *lines(MENU, tag="li", linked=1.0)]
    gone = [False] * len(page)
    assert better_run(page, gone, ["Home World Sport"]) == (9, 18)
    assert better_run(page, gone, STORY) is None
    assert better_run(lines(MENU, tag="li", linked=1.0, region="nav"), [False] * 9, []) is None


def test_promise():
    assert promise([10.0, 0.0], [10, 10], [True, False]) == 1.0
    assert promise([10.0, 0.0], [10, 10], [False, True]) == 0.0
