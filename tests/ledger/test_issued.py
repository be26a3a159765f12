"""Numbers of exports: every item of a series is known again, in the order in which it was numbered."""

from counterclaim.ledger import Store


def test_items_are_listed_by_number_and_by_series(tmp_path):
    store = Store(tmp_path / "a.ledger")
    assert store.issued("acled") == ()
    assert store.issue("acled", ("i2/1/ARM", "i1/1/AZE")) == {"i2/1/ARM": 1, "i1/1/AZE": 2}
    store.issue("acled", ("i0/1/SYR", "i1/1/AZE"))
    store.issue("ged", ("i9/1",))
    assert store.issued("acled") == ("i2/1/ARM", "i1/1/AZE", "i0/1/SYR")
    store.close()
    again = Store(tmp_path / "a.ledger")
    assert again.issued("ged") == ("i9/1",)
    again.close()
