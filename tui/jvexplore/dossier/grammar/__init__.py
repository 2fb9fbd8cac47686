"""English by rule: verbs, plurals and headings for words that no table of `dossier/vocabulary/` words.

Nothing here knows a word of a dossier; `vocabulary/` asks, where a dossier uses a word of its own.
"""
