"""The mark of what rests on the dossier's editor, and not on the article: as it is seen, and as it is heard.

Where it stands is decided in `editorial.py`, and by each kind of fact.
"""

from __future__ import annotations

from typing import Final

from jvexplore.safe_text import own_words

EDITOR: Final = own_words(" [editor]")
"""The mark, as it stands behind a name or a title."""
ACCORDING: Final = "according to the editor"
SPOKEN_MARK: Final = f" ({ACCORDING})"
"""What it sounds like, where a dossier is read aloud."""
