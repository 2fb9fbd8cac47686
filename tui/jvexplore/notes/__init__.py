"""What the reader says: notes on facts, kept in one TOML file per dossier.

`model.py` has the note, `codec.py` its file, `merge.py` what becomes of two versions of one, `notebook.py` all notes
in memory, `checks.py` the notes that say whether a fact is right. Saving is done by `jvexplore.records`; a fact is
known by its address only.
"""
