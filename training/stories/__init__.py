"""The background that weighs the words of news: how many texts use each (``data/incidents/``)."""
