"""What a provider gives: facts that it suggests, each on exact words of the article."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

from jvexplore.article.normalise import text_digest
from jvexplore.suggest.identifying_keys import identifying_keys

FieldValue: TypeAlias = str | int | float | Decimal | bool | Sequence[Any] | Mapping[str, Any]
"""What a field of a suggestion has: plain values, as TOML and JSON have them."""
_KEY_DIGITS = 16


class SuggestedPassage(NamedTuple):
    """Words of the article on which a suggestion rests.

    Attributes:
        paragraph: the id of the paragraph.
        start: where they begin in its text in normal form, in code points.
        end: where they end.
        exact: the words.
    """

    paragraph: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True)
class Suggestion:
    """A fact that is suggested.

    Attributes:
        kind: the kind of the fact.
        fields: its keys and values as in a dossier, but that parties are given by the names that the article uses:
            numbers in single units, dates in EDTF.
        passages: the words on which it rests.
        confidence: how likely it is to be right, from 0 to 1: of those with 0.9, nine in ten are.
        rule: what suggested it: "rules/stake".
        why: why it was suggested, in a line.
        source: the id of the article's source; empty without a dossier.
        basis: on what the fact rests: "stated", "attributed".
        needs: the keys that a person must fill in.
    """

    kind: str
    fields: Mapping[str, FieldValue]
    passages: tuple[SuggestedPassage, ...]
    confidence: float = 0.5
    rule: str = ""
    why: str = ""
    source: str = ""
    basis: str = "stated"
    needs: tuple[str, ...] = ()

    @cached_property
    def key(self) -> str:
        """What names it at each run: a hash of its kind, its main values and the digests of its words."""
        digests = sorted(text_digest(each.exact) for each in self.passages)
        told = json.dumps([self.kind, self.main_values, digests], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(told.encode(errors="replace")).hexdigest()[:_KEY_DIGITS]

    @property
    def main_values(self) -> Mapping[str, str]:
        """The values that tell the fact from others of its kind, as texts that can be compared."""
        keys = identifying_keys(self.kind)
        return {key: comparable_text(self.fields[key]) for key in keys if key in self.fields}

    def is_at(self, other: Suggestion) -> bool:
        """Return whether another suggestion rests on some of the same words."""
        return any(
            one.paragraph == two.paragraph and one.start < two.end and two.start < one.end
            for one in self.passages
            for two in other.passages
        )


class Claim(NamedTuple):
    """A fact as a language model claims it: with exact words, but not where these stand.

    Attributes:
        kind: the kind of the fact.
        fields: as those of a suggestion.
        words: the words of the article on which it rests.
        paragraph: the id of the paragraph that has them; `None` if it was not said.
        confidence: how likely it is to be right, from 0 to 1.
    """

    kind: str
    fields: Mapping[str, FieldValue]
    words: str
    paragraph: str | None = None
    confidence: float = 0.5


def comparable_text(value: FieldValue) -> str:
    """Return a value as a text that is equal for equal values: 48 and 48.0 are."""
    if isinstance(value, str):
        return " ".join(value.casefold().split())
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float | Decimal):
        number = Decimal(str(value))
        return f"{number.normalize():f}" if number.is_finite() else str(number)
    if isinstance(value, Mapping):
        return ";".join(f"{key}={comparable_text(value[key])}" for key in sorted(value))
    return ",".join(sorted(map(comparable_text, value)))
