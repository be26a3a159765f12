"""What is generated is fresh."""

from docs.generate import GUIDE, ROOT, stale


def test_generated_files_are_fresh():
    assert [str(path.relative_to(ROOT)) for path in stale()] == [], "run: make docs"


def test_the_guide_shows_the_help_and_the_statuses():
    text = GUIDE.read_text("utf-8")
    assert "usage: counterclaim code" in text
    assert "| 141 |" in text
