"""No victim's name is left anywhere in an export that leaves them out."""

from dataclasses import replace

import pytest

from counterclaim.exports.formats import FORMATS, export
from counterclaim.exports.formats.redaction import ADDRESS_WITHHELD, WITHHELD, Redactor
from counterclaim.records.codes import ActorKind
from tests.exports.formats import sample
from tests.exports.formats.sample import FakeHoldings


def everything(folder):
    return (
        b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
        .decode("utf-8", "replace")
        .lower()
    )


def named():
    """The station's incident with the victim in the headline, the address and another text's words."""
    made, entries = sample.station()
    entry = entries[0]
    doc = replace(entry.document, title="Nurse Prykladna dead", url="https://r.example/2022/olena-prykladna-dead")
    return made, (replace(entry, document=doc),)


@pytest.mark.parametrize("name", FORMATS)
def test_no_victims_name_is_left(tmp_path, name):
    holdings = FakeHoldings([named(), sample.truce()])
    plain = export(holdings, name, tmp_path / "plain")
    redacted = export(holdings, name, tmp_path / "redacted", redact=True)
    assert "prykladna" in everything(plain.folder)
    said = everything(redacted.folder)
    assert "prykladna" not in said
    assert "olena" not in said
    assert redacted.manifest["redacted"] is True
    assert redacted.rows == plain.rows


def test_other_names_stay(tmp_path):
    redactor = Redactor(FakeHoldings([named()]))
    _, entries = named()
    row = redactor.take_out(
        entries, ("Ukraine says Olena  Prykladna, a nurse; Ms Prykladna", 5, {"k": ("OLENA-PRYKLADNA",)})
    )
    assert row == (f"Ukraine says {WITHHELD}, a nurse; Ms {WITHHELD}", 5, {"k": (WITHHELD,)})
    assert redactor.take_out(entries, ("https://r.example/prykladna.html",)) == (ADDRESS_WITHHELD,)
    assert redactor.take_out((), ("Olena Prykladna and Olena Zelenska",)) == (f"{WITHHELD} and Olena Zelenska",)


def test_states_and_their_people_are_no_names():
    made, entries = sample.borderland()
    redactor = Redactor(FakeHoldings([(made, entries)]))
    assert redactor.take_out(entries, ("Armenian soldiers, civilians (Armenia)",)) == (
        "Armenian soldiers, civilians (Armenia)",
    )


def test_a_civilian_with_a_name_is_one():
    made, entries = sample.station()
    report = entries[0].report
    nurse = replace(report.recipient[1], kind=ActorKind.CIVILIAN)
    changed = (replace(entries[0], report=replace(report, recipient=(nurse,))),)
    redactor = Redactor(FakeHoldings([(made, changed)]))
    assert redactor.take_out(changed, ("Olena Prykladna",)) == (WITHHELD,)
