"""The words that every dossier may use: roles, verbs, categories, party types and statuses, each with its wording.

Tables and pure functions: nothing here reads a file, or imports from another package but `reading`. Roles, verbs and
categories are open: others are worded by rule (`headings.py`, `verb_grammar.py`). Types and statuses are closed.
"""
