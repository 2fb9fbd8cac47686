"""Read a dossier from its TOML file and check it, structure first, then sense."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter, ValidationError

from jvexplore import toml
from jvexplore.complaint import key, told
from jvexplore.dossier.check import check
from jvexplore.dossier.model import COLLECTIONS, Dossier
from jvexplore.dossier.problem import DossierError, Problem
from jvexplore.files import read_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pydantic_core import ErrorDetails

    from jvexplore.dossier.facts import Fact

_LARGE: Final = 1 << 16
"""From how many characters on entries are checked one by one: all at once, they would be in memory twice."""


def load(path: Path) -> Dossier:
    """Read a dossier that must be sound.

    Raises:
        DossierError: when it has problems; holds them all.
        JvexploreError: when the file cannot be read or is not TOML.
    """
    dossier, problems = inspect(path)
    if dossier is None or problems:
        raise DossierError(path, problems)
    return dossier


def inspect(path: Path) -> tuple[Dossier | None, list[Problem]]:
    """Read a dossier and find everything that is wrong with it.

    Returns:
        The dossier, `None` where its structure is wrong; and the problems, none where it is sound.

    Raises:
        JvexploreError: when the file cannot be read or is not TOML.
    """
    text = read_text(path)
    making = {key: _checked(kind) for key, kind in COLLECTIONS.items()} if len(text) > _LARGE else {}
    document = toml.parse(text, path, making)
    del text
    try:
        dossier = adapter().validate_python(document)
    except ValidationError as error:
        return None, [_problem(document, details) for details in _own(error.errors())]
    return dossier, list(check(dossier))


def _checked(kind: type[Fact]) -> Callable[[Any], Any]:
    """Return what makes a fact of an entry as soon as it is parsed; one that is wrong stays as it is, to be told of."""
    validate = TypeAdapter(kind).validate_python

    def checked(entry: Any) -> Any:
        try:
            return validate(entry)
        except ValidationError:
            return entry

    return checked


@cache
def adapter() -> TypeAdapter[Dossier]:
    """Return the validator and serialiser of dossiers; built once, on first use."""
    return TypeAdapter(Dossier)


def _own(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out that a list is too short where only its entries are wrong: pydantic counts the right ones."""
    places = [details["loc"] for details in errors]
    return [
        details
        for details in errors
        if details["type"] != "too_short"
        or not any(
            len(place) > len(details["loc"]) and place[: len(details["loc"])] == details["loc"] for place in places
        )
    ]


def _problem(document: dict[str, Any], details: ErrorDetails) -> Problem:
    """Tell one of pydantic's complaints in the words of the file."""
    entry, keys = _entry(document, details["loc"])
    if details["type"] == "unexpected_keyword_argument":
        close = get_close_matches(str(keys[-1]), _known_keys(details["loc"]), 1)
        return Problem(entry, key(keys), "unknown key", f'did you mean "{close[0]}"?' if close else "remove it")
    return Problem(entry, key(keys), *told(details))


def _entry(document: dict[str, Any], loc: tuple[int | str, ...]) -> tuple[str, tuple[int | str, ...]]:
    """Split a path into the entry, named as a reader would name it, and the key within it."""
    match loc:
        case (str(table), int(index), *keys) if table in COLLECTIONS:
            raw = document[table][index]
            fact_id = raw.get("id") if isinstance(raw, dict) else None
            named = f"{COLLECTIONS[table].kind}/{fact_id}" if isinstance(fact_id, str) else f"{table} entry {index + 1}"
            return named, tuple(keys)
    return "", loc


def _known_keys(loc: tuple[int | str, ...]) -> list[str]:
    """Return the keys that the table an unknown one stands in may have."""
    match loc:
        case (str(table), int(), str()) if table in COLLECTIONS:
            return list(COLLECTIONS[table].__dataclass_fields__)
        case (str(),):
            return list(Dossier.__dataclass_fields__)
    return []
