"""How the attribution tagger in ``counterclaim/data/encoder`` was made."""
