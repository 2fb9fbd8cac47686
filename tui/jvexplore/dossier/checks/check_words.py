"""Check the words that a dossier may add to the known ones: roles, verbs, categories, and those that it declares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.constraints import choice_remedy
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.vocabulary.roles import canonical_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.answers import OpenWord
    from jvexplore.dossier.model import Dossier, Fact

_MAX_SUGGESTIONS: Final = 200
"""The most words for which a similar one is looked for: a file full of unknown ones is checked in a second or so."""


def vocabulary_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield the problems of the words that a dossier declares."""
    for key, what, remedy in dossier.vocabulary_problems:
        yield Problem("", ".".join(filter(None, ("vocabulary", key))), what, remedy)


class WordCheck:
    """Finds unknown words in the facts of a dossier.

    Format 1 knew nine roles, and took any verb and any category.

    Args:
        dossier: the dossier.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._words = dossier.words
        self._is_former = dossier.is_in_former_format
        self._found: dict[tuple[str, str, str], tuple[str, str]] = {}

    def word_problems(self, fact: Fact) -> Iterator[Problem]:
        """Yield the unknown words of a fact."""
        for open_word in fact.open_words():
            yield from self.open_word_problems(fact.address, fact.kind, open_word)

    def open_word_problems(self, entry: str, kind: str, open_word: OpenWord) -> Iterator[Problem]:
        """Yield a problem if a word is not known.

        Args:
            entry: the address of the fact that has it; empty for the dossier itself.
            kind: the kind of the fact, or "dossier".
            open_word: the word; one that is missing is no problem here.
        """
        key, open_list, word = open_word
        if not word:
            return
        if self._is_former:
            if open_list == "roles":
                yield from _former_role_problems(entry, key, word)
        elif not self._words.is_known(open_list, word, kind):
            yield Problem(entry, key, *self._unknown(kind, open_word))

    def _unknown(self, kind: str, open_word: OpenWord) -> tuple[str, str]:
        from jvexplore.dossier.vocabulary.unknown_words import unknown_word_problem

        _, open_list, word = open_word
        known = open_list, word, kind
        if known not in self._found:
            suggests = len(self._found) < _MAX_SUGGESTIONS
            found = unknown_word_problem(self._words, open_list, word, kind, suggests=suggests)
            self._found[known] = found or ("", "")
        return self._found[known]


def _former_role_problems(entry: str, key: str, role: str) -> Iterator[Problem]:
    from jvexplore.dossier.conversion.former_mapping import FORMER_ROLES

    if canonical_role(role) not in map(canonical_role, FORMER_ROLES):
        yield Problem(entry, key, f'cannot be "{role}"', choice_remedy(FORMER_ROLES))
