"""One parser for all tests of this room, and short ways to ask for claims."""

from collections.abc import Callable

import pytest

from counterclaim.claims import Tagger, find_claims
from counterclaim.language import Encoder, Parser
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
def encoder() -> Encoder:
    """The encoder, loaded once."""
    return Encoder()


@pytest.fixture(scope="session")
def tagger() -> Tagger:
    """The tagger's heads, loaded once."""
    return Tagger()


@pytest.fixture(params=["rules", "rules and tagger"])
def claims_of(request: pytest.FixtureRequest, parser: Parser, encoder: Encoder, tagger: Tagger) -> Finder:
    """A text -> its claims, without any mentions: by the rules alone, and as the package ships."""

    def find(text: str) -> tuple[Claim, ...]:
        layers = parser.parse(text)
        if request.param == "rules":
            return find_claims(document(text), layers, Mentions())
        return find_claims(document(text), encoder.read(layers), Mentions(), tagger=tagger)

    return find
