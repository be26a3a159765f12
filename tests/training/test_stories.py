"""The background of words: counted once a text, and the one that ships is the one its card names."""

import gzip
import hashlib
import json
from importlib.resources import files

from counterclaim.incidents.stories.background import load
from training.stories import background

DATA = files("counterclaim") / "data" / "incidents"


def test_a_word_counts_once_a_text_and_needs_two_texts():
    assert background.table_of(["Soldiers fired. A soldier fell.", "The soldier's boots", "rain"]) == "3\nsoldi\t2\n"


def test_texts_come_from_folders_and_from_lines(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.txt").write_text("one")
    (tmp_path / "rows.jsonl.gz").write_bytes(
        gzip.compress(json.dumps({"title": "head", "text": "body\u2028x"}).encode())
    )
    assert list(background.texts_of(tmp_path / "folder")) == ["one"]
    assert list(background.texts_of(tmp_path / "rows.jsonl.gz")) == ["head\nbody\u2028x"]


def test_the_command_line_wants_two_paths(capsys):
    assert background.main([]) == 2
    assert "python -m" in capsys.readouterr().err


def test_the_card_names_the_table_that_ships():
    table = (DATA / "words.tsv").read_bytes()
    assert hashlib.sha256(table).hexdigest() in (DATA / "README.md").read_text("utf-8")
    shipped = load()
    assert shipped.texts == 3627
    assert min(shipped.counts.values()) == background.LEAST
    assert max(shipped.counts.values()) <= shipped.texts
