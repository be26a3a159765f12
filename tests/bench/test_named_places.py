"""The named places of GeoWebNews: which marks count, and what a system may find without being right or wrong."""

from bench.named_places import named

TEXT = "Syrian troops left Homs. The city of Homs University lies in Syria."


def _mark(words: str, kind: str, lat: float | None = 1.0, nth: int = 0) -> dict[str, object]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words), "type": kind, "lat": lat, "lon": lat}


def test_only_named_places_with_a_coordinate_are_gold() -> None:
    marks = [
        _mark("Syrian", "Non_Literal_Modifier"),
        _mark("Homs", "Literal"),
        _mark("city", "Literal"),
        _mark("troops", "Mixed", None),
        _mark("Homs University", "Coercion"),
        _mark("Syria", "Metonymic", nth=1),
    ]
    gold, _ = named([{"doc_id": "d", "text": TEXT, "toponyms": marks}], [])
    assert [TEXT[t["start"] : t["end"]] for t in gold[0]["toponyms"]] == ["Homs", "Syria"]


def test_what_lies_on_another_mark_is_neither_right_nor_wrong() -> None:
    marks = [_mark("Homs", "Literal"), _mark("Homs University", "Coercion")]
    system = [_mark("Homs", "x"), _mark("Homs", "x", nth=1), _mark("troops", "x")]
    _, got = named([{"doc_id": "d", "text": TEXT, "toponyms": marks}], [{"doc_id": "d", "toponyms": system}])
    assert [TEXT[t["start"] : t["end"]] for t in got[0]["toponyms"]] == ["Homs", "troops"]


def test_a_text_that_the_system_left_out_counts_as_empty() -> None:
    gold, got = named([{"doc_id": 7, "text": TEXT, "toponyms": [_mark("Homs", "Literal")]}], [])
    assert (gold[0]["doc_id"], got) == ("7", [{"doc_id": "7", "toponyms": []}])
