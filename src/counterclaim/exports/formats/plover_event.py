"""An incident as a PLOVER event: the values of its keys."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from counterclaim.__about__ import VERSION
from counterclaim.exports.formats.acled.actors import UNNAMED
from counterclaim.exports.formats.crosswalks import plover_resolution
from counterclaim.exports.formats.incidents import number
from counterclaim.exports.formats.manifest import CODEBOOK_VERSION
from counterclaim.exports.formats.plover_codes import (
    actor_code,
    actor_sector,
    auxiliary_modes,
    city,
    country_code,
    district,
    geonames_id,
)
from counterclaim.exports.phrases import readable_name
from counterclaim.exports.tables.parts import grounds, ranges
from counterclaim.records import Actor, Claim, Entry, FigureKind, Incident, Place, Version

Json = dict[str, Any]
CODER: Final = f"Counterclaim {VERSION}"
CODEBOOK: Final = f"plover-0.8 with counterclaim-{CODEBOOK_VERSION}"
_SIZES: Final = {FigureKind.KILLED: "dead", FigureKind.WOUNDED: "injured", FigureKind.DETAINED: "arrested"}


def entities(actors: Iterable[Actor]) -> list[Json]:
    """The actors as PLOVER's objects, each once, with the names of its table of keys; keys without a value are left out."""
    found: dict[tuple[str | None, str], Json] = {}
    for actor in actors:
        entity = _known(
            code=actor_code(actor),
            sector=actor_sector(actor),
            entity_text=actor.text,
            identifier_id=actor.wikidata,
            identifier_text=None if actor.id == UNNAMED else readable_name(actor.name),
        )
        found.setdefault((actor.id, actor.name or actor.text), entity)
    return list(found.values())


def location(place: Place) -> Json:
    """A place as PLOVER's object."""
    return _known(
        extracted_place=place.text,
        resolved_place=place.name,
        geonameid=geonames_id(place),
        lat=place.lat,
        lon=place.lon,
        city=city(place),
        district=district(place),
        province=place.admin1,
        country_code=None if place.country is None else country_code(place.country),
        resolution=plover_resolution(place),
    )


def size(incident: Incident) -> Json | None:
    """How many were killed, injured, arrested: only what is known."""
    found = {}
    for kind, name in _SIZES.items():
        known = number(incident, kind)
        if known is not None and known.best is not None:
            found[name] = known.best
    return found or None


def citation(entry: Entry) -> Json:
    """Where a report stands."""
    document = entry.document
    return _known(
        citation=document.id,
        url=document.url,
        title=document.title,
        language=document.language,
        publication=document.outlet,
        coder=CODER,
        codebook=CODEBOOK,
    )


def ledger_keys(incident: Incident, entries: Sequence[Entry]) -> Json:
    """What PLOVER has no key for; all under one key of our own, so that none can be taken for PLOVER's."""
    return {
        "contested": incident.contested,
        "contested_on": [field.value for field in incident.contested_on],
        "origins": incident.origins,
        "articles": incident.articles,
        "type": incident.type.value,
        "mode": incident.mode,
        "reality": incident.reality.value,
        "newness": incident.newness.value,
        "auxiliary": auxiliary_modes(incident),
        "days": {"earliest": incident.earliest, "latest": incident.latest},
        "where": grounds(incident.where),
        "means": list(incident.means),
        "figures": ranges(incident.figures),
        "versions": [_version(version) for version in incident.versions],
        "claims": [_claim(entry, claim) for entry, claim in _claims(entries)],
        "reports": [_report(entry) for entry in entries],
        "first": {"day": incident.first.day, "outlet": incident.first.outlet, "report": incident.first.entry},
        "changed": incident.changed,
    }


def _version(version: Version) -> Json:
    return {
        "kind": version.kind.value,
        "id": version.id,
        "name": version.name,
        "told": [
            {
                "field": told.field.value,
                "value": told.value,
                "label": told.label,
                "stance": told.stance.value if told.stance is not None else None,
                "origins": told.origins,
                "evidence": [
                    {"document": e.document, "report": e.entry, "text": e.text, "start": e.start, "end": e.end}
                    for e in told.evidence
                ],
            }
            for told in version.told
        ],
    }


def _claims(entries: Iterable[Entry]) -> list[tuple[Entry, Claim]]:
    """The claims of all reports, each once."""
    found = {(entry.document.id, claim.id): (entry, claim) for entry in entries for claim in entry.claims}
    return list(found.values())


def _claim(entry: Entry, claim: Claim) -> Json:
    source = claim.source
    return {
        "document": entry.document.id,
        "id": claim.id,
        "parent": claim.parent,
        "answers": claim.answers,
        "source": None if source is None else {"text": source.text, "start": source.start, "end": source.end},
        "actor": [] if source is None else entities(source.actor),
        "stance": claim.stance.value,
        "content": [{"text": span.text, "start": span.start, "end": span.end} for span in claim.content],
        "verbatim": claim.verbatim,
    }


def _report(entry: Entry) -> Json:
    report = entry.report
    return {
        "key": entry.key,
        "document": entry.document.id,
        "published": entry.document.published.date,
        "origin": entry.origin,
        "said_by": list(report.said_by),
        "denied_by": list(report.denied_by),
        "event_text": [report.anchor.text],
        "text_info": {"start": report.anchor.start, "end": report.anchor.end},
        "cite_info": citation(entry),
    }


def _known(**values: Any) -> Json:
    return {name: value for name, value in values.items() if value is not None}
