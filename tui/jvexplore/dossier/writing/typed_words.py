"""Read the words of lists: statuses, types and bases, which are closed; roles, verbs and categories, which are open."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from jvexplore.dossier.grammar.headings import id_heading
from jvexplore.dossier.vocabulary.bases import BASES
from jvexplore.dossier.vocabulary.closed_words import closed_word_remedy, find_closed_word, word_name
from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.dossier.vocabulary.meant_words import MEANT_COUNTRIES, meant_spellings
from jvexplore.dossier.vocabulary.party_types import PARTY_TYPES
from jvexplore.dossier.vocabulary.quote_modes import QUOTE_MODES
from jvexplore.dossier.vocabulary.similar_words import similar_word
from jvexplore.dossier.vocabulary.statuses import CHALLENGE_STATUSES, FACT_STATUSES, TERM_STATUSES, StatusWording
from jvexplore.dossier.vocabulary.unknown_words import find_known_word, unknown_word_problem
from jvexplore.dossier.writing.typed_value import quoted, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jvexplore.dossier.vocabulary.known_words import KnownWords, OpenList

_TABLES: Final[tuple[Any, ...]] = (
    *(BASES, PARTY_TYPES, QUOTE_MODES),
    *(FACT_STATUSES, TERM_STATUSES, CHALLENGE_STATUSES),
)
"""The wordings of the closed lists; each has words of its own type."""


def read_closed_word(key: str, typed: str, words: Sequence[str]) -> tuple[str, str]:
    """Return a word of a closed list by its id or its name, and its name.

    Raises:
        JvexploreError: if there is no such word.
    """
    table = _wordings(tuple(words))
    text = " ".join(typed.split())
    if found := find_closed_word(text, table):
        return found, word_name(table[found])
    raise refusal(key, f"cannot be {quoted(typed)}", closed_word_remedy(text, table))


def closed_word_names(words: Sequence[str]) -> dict[str, str]:
    """Return the name of each word of a closed list."""
    return {word: word_name(wording) for word, wording in _wordings(tuple(words)).items()}


@cache
def _wordings(words: tuple[str, ...]) -> Mapping[str, str | StatusWording]:
    """Return the wording of each word of a closed list; that of a list without a table follows from the ids."""
    tables: Iterator[Mapping[str, str | StatusWording]] = (table for table in _TABLES if [*table] == [*words])
    return next(tables, {word: id_heading(word) for word in words})


def read_open_word(key: str, typed: str, known: KnownWords, open_list: OpenList, kind: str) -> tuple[str, str]:
    """Return a role, a verb or a category by its id or its name, and its name.

    Args:
        key: the key that has it.
        typed: what was typed.
        known: the words of the dossier.
        open_list: the list that it should be in.
        kind: of a category, the kind of fact that has it, or "dossier".

    Raises:
        JvexploreError: if it is neither known nor declared.
    """
    text = " ".join(typed.split())
    found = find_known_word(known, open_list, text, kind)
    if not found:
        what, remedy = unknown_word_problem(known, open_list, text, kind, by_command=True) or ("", "")
        raise refusal(key, what, remedy)
    match open_list:
        case "roles":
            return found, known.role_name(found)
        case "verbs":
            return found, known.verb_phrases(found).forward
        case "categories":
            return found, known.category_name(kind, found)


def read_country(key: str, typed: str) -> tuple[str, str]:
    """Return the code of a country by its code or its English name, and its name.

    Raises:
        JvexploreError: if there is no such country.
    """
    text = " ".join(typed.split())
    if text.upper() in COUNTRIES:
        return text.upper(), COUNTRIES[text.upper()]
    names = ((name, code) for code, name in COUNTRIES.items())
    similar = similar_word(text, [*names, *meant_spellings(MEANT_COUNTRIES)])
    if similar and similar.is_certain:
        return similar.word, COUNTRIES[similar.word]
    remedy = f'did you mean "{similar.word}" ({COUNTRIES[similar.word]})?' if similar else 'write its code, like "FR"'
    raise refusal(key, f"there is no country {quoted(typed)}", remedy)
