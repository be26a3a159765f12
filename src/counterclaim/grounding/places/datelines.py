"""Finds the places that open reports, as agencies print them: "OMAHA -- ", "Beirut (AP) – ", "BEIRUT: ", "WANA, April 5"."""

import re
from typing import Final

_START: Final = r"(?:^|\n|(?<!\b[A-Z])[.!?][\"”]?\s)"  # "John F. Kennedy" opens nothing
_DASHED: Final = re.compile(
    rf"{_START}(?P<town>[A-Z][\w.'’-]{{2,20}}(?: [A-Z][\w.'’-]{{1,20}}){{0,2}})"
    r"(?:, (?P<area>[A-Z][\w.]{1,20}(?: [A-Z]\w{1,20})?))?(?: ?\([A-Z][\w/. -]{1,25}\))? ?(?:--|—|–|- )"
)
_CAPITALS: Final = r"(?P<town>[A-Z][A-Z.'’-]{2,20}(?: [A-Z][A-Z.'’-]{1,20}){0,2})"
_OPENING: Final = re.compile(rf"{_START}{_CAPITALS}(?:: |, [A-Z][a-z]{{2,8}}\.? \d)")
_FIRST: Final = re.compile(r"\A(?P<town>[A-Z][\w.'’-]{2,20}(?: [A-Z][\w.'’-]{1,20}){0,2}): (?=[A-Z])")
_AGENCY: Final = (
    r"AP|AFP|Reuters|REUTERS|CNN|APP|UPI|Xinhua|TASS|Tass|dpa|DPA|EFE|ANSA|IRNA|SANA|KUNA|BBC|IRIN|PTI|ANI|NNN"
)
_WIRE: Final = re.compile(_AGENCY)
_WIRED: Final = re.compile(rf"\b{_CAPITALS} \((?:{_AGENCY})\)")


def datelines(text: str) -> list[tuple[int, int]]:
    """Character spans of what stands where such a place and its state or country do; the map says whether it is one."""
    found = []
    for match in _DASHED.finditer(text):
        town, area = match.group("town"), match.group("area")
        if match.group().endswith("- ") and not (town.isupper() or area or "(" in match.group()):
            continue
        found.append(match.span("town"))
        if area and not _WIRE.fullmatch(area):
            # "Moscow, SANA-" is a town and an agency.
            found.append(match.span("area"))
    for pattern in (_OPENING, _FIRST, _WIRED):
        found += [match.span("town") for match in pattern.finditer(text)]
    return found
