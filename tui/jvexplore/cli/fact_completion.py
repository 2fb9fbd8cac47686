"""Shell completion of kinds, keys, known words, parties and addresses, for `jvexplore fact`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jvexplore.cli.addresses import load_completed_dossier
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.vocabulary.categories import CATEGORY_GROUPS
from jvexplore.dossier.vocabulary.countries import COUNTRIES
from jvexplore.dossier.vocabulary.roles import ROLE_WORDINGS
from jvexplore.dossier.vocabulary.verbs import KNOWN_VERBS
from jvexplore.dossier.writing.key_readers import key_reader
from jvexplore.dossier.writing.typed_facts import typed_keys
from jvexplore.errors import JvexploreError
from jvexplore.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    import click

    from jvexplore.dossier.model import Dossier

_EQUALS: Final = "="
_FLAGS: Final = ("true", "false")


def complete_kind(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the kinds with the typed prefix."""
    return [each for each in collection_names() if each.startswith(incomplete)]


def complete_pair(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the keys with the typed prefix, or the values that a key may have; none of a kind that there is not.

    Bash takes `role=ac` as three words, and puts what is returned in the place of the last; click leaves out the equals
    sign where that is the last. The other shells take it as one word.
    """
    kind = ctx.params.get("kind") or str(ctx.params.get("address", "")).partition("/")[0]
    before = [*(ctx.params.get("pairs") or ())]
    try:
        if before and not incomplete and before[-1] in typed_keys(kind, is_new=True):
            return _values(ctx, kind, before[-1], "")
        if before[-1:] == [_EQUALS] and before[:-1]:
            return _values(ctx, kind, before[-2], incomplete)
        key, equals, typed = incomplete.partition(_EQUALS)
        if not equals:
            keys = typed_keys(kind, is_new=bool(ctx.params.get("kind")))
            return [f"{each}=" for each in keys if each.startswith(key)]
        return [f"{key}={each}" for each in _values(ctx, kind, key, typed)]
    except JvexploreError:
        return []


def _values(ctx: click.Context, kind: str, key: str, typed: str) -> list[str]:
    """Return the values of a key that begin as typed; of a list, the last entry is completed."""
    first, comma, last = typed.rpartition(",") if key_reader(kind, key).is_list else ("", "", typed)
    words = map(sanitize_line, _words(ctx, kind, key))
    return [f"{first}{comma}{each}" for each in words if each.startswith(last.lstrip())]


def _words(ctx: click.Context, kind: str, key: str) -> Iterable[str]:
    reader = key_reader(kind, key)
    if reader.shape in ("open", "party", "address"):
        return _words_of_dossier(load_completed_dossier(ctx), kind, key)
    named: dict[str, Iterable[str]] = {"country": COUNTRIES, "flag": _FLAGS}
    return named.get(reader.shape, reader.words)


def _words_of_dossier(dossier: Dossier | None, kind: str, key: str) -> Iterable[str]:
    """Return the words, parties or addresses that a key may have; without a dossier, the known words."""
    reader = key_reader(kind, key)
    declared = dossier.words.declared if dossier else None
    match reader.open_list:
        case "roles":
            return [*ROLE_WORDINGS, *(declared.roles if declared else ())]
        case "verbs":
            return [*KNOWN_VERBS, *(declared.verbs if declared else ())]
        case "categories":
            known = [word for group in CATEGORY_GROUPS.get(kind, ()) for word in group]
            return [*known, *(declared.categories if declared else ())]
    if dossier is None:
        return ()
    if reader.shape == "party":
        return [fact.id for fact in dossier.collections[collection_names()["party"]]]
    return dossier.facts
