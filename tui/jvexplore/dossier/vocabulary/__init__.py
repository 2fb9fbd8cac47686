"""The words that every dossier may use: roles, verbs, categories, party types and statuses, each with its wording.

Tables and pure functions: nothing here reads a file. Roles, verbs and categories are open: a dossier adds its own
(`declared_words.py`), and others are worded by rule (`dossier/grammar/`). All other lists are closed, but for the types
of sources.
"""
