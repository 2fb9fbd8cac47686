"""Notes with the facts they are about, as text: one module a format, all listed in `formats.py`."""
