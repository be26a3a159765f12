"""The event reader: its training texts, its network, its training and its export."""
