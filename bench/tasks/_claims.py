"""What the two claim tasks share: a text -> its claims, with the actors of their sources."""

import hashlib

from counterclaim.claims import find_claims
from counterclaim.grounding.actors import ActorFinder
from counterclaim.language import Layers, Parser
from counterclaim.records import Claim, DateBasis, Document, Mentions, Published


class Reader:
    """Parses texts and finds their claims; loads the parser once."""

    def __init__(self) -> None:
        """Loads the parser and the finder of actors."""
        self._parser = Parser()
        self._actors = ActorFinder()

    def claims(self, name: str, text: str, attitudes: bool = False) -> tuple[Claim, ...]:
        """The claims of ``text``."""
        return self.claims_of(name, self._parser.parse(text), attitudes)

    def claims_of(self, name: str, layers: Layers, attitudes: bool = False) -> tuple[Claim, ...]:
        """The claims of a text that is already parsed."""
        document = document_of(name, layers.text)
        mentions = Mentions(actors=tuple(self._actors.find(document, layers)))
        return find_claims(document, layers, mentions, attitudes=attitudes)


def document_of(name: str, text: str) -> Document:
    """A bare document around ``text``, published nobody knows when."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(
        id=name,
        title=None,
        text=text,
        outlet=None,
        url=None,
        language="en",
        published=Published(None, DateBasis.NONE),
        sha256=digest,
    )
