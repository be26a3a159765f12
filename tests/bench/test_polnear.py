"""The edges of a content as PolNeAR marks them."""

import pytest

from bench.tasks.polnear import as_marked


@pytest.mark.parametrize(("text", "content", "marked"), [
    ("He said that troops had left.", "troops had left", "that troops had left"),
    ("“We left,” he said.", "We left", "“We left,”"),
    ('He said: "We left." Then', "We left", '"We left."'),
    ("''We left,'' he said", "We left", "''We left,''"),
    ('He said that "we left" today', "we left", 'that "we left"'),
    ("He said troops left, and went", "troops left", "troops left"),
    ("The hat troops wore", "troops wore", "troops wore"),
])  # fmt: skip
def test_marks_and_that_are_added_back(text, content, marked):
    start = text.index(content)
    first, last = as_marked(text, start, start + len(content))
    assert text[first:last] == marked


def test_edges_stay_within_the_text():
    assert as_marked("left", 0, 4) == [0, 4]
    assert as_marked("", 0, 0) == [0, 0]
