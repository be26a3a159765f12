"""Words to ids: actors, places and days."""
