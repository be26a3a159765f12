import pytest

from counterclaim.reading.datelines import find_dateline


@pytest.mark.parametrize(
    ("line", "place", "day", "rest"),
    [
        ("GORIS, Armenia, Sept 13 (Agency) - Shells fell.", "GORIS, Armenia", "Sept 13", "Shells fell."),
        ("KYIV — The army said so.", "KYIV", None, "The army said so."),
        ("KYIV, Ukraine — The army said so.", "KYIV, Ukraine", None, "The army said so."),
        ("TEL AVIV (AP) — Israel said so.", "TEL AVIV", None, "Israel said so."),
        (
            "UNITED NATIONS, March 4, 2022 (Reuters) - The council met.",
            "UNITED NATIONS",
            "March 4, 2022",
            "The council met.",
        ),
        ("MOSCOW, September 13. /TASS/. Russia said so.", "MOSCOW", "September 13", "Russia said so."),
        ("Damascus (SANA) - The army said so.", "Damascus", None, "The army said so."),
        ("Kyiv, Ukraine – “We heard a blast,” she said.", "Kyiv, Ukraine", None, "“We heard a blast,” she said."),
        ("(Reuters) - The army said so.", None, None, "The army said so."),
        ("MOSCOW (Sputnik) The army said so.", "MOSCOW", None, "The army said so."),
        ("BAKU, Azerbaijan, Sep. 13. The army said so.", "BAKU, Azerbaijan", "Sep. 13", "The army said so."),
        ("YEREVAN, SEPTEMBER 13, ARMENPRESS. The army said so.", "YEREVAN", "SEPTEMBER 13", "The army said so."),
        ("Damascus, SANA-The army said so.", "Damascus", None, "The army said so."),
        ("Baku, September 13, AZERTAC", "Baku", "September 13", ""),
        ("WASHINGTON --The president spoke.", None, None, None),
    ],
)
def test_find_dateline(line, place, day, rest):
    found = find_dateline(line)
    if rest is None:
        assert found is None
        return
    assert (found.place, found.day, line[found.end :]) == (place, day, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Goris - a town near the border - was shelled.",
        "HAMAS. The group denied it.",
        "NATO said the army had left.",
        "UPDATE — The army said so.",
        "The United States is deeply concerned.",
        "Moscow said on Monday that Kyiv – Its neighbour – had lied.",
        "USA, Britain and Germany: a joint statement.",
        "“We heard a blast — It was near,” she said.",
        "",
    ],
)
def test_sentences_are_no_datelines(line):
    assert find_dateline(line) is None
