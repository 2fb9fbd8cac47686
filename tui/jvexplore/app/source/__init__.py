"""The article beside the facts."""
