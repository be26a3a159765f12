"""Builds the derived actor tables: python training/build_actors.py [SOURCE_FOLDER] -> officials, groups and towns, sha256.

Reads the Phoenix dictionaries (MIT, Open Event Data Alliance) and the gazetteer (GeoNames, CC BY 4.0) and writes
``officials.tsv``, ``groups.tsv`` and ``towns.tsv`` beside our own hand-written tables.  The same input gives the same
bytes.  Phoenix is full of traps (misspellings, single words that are also words or places, companies), so it is filtered
hard: officials need two to four name parts and an office in a government, groups need two long words.
"""

import gzip
import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from counterclaim.grounding.actors.tables import fold, keys_of, tables

ROOT = Path(__file__).resolve().parents[1]
TABLES = ROOT / "src" / "counterclaim" / "data" / "actors"
SOURCE = ROOT.parent / "shared" / "data"
# Theatres of war and dispute since 2000, where even small towns tell a text's country.
WARS = set(
    "SYR IRQ UKR AZE ARM YEM LBY AFG PSE ISR LBN SDN SSD SOM ETH MLI NER NGA BFA COD CAF MMR COL HTI SLV GEO".split()
)
# Names the rules below lose because another small place shares them.
KNOWN = {"gaza": "PSE", "goris": "ARM", "khartoum": "SDN", "donbas": "UKR", "donbass": "UKR", "crimea": "UKR"}
# Also oil, persons, birds and games; provinces that are called after the points of the compass or another common word.
AMBIGUOUS = set(
    "brent mesa queens orlando charlotte virginia phoenix austin aurora madison jackson lincoln kurdistan north east south "
    "west northeast northwest southeast southwest centre center central littoral delta coast plateau upper lower bust hail "
    "agri gigante".split()
)
STATES = (
    "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa "
    "kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada "
    "ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming manhattan"
).split()
ENGLISH = {"USA", "GBR", "CAN", "AUS", "NZL", "IRL"}
GROUP_WORDS = re.compile(
    r"\b(army|front|brigades?|liberation|movement|party|forces?|group|organi[sz]ation|council|league|jihad|mujahideen|"
    r"resistance|guards?|battalion|fighters|rebels|commando|militia|union|alliance|network|al|e)\b"
)
ARTICLE_OR_RANK = re.compile(
    r"^(?:[Aa]l|el|[Aa]r|[Aa]s|[Aa]d|[Aa]n|[Aa]t|[Aa]z|[Aa]sh)-|\s+(?:Governorate|Oblast|Province|Region)$"
)
BODY_WORDS = re.compile(
    r"\b(organi[sz]ation|committee|foundation|society|institute|fund|cent(?:er|re)|council|association|union|federation|"
    r"bank|agency|commission|program(?:me)?|court|watch|network|rights|relief|league|alliance|community|tribunal)\b"
)


def main() -> None:
    """Writes the three tables and prints the sha256 of each."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE
    # Our own tables are read below, and must not hold what an earlier run derived.
    for name in ("officials", "groups", "towns"):
        (TABLES / f"{name}.tsv").write_text("", encoding="utf-8")
    _write("officials", _officials(source / "phoenix"))
    _write("groups", _groups(source / "phoenix"))
    _write("towns", _towns(source))


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
    plain = all(k.isalnum() and k.isascii() for k in keys) and "(" not in name and "&" not in name
    enough = 2 <= len(keys) <= 7 and sum(map(len, keys)) >= 12
    if wanted == "REB":
        return plain and enough and (len(keys) >= 3 or bool(GROUP_WORDS.search(" ".join(keys))))
    return plain and len(keys) >= 3 and enough and bool(BODY_WORDS.search(" ".join(keys)))


def _title(name: str) -> str:
    small = {"of", "the", "for", "and", "in", "on", "de", "al", "e", "des", "et", "la", "du"}
    words = [w.lower() if w.lower() in small and i else w.capitalize() for i, w in enumerate(name.lower().split())]
    return re.sub(r"-(\w)", lambda m: "-" + m.group(1).upper(), " ".join(words))


def _towns(source: Path) -> list[str]:
    """Towns and provinces of one country, by key: 10,000 people in a theatre of war, 200,000 elsewhere."""
    codes = {}
    for line in (ROOT / "src/counterclaim/data/gazetteer/countries.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        cells = line.split("\t")
        codes[cells[0]] = cells[1]
    people: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    with gzip.open(source / "gazetteer.tsv.gz", "rt", encoding="utf-8") as rows:
        for row in rows:
            cells = row.rstrip("\n").split("\t")
            country = codes.get(cells[8], "")
            if country not in tables().countries or cells[6] not in {"P", "A"}:
                continue
            for key in _town_keys(cells, country):
                people[key][country] = max(people[key][country], int(cells[11] or 0))
    names = {entry.keys[0] for row in tables().names.values() for entry in row if len(entry.keys) == 1}
    words = AMBIGUOUS | set(tables().nouns) | names | set(tables().surnames) | _plain_words(source)
    chosen = []
    for key, by_country in sorted(people.items()):
        (first, most), *rest = sorted(by_country.items(), key=lambda c: (-c[1], c[0]))
        small = most < (10_000 if first in WARS else 300_000 if first in ENGLISH else 200_000)
        shared = bool(rest) and rest[0][1] * 3 > most
        if len(key) >= 4 and key not in words and not small and not shared:
            chosen.append(f"{key}\t{first}")
    chosen += [f"{key}\tUSA" for key in STATES if f"{key}\tUSA" not in chosen]
    chosen += [f"{key}\t{code}" for key, code in KNOWN.items() if f"{key}\t{code}" not in chosen]
    return sorted(chosen)


def _town_keys(cells: list[str], country: str) -> Iterator[str]:
    """The one-word names of a town, in Latin letters; a province goes by its own name without "Governorate"."""
    if cells[6] == "A" and cells[7] != "ADM1":
        return
    other = cells[3].split("|") if country in WARS else []
    for name in {cells[1], cells[2], *other}:
        plain = ARTICLE_OR_RANK.sub("", name)
        if plain and plain[0].isupper() and not re.search(r"[\s\d.,()/-]", plain):
            key = fold(plain)
            if key.isascii() and key.isalpha() and abs(len(key) - len(fold(cells[1].split(" ")[0]))) <= 4:
                yield key


def _plain_words(source: Path) -> set[str]:
    """Words that open texts write more often in lower case: a town of that name would be misread."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    bench = source.parent / "bench"
    for path in sorted([*(bench / "claims" / "polnear").rglob("*.txt"), *bench.rglob("*.jsonl")]):
        for word in re.findall(
            r"(?<![A-Za-z.@/_-])[A-Za-z][a-z]{3,}", path.read_text(encoding="utf-8", errors="replace")
        ):
            (lower if word[0].islower() else capital)[word.lower()] += 1
    return {word for word, count in lower.items() if count > capital[word]}


if __name__ == "__main__":
    main()
