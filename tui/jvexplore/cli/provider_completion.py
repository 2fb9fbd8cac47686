"""Shell completion of the providers of suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.sanitize import sanitize_line
from jvexplore.suggest.providers import provider_names

if TYPE_CHECKING:
    import click


def complete_provider(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the names of the providers with the typed prefix."""
    return [sanitize_line(each) for each in provider_names() if each.startswith(incomplete)]
