"""Counts in how many texts each word stands.

    python -m training.stories.background ../shared/bench src/counterclaim/data/incidents/words.tsv

Reads the texts named in ``SETS`` (no ECB+: the grouping is measured on it), writes the number of texts and, for every word
that at least two of them use, how many do.  Words are in the form of ``counterclaim.incidents.stories.words.form_of``:
whoever changes that form counts anew.  Prints the number of texts of each set and the sha256 of the table.
"""

import gzip
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from counterclaim.incidents.stories.words import words_in

SETS: Final = (
    "claims/polnear/train/text",
    "claims/polnear/dev/text",
    "events/muc4/documents.jsonl.gz",
    "places/lgl.jsonl",
    "places/gwn.jsonl",
    "times/timebank.jsonl",
    "times/aquaint.jsonl",
    "events/reports/articles.jsonl",
)
LEAST: Final = 2
"""A word that one text alone uses weighs what an unseen one weighs (``background.RAREST``), so that it needs no line."""


def main(arguments: list[str]) -> int:
    """The command line; returns the exit status."""
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    sets, output = map(Path, arguments)
    found = []
    for name in SETS:
        texts = list(texts_of(sets / name))
        print(f"{len(texts):5} {name}")
        found += texts
    table = table_of(found)
    output.write_text(table, encoding="utf-8")
    print(
        f"{len(found):5} texts, {table.count(chr(10)) - 1} words, sha256 {hashlib.sha256(table.encode()).hexdigest()}"
    )
    return 0


def texts_of(path: Path) -> Iterator[str]:
    """The texts of a set: files of a folder, or titles and texts of a JSON-lines file."""
    if path.is_dir():
        yield from (file.read_text(encoding="utf-8") for file in sorted(path.iterdir()))
        return
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for line in content.decode("utf-8").split("\n"):
        if line.strip():
            row = json.loads(line)
            yield f"{row.get('title') or ''}\n{row['text']}"


def table_of(texts: Iterable[str]) -> str:
    """The table: the number of texts, then ``word TAB texts that use it``, by word."""
    counts: Counter[str] = Counter()
    number = 0
    for text in texts:
        counts.update({word.form for word in words_in(text)})
        number += 1
    lines = [f"{word}\t{count}" for word, count in sorted(counts.items()) if count >= LEAST]
    return "\n".join([str(number), *lines]) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
