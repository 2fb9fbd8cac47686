"""Entries of small dossiers that are made for a test."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jvexplore.search.finder import DossierFinder

HEAD: Final = """
format = 1
id = "kiln"
title = "Nova Glass"
[source]
title = "Kiln deal"
publisher = "The Daily Kiln"
published = 2021-05-04
language = "en"
"""


class MakeFinder(Protocol):
    """Makes a dossier, and returns what searches it."""

    def __call__(self, entries: Iterable[str], *, gists: Sequence[str] = ("g",)) -> DossierFinder:
        """Make a dossier of entries in TOML, and of gists: one a paragraph, which no entry may go beyond."""


def write_dossier(entries: Iterable[str], gists: Sequence[str]) -> str:
    """Return a dossier in TOML."""
    return HEAD + "".join(f"[[source.paragraphs]]\ngist = {_quoted(gist)}\n" for gist in gists) + "".join(entries)


def party_entry(
    name: str,
    number: int | str = 0,
    *,
    about: str = "",
    aliases: Sequence[str] = (),
    role: str = "mentioned",
    tags: Sequence[str] = (),
) -> str:
    """Return a party in TOML; its id is `x-` with its number, or the text that is given instead of that."""
    entry_id = f"x-{number}" if isinstance(number, int) else number
    fields = {"id": entry_id, "name": name, "aliases": aliases, "type": "company", "role": role, "tags": tags}
    return _entry("parties", fields | ({"about": about} if about else {}))


def figure_entry(figure_id: str, value: str, unit: str) -> str:
    """Return a figure in TOML, called by its id; the value as TOML writes numbers."""
    return _entry("figures", {"id": figure_id, "title": figure_id, "unit": unit}) + f"value = {value}\n"


def _entry(table: str, fields: dict[str, str | Sequence[str]]) -> str:
    lines = (f"{key} = {_quoted(value)}\n" for key, value in fields.items())
    return f'\n[[{table}]]\n{"".join(lines)}basis = "stated"\npassages = [{{ paragraph = 1 }}]\n'


def _quoted(value: str | Sequence[str]) -> str:
    """Return a text or texts as TOML writes them: as JSON does."""
    return json.dumps(value, ensure_ascii=False)
