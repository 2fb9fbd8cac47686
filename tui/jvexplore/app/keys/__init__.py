"""Keys, what they do, and the queue in which they wait."""
