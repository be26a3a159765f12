"""One parser for all tests of this room, and short ways to ask for claims."""

from collections.abc import Callable

import pytest

from counterclaim.claims import find_claims
from counterclaim.language import Parser
from counterclaim.records import Claim, DateBasis, Document, Mentions, Published

Finder = Callable[[str], tuple[Claim, ...]]


def document(text: str) -> Document:
    """A bare document around ``text``."""
    return Document("t", None, text, None, None, "en", Published(None, DateBasis.NONE), "")


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The parser, loaded once."""
    return Parser()


@pytest.fixture(scope="session")
def claims_of(parser: Parser) -> Finder:
    """A text -> its claims, without any mentions."""

    def find(text: str) -> tuple[Claim, ...]:
        return find_claims(document(text), parser.parse(text), Mentions())

    return find
