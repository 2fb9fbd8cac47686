"""jvexplore: explore a dossier, a structured fact file on a news article about a business deal, and keep notes on it.

The architecture is in `tui/README.md`: packages, who may import whom, how a fact, a note and a key travel, recipes.
"""

__version__ = "0.1.0"
