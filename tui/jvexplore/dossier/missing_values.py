"""What stands for a value that is missing, or that could not be read, where text shows it."""

from __future__ import annotations

from typing import Final

NAME_MISSING: Final = "name missing"
WORDS_MISSING: Final = "words missing"
TITLE_MISSING: Final = "Untitled dossier"
