"""The English words around a number or a fraction that show what it is: a share, a time, a rank, a label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.reading.number_words import CountContext
from jvexplore.reading.tokens import FIGURES, WORD
from jvexplore.reading.wordlists import word_set

if TYPE_CHECKING:
    from jvexplore.reading.tokens import TokenSequence

_MONTHS: Final = word_set(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)

TIME_UNITS: Final = word_set(
    """
    second seconds minute minutes hour hours day days week weeks fortnight month months quarter quarters year years
    decade decades century centuries season term game match time night nights mile lifetime generation
    """
)

_WORDS_BEFORE_WHOLE: Final = word_set("of the its their that")
"""Words between a share and its whole."""

_WORDS_AFTER_SHARE: Final = word_set(
    """
    off stake stakes share shares interest interests holding holdings ownership owned owner owners partner partners
    more less fewer higher lower larger smaller bigger cheaper faster as his her our my your all these those majority
    discount premium cut drop fall rise increase decline reduction jump
    """
)
"""Other words that only a share precedes: a third more, a half stake."""

_VERBS_AFTER_SHARE: Final = word_set("are were say said have had will would do did come came live use own work")
"""Verbs whose subject is a share, not a rank: half say, two-thirds were."""

_TRENDS: Final = word_set("growth decline loss losses profit profits recession contraction falling rising consecutive")
"""Words after "quarters of", which are then quarters of a year: three quarters of growth."""

_WORDS_AFTER_RANK: Final = word_set("party parties person country countries quarter generation a an past term")
"""Words after what is a rank or a time, not a share: third party, half an hour, half past."""

_WORDS_BEFORE_SHARE: Final = word_set(
    """
    by up down than nearly almost about roughly over around approximately to at fell rose lost gained grew dropped
    climbed dived plunged slumped jumped surged shed added slipped sank cut only just under some least most owns own
    holds hold held owning holding buy buys bought sell sells sold take takes took is are was remaining other
    """
)
"""Words before a share that no noun follows: rose by a third."""

_WORDS_AFTER_LONE_SHARE: Final = word_set(
    """
    in on since from to this last after over by at between and or but while when as during compared each for with
    because if owned held controlled against before until
    """
)
"""Words that may follow such a share."""

_WORDS_BEFORE_PERIOD: Final = word_set(
    """
    first second latter last other early late better final opening closing next previous this that each every the same
    third fourth current past prior another one second-last consecutive straight
    """
)
"""Words before a half or a quarter that is a period: the second half, last quarter."""


def is_share(tokens: TokenSequence, first: int, after: int) -> bool:
    """Return whether a fraction is a part of something: not the first half, a third bidder, or a quarter of 2019.

    Args:
        tokens: the tokens of the text.
        first: the index of the fraction's first token.
        after: the index after its last token.
    """
    words = tokens.words
    if tokens.kinds[after] == WORD and tokens.gaps[after] == "-":
        # half-owned, but not half-year
        return words[after] in _WORDS_AFTER_SHARE
    before = words[first - 1] if first and tokens.is_joined(first) else ""
    is_time = words[after - 1] == "quarters" and tokens.gaps[after - 1] != "-"
    if before in _WORDS_BEFORE_PERIOD and (is_time or after - first == 1) and tokens.kinds[first] == WORD:
        return False
    following = words[after] if tokens.is_spaced(after) else ""
    if following in TIME_UNITS or following in _WORDS_AFTER_RANK:
        return False
    if following in _WORDS_BEFORE_WHOLE:
        return not _is_time(tokens, after + 1) and not (is_time and words[after + 1] in _TRENDS)
    if tokens.kinds[first] != WORD:
        return following in _WORDS_AFTER_SHARE
    return following in _WORDS_AFTER_SHARE or _stands_alone(tokens, first, after, before, following)


def _stands_alone(tokens: TokenSequence, first: int, after: int, before: str, following: str) -> bool:
    """Return whether a fraction in words is a share although no noun follows: rose by a third, two-thirds say."""
    closes = not following or following in _WORDS_AFTER_LONE_SHARE
    is_change = before in _WORDS_BEFORE_SHARE
    if after - first == 1:
        return is_change or following in _VERBS_AFTER_SHARE
    if tokens.words[first] in {"a", "an"}:
        return is_change and closes
    if tokens.words[after - 1] == "quarters" and tokens.gaps[after - 1] != "-":
        return is_change and not following
    return closes or is_change or following in _VERBS_AFTER_SHARE or tokens.gaps[after - 1] == "-"


def _is_time(tokens: TokenSequence, index: int) -> bool:
    """Return whether a year, a month or a unit of time follows, perhaps after words such as "the" and "last"."""
    words = tokens.words
    while words[index] in {"the", "a", "an", "this", "last", "next", "that", "each", "every", "its", "fiscal"}:
        index += 1
        if index >= len(tokens):
            return False
    if words[index] in TIME_UNITS or (words[index] in _MONTHS and tokens.is_capitalised(index)):
        return True
    return tokens.kinds[index] == FIGURES and len(words[index]) == len("2019") and words[index][:2] in {"19", "20"}


CONTEXT: Final = CountContext(
    months=_MONTHS,
    has_lower_case_months=False,
    clock_after=word_set("am pm gmt bst cet cest est edt utc et hrs noon midnight"),
    clock_before=frozenset(),
    label_nouns=word_set(
        """
        article articles section sections chapter chapters page pages p pp para paragraph paragraphs figure figures fig
        table tables no nos number numbers note notes clause clauses rule item items part parts volume vol issue
        channel route highway motorway flight gate room phase phases stage version level grade class tier type appendix
        annex step day week round episode season series line lines schedule exhibit lot block unit platform terminal
        generation act scene verse resolution form mark model group formula sign
        """
    ),
    name_heads=word_set(
        """
        boeing airbus channel windows iphone galaxy fortune ftse stoxx p dax cac nikkei russell ibex asx tsx smi mdax
        route apollo area playstation ps xbox covid falcon ariane android ipad office web industry euro expo topix csi
        kospi nasdaq formula catch radio bbc ryzen core geforce directive regulation
        """
    ),
    numeric_names=frozenset({"3M", "3i", "3Com", "4K"}),
    words_before_year=word_set(
        "in since by until till before after during from year years early late mid fiscal circa around"
    ),
    count_qualifiers=word_set("than over some nearly almost least most only exceeding exactly estimated up"),
    counted_nouns=word_set(
        """
        people employees workers staff jobs users customers subscribers shares homes stores shops units tonnes tons
        miles kilometres kilometers metres meters km men women children members families companies vehicles cars
        passengers patients students seats rooms beds branches outlets barrels litres acres hectares points copies
        megawatts mw shareholders investors creditors staffers posts roles redundancies times
        """
    ),
    ordinals=word_set("first second third fourth fifth sixth seventh eighth ninth"),
    words_before_ordinal=frozenset(),
    capitals_mark_names=True,
)
