"""Read values out of text, with their spans: numbers, percentages, money, dates and quotations.

The modules here are independent of language: `english/` and `german/` hold the words, `languages.py` lists both.
Readers are pure functions that take linear time. `edtf.py` reads the dates in files, which are written in a notation.
"""
