"""The shipped actors as a list."""

from counterclaim.grounding.actors.shipped import shipped_actors


def test_every_table_is_listed_with_names():
    found = list(shipped_actors())
    assert {actor.table for actor in found} == {"countries", "bodies", "groups", "leaders", "officials"}
    assert all(actor.forms for actor in found)
    (armenia,) = [actor for actor in found if actor.table == "countries" and actor.identity.id == "ARM"]
    assert {"Armenia", "Armenian", "Yerevan"} <= set(armenia.forms)
    assert "ISO 3166" in armenia.source
