"""Trains the event reader.

To run it:  python -m training.events.train OUT --tagger RUN2/tagger.pt --tokenizer tokenizer.json [...]

``--tagger`` are the weights of the attribution tagger that ships (``training/tagger``).  Prints after the last epoch how it
does on what no training sees: a tenth of the texts, three tenths of PLV's rows.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from tokenizers import Tokenizer
from torch.nn import functional as fn
from torch.optim.lr_scheduler import LambdaLR

from bench.splits import aside
from training.events import examples as ex
from training.events.advice import Adviser
from training.events.batches import IGNORED, epoch
from training.events.marked import read_items
from training.events.model import Reader
from training.events.texts import days, texts
from training.marked import kept_out
from training.tagger.model import Encoder
from training.tagger.train import cached_parser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch.optim import Optimizer
    from torch.optim.lr_scheduler import LRScheduler

    from training.events.batches import Batch

HERE = Path(__file__).parent


def main() -> None:
    a = _arguments()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rng = random.Random(a.seed)
    train, kept = _texts(a)
    model = Reader(_encoder(a.tagger), a.branch)
    steps = len(list(epoch(train, a.size, a.budget, random.Random(a.seed))))
    own = [p for n, p in model.named_parameters() if n.startswith("layers.")]
    heads = [p for n, p in model.named_parameters() if not n.startswith(("layers.", "encoder."))]
    optimizer = torch.optim.AdamW(
        [{"params": own, "lr": a.rate}, {"params": heads, "lr": 5 * a.rate}], weight_decay=0.01
    )
    total = a.epochs * steps
    schedule = LambdaLR(optimizer, lambda n: min(n / (0.1 * total + 1), max(0.0, (total * 1.05 - n) / (0.95 * total))))
    a.out.mkdir(parents=True, exist_ok=True)
    for number in range(a.epochs):
        began = time.time()
        losses = _pass(model, epoch(train, a.size, a.budget, rng), optimizer, schedule)
        row = {"epoch": number + 1, "seconds": round(time.time() - began)} | losses
        if number + 1 == a.epochs or a.every:
            row |= evaluate(model, kept)
        print(json.dumps(row), flush=True)
    torch.save(model.state_dict(), a.out / "events.pt")
    with (a.out / "log.jsonl").open("a") as log:
        log.write(json.dumps(row | {"branch": a.branch, "seed": a.seed, "rate": a.rate}) + "\n")


def _texts(a: argparse.Namespace) -> tuple[list[ex.Example], list[ex.Example]]:
    """The texts to train on and those kept out; of PLV's rows the slice that ``bench/tasks/types.py`` sets aside."""
    tokenizer = Tokenizer.from_file(str(a.tokenizer))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    parse, named = cached_parser(a.cache), texts(a.shared)
    adviser, day = Adviser(a.cache), days(a.shared)
    marked = (i for p in sorted(a.own.glob("*.txt")) for i in read_items(p, named))
    items = [ex.of_item(i, day(i.name), tokenizer, adviser) for i in marked]
    pairs = list(ex.plv(a.shared / "bench/events/plv_train.tsv", tokenizer, parse))
    out = [] if a.all else [e for e in pairs if aside(e.text)]
    kept = [e for e in items if kept_out(e.text)] + out
    train = items if a.all else [e for e in items if not kept_out(e.text)]
    train += [e for e in pairs if e not in out] * a.pairs
    print(f"train {len(train)}, of them marked {sum(e.marked for e in train)}; kept out {len(kept)}", flush=True)
    return train, kept


def _encoder(path: Path) -> Encoder:
    """The encoder of a trained attribution tagger."""
    weights = {k[8:]: v for k, v in torch.load(path, weights_only=True).items() if k.startswith("encoder.")}
    made = Encoder(len(weights["word.weight"]), 1 + max(int(k.split(".")[1]) for k in weights if k[:7] == "layers."))
    made.load_state_dict(weights)
    return made


def _pass(model: Reader, batches: Iterator[Batch], optimizer: Optimizer, schedule: LRScheduler) -> dict[str, float]:
    sums, steps = defaultdict(float), 0
    model.train()
    for batch in batches:
        with torch.autocast("cpu", torch.bfloat16):
            losses = _losses(model, batch)
        optimizer.zero_grad()
        (losses["type"] * 4 + losses["roles"] * 1.5 + 0.3 * (losses["reality"] + losses["newness"] + losses["mode"])
         + 1.5 * losses["root"]).backward()  # fmt: skip
        torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 1.0)
        optimizer.step()
        schedule.step()
        steps += 1
        for k, v in losses.items():
            sums[k] += float(v.detach())
    return {k: round(v / steps, 4) for k, v in sums.items()}


def _losses(model: Reader, batch: Batch) -> dict[str, torch.Tensor]:
    words = model.encode(batch)
    zero = words.sum() * 0
    found = dict.fromkeys(("type", "roles", "reality", "newness", "mode", "root"), zero)
    if (batch.types >= 0).any():
        found["type"] = _loss(model.kinds_of(words, batch), batch.types)
    if len(batch.row):
        reality, newness, mode = model.how_of(words, batch)
        found |= {"roles": _loss(model.roles_of(words, batch), batch.roles), "reality": _loss(reality, batch.reality),
                  "newness": _loss(newness, batch.newness), "mode": _loss(mode, batch.mode)}  # fmt: skip
    if len(batch.pair_row):
        found["root"] = _loss(model.roots_of(words, batch), batch.root)
    return found


def _loss(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return fn.cross_entropy(scores.flatten(0, -2).float(), labels.flatten(), ignore_index=IGNORED)


@torch.no_grad()
def evaluate(model: Reader, kept: list[ex.Example]) -> dict[str, float]:
    """Figures on ``kept``: F1 of (anchor, type), share right of reality, newness and mode on gold anchors, F1 of role words'
    exact spans on gold anchors, macro F1 of roots over PLV's pairs.
    """
    model.eval()
    c: Counter[str] = Counter()
    gold_roots, found_roots = [], []
    for batch in epoch([e for e in kept if e.marked], 220, 2000, random.Random(1)):
        words = model.encode(batch)
        types = model.kinds_of(words, batch).argmax(-1)
        real = batch.types >= 0
        c["gold"] += int(((batch.types > 0) & real).sum())
        c["found"] += int(((types > 0) & real).sum())
        c["hit"] += int(((types == batch.types) & (batch.types > 0)).sum())
        if len(batch.row):
            scores = model.how_of(words, batch)
            for name, s, g in zip(
                ("reality", "newness", "mode"), scores, (batch.reality, batch.newness, batch.mode), strict=True
            ):
                c[name] += int((s.argmax(-1) == g).sum())
            c["events"] += len(batch.row)
            roles = model.roles_of(words, batch).argmax(-1)
            for r, g in zip(roles.tolist(), batch.roles.tolist(), strict=True):
                for n, label in ((1, "actor"), (3, "recipient")):
                    one, two = (_runs([x if y >= 0 else 0 for x, y in zip(row, g, strict=True)], n) for row in (r, g))
                    c[label + "_hit"] += len(one & two)
                    c[label + "_all"] += len(one) + len(two)
    for batch in epoch([e for e in kept if not e.marked], 220, 2000, random.Random(1)):
        found_roots += model.roots_of(model.encode(batch), batch).argmax(-1).tolist()
        gold_roots += batch.root.tolist()
    row = {"event_p": c["hit"] / max(1, c["found"]), "event_r": c["hit"] / max(1, c["gold"]),
           "event_f1": 2 * c["hit"] / max(1, c["found"] + c["gold"])}  # fmt: skip
    row |= {k: c[k] / max(1, c["events"]) for k in ("reality", "newness", "mode")}
    row |= {k: 2 * c[k + "_hit"] / max(1, c[k + "_all"]) for k in ("actor", "recipient")}
    row["root"] = _macro(gold_roots, found_roots)
    return {k: round(100 * v, 1) for k, v in row.items()}


def _runs(labels: list[int], kind: int) -> set[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for i, label in enumerate(labels):
        if label == kind or (label == kind + 1 and not (found and found[-1][1] == i)):
            found.append((i, i + 1))
        elif label == kind + 1:
            found[-1] = (found[-1][0], i + 1)
    return set(found)


def _macro(gold: list[int], found: list[int]) -> float:
    """Macro F1 over the labels of ``gold``."""
    scores = []
    for label in set(gold):
        hit = sum(g == f == label for g, f in zip(gold, found, strict=True))
        scores.append(2 * hit / (gold.count(label) + found.count(label)))
    return sum(scores) / max(1, len(scores))


def _arguments() -> argparse.Namespace:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("out", type=Path)
    p.add_argument("--tagger", type=Path, required=True)
    p.add_argument("--tokenizer", type=Path, required=True)
    p.add_argument("--shared", type=Path, default=Path("../shared"))
    p.add_argument("--own", type=Path, default=HERE / "marked")
    p.add_argument("--cache", type=Path, help="a folder of our own for parsed texts (pickles: read no other's)")
    p.add_argument("--branch", type=int, default=3, help="the first layer of its own")
    p.add_argument("--pairs", type=int, default=2, help="how often each of PLV's rows is shown in an epoch")
    p.add_argument(
        "--all", action="store_true", help="keep no marked text out of training (the figures then mean nothing)"
    )
    p.add_argument("--epochs", type=int, default=12)
    p.add_argument("--every", action="store_true")
    p.add_argument("--size", type=int, default=220)
    p.add_argument("--budget", type=int, default=2000)
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--seed", type=int, default=7)
    return p.parse_args()


if __name__ == "__main__":
    main()
