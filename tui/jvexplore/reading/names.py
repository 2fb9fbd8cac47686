"""Read the names of people, companies and public bodies in a text, with their spans.

Names that are known beforehand are found first. Any other is recognised by capitals, with the particles, legal forms
and titles that belong to it. Where every noun has a capital, as in German, more is needed: a legal form, a title, a
given name, the word of an office. What may or may not be a name is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jvexplore.reading.capital_names import find_capital_names
from jvexplore.reading.english.names import ENGLISH_NAMES
from jvexplore.reading.german.names import GERMAN_NAMES
from jvexplore.reading.known_names import NO_NAMES, KnownName, KnownNames
from jvexplore.reading.language_tags import find_language
from jvexplore.reading.legal_forms import ABBREVIATED_FORMS
from jvexplore.reading.name_kinds import is_office_word, is_person_by_context, name_kind
from jvexplore.reading.name_tokens import split_name_tokens
from jvexplore.reading.noun_names import find_names_among_nouns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jvexplore.reading.found_name import FoundName
    from jvexplore.reading.name_tokens import NameToken
    from jvexplore.reading.name_words import NameKind, NameWords

__all__ = ["NAME_LANGUAGES", "KnownName", "KnownNames", "ReadName", "guess_name_kind", "read_names"]

NAME_LANGUAGES: Final[Mapping[str, NameWords]] = {"en": ENGLISH_NAMES, "de": GERMAN_NAMES}
"""The words of each language in which names are recognised; in others, only known names are found."""
_TITLE_CASE: Final = 0.85
"""The share of long words with a capital above which a text is a headline in title case, and capitals say nothing."""
_LONG_WORD: Final = 4
_SENTENCE_START: Final = re.compile(r"[\"”’']?(?:\s+[^\Wa-z]|\s*\Z)")
"""What follows a full stop that may end a sentence."""
_SENTENCE_ENDS: Final = (".", "!", "?", '."', ".”")
_CONTEXT_WORDS: Final = 6
"""How many words on either side of a name are looked at."""


class ReadName(NamedTuple):
    """A name in a text.

    Attributes:
        start: where it begins, without an article, or a title that is no part of it.
        end: where it ends, without a possessive ending.
        text: the name as it stands there.
        kind: what kind of thing it stands for, if that is clear.
        key: that of the known name that it is; empty for others.
        full: the fuller name in the same text of which it is a part: "Finch plc" for "Finch"; else `text`.
        title: the title before it that is no part of it: "Mr".
        is_possessive: whether it ends in 's.
    """

    start: int
    end: int
    text: str
    kind: NameKind = ""
    key: str = ""
    full: str = ""
    title: str = ""
    is_possessive: bool = False


def read_names(text: str, language: str = "en", known: KnownNames = NO_NAMES) -> list[ReadName]:
    """Return the names in a text, in order; they do not overlap.

    Args:
        text: any text.
        language: a BCP 47 tag, such as "en" or "de-AT"; "und" and "" count as English. In a language without rules,
            only known names are found.
        known: names that are known beforehand.
    """
    words = NAME_LANGUAGES.get(find_language(language, NAME_LANGUAGES))
    tokens = split_name_tokens(text, language)
    if words is None or (not words.nouns_are_capital and _is_title_case(text, tokens)):
        return [_read(text, tokens, each, words) for each in find_names_among_nouns(tokens, known, None)]
    find = find_names_among_nouns if words.nouns_are_capital else find_capital_names
    return _with_full_names([_read(text, tokens, each, words) for each in find(tokens, known, words)])


def guess_name_kind(name: str) -> NameKind:
    """Return what kind of thing a name stands for, by its own words in any language with rules; empty if unclear."""
    return next(filter(None, (name_kind(name, words) for words in NAME_LANGUAGES.values())), "")


def _is_title_case(text: str, tokens: Sequence[NameToken]) -> bool:
    if text.rstrip().endswith(_SENTENCE_ENDS):
        return False
    long_words = [each for each in tokens if len(each.text) >= _LONG_WORD]
    return len(long_words) >= _LONG_WORD and sum(each.is_capital for each in long_words) > _TITLE_CASE * len(long_words)


def _read(text: str, tokens: Sequence[NameToken], found: FoundName, words: NameWords | None) -> ReadName:
    start, end = tokens[found.first].start, tokens[found.after - 1].end
    if found.after - found.first > 1 and _has_full_stop(text, tokens[found.after - 1], end):
        end += 1  # Finch S.A.
    name = " ".join(text[start:end].split())
    is_possessive = tokens[found.after - 1].is_possessive
    kind, key = (found.known.kind, found.known.key) if found.known else (found.kind, "")
    if not kind and words:
        kind = name_kind(name, words)
        before = [each.lower for each in tokens[max(0, found.first - _CONTEXT_WORDS) : found.first]]
        after = [each.lower for each in tokens[found.after : found.after + _CONTEXT_WORDS]]
        gap = tokens[found.after].gap if found.after < len(tokens) else ""
        is_single = found.after - found.first == 1
        if found.title:
            kind = "person"
        elif not kind and not is_single and not _is_office_of_next(tokens, found.after, words):
            kind = "person" if is_person_by_context(before, after, gap, words) else ""
    return ReadName(start, end, name, kind, key, name, found.title, is_possessive)


def _is_office_of_next(tokens: Sequence[NameToken], at: int, words: NameWords) -> bool:
    """Return whether the office behind a name is that of the next one: "from Finch Reeve, Chief Executive Bo Lind"."""
    end = at
    while end < len(tokens) and end - at < _CONTEXT_WORDS and is_office_word(tokens[end].lower, words):
        end += 1
    is_named = at < end < len(tokens) and tokens[end].gap == " " and tokens[end].is_capital
    return is_named and tokens[at].gap == ", "


def _has_full_stop(text: str, last: NameToken, end: int) -> bool:
    """Return whether a full stop belongs to the legal form before it, as in "Finch Inc. of Ohio"."""
    if not text.startswith(".", end):
        return False
    return "." in last.text or (last.lower in ABBREVIATED_FORMS and not _SENTENCE_START.match(text, end + 1))


def _with_full_names(names: Sequence[ReadName]) -> list[ReadName]:
    """Return the names, each with the fuller one of the text of which it is a part."""
    titled = {each.text for each in names if each.title}
    names = [_as_person(each) if not each.kind and each.text.rpartition(" ")[2] in titled else each for each in names]
    whole = [*{each.text: each for each in names}.values()]
    return [name if name.key else _with_full_name(name, whole) for name in names]


def _as_person(name: ReadName) -> ReadName:
    """Return a name as that of a person: "Joss Tarrant", if the text has "Mr Tarrant", too."""
    return name._replace(kind="person")


def _with_full_name(name: ReadName, whole: Sequence[ReadName]) -> ReadName:
    fuller = [each for each in whole if _is_part(name, each)]
    if len(fuller) != 1:
        return name
    return name._replace(full=fuller[0].text, kind=name.kind or fuller[0].kind, key=fuller[0].key)


def _is_part(name: ReadName, other: ReadName) -> bool:
    if len(other.text) <= len(name.text):
        return False
    if other.kind == "person":
        return name.kind in ("", "person") and other.text.endswith(f" {name.text}")
    return name.kind in ("", other.kind) and not name.title and other.text.startswith(f"{name.text} ")
