"""Training of the ranker of places."""
