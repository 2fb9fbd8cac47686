"""The providers of suggestions: the rules, and what is installed beside them."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jvexplore.closest_match import closest_match
from jvexplore.errors import JvexploreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jvexplore.suggest.article import Article
    from jvexplore.suggest.suggestion import Claim, Suggestion

    SuggestFacts: TypeAlias = "Callable[[Article], Iterable[Suggestion | Claim]]"

ENTRY_POINT_GROUP: Final = "jvexplore.suggesters"
RULES: Final = "rules"
_RULES_MODULE: Final = "jvexplore.suggest.rules"


class Provider(NamedTuple):
    """A provider.

    Attributes:
        name: its name.
        suggest: suggests facts of an article.
        receiver: to whom it sends the text of the article; empty if it does not send it anywhere.
    """

    name: str
    suggest: SuggestFacts
    receiver: str = ""


def load_provider(name: str) -> Provider:
    """Return a provider.

    Args:
        name: "rules", or that of an entry point of the group that `ENTRY_POINT_GROUP` names.

    Raises:
        JvexploreError: if there is none, or it cannot be loaded.
    """
    if name == RULES:  # without a search of what is installed, which takes 60 ms
        return Provider(RULES, import_module(_RULES_MODULE).suggest)
    found = {each.name: each for each in entry_points(group=ENTRY_POINT_GROUP)}
    if name not in found:
        close = closest_match(name, [RULES, *found])
        remedy = f'did you mean "{close}"?' if close else f"use {' or '.join([RULES, *found])}"
        raise JvexploreError(f'there is no provider "{name}"', remedy)
    return _load(found[name])


def provider_names() -> list[str]:
    """Return the names of all providers, the rules first."""
    return list(dict.fromkeys([RULES, *(each.name for each in entry_points(group=ENTRY_POINT_GROUP))]))


def _load(entry: EntryPoint) -> Provider:
    try:
        suggest = entry.load()
    except Exception as error:  # code of others, which may fail in any way
        what = f'the provider "{entry.name}" ({entry.value}) cannot be loaded: {error}'
        raise JvexploreError(what, "install it again, or do without it") from error
    if not callable(suggest):
        raise JvexploreError(f'the provider "{entry.name}" ({entry.value}) is no function', "ask whoever wrote it")
    return Provider(entry.name, suggest, str(getattr(suggest, "receiver", "")))
