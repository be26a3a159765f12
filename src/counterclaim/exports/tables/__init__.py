"""The ledger as tables: one definition of every column serves the Parquet files and the data frames alike."""
