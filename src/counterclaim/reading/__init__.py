"""Bytes -> Document: pages, pasted and saved text, and what was taken away to get at the article."""

from counterclaim.reading.files import find_inputs, read_file
from counterclaim.reading.reader import Reading, read_bytes, read_text

__all__ = ["Reading", "find_inputs", "read_bytes", "read_file", "read_text"]
