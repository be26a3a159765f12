"""The frame around a task: forms, bad items, all or nothing."""

import gzip
import json

import pytest

from bench import run
from bench.items import Failed, each, files, json_lines, text_field, tsv_rows

TEXT = "Troops crossed the river on Monday, the ministry said."


def written(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_incidents_groups_documents_that_tell_the_same(tmp_path):
    rows = [{"doc_id": "b", "text": TEXT}, {"doc_id": "a", "date": "2020-09-28", "title": "t", "text": TEXT},
            {"doc_id": "c", "text": "The harvest festival in Lowmere drew record crowds despite heavy rain."}]  # fmt: skip
    source = tmp_path / "in.jsonl.gz"
    source.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    out = tmp_path / "deep" / "out.jsonl"
    assert run.main(["incidents", str(source), str(out)]) == 0
    assert written(out) == [{"doc_id": "b", "group": "a"}, {"doc_id": "a", "group": "a"}, {"doc_id": "c", "group": "c"}]


def test_incidents_names_a_second_document_of_one_id(tmp_path, capsys):
    source = tmp_path / "in.jsonl"
    source.write_text((json.dumps({"doc_id": "a", "text": TEXT}) + "\n") * 2)
    out = tmp_path / "out.jsonl"
    assert run.main(["incidents", str(source), str(out)]) == 1
    assert written(out) == [{"doc_id": "a", "group": "a"}]
    assert "another document has this doc_id" in capsys.readouterr().err


def test_a_bad_item_is_named_and_the_rest_goes_on(tmp_path, capsys):
    source = tmp_path / "in.jsonl"
    good = [json.dumps({"doc_id": name, "text": TEXT}) for name in ("a", "z")]
    source.write_text(f'{good[0]}\n\n{{oops\n[1]\n{{"doc_id": "no text"}}\n{good[1]}\n')
    out = tmp_path / "out.jsonl"
    assert run.main(["incidents", str(source), str(out)]) == 1
    assert [row["doc_id"] for row in written(out)] == ["a", "z"]
    said = capsys.readouterr().err
    assert "line 3" in said
    assert "line 4" in said
    assert "no text failed" in said
    assert "2 items, 3 failed" in said


def test_a_second_run_writes_the_same_bytes(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"doc_id": "ä", "text": TEXT}, ensure_ascii=False) + "\n", encoding="utf-8")
    outs = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    for out in outs:
        run.main(["incidents", str(source), str(out)])
    assert outs[0].read_bytes() == outs[1].read_bytes()


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe\x00", b"null\n", b"[" * 100_000])
def test_hostile_input_never_raises(tmp_path, content):
    source = tmp_path / "in.jsonl"
    source.write_bytes(content)
    assert run.main(["incidents", str(source), str(tmp_path / "out.jsonl")]) in {0, 1}


def test_no_input_writes_nothing(tmp_path, capsys):
    out = tmp_path / "out.jsonl"
    assert run.main(["incidents", str(tmp_path / "none"), str(out)]) == 2
    assert not out.exists()
    assert "does not exist" in capsys.readouterr().err


def test_a_break_leaves_the_old_output_and_no_draft(tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("old")

    def rows():
        yield {"a": 1}
        raise OSError("disk")

    with pytest.raises(OSError, match="disk"):
        run.write(rows(), out, "incidents")
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_damaged_gz_is_one_line_of_words(tmp_path, capsys):
    source = tmp_path / "in.jsonl.gz"
    source.write_bytes(b"not gzip")
    assert run.main(["incidents", str(source), str(tmp_path / "out.jsonl")]) == 2
    assert "nothing written" in capsys.readouterr().err


def test_lone_surrogates_are_written_as_escapes(tmp_path):
    out = tmp_path / "out.jsonl"
    run.write([{"text": "a\ud800b – c"}], out, "pages")
    assert written(out) == [{"text": "a\ud800b – c"}]


def test_a_figure_that_json_cannot_hold_is_an_error(tmp_path):
    with pytest.raises(ValueError, match="JSON"):
        run.write([{"lat": float("nan")}], tmp_path / "out.jsonl", "places")


def test_each_names_what_failed():
    rows = [{"id": "a"}, Failed("line 2", "broken"), {"id": "c", "text": "x"}, {}]
    done = list(each(rows, lambda row: row["id"], lambda row: {"n": len(text_field(row, "text"))}))
    assert done[1] == Failed("line 2", "broken")
    assert done[2] == {"n": 1}
    assert [type(row) for row in done] == [Failed, Failed, dict, Failed]
    assert done[0].item == "a"
    assert done[3].item == "item 4"


def test_rows_of_a_tsv_are_numbered(tmp_path):
    path = tmp_path / "pairs.tsv"
    path.write_text('source\tsentence\nThe army\t"Tab\tinside"\nThey\tx\n', encoding="utf-8")
    assert [(row["row"], row["source"]) for row in tsv_rows(path)] == [(0, "The army"), (1, "They")]


def test_files_are_found_by_name_and_none_is_an_error(tmp_path):
    for name in ("b.txt", "a.txt", "c.html.gz"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in files(tmp_path, ".txt")] == ["a.txt", "b.txt"]
    with pytest.raises(FileNotFoundError):
        files(tmp_path, ".json")
    with pytest.raises(NotADirectoryError):
        files(tmp_path / "a.txt", ".txt")


def test_json_lines_takes_a_byte_order_mark(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": 1}\n')
    assert list(json_lines(path)) == [{"id": 1}]
