"""The lexicon of the verb grammar: the words whose class or converse does not follow from a rule.

Verbs are keyed by base and what follows it: `buy-from`. A converse begins with a base, too, so that `VerbTense` can put
it into the tense of the verb: "sell to" becomes "sold to".
"""

from __future__ import annotations

from typing import Final

from jvexplore.reading.wordlists import word_set

CONVERSE_VERBS: Final = {
    "acquire-from": "sell to",
    "act-for": "be represented by",
    "act-on-behalf-of": "be represented by",
    "appear-in": "feature",
    "back-out-of": "be abandoned by",
    "become": "come from",
    "benefit-from": "benefit",
    "borrow-from": "lend to",
    "break-away-from": "be left by",
    "buy-from": "sell to",
    "come-after": "precede",
    "come-before": "follow",
    "come-from": "be the origin of",
    "consist-of": "be part of",
    "deliver-to": "receive deliveries from",
    "depart-from": "be left by",
    "descend-from": "be the origin of",
    "donate-to": "receive donations from",
    "drop-out-of": "be left by",
    "emerge-from": "give rise to",
    "export-to": "import from",
    "get-from": "give to",
    "give-to": "receive from",
    "grow-out-of": "give rise to",
    "hand-over-to": "take over from",
    "have": "belong to",
    "have-seat-on-board-of": "have on its board",
    "hear-from": "contact",
    "hold-seat-on-board-of": "have on its board",
    "import-from": "export to",
    "include": "belong to",
    "inherit-from": "leave an inheritance to",
    "lack": "be missing from",
    "lead-to": "result from",
    "learn-from": "teach",
    "lease-from": "lease to",
    "license-from": "license to",
    "list-on": "list",
    "live-in": "be home to",
    "loan-to": "borrow from",
    "lose-against": "win against",
    "lose-to": "win against",
    "move-to": "become home to",
    "operate-in": "have operations of",
    "order-from": "supply",
    "participate-in": "have the participation of",
    "poach-from": "lose staff to",
    "profit-from": "bring profits to",
    "provide-to": "receive from",
    "pull-out-of": "be left by",
    "purchase-from": "sell to",
    "put-pressure-on": "be under pressure from",
    "quit": "be left by",
    "rank-above": "rank below",
    "rank-below": "rank above",
    "receive-from": "give to",
    "relocate-to": "become home to",
    "rent-from": "rent out to",
    "rent-out-to": "rent from",
    "rent-to": "rent from",
    "reside-in": "be home to",
    "resign-from": "lose",
    "result-from": "lead to",
    "result-in": "result from",
    "retire-from": "be left by",
    "sell-to": "buy from",
    "ship-to": "receive shipments from",
    "source-from": "supply",
    "speak-for": "be represented by",
    "speak-on-behalf-of": "be represented by",
    "split-from": "be left by",
    "stand-behind": "be backed by",
    "stand-in-for": "be replaced by",
    "stem-from": "give rise to",
    "step-down-from": "lose",
    "step-in-for": "be replaced by",
    "supply-to": "be supplied by",
    "take-part-in": "have the participation of",
    "transfer-to": "receive from",
    "walk-away-from": "be abandoned by",
    "win-against": "lose to",
    "withdraw-from": "be left by",
    "work-at": "employ",
}
GIVING_VERBS: Final = word_set("award deny give grant lease lend loan offer owe pay promise rent sell send show teach")
"""Verbs with an indirect object, which can be the subject of the passive: "is granted a licence by"."""
RECEIVING_VERBS: Final = word_set("attract borrow derive draw earn gain get obtain raise receive secure win")
"""Verbs before THING "from", whose converse is "gives THING to"."""
ASKING_VERBS: Final = frozenset(("demand", "request", "seek", "solicit"))
"""Verbs before THING "from", whose converse is "is asked for THING by"."""
EXPECTING_VERBS: Final = frozenset(("await", "expect", "face", "need", "require", "want"))
"""Verbs before THING "from" that have no usual converse."""

MUTUAL_VERBS: Final = frozenset(
    (
        *("border", "compete-against", "differ-from", "diverge-from", "divorce", "equal", "marry", "meet", "neighbour"),
        *("resemble", "separate-from", "speak-to", "talk-to"),
    )
)
"""Verbs, with their prepositions other than "with", that read the same from both sides."""
ONE_WAY_WITH: Final = word_set(
    """
    bank bear begin burden catch charge comply cope credit deal deposit dispense dispose do entrust experiment
    file fill finish flirt fund go help identify interfere invest keep list lodge meddle part place plead
    provide register reckon side start stick supply sympathise sympathize tamper tinker toy trust
    """
)
"""Verbs before "with" that do not read the same from both sides; most do: merges-with."""
ONE_WAY_UP_WITH: Final = word_set("catch come do end follow get grow keep make put run stay")
"""The same for "up with" and "away with": keeps-up-with."""
PLACING_VERBS: Final = word_set("bank deposit entrust file invest keep lodge place plead provide register")
"""The same for THING "with": files-a-complaint-with."""
ONE_WAY_ADJECTIVES: Final = word_set(
    """
    angry burdened busy charged concerned content credited disappointed displeased entrusted familiar frustrated
    furious happy impatient insured invested impressed listed lodged obsessed patient pleased popular registered
    satisfied strict tasked threatened unfamiliar unhappy upset
    """
)
"""Adjectives before "with" that do not read the same from both sides; most do: is-allied-with."""

MUTUAL_NOUNS: Final = word_set(
    """
    ally classmate co-investor colleague compatriot competitor counterpart cousin enemy equal foe friend match
    namesake neighbour opponent partner peer rival roommate sibling spouse twin
    """
)
"""Nouns for a role that both sides have: is-rival-of."""
ROLE_NOUNS: Final = MUTUAL_NOUNS | word_set(
    """
    adversary affiliate analyst architect arm associate aunt bank base boss branch
    candidate cause chair chief counsel country critic dad delegate
    deputy division executive face fan front fund guest guru head heir home host husband
    idol judge kin nephew niece offshoot orphan part party
    patron platform principal product proxy pupil relative representative result
    site son source spin-off spouse star stepson target uncle unit
    vehicle victim widow wife witness workforce
    """
)
"""Nouns for a person or a company that have none of `NOUN_ENDINGS`."""
NOUN_ENDINGS: Final = ("ant", "cian", "ee", "ent", "er", "iary", "ist", "lord", "man", "mate", "or", "person", "ship")
"""Endings of nouns for a person or a company: adviser, creditor, trustee."""
NOT_NOUNS: Final = word_set(
    """
    absent apparent closer consistent dependent different divergent equivalent free greater ignorant independent
    indifferent inferior important irrelevant junior larger older pertinent present prior relevant reluctant
    resistant senior significant silent smaller sufficient superior tolerant transparent younger
    """
)
"""Adjectives with one of `NOUN_ENDINGS`."""
ADJECTIVES_BEFORE_OF: Final = word_set(
    "certain characteristic devoid exempt fond full guilty short sick sure tired true worthy"
)
"""Adjectives before "of" that have no typical ending: is-fond-of."""
NOT_VERBS: Final = frozenset(["goods", "news", "operations", "sales", "sports", "systems"])
"""Nouns in -s that are not verbs, even at the start of an id."""

STATE_CONVERSES: Final = {
    "active-in": "have the business of",
    "accountable-to": "hold to account",
    "afraid-of": "be feared by",
    "aware-of": "be known to",
    "based-at": "be the base of",
    "based-in": "be the base of",
    "based-on": "be the basis of",
    "bound-by": "bind",
    "capable-of": "be within the powers of",
    "close-to": "",
    "critical-of": "be criticised by",
    "dependent-on": "be depended on by",
    "different-from": "",
    "domiciled-in": "be the domicile of",
    "entitled-to": "be due to",
    "equal-to": "",
    "equivalent-to": "",
    "exposed-to": "have exposure from",
    "headquartered-in": "have the headquarters of",
    "home-to": "be the home of",
    "hostile-to": "face hostility from",
    "identical-to": "",
    "incorporated-in": "be the place of incorporation of",
    "indebted-to": "be a creditor of",
    "independent-from": "",
    "independent-of": "",
    "interested-in": "be of interest to",
    "joined-to": "",
    "keen-on": "be liked by",
    "known-to": "know",
    "liable-for": "be a liability of",
    "liable-to": "have a claim against",
    "listed-on": "list",
    "located-in": "be the location of",
    "loyal-to": "have the loyalty of",
    "married-to": "",
    "merged-into": "absorb",
    "modelled-on": "be the model for",
    "named-after": "give its name to",
    "near": "",
    "next-to": "",
    "opposed-to": "be opposed by",
    "owed-to": "be owed",
    "part-of": "include",
    "proud-of": "be the pride of",
    "registered-at": "be the place of registration of",
    "registered-in": "be the place of registration of",
    "related-to": "",
    "responsible-for": "be the responsibility of",
    "senior-to": "be junior to",
    "junior-to": "be senior to",
    "similar-to": "",
    "spun-off-from": "spin off",
    "spun-out-of": "spin out",
    "carved-out-of": "carve out",
    "subject-to": "apply to",
    "superior-to": "be inferior to",
    "in-charge-of": "be in the charge of",
    "in-control-of": "be controlled by",
    "in-debt-to": "be a creditor of",
    "in-favour-of": "be favoured by",
    "on-board-of": "have on its board",
    "under-investigation-by": "investigate",
    "under-pressure-from": "put pressure on",
    "inferior-to": "be superior to",
    "supportive-of": "be supported by",
    "suspicious-of": "be distrusted by",
    "tied-to": "",
    "linked-to": "",
    "connected-to": "",
    "unconnected-to": "",
    "unrelated-to": "",
    "under-control-of": "control",
    "up-against": "",
    "wary-of": "be distrusted by",
}
"""The converse of "be" by its complement, without articles; empty if it reads the same from both sides."""
OPPOSITE_COMPARATIVES: Final = {
    one: other
    for pair in (
        *(
            ("bigger", "smaller"),
            ("larger", "smaller"),
            ("older", "younger"),
            ("richer", "poorer"),
            ("higher", "lower"),
        ),
        *(("stronger", "weaker"), ("better", "worse"), ("more", "less"), ("faster", "slower"), ("cheaper", "dearer")),
        *(("earlier", "later"), ("greater", "smaller")),
    )
    for one, other in (pair[::-1], pair)
} | {"smaller": "larger"}
HELD_THINGS: Final = frozenset(
    ["holding", "holdings", "interest", "share", "shareholding", "shares", "stake", "stakes"]
)
"""Nouns before "in" that mean a share of a company, whose converse is "is partly owned by"."""
MUTUAL_THINGS: Final = frozenset(["connection", "connections", "link", "links", "relation", "relations", "tie", "ties"])
"""Nouns before "to" or "between" for something that both sides have: has-ties-to."""
