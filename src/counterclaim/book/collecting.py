"""The search for rings of objects, put off."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Python does not look for rings of objects meanwhile.

    Records hold no rings, and to look through all of them again and again as they are read doubles the time of reading
    many.  What is no longer used is freed all the same: only rings wait.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
