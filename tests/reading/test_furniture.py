import pytest

from counterclaim.reading.furniture import is_caption, reason_of, sentences
from counterclaim.records import RemovedReason as R


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Read more: How the border came to be where it is", R.PROMOTION),
        ("READ ALSO: Ministers meet in Geneva", R.PROMOTION),
        ("Also read", R.PROMOTION),
        ("More must-see stories from The Example", R.PROMOTION),
        ("Related Articles", R.PROMOTION),
        ("Sign up for our morning newsletter and never miss a story", R.PROMOTION),
        ("Follow us on Telegram", R.PROMOTION),
        ("Click here to support our work", R.PROMOTION),
        ("Smoke rises over the town. (Ana Example/Getty Images)", R.CAPTION),
        ("A woman looks at the damage in Goris [Ben Example/Reuters]", R.CAPTION),
        ("Contributor/Getty Images", R.CAPTION),
        ("Photo: Ministry of Defence", R.CAPTION),
        ("FILE PHOTO: Soldiers stand near the border", R.CAPTION),
        ("The minister speaks at a meeting on September 7, 2022 in Vienna, Austria.", R.CAPTION),
        ("By Ana Example", R.BYLINE),
        ("By Ana Example and Ben Example", R.BYLINE),
        ("(Reporting by Ana Example in Baku; editing by Ben Example)", R.BYLINE),
        ("Ana Example contributed to this report.", R.BYLINE),
        ("Source: Reuters", R.BYLINE),
        ("- AFP", R.BYLINE),
        ("News Agencies", R.BYLINE),
        ("Contact us at [email\xa0protected].", R.FURNITURE),
        ("Source link", R.FURNITURE),
        ("Leave a Reply", R.FURNITURE),
        ("Your email address will not be published. Required fields are marked *", R.FURNITURE),
        ("Last Update: Tuesday 22 November 2016 KSA 23:28", R.FURNITURE),
        ("Published: 13 September 2022, 10:01", R.FURNITURE),
        ("Tuesday, 13 September 2022", R.FURNITURE),
        ("Tags: Armenia, Azerbaijan", R.FURNITURE),
        ("Share on Facebook", R.FURNITURE),
        ("© 2022 The Example. All rights reserved.", R.FURNITURE),
        ("We use cookies to improve your experience", R.FURNITURE),
        ("Advertisement", R.FURNITURE),
        ("3 min read", R.FURNITURE),
        ("12 Comments", R.COMMENTS),
        ("Save my name, email, and website in this browser", R.COMMENTS),
    ],
)
def test_furniture(line, reason):
    assert reason_of(line) is reason


@pytest.mark.parametrize(
    "line",
    [
        "The army said its forces had shelled the town.",
        "“Share your food,” the priest told them.",
        "Read the statement again and you will see that it denies nothing, the minister said.",
        "More than 100 people were killed on Tuesday, the ministry said.",
        "More from the front: the army said it had taken two villages, and that three soldiers were killed there on Monday.",
        "On Tuesday, the council said it would meet.",
        "Issued on Tuesday, the report said that three people had died.",
        "Updated figures show that the toll has risen to 12.",
        "Contact between the two armies was lost.",
        "The blast killed three, the ministry said. (Reuters)",
        "He was pictured with the president on 3 May 2020, and said he was proud.",
        "Police said the man had contributed to the attack.",
        "By Tuesday night the army had left.",
        "Photographs of the scene showed three dead soldiers.",
        "Source of the fire: an artillery shell, said the mayor, who had seen it. Nobody was hurt.",
        "Follow the money, he told the court, and you will find who paid for the weapons.",
        "Getting the wounded out took hours.",
        "Watch towers were burned down on both sides of the border.",
    ],
)
def test_sentences_stay(line):
    assert reason_of(line) is None


def test_bare_words_go_only_from_pasted_text():
    assert reason_of("Sports") is R.FURNITURE
    assert reason_of("Sports", menus=False) is None
    assert reason_of("Read also: More", menus=False) is R.PROMOTION


def test_is_caption_needs_a_scene_or_a_credit():
    assert is_caption("Soldiers walk past a burned house in Goris. (Reuters)")
    assert not is_caption("Soldiers walked past a burned house, officials said. (Reuters)")
    assert not is_caption("The president speaks on September 7, 2022. He said: “We deny it.”")


def test_sentences_counts_ends_not_abbreviations():
    assert sentences("Gen. Ana Example of the U.S. Army spoke. Mr. Example did not.") == 2
    assert sentences("") == 1
