"""Small dossiers, each made for a test, to be searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jvexplore.dossier.load import load_dossier
from jvexplore.search.finder import DossierFinder
from tests.search.dossiers import MakeFinder, write_dossier

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@pytest.fixture(scope="session")
def make_finder(tmp_path_factory: pytest.TempPathFactory) -> MakeFinder:
    def make(entries: Iterable[str], *, gists: Sequence[str] = ("g",)) -> DossierFinder:
        path = tmp_path_factory.mktemp("search") / "made.toml"
        path.write_text(write_dossier(entries, gists), "utf-8")
        return DossierFinder(load_dossier(path))

    return make
