"""The words and patterns of German for numbers, percentages, money and dates.

The readers in `jvexplore.reading` apply them; nothing here reads a text by itself.
"""
