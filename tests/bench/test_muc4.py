"""MUC-4: the reader, the truecaser, the adaptor and the scorer, on small texts and templates of our own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.blind import Keep
from bench.muc4.attribution import attributions
from bench.muc4.incidents import incidents_of
from bench.muc4.kinds import kind_of, stage_of
from bench.muc4.perpetrators import ACCUSED, ACCUSED_BY_AUTHORITIES, CLAIMED, FACT, POSSIBLE, confidence, sureness
from bench.muc4.relevance import is_relevant
from bench.muc4.score import align, counts, figures
from bench.muc4.templates import fills, read_templates
from bench.muc4.truecase import Truecaser
from bench.muc4.wire import unwrap

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT.parent / "shared" / "bench" / "events" / "muc4" / "documents.jsonl.gz"
WIRE = """(SOMEONE)

   LIMA, 5 MAR 89 (AGENCY) -- [REPORT] [TEXT] GUERRILLAS OF THE
SHINING PATH [SENDERO LUMINOSO] YESTERDAY
KILLED A TEACHER.

   "WE SAW THEM," A WITNESS SAID [WORDS INDISTINCT]."""


def slots(**more):
    names = ("MESSAGE: TEMPLATE", "INCIDENT: TYPE", "INCIDENT: STAGE OF EXECUTION", "PERP: INDIVIDUAL ID",
             "PERP: ORGANIZATION ID", "PERP: ORGANIZATION CONFIDENCE", "PHYS TGT: ID", "HUM TGT: NAME",
             "HUM TGT: DESCRIPTION")  # fmt: skip
    row = {name: ["-"] for name in names}
    row |= {"MESSAGE: TEMPLATE": ["1"], "INCIDENT: TYPE": ["BOMBING"], "INCIDENT: STAGE OF EXECUTION": ["ACCOMPLISHED"],
            "HUM TGT: DESCRIPTION": ['"TEACHER"']}  # fmt: skip
    return row | {name.replace("_", " ").replace(" - ", ": "): value for name, value in more.items()}


def templates(*rows):
    return read_templates([{"split": "dev", "id": "d", "slots": row} for row in rows], "dev")["d"]


def incident(kind="BOMBING", stage="ACCOMPLISHED", targets=("teacher",), **more):
    row = {"type": kind, "stage": stage, "organisations": [], "people": [], "targets": list(targets)}
    return row | more


def report(**more):
    row = {name: [] for name in ("actor", "recipient", "where", "means", "figures", "said_by", "denied_by")}
    row |= {"anchor": {"text": "killed", "start": 10, "end": 16}, "type": "ASSAULT", "mode": None, "when": None}
    row |= {"reality": "happened", "newness": "new"}
    return row | more


def actor(text, kind="civilian", **more):
    row = {"text": text, "start": 0, "end": len(text), "id": None, "name": None, "country": None, "kind": kind,
           "sector": None}  # fmt: skip
    return row | more


PATH = actor("Shining Path", "rebel", id="shining-path", name="Shining Path", sector="REB")


def test_fillers_have_alternatives_marks_and_empty_cells():
    one, two = fills(['"BUS" / "VEHICLE"', '? "CAR"'])
    assert one.forms == {"BUS", "VEHICLE"}
    assert not one.optional
    assert two.forms == {"CAR"}
    assert two.optional
    assert fills(["*", "-", "? -"]) == ()
    (sure,) = fills(['POSSIBLE / REPORTED AS FACT: "SOME FRONT" / "SF"'])
    assert sure.forms == {"POSSIBLE", "REPORTED AS FACT"}
    assert sure.about == {"SOME FRONT", "SF"}
    (person,) = fills(['"LAWYER": "A NAME"'])
    assert person.forms == {"LAWYER", "A NAME"}


def test_an_irrelevant_document_has_no_template_and_other_splits_are_left_out():
    empty = {name: ["*"] for name in slots()}
    assert templates(empty) == []
    assert read_templates([{"split": "tst1", "id": "d", "slots": slots()}], "dev") == {}
    (optional,) = templates(slots() | {"MESSAGE: TEMPLATE": ["1 (OPTIONAL)"]})
    assert optional.optional


def test_the_wire_loses_its_marks_and_keeps_its_day():
    wire = unwrap(WIRE)
    assert (wire.place, wire.published) == ("LIMA", "1989-03-05")
    assert wire.text == 'GUERRILLAS OF THE SHINING PATH YESTERDAY KILLED A TEACHER.\n\n"WE SAW THEM," A WITNESS SAID.'


@pytest.mark.parametrize(("dateline", "day"), [
    ("QUITO, 7 FEB (AGENCY) -- [TEXT] ON 6 FEBRUARY 1990 NOTHING HAPPENED.", "1990-02-07"),
    ("QUITO, 7 FEB -- [TEXT] NOTHING HAPPENED.", None),
    ("NO CITY, NO DATE (AGENCY) -- [TEXT] NOTHING HAPPENED.", None),
    ("NOTHING HAPPENED.", None),
    ("", None),
])  # fmt: skip
def test_a_dateline_may_lack_its_year_or_all(dateline, day):
    assert unwrap(dateline).published == day


@pytest.fixture(scope="module")
def truecaser():
    return Truecaser()


@pytest.mark.parametrize("text", [
    "Peasants of the Shining Path killed two soldiers in San Pedro Sula on 30 March.",
    "The workers' party said President Alfredo Cristiani cannot stay in El Salvador.",
    "Members of the National Front for Peace (NFP) blew up a bridge in Ayacucho.",
    "The FMLN, I believe, attacked U.S. troops with an M-16 rifle.\nTwo policemen died.",
])  # fmt: skip
def test_case_is_given_back(truecaser, text):
    assert truecaser.truecase(text.upper()) == text


@pytest.mark.parametrize("text", ["", "…", "1", "A", "'S 'S", "(X) [Y", "ÉÀ 5TH II\n\nI"])
def test_every_character_keeps_its_place(truecaser, text):
    assert truecaser.truecase(text).upper() == text.upper()


@pytest.mark.parametrize(("more", "kind"), [
    ({"mode": "abduct"}, "KIDNAPPING"),
    ({"mode": "explosives"}, "BOMBING"),
    ({"means": [{"text": "dynamite"}]}, "BOMBING"),
    ({"anchor": {"text": "burned", "start": 0, "end": 6}}, "ARSON"),
    ({"anchor": {"text": "hijacked", "start": 0, "end": 8}}, "HIJACKING"),
    ({"anchor": {"text": "robbed", "start": 0, "end": 6}}, "ROBBERY"),
    ({}, "ATTACK"),
    ({"type": "THREATEN", "mode": "violence"}, "ATTACK"),
    ({"type": "THREATEN"}, None),
    ({"mode": "crowd-control"}, None),
    ({"type": "CONSULT"}, None),
])  # fmt: skip
def test_the_type_of_an_incident(more, kind):
    assert kind_of(report(**more)) == kind


@pytest.mark.parametrize(("more", "stage"), [
    ({}, "ACCOMPLISHED"),
    ({"anchor": {"text": "tried to kill", "start": 0, "end": 13}}, "ATTEMPTED"),
    ({"type": "THREATEN", "mode": "violence"}, "THREATENED"),
    ({"reality": "threatened"}, "THREATENED"),
    ({"reality": "negated"}, None),
    ({"reality": "planned"}, None),
])  # fmt: skip
def test_the_stage_of_execution(more, stage):
    assert stage_of(report(**more)) == stage


def test_war_and_other_countries_are_not_asked_for():
    soldiers, teacher = actor("soldiers", "military"), actor("teacher")
    assert is_relevant(report(actor=[PATH], recipient=[teacher]), None)
    assert not is_relevant(report(actor=[PATH], recipient=[soldiers]), None)
    assert not is_relevant(report(actor=[PATH], recipient=[soldiers, teacher]), None)
    assert not is_relevant(report(), None)
    kenya = {"text": "Kenya", "name": "Kenya", "country": "KEN", "precision": "country"}
    assert not is_relevant(report(recipient=[teacher], where=[kenya]), None)
    old = {"words": None, "earliest": "1980-01-01", "latest": "1980-12-31", "basis": "stated"}
    assert not is_relevant(report(recipient=[teacher], when=old), "1989-03-05")


@pytest.mark.parametrize(("source", "cue", "sentence", "sure"), [
    (None, None, "They killed a teacher.", FACT),
    (PATH, "said", "They killed a teacher.", CLAIMED),
    (actor("the police", "state", sector="COP"), "accused", "They killed a teacher.", ACCUSED_BY_AUTHORITIES),
    (actor("a priest"), "blamed", "They killed a teacher.", ACCUSED),
    (actor("the police", "state", sector="COP"), "said", "They allegedly killed a teacher.", ACCUSED_BY_AUTHORITIES),
    (actor("the police", "state", sector="COP"), "said", "They killed a teacher.", FACT),
    (None, None, "They may have killed a teacher.", POSSIBLE),
])  # fmt: skip
def test_confidence_is_who_vouches(source, cue, sentence, sure):
    claims = (
        {} if source is None else {"c1": {"source": {"actor": [source]}, "cue": {"text": cue}, "stance": "asserts"}}
    )
    assert confidence(report(said_by=list(claims)), PATH, claims, sentence) == sure


def test_a_sentence_says_how_sure_it_is():
    assert sureness("The suspected rebels came.") == ACCUSED
    assert sureness("The rebels came.") == FACT


def document(text, reports, claims=()):
    return {"document": {"text": text, "published": {"date": "1989-03-05"}}, "reports": reports, "claims": list(claims)}


def test_reports_of_one_happening_are_one_incident():
    text = "A bomb exploded in a school. Two teachers were killed. Elsewhere a mayor was kidnapped."
    blast = report(mode="explosives", anchor={"text": "exploded", "start": 7, "end": 15}, recipient=[actor("school")])
    death = report(anchor={"text": "killed", "start": 47, "end": 53}, recipient=[actor("Two teachers")])
    gone = report(mode="abduct", anchor={"text": "kidnapped", "start": 76, "end": 85}, recipient=[actor("mayor")])
    found = incidents_of(document(text, [gone, death, blast]))
    assert [(one["type"], one["targets"]) for one in found] == [
        ("BOMBING", ["school", "Two teachers"]), ("KIDNAPPING", ["mayor"])
    ]  # fmt: skip


def test_a_charge_elsewhere_in_the_text_names_the_perpetrator():
    text = "A bomb exploded in a school.\nThe minister blamed Shining Path."
    blast = report(mode="explosives", anchor={"text": "exploded", "start": 7, "end": 15}, recipient=[actor("school")])
    charge = report(type="ACCUSE", actor=[actor("minister", "state", sector="GOV")], recipient=[PATH | {"start": 49}],
                    anchor={"text": "blamed", "start": 42, "end": 48})  # fmt: skip
    (one,) = incidents_of(document(text, [blast, charge]))
    (organisation,) = one["organisations"]
    assert "Sendero Luminoso" in organisation["names"]
    assert organisation["confidence"] == ACCUSED_BY_AUTHORITIES


def test_a_claim_of_responsibility_is_an_admission():
    text = "Shining Path claimed responsibility for the attack."
    claim = {"source": {"text": "Shining Path", "start": 0, "end": 12, "actor": [PATH]}, "cue": {"text": "claimed"},
             "stance": "confirms"}  # fmt: skip
    assert [one.confidence for one in attributions(document(text, [], [claim]))] == [CLAIMED]


def score(gold, system):
    return figures([counts(gold, system)], [0])


def test_a_right_answer_is_one_and_a_missing_or_spurious_one_costs():
    gold = templates(slots() | {"PERP: ORGANIZATION ID": ['"SHINING PATH"'],
                                "PERP: ORGANIZATION CONFIDENCE": ['POSSIBLE: "SHINING PATH"']})  # fmt: skip
    organisation = {"names": ["Shining Path"], "confidence": POSSIBLE}
    right = incident(organisations=[organisation])
    assert all(value == 1 for value in score(gold, [right]).values())
    assert score(gold, [incident(organisations=[organisation | {"confidence": FACT}])])["confidence_f1"] == 0
    assert score(gold, [])["stage_r"] == 0
    twice = score(gold, [right, incident(targets=["bridge"])])
    assert (twice["type_r"], twice["type_p"], twice["type_mm_p"]) == (1, 0.5, 1)


def test_optional_templates_and_fillers_cost_nothing():
    optional = templates(slots() | {"MESSAGE: TEMPLATE": ["1 (OPTIONAL)"]})
    assert counts(optional, [])["type.possible"] == 0
    assert score(optional, [incident()])["type_f1"] == 1
    perhaps = templates(slots() | {"PERP: ORGANIZATION ID": ['? "SOME FRONT"']})
    assert counts(perhaps, [incident()])["org.possible"] == 0


def test_attack_for_a_bombing_is_partly_right_and_a_kidnapping_is_not():
    gold = templates(slots())
    assert score(gold, [incident("ATTACK")])["type_r"] == 0.5
    assert align(gold, [incident("KIDNAPPING")]) == []
    assert align(gold, [incident(targets=["bridge"])]) == []
    assert align(gold, [incident(targets=["bridge"]), incident()]) == [(0, 1)]


def test_a_copy_for_the_task_holds_one_part_and_no_answers(tmp_path):
    source = tmp_path / "in.jsonl"
    rows = [{"doc_id": name, "text": "X", "answer": 1} for name in ("DEV-1", "TST3-1")]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    copy = Keep(("doc_id", "text"), only="TST3-").copy(source, tmp_path / "given")
    assert [json.loads(line) for line in copy.read_text().splitlines()] == [{"doc_id": "TST3-1", "text": "X"}]


def test_the_task_codes_a_wire_text(tmp_path):
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps({"doc_id": "a", "text": WIRE}) + "\n")
    command = [sys.executable, "-m", "bench.run", "muc4", str(source), str(out)]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "OMP_NUM_THREADS": "1"})  # noqa: S603
    (row,) = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    (one,) = row["incidents"]
    assert (one["type"], one["stage"]) == ("ATTACK", "ACCOMPLISHED")
    assert one["organisations"][0]["confidence"] == FACT


@pytest.mark.skipif(not DOCUMENTS.exists(), reason="the shared sets are not here")
def test_every_template_of_the_development_part_is_read():
    import gzip

    with gzip.open(DOCUMENTS.with_name("templates.jsonl.gz"), "rt", encoding="utf-8") as lines:
        found = read_templates([json.loads(line) for line in lines], "dev")
    assert len(found) == 1300
    assert all(one.type and one.stage for rows in found.values() for one in rows)
