"""Extraction in a child process that can be stopped: for pages so large that a parser may hang or run out of memory.

Run as ``python -m counterclaim.reading.isolated``: HTML on standard input, one JSON object on standard output.
"""

import subprocess
import sys

from counterclaim.reading.extraction import Page, extract
from counterclaim.reading.limits import EXTRACTION_MEMORY, EXTRACTION_SECONDS


def extract_isolated(html: str, url: str | None = None) -> Page | None:
    """As ``extract``, in a child process; None where it took too long, needed too much memory or died."""
    command = [sys.executable, "-m", "counterclaim.reading.isolated", url or ""]
    try:
        done = subprocess.run(  # noqa: S603  (our own module, no shell)
            command, input=html.encode("utf-8", "replace"), capture_output=True, timeout=EXTRACTION_SECONDS, check=False
        )
        return Page.from_json(done.stdout.decode("utf-8")) if done.returncode == 0 else None
    except (subprocess.TimeoutExpired, OSError, ValueError, KeyError, TypeError):
        return None


def _main() -> int:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (EXTRACTION_MEMORY, EXTRACTION_MEMORY))
    except (ImportError, ValueError, OSError):
        pass
    html = sys.stdin.buffer.read().decode("utf-8", "replace")
    page = extract(html, sys.argv[1] or None if len(sys.argv) > 1 else None)
    sys.stdout.buffer.write(page.to_json().encode("ascii"))
    return 0


if __name__ == "__main__":
    sys.exit(_main())
