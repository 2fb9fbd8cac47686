"""The shared vocabulary of dossiers: roles, verbs, categories, types, statuses and qualifiers, each with its wording.

Plain tables: nothing here reads a file, knows a kind of fact or another package. Roles, verbs and categories are open:
others are worded by rules (`verb_grammar.py`, `headings.py`). Types, statuses and qualifiers are closed.
"""
