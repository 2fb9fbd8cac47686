"""The warnings of a page with the key that puts them right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jvexplore.dossier.blocks import Prose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jvexplore.app.keys.key_names import KeyName
    from jvexplore.dossier.blocks import Block


def name_helping_keys(page: Iterable[Block], key_name: KeyName) -> list[Block]:
    """Return a page whose warnings name the key that puts them right."""
    return [
        block._replace(text=f"{block.text} {key_name(block.helped_by)} to decide")
        if isinstance(block, Prose) and block.helped_by
        else block
        for block in page
    ]
