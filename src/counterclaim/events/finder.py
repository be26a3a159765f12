"""A text's layers, mentions and claims -> its reports."""

from dataclasses import replace

from counterclaim.events.draft import Draft
from counterclaim.events.frames import load_frames
from counterclaim.events.headlines import headlines_of
from counterclaim.events.joining import join_in_sentence, merge_doubles
from counterclaim.events.making import Maker
from counterclaim.events.matching import Matcher
from counterclaim.events.mutual import accusations, mutual_claims, of_each_other, versions
from counterclaim.events.reader import EventReader
from counterclaim.events.same_deed import days_carried
from counterclaim.events.second_opinion import reviewed
from counterclaim.events.sides import sides_of, with_sides
from counterclaim.events.sifting import (
    addressed,
    charges_nobody,
    in_history,
    is_aim,
    is_carried,
    is_only_place,
    is_topic,
    points_at_nothing,
    share_targets,
    stays_unnamed,
)
from counterclaim.events.speech import speech_drafts
from counterclaim.events.vouching import link_denials
from counterclaim.language import Layers
from counterclaim.language.parties import Parties
from counterclaim.records import Actor, Claim, Document, Mentions, Report


def find_reports(
    document: Document,
    layers: Layers,
    mentions: Mentions,
    claims: tuple[Claim, ...],
    *,
    reader: EventReader | None = None,
) -> tuple[Report, ...]:
    """Every event that ``document`` tells, as reports in the order of the text, ids "r1" ...

    ``reader`` gives a second opinion where the layers have an encoding; without it the frames and rules decide alone.
    """
    mentions, parties, drafts = framed(layers, mentions)
    opinions = reader.read(layers, drafts, mentions.actors) if reader is not None else None
    drafts, sides = _drafts(layers, claims, parties, reviewed(layers, drafts, opinions, parties))
    maker = Maker(document, layers, mentions, claims, sides, opinions)
    reports = tuple(report for draft in drafts if (report := maker.report(draft)) is not None)
    reports = in_history(layers, reports)
    headlines = headlines_of(document)
    reports = merge_doubles(reports, claims, headlines)
    reports = tuple(maker.in_history(report, headlines) for report in reports)
    reports = tuple(r for r in reports if not points_at_nothing(r))
    reports = days_carried(layers, reports)
    reports = link_denials(layers, reports, claims)
    return tuple(replace(r, id=f"r{n}", why=tuple(w for w in r.why if w)) for n, r in enumerate(reports, start=1))


def framed(layers: Layers, mentions: Mentions) -> tuple[Mentions, Parties, tuple[Draft, ...]]:
    """The mentions that can be parties, a look-up of them, and what the frames alone find."""
    mentions = replace(mentions, actors=tuple(a for a in mentions.actors if not is_only_place(a, mentions)))
    parties = Parties(layers, mentions.actors)
    return mentions, parties, tuple(Matcher(layers, mentions, parties, load_frames()).drafts())


def _drafts(
    layers: Layers, claims: tuple[Claim, ...], parties: Parties, drafts: tuple[Draft, ...]
) -> tuple[tuple[Draft, ...], tuple[Actor, ...]]:
    """All that stands as an event of its own, in order, and the two sides of the conflict where the text has two."""
    drafts = join_in_sentence(layers, drafts)
    drafts = tuple(each for draft in drafts for each in of_each_other(layers, draft))
    pairs = mutual_claims(claims)
    drafts = accusations(layers, drafts, pairs)
    drafts = tuple(sorted((*drafts, *speech_drafts(layers, claims, drafts, parties)), key=lambda d: d.i))
    drafts = tuple(versions(layers, drafts, pairs))
    drafts = share_targets(layers, drafts)
    sides = sides_of(drafts)
    drafts = addressed(layers, with_sides(drafts, sides), sides)
    kept = [d for d in drafts if not is_topic(layers, d) and not is_aim(layers, d, drafts)]
    kept = [d for d in kept if not charges_nobody(layers, d) and not stays_unnamed(layers, d)]
    return tuple(d for d in kept if not is_carried(d, drafts)), sides
