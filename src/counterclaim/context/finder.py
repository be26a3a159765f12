"""A text's layers, mentions and claims -> its context: the four lists, each row with its id."""

from dataclasses import replace

from counterclaim.context.agreements import find_agreements
from counterclaim.context.bodies import find_bodies
from counterclaim.context.control import find_control
from counterclaim.context.forces import find_forces
from counterclaim.context.same_agreement import joined
from counterclaim.context.scene import Scene
from counterclaim.context.sides import sides_of
from counterclaim.language import Layers
from counterclaim.records import Claim, Context, Document, Mentions


def find_context(document: Document, layers: Layers, mentions: Mentions, claims: tuple[Claim, ...]) -> Context:
    """The agreements ("a1" ...), bodies ("b1"), forces ("f1") and control of territory ("k1") that ``document`` tells.

    Raises ModelError E505 where the lexicon is missing or damaged.
    """
    scene = Scene(document, layers, mentions, claims)
    bodies = sorted(find_bodies(scene), key=lambda row: row.name.start)
    forces = sorted(find_forces(scene), key=lambda row: row.what.start)
    control = sorted(find_control(scene), key=lambda row: row.words.start)
    return Context(
        agreements=joined(tuple(find_agreements(scene)), sides_of(scene)),
        bodies=tuple(replace(row, id=f"b{n}") for n, row in enumerate(bodies, start=1)),
        forces=tuple(replace(row, id=f"f{n}") for n, row in enumerate(forces, start=1)),
        control=tuple(replace(row, id=f"k{n}") for n, row in enumerate(control, start=1)),
    )
