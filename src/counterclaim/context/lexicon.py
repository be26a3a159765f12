"""The words of context: ``data/context/*.toml``, general nouns and verbs of agreements, bodies, forces and control."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from counterclaim.errors import ModelError

TABLES: Final = ("agreements", "bodies", "forces", "control", "reality")
_WORD: Final = re.compile(r"\S+(?: \S+){0,2}\Z")

Words = frozenset[str]


class Table:
    """One file of the lexicon: sections of named lists of words."""

    def __init__(self, name: str, sections: Mapping[str, Mapping[str, Words]]) -> None:
        """``sections``: section -> list -> its words."""
        self.name = name
        self._sections = sections
        self._by_word: dict[str, Mapping[str, str]] = {}

    def words(self, section: str, key: str) -> Words:
        """The words of one list; raises ModelError E505 where the file has none of that name."""
        try:
            return self._sections[section][key]
        except KeyError:
            raise ModelError("E505", f"{self.name}.toml has no list {section}.{key}") from None

    def section(self, section: str) -> Mapping[str, Words]:
        """All lists of a section by name; raises ModelError E505 where there is none."""
        try:
            return self._sections[section]
        except KeyError:
            raise ModelError("E505", f"{self.name}.toml has no section {section}") from None

    def by_word(self, section: str) -> Mapping[str, str]:
        """Each word of a section -> the name of the first list it stands in."""
        if section not in self._by_word:
            pairs = [(word, key) for key, words in self.section(section).items() for word in words]
            self._by_word[section] = MappingProxyType(dict(reversed(pairs)))
        return self._by_word[section]


@lru_cache(maxsize=1)
def load_lexicon() -> Mapping[str, Table]:
    """The tables that ship, by name, read once; raises ModelError E505 where one is missing or malformed."""
    folder = files("counterclaim") / "data" / "context"
    found: dict[str, Table] = {}
    for name in TABLES:
        try:
            text = (folder / f"{name}.toml").read_text(encoding="utf-8")
        except OSError as error:
            raise ModelError("E505", f"the table context/{name}.toml is missing: reinstall counterclaim") from error
        found[name] = read_table(name, text)
    return MappingProxyType(found)


def read_table(name: str, text: str) -> Table:
    """The table of one file's TOML ``text``; raises ModelError E505 that names the list."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ModelError("E505", f"{name}.toml is not TOML: {error}") from error
    sections: dict[str, Mapping[str, Words]] = {}
    for section, lists in data.items():
        if not isinstance(lists, dict):
            raise ModelError("E505", f"{name}.toml: {section} stands outside of any section")
        sections[section] = MappingProxyType(
            {k: frozenset(_words(name, f"{section}.{k}", v)) for k, v in lists.items()}
        )
    return Table(name, MappingProxyType(sections))


def _words(name: str, where: str, value: object) -> Iterator[str]:
    if not isinstance(value, list) or not value:
        raise ModelError("E505", f"{name}.toml: {where} is no list of words")
    for word in value:
        if not isinstance(word, str) or word != word.lower() or not _WORD.match(word):
            raise ModelError("E505", f"{name}.toml: {where} holds {word!r}, which is no word in lower case")
        yield word
