"""A ledger -> what passed between some parties in a span of days: tables, one page, Markdown."""
