"""The verbs of relations: the phrase of each in both directions, and the ids that they had in format 1.

A verb may be any id: one that is not listed here is worded by English grammar (`dossier/grammar/verb_grammar.py`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple


class VerbPhrases(NamedTuple):
    """The phrase of a verb from the side of the subject, and its converse from that of the object.

    They are equal if the relation is mutual: "competes with".
    """

    forward: str
    backward: str

    @property
    def has_converse(self) -> bool:
        """Whether the converse is worded, rather than the forward phrase quoted."""
        return "“" not in self.backward


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
"""The known verbs by id, in the groups of the form in which a verb is chosen."""
FORMER_STAKE_VERB: Final = "held-a-stake-in"
"""The verb of a relation of format 1 that is a stake with the status `former` in format 2."""
_FORMER_VERBS: Final = {FORMER_STAKE_VERB: VerbPhrases("held a stake in", "was partly held by")}
"""Verbs that only dossiers of format 1 use; a form does not offer them."""
KNOWN_VERBS: Final = {verb: both for group in VERB_GROUPS.values() for verb, both in group.items()} | _FORMER_VERBS
"""The phrases of every listed verb, by its present id."""

_ALIASES: Final = {
    "seeks-to-draw-on": "aims-to-leverage",
    "stays-away-from": "stays-out-of",
    "is-likened-to": "is-compared-to",
    "is-friendly-with": "is-close-to",
    "implicitly-backs": "tacitly-backs",
}
"""The present id of each verb that was renamed since format 1."""
VERB_MISSING: Final = _mutual("(verb missing)")
_CACHED_VERBS: Final = 256


def canonical_verb(verb: str) -> str:
    """Return the present id of a verb; an unknown verb is returned unchanged."""
    return _ALIASES.get(verb, verb)


def verb_ids(verb: str) -> list[str]:
    """Return the ids of a verb in all formats, the present one first."""
    present = canonical_verb(verb)
    return [present, *(alias for alias, target in _ALIASES.items() if target == present)]


def verb_phrases(verb: str) -> VerbPhrases:
    """Return the phrases of a verb, listed or not."""
    return KNOWN_VERBS.get(canonical_verb(verb)) or _unlisted_phrases(verb)


@lru_cache(maxsize=_CACHED_VERBS)
def _unlisted_phrases(verb: str) -> VerbPhrases:
    """Return the phrases of a verb that is not listed.

    If it is the backward phrase of a known verb, that verb is reversed: "employs" for "works for". Passives are left to
    the grammar: "is used by" is the backward phrase of "builds on", but also of "uses".
    """
    from jvexplore.dossier.grammar.verb_grammar import read_verb

    forward, backward = read_verb(verb, KNOWN_VERBS)
    for known in KNOWN_VERBS.values():
        if known.backward == forward and not forward.endswith(" by"):
            return VerbPhrases(forward, known.forward)
    return VerbPhrases(forward, backward)
