"""Choose the language whose rules apply to the numbers in a text, because a search may be typed in another language."""

from __future__ import annotations

import re
from typing import Final

_GERMAN: Final = re.compile(
    r"hundert|tausend|einhalb|derthalb|(?<!\w)(?:eine[rn]? (?:million|billion)|millionen|milliarden?|billionen|mrd|mio"
    r"|prozent|promille|h[äa]lfte|drittel|viertel|f[üu]nftel|achtel|zehntel|quartal|januar|februar|märz|juni|juli"
    r"|oktober|dezember|v\. ?h\.)",
    re.IGNORECASE,
)
"""Words in German numbers and dates that do not occur in English."""


def number_language(text: str) -> str:
    """Return the language tag for the numbers of a text: "de" if it contains such words."""
    return "de" if _GERMAN.search(text) else "en"
