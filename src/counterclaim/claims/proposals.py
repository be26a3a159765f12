"""What the tagger proposes, as drafts: set beside what the rules found, one draft a cue."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from counterclaim.claims import chains, lexicon, near, nouns, stance, surface, tree, verbs
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.tagger.finder import STANCES
from counterclaim.claims.words import listed
from counterclaim.records import Stance

if TYPE_CHECKING:
    from counterclaim.claims.scene import Scene
    from counterclaim.claims.tagger.finder import Tagged

_JOINS: Final = 0.5
"""The chance from which the tagger has a say in what a rule found too."""
_ALONE: Final = {True: 0.5, False: 0.8}
"""The chance from which a cue counts that no rule found: by PolNeAR's scheme (True), by the codebook's (False)."""
_SUPPORT: Final = {True: 0.3, False: 0.0}
"""The chance that a cue needs which only a rule found."""
LEAST: Final = {True: 0.3, False: 0.5}
"""The chance below which the tagger's cues are not looked at."""
_SURE: Final = 0.7
_SURE_OF_DENIAL: Final = 0.8
"""The chances from which the tagger's stance counts where the lexicon knows only that something is said."""
_IN: Final = 0.9
"""The chance to be content, or not to be, from which the tagger moves an edge that a rule set."""
_UNKNOWN: Final = 0.95
_HEADLINE: Final = 0.97
"""The chances from which a verb counts that the lexicon does not know, and a mark ("Baku: no strikes on Jermuk")."""
_CLAUSES: Final = frozenset({"that", "before", "after"})
"""Frames in which the tagger knows better than the parse where what is said ends."""
_NOUNS: Final = frozenset({"noun", "through"})
"""Frames in which the noun's own complement is what is said, and the parse knows where that ends."""
_NEED_NOUNS: Final = frozenset({lexicon.ISSUE, lexicon.TOLL, lexicon.TRADED})
"""Classes of verbs that bring a claim only with certain nouns, which the rules look for."""
_SILENT: Final = ("no ", "not ", "n't", "never ", "n’t", "little ")
_OPENERS: Final = ("that ", "of ", "about ")


def merged(scene: Scene, ruled: Sequence[Draft], tagged: Sequence[Tagged]) -> list[Draft]:
    """One draft a cue: what both found takes the better spans of the two; what one found needs its own warrant."""
    by_cue: dict[int, list[Draft]] = {}
    for draft in ruled:
        by_cue.setdefault(draft.at, []).append(draft)
    chances: dict[int, float] = {}
    done: list[Draft] = []
    joined: set[int] = set()
    for one in tagged:
        found = _draft(scene, one)
        if found is None:
            continue
        chances[found.at] = max(one.chance, chances.get(found.at, 0.0))
        same = by_cue.get(found.at, [])
        if len(same) == 1 and one.chance >= _JOINS:
            joined.add(found.at)
            done.append(_joined(scene, same[0], found, one))
        elif not same and _stands(scene, found):
            done.append(found)
    least = _SUPPORT[scene.attitudes]
    return done + [d for d in ruled if d.at not in joined and chances.get(d.at, 0.0) >= least]


def scored(drafts: Iterable[Draft], tagged: Sequence[Tagged]) -> list[Draft]:
    """``drafts`` with the chance of their cue also where a rule made several of one cue, or a new one of it."""
    chances = {one.cue[0]: one.chance for one in tagged} | {one.cue[1]: one.chance for one in tagged}

    def chance(draft: Draft) -> float | None:
        if draft.chance is not None or draft.cue is None:
            return draft.chance
        return chances.get(draft.cue[0], chances.get(draft.cue[1]))

    return [replace(draft, chance=chance(draft)) for draft in drafts]


def _draft(scene: Scene, one: Tagged) -> Draft | None:
    layers = scene.layers
    at = _top(scene, one.cue)
    contents = tuple(span for c in one.contents if (span := _content(scene, c)) is not None)
    if at is None or not contents:
        return None
    source = tree.trimmed(layers.text, *one.source) if one.source else None
    if not scene.attitudes:
        contents = _whole(scene, one.cue, source, contents)
        source = _speaker(scene, source, at)
    head = _top(scene, source) if source else None
    frame = _frame(scene, one.cue, at, contents)
    found = _stance(scene, at, frame, one)
    return Draft(at, source, head, one.cue, contents, found, frame, layers.tokens[at].lemma, _top(scene, contents[0]),
                 chance=one.chance, hint=_hint(one))  # fmt: skip


def _content(scene: Scene, span: Chars) -> Chars | None:
    """A piece of content without marks at its edges and the word that leads into it; by PolNeAR's scheme as it is marked."""
    if scene.attitudes:
        return span
    found = tree.trimmed(scene.layers.text, *_in_paragraph(scene, span))
    if found is None:
        return None
    words = scene.layers.text[slice(*found)].lower()
    opener = next((w for w in _OPENERS if words.startswith(w)), "")
    return tree.trimmed(scene.layers.text, found[0] + len(opener), found[1])


def _in_paragraph(scene: Scene, span: Chars) -> Chars:
    """``span`` up to the end of the paragraph it begins in; a quotation may run over several."""
    layers = scene.layers
    inside = layers.at(*span)
    if not len(inside) or near.quoted(layers, *span):
        return span
    for sentence in layers.sentences[layers.tokens[inside[0]].sent :]:
        if sentence.end >= span[1]:
            break
        if layers.text[sentence.end : sentence.end + 3].lstrip(" ").startswith("\n"):
            return span[0], sentence.end
    return span


def _whole(scene: Scene, cue: Chars, source: Chars | None, contents: tuple[Chars, ...]) -> tuple[Chars, ...]:
    """The pieces that only marks, the cue or the source part; of pieces further apart the longest group stays."""
    text = scene.layers.text
    groups = [[contents[0]]]
    for span in contents[1:]:
        gap = (groups[-1][-1][1], span[0])
        held = any(s is not None and gap[0] <= s[0] and s[1] <= gap[1] for s in (cue, source))
        if held:
            groups[-1].append(span)
        elif not any(c.isalnum() for c in text[slice(*gap)]):
            groups[-1][-1] = (groups[-1][-1][0], span[1])
        else:
            groups.append([span])
    return tuple(max(groups, key=lambda g: sum(e - s for s, e in g)))


def _speaker(scene: Scene, source: Chars | None, at: int) -> Chars | None:
    """The tagger's source, or its antecedent; the subject where it names none, or one that the subject cites."""
    if source is None:
        return _subject(scene, at)
    head = _top(scene, source)
    above = scene.layers.tokens[scene.layers.tokens[head].head] if head is not None else None
    if above is not None and above.tag == "VBG" and above.lemma in chains.CITING:
        # "Xinhua, citing the police, reported ...": Xinhua reports; what the police say is a claim of its own.
        return _subject(scene, at) or _before(scene, above.i) or source
    return _antecedent(scene, source, at)


def _antecedent(scene: Scene, source: Chars, at: int) -> Chars | None:
    """Rule: "the group, which says ...": the group says so."""
    layers = scene.layers
    if layers.text[slice(*source)].lower() not in tree.RELATIVES:
        return source
    pronoun = layers.at(*source)[0]
    verb = next((k for k in layers.ancestors(pronoun) if layers.tokens[k].dep == "relcl"), None)
    return tree.source_phrase(layers, layers.tokens[verb].head, at) if verb is not None else source


def _before(scene: Scene, participle: int) -> Chars | None:
    """The name that "X, citing Y, reported ..." begins with, where the parse does not see that it is the subject."""
    layers = scene.layers
    k = participle - 2 if participle > 1 and layers.tokens[participle - 1].text == "," else participle - 1
    if k < 0 or layers.tokens[k].pos not in {"NOUN", "PROPN"}:
        return None
    return tree.source_phrase(layers, k, participle)


def _subject(scene: Scene, at: int) -> Chars | None:
    """The speaker of a verb for which the tagger named none: its subject, else the name that stands before it."""
    layers = scene.layers
    if not tree.is_verb(layers, at) or not tree.finite(layers, at) or tree.passive(layers, at):
        return None
    head = verbs.source_head(scene, at)
    if head is None:
        # A name that the tagger of speech does not know ("Axios reported") is a subject all the same.
        head = next((k for k in layers.children(at, "nsubj") if layers.tokens[k].text[:1].isupper()), None)
    if head is not None:
        return tree.source_phrase(layers, head, at)
    return surface.speaker_before(layers, at) or surface.speaker_glued(layers, at)


def _top(scene: Scene, span: Chars) -> int | None:
    """The token of ``span`` that the others hang on: a known cue first, then a verb, then what stands highest."""
    cue = next((k for k in scene.layers.at(*span) if k in scene.cues), None)
    return cue if cue is not None else stance.root_of(scene, (span,))


def _frame(scene: Scene, cue: Chars, at: int, contents: Sequence[Chars]) -> str:
    """The lexicon's name for how the content stands to the cue."""
    layers = scene.layers
    token = layers.tokens[at]
    if token.lower == "according":
        return "according"
    if token.pos == "ADV" and token.lower.endswith("ly"):
        return "hearsay"
    if not any(c.isalnum() for c in token.text):
        return "headline"
    if token.pos in {"NOUN", "PROPN"} and at not in scene.cues:
        return "noun"
    if contents[0][0] < cue[0]:
        return "before"
    root = _top(scene, contents[0])
    first = layers.tokens[layers.at(*contents[0])[0]]
    if (
        root is not None
        and layers.tokens[root].pos in {"NOUN", "PROPN", "PRON", "NUM"}
        and not tree.finite(layers, root)
    ):
        return "np"
    return "to" if first.tag == "TO" else "that"


def _hint(one: Tagged) -> Stance | None:
    """The stance that the tagger is sure of, if any."""
    best = max(range(len(STANCES)), key=lambda n: one.stances[n])
    least = _SURE_OF_DENIAL if STANCES[best] is Stance.DENIES else _SURE
    return STANCES[best] if one.stances[best] >= least else None


def _stance(scene: Scene, at: int, frame: str, one: Tagged) -> Stance:
    """The lexicon's stance for the cue in this frame; the tagger's likeliest where the lexicon does not know the cue."""
    row = next(iter(scene.rows.get(at, ())), None)
    if row is not None:
        return row.frames.get(frame, row.stance)
    return STANCES[max(range(len(STANCES)), key=lambda n: one.stances[n])]


def _stands(scene: Scene, draft: Draft) -> bool:
    """Whether what only the tagger found counts."""
    if (draft.chance or 0.0) < _ALONE[scene.attitudes]:
        return False
    return scene.attitudes or not any(
        veto(scene, draft) for veto in (_unknown, _of_no_saying, _silence, _of_nobody, _misfit)
    )


def _unknown(scene: Scene, draft: Draft) -> bool:
    """By the codebook a cue is a word of saying: a verb of the lexicon, a noun of saying, or a headline's mark."""
    layers = scene.layers
    token = layers.tokens[draft.at]
    if draft.frame == "headline":
        # The tagger of speech takes "Kyiv:" for an adjective as often as for a name.
        speaks = draft.head is not None and (
            surface.speaker_like(scene, draft.head) or layers.tokens[draft.head].text[:1].isupper()
        )
        return not speaks or (draft.chance or 0.0) < _HEADLINE
    if draft.at in scene.rows or draft.frame in {"according", "hearsay"}:
        return False
    if token.tag[:2] == "NN":
        return nouns.row_of(scene, draft.at) is None or (draft.source is None and nouns.taken(scene, draft.at))
    wishes = any(row.group in {lexicon.ATTITUDE, lexicon.WEAK} for row in lexicon.verbs().get(token.lemma, ()))
    return wishes or (draft.chance or 0.0) < _UNKNOWN or draft.hint in {None, Stance.ASSERTS}


def _of_no_saying(scene: Scene, draft: Draft) -> bool:
    """Rule: "rejected the plan" denies nothing; "rejected the claim" does."""
    rows = scene.rows.get(draft.at, ())
    if not rows or any(row.group != lexicon.ALLEGATION for row in rows):
        return False
    return draft.about is None or scene.layers.tokens[draft.about].lemma not in listed("allegation")


def _of_nobody(scene: Scene, draft: Draft) -> bool:
    """Rule: "is recommended", "will be asked": a passive without agent tells hearsay or what was done, by its verb."""
    if draft.source is not None or not tree.is_verb(scene.layers, draft.at):
        return False
    return draft.lemma not in verbs.HEARSAY


def _misfit(scene: Scene, draft: Draft) -> bool:
    """Rule: "appeals his sentence", "issued a statement of support": the verb does not bring such a content."""
    rows = scene.rows.get(draft.at, ())
    if draft.frame == "headline":
        # A headline's verb may lack its auxiliary ("three killed in strike").
        told = (k for s, e in draft.content for k in scene.layers.at(s, e))
        return not any(tree.finite(scene.layers, k) or scene.layers.tokens[k].tag == "VBN" for k in told)
    if rows and all(row.group in _NEED_NOUNS for row in rows):
        return True
    frames = {frame for row in rows for frame in row.frames}
    return draft.frame == "np" and bool(rows) and not any(f in {"np", "as", "pred"} or ":" in f for f in frames)


def _silence(scene: Scene, draft: Draft) -> bool:
    """Rule: "did not say", "has no doubt": a cue that is itself negated says nothing, or something else."""
    if stance.negated_cue(scene, draft.at):
        return stance.negation(scene, draft) is None
    words = scene.layers.text[slice(*(draft.cue or (0, 0)))].lower() + " "
    return any(word in words for word in _SILENT) and "neither" not in words


def _joined(scene: Scene, rule: Draft, tagged: Draft, one: Tagged) -> Draft:
    """What both found: the rule's frame and stance, the tagger's content where it knows better."""
    if scene.attitudes:
        source, head = (tagged.source, tagged.head) if tagged.source else (rule.source, rule.head)
        return replace(rule, source=source, head=head, content=tagged.content, chance=tagged.chance)
    swapped = tagged.source is not None and _overlapping(rule.content, (tagged.source,))
    if swapped and not _overlapping(rule.content, tagged.content) and _stands(scene, tagged):
        # "..., claims Russian intelligence": the parse takes for what is said who says it.
        return tagged
    better = rule.frame in _CLAUSES or (rule.frame not in _NOUNS and _longer(rule.content, tagged.content))
    if better and not _quotes(scene, rule.content) and _certain(scene, one, rule, tagged):
        content = tagged.content
    else:
        content = rule.content
    # Where a rule found a cue and no speaker, the words are a passive that names nobody.
    source, head = rule.source, rule.head
    if source is not None and tagged.source is not None and _holds_cue(scene, source, rule.at):
        # "according to the radio, a report denied by ...": what is denied is not who speaks.
        source, head = tagged.source, tagged.head
    return replace(rule, source=source, head=head, content=content, chance=tagged.chance, hint=tagged.hint)


def _holds_cue(scene: Scene, source: Chars, at: int) -> bool:
    """Whether another cue stands within a source, after its first words."""
    inside = scene.layers.at(*source)
    return any(k in scene.cues and k != at for k in inside[2:])


def _overlapping(some: Sequence[Chars], others: Sequence[Chars]) -> bool:
    return any(s < b and a < e for s, e in some for a, b in others)


def _quotes(scene: Scene, content: Sequence[Chars]) -> bool:
    """Whether the content is quoted: the marks themselves say where it ends."""
    return any(near.quoted(scene.layers, *span) for span in content)


def _longer(rule: Sequence[Chars], tagged: Sequence[Chars]) -> bool:
    """Whether the tagger's content is one piece that holds all of the rule's: the parse cut it short."""
    return len(tagged) == 1 and all(tagged[0][0] <= s and e <= tagged[0][1] for s, e in rule)


def _certain(scene: Scene, one: Tagged, rule: Draft, tagged: Draft) -> bool:
    """Whether the tagger is sure of every word in which its content differs from the rule's, and adds no other cue."""
    more = [c for span in tagged.content if (c := one.content_chance(span, rule.content)) is not None]
    less = [c for span in rule.content if (c := one.content_chance(span, tagged.content)) is not None]
    if min(more, default=1.0) < _IN or max(less, default=0.0) > 1 - _IN:
        return False
    return not any(k in scene.cues for s, e in tagged.content for k in scene.layers.at(max(s, rule.content[-1][1]), e))
