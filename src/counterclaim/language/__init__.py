"""Text -> layers: sentences, tokens, syntax, names, quotations.  Third-party models live behind this wall only."""

from counterclaim.language.encoder import Encoder
from counterclaim.language.layers import Layers, Name, Quotation, Sentence, Token
from counterclaim.language.parser import Parser
from counterclaim.language.quotations import find_quotations

__all__ = ["Encoder", "Layers", "Name", "Parser", "Quotation", "Sentence", "Token", "find_quotations"]
