"""Document text -> layers, by one pass of one pipeline: the only module that touches a third-party parser."""

from typing import Any, Final

from counterclaim.language.fronted_days import with_days_apart
from counterclaim.language.layers import Layers, Name, Sentence, Token
from counterclaim.language.plain import readable
from counterclaim.language.quotations import find_quotations
from counterclaim.language.spacy_model import load

_LONGEST: Final = 150
_GRACE: Final = 50
"""The longest of 2,643 sentences in 60 news articles (PolNeAR dev) has 96 tokens; 150 to 200 leave every real one whole."""


class Parser:
    """Turns texts into layers.  Making one loads the model (about a second); ``parse`` then takes one pass a text."""

    def __init__(self, *, pinned: bool = False) -> None:
        """Loads the pipeline (``pinned``: never the user's own); raises ModelError where there is none."""
        self._nlp, self.name, self.sha256 = load(pinned=pinned)
        _break_sentences(self._nlp)

    def parse(self, text: str) -> Layers:
        """The layers of ``text``; an empty text has empty layers."""
        if not text.strip():
            return Layers(text, (), (), (), ())
        return _layers(text, self._nlp(readable(text)))


def _break_sentences(nlp: Any) -> None:
    """Begins a sentence where the parser could not see that one does.

    After a new line: headlines and paragraphs carry no full stop.  And after _LONGEST words, at a mark or a conjunction
    if there is one: longer stretches are lists, tables or attacks, and later stages must not walk them as one clause.
    """
    from spacy.language import Language

    name = "counterclaim_sentences"
    if not Language.has_factory(name):

        @Language.component(name)
        def sentences(doc: Any) -> Any:
            length = 0
            for token in doc[:-1]:
                length += 1
                pause = length >= _LONGEST and (token.is_punct or token.lower_ in {"and", "or", "but"})
                if "\n" in token.text or pause or length >= _LONGEST + _GRACE:
                    doc[token.i + 1].is_sent_start = True
                    length = 0
                elif token.text in {".", "!", "?"}:
                    length = 0
            return doc

    nlp.add_pipe(name, before="parser")


def _layers(text: str, doc: Any) -> Layers:
    """Copies what the pipeline found into our own types; tokens that are only blanks are left out of the tree."""
    keep = [token.i for token in doc if not token.is_space]
    new = {old: i for i, old in enumerate(keep)}
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for sent in doc.sents:
        members = [new[token.i] for token in sent if token.i in new]
        if not members:
            continue
        first, last = members[0], members[-1] + 1
        root = new.get(sent.root.i, first)
        tokens.extend(_token(text, doc[keep[i]], i, new, root, len(sentences)) for i in members)
        sentences.append(Sentence(len(sentences), first, last, tokens[first].start, tokens[last - 1].end, root))
    names = []
    for ent in doc.ents:
        inside = [new[i] for i in range(ent.start, ent.end) if i in new]
        if inside:
            first, last = inside[0], inside[-1] + 1
            names.append(Name(first, last, tokens[first].start, tokens[last - 1].end, ent.label_))
    return Layers(text, with_days_apart(tokens), tuple(sentences), tuple(names), find_quotations(doc.text))


# Past forms that the tagger takes for plain ones and the lemmatizer leaves as they are: form -> (lemma, tag).
_IRREGULAR: Final = {
    "retook": ("retake", "VBD"), "retaken": ("retake", "VBN"), "overran": ("overrun", "VBD"),
    "overthrew": ("overthrow", "VBD"), "overthrown": ("overthrow", "VBN"), "withdrew": ("withdraw", "VBD"),
    "withdrawn": ("withdraw", "VBN"), "beheaded": ("behead", "VBD"), "downed": ("down", "VBD"),
    "misled": ("mislead", "VBD"), "foresaw": ("foresee", "VBD"), "rebuilt": ("rebuild", "VBD"),
    "resold": ("resell", "VBD"), "undid": ("undo", "VBD"),
}  # fmt: skip


def _token(text: str, token: Any, i: int, new: dict[int, int], root: int, sent: int) -> Token:
    head = new.get(token.head.i, root)
    dep = token.dep_ if head != i else "ROOT"
    end = token.idx + len(token.text)
    lemma, tag = token.lemma_.lower(), token.tag_
    if token.pos_ == "VERB" and lemma == token.lower_ and lemma in _IRREGULAR:
        lemma, tag = _IRREGULAR[lemma]
    return Token(i, text[token.idx : end], token.idx, end, lemma, token.pos_, tag, dep, head, sent,
                 bool(token.whitespace_))  # fmt: skip
