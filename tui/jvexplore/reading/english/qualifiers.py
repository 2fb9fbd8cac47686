"""The English words that qualify the precision of a number, by what they do to it."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.qualifier_classes import QualifierClass, classed_phrases

QUALIFIERS_BEFORE: Final = classed_phrases(
    {
        QualifierClass.EXACT: "exactly|precisely|only|just|a mere",
        QualifierClass.ABOUT: (
            "about|roughly|some|around|approximately|approx|circa|c|ca|close to|near|an estimated|estimated"
            "|an approximate|more or less|in the region of|somewhere around"
        ),
        QualifierClass.JUST_UNDER: (
            "nearly|almost|just under|just below|just short of|a little under|slightly less than|slightly under"
            "|little less than|not quite|nearing|approaching|virtually|practically"
        ),
        QualifierClass.JUST_OVER: (
            "just over|just above|a little over|slightly more than|slightly over|little more than"
        ),
        QualifierClass.MORE_THAN: (
            "more than|greater than|higher than|over|well over|above|well above|in excess of|upwards of|exceeding"
            "|exceed|exceeds|exceeded"
            "|somewhat more than|much more than|far more than"
        ),
        QualifierClass.AT_LEAST: (
            "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum|as little as"
            "|as few as"
        ),
        QualifierClass.LESS_THAN: "less than|fewer than|lower than|under|well under|below|well below",
        QualifierClass.AT_MOST: (
            "up to|at most|at the most|no more than|not more than|as much as|as many as|anything up to|a maximum of"
            "|maximum"
        ),
    }
)
"""The qualifiers before a number, each with its class."""

QUALIFIERS_AFTER: Final = classed_phrases(
    {
        QualifierClass.ABOUT: "or so|or thereabouts",
        QualifierClass.AT_LEAST: (
            "or more|or over|or above|or higher|or greater|plus|at least|at the least|and above|and over|and more"
        ),
        QualifierClass.AT_MOST: "or less|or under|or below|or lower|or fewer|at most|at the most|and below",
        QualifierClass.PLUS_ONE_SHARE: "plus one share|plus 1 share",
        QualifierClass.LESS_ONE_SHARE: "minus one share|less one share|minus 1 share|less 1 share",
    }
)
"""The qualifiers after a number, each with its class."""
