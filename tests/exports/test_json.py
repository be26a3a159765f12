"""JSON and JSON Lines as they are written."""

import io
import json

from counterclaim.exports import open_writer
from counterclaim.records.json import to_json
from tests.support.sample import coded, empty


def written(name, *records):
    stream = io.StringIO()
    writer = open_writer(name, stream)
    for record in records:
        writer.add(record)
    writer.close()
    return stream.getvalue()


def test_lines_are_one_object_each():
    lines = written("jsonl", coded(), empty()).splitlines()
    assert [json.loads(line) for line in lines] == [to_json(coded()), to_json(empty())]


def test_lines_keep_letters_readable():
    assert "Azerbaijan’s" in written("jsonl", coded())


def test_json_is_always_an_array():
    assert json.loads(written("json")) == []
    assert json.loads(written("json", coded())) == [to_json(coded())]
    assert len(json.loads(written("json", coded(), empty()))) == 2


def test_line_separators_of_unicode_do_not_break_a_line():
    from dataclasses import replace

    record = empty()
    record = replace(record, document=replace(record.document, title="a\u2028b\x85c\nd"))
    text = written("jsonl", record)
    assert text.count("\n") == 1
    assert json.loads(text)["document"]["title"] == "a\u2028b\x85c\nd"
