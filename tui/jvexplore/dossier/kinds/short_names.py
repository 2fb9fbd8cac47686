"""Short names of parties: the surname of a person, the whole name of anything else.

The surname is taken to be the last word of the name, with its particles. That is a guess: a surname that comes first,
as in Chinese, Hungarian or Vietnamese, is recognised only if it is Korean, before a hyphenated given name; a second
surname is recognised only after a Spanish one. In doubt, more of the name is kept.
"""

from __future__ import annotations

import re
from typing import Final

from jvexplore.reading.wordlists import word_set

_TITLES: Final = word_set(
    """
    baron baroness capt captain chancellor col colonel dame doctor dr frau gen general herr hon judge justice king lady
    lieutenant lord lt madame mademoiselle master minister miss mlle mme monsieur mr mrs ms mx pope president prince
    princess prof professor queen rev reverend rt sen senator senor señor señora sgt sheikh sheikha sig signor signora
    sir
    """
)
_SUFFIXES: Final = word_set(
    """
    ba bsc ca cbe cfa cpa dbe dphil esq frs jd jnr jr junior kbe kc kt llb llm ma mba mbe md mep mp msc obe phd qc rn
    snr sr
    """
)
_NUMERALS: Final = word_set("ii iii iv v vi vii viii")
_PARTICLES: Final = word_set(
    """
    af al av aw ben bin bint da dal das de degli dei del della den der des di do dos du el ibn la las le los st saint
    san te ten ter tho tom tot van vander ver vom von zu zum zur
    """
)
"""Particles of surnames, which belong to the next word; the first word is a given name all the same: Al Gore."""
_CONJUNCTIONS: Final = frozenset(("e", "i", "y"))
"""Words that join the two surnames of a person: Ortega y Gasset."""
_JOINED_SURNAME_WORDS: Final = 2
"""How many words of a joined surname precede the last: the first surname and the conjunction."""
_SPANISH: Final = word_set(
    """
    alonso blanco castro delgado diaz díaz garcia garcía gil iglesias molina moreno munoz muñoz navarro ortega ortiz
    ramos romero rubio ruiz serrano torres
    """
)
_SPANISH_ENDING: Final = "ez"
_KOREAN_GIVEN_NAME: Final = re.compile(r"[A-Z][a-z]{1,7}-[a-z]{1,7}")
_BRACKETED: Final = re.compile(r"\([^()]{0,200}\)")
_LONGEST_NAME: Final = 200
"""In characters; longer names are returned unchanged."""


def short_name(name: str, party_type: str) -> str:
    """Return the short name of a party: "von der Leyen" for a person, the whole name otherwise.

    Args:
        name: the full name.
        party_type: its type; one of `PARTY_TYPES`.
    """
    if party_type != "person" or len(name) > _LONGEST_NAME:
        return name
    before_comma = _BRACKETED.sub(" ", name).partition(",")[0]
    words = _without_titles(before_comma.split())
    return _surname(words) if words and "of" not in words else name


def _without_titles(words: list[str]) -> list[str]:
    """Remove titles before a name and post-nominal letters after it; Charles III keeps his numeral."""
    while len(words) > 1 and words[0].rstrip(".").casefold() in _TITLES:
        words = words[1:]
    while len(words) > 1 and _plain(words[-1]) in _SUFFIXES:
        if words[-1].istitle() and _plain(words[-1]) in ("ma", "ca", "ba"):  # the surname in Jack Ma, not a degree
            break
        words = words[:-1]
    if len(words) > len(("Charles", "III")) and words[-1].casefold() in _NUMERALS:
        words = words[:-1]
    return words


def _plain(word: str) -> str:
    return word.replace(".", "").casefold()


def _surname(words: list[str]) -> str:
    at = len(words) - 1
    if words[-1].casefold() in _NUMERALS:  # Elizabeth II
        return " ".join(words)
    if at == 1 and _KOREAN_GIVEN_NAME.fullmatch(words[1]):
        return words[0]
    if at > _JOINED_SURNAME_WORDS and words[at - 1] in _CONJUNCTIONS:
        at -= _JOINED_SURNAME_WORDS
    elif at > 1 and _is_spanish(words[at - 1]):
        at -= 1
    while at > 1 and words[at - 1].rstrip(".").casefold() in _PARTICLES:
        at -= 1
    if at == 1 and words[0].islower() and words[0] in _PARTICLES:
        at = 0
    return " ".join(words[at:])


def _is_spanish(word: str) -> bool:
    plain = word.casefold()
    return plain in _SPANISH or (plain.endswith(_SPANISH_ENDING) and len(plain) > len("Inez"))
