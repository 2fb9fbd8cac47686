"""A tie of two parties that is found in a sentence."""

from __future__ import annotations

from typing import NamedTuple


class FoundTie(NamedTuple):
    """How two parties are tied.

    Attributes:
        subject: the number of the party that does it or has it.
        verb: how they are tied.
        object: the number of the other party.
        start: where the words begin that say it, in the text of the sentence.
        end: where they end.
        confidence: how sure it is.
        office: the office that the subject has.
        status: the status, where it is another than "actual".
    """

    subject: int
    verb: str
    object: int
    start: int
    end: int
    confidence: float = 0.9
    office: str = ""
    status: str = ""
