"""Check what the types of the keys cannot: everything that a dossier says more than once, passages and ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.answers import OpenWord
from jvexplore.dossier.checks.address_suggestions import AddressSuggestions
from jvexplore.dossier.checks.check_fact import fact_problems
from jvexplore.dossier.checks.check_former_ids import former_id_problems
from jvexplore.dossier.checks.check_moments import moment_circle_problems
from jvexplore.dossier.checks.check_references import circle_problems
from jvexplore.dossier.checks.check_sources import check_sources
from jvexplore.dossier.checks.check_words import WordCheck, vocabulary_problems
from jvexplore.dossier.checks.key_suggestions import KeySuggestions
from jvexplore.dossier.computed_once import computed_once
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.problem import Problem
from jvexplore.file_names import LONGEST_NAME, is_device_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jvexplore.dossier.model import Dossier

_LONGEST_ID = 100
"""In characters."""


@computed_once
def dossier_problems(dossier: Dossier) -> Sequence[Problem]:
    """Return the problems of a dossier, in the order of its file as far as they belong to one fact.

    They name the keys as the file does, which may be in format 1.
    """
    problems = present_format_problems(dossier)
    if dossier.is_in_former_format:
        from jvexplore.dossier.conversion.former_mapping import former_key

        return [each._replace(key=former_key(each.entry, each.key)) for each in problems]
    return problems


@computed_once
def present_format_problems(dossier: Dossier) -> Sequence[Problem]:
    """Return the problems of a dossier; they name the keys of format 2, whatever the format of its file."""
    return list(check_dossier(dossier))


def check_dossier(dossier: Dossier) -> Iterator[Problem]:
    """Yield the problems of a dossier."""
    addresses, words = AddressSuggestions(dossier.facts), WordCheck(dossier)
    suggestions = KeySuggestions(None if dossier.is_in_former_format else dossier.words, addresses)
    yield from suggestions.unread_problems("", DossierHead, dossier.unread)
    yield from vocabulary_problems(dossier)
    yield from check_sources(dossier)
    yield from words.open_word_problems("", "dossier", OpenWord("category", "categories", dossier.category))
    for facts in dossier.collections.values():
        for fact in facts:
            yield from suggestions.unread_problems(fact.address, type(fact), fact.unread, fact)
            yield from fact_problems(dossier, fact, addresses, words)
    yield from circle_problems(dossier)
    yield from moment_circle_problems(dossier)
    yield from former_id_problems(dossier)
    for fact_type in fact_types().values():
        yield from fact_type.group_problems(dossier)


def check_ids(dossier: Dossier) -> Iterator[Problem]:
    """Yield ids that are not valid file names on every system, or are too long to read or type.

    A dossier with such ids is still valid and opens: its notes file gets a substitute name.
    """
    if len(dossier.id) > LONGEST_NAME:
        what = f"has {len(dossier.id)} characters, too long for a file name"
        yield Problem("", "id", what, f"shorten it to {LONGEST_NAME} or fewer")
    elif is_device_name(dossier.id):
        what = f'"{dossier.id}" is a reserved file name on Windows'
        yield Problem("", "id", what, f'add a word, like "{dossier.id}-deal"')
    for fact in dossier.facts.values():
        if len(fact.id) > _LONGEST_ID:
            what = f"has {len(fact.id)} characters, too long for an id"
            yield Problem(fact.address, "id", what, f"shorten it to {_LONGEST_ID} or fewer")
