"""What a form makes along with its fact: parties that are named and not there yet, and words of the dossier's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jvexplore.dossier.name_index import fold_name
from jvexplore.dossier.writing.proposed_ids import propose_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.vocabulary.known_words import OpenList

PARTY: Final = "party"
_PLACEHOLDER: Final = "new"


class NewPartyName(str):
    """In a value, the name of a party that is not there yet, in the place of its id."""

    __slots__ = ()


class NewWord(NamedTuple):
    """A word that the dossier is to declare.

    Attributes:
        open_list: the list that it is added to.
        word: its id.
    """

    open_list: OpenList
    word: str


def new_name(name: str, open_list: OpenList | None = None) -> str:
    """Return how it is noted that a person said that something is new: the name of a party, or a word of a list."""
    folded = fold_name(name)
    return f"{open_list}/{folded}" if open_list else folded


class NamedParty(NamedTuple):
    """A new party.

    Attributes:
        name: its name, as it was typed.
        key: the key that names it first.
    """

    name: str
    key: str


def named_parties(values: Mapping[str, Any]) -> dict[str, NamedParty]:
    """Return the new parties that some values name, by their names as these are compared."""
    found: dict[str, NamedParty] = {}
    for key, value in values.items():
        for name in _new_names(value):
            found.setdefault(fold_name(name), NamedParty(str(name), key))
    return found


def propose_party_ids(parties: Mapping[str, NamedParty], dossier: Dossier) -> dict[str, str]:
    """Return an id for each of several new parties."""
    ids: dict[str, str] = {}
    for folded, party in parties.items():
        ids[folded] = propose_id(PARTY, {"name": party.name}, dossier, ids.values())
    return ids


def with_party_ids(value: Any, ids: Mapping[str, str]) -> Any:
    """Return a value with ids in the place of the names of new parties."""
    if isinstance(value, NewPartyName):
        return ids[fold_name(value)]
    if isinstance(value, Mapping):
        return {key: with_party_ids(each, ids) for key, each in value.items()}
    return [with_party_ids(each, ids) for each in value] if isinstance(value, list) else value


def with_placeholders(value: Any) -> Any:
    """Return a value with some id in the place of the names of new parties, so that it can be checked."""
    return with_party_ids(value, {fold_name(each): _PLACEHOLDER for each in _new_names(value)})


def _new_names(value: Any) -> Iterator[NewPartyName]:
    if isinstance(value, NewPartyName):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _new_names(each)
    elif isinstance(value, list):
        for each in value:
            yield from _new_names(each)
