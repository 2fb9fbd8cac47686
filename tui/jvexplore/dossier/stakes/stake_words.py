"""Stakes in words: what somebody holds, is to hold, or held, by how real it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.dossier.numbers.number_words import number_words
from jvexplore.dossier.numbers.sure_bounds import is_surely_over, is_surely_under
from jvexplore.dossier.speech import spell_signs_out
from jvexplore.dossier.stakes.stake_bases import is_of_capital
from jvexplore.dossier.stakes.stake_totals import HALF

if TYPE_CHECKING:
    from jvexplore.dossier.numbers.stated_number import StatedNumber

NOT_STATED: Final = "not stated"


class _HoldingVerb(NamedTuple):
    """The verb of a stake: its holder's side, of one and of several, and that of the company."""

    one: str
    several: str
    backward: str


_VERBS: Final = {
    "actual": _HoldingVerb("holds", "hold", "held by"),
    "agreed": _HoldingVerb("is to hold", "are to hold", "to be held by"),
    "expected": _HoldingVerb("is expected to hold", "are expected to hold", "expected to be held by"),
    "proposed": _HoldingVerb("would hold", "would hold", "would be held by"),
    "optional": _HoldingVerb("may come to hold", "may come to hold", "may come to be held by"),
    "rumoured": _HoldingVerb("is rumoured to hold", "are rumoured to hold", "rumoured to be held by"),
    "former": _HoldingVerb("held", "held", "formerly held by"),
    "abandoned": _HoldingVerb("was to have held", "were to have held", "was to have been held by"),
}
"""By status."""


def share_words(number: StatedNumber, base: str = "", *, short: bool = False) -> str:
    """Return a share: "24 to 26 %", "60 % of votes"; "not stated" if there is no number.

    Args:
        number: its percentage.
        base: of what it is one; empty for the capital.
        short: whether to abbreviate for narrow rows.
    """
    words = number_words(number, "percent", short=short) or NOT_STATED
    return words if is_of_capital(base) else f"{words} of {base}"


def holding_words(number: StatedNumber, base: str, status: str, *, is_several: bool) -> str:
    """Return the predicate of a holder, before the company: "holds 48 % of", "is to hold 60 % of the votes in".

    Without a number: "held an undisclosed stake in", "holds a share of the votes in".
    """
    verb = _VERBS[status].several if is_several else _VERBS[status].one
    words, is_capital = number_words(number, "percent"), is_of_capital(base)
    if not _has_digits(words):
        share = f"an {words}" if words else "a"
        return f"{verb} {share} stake in" if is_capital else f"{verb} {share} share of the {base} in"
    return f"{verb} {words} of" if is_capital else f"{verb} {words} of the {base} in"


def held_words(number: StatedNumber, base: str, status: str) -> str:
    """Return the predicate of a company, before the holder: "48 % held by", "60 % of votes to be held by".

    Without a number: "undisclosed stake formerly held by".
    """
    backward = _VERBS[status].backward
    words = number_words(number, "percent")
    if _has_digits(words):
        return f"{share_words(number, base)} {backward}"
    kind = "stake" if is_of_capital(base) else f"share of {base}"
    return f"{words} {kind} {backward}".lstrip()


def spoken_share(number: StatedNumber, base: str, status: str) -> str:
    """Return a share after its holder and before the company, for speech: "24 per cent of", "optional stake in"."""
    words = spell_signs_out(number_words(number, "percent"))
    how_real = "" if status == "actual" else f"{status} "
    if not _has_digits(words):
        return f"{how_real}{f'{words} stake' if words else 'stake'} in"
    return f"{how_real}{words} {'of' if is_of_capital(base) else f'of the {base} in'}"


def _has_digits(words: str) -> bool:
    return any(each.isdigit() for each in words)


def size_words(share: StatedNumber) -> str:
    """Return what a stake is called for its size: "minority stake"; empty if it is neither that nor a majority."""
    if is_surely_under(share, HALF):
        return "minority stake"
    return "majority stake" if is_surely_over(share, HALF) else ""
