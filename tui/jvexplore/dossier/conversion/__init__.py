"""Format 1 of a dossier's file, and how it becomes format 2.

`former_mapping.py` says what each key becomes. `dossier/load.py` asks it for each entry that is read, so that nothing
behind it knows format 1; `format_conversion.py` rewrites the text of a file with it, which keeps comments and order.
"""
