"""The limits that keep one bad input from costing more than ten seconds or half a gigabyte."""

from typing import Final

MAX_BYTES: Final = 20_000_000
"""Bytes of one input, unpacked.  The largest news page met among 100,000 was under 8 MB (E104 above this)."""

MAX_TEXT: Final = 150_000
"""Characters of one article: what the parser reads in about ten seconds.  The longest news stories have 60,000 (E106)."""

MAX_DEPTH: Final = 200
"""Nested elements of a page.  libxml2 drops all below 256 without a word, so deeper pages are read as plain lines."""

MAX_ATTRIBUTES: Final = 300
"""Attributes of one element; one with more loses them all before a parser sees it."""

MAX_TAGS: Final = 60_000
"""Tags of a page that an HTML parser is given; pages with more are read as plain lines."""

MAX_LINES: Final = 15_000
"""Visible lines of a page; a page with more is no article, and each line takes a tenth of a millisecond (E106)."""

MAX_VISIBLE: Final = 1_500_000
"""Characters that a page shows, comments and all: ten articles of the longest kind; more is no article (E106)."""

LARGE_PAGE: Final = 2_000_000
"""Characters of a page from which on its extraction runs in a child process that can be stopped."""

MANY_TAGS: Final = 20_000
"""Tags of a page from which on the same holds.  News pages have 1,000 to 5,000."""

EXTRACTION_SECONDS: Final = 5.0
"""How long the child process may take before the page is read as plain lines instead."""

EXTRACTION_MEMORY: Final = 450_000_000
"""Bytes of address space that the child process may use."""
