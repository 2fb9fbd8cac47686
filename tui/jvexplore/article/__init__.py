"""The reader's own copy of the article, which a dossier never contains.

`read_copy.py` reads the file; `recognise.py` finds the paragraphs of the dossier in it by their digests, however it
is laid out; `passage_anchors.py` finds the words that facts rely on, `quote_resolver.py` those that notes quote;
`compare_quote.py` and `compare_value.py` tell whether the copy says what the facts say. `attached_copy.py` is what
the rest of the program asks.
"""
