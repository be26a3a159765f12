from counterclaim.reading.cleaner import clean
from counterclaim.records import RemovedReason as R

STORY = [
    "The defence ministry said on Tuesday that shells had hit three towns near the border.",
    "Its neighbour denied the report and said that its own positions had come under fire.",
    "“We demand that it ends at once,” the foreign minister told reporters in the capital.",
    "Two people were wounded and a school was damaged, according to the mayor of the town.",
]
MENU = ["Home", "World news today", "The latest in sport", "Culture and books", "Our archive", "Who we are",
        "Jobs with us", "Subscribers", "Weather for you", "Today in pictures and more", "Puzzles"]  # fmt: skip


def test_clean_text_is_left_byte_for_byte():
    text = "  " + STORY[0] + " \n\n\n" + STORY[1] + "\n\t\n" + STORY[2] + "\n\n"
    cleaned = clean(text)
    assert cleaned.text == text
    assert cleaned.removed == ()


def test_removed_lines_take_the_blank_lines_after_them():
    text = "\n\n".join([STORY[0], "Read more: Another story of ours", STORY[1], "Source link"])
    cleaned = clean(text)
    assert cleaned.text == STORY[0] + "\n\n" + STORY[1]
    assert [(item.text, item.reason) for item in cleaned.removed] == [
        ("Read more: Another story of ours", R.PROMOTION),
        ("Source link", R.FURNITURE),
    ]


def test_doubled_captions_go_both_times():
    caption = "Ana Example attends a session on September 7, 2022 in Vienna, Austria."
    cleaned = clean("\n\n".join([STORY[0], caption + "  (Contributor/Getty Images)", caption, STORY[1]]))
    assert cleaned.text == STORY[0] + "\n\n" + STORY[1]
    assert [item.reason for item in cleaned.removed] == [R.CAPTION, R.CAPTION]


def test_a_caption_repeated_without_its_credit_goes_by_the_first():
    cleaned = clean(
        "\n".join([STORY[0], "A house in ruins near Goris (Ana Example/AFP)", "A house in ruins near Goris", STORY[1]])
    )
    assert [item.reason for item in cleaned.removed] == [R.CAPTION, R.CAPTION]


def test_repeated_paragraphs_stay_once():
    cleaned = clean("\n\n".join([*STORY, STORY[1]]))
    assert cleaned.text == "\n\n".join(STORY)
    assert [item.reason for item in cleaned.removed] == [R.DUPLICATE]


def test_the_run_of_a_whole_page_is_found():
    foot = [
        "Other stories you will like",
        "A headline about a match",
        "A headline about a film",
        "Imprint",
        "Advertise with us",
    ]
    cleaned = clean("\n".join([*MENU, "Shells hit three towns", *STORY, *foot]))
    assert cleaned.page
    assert all(line in cleaned.text for line in STORY)
    assert not any(line in cleaned.text for line in (*MENU, *foot))
    assert {item.text for item in cleaned.removed} >= {*MENU, *foot}


def test_headlines_under_a_promotion_go_with_it():
    text = [
        STORY[0],
        "Keep reading",
        "Ministers meet in Geneva",
        "Who shells whom",
        STORY[1],
        "A subheading of ours",
        STORY[2],
    ]
    cleaned = clean("\n".join(text))
    assert cleaned.text == "\n".join([text[0], *text[4:]])
    assert [item.text for item in cleaned.removed] == text[1:4]


def test_nothing_is_lost():
    source = "\n".join([*MENU, *STORY, "Share", "12 Comments", "Leave a Reply"])
    cleaned = clean(source)
    kept = cleaned.text.split("\n") + [item.text for item in cleaned.removed]
    assert sorted(line for line in kept if line) == sorted(source.split("\n"))


def test_lines_broken_at_a_fixed_width_are_judged_as_paragraphs():
    words = (" ".join(STORY) + " ").split()
    lines, line = [], ""
    for word in words * 3:
        if len(line) + len(word) > 58:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    text = "\n".join([*lines, line, "", "Read more: Another story of ours"])
    cleaned = clean(text)
    assert cleaned.text == "\n".join([*lines, line])
    assert len(cleaned.removed) == 1


def test_a_headline_may_begin_like_a_promotion():
    text = "Watch: Shells hit three towns near the border\n\n" + STORY[0]
    assert clean(text).text == text


def test_only_furniture_leaves_no_text():
    cleaned = clean("Share\nTweet\nLeave a Reply")
    assert cleaned.text == ""
    assert len(cleaned.removed) == 3
