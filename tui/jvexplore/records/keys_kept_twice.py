"""How a key of the file itself is named that two versions of the file set differently, for the second value.

Apart from the merge, as whoever only reads a file knows these keys too.
"""

from __future__ import annotations

from typing import Final

OTHER_VERSION: Final = "-other"
"""What is added to the key."""
