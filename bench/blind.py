"""Copies of a set without its answers: where gold stands in the file that a task reads, the task gets such a copy."""

import csv
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Keep:
    """What a task may see of each item: ``fields``, and of each object in the list ``within`` its ``parts``.

    ``only`` leaves out all items but those whose first field begins so: a set that holds other parts beside.
    """

    fields: tuple[str, ...]
    within: str | None = None
    parts: tuple[str, ...] = ()
    only: str = ""

    def copy(self, path: Path, folder: Path) -> Path:
        """Writes the set at ``path`` (JSON lines, also ``.gz``, or a tsv) without its answers and says where."""
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / path.name.removesuffix(".gz")
        if path.suffix == ".tsv":
            self._copy_tsv(path, target)
            return target
        with target.open("w", encoding="utf-8") as out:
            kept = (row for row in _rows(path) if str(row.get(self.fields[0], "")).startswith(self.only))
            out.writelines(json.dumps(self.of(row), ensure_ascii=False) + "\n" for row in kept)
        return target

    def of(self, row: dict[str, Any]) -> dict[str, Any]:
        """One item without its answers."""
        seen = {name: row[name] for name in self.fields if name in row}
        if self.within is not None:
            seen[self.within] = [{part: one[part] for part in self.parts} for one in row[self.within]]
        return seen

    def _copy_tsv(self, path: Path, target: Path) -> None:
        with path.open(encoding="utf-8", newline="") as lines, target.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, self.fields, delimiter="\t", extrasaction="ignore")
            writer.writeheader()
            writer.writerows(csv.DictReader(lines, delimiter="\t"))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())
