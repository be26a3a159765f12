"""Builds the derived actor tables: python training/build_actors.py [SOURCE_FOLDER] -> officials and groups, sha256.

Reads the Phoenix dictionaries (MIT, Open Event Data Alliance) and writes ``officials.tsv`` and ``groups.tsv`` beside our
own hand-written tables.  The same input gives the same bytes.  Phoenix is full of traps (misspellings, single words that
are also words or places, companies), so it is filtered hard: officials need two to four name parts and an office in a
government, groups need two long words.
"""

import hashlib
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from counterclaim.grounding.actors.tables import keys_of, tables

ROOT = Path(__file__).resolve().parents[1]
TABLES = ROOT / "src" / "counterclaim" / "data" / "actors"
SOURCE = ROOT.parent / "shared" / "data"
GROUP_WORDS = re.compile(
    r"\b(army|front|brigades?|liberation|movement|party|forces?|group|organi[sz]ation|council|league|jihad|mujahideen|"
    r"resistance|guards?|battalion|fighters|rebels|commando|militia|union|alliance|network|al|e)\b"
)
BODY_WORDS = re.compile(
    r"\b(organi[sz]ation|committee|foundation|society|institute|fund|cent(?:er|re)|council|association|union|federation|"
    r"bank|agency|commission|program(?:me)?|court|watch|network|rights|relief|league|alliance|community|tribunal)\b"
)


def main() -> None:
    """Writes both tables and prints the sha256 of each."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE
    # Our own tables are read below, and must not hold what an earlier run derived.
    for name in ("officials", "groups"):
        (TABLES / f"{name}.tsv").write_text("", encoding="utf-8")
    _write("officials", _officials(source / "phoenix"))
    _write("groups", _groups(source / "phoenix"))


def _write(name: str, lines: list[str]) -> None:
    path = TABLES / f"{name}.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{name}.tsv {len(lines)} rows, sha256 {hashlib.sha256(path.read_bytes()).hexdigest()}")


def _entries(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """The entries of a Phoenix file: the names and the codes of each."""
    names: list[str] = []
    codes: list[str] = []
    for raw in path.read_text(encoding="utf-8", errors="replace").splitlines():
        line = raw.split("#")[0].rstrip()
        if not line:
            continue
        opens = not line.startswith(("+", "\t", " "))
        if opens and names:
            yield names, codes
            names, codes = [], []
        codes += re.findall(r"\[([^\]]*)\]", line)
        name = line.split("[")[0].strip().lstrip("+").replace("_", " ").strip()
        if name:
            names.append(name)
    if names:
        yield names, codes


def _officials(phoenix: Path) -> list[str]:
    """Persons who held an office of state: keys, country, name, sector, last year; those of two countries are left out."""
    found: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    years: dict[str, list[str]] = defaultdict(list)
    known = set(tables().countries)
    for names, codes in _entries(phoenix / "Phoenix.Countries.actors.txt"):
        held = [c for c in codes if re.match(r"[A-Z]{3}(GOV|MIL|JUD|LEG)", c) and re.search(r"\d{6}", c)]
        countries = {c[:3] for c in held} & known
        if len(countries) != 1:
            continue
        sector = "MIL" if all(c[3:6] == "MIL" for c in held) else "GOV"
        country = countries.pop()
        for name in names:
            parts = keys_of(name)
            if 2 <= len(parts) <= 4 and all(p.isalpha() and len(p) > 1 for p in parts) and sum(map(len, parts)) >= 9:
                found[" ".join(parts)].add((country, _title(names[0]), sector))
                years[" ".join(parts)].append(_last_year(held))
    last = {key: max(ends) if all(ends) else "" for key, ends in years.items()}
    one = {key: min(rows) for key, rows in sorted(found.items()) if len({row[0] for row in rows}) == 1}
    return ["\t".join((key, *row, last[key])) for key, row in one.items()]


def _last_year(held: list[str]) -> str:
    """The last year of the last office, of codes such as "GEOGOV 040125-071125"; "" where one has no end."""
    ends = [re.search(r"\d-(\d+)\s*$", code) for code in held]
    days = [end.group(1) for end in ends if end is not None]
    if len(days) < len(ends):
        return ""
    return max(d[:4] if len(d) == 8 else ("19" if d[:2] > "30" else "20") + d[:2] for d in days)


def _groups(phoenix: Path) -> list[str]:
    """Armed groups, and bodies between states and of citizens, with two long words at the least."""
    taken = {entry.keys for row in tables().names.values() for entry in row}
    rows: dict[str, str] = {}
    for file, wanted in (("MilNonState", "REB"), ("International", "NGO"), ("International", "IGO")):
        for names, codes in _entries(phoenix / f"Phoenix.{file}.actors.txt"):
            code = codes[0] if codes else ""
            if (file == "MilNonState" and "REB" not in code) or (file != "MilNonState" and not code.startswith(wanted)):
                continue
            good = [n for n in names if _clear(n, wanted)]
            if not good or any(keys_of(n) in taken for n in good):
                continue
            taken.update(keys_of(n) for n in good)
            slug = "-".join(keys_of(good[0]))
            kind = {"REB": "rebel", "NGO": "ngo", "IGO": "igo"}[wanted]
            rows.setdefault(slug, "\t".join((slug, _title(good[0]), "", kind, wanted, "|".join(map(_title, good)))))
    return [rows[slug] for slug in sorted(rows)]


def _clear(name: str, wanted: str) -> bool:
    """Whether a name is long and plain enough to be nothing else."""
    keys = keys_of(name)
    # "THE SECURITY COUNCIL" would outrank "Security Council", which our own tables have.
    plain = (
        all(k.isalnum() and k.isascii() for k in keys) and "(" not in name and "&" not in name and keys[:1] != ("the",)
    )
    enough = 2 <= len(keys) <= 7 and sum(map(len, keys)) >= 12
    if wanted == "REB":
        return plain and enough and (len(keys) >= 3 or bool(GROUP_WORDS.search(" ".join(keys))))
    return plain and len(keys) >= 3 and enough and bool(BODY_WORDS.search(" ".join(keys)))


def _title(name: str) -> str:
    small = {"of", "the", "for", "and", "in", "on", "de", "al", "e", "des", "et", "la", "du"}
    words = [w.lower() if w.lower() in small and i else w.capitalize() for i, w in enumerate(name.lower().split())]
    return re.sub(r"-(\w)", lambda m: "-" + m.group(1).upper(), " ".join(words))


if __name__ == "__main__":
    main()
