"""The query language of `/`, `jvexplore find` and `--find`: words, "phrases", and filters like kind:quote."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final, get_args

from jvexplore.closest_match import closest_match
from jvexplore.constraints import SLUG
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.kind_table import kind_names
from jvexplore.dossier.vocabulary.bases import Basis
from jvexplore.dossier.vocabulary.statuses import ChallengeStatus, FactStatus, TermStatus
from jvexplore.errors import JvexploreError
from jvexplore.notes.model import NOTE_KINDS, NOTE_STATUSES
from jvexplore.search.normalised_words import (
    find_words,
    normalise_filter_value,
    normalise_phrase,
    normalise_word,
    query_spellings,
    word_parts,
)
from jvexplore.search.spellings import singular_forms, split_unspaced
from jvexplore.search.values import SIGN, find_fraction, find_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jvexplore.search.values import WrittenValue

_CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "kind": (*kind_names(), "paragraph", "source", "note", *NOTE_KINDS),
    "basis": get_args(Basis),
    "status": tuple(
        dict.fromkeys((*NOTE_STATUSES, *get_args(ChallengeStatus), *get_args(TermStatus), *get_args(FactStatus)))
    ),
}
"""The values of the filters with a closed set of them, except `has:`, which has `_has_choices`; a prefix is enough."""
KEYS: Final = {
    "kind": "quote, party, note, question …",
    "by": "a speaker, an author, or who raises or answers a challenge",
    "tag": "a tag, such as governance",
    "has": "notes, comment, span …",
    "basis": ", ".join(_CHOICES["basis"]),
    "para": "a paragraph, like 5 or title",
    "status": "open, resolved, answered, agreed, met, actual …",
    "on": "an address, or its beginning",
}
"""The filters, with a description of the values of each."""

LONGEST_QUERY: Final = 1_000
"""The maximum length of a query, in characters: some sentences. Each word of it is looked up at each key press."""
_LOOKAHEAD_CHARS: Final = 40
"""The number of characters after a number in which a word that it may be part of is searched."""

_TERM: Final = re.compile(r'(?P<not>-?)(?:(?P<key>[A-Za-z]+):)?(?:"(?P<phrase>[^"]*)(?P<end>"?)|(?P<word>[^\s"]*))')


class QueryError(JvexploreError):
    """A query that is not valid.

    Attributes:
        start: the position of the error in the query, in characters.
    """

    def __init__(self, what: str, remedy: str, start: int) -> None:
        super().__init__(what, remedy)
        self.start = start


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """One condition of a query.

    Attributes:
        key: the key of a filter; empty for a word or a phrase.
        value: the word, the phrase or the value of the filter, normalised.
        is_phrase: whether it was quoted, and must match literally.
        excluded: whether it must not match.
        is_whole: whether the value of a filter must match completely, not as a prefix.
        other_spellings: other spellings of the word, from `query_spellings`.
        other_forms: other forms of the word, which match only as whole words: `stake` for `stakes`.
        parts: the parts of a hyphenated word, which may be separate words in a text.
        values: for a number or a date, keys of `values.py`, one of which must match instead of `value`.
    """

    key: str
    value: str
    is_phrase: bool = False
    excluded: bool = False
    is_whole: bool = False
    other_spellings: tuple[str, ...] = ()
    other_forms: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    values: frozenset[str] = frozenset()

    @property
    def is_word(self) -> bool:
        """Whether it is a plain word, which may occur in any field."""
        return not (self.key or self.is_phrase or self.excluded)


def parse_query(text: str) -> tuple[QueryTerm, ...]:
    """Parse a query; text without letters or digits, such as a dash between words, is ignored.

    A repeated word has no effect.

    Raises:
        QueryError: if it is invalid, or longer than `LONGEST_QUERY`; with the position and the reason.
    """
    if (length := len(text.strip())) > LONGEST_QUERY:
        remedy = f"use at most {LONGEST_QUERY:,} characters"
        raise QueryError(f"query too long: {length:,} characters", remedy, LONGEST_QUERY)
    terms: list[QueryTerm] = []
    run: list[re.Match[str]] = []
    start = len(text) - len(text.lstrip())
    for match in _TERM.finditer(text, start, start + length):  # there may be a megabyte of blanks around it
        key = (match["key"] or "").lower()
        if match["word"] and not key and not match["not"]:
            run.append(match)
            continue
        if match[0]:
            terms += _read_run(text, run)
            run = []
            terms += _read_term(key, match)
    terms += _read_run(text, run)
    if len(terms) == 1 and terms[0].excluded and (negative := _negative_number(text)):
        return (negative,)
    return tuple(dict.fromkeys(terms))


def is_wordless(text: str, terms: Sequence[QueryTerm]) -> bool:
    """Return whether a query, such as `…` or `*`, has no conditions; an empty query matches everything."""
    return not terms and bool(text.strip())


def no_match_message(text: str, terms: Sequence[QueryTerm]) -> str:
    """Return the message for a query without results."""
    return "No searchable words: type letters or digits" if is_wordless(text, terms) else "No matches"


def _read_term(key: str, match: re.Match[str]) -> list[QueryTerm]:
    """Return the terms for a filter, a phrase, or an excluded word."""
    excluded = bool(match["not"])
    if match["phrase"] is not None and not match["end"]:
        raise QueryError("phrase not closed", 'add a "', match.start())
    if key and key not in KEYS:
        close = closest_match(key, KEYS)
        remedy = f"did you mean {close}:?" if close else f"use {', '.join(KEYS)}, or quote it"
        raise QueryError(f'unknown filter "{match["key"]}:"', remedy, match.start())
    value = match["phrase"] if match["phrase"] is not None else match["word"]
    if key:
        return [QueryTerm(key, _check_filter_value(key, value, match.start()), excluded=excluded)]
    if match["phrase"] is not None:
        phrase = normalise_phrase(value).strip()
        parts = tuple(
            part for each in find_words(value) for part in word_parts(each[0]) or (normalise_word(each[0]),) if part
        )
        parts = () if list(parts) == phrase.split() else parts
        return [QueryTerm("", phrase, is_phrase=True, excluded=excluded, parts=parts)] if phrase else []
    return [replace(term, excluded=excluded) for term in _read_words(value)]


def _read_run(text: str, run: Sequence[re.Match[str]]) -> list[QueryTerm]:
    """Return the terms for consecutive words of a query."""
    return _read_words(text[run[0].start() : run[-1].end()]) if run else []


def _read_words(text: str) -> list[QueryTerm]:
    """Return the terms for plain words: numbers and dates, of one or several words, by value."""
    terms: list[QueryTerm] = []
    end = 0
    fraction = find_fraction(text)
    for value in (fraction,) if fraction else find_values(text):
        if _cuts_word(text, value):
            continue
        terms += _plain_terms(text[end : value.start])
        terms.append(QueryTerm("", normalise_phrase(text[value.start : value.end]).strip(), values=value.narrowest))
        end = value.end
    return terms + _plain_terms(text[end:])


def _cuts_word(text: str, value: WrittenValue) -> bool:
    """Return whether a number is part of a word, as in 5G and 7-Eleven."""
    start = max(text.rfind(" ", 0, value.start), text.rfind("/", 0, value.start)) + 1
    for match in find_words(text[start : value.end + _LOOKAHEAD_CHARS]):
        begin, end = start + match.start(), start + match.end()
        if begin >= value.end:
            break
        whole = value.start <= begin and end <= value.end
        if end > value.start and not whole and any(map(str.isalpha, match[0])):
            return True
    return False


def _plain_terms(text: str) -> list[QueryTerm]:
    """Return the terms for words that are not numbers."""
    terms = []
    for match in find_words(text):
        first, *others = query_spellings(match[0])
        pieces = split_unspaced(first)
        if len(pieces) > 1:
            terms += [QueryTerm("", piece) for piece in pieces if piece]
        elif first:
            parts = word_parts(match[0])
            terms.append(
                QueryTerm("", first, other_spellings=tuple(others), other_forms=singular_forms(first), parts=parts)
            )
    return terms


def _negative_number(text: str) -> QueryTerm | None:
    """Return the negative number for `-3.5%` alone, because there is nothing to exclude it from."""
    value = next(find_values(text), None)
    if value is None or value.kind == "date" or value.start != len(text) - len(text.lstrip()):
        return None
    signed_keys = frozenset(each for each in value.words if each.startswith(f"{SIGN}-"))
    unit_keys = frozenset(each for each in signed_keys if not each[-1].isdigit())
    return QueryTerm("", normalise_phrase(text).strip(), values=unit_keys or signed_keys) if signed_keys else None


@cache
def _has_choices() -> tuple[str, ...]:
    """Return the values of `has:`, with those of each kind. A function, because it imports the classes of all kinds."""
    return (
        "notes",
        "comment",
        *(value for each in fact_types().values() for value in each.has_values),
        "conflict",
        "span",
    )


def _check_filter_value(key: str, value: str, start: int) -> str:
    """Return the value of a filter, which may be a prefix of a known one."""
    value = normalise_filter_value(value)
    choices = _has_choices() if key == "has" else _CHOICES.get(key)
    if not value:
        values = ", ".join(_has_choices()) if key == "has" else KEYS[key]
        raise QueryError(f"{key}: needs a value", f"use {values}", start)
    if key == "para" and not re.fullmatch(SLUG, value):
        raise QueryError(f"para:{value} is not a paragraph", "use its id, as in para:5 or para:title", start)
    if choices and not any(choice.startswith(value) for choice in choices):
        close = closest_match(value, choices)
        remedy = f"did you mean {key}:{close}?" if close else f"use one of {', '.join(choices)}"
        raise QueryError(f"unknown value {key}:{value}", remedy, start)
    return value
