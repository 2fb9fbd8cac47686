"""The number words of English, with its units, magnitudes, currencies and qualifiers."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jvexplore.reading.english.contexts import CONTEXT, TIME_UNITS, is_share
from jvexplore.reading.english.currencies import AMBIGUOUS_NAMES, ATTACHED_LETTERS, NAMES_AFTER, NAMES_BEFORE
from jvexplore.reading.english.qualifiers import QUALIFIERS_AFTER, QUALIFIERS_BEFORE
from jvexplore.reading.number_words import Magnitude, MagnitudeSpacing, NumberConnector, NumberWords, magnitude_table
from jvexplore.reading.phrases import PhraseTable
from jvexplore.reading.wordlists import phrase_list, word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"

_MAGNITUDES: Final = {
    "dozen": Magnitude(Decimal(12)),
    **magnitude_table(
        MagnitudeSpacing.WORD, "hundred 2", "thousand 3", "lakh lakhs lac lacs 5", "million millions 6",
        "crore crores 7", "billion billions milliard 9", "trillion trillions 12", "quadrillion 15",
    ),
    **magnitude_table(MagnitudeSpacing.SPACED, "m mn mln mio mil 6", "cr 7", "bn bln mrd 9", "tn trn tln 12"),
    **magnitude_table(MagnitudeSpacing.ATTACHED, "k 3", "b 9"),
    **magnitude_table(MagnitudeSpacing.MONEY, "mm 6", "t tr 12"),
}  # fmt: skip

_DENOMINATORS: Final = {
    "third": 3, "fourth": 4, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "fiftieth": 50, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip

_PERCENTS: Final = (
    "%|% points|% point|per cent|per cents|percent|percents|pct|pc|p c|per cent points|per cent point|percentage points"
    "|percentage point|of a percentage point|of one percentage point|of a per cent|of a percent|of one per cent"
    "|of one percent|percent points|percent point|pp|pps|ppt|ppts"
)
_PER_MILLE: Final = "‰|per mille|per mil"


def _cardinals() -> Mapping[str, int]:
    ones = {word: number for number, word in enumerate(_ONES.split())}
    return ones | {word: 10 * number for number, word in enumerate(_TENS.split(), 2)} | {"fourty": 40}


ENGLISH: Final = NumberWords(
    decimal_mark=".",
    cardinals=_cardinals(),
    read_compound=lambda _: None,
    articles=word_set("a an"),
    ambiguous_cardinals=word_set("zero one"),
    hundred="hundred",
    conjunction="and",
    magnitudes=_MAGNITUDES,
    mixed_fractions=PhraseTable(
        {
            "and a half": (1, 2),
            "and one half": (1, 2),
            "and a quarter": (1, 4),
            "and one quarter": (1, 4),
            "and three quarters": (3, 4),
            "and a third": (1, 3),
            "and two thirds": (2, 3),
        }
    ),
    fixed_fractions=PhraseTable({"half": (1, 2), "quarter of a": (1, 4)}),
    denominators=_DENOMINATORS,
    plural_denominators={f"{word}s": number for word, number in _DENOMINATORS.items()} | {"halves": 2},
    of_word="of",
    is_share=is_share,
    partitives=frozenset({"of"}),
    proportion_links=PhraseTable(dict.fromkeys(("in", "in every", "out of", "out of every", "of every"))),
    time_units=TIME_UNITS,
    percent_units=PhraseTable(
        dict.fromkeys(phrase_list(_PERCENTS), Decimal(1)) | dict.fromkeys(phrase_list(_PER_MILLE), Decimal("0.1"))
    ),
    currencies_after=PhraseTable(NAMES_AFTER),
    currencies_before=NAMES_BEFORE,
    ambiguous_currencies=AMBIGUOUS_NAMES,
    attached_currencies=ATTACHED_LETTERS,
    connectors={
        "to": NumberConnector.RANGE,
        "or": NumberConnector.ALTERNATIVE,
        "and": NumberConnector.ADDITION,
        "through": NumberConnector.RANGE,
        "versus": NumberConnector.ADDITION,
    },
    range_openers=word_set("between"),
    split_cues=frozenset(
        {"split", "splits", "joint", "venture", "ratio", "basis", "partnership", "ownership", "jv", "deal"}
    ),
    metre_cues=word_set("tall high long wide deep away below above sprint race hurdles"),
    minus_words=word_set("minus negative"),
    qualifiers_before=PhraseTable(QUALIFIERS_BEFORE),
    qualifiers_after=PhraseTable(QUALIFIERS_AFTER),
    context=CONTEXT,
)
