"""A ledger's life, drawn at random: whatever is added, decided, taken back and regrouped, it stays whole."""

import random
from dataclasses import replace

import pytest

from counterclaim.errors import UsageError
from counterclaim.ledger import Store, overlay
from counterclaim.records import Group, Join, Verb
from tests.support.shelf import AT, STORY, article


class Life:
    """Steps on one store, drawn by a seeded chance; ``given`` are all ids of incidents ever seen, with their founders."""

    def __init__(self, store, seed):
        self.store, self.chance = store, random.Random(seed)  # noqa: S311
        self.given = {}

    def add(self):
        made, source = article(self.chance.choice("abcdef"), version=str(self.chance.randrange(4)))
        kept = tuple(report for report in made.reports if self.chance.random() < 0.7)
        self.store.add(replace(made, reports=kept), source, STORY)

    def decide(self):
        keys = self.store.find()
        if not keys:
            return
        verb = self.chance.choice([Verb.ACCEPT, Verb.REJECT, Verb.EDIT, Verb.SAME, Verb.APART, Verb.NOTE])
        joins = verb in (Verb.SAME, Verb.APART)
        about = self.chance.sample(keys, min(2, len(keys))) if joins else [self.chance.choice(keys)]
        field = self.chance.choice(["where", "actor", "said_by"]) if verb is Verb.EDIT else None
        value = [] if field else None
        try:
            self.store.decide(verb, about, "ann", AT, field=field, value=value, reason="so")
        except UsageError as problem:
            assert problem.code == "E241"  # noqa: PT017 - one report alone cannot be the same

    def undo(self):
        last = self.store.last_decision()
        if last:
            try:
                self.store.undo(self.chance.randrange(1, last + 1), "bob", AT)
            except UsageError as problem:
                assert problem.code == "E245"  # noqa: PT017 - it was taken back before

    def regroup(self):
        stale = self.store.stale()
        looked_at = self.store.find() if self.chance.random() < 0.5 else self.store.together(stale.entries)
        keys = self.chance.sample(looked_at, len(looked_at))
        groups = []
        while keys:
            held = tuple(sorted(keys.pop() for _ in range(min(len(keys), self.chance.randrange(1, 4)))))
            if self.chance.random() < 0.9:
                groups.append(Group(held, tuple(Join(key, held[0], 0.5, ("x",)) for key in held[1:])))
        self.store.save_groups(groups, looked_at, stale)
        assert self.store.stale().entries == ()
        for kept in self.store.incidents():
            founder = self.store._db.execute("select founder from incident where id = ?", (kept.id,)).fetchone()[0]
            assert self.given.setdefault(kept.id, founder) == founder
        for name in self.given:
            kept = self.store.incident(name)
            assert kept.living == (name in {other.id for other in self.store.incidents()})
            assert kept.into is None or self.store.incident(kept.into)


@pytest.mark.parametrize("seed", range(4))
def test_a_ledger_stays_whole(tmp_path, seed):
    with Store(tmp_path / "ledger.db") as store:
        store._db.execute("pragma synchronous = off")
        life = Life(store, seed)
        for step in range(120):
            life.chance.choice([life.add, life.decide, life.decide, life.undo, life.regroup])()
            for entry in store.entries():
                decided = overlay(entry.report, store.history(entry.key))
                assert (decided.verdict, decided.decided) == (entry.verdict, entry.decided)
                assert decided.report == entry.report
            if step % 40 == 39:
                assert list(store.verify()) == []
        assert len(life.given) > 5
        made = list(store.decisions())
        assert [decision.number for decision in made] == list(range(1, len(made) + 1))
