"""The words of English around numbers, percentages, money, dates and quotations: one module a type.

The readers in `jvexplore.reading` ask these tables; nothing here reads a text by itself.
"""
