"""The filters of the page: form fields, and rules of the style sheet that read them, so that they need no script."""

from collections.abc import Sequence

from counterclaim.exports.markup import Html, element, joined
from counterclaim.exports.situation.lanes import Lanes

_GROUPS = (("by", "d", "Done by"), ("told", "t", "Told by"), ("family", "f", "Kind"))


def filters(lanes: Lanes) -> Html:
    """The form; a choice in a group keeps what bears its class, "all" keeps everything."""
    choices = _choices(lanes)
    groups = [_group(name, words, choices[name]) for name, _, words in _GROUPS]
    contested = element("label", Html('<input type="checkbox" id="only-contested">'), " contested only")
    reset = element("button", "Show all", type="reset")
    return element(
        "form",
        element("h2", "Filter", class_="unseen"),
        *groups,
        contested,
        reset,
        class_="filters",
        autocomplete="off",
    )


def filter_rules(lanes: Lanes) -> str:
    """The rules that hide what a choice leaves out; they name numbers only, never a word from outside."""
    choices = _choices(lanes)
    rules = [
        f"body:has(#{name}-{number}:checked) .it:not(.{letter}{number}) {{ display: none; }}"
        for name, letter, _ in _GROUPS
        for number, _ in choices[name]
    ]
    rules.append("body:has(#only-contested:checked) .it:not(.c) { display: none; }")
    return "\n".join(rules) + "\n"


def _choices(lanes: Lanes) -> dict[str, Sequence[tuple[int, str]]]:
    sides = [(at, side.name) for at, side in enumerate(lanes.sides, 1)]
    return {
        "by": (*sides, (0, "others or nobody named")),
        "told": (*sides, (0, "others or the outlet")),
        "family": tuple(enumerate(lanes.families, 1)),
    }


def _group(name: str, words: str, choices: Sequence[tuple[int, str]]) -> Html:
    fields = [_radio(name, "all", "all", True), *(_radio(name, str(at), label, False) for at, label in choices)]
    return element("fieldset", element("legend", words), *fields)


def _radio(name: str, value: str, words: str, chosen: bool) -> Html:
    box = Html(f'<input type="radio" name="{name}" id="{name}-{value}"{" checked" if chosen else ""}>')
    return joined(element("label", box, " ", element("span", words, dir="auto")), " ")
