"""Which stance a draft takes: the cue's own, changed by its negation and by what the content says."""

from dataclasses import replace
from typing import Final

from counterclaim.claims import tree
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.scene import Scene
from counterclaim.claims.words import listed
from counterclaim.records import Stance

_CHECKS: Final = frozenset(
    {"confirm", "verify", "corroborate", "authenticate", "substantiate", "determine", "establish", "ascertain"}
)
_ABLE: Final = frozenset({"could", "can", "ca", "cannot"})
_REACH: Final = 8
_CONTENT_FRAMES: Final = frozenset({"that", "before", "quote", "pred", "np", "after", "as", "o:as"})
_NAMING: Final = frozenset(
    "call describe brand label term dub characterize characterise denounce condemn deride decry".split()
)
_PLEDGES: Final = frozenset(
    {
        "vow",
        "promise",
        "pledge",
        "swear",
        "threaten",
        "warn",
        "say",
        "tell",
        "announce",
        "declare",
        "add",
        "state",
        "note",
        "insist",
    }
)
_ANSWERING: Final = frozenset("answer meet punish repel counter".split())
_DEEDS: Final = frozenset(
    "attack provocation aggression violation strike move step incursion attempt violence invasion".split()
)
_FIRST: Final = frozenset({"i", "we"})
_PRONOUNS: Final = frozenset({"i", "we", "it", "he", "she", "they"})


def negated_cue(scene: Scene, i: int) -> bool:
    """Whether cue ``i`` is negated, also by a "neither" that stands before the verb it is joined to."""
    return tree.negated(scene.layers, i) or _neither(scene, i) or unable(scene, i)


def unable(scene: Scene, i: int) -> bool:
    """Whether cue ``i`` is what somebody was not able to do ("was unable to verify")."""
    layers = scene.layers
    head = layers.tokens[layers.tokens[i].head]
    if layers.tokens[i].tag != "VB" or head.lower not in {"able", "unable"}:
        return False
    return head.lower == "unable" or tree.negated(layers, head.i) or tree.negated(layers, head.head)


def _neither(scene: Scene, i: int) -> bool:
    before = [t.lower for t in scene.layers.tokens[max(0, i - 5) : i] if t.sent == scene.layers.tokens[i].sent]
    return "neither" in before


def negation(scene: Scene, draft: Draft) -> Stance | None:
    """The stance of a negated cue ("did not deny"); None where a negated cue is silence, no claim."""
    layers, i = scene.layers, draft.at
    able = unable(scene, i) or any(layers.tokens[k].lower in _ABLE for k in layers.children(i, "aux"))
    neither = _neither(scene, i)
    if neither and (draft.lemma in _CHECKS or draft.stance is Stance.DENIES):
        return Stance.DOUBTS
    if draft.lemma in _CHECKS:
        return Stance.DOUBTS if able or draft.source is None else None
    if draft.lemma == "rule":
        return Stance.DOUBTS
    if draft.stance is Stance.DENIES:
        return None if able else Stance.CONFIRMS
    if draft.stance is Stance.DOUBTS:
        return Stance.ASSERTS
    if draft.lemma in {"believe", "think", "trust"}:
        return Stance.DOUBTS
    return None


def by_content(scene: Scene, draft: Draft) -> Draft:
    """``draft`` with the stance that its content shows: a demand, a promise, a threat, a doubt, a denial in other words."""
    if draft.frame in {"hearsay", "according"} or draft.source is None:
        return draft
    if draft.stance is Stance.PROMISES:
        return replace(draft, stance=Stance.THREATENS) if _harms(scene, draft) else draft
    if draft.stance not in {Stance.ASSERTS, Stance.CONFIRMS} or draft.frame not in _CONTENT_FRAMES:
        return draft
    for rule in (_falsehood, _doubt, _need, _demand, _promise):
        changed = rule(scene, draft)
        if changed is not None:
            return changed
    return draft


def root_of(scene: Scene, content: tuple[Chars, ...]) -> int | None:
    """The token of the content that all the rest of it hangs on, a verb where there is one."""
    layers = scene.layers
    inside = layers.at(*content[0])
    tops = [k for k in inside if layers.tokens[k].head not in inside or layers.tokens[k].head == k]
    verbs = [k for k in tops if tree.is_verb(layers, k) or layers.tokens[k].pos == "AUX"]
    best = verbs or tops
    return best[0] if best else None


def _falsehood(scene: Scene, draft: Draft) -> Draft | None:
    """Rule: "said the allegations were fabricated" denies the allegations."""
    layers, root = scene.layers, root_of(scene, draft.content)
    if root is None:
        return None
    if draft.lemma in _NAMING:
        named = _called_false(scene, draft)
        if named is not None:
            return named
    if draft.frame == "np":
        return _criticised(scene, draft, root)
    subject = layers.child(root, "nsubj", "nsubjpass")
    if subject is None or layers.tokens[subject].lemma not in listed("allegation") | {"it", "this", "that", "they"}:
        return None
    said = [layers.tokens[root], *(layers.tokens[k] for k in layers.subtree(root) if k > root)][:12]
    if not any(t.lower in listed("false") for t in said) or tree.negated(layers, root):
        return None
    span = tree.noun_phrase(layers, subject)
    if span is None or layers.tokens[subject].pos == "PRON":
        return None
    return replace(draft, stance=Stance.DENIES, content=(span,))


def _called_false(scene: Scene, draft: Draft) -> Draft | None:
    """Rule: "called the report baseless", "described the claims as a lie": the report is denied."""
    layers = scene.layers
    inside = [k for span in draft.content for k in layers.at(*span)]
    told = [k for k in inside if layers.tokens[k].lemma in listed("allegation") and layers.tokens[k].pos == "NOUN"]
    if not told:
        return None
    noun = told[0]
    called = {*inside, *layers.subtree(draft.at)}
    if not any(layers.tokens[k].lower in listed("false") for k in called if noun < k <= noun + _REACH):
        return None
    first = next((k for k in inside if k <= noun and layers.tokens[k].head == noun), noun)
    span = tree.trimmed(layers.text, layers.tokens[min(first, noun)].start, layers.tokens[noun].end)
    return replace(draft, stance=Stance.DENIES, content=(span,), about=noun) if span is not None else None


def _criticised(scene: Scene, draft: Draft, root: int) -> Draft | None:
    """Rule: "castigated claims about a strike" denies them; "condemned the strike" does not."""
    cues = {
        "denounce",
        "castigate",
        "slam",
        "blast",
        "condemn",
        "deride",
        "ridicule",
        "mock",
        "rubbish",
        "decry",
        "criticize",
    }
    lemmas = {"claim", "allegation", "accusation", "rumor", "rumour", "charge"}
    if draft.lemma in cues and scene.layers.tokens[root].lemma in lemmas:
        return replace(draft, stance=Stance.DENIES)
    return None


def _doubt(scene: Scene, draft: Draft) -> Draft | None:
    """Rule: "said it was unclear who ...", "said it had no confirmation that ...", "found no evidence that ..."."""
    layers, root = scene.layers, root_of(scene, draft.content)
    if root is None:
        return None
    below = [layers.tokens[k] for k in layers.subtree(root)]
    words = {t.lower for t in below[:14]}
    off = tree.negated(layers, root) or "no" in words or "not" in words
    clear = [t for t in below[:10] if root in (t.head, t.i)]
    asks = "if" in words or any(word.startswith("wh") for word in words)
    for t in clear:
        unsure = t.lower in listed("unclear") or (t.lower in listed("clear") and tree.negated(layers, root))
        if unsure and (asks or t.dep in {"acomp", "ROOT", "oprd"}):
            return replace(draft, stance=Stance.DOUBTS)
    if (off and words & {"confirmation", "proof"}) or (
        off and "evidence" in words and layers.tokens[root].lemma in {"have", "find", "see", "be"}
    ):
        return replace(draft, stance=Stance.DOUBTS, content=_inner(scene, root, draft.content))
    if "no" in words and "basis" in words:
        return replace(draft, stance=Stance.DENIES, content=_inner(scene, root, draft.content))
    if tree.negated(layers, root) and layers.tokens[root].lemma in _CHECKS:
        return replace(draft, stance=Stance.DOUBTS, content=_inner(scene, root, draft.content))
    return None


def _inner(scene: Scene, root: int, content: tuple[Chars, ...]) -> tuple[Chars, ...]:
    """The that-clause or the question inside the content, which is what the doubt is about."""
    layers = scene.layers
    for k in layers.subtree(root):
        if k > root and layers.tokens[k].dep in {"ccomp", "acl", "relcl"} and tree.finite(layers, k):
            first, last = tree.clause(layers, k)
            span = tree.trimmed(layers.text, layers.tokens[first].start, layers.tokens[last].end)
            if span is not None and last - first >= 2:
                return (span,)
    return content


def _need(scene: Scene, draft: Draft) -> Draft | None:
    """Rule: "There is a need to ...", "It is vital that ...", "stressed the need for ..."."""
    layers, root = scene.layers, root_of(scene, draft.content)
    if root is None or tree.negated(layers, root):
        return None
    token = layers.tokens[root]
    if draft.frame == "np":
        return replace(draft, stance=Stance.DEMANDS) if token.lemma in {"need", "necessity", "call", "demand"} else None
    kids = [layers.tokens[k] for k in layers.children(root)]
    if token.lemma == "be":
        if any(k.dep == "expl" for k in kids) and any(k.lemma == "need" and k.dep == "attr" for k in kids):
            return replace(draft, stance=Stance.DEMANDS)
        vital = any(
            layers.tokens[m].lower in listed("vital")
            for k in kids
            if k.i > root
            for m in layers.subtree(k.i)[:8]
            if k.dep in {"acomp", "prep", "attr"}
        )
        clause = any(k.dep in {"ccomp", "xcomp", "advcl"} for k in kids) or any(
            layers.tokens[m].dep in {"ccomp", "xcomp", "acl"} for k in kids if k.i > root for m in layers.subtree(k.i)
        )
        impersonal = any(k.dep in {"nsubj", "expl"} and k.lower == "it" for k in kids)
        if vital and clause and impersonal:
            return replace(draft, stance=Stance.DEMANDS)
    return None


def _demand(scene: Scene, draft: Draft) -> Draft | None:
    """Rule: "Russia must stop", "We demand ...", "We call on ..." inside what is said."""
    layers, root = scene.layers, root_of(scene, draft.content)
    if root is None or draft.frame == "np":
        return None
    subject = layers.child(root, "nsubj", "nsubjpass")
    lower = layers.tokens[subject].lower if subject is not None else ""
    if lower in _FIRST and root in scene.rows and not tree.negated(layers, root):
        stances = {
            s
            for row in scene.rows[root]
            for f, s in row.frames.items()
            if (s in {Stance.DEMANDS, Stance.ASKS} and f != "that") or row.stance is Stance.DEMANDS
        }
        demanded = layers.tokens[root].lemma in {"demand", "urge", "call", "insist", "appeal", "ask", "request"}
        if demanded and stances:
            return replace(
                draft, stance=Stance.ASKS if layers.tokens[root].lemma in {"ask", "request"} else Stance.DEMANDS
            )
    must = any(layers.tokens[k].lower in listed("must") for k in layers.children(root, "aux"))
    if not must or not lower or lower in _FIRST | {"it", "there", "that", "this"} or tree.negated(layers, root):
        return None
    return None if _inferred(scene, root) else replace(draft, stance=Stance.DEMANDS)


def _inferred(scene: Scene, root: int) -> bool:
    """Rule: "must have fled" concludes, it demands nothing."""
    layers = scene.layers
    has = any(layers.tokens[k].lower == "have" for k in layers.children(root, "aux"))
    return has and layers.tokens[root].tag == "VBN" and layers.child(root, "auxpass") is None


def _promise(scene: Scene, draft: Draft) -> Draft | None:
    """Rule: "said it would ramp up defences" promises; with harm to an opponent it threatens."""
    layers, root = scene.layers, root_of(scene, draft.content)
    if root is None or draft.frame == "np" or draft.lemma not in _PLEDGES:
        return None
    subject = layers.child(root, "nsubj", "nsubjpass")
    if subject is None:
        return None
    future = any(layers.tokens[k].lower in listed("future") for k in layers.children(root, "aux"))
    bound = any(layers.tokens[k].lower in {"committed", "ready", "determined"} for k in layers.children(root)) or (
        layers.tokens[root].lower == "committed"
    )
    if not (future or bound):
        return None
    own = _same(scene, draft, subject)
    if own and draft.lemma == "warn":
        return replace(draft, stance=Stance.THREATENS)
    if (own and layers.tokens[root].lemma not in {"be", "have", "like", "see", "take", "know"}) or (own and bound):
        negated = tree.negated(layers, root)
        return replace(draft, stance=Stance.THREATENS if _harms(scene, draft) and not negated else Stance.PROMISES)
    words = {layers.tokens[k].lower for k in layers.subtree(root)}
    if (
        layers.tokens[root].lemma in {"face", "pay", "regret", "suffer"}
        and not own
        and (words & {"response", "fire", "price", "consequences", "retaliation", "fury", "action"})
    ):
        return replace(draft, stance=Stance.THREATENS)
    if layers.tokens[root].lemma in _ANSWERING and layers.tokens[subject].lemma in _DEEDS and not own:
        # "any new attack would be answered": by whom goes without saying.
        return replace(draft, stance=Stance.THREATENS)
    return None


def _same(scene: Scene, draft: Draft, subject: int) -> bool:
    """Whether the content's subject is the speaker: a pronoun that can stand for it, or the same head word."""
    token = scene.layers.tokens[subject]
    if token.lower in _FIRST:
        return True
    if token.lower in _PRONOUNS:
        return draft.frame != "before" and not (token.lower == "it" and _there_follows(scene, subject))
    if draft.head is None:
        return False
    return token.lemma == scene.layers.tokens[draft.head].lemma


def _there_follows(scene: Scene, subject: int) -> bool:
    """Whether "it" only points ahead ("it would be wrong to ...")."""
    head = scene.layers.tokens[subject].head
    return scene.layers.child(head, "acomp", "ccomp") is not None and scene.layers.tokens[head].lemma == "be"


def _harms(scene: Scene, draft: Draft) -> bool:
    layers, root = scene.layers, root_of(scene, draft.content)
    if root is None:
        return False
    near = [root, *layers.children(root)]
    for k in layers.children(root, "xcomp", "prep", "dobj", "conj", "acomp"):
        near.extend(layers.children(k))
    tokens = [layers.tokens[k] for k in near]
    return any(t.lower in listed("harmful") or (t.tag[:1] == "V" and t.lemma in listed("harm")) for t in tokens)
