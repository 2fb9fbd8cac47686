"""The words of a language that sentences are recognised by: abbreviations, and words that begin a sentence."""

from __future__ import annotations

from typing import NamedTuple


class SentenceWords(NamedTuple):
    """The words of one language; those without a capital are compared without regard to capitals.

    Attributes:
        never_last: abbreviations that no sentence ends with, without their last full stop: "Mr".
        perhaps_last: abbreviations that a sentence may end with: "Inc". It ends if a word of `starters` follows.
        before_numbers: abbreviations that are one only before a number: "No. 5".
        starters: words that begin a sentence, rather than a name, where they have a capital; in lower case.
        speech: verbs after the person in the clause that follows a question or an exclamation in quotation marks.
        has_ordinals: whether a number with a full stop is an ordinal: "am 3. März".
    """

    never_last: frozenset[str] = frozenset()
    perhaps_last: frozenset[str] = frozenset()
    before_numbers: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    has_ordinals: bool = False

    def __or__(self, other: SentenceWords) -> SentenceWords:
        """Return the words of both."""
        return SentenceWords(
            self.never_last | other.never_last,
            self.perhaps_last | other.perhaps_last,
            self.before_numbers | other.before_numbers,
            self.starters | other.starters,
            self.speech | other.speech,
            self.has_ordinals or other.has_ordinals,
        )
