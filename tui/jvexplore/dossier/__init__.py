"""What the article says: the facts of a dossier, read from one TOML file.

`load.py` reads and checks a file; `model.py` says what a dossier and a fact are; `kinds/` has one module a kind of
fact; `page_blocks.py` lays out the page about an address as blocks, which screen, text, Markdown and speech draw.
"""
