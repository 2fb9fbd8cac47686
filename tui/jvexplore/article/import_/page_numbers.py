"""Lines that are nothing but the number of a page, and look like one wherever they stand: Page 2 of 5, - 2 -."""

from __future__ import annotations

import re
from typing import Final

_OF: Final = r"\s?(?:of|von|de|di|/|\|)\s?\d{1,4}"
_LABEL: Final = re.compile(
    rf"(?:page|seite|pagina|p\.|s\.)\s?\d{{1,4}}(?:{_OF})?|([-–—|•])\s?\d{{1,4}}\s?\1|\d{{1,4}}{_OF}", re.IGNORECASE
)


def is_page_label(text: str) -> bool:
    """Return whether a line is the number of a page, with a word, marks or the number of all pages beside it."""
    return _LABEL.fullmatch(text) is not None
