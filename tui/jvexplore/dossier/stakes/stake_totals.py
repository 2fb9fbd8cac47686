"""What the stakes in a company come to, in words: their total, whether one is a majority, and which is the largest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.dossier.number_text import format_percent
from jvexplore.dossier.numbers.number_words import number_words
from jvexplore.dossier.numbers.sure_bounds import is_surely_at_most, is_surely_over, least_bound
from jvexplore.dossier.stakes.stake_groups import drawn_percent

if TYPE_CHECKING:
    from jvexplore.dossier.stakes.stake_groups import StakeGroup

HALF: Final = 50


def has_majority(group: StakeGroup) -> bool:
    """Return whether one holder surely has more than half."""
    return any(is_surely_over(each.number, HALF) for each in group.counted)


def majority_words(group: StakeGroup) -> str:
    """Return whether a holder has a majority: "Majority", "No majority"; empty where either may be.

    That nobody has more than half is sure only if no stake may be more, and what they leave to others is no more.
    """
    if has_majority(group):
        return "Majority"
    if not group.total or group.total.lowest < HALF:
        return ""
    return "No majority" if all(is_surely_at_most(each.number, HALF) for each in group.counted) else ""


def total_sentence(group: StakeGroup) -> str:
    """Return what stakes add up to, whether one is a majority, and which is the largest; empty if none is known."""
    rounding = ", within rounding" if group.is_over_by_rounding else ""
    total = f"Total {group.total_words}{rounding}." if group.total_words else ""
    found = ": ".join(filter(None, (majority_words(group), _largest_words(group))))
    return " ".join(filter(None, (total, found and f"{found[:1].upper()}{found[1:]}.")))


def _largest_words(group: StakeGroup) -> str:
    """Return which of several stakes is the largest, and the rest if it is known; empty unless that is sure."""
    first, *others = group.counted
    least = least_bound(first.number).bound if first.number.has_range or first.number.qualifier else first.number.value
    if not others or least is None or not all(is_surely_at_most(each.number, least) for each in others):
        return ""
    largest = f"largest stake {number_words(first.number, 'percent')}"
    if any(each.number.has_range or each.number.qualifier for each in group.counted):
        return largest
    rest = format_percent(sum((drawn_percent(each.number) for each in others[1:]), drawn_percent(others[0].number)))
    return f"{largest}, the rest {rest}"
