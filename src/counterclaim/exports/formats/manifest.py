"""The manifest: what an export holds, what it was made from, and under which licences."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from counterclaim.__about__ import VERSION
from counterclaim.exports.formats.exporter import Exporter, Style
from counterclaim.exports.formats.folder import MAKER, MANIFEST
from counterclaim.records.entry import Entry

CODEBOOK_VERSION: Final = "1"
"""Counts the changes of docs/codebook.md that alter what a field means."""
PLOVER: Final = "PLOVER (openeventdata/PLOVER), CC BY-SA 4.0: types, modes and sectors of events"
GEONAMES: Final = "GeoNames (geonames.org), CC BY 4.0: names and positions of places"
NATURAL_EARTH: Final = "Natural Earth (naturalearthdata.com), public domain: names and positions of places"
TEXTS: Final = "Texts of the news: no licence is given with this export; their words belong to those who published them"
_PLACES: Final = {"geonames": GEONAMES, "naturalearth": NATURAL_EARTH}


@dataclass(slots=True)
class Sources:
    """The texts that rows rest on, by outlet ("" where it is not known), and whose places the rows show."""

    documents: dict[str, str] = field(default_factory=dict)
    places: set[str] = field(default_factory=set)

    def add(self, entries: Iterable[Entry]) -> None:
        """Notes the reports of an incident that is exported."""
        for entry in entries:
            self.documents[entry.document.id] = entry.document.outlet or ""
            for place in entry.report.where:
                self.places.add((place.id or "").partition(":")[0])

    def licences(self) -> tuple[str, ...]:
        """The licences of data that stand in the rows because of these texts, and that the texts come with none."""
        places = tuple(text for name, text in _PLACES.items() if name in self.places)
        return (*places, TEXTS) if self.documents else places


def write_manifest(
    folder: Path, exporter: Exporter, style: Style, question: str, sources: Sources, counts: Mapping[str, Any]
) -> dict[str, Any]:
    """Writes the manifest of all files that stand in ``folder``; without clock, so that two exports of one state agree."""
    outlets = Counter(sources.documents.values())
    manifest = {
        "made_by": {"name": MAKER, "version": VERSION},
        "format": exporter.format,
        "codebook_version": CODEBOOK_VERSION,
        "question": question,
        "raw": style.raw,
        "redacted": style.redact,
        **counts,
        "sources": {
            "texts": len(sources.documents),
            "outlets": {name: outlets[name] for name in sorted(outlets) if name},
            "texts_without_outlet": outlets[""],
        },
        "licences": [*exporter.licences, *sources.licences()],
        "limits": exporter.limits,
        "citation": (
            f"Counterclaim {VERSION}, export in the format {exporter.format}, question: {question}; "
            f"{len(sources.documents)} texts of {sum(1 for name in outlets if name)} outlets."
        ),
        "files": {path.name: _described(path) for path in sorted(folder.iterdir())},
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (folder / MANIFEST).write_text(text + "\n", "utf-8", newline="\n")
    return manifest


def _described(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return {"bytes": path.stat().st_size, "sha256": hashlib.file_digest(file, "sha256").hexdigest()}
