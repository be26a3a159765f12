"""One tree of errors, each with a code; docs/errors.md says of each what it means and what to do.

CounterclaimError
├── InputError     E1xx  a file, a page or a text that cannot be read
├── UsageError     E2xx  options that do not fit
├── ModelError     E5xx  a model or table that is missing or damaged
└── OutputError    E6xx  a result that cannot be written
"""


class CounterclaimError(Exception):
    """The base of all errors that Counterclaim raises on purpose; ``code`` is stable, ``message`` is for a person."""

    def __init__(self, code: str, message: str) -> None:
        """Keeps the code and the message apart."""
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message

    def __reduce__(self) -> tuple[type["CounterclaimError"], tuple[str, str]]:
        """How it travels between processes: by its two parts."""
        return type(self), (self.code, self.message)


class InputError(CounterclaimError):
    """A file, a page or a text that cannot be read (E1xx)."""


class UsageError(CounterclaimError):
    """Options that do not fit together (E2xx)."""


class ModelError(CounterclaimError):
    """A model or a table that is missing or damaged (E5xx)."""


class OutputError(CounterclaimError):
    """A result that cannot be written (E6xx)."""
