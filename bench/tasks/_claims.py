"""What the two claim tasks share: a text -> its claims, with the actors of their sources."""

import hashlib

from counterclaim.claims import Tagger, find_claims
from counterclaim.grounding import ground_of
from counterclaim.grounding.actors import ActorFinder
from counterclaim.grounding.places import PlaceFinder
from counterclaim.language import Encoder, Layers, Parser
from counterclaim.language.wordpieces import CODEBOOK, POLNEAR
from counterclaim.records import Claim, DateBasis, Document, Mentions, Published


class Reader:
    """Parses texts and finds their claims; loads the parser once."""

    def __init__(self, *, attitudes: bool = False) -> None:
        """Loads the parser, the tagger and the finder of actors; ``attitudes``: PolNeAR's scheme, not the codebook's."""
        self._attitudes = attitudes
        self._parser, self._encoder = Parser(), Encoder()
        self._tagger = Tagger()
        self._actors, self._places = ActorFinder(), PlaceFinder()

    def claims(self, name: str, text: str) -> tuple[Claim, ...]:
        """The claims of ``text``."""
        return self.claims_of(name, self._parser.parse(text))

    def claims_of(self, name: str, layers: Layers) -> tuple[Claim, ...]:
        """The claims of a text that is already parsed."""
        document = document_of(name, layers.text)
        layers = self._encoder.read(layers, POLNEAR if self._attitudes else CODEBOOK)
        ground = ground_of(self._places.survey(document, layers))
        mentions = Mentions(actors=self._actors.find(document, layers, ground))
        return find_claims(document, layers, mentions, attitudes=self._attitudes, tagger=self._tagger)


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
