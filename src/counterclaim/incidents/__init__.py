"""Coded documents -> incidents: copies and drift, same happening or not, versions, contested or not."""
