"""The problems of what could not be read, with the key that was meant for an unknown one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from jvexplore.closest_match import closest_match
from jvexplore.dossier.dossier_head import DossierHead
from jvexplore.dossier.fact_keys import CHANGED_TWICE, CONFLICT, keep_one_remedy
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.problem import Problem
from jvexplore.records.keys_kept_twice import key_kept_twice
from jvexplore.table_reader import NOT_A_LIST, file_keys
from jvexplore.unread_value import UNKNOWN_KEY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jvexplore.dossier.checks.address_suggestions import AddressSuggestions
    from jvexplore.dossier.model import Fact
    from jvexplore.dossier.vocabulary.known_words import KnownWords
    from jvexplore.unread_value import UnreadValue

_OF_WORDS: Final = ("cannot be", "must be lower-case", "must be an address", "must be the id")
"""How the problem of a text begins for which another may have been meant."""
_MOST: Final = 1_000
"""The most suggestions for a file: to find similar keys takes most of the time in a file full of errors."""


class KeySuggestions:
    """Suggests known keys for unknown ones, and what was meant by values, up to a limit for all.

    Args:
        words: the known words; `None` if any word is allowed.
        addresses: suggests facts.
    """

    def __init__(self, words: KnownWords | None, addresses: AddressSuggestions) -> None:
        self._left = _MOST
        self._words = words
        self._addresses = addresses

    def unread_problems(
        self, entry: str, kind: Any, unread: Iterable[UnreadValue], fact: Fact | None = None
    ) -> Iterator[Problem]:
        """Yield the problems of what could not be read.

        Args:
            entry: the address of a fact; empty for the head of a dossier.
            kind: the dataclass of the entry.
            unread: what could not be read of it.
            fact: the fact, if it is one.
        """
        for value in unread:
            what, remedy = value.what, value.remedy
            if value.what == UNKNOWN_KEY and not entry and (other := _other_version(value, kind)):
                what, remedy = other
            elif value.what == UNKNOWN_KEY:
                present = _renamed_key(value.key, fact)
                if fact and present and getattr(fact, present):
                    what, remedy = f"is set, and {present} too", "keep one of them"
                else:
                    close = present or self._similar_key(value, kind)
                    remedy = f'did you mean "{close}"?' if close else _unknown_key_remedy(entry, value)
            elif value.what == NOT_A_LIST[0] and not entry and "." not in value.key and value.typed.startswith("{"):
                remedy = f"write [[{value.key}]]"
            elif value.typed and what.startswith(_OF_WORDS) and self._left:
                from jvexplore.dossier.checks.value_suggestions import suggest_value

                self._left -= 1
                what, remedy = suggest_value(kind, fact, value, self._words, self._addresses)
            yield Problem(entry, value.key, what, remedy)

    def _similar_key(self, value: UnreadValue, kind: Any) -> str:
        if "." in value.key or not self._left:
            return ""
        self._left -= 1
        lists = collection_names().values() if kind is DossierHead and _holds_tables(value) else ()
        return closest_match(value.key, [*file_keys(kind), *lists])


def _other_version(value: UnreadValue, kind: Any) -> tuple[str, str] | None:
    """Return the problem of a key that merging two versions of a dossier made, and its remedy; else `None`.

    Args:
        value: the value of an unknown key, of the head or of a source.
        kind: the dataclass of the head.
    """
    *path, key = value.key.split(".")
    if key == CONFLICT and path:
        return CHANGED_TWICE, keep_one_remedy(path[0])
    changed = key_kept_twice(key)
    if path or changed not in file_keys(kind):
        return None
    remedy = "choose with the key c in the program, or keep one of them, and delete this key"
    return f'is the other version of "{changed}", which {CHANGED_TWICE}', remedy


def _renamed_key(key: str, fact: Fact | None) -> str:
    """Return the present name of a key of format 1; empty if it has none, or kept its name."""
    from jvexplore.dossier.conversion.former_mapping import RENAMED_KEYS

    return RENAMED_KEYS.get(collection_names()[fact.kind], {}).get(key, "") if fact else ""


def _unknown_key_remedy(entry: str, value: UnreadValue) -> str:
    """Return what to do about an unknown key; a list of tables in the head is meant as facts of some kind."""
    if entry or "." in value.key or not _holds_tables(value):
        return "remove it"
    return f"use one of {', '.join(collection_names().values())}"


def _holds_tables(value: UnreadValue) -> bool:
    return value.typed.startswith("[{")
