"""The whole pipeline on texts that nobody would print: sound records, no exception, no hang, time as its length."""

import json
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.errors import InputError
from counterclaim.pipeline import Coder
from counterclaim.records.check import find_faults
from counterclaim.records.json import to_json

NEWS = (
    "Armenia’s defense ministry said Azerbaijani forces shelled Goris and Kapan early Tuesday, killing at least 49.",
    "“There was no invasion,” the ministry’s spokesman told reporters in Baku. “These allegations are false.”",
    "Syrian rebels denied that they had used chlorine in Saraqib on 4 February 2018.",
    "Russian President Vladimir Putin and French President Emmanuel Macron spoke by phone about a ceasefire.",
    "Two soldiers were wounded and three civilians were killed near Tal Abyad, the Observatory said.",
    "On Monday he called on Iran to withdraw its troops from Deir ez-Zor within 48 hours.",
    "Ukraine accused Russia of striking a mall in Kremenchuk; Moscow said it had hit an arms depot.",
    "KYIV, June 28 (Reuters) - Some 80 drones were shot down overnight, the air force said.",
    "No one has claimed responsibility for the attack, which police in Kirkuk blamed on Islamic State.",
)
SHARDS = (
    "", " ", "\n", "\r\n", "\t", "\u00a0", "\u200b", "\u200d", "\u2028", "\ufeff", "\x00", "\x0b", "\x1b[31m",
    "\ud800", "\U0010ffff", "😀", "👩‍👩‍👧‍👦", "🇦🇲🇦🇿", "e\u0301\u0323", "Z̷a̷l̷g̷o̷",
    "قصفت القوات المدينة", "Минобороны опровергло", "国防部否认", "עזה", "\u202eGoris\u202c", "ﬁre", "“", "”",
    "‘", "’", '"', "'", "«", "»", "((((", "))))", "[[", "...", "!!!", ",,,,", "—", "–", "-", "$", "%", "#1",
    "said", "said said said", "denied", "he said she said they said", "according to", "accused", "the", "of of of",
    "and", "not no never", "a.b.c.d.", "U.S.", "Mr.", "No. 1", "1,000,000,000,000,000,000,000", "0.0.0", "٤٩", "⅔",
    "-5", "1e308", "999999999999 killed", "yesterday", "last last week", "0000-00-00", "31 February 2022",
    "99/99/9999", "in 10000000000 years", "the 1990s", "Monday Monday", "<b>", "</p>", "&amp;",
    "<script>alert(1)</script>", "https://example.org/a?b=c#d", "@user", "a@b.example", "\\", "{}", "%s", "=1+1",
    "Read more: ", "Leave a Reply", "(Reuters) -", "By A. Writer", "ARomania", "Romania", "Paris Hilton", "Georgia",
    "Turkey",
)  # fmt: skip
QUOTES = "“" * 300 + "he said " + "”" * 300
LONG_SENTENCE = "The army said that " + "the rebels had shelled Goris and " * 700 + "denied it."

CASES = {
    "emoji": "😀 Russia 🇷🇺 shelled Kharkiv 💥, Ukraine 🇺🇦 said 😡. 👩‍👩‍👧‍👦 were killed.",
    "arabic": "قصفت القوات السورية مدينة حلب يوم الثلاثاء، بحسب المرصد. Syrian forces shelled Aleppo, it said.",
    "combining marks": "Me\u0301decins sans Frontie\u0300res said A\u030arhus troops shelled Go\u0308ris.",
    "marks without end": "a" + "\u0301" * 5_000 + " soldiers shelled Goris, the ministry said.",
    "windows line ends": "\r\n".join(NEWS) + "\r\n",
    "old mac line ends": "\r".join(NEWS),
    "leading blanks": " \t\n\u00a0\u3000" * 500 + NEWS[0],
    "trailing blanks": NEWS[0] + " \n" * 5_000,
    "no-break blanks": NEWS[0].replace(" ", "\u00a0"),
    "direction marks": "\u202e" + NEWS[0] + "\u202c\u200f" + NEWS[1],
    "nothing printed": "\u200b\u200c\u200d\ufeff" * 50 + NEWS[2],
    "null bytes": NEWS[0].replace(" ", " \x00"),
    "lone surrogates": "\ud83d" + NEWS[0] + "\ude00",
    "one letter": "a",
    "one word": "Denied",
    "only blanks": " \n\t ",
    "empty": "",
    "only punctuation": ".,;:!?…—“”‘’()[]{}" * 200,
    "commas": NEWS[0] + "," * 5_000 + NEWS[1],
    "comma list": "Armenia accused " + ", ".join(["Azerbaijan", "Turkey", "Russia"] * 500) + " of shelling Goris.",
    "long sentence": LONG_SENTENCE,
    "said without end": "said " * 4_000,
    "who said": "Armenia said that Azerbaijan said that " * 300 + "the troops withdrew.",
    "of without end": "the head of the staff " * 500 + "said the troops left.",
    "nested quotes": QUOTES + NEWS[0],
    "alternating quotes": "“He said “she said " * 400 + NEWS[0],
    "straight quotes": '" ' * 3_000 + NEWS[0],
    "brackets": "(" * 3_000 + NEWS[0] + ")" * 3_000,
    "no spaces": "".join(NEWS).replace(" ", "") * 5,
    "one long word": "shelled" * 10_000,
    "one long name": "Al-" * 3_000 + "Assad said the troops left.",
    "capitals": " ".join(NEWS).upper(),
    "capital run": "Goris Kapan Jermuk Lachin Shusha " * 400,
    "small letters": " ".join(NEWS).lower(),
    "numbers": "killed 1 2 3 4 5 6 7 8 9 10 " * 400,
    "one number": "At least " + "9" * 5_000 + " people were killed in Goris, the ministry said.",
    "days": "on Monday, on 13 September 2022, last week, yesterday " * 300,
    "seasons and decades": "Over the past two seasons, in the next three decades, two nights ago and 3 fortnights later, "
    "for the last five quarters and within a few semesters, the army said, fighting in Goris had stopped.",
    "a line each word": "\n".join(" ".join(NEWS * 10).split()),
    "dashes": "-" * 10_000 + NEWS[0],
    "markup in text": "<p>" + NEWS[0] + "</p><script>" + NEWS[1] + "</script> & &amp; &#x41;",
    "same line often": (NEWS[0] + "\n") * 300,
}  # fmt: skip


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


def code(coder, text, *, seconds=15, **known):
    """Codes a text within a bound of time and checks all that must hold; None where there is nothing to read."""
    began = time.process_time()
    try:
        coded = coder.code_text(text, **known)
    except InputError:
        return None
    # 10 s is the bound for one input on a quiet machine; processor time leaves other programs out.
    assert time.process_time() - began < seconds
    assert find_faults(coded) == ()
    json.dumps(to_json(coded), allow_nan=False).encode("utf-8")
    return coded


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_text_gives_a_sound_record_or_a_coded_error(coder, name):
    code(coder, CASES[name], published="2022-09-13")


@pytest.mark.parametrize("name", ["emoji", "arabic", "combining marks", "windows line ends", "old mac line ends",
                                  "leading blanks", "trailing blanks", "no-break blanks", "direction marks",
                                  "nothing printed", "null bytes", "lone surrogates", "commas", "dashes"])  # fmt: skip
def test_a_report_is_still_read_among_odd_characters(coder, name):
    coded = code(coder, CASES[name], published="2022-09-13")
    assert coded is not None
    assert coded.claims or coded.reports


@pytest.mark.parametrize("sentence", [
    "The ministry denied it.", "Troops crossed the river.", "Baku denied shelling Goris",
    "On Saturday the foreign minister dismissed the opposition’s line.", "Iran rejected the claim as baseless.",
    "Read the army’s statement: it denies shelling Goris on Monday.",
])  # fmt: skip
def test_one_pasted_sentence_is_no_furniture(coder, sentence):
    coded = code(coder, sentence, published="2022-09-13")
    assert coded is not None
    assert coded.document.text == sentence


@pytest.mark.parametrize("name", ["empty", "only blanks", "only punctuation"])
def test_nothing_to_read_is_a_coded_error_with_words(coder, name):
    with pytest.raises(InputError) as raised:
        coder.code_text(CASES[name])
    assert raised.value.code.startswith("E1")
    assert len(raised.value.message) > 10


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    parts=st.lists(st.sampled_from(NEWS) | st.sampled_from(SHARDS) | st.text(max_size=30), min_size=1, max_size=14),
    join=st.sampled_from([" ", "\n", "\n\n", "", ", ", "\r\n", " “", ". "]),
    published=st.sampled_from([None, "2022-09-13", "1999-12-31", "2024-02-29"]),
)
def test_any_mixture_gives_a_sound_record(parts, join, published):
    code(_shared_coder(), join.join(parts), published=published)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    sentences=st.lists(st.sampled_from(NEWS), min_size=1, max_size=4),
    cuts=st.lists(st.tuples(st.integers(0, 600), st.sampled_from(SHARDS)), max_size=5),
)
def test_a_torn_report_gives_a_sound_record(sentences, cuts):
    text = " ".join(sentences)
    for at, shard in cuts:
        text = text[:at] + shard + text[at + len(shard) // 2 :]
    code(_shared_coder(), text, published="2022-09-13")


def test_time_grows_in_line_with_length(coder):
    """Twenty thousand words take about four times as long as five thousand: nothing is quadratic in the length."""
    taken = []
    for words in (5_000, 20_000):
        lines = [f"In village {n}, a witness told the agency’s reporter {n}: {NEWS[n % 7]}" for n in range(words // 24)]
        text = "\n\n".join(lines)
        assert len(text.split()) > 0.9 * words
        began = time.process_time()
        # A text of book length with a claim every dozen words takes 17 s on a quiet machine.
        coded = code(coder, text, seconds=60, published="2022-09-13")
        taken.append(time.process_time() - began)
        assert coded is not None
        assert len(coded.document.text) > 0.9 * len(text)
    assert taken[1] < 8 * taken[0], taken


def test_what_came_before_changes_nothing(coder):
    alone = code(Coder(), NEWS[0] + " " + NEWS[1], published="2022-09-13")
    for name in ("emoji", "arabic", "capital run"):
        code(coder, CASES[name])
    again = code(coder, NEWS[0] + " " + NEWS[1], published="2022-09-13")
    assert to_json(again) == to_json(alone)


@pytest.mark.parametrize("known", [{"title": ""}, {"title": "x" * 100_000}, {"outlet": "\x00"}, {"url": "not a url"},
                                   {"id": ""}, {"title": NEWS[0]}, {"url": "http://[::1"}])  # fmt: skip
def test_hostile_metadata_gives_a_sound_record(coder, known):
    assert code(coder, " ".join(NEWS), **known) is not None


_CODERS: list[Coder] = []


def _shared_coder() -> Coder:
    """One coder for all generated examples, which cannot take a fixture each."""
    if not _CODERS:
        _CODERS.append(Coder())
    return _CODERS[0]
