"""jvexplore: turn a news article about a business deal into a dossier of facts, explore it, and keep notes on it.

The architecture is in `tui/README.md`: packages, who may import whom, the ways of a fact, a note and a key, recipes.
"""

__version__ = "0.1.0"
