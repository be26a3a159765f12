"""Whether an event took place, as the one who tells it puts it."""

from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.language import Layers
from counterclaim.records import Claim, EventType, Reality, Stance

_NEGATORS: Final = frozenset("no never neither nor without".split())
# "refused to withdraw": the withdrawal did not take place.
_NOT_DOING: Final = frozenset({"refuse", "fail", "decline", "neglect"})
_PLANNING: Final = frozenset(
    "plan intend prepare schedule decide agree want hope seek pledge promise vow commit due expect ready set aim ensure offer "
    "propose consider await plan decision plan intention readiness pledge promise agreement".split()
)
_DEMANDING: Final = frozenset(
    "demand urge call ask request order press appeal insist require must need should exhort implore invite want".split()
)
_TRYING: Final = frozenset("try attempt struggle fail seek hope".split())
_THREATENING: Final = frozenset("threaten threat warn warning vow".split())
_SUPPOSING: Final = frozenset(
    "fear risk possibility prospect danger likelihood scenario justification pretext avert prevent deter avoid imminent "
    "potential possible hypothetical would-be".split()
)
_DOUBTING: Final = frozenset("suspected alleged allegedly reportedly supposed purported apparent apparently likely "
                             "unconfirmed presumably presumed probably possibly".split())  # fmt: skip
_ENDING: Final = frozenset("end halt stop cease cessation stopping ending suspend suspension".split())
_GOING_ON: Final = frozenset(
    "ongoing continued continuing continuous escalating daily current constant sustained intensifying currently still "
    "relentless repeated unending".split()
)
_KEEP: Final = frozenset("continue keep remain persist rage go resume intensify escalate".split())
_HABITS: Final = frozenset("regularly often frequently repeatedly constantly routinely almost largely".split())
_OCCURRING: Final = frozenset("be begin start happen occur take come follow resume continue go break erupt".split())
_PERSISTENT: Final = frozenset("persistently repeatedly consistently always long".split())
_SCHEDULED: Final = frozenset("announced planned scheduled proposed upcoming expected forthcoming future".split())
_DURATIVE: Final = frozenset({EventType.AID, EventType.SUPPORT})
_HOLDING: Final = frozenset("hold control occupy besiege block blockade bar keep surround".split())
_MODAL_FUTURE: Final = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_MODAL_MAYBE: Final = frozenset({"may", "might", "could", "can", "would", "ca"})
_SPEECH: Final = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN, EventType.AGREE})
_PEACEFUL: Final = frozenset(
    {EventType.RETREAT, EventType.AGREE, EventType.CONSULT, EventType.AID, EventType.CONCEDE, EventType.COOPERATE,
     EventType.SUPPORT}
)  # fmt: skip
_LASTING: Final = frozenset(
    "siege blockade occupation war conflict truce ceasefire hold control occupy besiege".split()
)


def reality_of(layers: Layers, draft: Draft, covering: tuple[Claim, ...]) -> tuple[Reality, str]:
    """The reality of ``draft`` and the rule that says so; ``covering`` are the claims whose content holds it."""
    if draft.frame.id == "claim":
        return Reality.HAPPENED, "a speech act that its claim shows"
    i = (
        draft.also[0]
        if draft.also and layers.tokens[draft.i].pos == "NOUN" and _verbal(layers, draft.also[0])
        else draft.i
    )
    for k in dict.fromkeys((draft.i, i)):
        if _negated(layers, k):
            return Reality.NEGATED, "negation"
    above = _governors(layers, draft.i)
    if _broken(layers, draft):
        return Reality.NEGATED, "it broke down"
    if covering and covering[0].stance is Stance.DENIES and draft.type not in _SPEECH:
        return Reality.NEGATED, "content of a denial"
    found = _from_modal(layers, i, told=bool(covering)) or _from_governors(layers, draft, above)
    if found is not None:
        return found
    if covering and draft.type not in _SPEECH:
        found = _from_claim(layers, draft, covering[0])
        if found is not None:
            return found
    if any(layers.tokens[k].lower in _SCHEDULED for m in draft.members for k in layers.children(m, "amod")):
        return Reality.PLANNED, "announced"
    if _doubtful(layers, draft.i, i):
        return Reality.DOUBTFUL, "hedge"
    if _ongoing(layers, draft, i):
        return Reality.ONGOING, "aspect"
    return Reality.HAPPENED, "default: told as done"


def _verbal(layers: Layers, i: int) -> bool:
    return layers.tokens[i].pos in {"VERB", "AUX"}


def _negated(layers: Layers, i: int) -> bool:
    """A "not", "no" or "never" on the word, or a "there was no" over it."""
    for k in layers.children(i):
        token = layers.tokens[k]
        if token.dep == "neg" or (token.lower in _NEGATORS and token.dep in {"det", "advmod", "preconj", "cc"}):
            return True
    token = layers.tokens[i]
    if token.dep == "pobj" and layers.tokens[token.head].lower == "without":
        return True
    if token.dep == "pcomp" and layers.tokens[token.head].lower == "without":
        return True
    head = layers.tokens[token.head]
    if token.dep == "xcomp" and head.lemma in _NOT_DOING and not layers.children(head.i, "neg"):
        return True
    if (
        token.dep == "xcomp"
        and head.pos == "VERB"
        and any(layers.tokens[k].dep == "neg" for k in layers.children(head.i))
    ):
        return head.lemma not in {"hesitate", "rule"}
    return False


def _broken(layers: Layers, draft: Draft) -> bool:
    """A truce or a deal that collapsed is none."""
    token = layers.tokens[draft.i]
    head = layers.tokens[token.head]
    return (
        draft.type in {EventType.RETREAT, EventType.AGREE}
        and token.dep in {"nsubj", "nsubjpass"}
        and (head.lemma in {"collapse", "fail", "falter", "unravel", "break", "expire", "crumble"})
    )


def _from_modal(layers: Layers, i: int, *, told: bool) -> tuple[Reality, str] | None:
    """What the auxiliaries of the verb (or of the verb it hangs on as a conjunct or infinitive) say."""
    k = i
    for _ in range(4):
        token = layers.tokens[k]
        words = [layers.tokens[a].lower for a in layers.children(k, "aux", "auxpass")]
        have = any(w in {"have", "has", "had", "'ve"} for w in words)
        if any(w in _MODAL_FUTURE for w in words) or (told and not have and "would" in words):
            # Within what somebody said, "would" is a "will" in the past.
            return Reality.PLANNED, "will"
        if any(w in {"must", "should", "ought"} for w in words):
            return None if have else (Reality.DEMANDED, "must")
        if any(w in _MODAL_MAYBE for w in words) and not have:
            return Reality.HYPOTHETICAL, "modal"
        marks = {layers.tokens[m].lower for m in layers.children(k, "mark")}
        if marks & {"if", "unless"}:
            return Reality.HYPOTHETICAL, "if"
        if "whether" in marks:
            return Reality.DOUBTFUL, "whether"
        head = layers.tokens[token.head]
        subject = token.dep in {"nsubj", "nsubjpass"} and token.pos == "NOUN" and head.lemma in _OCCURRING
        if token.dep == "conj" and layers.children(k, "nsubj", "nsubjpass"):
            return None
        if (subject or token.dep in {"conj", "xcomp"}) and _verbal(layers, token.head) and token.head != k:
            k = token.head
            continue
        return None
    return None


def _governors(layers: Layers, i: int) -> tuple[int, ...]:
    """The words above the anchor that say in which world it stands, nearest first; stops at a finite clause's subject."""
    found = []
    k = i
    for above in layers.ancestors(i):
        token = layers.tokens[k]
        if token.dep in {"advcl", "relcl", "parataxis", "nsubj", "nsubjpass"} and k != i:
            break
        if token.dep in {"nsubj", "nsubjpass", "relcl", "advcl", "conj"} and k == i and token.dep != "conj":
            if not _purpose(layers, k):
                break
        found.append(above)
        if token.dep == "ccomp" and layers.children(k, "nsubj", "nsubjpass") and not _to(layers, k):
            break
        k = above
        if len(found) >= 6:
            break
    return tuple(found)


def _purpose(layers: Layers, k: int) -> bool:
    return layers.tokens[k].dep == "advcl" and _to(layers, k)


def _to(layers: Layers, k: int) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return any(layers.tokens[a].tag == "TO" for a in layers.children(k, "aux"))


def _from_governors(layers: Layers, draft: Draft, above: tuple[int, ...]) -> tuple[Reality, str] | None:
    infinitive = _to(layers, draft.i)
    ended = False
    for k in above:
        token = layers.tokens[k]
        lemma = token.lemma
        if lemma in _ENDING:
            ended = True
            if draft.type is EventType.ASSAULT and token.tag in {"VB", "VBG", "NN"}:
                return Reality.ONGOING, "to be ended"
        if lemma in _SUPPOSING:
            return Reality.HYPOTHETICAL, f"under {lemma!r}"
        if lemma in _TRYING and infinitive and draft.type in {EventType.AGREE, EventType.CONSULT, EventType.RETREAT}:
            return Reality.HYPOTHETICAL, f"under {lemma!r}"
        if lemma in _DEMANDING and k not in draft.members:
            if ended and draft.type not in _PEACEFUL:
                return Reality.ONGOING, "to be ended"
            if infinitive or draft.type in _PEACEFUL or draft.type is EventType.REQUEST:
                return Reality.DEMANDED, f"under {lemma!r}"
        if lemma in _THREATENING and k not in draft.members and draft.type not in _SPEECH:
            return Reality.THREATENED, f"under {lemma!r}"
        if (
            lemma in _PLANNING
            and draft.type not in _SPEECH
            and (infinitive or token.pos == "NOUN" or draft.type in _PEACEFUL)
            and not ended
        ):
            if k not in draft.members and not _past_fact(layers, draft.i):
                return Reality.PLANNED, f"under {lemma!r}"
    if infinitive and layers.tokens[draft.i].dep in {"acl", "advcl", "ccomp", "relcl"} and draft.type not in _SPEECH:
        return Reality.PLANNED, "purpose"
    if infinitive and not above and draft.type not in _SPEECH:
        return Reality.PLANNED, "headline infinitive"
    return None


def _past_fact(layers: Layers, i: int) -> bool:
    """A finite past verb is no plan whatever stands over it."""
    return layers.tokens[i].tag == "VBD"


def _from_claim(layers: Layers, draft: Draft, claim: Claim) -> tuple[Reality, str] | None:
    """Contents of demands, promises and threats are not facts, unless told in a finite past or as what is to end."""
    if claim.stance is Stance.DENIES:
        return Reality.NEGATED, "content of a denial"
    finite = layers.tokens[draft.i].tag in {"VBD", "VBZ", "VBP"} or _past_aux(layers, draft.i)
    if finite:
        return None
    if claim.stance in {Stance.DEMANDS, Stance.ASKS}:
        if draft.type in _PEACEFUL or layers.tokens[draft.i].tag == "VB":
            return Reality.DEMANDED, "content of a demand"
        return None
    if claim.stance is Stance.PROMISES and (layers.tokens[draft.i].tag == "VB" or draft.type in _PEACEFUL):
        return Reality.PLANNED, "content of a promise"
    if claim.stance is Stance.THREATENS:
        return Reality.THREATENED, "content of a threat"
    return None


def _past_aux(layers: Layers, i: int) -> bool:
    return any(
        layers.tokens[a].lower in {"was", "were", "has", "have", "had"} for a in layers.children(i, "aux", "auxpass")
    )


def _doubtful(layers: Layers, *at: int) -> bool:
    for i in at:
        for k in layers.children(i, "amod", "advmod", "acomp"):
            if layers.tokens[k].lower in _DOUBTING - {"reportedly"}:
                return True
    return False


def _ongoing(layers: Layers, draft: Draft, i: int) -> bool:
    token = layers.tokens[i]
    if any(
        layers.tokens[k].lower in _GOING_ON or (layers.tokens[k].lower in _HABITS and _present_form(layers, i))
        for m in {draft.i, i}
        for k in layers.children(m, "amod", "advmod")
    ):
        return True
    aux = [layers.tokens[a].lower for a in layers.children(i, "aux")]
    if token.tag == "VBG" and any(w in {"is", "are", "am", "'re", "been", "were", "was"} for w in aux):
        return not any(w in {"were", "was"} for w in aux) or "been" in aux
    perfect = any(w in {"has", "have"} for w in aux)
    if perfect and any(layers.tokens[k].lower in _PERSISTENT for k in layers.children(i, "advmod")):
        return True
    head = layers.tokens[token.head]
    if draft.frame.symmetric and draft.type is EventType.ASSAULT and token.dep == "nsubj" and _present(layers, i):
        return True
    if head.lemma in _KEEP and token.dep in {"xcomp", "nsubj", "dobj"} and head.i != i:
        return head.tag != "VBD" or head.lemma in {"continue", "rage"}
    durative = draft.type in _DURATIVE or (draft.type is EventType.COERCE and token.lemma in _HOLDING)
    if durative and token.tag in {"VBZ", "VBP"} and layers.sentence_of(i).i > 0:
        return True
    if token.tag == "VBN" and durative and any(layers.tokens[a].lower in {"is", "are"} for a in
                                                               layers.children(i, "auxpass", "aux")):  # fmt: skip
        return True
    if layers.tokens[draft.i].lemma in _LASTING and _present(layers, draft.i):
        return True
    return token.lemma in _LASTING and token.tag in {"VBZ", "VBP"}


def _present_form(layers: Layers, i: int) -> bool:
    """Whether the verb itself is in the present ("is regularly bombarded")."""
    return layers.tokens[i].tag in {"VBZ", "VBP"} or any(
        layers.tokens[a].lower in {"is", "are"} for a in layers.children(i, "auxpass", "aux")
    )


def _present(layers: Layers, i: int) -> bool:
    """Whether the clause around a lasting state is told in the present."""
    for k in layers.ancestors(i):
        token = layers.tokens[k]
        if token.pos in {"VERB", "AUX"}:
            return token.tag in {"VBZ", "VBP"} or any(
                layers.tokens[a].lower in {"is", "are", "has", "have"} for a in layers.children(k, "aux")
            )
    return False
