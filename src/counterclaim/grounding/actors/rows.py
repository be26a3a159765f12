"""The rows of a shipped table of actors, from ``counterclaim/data/actors``."""

from importlib.resources import files

from counterclaim.errors import ModelError


def rows(table: str, width: int) -> list[tuple[str, ...]]:
    """The rows of a table, each padded to ``width`` cells; lines that begin with # are notes.

    Raises ModelError E503 where the table is missing or a row has too many cells.
    """
    path = files("counterclaim") / "data" / "actors" / f"{table}.tsv"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError("E503", f"the table {table}.tsv cannot be read: {error}") from error
    found = []
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) > width:
            raise ModelError("E503", f"the table {table}.tsv is damaged at line {number}")
        found.append(tuple(cells + [""] * (width - len(cells))))
    return found
