"""What a form makes along with its fact: parties that are named and not there yet, and words of the dossier's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from jvexplore.dossier.name_index import fold_name
from jvexplore.dossier.writing.proposed_ids import propose_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.dossier.model import Dossier
    from jvexplore.dossier.vocabulary.known_words import OpenList

PARTY = "party"


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


def new_party_ids(values: Iterable[Any], dossier: Dossier) -> dict[str, str]:
    """Return ids for the new parties that some values name, by their names as these are compared."""
    ids: dict[str, str] = {}
    for name in _new_names(values):
        if fold_name(name) not in ids:
            ids[fold_name(name)] = propose_id(PARTY, {"name": str(name)}, dossier, ids.values())
    return ids


def with_party_ids(value: Any, ids: Mapping[str, str]) -> Any:
    """Return a value with ids in the place of the names of new parties."""
    if isinstance(value, NewPartyName):
        return ids[fold_name(value)]
    if isinstance(value, Mapping):
        return {key: with_party_ids(each, ids) for key, each in value.items()}
    return [with_party_ids(each, ids) for each in value] if isinstance(value, list) else value


def new_party_names(values: Iterable[Any]) -> list[str]:
    """Return the names of the new parties that some values name, each once."""
    return [*{fold_name(name): str(name) for name in reversed([*_new_names(values)])}.values()][::-1]


def _new_names(value: Any) -> Iterator[NewPartyName]:
    if isinstance(value, NewPartyName):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _new_names(each)
    elif not isinstance(value, str) and hasattr(value, "__iter__"):
        for each in value:
            yield from _new_names(each)
