import os

import pytest

from counterclaim.errors import InputError
from counterclaim.reading import find_inputs, read_file

STORY = "The army said on Monday that its forces had shelled the town, and the ministry denied it."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "a.html", "deep/c.htm", "deep/d.md", "e.pdf", "f.html.gz"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    return tmp_path


def test_find_inputs(folder):
    names = [str(path.relative_to(folder)) for path in find_inputs([str(folder)])]
    assert names == ["a.html", "b.txt", "deep/c.htm", "deep/d.md", "f.html.gz"]
    assert find_inputs([str(folder / "*.txt"), str(folder / "b.txt")]) == [folder / "b.txt"]
    assert find_inputs([str(folder / "e.pdf")]) == [folder / "e.pdf"]
    assert find_inputs([str(folder / "**" / "*.md")]) == [folder / "deep" / "d.md"]
    assert find_inputs([]) == []


@pytest.mark.parametrize(("pattern", "code"), [("nothing.txt", "E108"), ("*.doc", "E108"), ("empty", "E110")])
def test_find_inputs_refuses(folder, pattern, code):
    (folder / "empty").mkdir()
    with pytest.raises(InputError) as caught:
        find_inputs([str(folder / pattern)])
    assert caught.value.code == code


def test_read_file_names_the_document_by_its_path(folder):
    reading = read_file(folder / "b.txt", published="2022-09-13")
    assert reading.document.id == str(folder / "b.txt")
    assert reading.document.text == STORY
    assert reading.warnings == ()


def test_read_file_refuses(folder):
    with pytest.raises(InputError, match="E108"):
        read_file(folder / "nothing.txt")
    with pytest.raises(InputError, match="E109"):
        read_file(folder / "deep")
    with pytest.raises(InputError, match="E109"):
        read_file("a\x00b")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the owner of all files may read them")
def test_unreadable_files(folder):
    (folder / "b.txt").chmod(0)
    with pytest.raises(InputError, match="E109"):
        read_file(folder / "b.txt")
