"""MUC-4: a reader of its documents and templates, an adaptor from coded documents to its incidents, and a scorer."""
