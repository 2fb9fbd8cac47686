"""Notes on facts, kept in one TOML file per dossier.

`model.py` has the note, `codec.py` its file format, `merge.py` the three-way merge, `notebook.py` all notes in memory,
`checks.py` the notes that verify facts. `jvexplore.records` saves the file; facts are identified by address only.
"""
