"""Dossier and notes as text: one module per format, each with a `render`; `formats.py` lists the note formats.

`plain_text.py` is what `show` prints, `plain_notes.py` what `notes` prints, `screen_reader.py` what `read` prints. All
their results are safe to print.
"""
