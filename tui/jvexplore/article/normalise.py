"""One form for all copies of the same words, so that fingerprints and spans fit each of them."""

from __future__ import annotations

import re
import unicodedata

_ASCII = str.maketrans(dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("‐‑‒–—―−", "-"))
_SPACE = re.compile(r"\s+")


def normalise(text: str) -> str:
    """Return a paragraph in the form that spans count in.

    NFC; typographic quotes, apostrophes and dashes as their ASCII counterparts, one for one; every
    run of white space (no-break spaces too) one space; ends trimmed.
    """
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text).translate(_ASCII)).strip()


def fingerprint(normalised: str) -> str:
    """Return what recognises a normalised text without holding it: 64 bits of its SHA-256."""
    import hashlib  # noqa: PLC0415 - on use: few starts have an article to recognise

    return "sha256:" + hashlib.sha256(normalised.encode()).hexdigest()[:16]
