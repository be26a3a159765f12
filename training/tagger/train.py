"""Trains the tagger.

To run it:  python -m training.tagger.train OUT --encoder model.safetensors --tokenizer tokenizer.json [...]

Prints the dev figures after each epoch, by the scorer of ``../shared/bench/claims``.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import pickle
import random
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from tokenizers import Tokenizer
from torch.nn import functional as fn
from torch.optim.lr_scheduler import LambdaLR

from counterclaim.language import Layers, Parser
from training.marked import kept_out, read_file
from training.tagger import examples as ex
from training.tagger.batches import epoch
from training.tagger.decode import attributions
from training.tagger.model import Encoder, Tagger, at_heads

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from torch.optim import Optimizer
    from torch.optim.lr_scheduler import LRScheduler

    from training.tagger.batches import Batch

HERE = Path(__file__).parent


def main() -> None:
    a = _arguments()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rng = random.Random(a.seed)
    scorer = _scorer(a.bench)
    train, dev, kept = _texts(a, scorer, rng)
    model = _model(a)
    steps = len(list(epoch(train, a.size, a.budget, random.Random(a.seed))))
    optimizer, schedule = _optimizer(model, a.rate, a.epochs * steps)
    a.out.mkdir(parents=True, exist_ok=True)
    for number in range(a.epochs):
        began = time.time()
        losses = _pass(model, epoch(train, a.size, a.budget, rng), optimizer, schedule)
        torch.save(model.state_dict(), a.out / "tagger.pt")
        row = {"epoch": number + 1, "seconds": round(time.time() - began)} | losses
        if number + 1 == a.epochs or a.every:
            row |= evaluate(model, dev[: a.dev], scorer, a.threshold)
            row |= {"own_" + k: v for k, v in evaluate(model, kept, scorer, a.threshold).items()}
        print(json.dumps(row), flush=True)
        with (a.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(row | {"mark": a.mark, "docs": a.docs, "seed": a.seed, "rate": a.rate}) + "\n")


def _texts(a: argparse.Namespace, scorer: ModuleType, rng: random.Random) -> tuple[list[ex.Example], ...]:
    """The texts to train on, PolNeAR's dev articles, and those of our own passages that are kept out of training."""
    tokenizer = Tokenizer.from_file(str(a.tokenizer))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    parse = cached_parser(a.cache)
    train = [] if a.without_polnear else list(ex.polnear(a.bench / "polnear/train", tokenizer, scorer, parse))
    rng.shuffle(train)
    train = train[: a.docs] if a.docs else train
    dev = list(ex.polnear(a.bench / "polnear/dev", tokenizer, scorer, parse))
    own = [
        ex.own(f"{p.stem}-{n}", item, tokenizer, parse)
        for p in sorted(a.own.glob("*.txt"))
        for n, item in enumerate(read_file(p))
    ]
    kept = [e for e in own if kept_out(e.text)]
    own = [] if a.without_own else [e for e in own if not kept_out(e.text)] * a.repeat
    print(
        f"train {len(train)} articles, {len(own)} passages; dev {len(dev)} articles, {len(kept)} passages", flush=True
    )
    return train + own, dev, kept


def _model(a: argparse.Namespace) -> Tagger:
    """The tagger to train: its encoder's weights as published, or all that fits of the run it goes on from."""
    encoder = Encoder.of(a.encoder)
    model = Tagger(encoder, len(encoder.layers) if a.mark is None else a.mark)
    if a.begin:
        known = torch.load(a.begin / "tagger.pt", weights_only=True)
        shapes = {k: v.shape for k, v in model.state_dict().items()}
        missing = model.load_state_dict({k: v for k, v in known.items() if shapes.get(k) == v.shape}, strict=False)
        print("new from scratch:", *missing.missing_keys, flush=True)
    return model


def _optimizer(model: Tagger, rate: float, total: int) -> tuple[Optimizer, LRScheduler]:
    """AdamW, the heads at ten times the encoder's rate; the rate rises for a tenth of the ``total`` steps, then falls."""
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": model.encoder.parameters(), "lr": rate}, {"params": heads, "lr": 10 * rate}], weight_decay=0.01
    )
    schedule = LambdaLR(optimizer, lambda n: min(n / (0.1 * total + 1), max(0.0, (total * 1.05 - n) / (0.95 * total))))
    return optimizer, schedule


def _pass(model: Tagger, batches: Iterator[Batch], optimizer: Optimizer, schedule: LRScheduler) -> dict[str, float]:
    """Train on every batch once; the mean of each loss."""
    began, sums, steps = time.time(), defaultdict(float), 0
    model.train()
    for batch in batches:
        with torch.autocast("cpu", torch.bfloat16):
            losses = _losses(model, batch)
        loss = losses["cue"] * 4 + losses["role"] + 0.3 * losses["stance"]
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        steps += 1
        for k, v in losses.items():
            sums[k] += float(v.detach())
        if steps % 100 == 0:
            means = " ".join(f"{k} {v / steps:.4f}" for k, v in sums.items())
            print(f"  {steps} {time.time() - began:.0f}s {means}", flush=True)
    return {k: round(v / steps, 4) for k, v in sums.items()}


def _losses(model: Tagger, batch: Batch) -> dict[str, torch.Tensor]:
    vectors, last = model.encode(batch.ids, batch.shapes, batch.mask)
    words = at_heads(last, batch.heads)
    cue = _loss(model.cue(words), batch.cue_labels)
    if not len(batch.row):
        return {"cue": cue, "role": cue * 0, "stance": cue * 0}
    known = batch.stance >= 0
    stance = cue * 0
    if known.any():
        stance = _loss(
            model.stance_of(words[batch.row], batch.at_cue, batch.role_labels >= 3)[known], batch.stance[known]
        )
    return {"cue": cue, "role": _loss(model.of_cue(vectors, batch), batch.role_labels), "stance": stance}


def _loss(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return fn.cross_entropy(scores.flatten(0, -2).float(), labels.flatten(), ignore_index=-100)


def evaluate(model: Tagger, dev: list[ex.Example], scorer: ModuleType, threshold: float) -> dict[str, float]:
    """Dev figures: pair and content F1 at Jaccard .5, exact F1s in CofeNet's protocol, recall by kind of speech, stance."""
    model.eval()
    total = defaultdict(lambda: [0.0] * 4)
    right = seen = 0
    for example in dev:
        found = attributions(model, example, threshold)
        marks = lambda spans: [(int(example.pieces.starts[s]), int(example.pieces.ends[e - 1])) for s, e in spans]  # noqa: E731, B023
        system = [
            {"source": marks([f.source] if f.source else []), "cue": marks([f.cue]), "content": marks(f.contents)}
            for f in found
        ]
        gold = [
            {"source": marks([g.source] if g.source else []), "cue": marks([g.cue]), "content": marks(g.contents)}
            for g in example.attributions
        ]
        scorer.merge(total, scorer.count(scorer.Doc(example.text), gold, system))
        by_cue = {f.cue: f.stance for f in found}
        for g in example.attributions:
            if g.stance >= 0 and g.cue in by_cue:
                seen += 1
                right += by_cue[g.cue] == g.stance
    names = {"rel.pair_j50": "pair", "rel.content_j50": "content", "span.cue.any": "cue_any",
             "cofenet.source.exact": "x_source", "cofenet.cue.exact": "x_cue",
             "cofenet.content.exact": "x_content"}  # fmt: skip
    row = {short: round(100 * scorer.prf(total[k])[2], 2) for k, short in names.items()}
    row |= {
        "pair_p": round(100 * scorer.prf(total["rel.pair_j50"])[0], 2),
        "pair_r": round(100 * scorer.prf(total["rel.pair_j50"])[1], 2),
    }
    row |= {"indirect_r": round(100 * scorer.prf(total["type.indirect.pair_j50_recall"])[1], 2)}
    return row | ({"stance": round(100 * right / seen, 2)} if seen else {})


def cached_parser(cache: Path | None) -> ex.Parse:
    """The package's own parser, pinned; with ``cache`` what it found is kept from run to run, by the hash of the text."""
    parser = Parser(pinned=True)

    def parse(text: str) -> Layers:
        path = cache / hashlib.sha256(text.encode()).hexdigest() if cache else None
        if path is not None and path.exists():
            return pickle.loads(path.read_bytes())  # noqa: S301 - written below, in our own folder
        layers = parser.parse(text)
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(pickle.dumps(layers))
        return layers

    return parse


def _scorer(bench: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_claims", bench / "score_claims.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer to load in {bench}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _arguments() -> argparse.Namespace:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("out", type=Path)
    p.add_argument("--encoder", type=Path, required=True)
    p.add_argument("--tokenizer", type=Path, required=True)
    p.add_argument("--bench", type=Path, default=Path("../shared/bench/claims"))
    p.add_argument("--own", type=Path, default=HERE.parent / "sentences")
    p.add_argument("--cache", type=Path, help="a folder of our own for parsed texts (pickles: read no other's)")
    p.add_argument("--repeat", type=int, default=1)
    p.add_argument("--without-own", action="store_true")
    p.add_argument("--without-polnear", action="store_true")
    p.add_argument("--mark", type=int, help="the layer before which the cue is marked; default: behind the last")
    p.add_argument("--docs", type=int, default=0)
    p.add_argument("--dev", type=int, default=1000)
    p.add_argument("--begin", type=Path, help="a run to go on from")
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--every", action="store_true")
    p.add_argument("--size", type=int, default=220)
    p.add_argument("--budget", type=int, default=2000)
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--threshold", type=float, default=0.5)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--seed", type=int, default=7)
    return p.parse_args()


if __name__ == "__main__":
    main()
