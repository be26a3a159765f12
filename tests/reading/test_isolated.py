from counterclaim.reading import isolated
from counterclaim.reading.extraction import Page, extract
from counterclaim.reading.isolated import extract_isolated

PAGE = (
    "<html lang='en'><body><article>"
    + "<p>The army said on Monday that it had left the town.</p>" * 8
    + "</article></body></html>"
)


def test_a_child_process_finds_the_same():
    assert extract_isolated(PAGE) == extract(PAGE)
    assert extract(PAGE).lines


def test_a_child_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(isolated, "EXTRACTION_SECONDS", 0.001)
    assert extract_isolated(PAGE) is None


def test_pages_travel_as_json():
    page = Page(("One.", "Two “x”."), "T", None, "O", None, "2022-01-02", "en")
    assert Page.from_json(page.to_json()) == page


def test_what_is_no_page_has_no_lines():
    assert extract("").lines == ()
    assert extract("<").lines == ()
