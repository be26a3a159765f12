"""What must hold for every coded document, whatever the text: the promises that no schema can state."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from counterclaim.records.coded import CodedDocument
from counterclaim.records.codes import MODES, WhenBasis
from counterclaim.records.context import Agreement, Body, Control, Force
from counterclaim.records.figure import Figure
from counterclaim.records.report import Report
from counterclaim.records.when import When


def find_faults(coded: CodedDocument) -> tuple[str, ...]:
    """The broken promises, each as one line that names the place; empty for a sound record.

    Checked: every span stands in the text as written; ids are unique and every reference resolves, also those of the rows
    of context; modes belong to their types; ranges run upwards; scores lie between 0 and 1; days are given together
    with what they rest on.
    """
    return (
        *span_faults(coded.document.text, coded.claims, "claims"),
        *span_faults(coded.document.text, coded.reports, "reports"),
        *span_faults(coded.document.text, coded.context, "context"),
        *_id_faults(coded),
        *_context_faults(coded),
        *(fault for report in coded.reports for fault in report_faults(report)),
    )


def span_faults(text: str, value: Any, where: str) -> Iterator[str]:
    """Every object in ``value`` with words and offsets, however deep, whose words do not stand there in ``text``."""
    if isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from span_faults(text, item, f"{where}[{i}]")
    elif is_dataclass(value):
        if {"text", "start", "end"} <= {field.name for field in fields(value)}:
            span: Any = value
            if not 0 <= span.start < span.end <= len(text) or text[span.start : span.end] != span.text:
                yield f"{where}: {span.text!r} does not stand at {span.start}:{span.end}"
        for field in fields(value):
            yield from span_faults(text, getattr(value, field.name), f"{where}.{field.name}")


def _id_faults(coded: CodedDocument) -> Iterator[str]:
    claims = [claim.id for claim in coded.claims]
    for ids in (claims, [report.id for report in coded.reports]):
        yield from (f"id {name} is used twice" for name in sorted({name for name in ids if ids.count(name) > 1}))
    parents = {claim.id: claim.parent for claim in coded.claims}
    for claim in coded.claims:
        seen, parent = {claim.id}, claim.parent
        while parent is not None and parent in parents and parent not in seen:
            seen.add(parent)
            parent = parents[parent]
        if parent is not None:
            yield f"{claim.id}: its chain {'runs in a ring' if parent in seen else f'leads to {parent}, no claim'}"
        if claim.answers is not None and (claim.answers not in parents or claim.answers == claim.id):
            yield f"{claim.id}: it answers {claim.answers}, no other claim"
    for report in coded.reports:
        for name in (*report.said_by, *report.denied_by):
            if name not in parents:
                yield f"{report.id}: {name} is no claim"


def _context_faults(coded: CodedDocument) -> Iterator[str]:
    """Rows of context: ids are unique, claims and first rows are there, ranges run upwards."""
    claims = {claim.id for claim in coded.claims}
    context = coded.context
    rows: tuple[Agreement | Body | Force | Control, ...] = (
        *context.agreements,
        *context.bodies,
        *context.forces,
        *context.control,
    )
    ids = [row.id for row in rows]
    yield from (f"id {name} is used twice" for name in sorted({name for name in ids if ids.count(name) > 1}))
    for row in rows:
        yield from (f"{row.id}: {name} is no claim" for name in row.said_by if name not in claims)
        if not isinstance(row, Body) and row.when is not None:
            yield from (f"{row.id}: {fault}" for fault in _when_faults(row.when))
    known = {row.id for row in context.agreements}
    for row in context.agreements:
        if row.same_as is not None and (row.same_as not in known or row.same_as == row.id):
            yield f"{row.id}: it is the same as {row.same_as}, no other agreement"
    for force in context.forces:
        if force.number is not None:
            yield from _figure_faults(force.id, force.number)
    for control in context.control:
        if control.since is not None:
            yield from (f"{control.id}: {fault}" for fault in _when_faults(control.since))


def _figure_faults(owner: str, figure: Figure) -> Iterator[str]:
    if figure.low is not None and figure.high is not None and figure.low > figure.high:
        yield f"{owner}: figure {figure.words.text!r} runs from {figure.low} down to {figure.high}"
    if (figure.low or 0) < 0 or (figure.high or 0) < 0:
        yield f"{owner}: figure {figure.words.text!r} is negative"


def report_faults(report: Report) -> Iterator[str]:
    """What does not hold in a report by itself: its mode, its ranges, its score, its days."""
    if report.mode is not None and report.mode not in MODES[report.type]:
        yield f"{report.id}: {report.mode} is no mode of {report.type}"
    for figure in report.figures:
        yield from _figure_faults(report.id, figure)
    if report.score is not None and not 0 <= report.score <= 1:
        yield f"{report.id}: score {report.score} is not between 0 and 1"
    if report.when is not None:
        yield from (f"{report.id}: {fault}" for fault in _when_faults(report.when))


def _when_faults(when: When) -> Iterator[str]:
    if when.earliest is not None and when.latest is not None and when.earliest > when.latest:
        yield f"when runs from {when.earliest} back to {when.latest}"
    if when.basis is WhenBasis.NONE and (when.earliest is not None or when.latest is not None):
        yield "when has days but rests on nothing"
    if when.basis is not WhenBasis.NONE and when.words is None:
        yield f"when is {when.basis} but names no words"
