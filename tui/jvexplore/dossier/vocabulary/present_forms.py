"""The present of an English verb: "takes" of "take", and back. A prefix with a hyphen stays as it is: "co-owns"."""

from __future__ import annotations

from typing import Final

_PRESENTS: Final = {"is": "be", "has": "have", "axes": "axe", "biases": "bias", "focuses": "focus"}
_SINGULARS: Final = {base: present for present, base in _PRESENTS.items()}
_SHORT_PRESENTS: Final = frozenset(("dies", "lies", "ties", "vies"))
_HISSING: Final = ("ches", "oes", "shes", "sses", "xes", "zzes")
_NO_PRESENT: Final = ("ss", "us", "is")
"""Endings that have an s of their own: process, focus."""


def split_prefix(word: str) -> tuple[str, str]:
    """Return what stands before the last hyphen of a verb, with the hyphen, and the verb itself."""
    before, hyphen, verb = word.rpartition("-")
    return before + hyphen, verb


def base_of_present(word: str) -> str:
    """Return the base of the form of one: "take" of "takes"; empty if the word has no such form."""
    prefix, present = split_prefix(word)
    if base := _PRESENTS.get(present):
        return prefix + base
    if not present.endswith("s") or present.endswith(_NO_PRESENT) or len(present) < len("as") + 1:
        return ""
    if present.endswith("ies") and present not in _SHORT_PRESENTS:
        return f"{prefix}{present[:-3]}y"
    return prefix + present[: -2 if present.endswith(_HISSING) else -1]


def present_of_base(word: str) -> str:
    """Return the form of one: "takes" of "take"."""
    prefix, base = split_prefix(word)
    if present := _SINGULARS.get(base):
        return prefix + present
    if base.endswith(("s", "sh", "ch", "x", "z")) or (base.endswith("o") and not base.endswith("oo")):
        return f"{prefix}{base}es"
    if base.endswith("y") and base[-2:-1] not in tuple("aeiou"):
        return f"{prefix}{base[:-1]}ies"
    return f"{prefix}{base}s"
