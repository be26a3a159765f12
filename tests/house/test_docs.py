"""Documentation that cannot rot: its Python runs, its links lead somewhere, its commands exist."""

import re
import shlex
from pathlib import Path

import pytest

from counterclaim import cli
from counterclaim.cli_decide import VERBS
from counterclaim.exports.format_names import FORMATS
from counterclaim.incidents.joining.families import FAMILIES

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")


def name(page):
    return str(page.relative_to(ROOT))


def blocks(page, *kinds):
    return [body for kind, body in BLOCK.findall(page.read_text("utf-8")) if kind in kinds]


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=name)
def test_python_in_the_docs_runs(page, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    for body in blocks(page, "python"):
        exec(compile(body, name(page), "exec"), {"__name__": "docs"})  # noqa: S102 - our own pages
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_within_the_repository_lead_somewhere(page):
    missing = []
    for target in LINK.findall(BLOCK.sub("", page.read_text("utf-8"))):
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        file, _, anchor = target.partition("#")
        there = (page.parent / file) if file else page
        if not there.exists() or (anchor and anchor not in anchors(there)):
            missing.append(target)
    assert missing == []


def anchors(page):
    heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "sh")], ids=name)
def test_commands_in_the_docs_are_understood(page):
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for body in blocks(page, "sh"):
        for line in body.splitlines():
            words = shlex.split(line.split(" | ")[-1], comments=True)
            if words[:1] == ["make"]:
                assert f"\n{words[1]}:" in makefile, line
            elif words[:1] == ["counterclaim"]:
                arguments = words[1 : words.index(">")] if ">" in words else words[1:]
                cli.parser().parse_args(arguments)


def test_tasks_are_described():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    described = set(re.findall(r"make (\w+)", "".join(makefile.splitlines(keepends=True)[:7])))
    (phony,) = re.findall(r"\.PHONY: (.+)", makefile)
    assert set(phony.split()) - described == {"help", "lint", "types", "contracts", "fresh"}


@pytest.mark.parametrize("folder", ["decisions", "limits"])
def test_every_page_is_listed(folder):
    listed = LINK.findall((ROOT / "docs" / folder / "README.md").read_text("utf-8"))
    pages = {page.name for page in (ROOT / "docs" / folder).glob("*.md")} - {"README.md"}
    assert pages - set(listed) == set()


def test_every_code_is_explained():
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src" / "counterclaim").rglob("*.py"))
    used = set(re.findall(r"\"([EW]\d{3})\"", source)) | set(re.findall(r"\b(E\d{3}): ", source))
    assert used - set(re.findall(r"\b[EW]\d{3}\b", (ROOT / "docs" / "errors.md").read_text("utf-8"))) == set()


def test_the_page_of_the_ledger_names_every_family_format_and_verb():
    page = (ROOT / "docs" / "ledger.md").read_text("utf-8")
    families = page.partition("<!-- families -->")[2].partition("<!-- end -->")[0].split(", ")
    assert families == list(FAMILIES)
    assert [name for name in FORMATS if f"| `{name}` |" not in page] == []
    assert [verb for verb in VERBS if f"decide war.ledger {verb} " not in page] == ["unsure", "apart"]
