"""The Wikidata items of actors, by the id that the record has for them."""

from functools import cache

from counterclaim.grounding.actors.rows import rows


@cache
def wikidata_items() -> dict[str, str]:
    """The item (``Q399``) of each id of ``wikidata.tsv``; an id whose item is not known is not in it.

    Raises ModelError E503 where the table is missing or damaged.
    """
    return {ident: item for ident, item, _ in rows("wikidata", 3)}
