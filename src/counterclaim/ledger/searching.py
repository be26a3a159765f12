"""Full-text search: a person's words as a query of FTS5, and what was found with the places of the words in the text."""

import re
import sqlite3
from dataclasses import dataclass
from typing import Final

from counterclaim.errors import UsageError

_WORDS: Final = re.compile(r'(-?)"([^"]*)"?|(\S+)')
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # no characters at all: Unicode keeps them for marks such as these
_AROUND: Final = 120  # characters of text on either side of the first word found
_MOST_WORDS: Final = 200  # of a query; FTS5 itself gives up somewhat above


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that holds the words: ``snippet`` is ``text[start:end]`` of it around the first of them.

    ``marks`` are the (start, end) of the words found inside that piece, as offsets into the document's text; where they
    stand in the title alone there are none, and the snippet is the text's beginning.
    """

    document: str
    title: str | None
    outlet: str | None
    day: str | None
    snippet: str
    start: int
    end: int
    marks: tuple[tuple[int, int], ...]


def search(db: sqlite3.Connection, words: str, limit: int) -> tuple[Hit, ...]:
    """The documents that hold all of ``words``, the best first, at most ``limit``; of equally good ones the lesser id.

    ``"exact words"`` must stand together, ``-word`` must not stand at all; case and accents do not count.  Raises
    UsageError E246 where no word is left to look for.
    """
    query = match(words)
    rows = db.execute("select rank, rowid from found where found match ? order by rank", (query,)).fetchall()
    if len(rows) > limit > 0:
        # Ids are read of those alone that may be among the best: to read all would cost more than the search.
        rows = [row for row in rows if row[0] <= rows[limit - 1][0]]
    ids = {
        number: db.execute("select id from document where number = ?", (number,)).fetchone()[0] for _, number in rows
    }
    best = sorted(rows, key=lambda row: (row[0], ids[row[1]]))
    return tuple(_hit(db, query, number) for _, number in best[: max(0, limit)])


def match(words: str) -> str:
    """A person's words in the language of FTS5, every one of them quoted; raises UsageError E246 where none is left."""
    wanted: list[str] = []
    barred: list[str] = []
    for minus, exact, word in _WORDS.findall(words.encode("utf-8", "replace").decode("utf-8")):
        if not word:
            _put(barred if minus else wanted, exact)
        elif word.startswith("-"):
            _put(barred, word[1:])
        else:
            _put(wanted, word)
    if not wanted:
        raise UsageError("E246", f"{words!r} names no word to look for")
    if len(wanted) + len(barred) > _MOST_WORDS:
        raise UsageError("E246", f"more than {_MOST_WORDS} words were asked for")
    asked = " AND ".join(wanted)
    return f"({asked}) NOT ({' OR '.join(barred)})" if barred else asked


def _put(words: list[str], text: str) -> None:
    """Adds a word or phrase, quoted, unless it holds neither letter nor digit: FTS5 keeps nothing else."""
    bare = text.replace("\0", " ").replace('"', " ").strip()
    if any(sign.isalnum() for sign in bare):
        words.append(f'"{bare}"')


def _hit(db: sqlite3.Connection, query: str, number: int) -> Hit:
    name, title, outlet, day, text, marked = db.execute(
        "select d.id, d.title, d.outlet, d.published, d.text, highlight(found, 1, ?, ?) "
        "from found join document d on d.number = found.rowid where found match ? and found.rowid = ?",
        (_OPEN, _CLOSE, query, number),
    ).fetchone()
    marks = _marks(text, marked)
    start, end = _piece(text, marks[0] if marks else (0, 0))
    return Hit(
        name, title, outlet, day, text[start:end], start, end, tuple(m for m in marks if start <= m[0] and m[1] <= end)
    )


def _marks(text: str, marked: str) -> tuple[tuple[int, int], ...]:
    """Where the words stand, from the text with signs around them; none where it holds such signs itself, or came back cut.

    FTS5 leaves out what follows a zero character up to the next word.
    """
    if _OPEN in text or _CLOSE in text or marked.replace(_OPEN, "").replace(_CLOSE, "") != text:
        return ()
    found, at = [], 0
    before, *pieces = marked.split(_OPEN)
    at = len(before)
    for piece in pieces:
        word, _, after = piece.partition(_CLOSE)
        found.append((at, at + len(word)))
        at += len(word) + len(after)
    return tuple(found)


def _piece(text: str, mark: tuple[int, int]) -> tuple[int, int]:
    """The part of a text around a mark, cut between words and not across a paragraph's end."""
    start, end = max(0, mark[0] - _AROUND), min(len(text), mark[1] + _AROUND)
    start = max(start, text.rfind("\n", start, mark[0]) + 1)
    stop = text.find("\n", mark[1], end)
    end = end if stop < 0 else stop
    if start > 0 and not text[start - 1].isspace():
        start = next((n + 1 for n in range(start, mark[0]) if text[n].isspace()), start)
    if end < len(text) and not text[end].isspace():
        end = next((n for n in range(end - 1, mark[1] - 1, -1) if text[n].isspace()), end)
    return start, end
