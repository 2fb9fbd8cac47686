"""A fact's values as text, which notes store to detect later changes.

The text has names, offices, numbers, units, qualifiers, dates, verbs, categories, statuses and quoted text, but no
titles or descriptions, so that rewording a fact is not a change. Nor does it depend on wordings of the program: dates
are EDTF, verbs are ids, numbers are digits. Each kind implements it in its method `value_text`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.address import Address
    from jvexplore.dossier.model import Dossier, Fact

_LONGEST: Final = 1_000
_KEPT: Final = 900
"""How much of a longer text precedes the hash, in characters."""
_HASH_DIGITS: Final = 16


def fact_value_text(dossier: Dossier, address: Address) -> str:
    """Return the values of the fact at an address, at most about a thousand characters.

    Empty if there is no fact. Paragraphs and the dossier have no values, because all their text is the editor's.
    """
    fact = dossier.fact_at(address)
    return _shorten(fact.value_text(dossier) + common_value_text(fact)) if fact else ""


def common_value_text(fact: Fact) -> str:
    """Return an unusual status and the moments of a fact, as they are written, unless its own values have them."""
    values = {"status": fact.unusual_status, "when": fact.when, "since": fact.since, "until": fact.until}
    return "".join(f"; {key} {value}" for key, value in values.items() if value and key not in fact.own_value_keys)


def labelled_names(label: str, names: Iterable[str]) -> str:
    """Return sorted names after a label, to append to other values; empty without names."""
    listed = ", ".join(sorted(set(names)))
    return f"; {label} {listed}" if listed else ""


def _shorten(text: str) -> str:
    """Truncate a long text, and add a hash of the whole text, so that a change after the cut is noticed, too."""
    if len(text) <= _LONGEST:
        return text
    from hashlib import sha256

    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_DIGITS]
    return f"{text[:_KEPT]}… (sha256 {digest})"
