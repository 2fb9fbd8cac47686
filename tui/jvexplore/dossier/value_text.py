"""How the values of a fact are written in the text that a note keeps of it, to tell later whether it has changed.

It is made of names, numbers, dates, verbs and quoted text only, never of titles or descriptions, so that a fact
that is merely worded anew has not changed. Nothing in it depends on how the rest of the program words things: a
date is EDTF, a verb its id, a number its digits. Each kind of fact has its own, in its method `value_text`.
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

    Empty where there is no fact. Paragraphs and the dossier itself have no values: all that the dossier says of
    them is the editor's wording.
    """
    fact = dossier.facts.get(address)
    return _shorten(fact.value_text(dossier)) if fact else ""


def labelled_names(label: str, names: Iterable[str]) -> str:
    """Return names behind a label, to be added to other values; their order says nothing. Empty without names."""
    listed = ", ".join(sorted(set(names)))
    return f"; {label} {listed}" if listed else ""


def _shorten(text: str) -> str:
    """Return a long text cut, with a fingerprint of the whole: a change behind the cut is told too."""
    if len(text) <= _LONGEST:
        return text
    from hashlib import sha256

    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_DIGITS]
    return f"{text[:_BEFORE_DIGEST]}… (sha256 {digest})"
