"""Find facts, paragraphs and notes by words, numbers, dates and filters.

`query.py` parses queries; `documents.py` defines the searchable documents and their texts; `index.py` ranks matches;
`finder.py` is the interface for the rest of the program.
"""
