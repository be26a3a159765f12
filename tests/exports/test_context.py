"""Context on the page and in the terminal: four tables, only where they have rows, with who says so, and safe."""

import io
import re
from dataclasses import replace

import pytest

from counterclaim.exports.context import context_tables
from counterclaim.exports.html import page
from counterclaim.exports.table import TableWriter
from counterclaim.records import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    Body,
    BodyRole,
    Context,
    Control,
    ControlSense,
    Force,
    ForceStatus,
    Reality,
    Span,
)
from tests.support.sample import ARMENIA, AZERBAIJAN, coded, place, span


def told() -> Context:
    evidence = span("It urged both sides to keep to the truce of 2020.")
    return Context(
        (Agreement("a1", span("truce"), AgreementKind.TRUCE, (ARMENIA, AZERBAIJAN), (), None, AgreementStatus.IN_FORCE,
                   span("keep"), (), Reality.DEMANDED, None, (), None, evidence, ("c4",), ("kind: 'truce'",)),),
        (Body("b1", span("defence ministry"), (), BodyRole.MEDIATOR, (ARMENIA,), (), None, evidence, (), ()),),
        (Force("f1", (AZERBAIJAN,), span("soldiers"), None, (place("Goris", "Goris"),), ForceStatus.STATIONED, None, None,
               Reality.ONGOING, evidence, ("c1",), ()),),
        (Control("k1", ControlSense.LOST, span("killed"), (ARMENIA,), (AZERBAIJAN,), span("Goris"), (), None, None,
                 Reality.NEGATED, evidence, (), ()),),
    )  # fmt: skip


def printed(record, width):
    stream = io.StringIO()
    TableWriter(stream, width=width).add(record)
    return stream.getvalue()


def test_without_rows_there_are_no_tables():
    assert tuple(context_tables(coded())) == ()
    assert "Control of territory" not in page((coded(),))
    assert "Forces" not in printed(coded(), 140)


def test_the_cells():
    agreements, bodies, forces, control = context_tables(replace(coded(), context=told()))
    assert agreements.rows[0].cells == ("truce", "ARomania [Armenia] and Azerbaijan", "", "", "in force (demanded)")
    assert bodies.rows[0].cells == ("defence ministry", "mediator", "ARomania [Armenia]", "", "")
    assert forces.rows[0].cells == ("soldiers", "Azerbaijan", "", "Goris, Armenia", "stationed", "")
    lost = ("Azerbaijan", "lost or gave up (did not happen)", "Goris", "to ARomania [Armenia]", "")
    assert control.rows[0].cells == lost


@pytest.mark.parametrize("width", [60, 100, 160])
def test_the_terminal_shows_all_four(width):
    shown = printed(replace(coded(), context=told()), width)
    for heading in ("Agreements", "Mediators and bodies", "Forces", "Control of territory"):
        assert heading in shown
    assert "nobody named" in shown


def test_the_page_marks_each_row_and_names_who_says_so():
    shown = page((replace(coded(), context=told()),))
    for owner in ("a1", "b1", "f1", "k1"):
        assert f'id="d1-{owner}"' in shown
        assert f'data-row="{owner}"' in shown
    assert "the outlet itself" in shown
    assert re.search(r'class="m [a-z ]*context', shown)


def test_the_page_escapes_what_it_is_told():
    words = replace(told().bodies[0], name=Span("<script>alert(1)</script>", 0, 25), why=("<i>",))
    shown = page((replace(coded(), context=Context(bodies=(words,))),))
    assert "<script>alert" not in shown
    assert "<li><i>" not in shown
