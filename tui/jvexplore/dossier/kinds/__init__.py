"""The kinds of fact, one module each, and what only they use.

A new kind is a module here, with a class derived from `Fact` (`dossier/model.py`), and a line in
`dossier/kind_table.py`. The class overrides the methods of `Fact` where its kind differs.
"""
