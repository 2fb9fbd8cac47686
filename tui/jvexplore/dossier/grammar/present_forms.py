"""The third person singular present of English verbs: "takes" from "take", and back.

By the spelling rules of British English. A hyphenated prefix is kept: "co-owns".
"""

from __future__ import annotations

from typing import Final

_IRREGULAR_PRESENTS: Final = {"is": "be", "has": "have", "axes": "axe", "biases": "bias", "focuses": "focus"}
_IRREGULAR_PRESENTS_BY_BASE: Final = {base: present for present, base in _IRREGULAR_PRESENTS.items()}
_SHORT_PRESENTS: Final = frozenset(("dies", "lies", "ties", "vies"))
"""Presents whose base ends in -ie, not in -y."""
_ES_ENDINGS: Final = ("ches", "oes", "shes", "sses", "xes", "zzes")
"""Endings of presents formed with -es, after a sibilant or -o."""
_BASE_ENDINGS: Final = ("ss", "us", "is")
"""Endings whose s belongs to the base: process, focus."""


def split_prefix(word: str) -> tuple[str, str]:
    """Split a verb at its last hyphen, which stays with the prefix: "co-" and "own"."""
    before, hyphen, verb = word.rpartition("-")
    return before + hyphen, verb


def base_of_present(word: str) -> str:
    """Return the base of a verb in the third person singular present: "take" for "takes"; empty for other words."""
    prefix, present = split_prefix(word)
    if base := _IRREGULAR_PRESENTS.get(present):
        return prefix + base
    if not present.endswith("s") or present.endswith(_BASE_ENDINGS) or len(present) < len("as") + 1:
        return ""
    if present.endswith("ies") and present not in _SHORT_PRESENTS:
        return f"{prefix}{present[:-3]}y"
    return prefix + present[: -2 if present.endswith(_ES_ENDINGS) else -1]


def present_of_base(word: str) -> str:
    """Return the third person singular present: "takes" for "take"."""
    prefix, base = split_prefix(word)
    if present := _IRREGULAR_PRESENTS_BY_BASE.get(base):
        return prefix + present
    if base.endswith(("s", "sh", "ch", "x", "z")) or (base.endswith("o") and not base.endswith("oo")):
        return f"{prefix}{base}es"
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return f"{prefix}{base[:-1]}ies"
    return f"{prefix}{base}s"
