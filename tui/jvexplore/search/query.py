"""The language of `/`, `jvexplore find` and `--find`: words, "phrases", and filters like kind:quote."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from jvexplore.address import KINDS
from jvexplore.errors import JvexploreError
from jvexplore.notes.model import KINDS as NOTE_KINDS
from jvexplore.notes.model import STATUSES
from jvexplore.search.fold import fold_value, fold_word, phrase

CHALLENGE_STATUSES: Final = ("answered",)
_CHOICES: Final = {
    "kind": (*KINDS, "paragraph", "note", *NOTE_KINDS),
    "has": ("notes", "comment", "responses", "conflict", "span"),
    "basis": ("stated", "attributed", "derived", "editorial"),
    "status": (*STATUSES, *CHALLENGE_STATUSES),
}
KEYS: Final = {
    "kind": "quote, party, note, question …",
    "by": "who says, writes, raises or answers it",
    "tag": "a tag, like governance",
    "has": "notes, comment, responses, conflict, span",
    "basis": "stated, attributed, derived, editorial",
    "para": "the number of a paragraph",
    "status": "open, resolved, answered …",
    "on": "the beginning of an address",
}
"""The filters, and what may stand behind each."""

_TERM: Final = re.compile(r'(?P<not>-?)(?:(?P<key>[A-Za-z]+):)?(?:"(?P<phrase>[^"]*)(?P<end>"?)|(?P<word>[^\s"]*))')


class QueryError(JvexploreError):
    """A query that means nothing.

    Attributes:
        start: where in the query the mistake is, in characters.
    """

    def __init__(self, what: str, remedy: str, start: int) -> None:
        super().__init__(what, remedy)
        self.start = start


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must be found.

    Attributes:
        key: the filter; empty for a word or a phrase.
        value: folded.
        is_phrase: whether it was quoted, and must be found as it is.
        excluded: whether it must not be found.
        is_whole: whether what the filter asks for must not only begin so.
    """

    key: str
    value: str
    is_phrase: bool = False
    excluded: bool = False
    is_whole: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is a word, which may stand anywhere."""
        return not (self.key or self.is_phrase or self.excluded)


def parse(text: str) -> tuple[Term, ...]:
    """Read a query; what says nothing, like a dash between words, asks for nothing.

    Raises:
        QueryError: when it means nothing; says where and why.
    """
    if text.strip() == "-":
        raise QueryError("- takes something out", "say what, as -kind:party", text.index("-"))
    terms = []
    for match in _TERM.finditer(text):
        key = (match["key"] or "").lower()
        if match["phrase"] is not None and not match["end"]:
            raise QueryError("the phrase has no end", 'add a "', match.start())
        if key and key not in KEYS:
            close = get_close_matches(key, KEYS, 1)
            remedy = f"did you mean {close[0]}:?" if close else f"there are {', '.join(KEYS)}; or quote it"
            raise QueryError(f'"{match["key"]}:" is no filter', remedy, match.start())
        value = match["phrase"] if match["phrase"] is not None else match["word"]
        if key:
            terms.append(Term(key, _checked(key, value, match.start()), excluded=bool(match["not"])))
        elif match["phrase"] is not None:
            said = phrase(value).strip()
            if not said:
                raise QueryError("the phrase has no words", 'say them between " and "', match.start())
            terms.append(Term("", said, is_phrase=True, excluded=bool(match["not"])))
        else:
            folded = [fold_word(part) for part in value.split("/")]
            terms += [Term("", part, excluded=bool(match["not"])) for part in folded if part]
    return tuple(terms)


def _checked(key: str, value: str, start: int) -> str:
    """Return the value of a filter, which may be the beginning of one that there is."""
    value = fold_value(value)
    if not value:
        raise QueryError(f"{key}: is not finished", f"say {KEYS[key]}", start)
    if key == "para" and not value.isdecimal():
        raise QueryError(f"para:{value} is no paragraph", "say a number, as para:5", start)
    choices = _CHOICES.get(key)
    if choices and not any(choice.startswith(value) for choice in choices):
        close = get_close_matches(value, choices, 1)
        remedy = f"did you mean {key}:{close[0]}?" if close else f"say one of {', '.join(choices)}"
        raise QueryError(f"{key}:{value} matches nothing", remedy, start)
    return value
