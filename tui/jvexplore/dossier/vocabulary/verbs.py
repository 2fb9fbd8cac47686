"""The verbs of relations: the phrases of each in both directions, and former ids."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple


class VerbPhrases(NamedTuple):
    """The phrases of a verb, from the subject and from the object; equal if the relation is mutual."""

    forward: str
    backward: str


def _mutual(phrase: str) -> VerbPhrases:
    return VerbPhrases(phrase, phrase)


VERB_GROUPS: Final = {
    "Leadership": {
        "leads": VerbPhrases("leads", "is led by"),
        "chairs": VerbPhrases("chairs", "is chaired by"),
        "sits-on-board-of": VerbPhrases("is on the board of", "has on its board"),
        "works-for": VerbPhrases("works for", "employs"),
        "founded": VerbPhrases("founded", "was founded by"),
        "represents": VerbPhrases("represents", "is represented by"),
        "succeeds": VerbPhrases("succeeds", "is succeeded by"),
    },
    "Structure": {
        "owns": VerbPhrases("owns", "is owned by"),
        "controls": VerbPhrases("controls", "is controlled by"),
        "is-subsidiary-of": VerbPhrases("is a subsidiary of", "is the parent of"),
        "is-branch-of": VerbPhrases("is a branch of", "has the branch"),
        "belongs-to": VerbPhrases("belongs to", "includes"),
        "manages": VerbPhrases("manages", "is managed by"),
        "operates": VerbPhrases("operates", "is operated by"),
        "developed": VerbPhrases("developed", "was developed by"),
        "is-nominee-for": VerbPhrases("is a nominee for", "holds through"),
    },
    "Deal": {
        "partners-with": _mutual("partners with"),
        "negotiates-with": _mutual("negotiates with"),
        "merges-with": _mutual("merges with"),
        "bids-for": VerbPhrases("bids for", "has a bid from"),
        "invests-in": VerbPhrases("invests in", "has investment from"),
        "builds-on": VerbPhrases("builds on", "is used by"),
        "aims-to-leverage": VerbPhrases("aims to leverage", "is to be leveraged by"),
    },
    "Money and services": {
        "advises": VerbPhrases("advises", "is advised by"),
        "lends-to": VerbPhrases("lends to", "borrows from"),
        "guarantees": VerbPhrases("guarantees", "is guaranteed by"),
        "finances": VerbPhrases("finances", "is financed by"),
        "insures": VerbPhrases("insures", "is insured by"),
        "audits": VerbPhrases("audits", "is audited by"),
        "supplies": VerbPhrases("supplies", "is supplied by"),
        "leases-to": VerbPhrases("leases to", "leases from"),
        "licenses-to": VerbPhrases("licenses to", "is licensed by"),
    },
    "Market": {
        "competes-with": _mutual("competes with"),
        "targets": VerbPhrases("targets", "is targeted by"),
        "stays-out-of": VerbPhrases("stays out of", "is avoided by"),
    },
    "Stance": {
        "backs": VerbPhrases("backs", "is backed by"),
        "tacitly-backs": VerbPhrases("tacitly backs", "has the tacit backing of"),
        "opposes": VerbPhrases("opposes", "is opposed by"),
        "criticises": VerbPhrases("criticises", "is criticised by"),
        "presses": VerbPhrases("puts pressure on", "is under pressure from"),
        "regulates": VerbPhrases("regulates", "is regulated by"),
        "investigates": VerbPhrases("investigates", "is investigated by"),
        "sues": VerbPhrases("sues", "is sued by"),
    },
    "Ties": {
        "is-related-to": _mutual("is related to"),
        "is-close-to": _mutual("is close to"),
        "is-compared-to": VerbPhrases("is compared to", "is a comparison for"),
        "is-linked-to": _mutual("is linked to"),
    },
}
"""The known verbs, grouped as a form offers them."""
_FORMER_VERBS: Final = {"held-a-stake-in": VerbPhrases("held a stake in", "was partly held by")}
"""Verbs used only by dossiers of format 1; not offered in forms."""
KNOWN_VERBS: Final = {verb: both for group in VERB_GROUPS.values() for verb, both in group.items()} | _FORMER_VERBS

_ALIASES: Final = {
    "seeks-to-draw-on": "aims-to-leverage",
    "stays-away-from": "stays-out-of",
    "is-likened-to": "is-compared-to",
    "is-friendly-with": "is-close-to",
    "implicitly-backs": "tacitly-backs",
}
"""Verb ids of format 1, and the present ids."""
_REMEMBERED_VERBS: Final = 256


def canonical_verb(verb: str) -> str:
    """Return the present id of a verb."""
    return _ALIASES.get(verb, verb)


def verb_ids(verb: str) -> list[str]:
    """Return every id that means the same as a verb, the present one first."""
    present = canonical_verb(verb)
    return [present, *(alias for alias, target in _ALIASES.items() if target == present)]


def verb_phrases(verb: str) -> VerbPhrases:
    """Return the phrases of a verb; those of a dossier's own verb follow from English grammar."""
    return KNOWN_VERBS.get(canonical_verb(verb)) or _unlisted_phrases(verb)


@lru_cache(maxsize=_REMEMBERED_VERBS)
def _unlisted_phrases(verb: str) -> VerbPhrases:
    """Return the phrases of a verb that is not in the tables.

    If it is the backward phrase of a known verb, that verb is reversed: "employs" for "works for". Passives are left to
    the grammar: "is used by" is the backward phrase of "builds on", but also of "uses".
    """
    from jvexplore.dossier.vocabulary.verb_grammar import read_verb

    forward, backward = read_verb(verb, KNOWN_VERBS)
    for known in KNOWN_VERBS.values():
        if known.backward == forward and not forward.endswith(" by"):
            return VerbPhrases(forward, known.forward)
    return VerbPhrases(forward, backward)
