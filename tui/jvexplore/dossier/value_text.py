"""The text of a fact's values, which notes store to detect later changes.

It has names, offices, numbers, units, qualifiers, dates, verbs, categories, statuses and quoted text only, no titles
or descriptions, so that rewording a fact is not a change. It does not depend on wordings elsewhere in the program:
dates are EDTF, verbs are ids, numbers are digits.
Each kind implements it in its method `value_text`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier

_LONGEST: Final = 1_000
_BEFORE_DIGEST: Final = 900
_DIGEST_DIGITS: Final = 16


def fact_value_text(dossier: Dossier, address: Address) -> str:
    """Return the values of the fact at an address, at most about a thousand characters.

    Empty if there is no fact. Paragraphs and the dossier have no values, because all their text is the editor's.
    """
    fact = dossier.facts.get(address)
    return _shorten(fact.value_text(dossier)) if fact else ""


def labelled_names(label: str, names: Iterable[str]) -> str:
    """Return sorted names after a label, to append to other values; empty without names."""
    listed = ", ".join(sorted(set(names)))
    return f"; {label} {listed}" if listed else ""


def _shorten(text: str) -> str:
    """Truncate a long text and add a hash of the whole, so that later parts count too."""
    if len(text) <= _LONGEST:
        return text
    from hashlib import sha256

    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_DIGITS]
    return f"{text[:_BEFORE_DIGEST]}… (sha256 {digest})"
