"""A ledger -> the formats of the field: one module a format."""
