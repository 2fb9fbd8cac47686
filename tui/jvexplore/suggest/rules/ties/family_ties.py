"""Find how people are tied: members of a family, and who takes over from whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jvexplore.suggest.rules.party_nouns import RELATIVES
from jvexplore.suggest.rules.ties.antecedents import person_before, persons_before
from jvexplore.suggest.rules.ties.found_tie import FoundTie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.suggest.rules.ties.tagged_sentences import TaggedSentence

_RELATIVE: Final = (
    r"(?:(?:late|elder|eldest|younger|youngest|older|only|twin|second) )?(?:"
    + "|".join(sorted(map(re.escape, RELATIVES), key=len, reverse=True))
    + ")"
)
_ONE: Final = r"<P(?P<one>\d+)>"
_OTHER: Final = r"<P(?P<other>\d+)>"
_RELATED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_OTHER}'s? {_RELATIVE},? {_ONE}",
        rf"{_ONE}(?:, \d\d)?, {_OTHER}'s? {_RELATIVE}\b",
        rf"{_ONE}(?:, \d\d)?, (?:who is )?(?:the |a )?{_RELATIVE} of (?:the |its )?(?:[a-z]+,? ){{0,4}}{_OTHER}",
        rf"{_ONE} and (?:his|her) {_RELATIVE},? {_OTHER}",
        rf"(?:brothers|sisters|siblings|cousins|twins) {_ONE} and {_OTHER}",
    )
)
_HIS_RELATIVE: Final = re.compile(rf"\b(?:[Hh]is|[Hh]er) {_RELATIVE},? {_ONE}")
_THEIR_RELATIVE: Final = re.compile(rf"\b[Tt]heir {_RELATIVE},? {_ONE}")
_RELATIVE_OF_OFFICE: Final = re.compile(
    rf"{_ONE}(?:, \d\d)?, the (?P<office>chairwoman|chairman|chair|founder|chief executive|president"
    rf"|CEO)'s {_RELATIVE}\b"
)
_SUCCEEDS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"{_ONE}(?:, \d\d)?,? (?:who )?(?:will |is to |would |has )?(?:succeed|succeeds|succeeded|replace"
            rf"|replaces|replaced|take over from|takes over from|took over from)"
            rf" (?:as [a-z ]{{3,40}} )?(?:(?:his|her) {_RELATIVE},? )?{_OTHER}"
        ),
        rf"{_OTHER}'s? successor,? {_ONE}",
        rf"{_OTHER} (?:was|will be|is to be|has been) (?:succeeded|replaced) by (?:[a-z]+ ){{0,4}}{_ONE}",
    )
)
_HIS_SUCCESSOR: Final = re.compile(rf"\b(?:His|Her|his|her) successor,? {_ONE}")
_SHE_SUCCEEDS: Final = re.compile(
    rf"\b(?:She|He) (?:will |is to )?(?:succeed|succeeds|succeeded|replace|replaces|replaced|takes "
    rf"over from|took over from)"
    rf" {_OTHER}"
)
_HIS_TAKEOVER: Final = re.compile(rf"{_ONE}(?:, \d\d)?,? (?:who )?took over from (?:his|her) {_RELATIVE},? {_OTHER}")
_SURE: Final = 0.92
_MEANT: Final = 0.78
_RELATED_TO: Final = "is-related-to"


def family_ties(sentences: Sequence[TaggedSentence], at: int, holders: dict[str, int]) -> Iterator[FoundTie]:
    """Yield how people are tied in a sentence.

    Args:
        sentences: those of the article.
        at: which of them.
        holders: who holds an office, of those that only one person of the article holds.
    """
    text = sentences[at].text
    if "<P" not in text:
        return
    for verb, patterns in ((_RELATED_TO, _RELATED), ("succeeds", _SUCCEEDS)):
        for pattern in patterns:
            for match in pattern.finditer(text):
                yield FoundTie(int(match["one"]), verb, int(match["other"]), *match.span(), _SURE)
    for match in _HIS_TAKEOVER.finditer(text):
        yield FoundTie(int(match["one"]), _RELATED_TO, int(match["other"]), *match.span(), _SURE)
    yield from _meant_ties(sentences, at, holders)
    for match in _THEIR_RELATIVE.finditer(text):
        for other in persons_before(sentences, at, match.start()):
            if other != int(match["one"]):
                yield FoundTie(int(match["one"]), _RELATED_TO, other, *match.span(), _MEANT)


def _meant_ties(sentences: Sequence[TaggedSentence], at: int, holders: dict[str, int]) -> Iterator[FoundTie]:
    """Yield the ties of people of whom one is only meant: "his son Bo", "the chairman's cousin"."""
    text = sentences[at].text
    for verb, found in ((_RELATED_TO, _HIS_RELATIVE), ("succeeds", _HIS_SUCCESSOR)):
        for match in found.finditer(text):
            other = person_before(sentences, at, match.start())
            if other is not None:
                yield FoundTie(int(match["one"]), verb, other, *match.span(), _MEANT)
    for match in _SHE_SUCCEEDS.finditer(text):
        one = person_before(sentences, at, match.start())
        if one is not None:
            yield FoundTie(one, "succeeds", int(match["other"]), *match.span(), _MEANT)
    for match in _RELATIVE_OF_OFFICE.finditer(text):
        holder = holders.get(match["office"].lower())
        if holder is not None:
            yield FoundTie(int(match["one"]), _RELATED_TO, holder, *match.span(), _MEANT)
