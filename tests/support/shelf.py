"""Coded documents made by hand for a ledger, each with the bytes it was read from."""

import hashlib
from dataclasses import replace
from pathlib import Path

from counterclaim.ledger import Store
from counterclaim.records import CodedDocument, CoderStamp, DateBasis, Published
from tests.support.sample import coded as sample

AT = "2026-03-01T09:00:00Z"
STORY = {"path": "articles/goris.txt", "how": "file"}


def article(
    name: str = "a",
    *,
    outlet: str = "Example Wire",
    day: str | None = "2022-09-13",
    version: str = "1",
    **changes: object,
) -> tuple[CodedDocument, bytes]:
    """The sample as outlet and day have it, coded by a coder of ``version``; another ``name`` is another file."""
    source = f"the page of {name}".encode()
    made = sample()
    document = replace(
        made.document,
        id=f"{name}.txt",
        outlet=outlet,
        published=Published(day, DateBasis.GIVEN if day else DateBasis.NONE),
        sha256=hashlib.sha256(source).hexdigest(),
    )
    return replace(made, document=document, coder=CoderStamp(version, (("tagger", "ab" * 32),)), **changes), source


def put(store: Store, name: str = "a", **facts: object) -> str:
    """Adds an article; returns its id in the ledger."""
    made, source = article(name, **facts)
    assert store.add(made, source, STORY)
    return store.documents_from(made.document.sha256)[-1]


def filled(folder: Path, names: str = "ab") -> Store:
    """A new ledger with one article a letter."""
    store = Store(folder / "ledger.db")
    for name in names:
        put(store, name)
    return store
