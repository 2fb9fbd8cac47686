"""The facts of an article, read from a dossier file in TOML.

`load.py` reads and checks a file; `model.py` defines dossiers and facts; `kinds/` has one module per kind of fact;
`pages/page_blocks.py` describes a page as blocks, which are rendered on screen and as text, Markdown and speech.
"""
