"""Quotation marks of typewriters and mixed pairs, which news archives are full of."""

import pytest

from counterclaim.language import find_quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said ''the bridge is gone'' and left.", ["the bridge is gone"]),
        ("He said ``the bridge is gone'' and left.", ["the bridge is gone"]),
        ('“The bridge is gone," he said. “The road is cut.”', ["The bridge is gone,", "The road is cut."]),
        ('"The bridge is gone," he said.', ["The bridge is gone,"]),
    ],
)
def test_pairs(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text)] == quoted
