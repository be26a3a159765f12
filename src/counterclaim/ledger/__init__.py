"""The record: one SQLite file that keeps documents, what the machine made of them, and every decision."""
