"""Articles of a given length for the speed runs: paragraphs of reports joined anew, no two articles the same."""

import json
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
REPORTS: Final = ROOT.parent / "shared" / "bench" / "events" / "reports" / "articles.jsonl"


def paragraphs(reports: Path = REPORTS) -> tuple[list[str], str]:
    """Paragraphs of conflict news, and in words where they come from.

    They come from the hand-coded articles where those are there, else from the texts that we wrote ourselves (examples
    and golden texts).  Raises FileNotFoundError where there is neither.
    """
    if reports.exists():
        rows = [json.loads(line) for line in reports.read_text(encoding="utf-8").splitlines() if line.strip()]
        texts, source = [row["text"] for row in rows if len(row["text"]) > 600], "the open hand-coded articles"
    else:
        files = sorted([*ROOT.glob("examples/*.txt"), *ROOT.glob("tests/golden/**/*.txt")])
        texts, source = [path.read_text(encoding="utf-8") for path in files], "our own examples and golden texts"
    found = [part for text in texts for line in text.split("\n") for part in _parts(line.strip()) if len(part) > 80]
    if not found:
        raise FileNotFoundError("there are no texts to measure on: neither ../shared nor examples/ nor tests/golden/")
    return found, source


def articles(pool: list[str], size: int, count: int) -> list[str]:
    """``count`` articles of about ``size`` characters; each starts at another paragraph with another step."""
    made = []
    for number in range(count):
        at, step = number * 7, 1 + 2 * (number % 3)
        taken: list[str] = []
        while sum(map(len, taken)) + 2 * len(taken) < size:
            taken.append(pool[at % len(pool)])
            at += step
        made.append("\n\n".join(taken)[:size].rsplit(" ", 1)[0] + ".")
    return made


def _parts(line: str, most: int = 500) -> list[str]:
    """A line of text in pieces of about a paragraph, cut at the ends of sentences."""
    parts, rest = [], line
    while len(rest) > most:
        cut = rest.rfind(". ", 0, most) + 1
        if cut < most // 3:
            break
        parts.append(rest[:cut])
        rest = rest[cut:].strip()
    return [*parts, rest]
