"""The kinds of fact, one module each, with all that is particular to a kind.

A new kind is a module here, with a class derived from `Fact` (`dossier/model.py`), and a line in
`dossier/kind_table.py`. What `Fact` answers for every kind, the class overrides where its kind is different.
"""
