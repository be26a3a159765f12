"""A span: words of a document with the place where they stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Words as written and their offsets.

    ``start`` and ``end`` count Unicode code points in ``Document.text``; ``document.text[start:end] == text`` always.
    ``repaired`` is what a damaged word stands for ("Armenia" for "ARomania"), a note beside the text, or None.
    """

    text: str
    start: int
    end: int
    repaired: str | None = None

    @classmethod
    def of(cls, text: str, start: int, end: int, repaired: str | None = None) -> "Span":
        """The span of ``text[start:end]``; raises ValueError where the offsets lie outside the text or are empty."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no words at {start}:{end} in a text of {len(text)} characters")
        return cls(text[start:end], start, end, repaired)

    def covers(self, start: int, end: int) -> bool:
        """Whether all of ``start:end`` lies inside this span."""
        return self.start <= start and end <= self.end

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any character of ``start:end`` lies inside this span."""
        return self.start < end and start < self.end
