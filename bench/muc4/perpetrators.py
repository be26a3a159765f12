"""Who did it, and how sure the text is: the organisations of a report with MUC-4's confidence.

MUC-4 asks of every organisation whether the text tells its guilt as a fact, as its own claim or admission, as the
suspicion or charge of the authorities or of others, or as a possibility.  That is the record's ``said_by``: who vouches,
and with which words.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

Record = Mapping[str, Any]

FACT: Final = "REPORTED AS FACT"
CLAIMED: Final = "CLAIMED OR ADMITTED"
ACCUSED: Final = "SUSPECTED OR ACCUSED"
ACCUSED_BY_AUTHORITIES: Final = "SUSPECTED OR ACCUSED BY AUTHORITIES"
POSSIBLE: Final = "POSSIBLE"

_ORDER: Final = (CLAIMED, ACCUSED_BY_AUTHORITIES, FACT, ACCUSED, POSSIBLE)
_CHARGE: Final = re.compile(
    r"accus|blam|charg|suspect|attribut|alleg|responsib|believ|link|presum|denounc|condemn|impl|held|points?"
)
_HEDGE: Final = re.compile(
    r"\b(?:possibl[ey]|could have|may have|might have|perhaps|probably|apparently|likely)\b", re.IGNORECASE
)
_ALLEGED: Final = re.compile(
    r"\b(?:alleged(?:ly)?|suspected|presumed|presumably|supposed(?:ly)?|reportedly|attributed to|blamed on|accused|"
    r"linked to|believed)\b",
    re.IGNORECASE,
)
AUTHORITY: Final = frozenset({"GOV", "MIL", "COP", "JUD", "SPY", "LEG"})
_ORGANISED: Final = frozenset({"rebel", "militia", "military", "state", "unknown"})
_FORCES: Final = re.compile(
    r"\b(?:army|armed forces|air force|military|police|national guard|government|navy|death squads?)\b", re.IGNORECASE
)
_LOOSE: Final = re.compile(r"^(?:rebels|civilians|unknown|gunmen|armed|military|militia)\b")


def organisations_of(report: Record, claims: Mapping[str, Record], text: str) -> list[dict[str, Any]]:
    """The organisations that did it, as ``{"names": [...], "confidence": ...}``; each once."""
    found: dict[str, dict[str, Any]] = {}
    for actor in report["actor"]:
        names = names_of(actor)
        if names:
            found.setdefault(names[0].lower(), {"names": names, "confidence": confidence(report, actor, claims, text)})
    return list(found.values())


def confidence(report: Record, actor: Record, claims: Mapping[str, Record], text: str) -> str:
    """How sure the text is that ``actor`` did what ``report`` tells."""
    told = [claims[one] for one in report["said_by"]]
    speakers = [speaker for claim in told if claim["source"] for speaker in claim["source"]["actor"]]
    if any(actor["id"] and speaker["id"] == actor["id"] for speaker in speakers):
        return CLAIMED
    charged = any(_CHARGE.search(((claim["cue"] or {}).get("text") or "").lower()) for claim in told)
    first, last = stands_in(text, report["anchor"]["start"])
    found = sureness(text[first:last])
    if charged or report["denied_by"] or found == ACCUSED:
        return ACCUSED_BY_AUTHORITIES if any(s["sector"] in AUTHORITY for s in speakers) else ACCUSED
    return found


def sureness(sentence: str) -> str:
    """How sure a sentence is of what it tells, from its own words."""
    if _ALLEGED.search(sentence):
        return ACCUSED
    return POSSIBLE if _HEDGE.search(sentence) else FACT


def surest(values: Iterable[str]) -> str:
    """One confidence for an organisation that several reports of one incident name."""
    return min(values, key=_ORDER.index)


def names_of(actor: Record) -> list[str]:
    """The names of an organisation, the surest first; none for a person or for people without a name."""
    if actor["kind"] not in _ORGANISED:
        return []
    ident = actor["id"] or ""
    known = _aliases().get(ident, ()) if actor["kind"] not in {"state", "military"} else ()
    if known and not _LOOSE.match(ident):
        return list(dict.fromkeys([actor["name"] or actor["text"], actor["text"], *known]))
    if forces := _FORCES.search(actor["text"]):
        return [forces.group(), actor["text"]]
    return []


@lru_cache(maxsize=1)
def _aliases() -> dict[str, tuple[str, ...]]:
    """The names of every armed group and party of the package's tables by id."""
    found: dict[str, tuple[str, ...]] = {}
    for table in ("bodies", "groups"):
        for line in (
            (files("counterclaim") / "data" / "actors" / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
        ):
            cells = line.split("\t")
            if line and not line.startswith("#"):
                found[cells[0]] = (*found.get(cells[0], ()), *(n.lstrip("~?") for n in cells[5].split("|") if n))
    return found


def stands_in(text: str, at: int) -> tuple[int, int]:
    """The sentence around ``at``, roughly: from stop to stop."""
    first = max(text.rfind(". ", 0, at), text.rfind("\n", 0, at)) + 1
    stops = [stop for stop in (text.find(". ", at), text.find("\n", at)) if stop >= 0]
    return first, min(stops, default=len(text))
