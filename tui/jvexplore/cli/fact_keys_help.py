"""The help of `jvexplore fact add` lists the keys of every kind of fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from jvexplore.dossier.fact_keys import FactKeys
from jvexplore.dossier.kind_table import collection_names
from jvexplore.dossier.writing.typed_facts import typed_keys
from jvexplore.table_reader import file_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

_EVERY_KIND: Final = "every kind"


class CommandWithKeys(click.Command):
    """A command whose help has the keys of each kind of fact, made when it is asked for."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the keys below them."""
        super().format_options(ctx, formatter)
        with formatter.section("Keys"):
            formatter.write_dl([*_key_rows()])


def _key_rows() -> Iterator[tuple[str, str]]:
    """Yield each kind with its own keys, then those that every kind has."""
    common: list[str] = []
    for kind in collection_names():
        keys = typed_keys(kind, is_new=True)
        common = [each for each in keys if each in file_keys(FactKeys)]
        yield kind, ", ".join(each for each in keys if each not in common)
    yield _EVERY_KIND, ", ".join(common)
