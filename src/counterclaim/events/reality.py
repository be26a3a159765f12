"""Whether an event took place, as the one who tells it puts it: a chain of rules, of which the first that holds decides."""

from collections.abc import Callable, Iterator
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.events.telling import Telling
from counterclaim.language import Layers, Token
from counterclaim.records import Claim, EventType, Reality, Stance

Ruling = tuple[Reality, str] | None

DEFAULT: Final = "default: told as done"
"""The reason where no rule spoke.  The event reader was trained knowing that from this very text (``reader/hints.py``)."""

_NEGATORS: Final = frozenset("no never neither nor without".split())
# "refused to withdraw": the withdrawal did not take place.
_NONE: Final = frozenset({"none", "nobody", "noone", "neither"})
_NOT_DOING: Final = frozenset({"refuse", "fail", "decline", "neglect"})
_PLANNING: Final = frozenset(
    "plan intend prepare schedule decide agree want hope seek pledge promise vow commit due expect ready set aim ensure "
    "offer propose consider await decision intention readiness agreement".split()
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
_DOUBTING: Final = frozenset(
    "suspected alleged allegedly supposed purported apparent apparently likely unconfirmed presumably presumed probably "
    "possibly".split()
)
_ENDING: Final = frozenset("end halt stop cease cessation stopping ending suspend suspension".split())
_BREAKING: Final = frozenset("collapse fail falter unravel break expire crumble".split())
_SCHEDULED: Final = frozenset("announced planned scheduled proposed upcoming expected forthcoming future".split())
_GOING_ON: Final = frozenset(
    "ongoing continued continuing continuous escalating daily current constant sustained intensifying currently still "
    "relentless repeated unending".split()
)
_HABITS: Final = frozenset("regularly often frequently repeatedly constantly routinely almost largely".split())
_PERSISTENT: Final = frozenset("persistently repeatedly consistently always long".split())
_KEEPING: Final = frozenset("continue keep remain persist rage go resume intensify escalate".split())
_HOLDING: Final = frozenset("hold control occupy besiege block blockade bar keep surround".split())
_LASTING: Final = frozenset(
    "siege blockade occupation war conflict truce ceasefire hold control occupy besiege".split()
)
_OCCURRING: Final = frozenset("be begin start happen occur take come follow resume continue go break erupt".split())
_RANKS: Final = frozenset("first second third fourth fifth last latest only".split())
# "able to withdraw", "sorry to have shelled": what was done, or done with a feeling.
_DONE: Final = frozenset(
    "able quick fast slow first last glad happy proud sorry pleased sad relieved known said reported wrong right".split()
)
_FUTURE: Final = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_OBLIGED: Final = frozenset({"must", "should", "ought"})
_MAYBE: Final = frozenset({"may", "might", "could", "can", "would", "ca"})
_HAVE: Final = frozenset({"have", "has", "had", "'ve"})
_SPEECH: Final = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN, EventType.AGREE})
_PEACEFUL: Final = frozenset(
    {EventType.RETREAT, EventType.AGREE, EventType.CONSULT, EventType.AID, EventType.CONCEDE, EventType.COOPERATE,
     EventType.SUPPORT}
)  # fmt: skip
_AIMED: Final = frozenset({EventType.AGREE, EventType.CONSULT, EventType.RETREAT})
_CHAIN_STEPS: Final = 4


def reality_of(layers: Layers, draft: Draft, covering: tuple[Claim, ...]) -> tuple[Reality, str]:
    """The reality of ``draft`` and the rule that says so; ``covering`` are the claims whose content holds it."""
    telling = Telling(layers, draft, covering)
    for rule in _RULES:
        ruling = rule(telling)
        if ruling is not None:
            return ruling
    return Reality.HAPPENED, DEFAULT


def _shown_by_claim(telling: Telling) -> Ruling:
    if telling.draft.frame.id == "claim":
        return Reality.HAPPENED, "a speech act that its claim shows"
    return None


def _negated(telling: Telling) -> Ruling:
    """A "not", "no" or "never" on the words, a "without" or a "refused to" over them."""
    for i in dict.fromkeys((telling.draft.i, telling.carrier.i)):
        if _denies(telling, i):
            return Reality.NEGATED, "negation"
    return None


def _denies(telling: Telling, i: int) -> bool:
    layers, token = telling.layers, telling.layers.tokens[i]
    head = layers.tokens[token.head]
    if layers.children(i, "neg") or _NEGATORS & set(telling.words_on(i, "det", "advmod", "preconj", "cc")):
        return True
    if token.dep in {"pobj", "pcomp"} and head.lower == "without":
        return True
    if token.pos == "VERB" and any(_nobody(layers, k) for k in layers.children(i, "nsubj", "nsubjpass", "dobj")):
        return True
    if token.dep != "xcomp" or head.pos != "VERB":
        return False
    refused = bool(layers.children(head.i, "neg"))
    return refused != (head.lemma in _NOT_DOING) and head.lemma not in {"hesitate", "rule"}


def _nobody(layers: Layers, i: int) -> bool:
    """Whether a phrase says that there was none: "no civilians", "none of the hostages", "nobody", "no one"."""
    if layers.tokens[i].lower in _NONE:
        return True
    return any(
        layers.tokens[k].lower in {"no", "neither"} for k in layers.children(i, "det", "neg", "predet", "preconj")
    )


def _any(telling: Telling) -> Ruling:
    """As in "any attack would be answered": none has taken place."""
    if telling.anchor.pos == "NOUN" and "any" in telling.words_on(telling.draft.i, "det"):
        return Reality.HYPOTHETICAL, "any"
    return None


def _broke_down(telling: Telling) -> Ruling:
    """A truce or a deal that collapsed is none."""
    subject = telling.anchor.dep in {"nsubj", "nsubjpass"}
    verb = telling.layers.tokens[telling.anchor.head].lemma
    if telling.draft.type in {EventType.RETREAT, EventType.AGREE} and subject and verb in _BREAKING:
        return Reality.NEGATED, "it broke down"
    return None


def _content_of_denial(telling: Telling) -> Ruling:
    if telling.covering and telling.covering[0].stance is Stance.DENIES and telling.draft.type not in _SPEECH:
        return Reality.NEGATED, "content of a denial"
    return None


def _modal(telling: Telling) -> Ruling:
    """What the auxiliaries of the verb say, or of the verb it is coordinated with or subject of."""
    for token in _verb_chain(telling):
        words = set(telling.words_on(token.i, "aux", "auxpass"))
        done = bool(words & _HAVE)
        if words & _FUTURE or (telling.covering and not done and "would" in words):
            # Within what somebody said, "would" is a "will" in the past.
            return Reality.PLANNED, "will"
        if words & _OBLIGED:
            return None if done else (Reality.DEMANDED, "must")
        if words & _MAYBE and not done:
            return Reality.HYPOTHETICAL, "modal"
        marks = set(telling.words_on(token.i, "mark"))
        if marks & {"if", "unless"}:
            return Reality.HYPOTHETICAL, "if"
        if "whether" in marks:
            return Reality.DOUBTFUL, "whether"
    return None


def _verb_chain(telling: Telling) -> Iterator[Token]:
    """The carrier, then the verbs whose auxiliaries hold for it too."""
    layers, token = telling.layers, telling.carrier
    for _ in range(_CHAIN_STEPS):
        yield token
        head = layers.tokens[token.head]
        subject = token.dep in {"nsubj", "nsubjpass"} and token.pos == "NOUN" and head.lemma in _OCCURRING
        own_clause = token.dep == "conj" and layers.children(token.i, "nsubj", "nsubjpass")
        if own_clause or not (subject or token.dep in {"conj", "xcomp"}) or head.pos not in {"VERB", "AUX"}:
            return
        token = head


def _governed(telling: Telling) -> Ruling:
    """What the words above say: to be ended, feared, tried, demanded, threatened, planned."""
    ended = False
    for token in telling.governors:
        ended = ended or token.lemma in _ENDING
        ruling = _under(telling, token, ended=ended)
        if ruling is not None:
            return ruling
    return None


def _under(telling: Telling, token: Token, *, ended: bool) -> Ruling:
    kind, lemma = telling.draft.type, token.lemma
    infinitive = telling.is_infinitive(telling.draft.i)
    other = token.i not in telling.draft.members
    why = f"under {lemma!r}"
    if ended and kind is EventType.ASSAULT and (lemma in _DEMANDING or token.tag in {"VB", "VBG", "NN"}):
        return Reality.ONGOING, "to be ended"
    if lemma in _SUPPOSING or (lemma in _TRYING and infinitive and kind in _AIMED):
        return Reality.HYPOTHETICAL, why
    if lemma in _DEMANDING and other and (infinitive or kind in _PEACEFUL or kind is EventType.REQUEST):
        return Reality.DEMANDED, why
    if kind in _SPEECH or not other:
        return None
    if lemma in _THREATENING:
        return Reality.THREATENED, why
    open_ended = infinitive or token.pos == "NOUN" or kind in _PEACEFUL
    # A finite past verb is no plan whatever stands over it.
    if lemma in _PLANNING and open_ended and not ended and telling.anchor.tag != "VBD":
        return Reality.PLANNED, why
    return None


def _aim(telling: Telling) -> Ruling:
    """An infinitive of purpose, or one that a headline uses for the future ("Russia to withdraw")."""
    if not telling.is_infinitive(telling.draft.i) or telling.draft.type in _SPEECH:
        return None
    if telling.anchor.dep in {"acl", "relcl"} and _RANKS & set(telling.words_on(telling.anchor.head, "amod", "det")):
        # "the third school to come under fire": that it did is why it can be counted.
        return None
    above = telling.layers.tokens[telling.anchor.head]
    if telling.anchor.dep in {"xcomp", "acl"} and above.pos == "ADJ" and above.lemma not in _DONE:
        return Reality.PLANNED, f"under {above.lemma!r}"
    if telling.anchor.dep in {"acl", "advcl", "ccomp", "relcl"}:
        return Reality.PLANNED, "purpose"
    return None if telling.governors else (Reality.PLANNED, "headline infinitive")


def _content_of_claim(telling: Telling) -> Ruling:
    """Contents of demands, promises and threats are no facts, unless told in a finite tense."""
    if not telling.covering or telling.draft.type in _SPEECH:
        return None
    anchor, stance = telling.anchor, telling.covering[0].stance
    past = {"was", "were", "has", "have", "had"} & set(telling.words_on(anchor.i, "aux", "auxpass"))
    if anchor.tag in {"VBD", "VBZ", "VBP"} or past:
        return None
    wished = anchor.tag == "VB" or telling.draft.type in _PEACEFUL
    if stance in {Stance.DEMANDS, Stance.ASKS} and wished:
        return Reality.DEMANDED, "content of a demand"
    if stance is Stance.PROMISES and wished:
        return Reality.PLANNED, "content of a promise"
    if stance is Stance.THREATENS:
        return Reality.THREATENED, "content of a threat"
    return None


def _announced(telling: Telling) -> Ruling:
    if any(_SCHEDULED & set(telling.words_on(i, "amod")) for i in telling.draft.members):
        return Reality.PLANNED, "announced"
    return None


def _doubtful(telling: Telling) -> Ruling:
    for i in {telling.draft.i, telling.carrier.i}:
        if _DOUBTING & set(telling.words_on(i, "amod", "advmod", "acomp")):
            return Reality.DOUBTFUL, "hedge"
    return None


def _ongoing(telling: Telling) -> Ruling:
    if _word_of_duration(telling) or _progressive(telling) or _kept_up(telling) or _lasting_state(telling):
        return Reality.ONGOING, "aspect"
    return None


def _word_of_duration(telling: Telling) -> bool:
    carrier = telling.carrier
    present = carrier.tag in {"VBZ", "VBP"} or {"is", "are"} & set(telling.words_on(carrier.i, "auxpass", "aux"))
    perfect = {"has", "have"} & set(telling.words_on(carrier.i, "aux"))
    words = {w for i in {telling.draft.i, carrier.i} for w in telling.words_on(i, "amod", "advmod")}
    return bool(words & _GOING_ON or (present and words & _HABITS) or (perfect and words & _PERSISTENT))


def _progressive(telling: Telling) -> bool:
    """As in "is shelling", "has been shelling"; "was shelling" is over."""
    aux = set(telling.words_on(telling.carrier.i, "aux"))
    return telling.carrier.tag == "VBG" and ("been" in aux or bool(aux & {"is", "are", "am", "'re"}))


def _kept_up(telling: Telling) -> bool:
    """As in "fighting continues", "keeps shelling"; fighting that is the subject of a present or perfect verb."""
    token = telling.carrier
    head = telling.layers.tokens[token.head]
    if telling.draft.frame.symmetric and telling.draft.type is EventType.ASSAULT and token.dep == "nsubj":
        if telling.present:
            return True
    if telling.anchor.pos == "NOUN" and token.dep == "nsubj" and head.tag == "VBG":
        aux = set(telling.words_on(head.i, "aux"))
        return bool(aux & {"is", "are"} or (telling.covering and aux & {"was", "were"}))
    keeping = head.lemma in _KEEPING and token.dep in {"xcomp", "nsubj", "dobj"} and head.i != token.i
    return keeping and (head.tag != "VBD" or head.lemma in {"continue", "rage"})


def _lasting_state(telling: Telling) -> bool:
    """Support, aid, holds and sieges told in the present last; a headline's present tells what has just happened."""
    token, kind = telling.carrier, telling.draft.type
    durative = kind in {EventType.AID, EventType.SUPPORT} or (kind is EventType.COERCE and token.lemma in _HOLDING)
    if durative and token.tag in {"VBZ", "VBP"} and telling.layers.sentence_of(token.i).i > 0:
        return True
    if durative and token.tag == "VBG" and token.dep == "pcomp":
        # "accused them of arming rebels"
        return True
    if durative and token.tag == "VBN" and {"is", "are"} & set(telling.words_on(token.i, "auxpass", "aux")):
        return True
    if telling.anchor.lemma in _LASTING and telling.present:
        return True
    return token.lemma in _LASTING and token.tag in {"VBZ", "VBP"}


_RULES: Final[tuple[Callable[[Telling], Ruling], ...]] = (
    _shown_by_claim, _negated, _any, _broke_down, _content_of_denial, _modal, _governed, _aim, _content_of_claim, _announced,
    _doubtful, _ongoing,
)  # fmt: skip
