"""Why a suggestion is dropped. A closed set: the screen and the command count by them."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

DropReason: TypeAlias = Literal[
    "words", "several", "cut", "kind", "number", "date", "name", "text", "certainty", "known", "rejected"
]

DROP_REASONS: Final[dict[DropReason, str]] = {
    "words": "words that are not in the article",
    "several": "words that occur in several places",
    "cut": "words that begin or end within a word, or in another sentence",
    "kind": "not a fact of its kind",
    "number": "a number that is not in its words",
    "date": "a date that is not in its words",
    "name": "a name that its words do not mean",
    "text": "a text that its words do not say",
    "certainty": "denied, or only possible, in the article",
    "known": "in the dossier already",
    "rejected": "rejected before",
}
"""What a reader is told, behind the number of those that were dropped."""
