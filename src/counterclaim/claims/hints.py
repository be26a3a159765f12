"""The tagger's stance, where the words alone say only that something is said, and what it takes for a denial to stand."""

from dataclasses import replace
from typing import Final

from counterclaim.claims import lexicon
from counterclaim.claims.draft import Draft
from counterclaim.claims.scene import Scene
from counterclaim.records import Claim, Stance

_SEEN: Final = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.DOUBTS, Stance.DEMANDS, Stance.ASKS})
_CLAUSES: Final = frozenset({"that", "before", "after", "quote"})


def as_hinted(scene: Scene, draft: Draft) -> Draft:
    """``draft`` with the tagger's stance where no rule gave more than "asserts" to a clause under a verb of plain saying."""
    if draft.hint not in _SEEN or draft.stance is not Stance.ASSERTS or scene.attitudes:
        return draft
    plain = any("that" in row.frames and row.group == lexicon.SPEECH for row in scene.rows.get(draft.at, ()))
    return replace(draft, stance=draft.hint, hinted=True) if plain and draft.frame in _CLAUSES else draft


def grounded(claim: Claim, draft: Draft) -> Claim:
    """A denial that only the tagger saw stands where it answers a claim of the text; else something negative is asserted."""
    unfounded = draft.hinted and claim.stance is Stance.DENIES and claim.answers is None
    return replace(claim, stance=Stance.ASSERTS) if unfounded else claim
