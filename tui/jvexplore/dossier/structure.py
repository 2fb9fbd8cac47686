"""Validate the structure of a dossier with pydantic.

Imported only for a file that `load.py` could not read, to report its problems: pydantic takes long to import.
"""

from __future__ import annotations

from dataclasses import fields, make_dataclass
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter, ValidationError

from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.model import Dossier, DossierHead
from jvexplore.dossier.problem import Problem
from jvexplore.dossier.source import STRICT
from jvexplore.validation_messages import format_key_path, format_validation_error

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_MAX_SUGGESTIONS: Final = 1_000
"""The most suggestions for a file: to find similar keys takes most of the time in a file full of errors."""


def validate_structure(document: dict[str, Any]) -> tuple[Dossier | None, list[Problem]]:
    """Create a dossier from the tables of its file, or return all problems of its structure.

    Args:
        document: the parsed file, in which facts may be instances already.

    Returns:
        The dossier, `None` if its structure is invalid; and the problems.
    """
    try:
        return _make_dossier(_file_adapter().validate_python(document)), []
    except ValidationError as error:
        errors = enumerate(error.errors())
        return None, [_problem(document, details, suggest=number < _MAX_SUGGESTIONS) for number, details in errors]


def _list_of(fact_type: Any) -> Any:
    return tuple[fact_type, ...]


@cache
def _file_adapter() -> TypeAdapter[Any]:
    """Return the validator of dossier files; built once, on first use, from the kind table."""
    collections: list[Any] = [(key, _list_of(each), ()) for key, each in fact_types().items()]
    names = {"__pydantic_config__": STRICT}
    file = make_dataclass("DossierFile", collections, bases=(DossierHead,), namespace=names, frozen=True, kw_only=True)
    return TypeAdapter(file)


def _make_dossier(file: Any) -> Dossier:
    head = {each.name: getattr(file, each.name) for each in fields(DossierHead)}
    return Dossier(**head, collections={key: getattr(file, key) for key in fact_types()})


def _problem(document: dict[str, Any], details: ErrorDetails, *, suggest: bool) -> Problem:
    """Convert a pydantic error to a problem; `suggest` proposes a similar key for an unknown one."""
    entry, keys = _entry(document, details["loc"])
    if details["type"] == "unexpected_keyword_argument":
        close = get_close_matches(str(keys[-1]), _known_keys(details["loc"]), 1) if suggest else []
        return Problem(
            entry, format_key_path(keys), "unknown key", f'did you mean "{close[0]}"?' if close else "remove it"
        )
    return Problem(entry, format_key_path(keys), *format_validation_error(details))


def _entry(document: dict[str, Any], loc: tuple[int | str, ...]) -> tuple[str, tuple[int | str, ...]]:
    """Split a pydantic location into the name of the entry and the key path within it."""
    match loc:
        case (str(table), int(index), *keys) if table in fact_types():
            raw = document[table][index]
            fact_id = raw.get("id") if isinstance(raw, dict) else None
            kind = fact_types()[table].kind
            named = f"{kind}/{fact_id}" if isinstance(fact_id, str) else f"{table} entry {index + 1}"
            return named, tuple(keys)
    return "", loc


def _known_keys(loc: tuple[int | str, ...]) -> list[str]:
    """Return the valid keys of the table that has an unknown key."""
    match loc:
        case (str(table), int(), str()) if table in fact_types():
            return list(fact_types()[table].__dataclass_fields__)
        case (str(),):
            return [*DossierHead.__dataclass_fields__, *fact_types()]
    return []
