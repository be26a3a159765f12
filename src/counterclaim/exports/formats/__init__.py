"""A ledger -> the formats of the field: one module a format, one folder an export."""

from importlib import import_module
from pathlib import Path

from counterclaim.errors import UsageError
from counterclaim.exports.format_names import FORMATS, HOME
from counterclaim.exports.formats.exporter import Exporter, Style
from counterclaim.exports.formats.run import Exported, run
from counterclaim.records.holdings import Holdings

__all__ = ["FORMATS", "Exported", "export"]


def export(
    holdings: Holdings,
    format: str,  # noqa: A002 - the name that the command line and the issue give it
    folder: Path,
    *,
    raw: bool = False,
    redact: bool = False,
    bom: bool = False,
) -> Exported:
    """Writes what ``holdings`` has as a folder: the format's files, side files, a codebook page and a manifest.

    ``raw`` leaves text cells exactly as they are, also where a spreadsheet would compute them; ``redact`` takes the names of
    victims out; ``bom`` begins tables with the mark that Excel needs to read UTF-8.  Raises UsageError E261 for
    a format that there is not, E260 for a folder that holds anything but an export of this format, OutputError E630 and E631
    where it cannot be written.
    """
    if format not in HOME:
        raise UsageError("E261", f"there is no format {format!r}: it is one of {', '.join(FORMATS)}")
    module, _, name = HOME[format].partition(":")
    made: type[Exporter] = getattr(import_module(f"counterclaim.exports.formats.{module}"), name)
    style = Style(raw, redact, bom)
    return run(holdings, made(holdings, style), Path(folder), style)
