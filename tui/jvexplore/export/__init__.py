"""Dossier and notes as text: one module per format, each with a `render`; `formats.py` lists those of notes.

`plain_text.py` is what `show` prints, `screen_reader.py` what `read` prints. All that they return is safe to print.
"""
