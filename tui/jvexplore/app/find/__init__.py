"""Find, and the command palette."""
