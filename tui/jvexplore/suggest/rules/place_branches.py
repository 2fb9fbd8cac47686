"""Tell the branch of a company in a country from the company: "Kestrel Norway" is not "Kestrel" if both are named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.suggest.rules.place_names import PLACE_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.suggest.rules.party_mention import Mention

_BETWEEN: Final = re.compile(r"(?:'s)?,?\s+(?:[a-z][\w-]*,?\s+){0,5}")
"""What stands between two names of one clause."""
_BRANCH: Final = r"(?:joint venture|venture|branch|subsidiary|unit|arm|affiliate|offshoot|division)"
_IS_BRANCH: Final = re.compile(
    rf",?\s+(?:which\s+)?(?:is\s+|was\s+)?(?:an?|the|its|their|one of)\s+(?:[\w%-]+\s+){{0,4}}{_BRANCH}s?\b"
)
_BRANCH_BEFORE: Final = re.compile(rf"\b{_BRANCH},?\s+(?:called\s+|named\s+)?\Z")
_BRANCH_OF: Final = re.compile(rf"\b{_BRANCH}\s+of\s+(?:[a-z][\w-]*\s+){{0,4}}\Z")
_NEAR: Final = 60
_PLACES: Final = PLACE_NAMES | frozenset(COUNTRIES.values()) | {"Russia", "International", "Overseas"}


def is_branch(longer: str, mentions: Sequence[Mention], shorter: str, others: Sequence[Mention]) -> bool:
    """Return whether a name that ends in a place is that of a branch, so that the shorter one is no name of it.

    Args:
        longer: the name with the place.
        mentions: where it stands.
        shorter: the name without the place.
        others: where that stands.
    """
    if not longer.startswith(f"{shorter} ") or longer[len(shorter) + 1 :] not in _PLACES:
        return False
    return (
        any(map(_is_called_branch, mentions))
        or any(map(_has_branch, others))
        or any(
            _are_side_by_side(one, other) or _are_side_by_side(other, one)
            for one in mentions
            for other in others
            if one.paragraph is other.paragraph
        )
    )


def _is_called_branch(mention: Mention) -> bool:
    text, name = mention.paragraph.text, mention.name
    before = text[max(0, name.start - _NEAR) : name.start]
    return _IS_BRANCH.match(text, name.end) is not None or _BRANCH_BEFORE.search(before) is not None


def _has_branch(mention: Mention) -> bool:
    """Return whether the article speaks of a branch of what is named: "a Chilean branch of Kestrel"."""
    start = mention.name.start
    return _BRANCH_OF.search(mention.paragraph.text, max(0, start - _NEAR), start) is not None


def _are_side_by_side(one: Mention, other: Mention) -> bool:
    """Return whether two names stand in one clause, in this order."""
    start, end = one.name.end, other.name.start
    return 0 < end - start <= _NEAR and _BETWEEN.fullmatch(one.paragraph.text, start, end) is not None
