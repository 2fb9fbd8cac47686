"""Lists of parties in patterns of tagged sentences, and the ties of each of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules.ties.found_tie import FoundTie
from jvexplore.suggest.rules.ties.tagged_sentences import SIGN

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

ANY_PARTY: Final = r"<[PCG]\d+>"
BEFORE_NAME: Final = (
    r"(?:(?!(?:is|are|was|were|said|says|has|have|had|will|would|advis\w+|by|to|from|that|which|who"
    r"|while|for|with|of|in|on"
    r"|at|as|own\w*|its|their|but|and)\b)(?:[a-z][\w-]*|[A-Z]\w+(?:-based|'s)|[A-Z][a-z]+(?:an|ish|ese"
    r"|ch)|U\.S\.|UK|US)\s+)"
    r"{0,4}"
)
"""What may stand before a name: "the Canadian pension fund"."""


def party_list(name: str, sign: str = ANY_PARTY) -> str:
    """Return the pattern of one or several names that "and" joins.

    Args:
        name: that of the group of the pattern.
        sign: the pattern of one name.
    """
    joint = "(?:,? and| &|,| as well as)" if name == "who" else "(?: and| &)"
    other = "as" if name == "who" else "(?:as|is|are|was|were)"
    return rf"(?P<{name}>{sign}(?:{joint} (?:of )?{BEFORE_NAME}{sign}(?! {other}\b)){{0,5}})"


SURE_TIE: Final = 0.92
"""The confidence of a tie whose two ends are named beside the word that ties them."""


def pair_ties(
    match: re.Match[str], verb: str, who: object, whom: object, confidence: float = SURE_TIE, office: str = ""
) -> Iterator[FoundTie]:
    """Yield the tie of each party of a list with each of another one."""
    for one in party_numbers(who):
        for other in party_numbers(whom):
            yield FoundTie(one, verb, other, *match.span(), confidence, office)


def party_numbers(listed: object) -> list[int]:
    """Return the numbers of a list of signs, of a number in figures, or of a number; none of `None`."""
    if listed is None:
        return []
    text = str(listed)
    return [int(each["number"]) for each in SIGN.finditer(text)] if "<" in text else [int(text)]
