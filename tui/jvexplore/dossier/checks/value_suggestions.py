"""What somebody meant by a value that does not fit its key: the key's annotation says what it is for."""

from __future__ import annotations

import types
import typing
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from jvexplore.constraints import MatchesPattern, OneOf
from jvexplore.dossier.fact_address import NamesKnownKind
from jvexplore.dossier.party_id import NamesParty
from jvexplore.dossier.vocabulary.similar_words import similar_word
from jvexplore.dossier.vocabulary.unknown_words import unknown_word_problem
from jvexplore.table_reader import file_keys

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jvexplore.dossier.checks.address_suggestions import AddressSuggestions
    from jvexplore.dossier.model import Fact
    from jvexplore.dossier.vocabulary.known_words import KnownWords, OpenList
    from jvexplore.unread_value import UnreadValue


def suggest_value(
    fact_type: Any, fact: Fact | None, value: UnreadValue, words: KnownWords | None, addresses: AddressSuggestions
) -> tuple[str, str]:
    """Return what is wrong with a value and the remedy, with the value that was meant, if one is similar.

    Args:
        fact_type: the dataclass of the entry.
        fact: the fact; `None` for the head of a dossier.
        value: the value that could not be read.
        words: the known words; `None` if any word is allowed.
        addresses: suggests facts.
    """
    typed, unchanged = value.typed, (value.what, value.remedy)
    constraints, closed = _key_purpose(_key_annotation(fact_type, value.key))
    if closed:
        similar = similar_word(typed, ((word, word) for word in closed))
        return (value.what, f'did you mean "{similar.word}"?') if similar else unchanged
    if any(isinstance(each, NamesParty) for each in constraints):
        meant = addresses.similar_party(typed)
        return (value.what, f'did you mean "{meant}"?') if meant else unchanged
    if any(isinstance(each, NamesKnownKind) for each in constraints):
        meant = addresses.similar_fact(typed)
        return (value.what, f'did you mean "{meant}"?') if meant else unchanged
    open_list = _open_lists(fact).get(value.key)
    if fact and words and open_list and any(isinstance(each, MatchesPattern) for each in constraints):
        return unknown_word_problem(words, open_list, typed, fact.kind) or unchanged
    return unchanged


def _open_lists(fact: Fact | None) -> Mapping[str, OpenList]:
    return {each.key: each.open_list for each in fact.open_words()} if fact else {}


def _key_annotation(annotation: Any, path: str) -> Any:
    """Return the annotation at the path of a key: `responses.1.by`; `None` if there is none."""
    for part in path.split("."):
        annotation = _entry_annotation(annotation, part)
    return annotation


def _entry_annotation(annotation: Any, part: str) -> Any:
    parts, origin = get_args(annotation), get_origin(annotation)
    known: Any = annotation
    if origin in (typing.Union, types.UnionType, typing.Annotated):
        return _entry_annotation(parts[0], part)
    if is_dataclass(annotation):
        return file_keys(known).get(part)
    return parts[-1] if origin is not tuple and parts else parts[0] if parts else None


def _key_purpose(annotation: Any) -> tuple[tuple[Any, ...], tuple[str, ...]]:
    """Return the constraints of a value, and the words of the closed list that it is from, if it is."""
    if get_origin(annotation) in (typing.Union, types.UnionType):
        return _key_purpose(get_args(annotation)[0])
    constraints = getattr(annotation, "__metadata__", ())
    plain = get_args(annotation)[0] if constraints else annotation
    listed = get_args(plain) if get_origin(plain) is Literal else ()
    closed = next((each.words for each in constraints if isinstance(each, OneOf)), listed)
    return constraints, tuple(each for each in closed if isinstance(each, str))
