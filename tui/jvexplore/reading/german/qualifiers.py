"""The German words that qualify the precision of a number, by what they do to it."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.qualifier_classes import QualifierClass, classed_phrases

QUALIFIERS_BEFORE: Final = classed_phrases(
    {
        QualifierClass.EXACT: "gerade einmal|nur|lediglich|genau|exakt",
        QualifierClass.ABOUT: (
            "rund|etwa|circa|ca|zirka|ungefähr|gegen|schätzungsweise|geschätzt|geschätzte|geschätzten|an die|um die"
        ),
        QualifierClass.JUST_UNDER: "fast|nahezu|beinahe|knapp|knapp unter|annähernd",
        QualifierClass.JUST_OVER: "gut|knapp über",
        QualifierClass.MORE_THAN: "mehr als|deutlich mehr als|über|weit über|über dem|oberhalb von",
        QualifierClass.AT_LEAST: "mindestens|wenigstens|nicht weniger als|minimal",
        QualifierClass.LESS_THAN: "weniger als|unter|unter dem|unterhalb von",
        QualifierClass.AT_MOST: "bis zu|höchstens|maximal|nicht mehr als",
    }
)
"""The qualifiers before a number, each with its class."""

QUALIFIERS_AFTER: Final = classed_phrases(
    {
        QualifierClass.AT_LEAST: "oder mehr|und mehr|plus",
        QualifierClass.AT_MOST: "oder weniger",
        QualifierClass.PLUS_ONE_SHARE: "plus eine aktie|plus 1 aktie|zuzüglich einer aktie",
        QualifierClass.LESS_ONE_SHARE: "minus eine aktie|minus 1 aktie|abzüglich einer aktie",
    }
)
"""The qualifiers after a number, each with its class."""
ENGLISH_QUALIFIERS: Final = {
    "mehr als": "more than", "deutlich mehr als": "more than", "über": "over", "über dem": "over", "weit über": "over",
    "oberhalb von": "over", "mindestens": "at least", "wenigstens": "at least", "nicht weniger als": "no less than",
    "minimal": "at least", "weniger als": "less than", "unter": "under", "unter dem": "under", "unterhalb von": "under",
    "bis zu": "up to", "höchstens": "at most", "maximal": "at most", "nicht mehr als": "at most", "gut": "just over",
    "knapp über": "just over", "fast": "nearly", "nahezu": "nearly", "beinahe": "almost", "knapp": "nearly",
    "annähernd": "nearly", "knapp unter": "just under", "rund": "about", "etwa": "about", "circa": "about",
    "ca": "about", "zirka": "about", "ungefähr": "about", "gegen": "about", "schätzungsweise": "about",
    "geschätzt": "about", "geschätzte": "about", "geschätzten": "about", "an die": "about", "um die": "about",
    "plus eine aktie": "plus one share", "minus eine aktie": "less one share",
}  # fmt: skip
"""What a dossier, whose terms are English, calls them."""
