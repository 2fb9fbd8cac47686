"""The key hints of a page, with the keys that the reader has bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.app.ui.hint_keys import hint_keys
from jvexplore.dossier.blocks import Prose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.dossier.blocks import Block


def with_key_hints(page: Iterable[Block], key_name: KeyName) -> list[Block]:
    """Return a page whose paragraphs end with their key hints: "In conflict: …. c to decide"."""
    return [
        block._replace(text=f"{block.text} {block.key_hint.format_map(hint_keys(block.key_hint, key_name))}")
        if isinstance(block, Prose) and block.key_hint
        else block
        for block in page
    ]
