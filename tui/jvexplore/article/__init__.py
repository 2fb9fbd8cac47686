"""The reader's own copies of the sources, which a dossier never contains.

`read_copy.py` reads a file; `recognise.py` finds the dossier's paragraphs in it by their digests, whatever its
layout; `passage_anchors.py` finds the words that facts rely on, `quote_resolver.py` those that notes quote;
`compare_quote.py` and `compare_value.py` check whether the copy agrees with the facts. `attached_copies.py` is the
interface for the rest of the program. `import_/` makes a new source from a file; `fixes/` changes a dossier so
that it fits its copies.
"""
