"""What an expression hangs on in the tree of its sentence."""

from counterclaim.language.layers import Layers


def top_token(layers: Layers, touched: range) -> int:
    """The token of ``touched`` (not empty) that hangs on a word outside it; the last one where there is none."""
    for i in touched:
        if layers.tokens[i].head not in touched:
            return i
    return touched[-1]


def before_noun(layers: Layers, start: int, end: int) -> bool:
    """Whether the words stand before a noun that they date: "the 2020 ceasefire", "Monday's attack"."""
    touched = layers.at(start, end)
    if not touched:
        return False
    head = layers.tokens[top_token(layers, touched)].head
    return head > touched[-1] and layers.tokens[head].pos in ("NOUN", "PROPN")
