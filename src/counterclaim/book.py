"""The ledger as its users have it: every verb in one object."""
