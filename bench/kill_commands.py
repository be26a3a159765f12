"""Kill -9 while the commands run (``python -m bench.kill_commands``): add, decide, undo and export with the real coder.

Every round forks a process off one that has loaded the models.  It goes on with the adding of files where the one before it
was killed, decides, takes back and exports, and prints each call that has returned; after a moment drawn at random it is
killed.  Then what was printed is looked up in the ledger, every folder of an export must be whole by its manifest, and
``verify`` runs over all of it.  At the end the rest is added, and the ledger must hold what one holds that nobody
disturbed and that was given the same decisions: the same documents, copies, drifts, reports and incidents.  Each text is
coded once, before the rounds, so that the kills fall into what is written.  ``--rounds`` 200 by default.
"""

import argparse
import hashlib
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NoReturn, cast

from bench.kill import page_faults
from counterclaim.book import Ledger
from counterclaim.book.intake import Given
from counterclaim.errors import UsageError
from counterclaim.exports.format_names import FORMATS
from counterclaim.pipeline import Coder
from counterclaim.reading import Reading
from counterclaim.records import CodedDocument, Decision, Verb
from counterclaim.records.json import plain
from counterclaim.settings import Settings

ROUNDS: Final = 200
LONGEST: Final = 0.6  # seconds that a process may work before it is killed: some four calls
FILES: Final = 80
TOWNS: Final = ("Goris", "Kapan", "Jermuk", "Vardenis", "Sotk", "Artanish", "Kalbajar", "Lachin", "Dashkasan")
SIDES: Final = (("Armenia", "Azerbaijan", "Baku"), ("Azerbaijan", "Armenia", "Yerevan"))


@dataclass
class Found:
    """What the rounds came to: calls acknowledged by kind, those of them that were lost, all that was not whole."""

    rounds: int = 0
    acknowledged: dict[str, int] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    exports: int = 0
    differs: list[str] = field(default_factory=list)


def main(arguments: list[str] | None = None) -> int:
    """The command line; the exit status is 1 where anything was lost, is not whole, or came out otherwise."""
    parser = argparse.ArgumentParser(prog="python -m bench.kill_commands", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        found = run(Path(folder), options.rounds, Coder(Settings(pinned_model=True)))
    sys.stdout.write(json.dumps(vars(found)) + "\n")
    return 1 if found.lost or found.faults or found.differs else 0


class Remembering:
    """The real coder, that codes each text once."""

    def __init__(self, coder: Coder) -> None:
        """Codes with ``coder``."""
        self._coder = coder
        self._coded: dict[str, CodedDocument] = {}
        self.stamp, self.settings = coder.stamp, coder.settings

    def code(self, reading: Reading) -> CodedDocument:
        """The coded document, from memory where it was coded before."""
        text = reading.document.text
        if text not in self._coded:
            self._coded[text] = self._coder.code(reading)
        return self._coded[text]


def run(folder: Path, rounds: int, loaded: Coder, files: int = FILES, seed: int = 1) -> Found:
    """Kills so many processes that work on one ledger, checks after each, and compares the ledger at the end."""
    chance, found = random.Random(seed), Found()
    names = write_files(folder / "texts", files)
    path, out = folder / "killed.ledger", folder / "out"
    coder = Remembering(loaded)
    for name, given in names:
        coder.code(given.read(Path(name).read_bytes(), name))
    with Ledger(path) as ledger:
        for form in FORMATS:  # all modules are loaded before the forks, and every folder stands
            ledger.export(form, out / form)
    for number in range(rounds):
        said = killed(path, names, out, coder, random.Random(f"{seed} {number}"), chance.uniform(0.0, LONGEST))
        found.rounds += 1
        with Ledger(path, create=False) as ledger:
            found.faults += page_faults(path)
            for one in said:
                found.acknowledged[one["did"]] = found.acknowledged.get(one["did"], 0) + 1
                if not is_kept(ledger, out, one):
                    found.lost.append(json.dumps(one))
            if number % 10 == 9 or number == rounds - 1:
                found.faults += ledger.verify()
        found.faults += [fault for one in sorted(out.glob("[a-z]*")) for fault in folder_faults(one)]
    found.exports = len(list(out.glob("[a-z]*")))
    found.differs = differs(path, folder / "quiet.ledger", names, coder)
    return found


def take_coder(ledger: Ledger, coder: Remembering) -> None:
    """Lets a ledger code with what is loaded already."""
    ledger._coder = cast(Coder, coder)  # noqa: SLF001


def write_files(folder: Path, count: int) -> list[tuple[str, Given]]:
    """``count`` reports of our own making, in files, with what is known of each; every fourth is a copy."""
    folder.mkdir()
    chance = random.Random(6)
    made, text, day = [], "", 1
    for n in range(count):
        if n % 4 != 3:  # every fourth is the one before it with another figure
            (by, of, denier), town = chance.choice(SIDES), chance.choice(TOWNS)
            day, dead = min(28, 1 + n * 28 // count), chance.randrange(2, 60)
            text = (
                f"{of}'s forces shelled positions near {town} on {day} September 2022, {by}'s defence ministry said. "
                f"At least {dead} soldiers were killed, it said in a statement published the same evening. "
                f"{denier} denied the attack and accused the other side of preparing a provocation near {town}.\n"
            )
        else:
            text = text.replace("At least ", "At least 1", 1)
        path = folder / f"{n:04}.txt"
        path.write_text(text, "utf-8")
        made.append((str(path), Given(published=f"2022-09-{day:02}", outlet=f"Made Wire {n % 5}")))
    return made


def killed(
    path: Path, names: list[tuple[str, Given]], out: Path, coder: Remembering, chance: random.Random, seconds: float
) -> list[dict[str, Any]]:
    """What a process said before it was killed, whole lines alone; the seconds run from its first line."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        work(path, names, out, coder, chance, writes)
    os.close(writes)
    with os.fdopen(reads, "rb") as printed:
        lines = [printed.readline()]
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        lines += printed.read().splitlines(keepends=True)
    os.waitpid(child, 0)
    return [json.loads(line) for line in lines[1:] if line.endswith(b"\n")]


def work(
    path: Path, names: list[tuple[str, Given]], out: Path, coder: Remembering, chance: random.Random, writes: int
) -> NoReturn:
    """Works without end and says so; a process that fails says that too, which the check then does not know."""
    try:
        with Ledger(path, create=False) as ledger:
            take_coder(ledger, coder)
            os.write(writes, b"ready\n")
            for said in calls(ledger, names, out, chance):
                os.write(writes, json.dumps(said).encode() + b"\n")
    except BaseException as problem:  # noqa: BLE001 - a forked process must not go on in its parent's code
        os.write(writes, json.dumps({"did": "failed", "why": repr(problem)}).encode() + b"\n")
    finally:
        os._exit(0)


def calls(ledger: Ledger, names: list[tuple[str, Given]], out: Path, chance: random.Random) -> Iterator[dict[str, Any]]:
    """Call after call, each told once it has returned."""
    next_file = max(0, sum(1 for _ in ledger.documents()) - 2)  # two are given again, to be skipped
    while True:
        draw, keys = chance.random(), ledger._store.find()  # noqa: SLF001
        if (draw < 0.5 or len(keys) < 4) and next_file < len(names):
            name, given = names[next_file]
            next_file += 1
            done = ledger.add_inputs([name], given)
            yield {"did": "add", "sha256": hashlib.sha256(Path(name).read_bytes()).hexdigest(), "new": len(done.added)}
        elif draw < 0.9:
            try:
                yield {"did": "decide", "decision": plain(_decide(ledger, keys, chance))}
            except UsageError:
                continue  # one that may not be, as an undo of what was undone
        else:
            form = chance.choice(FORMATS)
            ledger.export(form, out / form)
            yield {"did": "export", "format": form}


def _decide(ledger: Ledger, keys: tuple[str, ...], chance: random.Random) -> Decision:
    """A decision of any kind about reports, drawn."""
    key, other = chance.sample(keys, 2)
    kind = chance.randrange(6)
    if kind == 0:
        return ledger.undo(1 + chance.randrange(1 + len(ledger.history())), by="Bo")
    if kind == 1:
        return ledger.decide(Verb.EDIT, key, by="Ani", field="reality", value=chance.choice(("planned", "doubtful")))
    if kind in (2, 3):
        return ledger.decide((Verb.SAME, Verb.APART)[kind - 2], key, other, by="Ani", reason="as I read them")
    return ledger.decide((Verb.ACCEPT, Verb.REJECT)[kind - 4], key, by="Bo", reason="checked")


def is_kept(ledger: Ledger, out: Path, said: dict[str, Any]) -> bool:
    """Whether the ledger has what a process said that it had done."""
    if said["did"] == "add":
        return len(ledger._store.documents_from(said["sha256"])) == 1  # noqa: SLF001
    if said["did"] == "decide":
        return bool(plain(ledger._store.decision(said["decision"]["number"])) == said["decision"])  # noqa: SLF001
    return said["did"] == "export" and (out / said["format"] / "manifest.json").is_file()


def folder_faults(folder: Path) -> list[str]:
    """What an export's manifest promises and the folder does not hold, or holds otherwise."""
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    faults = []
    for name, told in manifest["files"].items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != told["sha256"]:
            faults.append(f"{folder.name}/{name} is not what the manifest says")
    strange = {one.name for one in folder.iterdir()} - {"manifest.json", *manifest["files"]}
    return faults + [f"{folder.name}/{name} is not in the manifest" for name in sorted(strange)]


def differs(path: Path, quiet: Path, names: list[tuple[str, Given]], coder: Remembering) -> list[str]:
    """In what the ledger, once all files are added, is not what an undisturbed one with the same decisions is."""
    with Ledger(path, create=False) as killed_often, Ledger(quiet) as undisturbed:
        for ledger in (killed_often, undisturbed):
            take_coder(ledger, coder)
            for name, given in names:
                ledger.add_inputs([name], given)
        for made in killed_often.history():
            if made.verb is Verb.UNDO:
                undisturbed.undo(int(made.about[0]), by=made.by, reason=made.reason, at=made.at)
            else:
                undisturbed.decide(
                    made.verb,
                    *made.about,
                    by=made.by,
                    field=made.field,
                    value=made.value,
                    reason=made.reason,
                    at=made.at,
                )
        one, other = content(killed_often), content(undisturbed)
    return [what for what in one if one[what] != other[what]]


def content(ledger: Ledger) -> dict[str, Any]:
    """All that a ledger holds but the ids of incidents, which tell in which order reports came."""
    return {
        "documents": [plain(listed) for listed in ledger.documents()],
        "reports": [plain(entry) for listed in ledger.documents() for entry in ledger.entries_of(listed.id)],
        "copies": plain(ledger.copies()),
        "drifts": plain(ledger.drifts()),
        "decisions": plain(ledger.history()),
        "incidents": sorted(
            json.dumps({**plain(one), "id": None}, sort_keys=True, default=str) for one in ledger.incidents()
        ),
    }


if __name__ == "__main__":
    sys.exit(main())
