"""Dossier documents with several things wrong at once, as hands, scripts and merges leave them."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import tomli_w

from tests.odd_values import ODD_VALUES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

MANY_ODD_VALUES: Final[tuple[Any, ...]] = (
    *ODD_VALUES,
    "many",
    "source/article",
    "party/nobody",
    "nobody",
    "actual",
    "proposed",
    "P5Y after event/opening",
    "before event/nowhere",
    "event/opening",
    "more than",
    "\u202e\x1b[31m",
    "\U0001f600" * 50,
    "a" * 500,
    Decimal("1e999999"),
    Decimal("-1e-999999"),
    date(9999, 12, 31),
    [1, "a", []],
    ["party/crumb", 1, "party/nobody"],
    {"a.b": {"1": [1]}},
    [{"paragraph": "1", "start": 9, "end": 3}],
    [{"paragraph": 99}],
)
"""Values that a key may have to bear, long ones and references that lead nowhere among them."""

_NEW_KEYS: Final = (
    "more",
    "id",
    "kind",
    "unread",
    "address",
    "1",
    "",
    "a.b",
    "status",
    "when",
    "of",
    "via",
    "conflict",
)


def mutate(document: dict[str, Any], random: Random, changes: int) -> dict[str, Any]:
    """Return a document with so many changes at random places."""
    changed = deepcopy(document)
    for _ in range(changes):
        random.choice(_WAYS)(changed, random)
    return changed


def written(document: dict[str, Any]) -> str:
    """Return a document as TOML; its numbers keep their digits."""
    return tomli_w.dumps(document)


def _containers(value: Any) -> list[Any]:
    """Return every table and list that is not empty, outermost first."""
    if not isinstance(value, dict | list) or not value:
        return []
    inner = value.values() if isinstance(value, dict) else value
    return [value, *(found for each in inner for found in _containers(each))]


def _place(document: Any, random: Random) -> tuple[Any, Any]:
    """Return a table or list, and a key or an index in it: any table as often as another, whatever its size."""
    containers = _containers(document)
    container = random.choice(containers) if containers else document
    keys: Sequence[Any] = [*container] if isinstance(container, dict) else range(len(container))
    if not keys:
        container["more"] = 1
        keys = ["more"]
    return container, random.choice(keys)


def _put_odd(document: Any, random: Random) -> None:
    container, key = _place(document, random)
    container[key] = deepcopy(random.choice(MANY_ODD_VALUES))


def _add_key(document: Any, random: Random) -> None:
    container, key = _place(document, random)
    odd = deepcopy(random.choice(MANY_ODD_VALUES))
    if isinstance(container, dict):
        container[random.choice(_NEW_KEYS)] = odd
    else:
        container.insert(key, odd)


def _delete(document: Any, random: Random) -> None:
    container, key = _place(document, random)
    del container[key]


def _rename(document: Any, random: Random) -> None:
    container, key = _place(document, random)
    if isinstance(container, dict):
        other, wanted = _place(document, random)
        container[str(wanted) if isinstance(other, dict) else f"{key}s"] = container.pop(key)


def _swap(document: Any, random: Random) -> None:
    one, key = _place(document, random)
    other, other_key = _place(document, random)
    first, second = deepcopy(one[key]), deepcopy(other[other_key])
    one[key] = second
    if _holds(document, other) and (isinstance(other, dict) or other_key < len(other)):
        other[other_key] = first


def _holds(document: Any, container: Any) -> bool:
    return any(each is container for each in _containers(document))


def _truncate(document: Any, random: Random) -> None:
    lists = [each for each in _containers(document) if isinstance(each, list)]
    if lists:
        chosen = random.choice(lists)
        del chosen[random.randrange(len(chosen)) :]


def _double(document: Any, random: Random) -> None:
    lists = [each for each in _containers(document) if isinstance(each, list)]
    if lists:
        chosen = random.choice(lists)
        chosen.append(deepcopy(random.choice(chosen)))


def _nest(document: Any, random: Random) -> None:
    container, key = _place(document, random)
    container[key] = [container[key]] if random.random() < 0.5 else {"value": container[key]}


_LARGE: Final = 1_000
"""Numbers with more digits than this cannot be made larger: decimals overflow."""


def _retype(document: Any, random: Random) -> None:
    container, key = _place(document, random)
    match container[key]:
        case str() as text:
            container[key] = random.choice([text.upper(), [text], f"{text} ", text[: len(text) // 2], len(text)])
        case bool() | int() | Decimal() as number:
            larger = number if isinstance(number, Decimal) and number.adjusted() > _LARGE else number * 10**40
            container[key] = random.choice([str(number), -number, larger, [number]])
        case list() as entries:
            container[key] = entries[0] if entries else "x"
        case dict() as table:
            container[key] = [*table.values()]
        case other:
            container[key] = str(other)


_WAYS: Final = (_put_odd, _put_odd, _add_key, _delete, _rename, _swap, _truncate, _double, _nest, _retype)
