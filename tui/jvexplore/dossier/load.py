"""Read a dossier from its TOML file and check it, structure first, then sense."""

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
    """Read a dossier that must be sound.

    Args:
        path: its file.
        takes_pipes: whether that may be a pipe, which is waited for.

    Raises:
        DossierError: when it has problems; holds them all.
        JvexploreError: when the file cannot be read or is not TOML.
    """
    dossier, problems = inspect_dossier(path, takes_pipes=takes_pipes)
    if dossier is None or problems:
        raise DossierError(path, problems)
    return dossier


def inspect_dossier(path: Path, *, takes_pipes: bool = True) -> tuple[Dossier | None, list[Problem]]:
    """Read a dossier and find everything that is wrong with it; args as for `load_dossier`.

    Returns:
        The dossier, `None` where its structure is wrong; and the problems, none where it is sound.

    Raises:
        JvexploreError: when the file cannot be read or is not TOML.
    """
    converters = {collection: _fact_maker(fact_type) for collection, fact_type in fact_types().items()}
    document = parse_toml(read_text(path, takes_pipes=takes_pipes), path, converters)
    dossier, problems = _read_document(document)
    return dossier, problems if dossier is None else list(check_dossier(dossier))


def _read_document(document: dict[str, Any]) -> tuple[Dossier | None, list[Problem]]:
    """Make a dossier of what its file holds.

    Args:
        document: the tables of the file, each of the facts perhaps made already.

    Returns:
        The dossier, `None` where its structure is wrong; and what is wrong with that.
    """
    try:
        return make_dossier(document), []
    except JvexploreError:
        from jvexplore.dossier.structure import judge_structure

        return judge_structure(document)


def make_dossier(document: dict[str, Any]) -> Dossier:
    """Make a dossier of what its file holds.

    Raises:
        JvexploreError: when its structure is not plainly right.
    """
    types = fact_types()
    head = table_reader(DossierHead)({key: value for key, value in document.items() if key not in types})
    facts = {key: list_reader(fact_type)(document.get(key, [])) for key, fact_type in types.items()}
    return Dossier(**vars(head), collections=facts)


def _fact_maker(kind: type[Fact]) -> Callable[[Any], Any]:
    """Return what makes a fact of an entry as soon as it is parsed: of a long file, not all entries are held at once.

    One that is wrong stays as it is, to be told of.
    """
    read = table_reader(kind)

    def read_or_keep(entry: Any) -> Any:
        try:
            return read(entry)
        except JvexploreError:
            return entry

    return read_or_keep
