"""The pages of facts, paragraphs, sources and the dossier, as blocks (`dossier/blocks.py`).

`page_blocks.py` puts a page together; what only one kind of fact shows is in its method `detail_blocks`.
"""
