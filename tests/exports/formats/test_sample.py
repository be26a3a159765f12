from counterclaim.records.check import find_faults
from tests.exports.formats.sample import FakeHoldings


def test_the_sample_is_sound():
    for coded in FakeHoldings().documents():
        assert find_faults(coded) == ()


def test_the_evidence_of_the_sample_stands_in_its_texts():
    texts = {coded.document.id: coded.document.text for coded in FakeHoldings().documents()}
    for made, _ in FakeHoldings().incidents():
        for version in made.versions:
            for one in version.told:
                assert all(texts[e.document][e.start : e.end] == e.text for e in one.evidence)
