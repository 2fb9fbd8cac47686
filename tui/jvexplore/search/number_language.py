"""By the rules of which language the numbers of a text are read: whoever searches may type the words of another."""

from __future__ import annotations

import re
from typing import Final

_GERMAN: Final = re.compile(
    r"hundert|tausend|einhalb|derthalb|(?<!\w)(?:eine[rn]? (?:million|billion)|millionen|milliarden?|billionen|mrd|mio"
    r"|prozent|promille|h[äa]lfte|drittel|viertel|f[üu]nftel|achtel|zehntel|quartal|januar|februar|märz|juni|juli"
    r"|oktober|dezember|v\. ?h\.)",
    re.IGNORECASE,
)
"""Words of German numbers and dates that no English text has."""


def number_language(text: str) -> str:
    """Return the tag of the language whose rules hold for the numbers of a text: "de" where it has words of it."""
    return "de" if _GERMAN.search(text) else "en"
