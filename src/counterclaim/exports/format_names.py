"""The names of the formats and where each is written, apart so that the command line can offer them without loading any."""

from typing import Final

HOME: Final = {
    "acled": "acled:AcledExporter",
    "claims": "claims:ClaimsExporter",
    "gdelt": "gdelt:GdeltExporter",
    "ged": "ged:GedExporter",
    "geojson": "geojson:GeojsonExporter",
    "parquet": "parquet:ParquetExporter",
    "plover": "plover:PloverExporter",
    "polecat": "polecat:PolecatExporter",
    "timemap": "timemap:TimemapExporter",
}
FORMATS: Final = tuple(HOME)
"""The names that ``export`` knows."""
