"""The commands of the ledger: parse, call, print."""
