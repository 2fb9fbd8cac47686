"""Read values out of text, with their spans: numbers, percentages, money, dates and quotations.

The modules here know no language: `english/` and `german/` hold the words, `languages.py` lists both. Readers are pure
functions whose time is linear in the text. `edtf.py` reads the dates of files, which are written in a notation.
"""
