"""One screen or dialog to a file."""
