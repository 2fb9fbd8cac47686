"""Read values out of text, with their spans: numbers, percentages, money, dates and quotations.

The readers here are independent of language: `english/` and `german/` hold the words and patterns of each. They are
pure functions that take linear time, so that any text can be read. `edtf.py` parses the dates of files instead, which
are written in a notation.
"""
