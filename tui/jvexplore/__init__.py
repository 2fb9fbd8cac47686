"""jvexplore: take a news article about a business deal apart into facts, and keep notes on them."""

__version__ = "0.1.0"
