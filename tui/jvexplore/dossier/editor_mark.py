"""The mark for what relies on the dossier's editor rather than on the article, in writing and in speech.

`editorial.py` and the kinds of fact decide where it goes.
"""

from __future__ import annotations

from typing import Final

from jvexplore.safe_text import own_words

EDITOR: Final = own_words(" [editor]")
"""The mark after a name or a title."""
ACCORDING: Final = "according to the editor"
SPOKEN_MARK: Final = f" ({ACCORDING})"
"""The mark in spoken text."""
