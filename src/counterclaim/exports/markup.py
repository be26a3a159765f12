"""HTML elements as strings; every word that comes from outside goes through ``text`` or an attribute's value here."""

import re
from html import escape
from typing import Final

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WEB: Final = re.compile(r"https?://[^\s\"'<>\\]+\Z", re.IGNORECASE)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")


class Html(str):
    """Markup that is already safe; any other string is escaped where it is put in."""

    __slots__ = ()


def text(words: str) -> Html:
    """``words`` as they are to be read: escaped, without characters that HTML forbids."""
    return Html(escape(_CONTROLS.sub("\ufffd", words), quote=True))


def element(name: str, *inside: str, **attributes: str | bool | None) -> Html:
    """``<name ...>inside</name>``.

    Plain strings are escaped, Html is not.  An attribute's name is written with ``_`` for ``-`` (``class_`` is class);
    None and False leave it out, True writes it bare.
    """
    return Html(f"<{name}{_attributes(attributes)}>{joined(*inside)}</{name}>")


def joined(*parts: str) -> Html:
    """All parts one after the other, plain strings escaped."""
    return Html("".join(part if isinstance(part, Html) else text(part) for part in parts))


def web_address(url: str | None) -> str | None:
    """``url`` where it is a plain http or https address, else None: nothing else becomes a link."""
    return url if url is not None and _WEB.match(url) else None


def language_tag(language: str | None) -> str | None:
    """``language`` where it can stand in a ``lang`` attribute, else None."""
    return language if language is not None and _LANGUAGE.match(language) else None


def _attributes(attributes: dict[str, str | bool | None]) -> str:
    written = []
    for name, value in attributes.items():
        if value is None or value is False:
            continue
        bare = name.rstrip("_").replace("_", "-")
        written.append(f" {bare}" if value is True else f' {bare}="{text(str(value))}"')
    return "".join(written)
