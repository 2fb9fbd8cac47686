"""Load a dossier from its TOML file, and check it: the structure first, then what only the whole shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jvexplore.dossier.check import check_dossier
from jvexplore.dossier.fact_types import fact_types
from jvexplore.dossier.model import Dossier, DossierHead
from jvexplore.dossier.problem import DossierError, Problem
from jvexplore.errors import JvexploreError
from jvexplore.files import read_text
from jvexplore.table_reader import list_reader, table_reader
from jvexplore.toml import parse_toml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jvexplore.dossier.model import Fact


def load_dossier(path: Path, *, takes_pipes: bool = True) -> Dossier:
    """Load a dossier that must have no problems.

    Args:
        path: the dossier file.
        takes_pipes: whether to read pipes, which may block.

    Raises:
        DossierError: when it has problems; lists them all.
        JvexploreError: when the file cannot be read or is not TOML.
    """
    dossier, problems = inspect_dossier(path, takes_pipes=takes_pipes)
    if dossier is None or problems:
        raise DossierError(path, problems)
    return dossier


def inspect_dossier(path: Path, *, takes_pipes: bool = True) -> tuple[Dossier | None, list[Problem]]:
    """Load a dossier and find all its problems; parameters as for `load_dossier`.

    Returns:
        The dossier, `None` if its structure is invalid; and its problems.

    Raises:
        JvexploreError: when the file cannot be read or is not TOML.
    """
    converters = {collection: _fact_maker(fact_type) for collection, fact_type in fact_types().items()}
    document = parse_toml(read_text(path, takes_pipes=takes_pipes), path, converters)
    dossier, problems = _read_document(document)
    return dossier, problems if dossier is None else list(check_dossier(dossier))


def _read_document(document: dict[str, Any]) -> tuple[Dossier | None, list[Problem]]:
    """Create a dossier from the tables of its file.

    Args:
        document: the parsed file, in which facts may be instances already.

    Returns:
        The dossier, `None` if its structure is invalid; and the problems of its structure.
    """
    try:
        return make_dossier(document), []
    except JvexploreError:
        from jvexplore.dossier.structure import validate_structure

        return validate_structure(document)


def make_dossier(document: dict[str, Any]) -> Dossier:
    """Create a dossier from the tables of its file, without pydantic.

    Raises:
        JvexploreError: when its structure seems invalid; `structure.py` then decides, and finds all problems.
    """
    types = fact_types()
    head = table_reader(DossierHead)({key: value for key, value in document.items() if key not in types})
    facts = {key: list_reader(fact_type)(document.get(key, [])) for key, fact_type in types.items()}
    return Dossier(**vars(head), collections=facts)


def _fact_maker(kind: type[Fact]) -> Callable[[Any], Any]:
    """Return a converter from entries to facts for the parser, which then need not keep all entries of a long file.

    It returns an invalid entry unchanged; `structure.py` reports it later.
    """
    read = table_reader(kind)

    def read_or_keep(entry: Any) -> Any:
        try:
            return read(entry)
        except JvexploreError:
            return entry

    return read_or_keep
