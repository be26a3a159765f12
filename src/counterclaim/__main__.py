"""``python -m counterclaim`` is the command ``counterclaim``."""

import sys

from counterclaim.cli import main

sys.exit(main())
