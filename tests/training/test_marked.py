"""The training sentences of our own: their marks are sound, and a broken mark is told."""

from pathlib import Path

import pytest

from training.marked import kept_out, read_file, read_marked

FILES = sorted((Path(__file__).parents[2] / "training" / "sentences").glob("*.txt"))


def test_a_marked_line() -> None:
    passage = read_marked("{S1:The army} {Q1:denied} {C1:that {S2:Kyiv} {Q2:said} {C2:so}}.\t1 denies 2 asserts")
    assert passage.text == "The army denied that Kyiv said so."
    first, second = passage.claims
    assert passage.text[slice(*first.contents[0])] == "that Kyiv said so"
    assert (second.stance, passage.text[slice(*(second.source or (0, 0)))]) == ("asserts", "Kyiv")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("no tab", "no tab between"),
        ("{S1:A} says\t1 asserts", "claim 1 lacks its cue"),
        ("{Q1:said} {C1:it\t1 asserts", "a mark that never closes"),
        ("{Q1:said} {C1:it}\t1 shouts", "no such stance: shouts"),
        ("{Q2:said}\t1 asserts", "claim 2 has marks but no stance"),
        ("{Q1:a}{Q1:b} {C1:c}\t1 asserts", "claim 1 has two marks Q"),
        ("{Q1: } {C1:c}\t1 asserts", "an empty mark"),
        ("a}\t", "a closing brace too many"),
    ],
)
def test_broken_marks_are_told(line: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read_marked(line)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_passage_is_sound(path: Path) -> None:
    passages = read_file(path)
    assert len(passages) > 200
    for passage in passages:
        for claim in passage.claims:
            spans = [claim.cue, claim.source, claim.relayer, *claim.contents]
            assert all(s is None or passage.text[s[0] : s[1]].strip() for s in spans)
            assert claim.source is None or claim.cue is None or claim.source != claim.cue


def test_no_passage_stands_twice() -> None:
    texts = [p.text for path in FILES for p in read_file(path)]
    assert len(texts) == len(set(texts))


def test_a_tenth_is_kept_out_whatever_else_stands_in_the_files() -> None:
    texts = [p.text for path in FILES for p in read_file(path)]
    kept = [text for text in texts if kept_out(text)]
    assert 0.07 < len(kept) / len(texts) < 0.13
    assert [text for text in reversed(texts) if kept_out(text)] == kept[::-1]
