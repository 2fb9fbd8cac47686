"""Find facts, paragraphs and notes by words, numbers, dates and filters.

`query.py` reads what was typed; `documents.py` says what can be found, by which texts; `index.py` ranks the matches;
`finder.py` is what the rest of the program asks.
"""
