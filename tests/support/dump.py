"""A small dump in the form of GeoNames' table "geoname": 19 columns, of our own writing, places partly invented."""

import zipfile
from pathlib import Path

TAVARA, ZOVK, GORIS_DISTRICT = 99_000_001, 99_000_002, 99_000_003


def line(  # noqa: PLR0913 (a row of many columns)
    number, name, *, others="", lat=40.0, lon=45.0, code="P.PPL", country="AM", admin="08.", population=0
):
    """One row; ``code`` is class and code, ``admin`` first and second division."""
    feature_class, feature_code = code.split(".")
    admin1, admin2 = admin.split(".")
    return "\t".join([
        str(number), name, name.encode("ascii", "ignore").decode(), others, str(lat), str(lon), feature_class,
        feature_code, country, "", admin1, admin2, "", "", str(population), "", "900", "Asia/Yerevan", "2024-01-01",
    ])  # fmt: skip


def lines():
    """A dozen rows: a village that does not ship, its district, one that does ship, and rows of no use."""
    return [
        line(TAVARA, "Tavarashen", others="Tavarașen,Таварашен,Թավարաշեն,tavarashn", lat=39.53, lon=46.31),
        line(ZOVK, "Zovkaberd", lat=39.58, lon=46.35, population=120),
        line(GORIS_DISTRICT, "Zovkaberd District", lat=39.5, lon=46.3, code="A.ADM2", admin="08.77"),
        *(line(99_000_010 + n, f"Vartavan {n}", lat=39.5 + n / 10, lon=46.3, admin="08.77") for n in range(4)),
        line(174895, "Goris", others="Goris,Gorisashen,Горис", lat=1.0, lon=1.0, population=20591),
        line(99_000_020, "Qaraberd Air Base", lat=39.9, lon=46.0, code="S.AIRB"),
        line(99_000_021, "Long Stream", code="H.STM"),
        line(99_000_022, "Old Tavarashen", code="P.PPLH"),
        line(99_000_023, "San Tavar", lat=39.9, lon=46.2),
    ]


def archive(path: Path, text: str | bytes, member: str | None = None) -> Path:
    """A zip archive as GeoNames offers it: the table, and a page of explanations."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(member or f"{path.stem}.txt", text)
        made.writestr("readme.txt", "what the columns mean")
    return path


def dump(folder: Path, rows: "list[str] | None" = None) -> Path:
    """allCountries.zip with ``rows``."""
    return archive(folder / "allCountries.zip", "\n".join(lines() if rows is None else rows) + "\n")
