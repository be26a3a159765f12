"""Capitals -> the case a newspaper would print, so that a parser can read a text that was wired in capitals.

Nothing is learnt from MUC-4 but its script.  What tells a name from a word are the package's own tables (actors, towns,
peoples, places) and the English words of the parser's lemmatizer: a word that English has is written small unless it is
part of a known name; a word that it has not is a name.
"""

import re
from itertools import pairwise
from typing import Final

from bench.muc4.casewords import HOME, SMALL, CaseWords
from counterclaim.grounding.places.gazetteer import Gazetteer

_TOKEN: Final = re.compile(r"[A-Z][A-Z]*(?:['’][A-Z]+)*|\d+[A-Z]+")
_INITIALS: Final = re.compile(r"\b(?:[A-Z]\.){2,}|\b[A-Z]\.(?= [A-Z])|\b[A-Z]+-\d+\b")
_OPENING: Final = re.compile(r"(?:\A|\n|(?<!\.[A-Z])[.!?][\"')]*\s+|[:,–]\s+\")[\"'(]*\Z")
_PARTICLES: Final = frozenset("de del la las los el y e san santa santo".split())
_TITLED: Final = frozenset("san santa santo el la los las villa puerto ciudad nuevo nueva monte rio don dona".split())
_TITLES: Final = frozenset(
    """president colonel general major captain lieutenant sergeant minister senator deputy archbishop bishop father
    monsignor commander judge ambassador mayor governor doctor dr mr mrs miss gen col maj capt lt msgr chancellor
    secretary professor priest reverend pope justice prosecutor admiral corporal""".split()
)
_JOINS: Final = frozenset("of for the and in de".split())


class Truecaser:
    """Gives texts in capitals their case back; making one reads the tables and the parser's word lists (a second)."""

    def __init__(self) -> None:
        """Reads the lists."""
        self._gazetteer = Gazetteer()
        self._lists = CaseWords()

    def truecase(self, text: str) -> str:
        """``text`` in mixed case; every character keeps its place."""
        kept = [match.span() for match in _INITIALS.finditer(text)]
        tokens = [m for m in _TOKEN.finditer(text) if not any(s <= m.start() < e for s, e in kept)]
        words = [m.group() for m in tokens]
        cased = self._of_words(words, [text[a.end() : b.start()] for a, b in pairwise(tokens)])
        out, at = [], 0
        for match, word in zip(tokens, cased, strict=True):
            out.append(text[at : match.start()])
            before, after = text[max(0, match.start() - 6) : match.start()], text[match.end() : match.end() + 3]
            month = word in {"march", "may"} and (re.search(r"\d\s\Z", before) or re.match(r"\s\d", after))
            big = month or _OPENING.search(before) or match.start() == 0
            out.append(word[:1].upper() + word[1:] if big else word)
            at = match.end()
        return "".join(out) + text[at:]

    def _of_words(self, words: list[str], gaps: list[str]) -> list[str]:
        """The words in their case; ``gaps`` is what stands between each two."""
        cased: list[str | None] = [None] * len(words)
        low = [word.lower() for word in words]
        for at in range(len(words)):
            for form in self._lists.phrases.get(low[at], ()):
                size = len(form)
                if cased[at] is None and low[at : at + size] == [w.lower() for w in form]:
                    if all(gap in {" ", "-"} for gap in gaps[at : at + size - 1]):
                        cased[at : at + size] = form
        for at, word in enumerate(words):
            if cased[at] is None:
                cased[at] = self._lists.cased(word)
        done = [word or "" for word in cased]
        self._join(done, low, gaps)
        self._places(done, low, gaps)
        return done

    def _join(self, done: list[str], low: list[str], gaps: list[str]) -> None:
        """Spanish particles inside names, saints and towns before them, titles before persons."""
        for at in range(len(done) - 1):
            if gaps[at] != " ":
                continue
            after = done[at + 1][:1].isupper() or (low[at + 1] in _PARTICLES and low[at] in _TITLED)
            if low[at] in _TITLED and after and low[at] not in {"la", "el", "los", "las"}:
                done[at] = low[at].capitalize()
            elif low[at] in {"la", "el", "los", "las"} and after:
                small = at and gaps[at - 1] == " " and low[at - 1] in {"de", "y"}
                done[at] = low[at] if small else low[at].capitalize()
            elif low[at] in {"de", "del", "y", "e"}:
                done[at] = low[at]
            elif done[at][:1].isupper() and self._lists.may_be_surname(low[at], low[at + 1]):
                done[at + 1] = done[at + 1][:1].upper() + done[at + 1][1:]
            elif low[at] in _TITLES and after and done[at + 1].lower() not in self._lists.single:
                done[at] = low[at].capitalize()
        for at in range(len(done) - 2):
            # "San Jose de la Montana": an English-looking word after "de la" inside a name belongs to it.
            if done[at][:1].isupper() and low[at + 1] in {"de", "del"} and gaps[at] == gaps[at + 1] == " ":
                step = at + 3 if low[at + 2] in {"la", "las", "los"} and at + 3 < len(done) else at + 2
                done[step] = done[step][:1].upper() + done[step][1:]
        self._before_acronyms(done, low, gaps)

    def _places(self, done: list[str], low: list[str], gaps: list[str]) -> None:
        """Places of two to four words, one of which at least is no English word ("San Pedro Sula")."""
        for at in range(len(done)):
            if not done[at][:1].isupper():
                continue
            for size in (4, 3, 2):
                words = low[at : at + size]
                if len(words) == size and all(gap == " " for gap in gaps[at : at + size - 1]) and self._is_place(words):
                    for one in range(at + 1, at + size):
                        if low[one] not in _PARTICLES - {"san", "santa", "santo"}:
                            done[one] = low[one].capitalize()
                    break

    def _is_place(self, words: list[str]) -> bool:
        """Whether a town or province of Latin America bears this name; a name may not end in a word of grammar."""
        if words[-1] in SMALL or words[-1] in _PARTICLES or any(word in SMALL and word != "la" for word in words):
            return False
        return any(entry.country in HOME for entry in self._gazetteer.lookup(" ".join(words)))

    def _before_acronyms(self, done: list[str], low: list[str], gaps: list[str]) -> None:
        """The words of a name that its acronym follows in brackets: "National Liberation Army (ELN)"."""
        for at in range(1, len(done)):
            if (
                not re.fullmatch(r" [(\[]", gaps[at - 1])
                or not 2 <= len(low[at]) <= 9
                or low[at] in self._lists.settled
            ):
                continue
            begin = at - 1
            while begin > 0 and gaps[begin - 1] in {" ", "-"} and at - begin < 8 and self._inside(low, begin):
                begin -= 1
            first = begin + 1 if low[begin] in SMALL else begin
            if at - first >= 2:
                done[at] = low[at].upper()
                for one in range(first, at):
                    done[one] = (
                        low[one] if low[one] in _JOINS and one > first else done[one][:1].upper() + done[one][1:]
                    )

    def _inside(self, low: list[str], at: int) -> bool:
        """Whether a name may go on to the left of the word at ``at``."""
        return low[at] not in SMALL or low[at] in {"of", "for", "and"}
