"""Shell completion of kinds, keys and known words, for `jvexplore fact`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.vocabulary.categories import CATEGORY_GROUPS
from jvexplore.dossier.vocabulary.roles import ROLE_WORDINGS
from jvexplore.dossier.vocabulary.verbs import KNOWN_VERBS
from jvexplore.dossier.writing.key_readers import key_reader, record_type
from jvexplore.errors import JvexploreError
from jvexplore.table_reader import file_keys

if TYPE_CHECKING:
    from collections.abc import Iterable

    import click


def complete_kind(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the kinds with the typed prefix."""
    return [each for each in collection_names() if each.startswith(incomplete)]


def complete_pair(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the keys with the typed prefix, or the known words of a key; none of a kind that there is not."""
    kind = ctx.params.get("kind") or str(ctx.params.get("address", "")).partition("/")[0]
    key, equals, typed = incomplete.partition("=")
    try:
        if not equals:
            return [f"{each}=" for each in file_keys(record_type(kind)) if each.startswith(key)]
        return [f"{key}={word}" for word in _words(kind, key) if word.startswith(typed)]
    except JvexploreError:
        return []


def _words(kind: str, key: str) -> Iterable[str]:
    reader = key_reader(kind, key)
    match reader.open_list:
        case "roles":
            return ROLE_WORDINGS
        case "verbs":
            return KNOWN_VERBS
        case "categories":
            return [word for group in CATEGORY_GROUPS.get(kind, ()) for word in group]
    return reader.words
