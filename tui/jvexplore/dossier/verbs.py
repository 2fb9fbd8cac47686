"""The verbs of relations: how each reads from its subject and from its object, and the names it had before."""

from __future__ import annotations

import re
from typing import Final

_SYMMETRIC: Final = {
    "partners-with": "partners with",
    "negotiates-with": "negotiates with",
    "merges-with": "merges with",
    "competes-with": "competes with",
    "is-related-to": "is related to",
    "is-close-to": "is close to",
    "is-linked-to": "is linked to",
}
"""Verbs that read the same from both sides."""

_DIRECTED: Final = {
    "leads": ("leads", "is led by"),
    "chairs": ("chairs", "is chaired by"),
    "sits-on-board-of": ("is on the board of", "has on its board"),
    "works-for": ("works for", "employs"),
    "founded": ("founded", "was founded by"),
    "represents": ("represents", "is represented by"),
    "succeeds": ("succeeds", "is succeeded by"),
    "owns": ("owns", "is owned by"),
    "controls": ("controls", "is controlled by"),
    "is-subsidiary-of": ("is a subsidiary of", "is the parent of"),
    "is-branch-of": ("is a branch of", "has the branch"),
    "belongs-to": ("belongs to", "includes"),
    "manages": ("manages", "is managed by"),
    "operates": ("operates", "is operated by"),
    "developed": ("developed", "was developed by"),
    "is-nominee-for": ("is a nominee for", "holds through"),
    "held-a-stake-in": ("held a stake in", "was partly held by"),
    "bids-for": ("bids for", "has a bid from"),
    "invests-in": ("invests in", "has investment from"),
    "builds-on": ("builds on", "is used by"),
    "aims-to-leverage": ("aims to leverage", "is to be leveraged by"),
    "advises": ("advises", "is advised by"),
    "lends-to": ("lends to", "borrows from"),
    "guarantees": ("guarantees", "is guaranteed by"),
    "finances": ("finances", "is financed by"),
    "insures": ("insures", "is insured by"),
    "audits": ("audits", "is audited by"),
    "supplies": ("supplies", "is supplied by"),
    "leases-to": ("leases to", "leases from"),
    "licenses-to": ("licenses to", "is licensed by"),
    "targets": ("targets", "is targeted by"),
    "stays-out-of": ("stays out of", "is avoided by"),
    "backs": ("backs", "is backed by"),
    "tacitly-backs": ("tacitly backs", "has the tacit backing of"),
    "opposes": ("opposes", "is opposed by"),
    "criticises": ("criticises", "is criticised by"),
    "presses": ("puts pressure on", "is under pressure from"),
    "regulates": ("regulates", "is regulated by"),
    "investigates": ("investigates", "is investigated by"),
    "sues": ("sues", "is sued by"),
    "is-compared-to": ("is compared to", "is a comparison for"),
}
"""Verbs by their ids: as the subject does it, and as it is done to the object."""

_ALIASES: Final = {
    "seeks-to-draw-on": "aims-to-leverage",
    "stays-away-from": "stays-out-of",
    "is-likened-to": "is-compared-to",
    "is-friendly-with": "is-close-to",
    "implicitly-backs": "tacitly-backs",
}
"""The names that dossiers of format 1 use, and the present ids."""


def canonical_verb(verb: str) -> str:
    """Return the present id of a verb; itself where it has no other."""
    return _ALIASES.get(verb, verb)


def verb_ids(verb: str) -> list[str]:
    """Return every id that means the same as a verb, the present one first."""
    present = canonical_verb(verb)
    return [present, *(alias for alias, target in _ALIASES.items() if target == present)]


def verb_phrases(verb: str) -> tuple[str, str]:
    """Return how a verb reads from its subject and from its object; an unknown one has no passive, only arrows."""
    present = canonical_verb(verb)
    if both := _SYMMETRIC.get(present):
        return both, both
    plain = present.replace("-", " ")
    return _DIRECTED.get(present, (plain, f"← {plain} ←"))


_PLURALS: Final = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}
_HISSING: Final = re.compile(r"(ss|sh|ch|x|zz)es$")


def plural_phrase(phrase: str) -> str:
    """Return what one does as what several do: "criticise" for "criticises"."""
    if phrase.startswith("←"):
        return phrase
    parts = phrase.split(" ")
    at = next((place for place, part in enumerate(parts) if part.isalpha() and not part.endswith("ly")), 0)
    one = parts[at]
    several = re.sub("ies$", "y", _HISSING.sub(r"\1", one))
    parts[at] = _PLURALS.get(one, several if several != one else one.removesuffix("s"))
    return " ".join(parts)
