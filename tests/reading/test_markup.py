import pytest

from counterclaim.reading.markup import is_html, shape, unclosed, visible_lines


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<!DOCTYPE html><html><body>x</body></html>", True),
        ("\n <html lang='en'><p>One.</p>", True),
        ("<div class='a'><p>One.</p><p>Two.</p></div>", True),
        ("The army said <1,000 soldiers> crossed; a < b.", False),
        ("He wrote <b>never</b> and left.", False),
        ("Plain words.", False),
    ],
)
def test_is_html(text, html):
    assert is_html(text) is html


def test_shape_counts_depth_without_a_tree():
    assert shape("<div><div><p>a<p>b<br></div></div><div></div>") == (2, 9)
    assert shape("<div>" * 1000)[0] == 1000


def test_visible_lines_know_their_surroundings():
    page = (
        "<head><title>No</title></head><nav><a href='/'>Home</a></nav><h1>A <b>headline</b></h1>"
        "<p>First &amp; last,<br>with <a href='x'>a link</a>.</p><script>var no = '<p>no</p>';</script>"
        "<figure><figcaption>A caption</figcaption></figure><!-- no --><p>Last.</p>"
    )
    lines = visible_lines(page)
    assert [line.text for line in lines] == [
        "Home", "A headline", "First & last,", "with a link.", "A caption", "Last.",
    ]  # fmt: skip
    assert [line.tag for line in lines] == ["nav", "h1", "p", "p", "figcaption", "p"]
    assert [line.region for line in lines] == ["nav", "", "", "", "figure", ""]
    assert lines[0].linked == 1.0
    assert 0 < lines[3].linked < 1


def test_a_doctype_with_entities_is_not_text():
    assert [line.text for line in visible_lines('<!DOCTYPE x [<!ENTITY a "b">]><p>Words.</p>')] == ["Words."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>a</p><script>b</script>", None),
        ("<p>a</p><script>b", "<script>"),
        ("<p>a</p><!-- b", "a comment"),
        ("<p>a</p><style>b", "<style>"),
    ],
)
def test_unclosed(text, found):
    assert unclosed(text) == found
